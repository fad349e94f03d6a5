"""The curves that are drawn are the functions' own, torn where they jump and nowhere else."""

import numpy as np
import pytest

from app.labs.gallery.curve_samples import (
    DETAIL_LIMIT,
    card_curve,
    detail_curve,
    piece_lines,
    vertical_range,
)
from engine.activations import ACTIVATIONS, activation

CURVES = [record.key for record in ACTIVATIONS if record.has_curve]


def tears(z):
    return int(np.isnan(z).sum())


@pytest.mark.parametrize("key", CURVES)
def test_the_points_lie_on_the_function_and_its_derivative(key):
    chosen = activation(key)
    samples = detail_curve(chosen)
    z = samples.z[np.isfinite(samples.z)]
    np.testing.assert_array_equal(samples.value[np.isfinite(samples.z)], chosen.value(z))
    slope_z = samples.slope_z[np.isfinite(samples.slope_z)]
    slope = samples.slope[np.isfinite(samples.slope_z)]
    np.testing.assert_array_equal(slope, chosen.derivative(slope_z))
    assert slope_z[0] == -DETAIL_LIMIT
    assert slope_z[-1] == DETAIL_LIMIT
    assert np.all(np.diff(z) > 0)


@pytest.mark.parametrize(
    ("chosen", "value_tears", "slope_tears"),
    [
        (activation("step", threshold=0.5), 1, 0),
        (activation("relu"), 0, 1),
        (activation("elu", alpha=0.5), 0, 1),
        (activation("elu"), 0, 0),
        (activation("maxout", pieces=5), 0, 4),
        (activation("tanh"), 0, 0),
    ],
    ids=str,
)
def test_a_line_is_torn_exactly_where_it_jumps(chosen, value_tears, slope_tears):
    samples = card_curve(chosen)
    assert tears(samples.z) == tears(samples.value) == value_tears
    assert tears(samples.slope_z) == tears(samples.slope) == slope_tears


def test_a_step_takes_the_lower_value_at_its_threshold():
    (kink,) = detail_curve(activation("step", threshold=0.5)).kinks
    assert kink.is_jump
    assert (kink.z, kink.value_left, kink.value_right) == (0.5, 0.0, 1.0)


def test_a_kink_has_two_slopes():
    (kink,) = detail_curve(activation("prelu", alpha=0.5)).kinks
    assert not kink.is_jump
    assert (kink.slope_left, kink.slope_right) == (0.5, 1.0)


def test_a_maxout_is_nowhere_below_its_pieces():
    chosen = activation("maxout", pieces=4)
    z = np.linspace(-3, 3, 61)
    lines = [np.interp(z, *line) for line in piece_lines(chosen, 3.0)]
    np.testing.assert_allclose(np.max(lines, axis=0), chosen.value(z), atol=1e-12)


def test_the_range_shows_zero_and_rests_while_a_parameter_moves_a_little():
    def range_of(alpha):
        samples = detail_curve(activation("elu", alpha=alpha))
        return vertical_range(samples.value, samples.slope)

    assert range_of(0.6) == range_of(0.9)
    low, high = range_of(0.6)
    assert low < -0.6
    assert high > 3
    low, high = vertical_range(np.array([2.0, np.nan, 900.0]))
    assert low < 0.0
    assert high < 5.0


def test_the_points_cannot_be_changed_by_who_draws_them():
    with pytest.raises(ValueError, match="read-only"):
        detail_curve(activation("sine")).value[0] = 5.0
