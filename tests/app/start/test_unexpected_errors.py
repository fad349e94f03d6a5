"""An error that nothing else caught is told once, and the window stays usable."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.labs.saturation.page import SaturationPage
from app.start.unexpected_errors import UnexpectedErrors
from app.window.error_dialog import ErrorDialog
from tests.app.conftest import WindowMaker


@pytest.fixture
def errors(qtbot: QtBot) -> Iterator[UnexpectedErrors]:
    errors = UnexpectedErrors()
    errors.install()
    yield errors
    errors.uninstall()


def _fail(sentence: str) -> None:
    try:
        raise RuntimeError(sentence)
    except RuntimeError as error:
        sys.excepthook(RuntimeError, error, error.__traceback__)


def test_a_dialog_shows_the_details_and_the_window_stays(
    make_window: WindowMaker, errors: UnexpectedErrors, caplog: pytest.LogCaptureFixture
) -> None:
    window = make_window()
    window.show()
    errors.caught.connect(window.show_error)
    _fail("a fault made by the test")
    dialog = window.findChild(ErrorDialog)
    assert dialog is not None
    assert "a fault made by the test" in dialog.detailedText()
    assert "a fault made by the test" in caplog.text
    assert window.isVisible()


def test_an_error_that_comes_again_is_logged_but_not_told_again(
    errors: UnexpectedErrors, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[str] = []
    errors.caught.connect(told.append)
    for sentence in ("first", "first", "second", "first"):
        _fail(sentence)
    assert [details.rsplit(": ", 1)[1].strip() for details in told] == ["first", "second"]
    assert len(caplog.records) == 4


def test_no_second_dialog_opens_upon_the_first(make_window: WindowMaker, errors: UnexpectedErrors) -> None:
    window = make_window()
    errors.caught.connect(window.show_error)
    _fail("first")
    _fail("what follows from it")
    (dialog,) = window.findChildren(ErrorDialog)
    assert "first" in dialog.detailedText()
    dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChild(ErrorDialog) is None
    _fail("another one, later")
    assert window.findChild(ErrorDialog) is not None


def test_an_error_while_a_lab_plays_pauses_it(make_window: WindowMaker, errors: UnexpectedErrors) -> None:
    window = make_window()
    errors.caught.connect(window.show_error)
    page = window.open_lab("saturation")
    assert isinstance(page, SaturationPage)
    page.toggle_playing()
    assert page.clock.playing
    _fail("a step failed")
    assert not page.clock.playing


def test_the_details_are_copied_and_the_dialog_stays_open(qtbot: QtBot) -> None:
    dialog = ErrorDialog("Traceback: what went wrong")
    qtbot.addWidget(dialog)
    dialog.show()
    (button,) = (each for each in dialog.findChildren(QPushButton) if each.text() == "Copy the details")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "Traceback: what went wrong"
    assert dialog.isVisible()
