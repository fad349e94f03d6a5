"""The window's settings are kept, and a broken store does no harm."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from app.preferences import Preferences, default_preferences, load_preferences, save_preference


def _store(file: Path) -> QSettings:
    return QSettings(str(file), QSettings.Format.IniFormat)


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    preferences = Preferences(language="ko", theme="dark", text_scale=1.3)
    for name, value in preferences._asdict().items():
        save_preference(_store(tmp_path / "a.ini"), name, value)
    loaded = load_preferences(_store(tmp_path / "a.ini"))
    assert loaded.preferences == preferences
    assert not loaded.problems


def test_an_empty_store_gives_the_defaults(tmp_path: Path) -> None:
    loaded = load_preferences(_store(tmp_path / "none.ini"))
    assert loaded.preferences == default_preferences()
    assert not loaded.problems


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("text_scale=huge", "huge"),
        ("text_scale=1.77", "1.77"),
        ("theme=plaid", "plaid"),
        ("language=tlh", "tlh"),
        ("text_scale=@ByteArray(x)", "Text size"),
        ("theme=light, dark", "Theme"),
        pytest.param(
            r"theme=@Variant(\0\0\0\x7f\0\0\0\xePyQt_PyObject\0\0\0\0\x1\x80)",
            "Theme",
            marks=pytest.mark.qt_log_ignore("unknown user type"),  # Qt itself says so in the log
            id="a Python object",
        ),
        ("language=@Invalid()", "Language"),
    ],
)
def test_a_broken_value_falls_back_to_its_default_with_a_word(tmp_path: Path, line: str, named: str) -> None:
    file = tmp_path / "broken.ini"
    file.write_text(f"[preferences]\n{line}\n", encoding="utf-8")
    loaded = load_preferences(_store(file))
    assert loaded.preferences == default_preferences()
    assert [named in str(problem) for problem in loaded.problems] == [True]


def test_beside_a_broken_value_the_good_ones_are_used(tmp_path: Path) -> None:
    file = tmp_path / "broken.ini"
    file.write_text("[preferences]\nlanguage=ko\ntheme=plaid\ntext_scale=1.3\n", encoding="utf-8")
    loaded = load_preferences(_store(file))
    assert loaded.preferences == Preferences(language="ko", theme="light", text_scale=1.3)
    assert len(loaded.problems) == 1


@pytest.mark.parametrize(
    "content",
    [bytes(range(256)) * 20, b"Dear diary,\n", b"[window]\nwidth=1\n"],
    ids=["noise", "text", "other"],
)
def test_a_file_that_is_no_settings_file_falls_back_to_the_defaults_with_a_word(
    tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "noise.ini"
    file.write_bytes(content)
    loaded = load_preferences(_store(file))
    assert loaded.preferences == default_preferences()
    assert ["settings file" in str(problem) for problem in loaded.problems] == [True]
    assert file.read_bytes() == content
