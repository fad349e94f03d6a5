"""Painted tables: the part under the pointer is told, highlighted and pressed; arrows have one meaning."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from app.look.look import Look
from app.widgets.tables.painted_parts import PaintedParts, arrow_direction
from tests.app.mouse import point_at

BESIDE = QPoint(5, 150)


class TwoRows(PaintedParts[int]):
    """Two rows of 50 pixels, of which the second may go."""

    can_be_pressed = True

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.count = 2
        self.pressed: list[int] = []

    def parts(self) -> list[tuple[int, QRectF]]:
        return [(row, QRectF(0, 50 * row, self.width(), 50)) for row in range(self.count)]

    def spoken(self) -> str:
        return f"{self.count} rows"

    def told_of(self, part: int) -> str:
        return f"row {part}" if part < self.count else ""

    def press(self, part: int) -> None:
        self.pressed.append(part)


@pytest.fixture
def rows(qtbot: QtBot, look: Look) -> TwoRows:
    rows = TwoRows(look)
    qtbot.addWidget(rows)
    rows.resize(200, 200)
    rows.show()
    qtbot.waitExposed(rows)
    return rows


def test_a_part_is_told_as_long_as_there_is_one(rows: TwoRows) -> None:
    point_at(rows, QPoint(5, 75))
    assert QToolTip.text() == "row 1"
    rows.count = 1
    rows.renew()
    assert not QToolTip.isVisible()


def test_nothing_is_told_beside_the_parts(rows: TwoRows) -> None:
    point_at(rows, QPoint(5, 75))
    point_at(rows, BESIDE)
    assert not QToolTip.isVisible()


def test_a_press_presses_the_part_below_it_and_nothing_beside_them(qtbot: QtBot, rows: TwoRows) -> None:
    for place in (QPoint(5, 75), BESIDE):
        qtbot.mouseClick(rows, Qt.MouseButton.LeftButton, pos=place)
    assert rows.pressed == [1]


def test_what_can_be_pressed_is_highlighted_until_the_pointer_leaves(qtbot: QtBot, rows: TwoRows) -> None:
    qtbot.mouseMove(rows, QPoint(5, 75))
    assert rows.hovered == 1
    assert rows.cursor().shape() == Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(rows, BESIDE)
    assert rows.hovered is None
    assert rows.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_what_is_shown_is_described_anew(rows: TwoRows) -> None:
    rows.renew()
    assert rows.accessibleDescription() == "2 rows"


@pytest.mark.parametrize(
    ("key", "modifier", "direction"),
    [
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, (0, -1)),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.KeypadModifier, (1, 0)),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier, None),
        (Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, None),
    ],
)
def test_an_arrow_has_one_meaning_and_with_alt_none(
    key: Qt.Key, modifier: Qt.KeyboardModifier, direction: tuple[int, int] | None
) -> None:
    assert arrow_direction(QKeyEvent(QEvent.Type.KeyPress, key, modifier)) == direction
