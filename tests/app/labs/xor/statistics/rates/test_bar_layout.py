"""The bars of all widths stand side by side where there is room, otherwise those of the selected one."""

import pytest
from PySide6.QtCore import QSizeF

from app.labs.xor.statistics.rates.bar_layout import BarRoom, bar_layout

ROOM = BarRoom(names=130.0, numbers=60.0, head=46.0, axis=26.0, scale=1.0)


def test_three_columns_of_equal_width_do_not_overlap() -> None:
    layout = bar_layout(QSizeF(1200, 360), (2, 4, 8), 0, 7, ROOM)

    assert [column.index for column in layout.columns] == [0, 1, 2]
    for left, right in zip(layout.columns[:-1], layout.columns[1:], strict=True):
        assert left.area.right() < right.area.left()
        assert left.area.width() == pytest.approx(right.area.width())
    assert layout.columns[-1].area.right() == pytest.approx(1200)


def test_behind_a_full_bar_there_is_room_for_its_number() -> None:
    for width in (500, 700, 1200):
        for column in bar_layout(QSizeF(width, 360), (2, 4, 8), 1, 7, ROOM).columns:
            assert column.area.right() - column.x(1.0) >= ROOM.numbers


def test_without_room_for_all_the_titles_switch_between_the_widths() -> None:
    layout = bar_layout(QSizeF(600, 360), (2, 4, 8), 2, 7, ROOM)

    assert [column.index for column in layout.columns] == [2]
    assert len(layout.titles) == 3
    assert layout.titles[0].left() == 0.0
    assert layout.titles[-1].right() == pytest.approx(600)


def test_the_rows_fill_the_height_between_titles_and_axis() -> None:
    layout = bar_layout(QSizeF(1200, 360), (2,), 0, 7, ROOM)

    assert layout.row(0).top() == ROOM.head
    assert layout.row(6).bottom() == pytest.approx(360 - ROOM.axis)
    assert layout.bar_height < layout.row_height
