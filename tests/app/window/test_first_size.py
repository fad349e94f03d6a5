"""A new window lies on the screen as a whole, its frame included."""

import pytest
from PySide6.QtCore import QMargins, QSize

from app.window.first_size import DEFAULT_SIZE, MINIMUM_SIZE, first_size

FRAME = QMargins(8, 31, 8, 8)


@pytest.mark.parametrize(
    ("available", "is_maximised"),
    [
        ((2560, 1400), False),
        ((1616, 939), False),
        ((1616, 938), True),
        ((1366, 728), True),
        ((800, 560), True),
    ],
)
def test_window_and_frame_lie_on_the_screen_and_a_small_screen_is_filled(
    available: tuple[int, int], *, is_maximised: bool
) -> None:
    screen = QSize(*available)
    first = first_size(screen, FRAME)
    assert first.is_maximised is is_maximised
    for size in (first.size, first.smallest):
        assert size.grownBy(FRAME).boundedTo(screen) == size.grownBy(FRAME)
    assert first.smallest.boundedTo(first.size) == first.smallest


def test_where_there_is_room_the_window_has_its_own_size() -> None:
    first = first_size(QSize(3840, 2100), FRAME)
    assert (first.size, first.smallest) == (DEFAULT_SIZE, MINIMUM_SIZE)
    assert QSize(800, 560) == MINIMUM_SIZE
