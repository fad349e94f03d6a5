"""The window: labs are built when opened, and language, theme and text size change while it is shown."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QPushButton, QTextBrowser, QToolButton
from pytestqt.qtbot import QtBot

from app.lab_kit.lab import Lab
from app.look.look import TEXT_SCALES, Look
from app.look.stylesheet import stylesheet
from app.start.screenshot import settle
from app.window.error_dialog import ErrorDialog
from app.window.help_dialog import HelpDialog
from app.window.lab_catalogue import LABS
from app.window.shortcuts import SHORTCUTS
from app.words.translation import Language
from engine.records.invalid_value import InvalidValueError
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
    (end,) = (each for each in page.findChildren(QPushButton) if each.toolTip() == "End presentation (Esc)")
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
    dialog._show_page("controls")
    assert "← · → · ↑ · ↓" in dialog.text


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_whole_help_can_be_read_without_scrolling(make_window: WindowMaker, language: Language) -> None:
    window = make_window(language)
    window.run_command("help")
    dialog = window.findChild(HelpDialog)
    assert dialog is not None
    text = dialog.findChild(QTextBrowser)
    assert text is not None
    assert text.verticalScrollBar().maximum() == 0


def test_bar_page_and_dialogs_are_styled_in_the_present_look(make_window: WindowMaker) -> None:
    window = make_window()
    page = window.open_lab("saturation")
    window.run_command("help")
    window.show_error("Traceback")
    for choice in ("dark", "light"):
        window.top_bar.theme_requested.emit(choice)
        window.run_command("larger_text")
        wanted = stylesheet(page.look)
        assert page.look.theme.name == choice
        styled = [window.top_bar, page, window.findChild(HelpDialog)]
        assert [each.styleSheet() == wanted for each in styled] == [True] * 3
    error = window.findChild(ErrorDialog)
    assert error is not None
    assert error.styleSheet()


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
