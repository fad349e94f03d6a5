import math

import numpy as np
import pytest

from engine.data.datasets import XOR
from engine.data.placed_points import MOST_POINTS, PlacedPoints, Point
from engine.records.invalid_value import InvalidValueError

TWO = PlacedPoints.of([(0.0, 0.5, 0), (1.0, -2.0, 1)])


def test_points_are_samples_in_their_order():
    dataset = TWO.dataset()

    assert dataset.inputs.T.tolist() == [[0.0, 0.5], [1.0, -2.0]]
    assert dataset.targets.tolist() == [[0.0, 1.0]]


def test_the_samples_of_a_data_set_become_points_and_samples_again():
    placed = PlacedPoints.of_dataset(XOR)

    assert placed.points[1] == Point(0.0, 1.0, 1)
    np.testing.assert_array_equal(placed.dataset().inputs, XOR.inputs)
    np.testing.assert_array_equal(placed.dataset().targets, XOR.targets)


def test_an_edit_returns_other_points_and_changes_none():
    added = TWO.added(3.0, 4.0, 1)
    moved = added.moved(0, -1.0, -1.0)
    removed = moved.removed(1)

    assert added.points == (*TWO.points, Point(3.0, 4.0, 1))
    assert moved.points == (Point(-1.0, -1.0, 0), *added.points[1:])
    assert removed.points == (Point(-1.0, -1.0, 0), Point(3.0, 4.0, 1))
    assert len(TWO.points) == 2


def test_equal_points_are_equal_values():
    assert PlacedPoints.of([(0, 0.5, 0), (1, -2, 1)]) == TWO != TWO.moved(0, 0.0, 0.6)
    assert hash(PlacedPoints.of([(0, 0.5, 0), (1, -2, 1)])) == hash(TWO)


@pytest.mark.parametrize("index", [0, 1])
def test_the_last_point_of_a_class_cannot_be_removed(index):
    with pytest.raises(InvalidValueError, match=r"two points.*both classes"):
        TWO.removed(index)


@pytest.mark.parametrize(
    ("point", "message"),
    [
        ((1_000_001.0, 0.0, 1), "Coordinate.*-1000000 to 1000000, not 1000001.0"),
        ((0.0, math.nan, 1), "Coordinate.*not nan"),
        ((0.0, 0.0, 2), "class of a point must be 0 or 1, not 2"),
    ],
)
def test_a_point_out_of_bounds_is_refused(point, message):
    with pytest.raises(InvalidValueError, match=message):
        TWO.added(*point)


def test_there_is_a_largest_number_of_points():
    most = PlacedPoints.of([(0.01 * k, 0.0, k % 2) for k in range(MOST_POINTS)])

    with pytest.raises(InvalidValueError, match="no more than 2000"):
        most.added(0.0, 0.0, 1)
