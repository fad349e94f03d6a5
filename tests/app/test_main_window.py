"""The window: labs are built when opened, and language, theme and text size change while it is shown."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QTextBrowser, QToolButton
from pytestqt.qtbot import QtBot

from app.help_dialog import HelpDialog
from app.lab import Lab
from app.lab_catalogue import LABS
from app.lab_frame import LabFrame
from app.labs.saturation.page import SaturationPage
from app.look import TEXT_SCALES, Look
from app.main_window import MainWindow
from app.screenshot import settle
from app.shortcuts import SHORTCUTS, Command
from app.translation import Language, LanguageSwitch
from engine.invalid_value import InvalidValueError
from tests.app.conftest import WindowMaker


def test_a_lab_is_built_at_its_first_visit_and_kept(make_window: WindowMaker) -> None:
    window = make_window()
    assert window.active_page is None
    page = window.open_lab(LABS[0].key)
    window.open_lab(LABS[1].key)
    assert window.open_lab(LABS[0].key) is page


def test_the_first_lab_opens_after_the_window_was_painted_and_says_what_was_wrong_with_the_store(
    make_window: WindowMaker, qtbot: QtBot
) -> None:
    window = make_window()
    problem = InvalidValueError("Theme must be light.")
    window.first_painted.connect(lambda: window.open_first_lab("saturation", problems=[problem]))
    assert window.active_page is None
    window.show()
    qtbot.waitUntil(lambda: window.active_page is not None)
    page = window.active_page
    assert page is not None
    assert "its default is in force" in page.observation.problem
    assert "Theme must be light." in page.observation.problem


def test_the_question_changes_with_the_language_without_a_restart(make_window: WindowMaker) -> None:
    window = make_window()
    page = window.open_lab("saturation")
    english = page.question.text()
    window.use_language("ko")
    settle()
    assert page.question.text() != english
    assert any("가" <= letter <= "힣" for letter in page.question.text())
    window.use_language("en")
    settle()
    assert page.question.text() == english


def test_the_theme_button_goes_from_light_to_dark(make_window: WindowMaker, qtbot: QtBot) -> None:
    window = make_window()
    window.show()
    buttons = {each.accessibleName(): each for each in window.top_bar.findChildren(QToolButton)}
    qtbot.mouseClick(buttons["Theme: light"], Qt.MouseButton.LeftButton)
    settle()
    picture = window.grab().toImage()
    assert picture.pixelColor(2, picture.height() - 2).lightness() < 60


def test_text_size_stays_within_its_five_steps(make_window: WindowMaker) -> None:
    window = make_window()
    for _ in range(2 * len(TEXT_SCALES)):
        window.run_command("larger_text")
    assert window.active_page is None
    page = window.open_lab("saturation")
    assert page.look.text_scale == TEXT_SCALES[-1]
    window.run_command("normal_text")
    assert page.look.text_scale == 1.0


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


_WINDOW_STATE: dict[Command, Callable[[MainWindow, Look], object]] = {
    "next_lab": lambda window, _look: type(window.active_page),
    "previous_lab": lambda window, _look: type(window.active_page),
    "full_screen": lambda window, _look: window.windowState(),
    "leave_full_screen": lambda window, _look: window.windowState(),
    "larger_text": lambda _window, look: look.text_scale,
    "smaller_text": lambda _window, look: look.text_scale,
    "normal_text": lambda _window, look: look.text_scale,
    "switch_language": lambda window, _look: window.windowTitle(),
    "help": lambda window, _look: window.findChild(HelpDialog) is not None,
}
_PAGE_COMMANDS: set[Command] = {"toggle_playing", "step_once", "rewind", "new_seed", "reset_all"}


@pytest.mark.parametrize("command", sorted(_WINDOW_STATE))
def test_every_command_of_the_window_changes_it(qtbot: QtBot, command: Command) -> None:
    look, languages = Look("light", 1.15), LanguageSwitch()
    window = MainWindow(LABS, look, languages, None)
    qtbot.addWidget(window)
    window.show()
    window.open_lab(LABS[0].key)
    if command == "leave_full_screen":
        window.run_command("full_screen")
    before = _WINDOW_STATE[command](window, look)
    window.run_command(command)
    assert _WINDOW_STATE[command](window, look) != before
    languages.use("en")


def test_a_command_of_the_shortcut_table_belongs_to_the_window_or_to_the_page_and_each_has_keys() -> None:
    assert {each.command for each in SHORTCUTS} == set(_WINDOW_STATE) | _PAGE_COMMANDS
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


def test_full_screen_is_entered_and_left(make_window: WindowMaker) -> None:
    window = make_window()
    window.show()
    page = window.open_lab("saturation")
    window.run_command("full_screen")
    assert window.windowState() & Qt.WindowState.WindowFullScreen
    assert not window.top_bar.isVisible()
    assert not page.panel.isVisible()
    assert page.present_bar.isVisible()
    window.run_command("leave_full_screen")
    assert not window.windowState() & Qt.WindowState.WindowFullScreen
    assert window.top_bar.isVisible()
    assert page.panel.isVisible()
    assert not page.present_bar.isVisible()


@pytest.mark.parametrize("lab", LABS, ids=lambda lab: lab.key)
def test_every_presented_lab_shows_a_button_that_ends_the_presentation(
    make_window: WindowMaker, qtbot: QtBot, lab: Lab
) -> None:
    window = make_window()
    window.show()
    page = window.open_lab(lab.key)
    window.run_command("full_screen")
    (end,) = (each for each in page.findChildren(QPushButton) if each.text() == "End presentation (Esc)")
    assert end.isVisible()
    qtbot.mouseClick(end, Qt.MouseButton.LeftButton)
    assert not window.windowState() & Qt.WindowState.WindowFullScreen
    assert window.top_bar.isVisible()
    assert not end.isVisible()


def test_a_lab_opened_during_a_presentation_is_presented(make_window: WindowMaker) -> None:
    window = make_window(theme="dark")
    window.show()
    window.set_presenting(on=True)
    page = window.open_lab("saturation")
    assert page.presenting
    assert page.look.theme.name == "light"
    window.set_presenting(on=False)
    assert page.look.theme.name == "dark"


def test_the_help_names_every_shortcut(look: Look, qtbot: QtBot) -> None:
    dialog = HelpDialog(look)
    qtbot.addWidget(dialog)
    text = dialog.text
    for each in SHORTCUTS:
        assert each.description in text
    assert "← · → · ↑ · ↓" in text


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_whole_help_can_be_read_without_scrolling(make_window: WindowMaker, language: Language) -> None:
    window = make_window(language)
    window.run_command("help")
    dialog = window.findChild(HelpDialog)
    assert dialog is not None
    text = dialog.findChild(QTextBrowser)
    assert text is not None
    assert text.verticalScrollBar().maximum() == 0


def test_a_help_page_that_was_closed_is_gone(make_window: WindowMaker) -> None:
    window = make_window()
    window.run_command("help")
    dialog = window.findChild(HelpDialog)
    assert dialog is not None
    dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChild(HelpDialog) is None


def test_the_window_closes_while_a_lab_plays(make_window: WindowMaker) -> None:
    window = make_window()
    window.show()
    for lab in LABS:
        page = window.open_lab(lab.key)
        page.toggle_playing()
        settle()
    assert window.close()
