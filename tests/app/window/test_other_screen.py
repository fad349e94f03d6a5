"""On a screen with more pixels icons are drawn anew, and a run goes on after the window was minimised."""

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from app.labs.saturation.page import SaturationPage
from app.labs.xor.one_run.page import OneRunPage
from app.start.screenshot import settle
from app.widgets.controls.icon_button import IconButton
from app.window.main_window import MainWindow
from tests.app.conftest import WindowMaker


def test_icons_are_as_sharp_as_the_screen(make_window: WindowMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    window = make_window()
    window.show()
    window.open_lab("xor")
    settle()
    for kind in (MainWindow, QToolButton, IconButton):
        monkeypatch.setattr(kind, "devicePixelRatioF", lambda _self: 2.0)
    QApplication.sendEvent(window, QEvent(QEvent.Type.DevicePixelRatioChange))
    page = window.findChild(OneRunPage)
    assert page is not None
    assert page.look.pixel_ratio == 2.0
    icon = page.transport.step_button.icon()
    assert (
        max(size.width() for size in icon.availableSizes())
        >= 2 * page.transport.step_button.iconSize().width()
    )


@pytest.mark.parametrize("lab", ["xor", "saturation"])
def test_minimising_the_window_does_not_end_a_run_for_good(
    qtbot: QtBot, make_window: WindowMaker, lab: str
) -> None:
    window = make_window()
    window.resize(QSize(1366, 768))
    window.show()
    window.open_lab(lab)
    settle()
    page = window.findChild(OneRunPage if lab == "xor" else SaturationPage)
    assert page is not None
    page.toggle_playing()
    window.showMinimized()
    settle()
    assert not page.clock.playing
    window.showNormal()
    settle()
    assert page.clock.playing
    page.pause()
    window.showMinimized()
    settle()
    window.showNormal()
    settle()
    assert not page.clock.playing


def test_a_run_that_is_left_for_another_lab_stays_paused(make_window: WindowMaker) -> None:
    window = make_window()
    window.show()
    window.open_lab("xor")
    page = window.findChild(OneRunPage)
    assert page is not None
    page.toggle_playing()
    window.open_lab("gallery")
    settle()
    window.open_lab("xor")
    settle()
    assert not page.clock.playing
