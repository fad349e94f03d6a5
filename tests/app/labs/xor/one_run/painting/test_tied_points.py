"""Tied points: grouped along the axis, moved around the true place."""

import pytest

from app.labs.xor.one_run.painting.tied_points import spreads, tied_groups


def _groups(along: list[float], tolerance: float) -> list[list[int]]:
    return tied_groups(along, lambda one, other: abs(along[one] - along[other]) <= tolerance)


def test_points_close_to_the_first_of_a_group_join_it() -> None:
    assert _groups([3.0, 0.0, 3.1, 0.2], 0.2) == [[1, 3], [0, 2]]


def test_a_chain_of_points_does_not_become_one_group() -> None:
    assert _groups([0.0, 0.2, 0.4, 0.6], 0.2) == [[0, 1], [2, 3]]


def test_single_points_stay_and_groups_are_centred() -> None:
    assert spreads([[1], [0, 2]]) == (-0.5, 0.0, 0.5)
    four = spreads([[0, 1, 2, 3]])
    assert sum(four) == pytest.approx(0.0)
    assert max(four) - min(four) == pytest.approx(1.6)


def test_tied_points_that_change_their_order_do_not_jump() -> None:
    assert spreads(_groups([0.1, 0.0], 0.5)) == spreads(_groups([0.0, 0.1], 0.5))
