"""``--scene`` names a scene by its text, or a file that holds one line of text."""

import os
from pathlib import Path

import pytest

from app.lab_kit.scene_text import LONGEST_TEXT, PlacedScene, ScenePlace
from app.lessons.saved_scene import save_scene
from app.start.application import main
from app.start.scene_argument import read_scene_argument
from engine.records.invalid_value import InvalidValueError
from tests.app.stub_lab import StubScene, StubSettings, stub_labs

TEXT = "two/first?number=4&tab=numbers"
PLACED = PlacedScene(ScenePlace("two", "first"), StubScene(StubSettings(4), "numbers"))


def test_a_text_is_a_scene() -> None:
    assert read_scene_argument(TEXT, stub_labs()) == PLACED


@pytest.mark.parametrize(
    "content",
    [TEXT, f"{TEXT}\n", f"\r\n  {TEXT}\r\n\r\n", f"\ufeff{TEXT}", TEXT.replace("4", "４")],
    ids=["plain", "line end", "Windows, blank lines", "byte order mark", "full-width digit"],
)
def test_a_file_holds_one_line_of_text(content: str, tmp_path: Path) -> None:
    file = tmp_path / "scene.txt"
    file.write_bytes(content.encode())
    assert read_scene_argument(str(file), stub_labs()) == PLACED


def test_a_file_that_is_called_like_a_lab_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "one").write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    assert read_scene_argument("one", stub_labs()) == PLACED


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The lab of a scene must be one of one, two"),
        (f"{TEXT}\n{TEXT}".encode(), "Line 1 of the file is not written as TOML"),
        (b"\xff\xfe\x00", "no text in UTF-8"),
        (b"two/first?number=44", "Number must be a whole number from 0 to 9, not 44"),
        (b"x" * (LONGEST_TEXT + 1), f"at most {LONGEST_TEXT} characters"),
    ],
)
def test_a_file_without_a_scene_is_refused(content: bytes, said: str, tmp_path: Path) -> None:
    file = tmp_path / "scene.txt"
    file.write_bytes(content)
    with pytest.raises(InvalidValueError) as refused:
        read_scene_argument(str(file), stub_labs())
    assert said in str(refused.value)


@pytest.mark.parametrize("text", ["no/such/file.txt", "", "\0", "x" * 5000])
def test_what_is_no_file_is_read_as_text(text: str) -> None:
    with pytest.raises(InvalidValueError, match="The lab of a scene must be one of one, two"):
        read_scene_argument(text, stub_labs())


@pytest.mark.parametrize("name", ["/", "/dev/null", "folder", "pipe"])
def test_a_folder_or_a_device_is_refused_without_being_opened(name: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InvalidValueError, match="folder or a device"):
        read_scene_argument(str(tmp_path / name), stub_labs())


def test_a_folder_that_is_called_like_a_lab_hides_no_lab(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one").mkdir()
    monkeypatch.chdir(tmp_path)
    assert read_scene_argument("one", stub_labs()).place == ScenePlace("one")


def test_a_saved_scene_is_read(tmp_path: Path) -> None:
    save_scene(tmp_path / "scene.toml", TEXT, {"en": "Four"})
    assert read_scene_argument(str(tmp_path / "scene.toml"), stub_labs()) == PLACED


@pytest.mark.parametrize(
    "more",
    [[], ["--screenshot", "x.png"], ["--profile", "projector"]],
    ids=["window", "picture", "projector"],
)
@pytest.mark.parametrize(("language", "word"), [("ko", "골라 주세요"), ("en", "must be one of")])
def test_a_wrong_scene_ends_with_code_2_and_one_sentence_in_the_language_asked_for(
    language: str, word: str, more: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--lang", language, "--scene", "sorcery?seed=1", *more]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert word in said
    assert "sorcery" in said
