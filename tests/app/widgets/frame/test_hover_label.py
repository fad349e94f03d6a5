"""What is told under the pointer holds as long as it is seen: it follows, or it goes."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from app.start.screenshot import settle
from app.widgets.frame.hover_label import HoverLabel, set_tool_tip
from tests.app.mouse import point_at

HERE, AROUND = QPoint(20, 20), QRect(10, 10, 20, 20)


@pytest.fixture
def widget(qtbot: QtBot) -> Iterator[QWidget]:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(200, 100)
    widget.show()
    settle()
    yield widget
    QToolTip.hideText()


@pytest.fixture
def numbers() -> list[str]:
    return ["0.1995"]


@pytest.fixture
def label(widget: QWidget, numbers: list[str]) -> HoverLabel:
    label = HoverLabel(widget)
    label.tell(widget.mapToGlobal(HERE), lambda: numbers[-1], AROUND)
    return label


def _move(widget: QWidget, place: QPoint) -> None:
    where = QPointF(place)
    no_button, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(
        widget,
        QMouseEvent(QEvent.Type.MouseMove, where, widget.mapToGlobal(where), no_button, no_button, no_key),
    )


def test_what_is_told_follows_what_holds(label: HoverLabel, numbers: list[str]) -> None:
    assert QToolTip.text() == "0.1995"
    numbers.append("−0.2099")
    label.renew()
    assert QToolTip.isVisible()
    assert QToolTip.text() == "−0.2099"


def test_it_goes_at_once_where_there_is_nothing_to_tell_any_more(
    label: HoverLabel, numbers: list[str]
) -> None:
    numbers.append("")
    label.renew()
    assert not QToolTip.isVisible()


@pytest.mark.parametrize("kind", [QEvent.Type.Leave, QEvent.Type.Hide])
def test_it_goes_at_once_with_the_pointer_or_the_widget_and_does_not_come_back(
    label: HoverLabel, widget: QWidget, numbers: list[str], kind: QEvent.Type
) -> None:
    QApplication.sendEvent(widget, QEvent(kind))
    assert not QToolTip.isVisible()
    numbers.append("2")
    label.renew()
    assert not QToolTip.isVisible()


def test_it_stays_while_the_pointer_moves_within_its_place_and_goes_beyond(
    label: HoverLabel, widget: QWidget, numbers: list[str]
) -> None:
    _move(widget, QPoint(12, 28))
    assert QToolTip.isVisible()
    _move(widget, QPoint(40, 20))
    assert not QToolTip.isVisible()
    numbers.append("2")
    label.renew()
    assert not QToolTip.isVisible()


def test_it_can_tell_again_after_it_has_gone(label: HoverLabel, widget: QWidget, numbers: list[str]) -> None:
    label.hide()
    label.tell(widget.mapToGlobal(HERE), lambda: numbers[-1], AROUND)
    assert QToolTip.isVisible()
    numbers.append("3")
    label.renew()
    assert QToolTip.text() == "3"


def test_what_another_widget_tells_is_left_alone(
    label: HoverLabel, widget: QWidget, numbers: list[str]
) -> None:
    QToolTip.showText(widget.mapToGlobal(HERE), "another", widget)
    numbers.append("2")
    label.renew()
    label.hide()
    assert QToolTip.isVisible()
    assert QToolTip.text() == "another"


def test_nothing_is_told_before_something_was_asked_for(widget: QWidget) -> None:
    asked: list[None] = []
    label = HoverLabel(widget)
    label.renew()
    label.hide()
    assert asked == []
    assert not QToolTip.isVisible()


def test_a_tooltip_that_is_read_follows_what_it_is_set_to(widget: QWidget) -> None:
    set_tool_tip(widget, "Accuracy 2/4")
    point_at(widget, HERE)
    assert QToolTip.text() == "Accuracy 2/4"
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    set_tool_tip(widget, "Accuracy 3/4")
    assert widget.toolTip() == QToolTip.text() == "Accuracy 3/4"
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    set_tool_tip(widget, "Accuracy 4/4")
    assert widget.toolTip() == "Accuracy 4/4"
    assert QToolTip.text() == "Accuracy 3/4"
