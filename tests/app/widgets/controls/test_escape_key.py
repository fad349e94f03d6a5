"""Escape goes to the widget that needs it, and else to the window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.widgets.controls.escape_key import EscapeKeeper


def test_escape_reaches_the_window_unless_a_widget_around_the_focus_wants_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    inside = QLineEdit(window)
    used: list[bool] = []
    QShortcut(QKeySequence("Esc"), window).activated.connect(lambda: used.append(True))
    wishes = [True, False]
    EscapeKeeper(window, lambda: wishes.pop(0))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    inside.setFocus()
    qtbot.keyClick(inside, Qt.Key.Key_Escape)
    assert used == []
    qtbot.keyClick(inside, Qt.Key.Key_Escape)
    assert used == [True]
