"""The bar below a presented lab."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.look.look import Look
from app.widgets.time.present_bar import PresentBar


def _end(bar: PresentBar) -> QPushButton:
    return next(each for each in bar.findChildren(QPushButton) if "End" in each.accessibleName())


@pytest.mark.parametrize("has_time", [True, False])
def test_a_click_ends_the_presentation_and_takes_no_focus(look: Look, qtbot: QtBot, has_time: bool) -> None:
    bar = PresentBar(look, has_time=has_time)
    qtbot.addWidget(bar)
    bar.resize(1024, 70)
    bar.show()
    with qtbot.waitSignal(bar.end_requested):
        qtbot.mouseClick(_end(bar), Qt.MouseButton.LeftButton)
    assert not _end(bar).hasFocus()
    assert len([each for each in bar.findChildren(QPushButton) if each.isVisible()]) == (4 if has_time else 1)


def test_beside_long_numbers_the_way_out_is_named_by_its_key(look: Look, qtbot: QtBot) -> None:
    bar = PresentBar(look)
    qtbot.addWidget(bar)
    bar.show()
    bar.show_status("ReLU", "Epoch 180")
    bar.resize(1024, 70)
    assert _end(bar).text() == "End presentation (Esc)"
    bar.show_status("ReLU", "Epoch 180 " * 12)
    assert _end(bar).text() == "Esc"
    bar.resize(4000, 70)
    assert _end(bar).text() == "End presentation (Esc)"
