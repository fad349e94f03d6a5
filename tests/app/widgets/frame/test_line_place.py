"""A label of a fixed number of lines asks for that height whatever it says."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.widgets.frame.line_place import LinePlace


def test_the_height_is_that_of_the_lines_and_the_label_has_the_whole_place(qtbot: QtBot) -> None:
    label = QLabel("short")
    place = LinePlace(label, 2)
    qtbot.addWidget(place)
    before = place.sizeHint()
    label.setText("a text of many more words than fit into one line of this place")
    assert place.sizeHint() == before == place.minimumSizeHint()
    assert not place.hasHeightForWidth()
    place.resize(200, before.height())
    place.show()
    assert label.geometry() == place.rect()
