"""Labels in a column: none overlaps another, and each stays as near to its place as possible."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.labs.xor.compare.loss.spreading import spread

HEIGHTS = st.lists(st.floats(0.0, 300.0), min_size=1, max_size=8)


def test_labels_that_do_not_touch_stay_where_they_are() -> None:
    assert spread([100.0, 10.0, 50.0], 18.0, 0.0, 200.0) == [100.0, 10.0, 50.0]


def test_two_at_the_same_place_move_apart_by_the_same_amount() -> None:
    assert spread([50.0, 50.0], 18.0, 0.0, 200.0) == [41.0, 59.0]


def test_a_third_that_is_pushed_joins_the_group_around_the_common_mean() -> None:
    assert spread([50.0, 50.0, 62.0], 18.0, 0.0, 200.0) == pytest.approx([36.0, 54.0, 72.0])


@given(HEIGHTS)
def test_all_stay_in_the_room_in_their_order_and_none_overlaps(wanted: list[float]) -> None:
    found = spread(wanted, 18.0, 0.0, 300.0)
    in_order = sorted(found)
    assert in_order[0] >= 9.0 - 1e-9
    assert in_order[-1] <= 291.0 + 1e-9
    assert all(after - before >= 18.0 - 1e-9 for before, after in pairwise(in_order))
    pairs = sorted(zip(wanted, found, strict=True))
    assert [place for _, place in pairs] == sorted(found) or len(set(wanted)) < len(wanted)


@given(HEIGHTS)
def test_no_other_way_to_stand_apart_moves_them_less(wanted: list[float]) -> None:
    found = spread(wanted, 18.0, -1e6, 1e6)
    moved = sum((a - b) ** 2 for a, b in zip(wanted, found, strict=True))
    # Moving any group to either side, where there is room, would move the whole farther from its wish.
    order = sorted(range(len(wanted)), key=lambda index: found[index])
    for start in range(len(order)):
        for end in range(start + 1, len(order) + 1):
            for step in (-0.01, 0.01):
                tried = list(found)
                for index in order[start:end]:
                    tried[index] += step
                places = sorted(tried)
                if all(b - a >= 18.0 - 1e-9 for a, b in pairwise(places)):
                    assert sum((a - b) ** 2 for a, b in zip(wanted, tried, strict=True)) >= moved - 1e-6
