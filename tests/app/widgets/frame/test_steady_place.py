"""A text that changes does not make the page lay itself out unless it needs more room."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.widgets.frame.steady_place import SteadyPlace


class _Page(QWidget):
    """Counts how often it is asked to lay itself out."""

    def __init__(self, label: QLabel) -> None:
        super().__init__()
        self.requests = 0
        self.place = SteadyPlace(label)
        column = QVBoxLayout(self)
        column.addWidget(self.place, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.requests += 1
        return super().event(event)


def _shown(qtbot: QtBot, label: QLabel) -> _Page:
    page = _Page(label)
    page.resize(300, 200)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    qtbot.wait(1)
    page.requests = 0
    return page


def test_a_text_of_the_same_size_asks_for_nothing(qtbot: QtBot) -> None:
    label = QLabel("<b>10</b> updates")
    page = _shown(qtbot, label)
    label.setText("<b>01</b> updates")
    label.setText("<b>1</b>")
    qtbot.wait(1)
    assert page.requests == 0
    assert label.size() == page.place.size()


def test_a_longer_text_gets_its_room_and_keeps_it(qtbot: QtBot) -> None:
    label = QLabel("1")
    page = _shown(qtbot, label)
    label.setText("1,000,000 updates")
    qtbot.waitUntil(lambda: label.width() >= label.sizeHint().width())
    width = label.width()
    label.setText("1")
    qtbot.wait(1)
    assert page.place.width() == label.width() == width


def test_a_text_that_wraps_gets_a_second_line_and_gives_it_back(qtbot: QtBot) -> None:
    label = QLabel("one line")
    label.setWordWrap(True)
    page = _Page(label)
    page.place.setFixedWidth(120)
    page.resize(300, 200)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    one_line = label.height()
    label.setText("many words that never fit into one line of this width")
    qtbot.waitUntil(lambda: label.height() > one_line)
    label.setText("one line")
    qtbot.waitUntil(lambda: label.height() == one_line)


def test_a_text_set_while_hidden_has_its_room_when_shown(qtbot: QtBot) -> None:
    label = QLabel("1")
    page = _shown(qtbot, label)
    page.hide()
    label.setText("1,000,000 updates")
    page.show()
    qtbot.waitUntil(lambda: label.width() >= label.sizeHint().width())
