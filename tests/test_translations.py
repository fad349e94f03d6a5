"""Every text is translated, and the compiled translation is the one that belongs to the sources."""

import ast
import importlib.util
import re
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
FILES = sorted(FOLDER.glob("*_ko.ts"))
PLACEHOLDER = re.compile(r"\{(\w+)\}")
MARKERS = {"translate", "QT_TRANSLATE_NOOP"}
TAG = re.compile(r"</?(\w+)[^>]*>")


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    path = ROOT / "tools" / "update_translations.py"
    spec = importlib.util.spec_from_file_location("update_translations", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _messages(file: Path) -> list[tuple[str, str, str]]:
    found = []
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314  (the project's own file)
        for message in context.iter("message"):
            translation = message.find("translation")
            text = translation.text if translation is not None and translation.text else ""
            found.append((context.findtext("name", ""), message.findtext("source", ""), text))
    return found


def test_there_is_a_translation_file_for_every_part(tool: ModuleType) -> None:
    assert [path.name for path in FILES] == sorted(f"{part}_ko.ts" for part in tool.sources_by_part())


def test_collecting_the_texts_again_changes_nothing(tool: ModuleType, tmp_path: Path) -> None:
    for file in FILES:
        shutil.copy(file, tmp_path)
    tool.collect(tmp_path)
    for file in FILES:
        assert (tmp_path / file.name).read_bytes() == file.read_bytes(), file.name


def _marked_texts(source: Path) -> set[tuple[str, str]]:
    """Return (context, text) of every call that marks a text, also where the collecting tool misses it."""
    found = set()
    for call in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in MARKERS:
            match call.args:
                case [ast.Constant(value=str(context)), ast.Constant(value=str(text)), *_]:
                    found.add((context, text))
    return found


def test_every_marked_text_was_collected(tool: ModuleType) -> None:
    collected = {(context, source) for file in FILES for context, source, _ in _messages(file)}
    marked = {
        text
        for sources in tool.sources_by_part().values()
        for source in sources
        for text in _marked_texts(source)
    }
    assert len(marked) > 500
    assert marked <= collected


def test_compiling_again_gives_the_same_file_and_nothing_is_unfinished(
    tool: ModuleType, tmp_path: Path
) -> None:
    for file in FILES:
        shutil.copy(file, tmp_path)
    tool.compile_all(tmp_path, fail_on_unfinished=True)
    assert (tmp_path / tool.COMPILED).read_bytes() == (FOLDER / tool.COMPILED).read_bytes()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_text_has_a_translation_with_the_same_placeholders_and_markup(file: Path) -> None:
    for context, source, translation in _messages(file):
        assert translation, f"{context}: {source}"
        assert sorted(PLACEHOLDER.findall(source)) == sorted(PLACEHOLDER.findall(translation)), source
        assert sorted(TAG.findall(source)) == sorted(TAG.findall(translation)), source


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_particle_that_depends_on_the_final_sound_follows_a_placeholder(file: Path) -> None:
    particle = re.compile(r"\}(?:</\w+>)*(?:은|는|이|가|을|를|과|와|으로|로)(?=[\s.,)]|$)")
    for _, source, translation in _messages(file):
        assert not particle.search(translation), f"{source}: {translation}"


def test_a_text_is_translated_the_same_way_wherever_its_context_is_used() -> None:
    known: dict[tuple[str, str], str] = {}
    for file in FILES:
        for context, source, translation in _messages(file):
            assert known.setdefault((context, source), translation) == translation, source
