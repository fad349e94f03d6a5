"""A widget with a backdrop fills itself in the theme's colour, so nothing below it is painted."""

from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.look.look import Look
from app.widgets.frame.backdrop import Backdrop


class _Ground(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.paint_count = 0

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        self.paint_count += 1


def _on_ground(qtbot: QtBot, look: Look) -> tuple[_Ground, QWidget]:
    ground, child = _Ground(), QWidget()
    column = QVBoxLayout(ground)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(child)
    Backdrop(child, look)
    qtbot.addWidget(ground)
    ground.resize(40, 40)
    with qtbot.waitExposed(ground):
        ground.show()
    return ground, child


def _middle(widget: QWidget) -> QColor:
    return widget.grab().toImage().pixelColor(widget.width() // 2, widget.height() // 2)


def test_it_has_the_colour_of_the_present_theme(qtbot: QtBot, look: Look) -> None:
    _, child = _on_ground(qtbot, look)
    assert _middle(child) == look.color("surface")
    light = _middle(child)
    look.set_theme_choice("dark")
    assert _middle(child) == look.color("surface") != light


def test_what_lies_below_is_not_painted_when_the_widget_changes(qtbot: QtBot, look: Look) -> None:
    ground, child = _on_ground(qtbot, look)
    before = ground.paint_count
    child.repaint()
    assert ground.paint_count == before
    child.setAutoFillBackground(False)
    child.repaint()
    assert ground.paint_count > before, "the test would notice"
