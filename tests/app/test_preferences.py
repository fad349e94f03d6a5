"""The window's settings are kept, and a broken store does no harm."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from app.preferences import Preferences, default_preferences, load_preferences, save_preferences
from engine.invalid_value import InvalidValueError


def _store(file: Path) -> QSettings:
    return QSettings(str(file), QSettings.Format.IniFormat)


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    preferences = Preferences(language="ko", theme="dark", text_scale=1.3)
    save_preferences(_store(tmp_path / "a.ini"), preferences)
    loaded = load_preferences(_store(tmp_path / "a.ini"))
    assert loaded.preferences == preferences
    assert loaded.problem is None


def test_an_empty_store_gives_the_defaults(tmp_path: Path) -> None:
    loaded = load_preferences(_store(tmp_path / "none.ini"))
    assert loaded.preferences == default_preferences()
    assert loaded.problem is None


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("text_scale=huge", "huge"),
        ("text_scale=1.77", "1.77"),
        ("theme=plaid", "plaid"),
        ("language=tlh", "tlh"),
        ("text_scale=@ByteArray(x)", "Text size"),
        ("theme=light, dark", "Theme"),
    ],
)
def test_a_broken_store_falls_back_to_the_defaults_with_a_word(tmp_path: Path, line: str, named: str) -> None:
    file = tmp_path / "broken.ini"
    file.write_text(f"[preferences]\n{line}\n", encoding="utf-8")
    loaded = load_preferences(_store(file))
    assert loaded.preferences == default_preferences()
    assert isinstance(loaded.problem, InvalidValueError)
    assert named in str(loaded.problem)


def test_a_file_that_is_no_settings_file_falls_back_to_the_defaults(tmp_path: Path) -> None:
    file = tmp_path / "noise.ini"
    file.write_bytes(bytes(range(256)) * 20)
    assert load_preferences(_store(file)).preferences == default_preferences()
