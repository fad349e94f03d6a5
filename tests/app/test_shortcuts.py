"""Every shortcut does what the help says of it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from app.help_dialog import HelpDialog
from app.lab import Lab
from app.lab_catalogue import LABS
from app.lab_frame import LabFrame
from app.labs.saturation.page import SaturationPage
from app.look import Look
from app.main_window import MainWindow
from app.screenshot import settle
from app.shortcuts import SHORTCUTS, Command
from app.translation import LanguageSwitch
from tests.app.conftest import WindowMaker


@pytest.mark.parametrize("command", [each.command for each in SHORTCUTS])
def test_every_command_of_the_shortcut_table_is_withstood_by_every_lab(
    make_window: WindowMaker, command: Command
) -> None:
    window = make_window()
    window.show()
    for lab in LABS:
        page = window.open_lab(lab.key)
        window.run_command(command)
        settle()
        assert isinstance(window.active_page, type(page)) is (command not in ("next_lab", "previous_lab"))


_Seen = Callable[[MainWindow, Look], object]


def _lab_seen(window: MainWindow, _look: Look) -> object:
    return window._active


def _is_full(window: MainWindow, _look: Look) -> object:
    return window.isFullScreen()


def _text_scale(_window: MainWindow, look: Look) -> object:
    return look.text_scale


_EFFECTS: dict[Command, tuple[_Seen, object, object]] = {
    "next_lab": (_lab_seen, LABS[1].key, LABS[2].key),
    "previous_lab": (_lab_seen, LABS[1].key, LABS[0].key),
    "full_screen": (_is_full, False, True),
    "leave_full_screen": (_is_full, True, False),
    "larger_text": (_text_scale, 1.3, 1.5),
    "smaller_text": (_text_scale, 1.3, 1.15),
    "normal_text": (_text_scale, 1.3, 1.0),
    "switch_language": (
        lambda window, _look: window.windowTitle(),
        "Activation Lab",
        "활성화 함수 실험실",
    ),
    "help": (lambda window, _look: window.findChild(HelpDialog) is not None, False, True),
}
"""How the effect of each command is seen, and what is seen before and after it."""

_PAGE_COMMANDS: set[Command] = {"toggle_playing", "step_once", "rewind", "new_seed", "reset_all"}


@pytest.mark.parametrize("command", sorted(_EFFECTS))
def test_every_command_of_the_window_changes_it_to_what_its_name_says(qtbot: QtBot, command: Command) -> None:
    look, languages = Look("light", 1.3), LanguageSwitch()
    window = MainWindow(LABS, look, languages, None)
    qtbot.addWidget(window)
    window.show()
    window.open_lab(LABS[1].key)
    if command == "leave_full_screen":
        window.run_command("full_screen")
    seen, before, after = _EFFECTS[command]
    assert seen(window, look) == before
    window.run_command(command)
    assert seen(window, look) == after
    languages.use("en")


def test_commands_that_have_an_opposite_are_undone_by_it(qtbot: QtBot) -> None:
    look, languages = Look("light", 1.15), LanguageSwitch()
    window = MainWindow(LABS, look, languages, None)
    qtbot.addWidget(window)
    window.show()
    window.open_lab(LABS[1].key)
    for there, back in (
        ("next_lab", "previous_lab"),
        ("larger_text", "smaller_text"),
        ("full_screen", "full_screen"),
        ("switch_language", "switch_language"),
    ):
        seen = _EFFECTS[there][0]
        before = seen(window, look)
        window.run_command(there)
        assert seen(window, look) != before
        window.run_command(back)
        assert seen(window, look) == before


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
    assert {each.command for each in SHORTCUTS} == set(_EFFECTS) | _PAGE_COMMANDS
    assert all(each.keys + each.quiet_keys for each in SHORTCUTS)


class _RecordingPage(LabFrame):
    """A page that writes down what it is told."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.told: list[str] = []
        self.finish_construction()

    def retranslate(self) -> None: ...

    def apply_look(self) -> None: ...

    def show_demonstration(self) -> None: ...

    def toggle_playing(self) -> None:
        self.told.append("toggle_playing")

    def step_once(self) -> None:
        self.told.append("step_once")

    def rewind(self) -> None:
        self.told.append("rewind")

    def new_seed(self) -> None:
        self.told.append("new_seed")

    def reset_all(self) -> None:
        self.told.append("reset_all")


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
    lab = Lab("recording", "Recording", "tab_gallery", _RecordingPage)
    window = MainWindow([lab], Look("light", 1.0), LanguageSwitch(), None)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    page = window.open_lab("recording")
    assert isinstance(page, _RecordingPage)
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
