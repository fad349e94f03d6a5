"""Bisection down to neighbouring floats."""

import math

import pytest

from engine.activations.base.bisection import switching_point


def test_the_last_float_before_the_change_is_found() -> None:
    found = switching_point(lambda z: z * z < 2, 0.0, 2.0)
    assert found**2 < 2 <= math.nextafter(found, 9) ** 2


def test_ends_far_apart_are_no_obstacle() -> None:
    assert switching_point(lambda z: z < 1e-300, -1e300, 1e300) == math.nextafter(1e-300, 0)


def test_ends_that_agree_are_refused() -> None:
    with pytest.raises(ValueError, match="no change"):
        switching_point(lambda z: z > 5, 0.0, 1.0)
