"""Every shortcut does what the help says of it."""

from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QToolButton
from pytestqt.qtbot import QtBot

from app.lab_kit.lab import Lab, View
from app.labs.saturation.page import SaturationPage
from app.look.look import Look
from app.start.screenshot import settle
from app.window.help_dialog import HelpDialog
from app.window.lab_catalogue import LABS
from app.window.main_window import MainWindow
from app.window.shortcuts import SHORTCUTS, Command
from app.words.translation import LanguageSwitch
from tests.app.conftest import WindowMaker
from tests.app.recording_page import RecordingPage


@pytest.mark.parametrize("command", [each.command for each in SHORTCUTS])
def test_every_command_of_the_shortcut_table_is_withstood_by_every_lab(
    make_window: WindowMaker, command: Command
) -> None:
    QGuiApplication.clipboard().clear()
    window = make_window()
    window.show()
    for lab in LABS:
        page = window.open_lab(lab.key)
        window.run_command(command)
        settle()
        assert (window.active_page is page) is (command not in ("next_lab", "previous_lab"))


class Seen(NamedTuple):
    """What a command of the window can change."""

    lab: int
    full_screen: bool
    text_scale: float
    language: str
    help: bool


_AT_FIRST = Seen(lab=1, full_screen=False, text_scale=1.3, language="en", help=False)
_AFTER: dict[Command, Seen] = {
    "next_lab": _AT_FIRST._replace(lab=2),
    "previous_lab": _AT_FIRST._replace(lab=0),
    "full_screen": _AT_FIRST._replace(full_screen=True),
    "leave_full_screen": _AT_FIRST,
    "larger_text": _AT_FIRST._replace(text_scale=1.5),
    "smaller_text": _AT_FIRST._replace(text_scale=1.15),
    "normal_text": _AT_FIRST._replace(text_scale=1.0),
    "switch_language": _AT_FIRST._replace(language="ko"),
    "help": _AT_FIRST._replace(help=True),
    "terms": _AT_FIRST._replace(help=True),
}
_PAGE_COMMANDS: set[Command] = {"toggle_playing", "step_once", "rewind", "new_seed", "reset_all"}
_SCENE_COMMANDS: set[Command] = {"undo", "redo", "copy_scene", "paste_scene", "open_scene", "save_scene"}
"""Held by `tests/app/test_undo.py` and `test_scene_commands.py`."""


def _seen(window: MainWindow, look: Look) -> Seen:
    tabs = [each for each in window.top_bar.findChildren(QToolButton) if each.property("role") == "tab"]
    return Seen(
        lab=[tab.isChecked() for tab in tabs].index(True),
        full_screen=bool(window.windowState() & Qt.WindowState.WindowFullScreen),
        text_scale=look.text_scale,
        language="ko" if any("가" <= letter <= "힣" for letter in window.windowTitle()) else "en",
        help=window.findChild(HelpDialog) is not None,
    )


@pytest.mark.parametrize("command", sorted(_AFTER))
def test_every_command_of_the_window_does_what_it_says_and_nothing_else(
    qtbot: QtBot, command: Command
) -> None:
    look, languages = Look("light", 1.3), LanguageSwitch()
    window = MainWindow(LABS, look, languages, None)
    qtbot.addWidget(window)
    window.show()
    window.open_lab(LABS[1].key)
    if command == "leave_full_screen":
        window.run_command("full_screen")
    window.run_command(command)
    assert _seen(window, look) == _AFTER[command]
    languages.use("en")


def test_the_labs_go_round_at_both_ends(make_window: WindowMaker) -> None:
    window = make_window()
    last = type(window.open_lab(LABS[-1].key))
    window.run_command("next_lab")
    assert type(window.active_page) is type(window.open_lab(LABS[0].key))
    window.run_command("previous_lab")
    assert type(window.active_page) is last


@pytest.mark.parametrize(
    ("press", "scale"), [("larger_text_requested", 1.3), ("smaller_text_requested", 1.0)]
)
def test_the_buttons_of_the_text_size_do_what_their_keys_do(qtbot: QtBot, press: str, scale: float) -> None:
    look = Look("light", 1.15)
    window = MainWindow(LABS, look, LanguageSwitch(), None)
    qtbot.addWidget(window)
    getattr(window.top_bar, press).emit()
    assert look.text_scale == scale


def test_the_keys_are_those_that_the_help_names() -> None:
    assert {each.command: (each.keys, each.quiet_keys) for each in SHORTCUTS} == {
        "toggle_playing": (("Alt+K",), ("Space",)),
        "step_once": (("Alt+Right",), ()),
        "rewind": (("Alt+Home",), ()),
        "new_seed": (("Alt+N",), ()),
        "reset_all": (("Alt+R",), ()),
        "undo": (("Ctrl+Z",), ()),
        "redo": (("Ctrl+Shift+Z", "Ctrl+Y"), ()),
        "copy_scene": (("Ctrl+Shift+C",), ()),
        "paste_scene": (("Ctrl+V",), ()),
        "open_scene": (("Ctrl+O",), ()),
        "save_scene": (("Ctrl+S",), ()),
        "next_lab": (("Ctrl+Tab",), ()),
        "previous_lab": (("Ctrl+Shift+Tab",), ()),
        "full_screen": (("F11", "F5"), ()),
        "leave_full_screen": (("Esc",), ()),
        "larger_text": (("Ctrl++", "Ctrl+="), ()),
        "smaller_text": (("Ctrl+-",), ()),
        "normal_text": (("Ctrl+0",), ()),
        "switch_language": (("Alt+L",), ()),
        "help": (("F1",), ()),
        "terms": (("Shift+F1",), ()),
    }


_WITHOUT_TIME = {"gallery": {"toggle_playing", "rewind"}}
_WITHOUT_CHANCE = {"gallery": {"new_seed"}, "saturation": {"new_seed"}}


@pytest.mark.parametrize("command", sorted(_PAGE_COMMANDS))
@pytest.mark.parametrize("lab", LABS, ids=lambda lab: lab.key)
def test_every_command_of_a_page_changes_what_is_seen_unless_the_lab_has_no_time_or_no_chance(
    make_window: WindowMaker, lab: Lab, command: Command
) -> None:
    window = make_window()
    window.show()
    page = window.open_lab(lab.key)
    page.show_demonstration()
    page.step_once()
    settle()
    before = window.grab().toImage()
    window.run_command(command)
    settle()
    has_effect = command not in _WITHOUT_TIME.get(lab.key, set()) | _WITHOUT_CHANCE.get(lab.key, set())
    assert (window.grab().toImage() != before) is has_effect


def test_a_command_of_the_shortcut_table_belongs_to_the_window_or_to_the_page_and_each_has_keys() -> None:
    assert {each.command for each in SHORTCUTS} == set(_AFTER) | _PAGE_COMMANDS | _SCENE_COMMANDS
    assert all(each.keys + each.quiet_keys for each in SHORTCUTS)


@pytest.mark.parametrize(
    ("command", "key", "modifier"),
    [
        ("toggle_playing", Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier),
        ("toggle_playing", Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
        ("step_once", Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier),
        ("rewind", Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier),
        ("new_seed", Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier),
        ("reset_all", Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier),
    ],
)
def test_a_key_reaches_the_page_that_is_shown(
    qtbot: QtBot, command: str, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    lab = Lab(
        "recording", "Recording", "tab_gallery", (View("", "", RecordingPage, LABS[0].views[0].scene_kind),)
    )
    window = MainWindow([lab], Look("light", 1.0), LanguageSwitch(), None)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    page = window.open_lab("recording")
    assert isinstance(page, RecordingPage)
    qtbot.keyClick(page, key, modifier)
    assert page.told == [command]


def test_no_key_has_two_meanings() -> None:
    keys = [key for each in SHORTCUTS for key in each.keys + each.quiet_keys]
    assert len(keys) == len(set(keys))


def test_space_plays_and_pauses_unless_a_control_has_the_focus(
    make_window: WindowMaker, qtbot: QtBot
) -> None:
    window = make_window()
    window.show()
    page = window.open_lab("saturation")
    assert isinstance(page, SaturationPage)
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert page.clock.playing
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert not page.clock.playing
    tangent = page.findChild(QCheckBox)
    assert tangent is not None
    tangent.setFocus()
    shown = tangent.isChecked()
    qtbot.keyClick(tangent, Qt.Key.Key_Space)
    assert tangent.isChecked() is not shown
    assert not page.clock.playing
