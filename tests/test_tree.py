"""The tree is small enough to be read, and a class name means one thing in all of it."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MOST_MODULES = 16
SOURCES = ("app", "engine")


def _folders(*tops: str) -> list[Path]:
    return sorted({file.parent for top in tops for file in (ROOT / top).rglob("*.py")})


@pytest.mark.parametrize(
    "folder", _folders(*SOURCES, "tests"), ids=lambda folder: str(folder.relative_to(ROOT))
)
def test_a_folder_has_no_more_modules_than_one_can_read(folder: Path) -> None:
    modules = [file.name for file in folder.glob("*.py") if file.name != "__init__.py"]
    assert len(modules) <= MOST_MODULES, modules


def test_no_class_name_stands_twice() -> None:
    names = Counter(
        node.name
        for top in SOURCES
        for file in (ROOT / top).rglob("*.py")
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef)
    )
    assert [name for name, count in names.items() if count > 1] == []


_NAMED = re.compile(r"`((?:app|docs|engine|resources|tests|tools)/[\w/.]*|[A-Z]\w+\.md|pyproject\.toml)`")
_TEXTS = sorted(
    path for path in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")) if path.name != "CHANGELOG.md"
)


@pytest.mark.parametrize("text", _TEXTS, ids=lambda path: path.name)
def test_what_a_text_for_maintainers_names_is_there(text: Path) -> None:
    named = _NAMED.findall(text.read_text(encoding="utf-8"))
    assert [name for name in named if not (ROOT / name).exists()] == []
