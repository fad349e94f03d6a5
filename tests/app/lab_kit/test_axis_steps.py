"""Axes end at sensible numbers that do not follow every change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.lab_kit.axis_steps import FINE, next_step, range_in_steps


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0.0001, 0.9999, (0.0, 1.0)),
        (-0.9999, 0.9999, (-1.0, 1.0)),
        (-0.17, 9.0, (-0.2, 10.0)),
        (0.0, 0.29, (0.0, 0.3)),
        (-3.0, -1.0, (-3.0, 0.0)),
    ],
)
def test_a_range_reaches_from_step_to_step_and_holds_zero(
    low: float, high: float, expected: tuple[float, float]
) -> None:
    assert range_in_steps(low, high) == pytest.approx(expected)


@given(st.floats(1e-6, 1e9))
def test_a_step_is_never_far_above_what_is_wanted(wanted: float) -> None:
    step = next_step(wanted, FINE)
    # A step that is only rounding below is taken for the number itself.
    assert wanted * (1 - 1e-12) <= step <= 1.4 * wanted
