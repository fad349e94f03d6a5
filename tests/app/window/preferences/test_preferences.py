"""What the user changes in the window is kept and nothing else, and a broken store does no harm."""

import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.lab_kit.lab_frame import LabFrame
from app.look.look import Look
from app.window.lab_catalogue import LABS
from app.window.main_window import MainWindow
from app.window.preferences.preference_file import PreferenceFile
from app.window.preferences.preferences import (
    Preferences,
    default_preferences,
    load_preferences,
    save_preference,
)
from app.words.translation import LanguageSwitch


def _store(file: Path) -> PreferenceFile:
    return PreferenceFile(file)


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
            r"theme=@Variant(\0\0\0\x7f\0\0\0\xePyQt_PyObject\0\0\0\0\x1\x80)", "Theme", id="a Python object"
        ),
        ("theme=" + 5000 * "x", "Theme"),
        ("language=@Invalid()", "Language"),
    ],
)
def test_a_broken_value_falls_back_to_its_default_with_a_word(tmp_path: Path, line: str, named: str) -> None:
    file = tmp_path / "broken.ini"
    file.write_text(f"[preferences]\n{line}\n", encoding="utf-8")
    loaded = load_preferences(_store(file))
    assert loaded.preferences == default_preferences()
    assert [named in str(problem) for problem in loaded.problems] == [True]
    assert len(str(loaded.problems[0])) < 300


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


def test_what_was_chosen_in_one_window_holds_in_the_next(qtbot: QtBot, tmp_path: Path) -> None:
    languages = LanguageSwitch()
    first = MainWindow(LABS, Look("light", 1.0), languages, _store(tmp_path / "kept.ini"))
    qtbot.addWidget(first)
    first.run_command("larger_text")
    first.run_command("switch_language")
    first.top_bar.theme_requested.emit("dark")
    first.close()
    kept = load_preferences(_store(tmp_path / "kept.ini"))
    assert not kept.problems
    look = Look(kept.preferences.theme, kept.preferences.text_scale)
    languages.use(kept.preferences.language)
    second = MainWindow(LABS, look, languages, _store(tmp_path / "kept.ini"))
    qtbot.addWidget(second)
    page = second.open_lab("saturation")
    assert page.look.text_scale == 1.15
    assert page.look.theme.name == "dark"
    assert any("가" <= letter <= "힣" for letter in page.question.text())
    languages.use("en")


def test_what_the_command_line_overrides_is_not_kept(qtbot: QtBot, tmp_path: Path) -> None:
    stored = Preferences(language="en", theme="light", text_scale=1.0)
    for name, value in stored._asdict().items():
        save_preference(_store(tmp_path / "kept.ini"), name, value)
    languages = LanguageSwitch()
    languages.use("ko")
    window = MainWindow(LABS, Look("dark", 1.3), languages, _store(tmp_path / "kept.ini"))
    qtbot.addWidget(window)
    window.show()
    window.close()
    assert load_preferences(_store(tmp_path / "kept.ini")).preferences == stored
    window.run_command("larger_text")
    assert load_preferences(_store(tmp_path / "kept.ini")).preferences == stored._replace(text_scale=1.5)
    languages.use("en")


def test_a_window_in_which_nothing_was_changed_writes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow(LABS, Look("light", 1.0), LanguageSwitch(), _store(tmp_path / "kept.ini"))
    qtbot.addWidget(window)
    window.show()
    window.run_command("normal_text")
    window.close()
    assert not (tmp_path / "kept.ini").exists()


def test_a_pipe_a_folder_or_an_endless_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.ini")
    (tmp_path / "folder.ini").mkdir()
    (tmp_path / "long.ini").write_text("[preferences]\ntheme=dark\n" + "#" * 1_000_000)
    for name in ("pipe.ini", "folder.ini", "long.ini"):
        loaded = load_preferences(_store(tmp_path / name))
        assert loaded.preferences == default_preferences()
        assert ["settings file" in str(problem) for problem in loaded.problems] == [True]


def test_a_lock_that_another_machine_left_behind_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "kept.ini.lock").write_text("1\nelsewhere\nanother-host\n")
    save_preference(_store(tmp_path / "kept.ini"), "theme", "dark")
    assert load_preferences(_store(tmp_path / "kept.ini")).preferences.theme == "dark"


def test_other_sections_and_values_stay(tmp_path: Path) -> None:
    file = tmp_path / "kept.ini"
    file.write_text("[window]\nwidth=1\n[preferences]\ntheme=dark\nfuture=yes\n")
    save_preference(_store(file), "language", "ko")
    assert file.read_text().split() == [
        "[window]",
        "width=1",
        "[preferences]",
        "theme=dark",
        "future=yes",
        "language=ko",
    ]


def test_a_choice_that_cannot_be_kept_is_said_and_holds_all_the_same(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "kept.ini").mkdir()
    window = MainWindow(LABS, Look("light", 1.0), LanguageSwitch(), _store(tmp_path / "kept.ini"))
    qtbot.addWidget(window)
    page = window.open_lab("saturation")
    window.top_bar.theme_requested.emit("dark")
    assert page.look.theme.name == "dark"
    assert isinstance(page, LabFrame)
    assert "folder or a device" in page.observation.problem
