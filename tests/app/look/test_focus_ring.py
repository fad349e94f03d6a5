"""A control that has the focus stands where it stood, and so does what is written on it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QTableWidget,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.look.look import Look
from app.look.stylesheet import stylesheet
from app.start.screenshot import settle

_BUTTON_ROLES = ("", "primary", "compact", "flat", "pill", "toggle", "icon", "segment", "language", "present")


def _with_role(make: Callable[[], QWidget], role: str) -> Callable[[], QWidget]:
    def made() -> QWidget:
        widget = make()
        widget.setProperty("role", role)
        return widget

    return made


CONTROLS: dict[str, Callable[[], QWidget]] = {
    **{f"button {role}": _with_role(lambda: QPushButton("Text"), role) for role in _BUTTON_ROLES},
    "scene menu": _with_role(QToolButton, "sceneMenu"),
    "tool": _with_role(QToolButton, "tool"),
    "field": lambda: QLineEdit("0.5"),
    "search": _with_role(lambda: QLineEdit("relu"), "search"),
    "combo": QComboBox,
    "table": lambda: QTableWidget(3, 3),
}


def _text_place(widget: QWidget) -> tuple[int, int]:
    """Return where what is written begins, or its middle, and the middle of its height."""
    inside = _inside(widget)
    is_centred = isinstance(widget, QPushButton)
    return inside.left() + inside.right() if is_centred else inside.left(), inside.top() + inside.bottom()


def _inside(widget: QWidget) -> QRect:
    style = widget.style()
    if isinstance(widget, QPushButton):
        option = QStyleOptionButton()
        widget.initStyleOption(option)
        return style.subElementRect(QStyle.SubElement.SE_PushButtonContents, option, widget)
    if isinstance(widget, QLineEdit):
        frame = QStyleOptionFrame()
        widget.initStyleOption(frame)
        return style.subElementRect(QStyle.SubElement.SE_LineEditContents, frame, widget)
    if isinstance(widget, QComboBox):
        combo = QStyleOptionComboBox()
        widget.initStyleOption(combo)
        field = QStyle.SubControl.SC_ComboBoxEditField
        return style.subControlRect(QStyle.ComplexControl.CC_ComboBox, combo, field, widget)
    if isinstance(widget, QTableWidget):
        return widget.viewport().geometry()
    return widget.rect()


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("name", CONTROLS)
def test_the_focus_moves_nothing(qtbot: QtBot, name: str, scale: float) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setStyleSheet(stylesheet(Look("light", scale)))
    other, widget = QPushButton("Other"), CONTROLS[name]()
    row = QHBoxLayout(holder)
    for each in (other, widget):
        row.addWidget(each)
    row.addStretch(1)
    holder.show()
    holder.activateWindow()
    other.setFocus()
    settle()
    assert not widget.hasFocus()
    before = (widget.geometry(), _text_place(widget), other.geometry())
    widget.setFocus()
    settle()
    assert widget.hasFocus()
    # The other one gave its ring back.
    assert (widget.geometry(), _text_place(widget), other.geometry()) == before
