"""The points that are drawn are the function's own, torn where it jumps and nowhere else."""

import numpy as np
import pytest

from engine.activations import ACTIVATIONS, Activation, activation
from engine.activations.curve_samples import sample_curve
from tests.engine.activations.choices import CHOICES

CURVES = [record.key for record in ACTIVATIONS if record.has_curve]
LIMIT = 4.0


def tears(z: np.ndarray) -> int:
    return int(np.isnan(z).sum())


@pytest.mark.parametrize("key", CURVES)
def test_the_points_lie_on_the_function_and_its_derivative(key: str) -> None:
    chosen = activation(key)
    samples = sample_curve(chosen, LIMIT, 401)
    z = samples.z[np.isfinite(samples.z)]
    np.testing.assert_array_equal(samples.value[np.isfinite(samples.z)], chosen.value(z))
    slope_z = samples.slope_z[np.isfinite(samples.slope_z)]
    slope = samples.slope[np.isfinite(samples.slope_z)]
    np.testing.assert_array_equal(slope, chosen.derivative(slope_z))
    assert slope_z[0] == -LIMIT
    assert slope_z[-1] == LIMIT
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
def test_a_line_is_torn_exactly_where_it_jumps(
    chosen: Activation, value_tears: int, slope_tears: int
) -> None:
    samples = sample_curve(chosen, LIMIT, 97)
    assert tears(samples.z) == tears(samples.value) == len(samples.value_jumps) == value_tears
    assert tears(samples.slope_z) == tears(samples.slope) == len(samples.slope_jumps) == slope_tears


def test_a_step_takes_the_lower_value_at_its_threshold() -> None:
    assert sample_curve(activation("step", threshold=0.5), LIMIT, 97).value_jumps == ((0.5, 0.0, 1.0),)


def test_a_kink_has_two_slopes() -> None:
    samples = sample_curve(activation("prelu", alpha=0.5), LIMIT, 97)
    assert samples.value_jumps == ()
    assert samples.slope_jumps == ((0.0, 0.5, 1.0),)


@pytest.mark.parametrize("chosen", CHOICES, ids=str)
def test_every_kink_has_the_slopes_and_values_of_its_two_sides(chosen: Activation) -> None:
    samples = sample_curve(chosen, LIMIT, 97)
    # From outside of the kink: the neighbouring numbers, where there is only one side.
    sides = [(kink, np.nextafter(kink, -9.0), np.nextafter(kink, 9.0)) for kink in chosen.kinks]
    slopes = [(kink, float(chosen.derivative(a)), float(chosen.derivative(b))) for kink, a, b in sides]
    values = [(kink, float(chosen.value(a)), float(chosen.value(b))) for kink, a, b in sides]
    assert list(samples.slope_jumps) == [
        pytest.approx(each, rel=1e-15, abs=0) for each in slopes if each[1] != each[2]
    ]
    assert list(samples.value_jumps) == [each for each in values if abs(each[1] - each[2]) > 0.5]


def test_the_points_cannot_be_changed_by_who_draws_them() -> None:
    with pytest.raises(ValueError, match="read-only"):
        sample_curve(activation("sine"), LIMIT, 97).value[0] = 5.0
