"""A scroll area that shows its bar where it is needed, and comes to rest."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.start.screenshot import settle
from app.widgets.frame.vertical_scroller import VerticalScroller


class HigherWhereWider(QWidget):
    """Wants 300 pixels of height where it is as wide as the area, and 100 beside a scroll bar."""

    full_width = 400

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(1, 300 if self.width() >= self.full_width else 100)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        super().resizeEvent(event)
        self.updateGeometry()


def test_a_content_that_is_only_too_high_without_a_bar_keeps_it_and_comes_to_rest(qtbot: QtBot) -> None:
    holder, content = QWidget(), HigherWhereWider()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(content)
    scroller = VerticalScroller(holder)
    qtbot.addWidget(scroller)
    scroller.resize(400, 200)
    scroller.show()
    settle()
    assert scroller.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOn
    content.full_width = 10_000
    content.updateGeometry()
    scroller.resize(400, 210)
    settle()
    assert scroller.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
