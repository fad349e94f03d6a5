"""Shares of a normal input, products of slopes, tangents."""

import math

import mpmath
import numpy as np
import pytest

from engine.activations import activation
from engine.activations.facts import Interval, saturation_zones
from engine.phenomena.saturation import (
    normal_density,
    normal_inputs,
    normal_share,
    output_histogram,
    sampled_share,
    slope_product,
    tangent,
)
from engine.records.invalid_value import InvalidValueError

WHOLE_LINE = Interval(-math.inf, math.inf)


def exact_share(zone: Interval, mean: float, std: float) -> float:
    with mpmath.workdps(60):
        low, high = ((mpmath.mpf(end) - mean) / std for end in (zone.low, zone.high))
        if low > 0:
            low, high = -high, -low
        return float(mpmath.ncdf(high) - mpmath.ncdf(low))


@pytest.mark.parametrize(
    ("zone", "mean", "std"),
    [
        (Interval(-math.inf, -2.887), 1.5, 3.0),
        (Interval(2.887, math.inf), 1.5, 3.0),
        (Interval(2.887, math.inf), -6.0, 0.5),
        (Interval(2.887, math.inf), -10.0, 0.35),
        (Interval(-math.inf, -3.0), 30.0, 1.0),
        (Interval(-math.inf, 5.0), 0.0, 1.0),
        (Interval(-1.0, 2.0), 0.3, 0.7),
        (Interval(3.0, 4.5), 0.0, 1.0),
        (Interval(-40.0, -12.0), 0.0, 1.0),
        (Interval(1.0, 1.001), 0.0, 1.0),
    ],
)
def test_a_share_is_right_to_12_digits_even_in_far_tails(zone: Interval, mean: float, std: float) -> None:
    assert normal_share([zone], mean, std) == pytest.approx(exact_share(zone, mean, std), rel=1e-12, abs=0)


def test_the_picture_of_the_lecture_has_39_4_percent_saturated() -> None:
    zones = saturation_zones(activation("sigmoid"), 0.05)
    share = normal_share(zones, 1.5, 3.0)
    assert share == pytest.approx(0.394, abs=5e-4)
    assert share == pytest.approx(sum(exact_share(zone, 1.5, 3.0) for zone in zones), rel=1e-12, abs=0)


def test_everything_and_nothing_are_whole_shares() -> None:
    assert normal_share([WHOLE_LINE], 2.0, 0.1) == 1.0
    assert normal_share([], 2.0, 0.1) == 0.0
    step = saturation_zones(activation("step"), 0.05)
    assert normal_share(step, 0.3, 2.0) == pytest.approx(1.0, abs=1e-15)


def test_the_sampled_share_comes_near_the_exact_one() -> None:
    zones = saturation_zones(activation("tanh"), 0.05)
    inputs = normal_inputs(1.0, 2.0, 40_000, np.random.default_rng(4))
    assert inputs.shape == (40_000,)
    assert sampled_share(zones, inputs) == pytest.approx(normal_share(zones, 1.0, 2.0), abs=0.01)


def test_the_sampled_share_counts_the_inputs_inside() -> None:
    zones = [Interval(-math.inf, -1.0), Interval(2.0, math.inf)]
    assert sampled_share(zones, [-3.0, -1.0, 0.0, 2.0, 2.5]) == pytest.approx(2 / 5)


def test_the_same_seed_draws_the_same_inputs() -> None:
    first, second = (normal_inputs(0.0, 1.0, 9, np.random.default_rng(7)) for _ in range(2))
    assert first.tolist() == second.tolist()


def test_slopes_multiply() -> None:
    products = slope_product(activation("sigmoid"), 1.2, 10)
    with mpmath.workdps(40):
        z = mpmath.mpf(1.2)
        slope = mpmath.exp(-z) / (1 + mpmath.exp(-z)) ** 2
        expected = [float(slope**k) for k in range(1, 11)]
    np.testing.assert_allclose(products.values, expected, rtol=1e-14)
    np.testing.assert_allclose(products.log10, np.log10(expected), rtol=1e-14)


def test_products_beyond_floats_keep_their_logarithm() -> None:
    tiny = slope_product(activation("sigmoid"), 100.0, 20)
    assert tiny.values[-1] == 0.0
    assert tiny.log10[-1] == pytest.approx(-2000 * math.log10(math.e), rel=1e-14, abs=0)
    huge = slope_product(activation("sigmoid", beta=20.0), 0.0, 500)
    assert huge.values[-1] == math.inf
    assert huge.log10[-1] == pytest.approx(500 * math.log10(5), rel=1e-14, abs=0)


def test_a_negative_slope_alternates_and_a_slope_of_0_ends_everything() -> None:
    falling = slope_product(activation("sine"), 3.0, 4)
    assert np.sign(falling.values).tolist() == [-1, 1, -1, 1]
    huge = slope_product(activation('own("-1000*z")'), 0.0, 104)
    assert huge.values[[101, 102, 103]].tolist() == [pytest.approx(1e306), -math.inf, math.inf]
    off = slope_product(activation("relu"), -1.0, 3)
    assert off.values.tolist() == [0, 0, 0]
    assert off.log10.tolist() == [-math.inf] * 3


def test_the_kink_side_reaches_products_and_tangents() -> None:
    relu = activation("relu")
    assert slope_product(relu, 0.0, 2).values.tolist() == [0, 0]
    assert slope_product(relu, 0.0, 2, kink_side="right").values.tolist() == [1, 1]
    assert tangent(relu, 0.0, kink_side="right").slope == 1


def test_a_tangent_touches_the_curve() -> None:
    touching = tangent(activation("tanh"), 0.5)
    assert touching.at(0.5) == touching.value == math.tanh(0.5)
    h = 1e-5
    beside = math.tanh(0.5 + h) - float(touching.at(0.5 + h))
    assert abs(beside) < h**2
    assert touching.at([[0.0, 1.0]]).shape == (1, 2)


def test_the_density_integrates_to_one_and_peaks_at_the_mean() -> None:
    z = np.linspace(-20, 25, 20001)
    density = normal_density(z, 1.5, 3.0)
    assert np.trapezoid(density, z) == pytest.approx(1.0, abs=1e-10)
    assert z[density.argmax()] == pytest.approx(1.5, abs=2e-3)


@pytest.mark.parametrize("std", [0.0, -1.0, math.nan, math.inf])
def test_a_spread_that_is_not_positive_is_refused(std: float) -> None:
    for refused in (
        lambda: normal_density(0.0, 0.0, std),
        lambda: normal_share([WHOLE_LINE], 0.0, std),
        lambda: normal_inputs(0.0, std, 3, np.random.default_rng(0)),
    ):
        with pytest.raises(InvalidValueError, match="standard deviation σ must be a positive number"):
            refused()


def test_no_factors_at_all_are_refused() -> None:
    with pytest.raises(InvalidValueError, match="number of factors n must be at least 1"):
        slope_product(activation("tanh"), 0.0, 0)


def test_outputs_beyond_either_end_are_counted_on_their_own_side() -> None:
    inputs = np.array([-3.0, -2.0, -1.5, -0.5, 0.0, 0.5, 0.9, 4.0])
    found = output_histogram(activation("identity"), inputs, (Interval(-1.0, 0.7),), -1.0, 1.0, 2)
    assert (found.below, found.above) == (3 / 8, 1 / 8)
    assert found.share.tolist() == [1 / 8, 3 / 8]
    assert found.saturated_share.tolist() == [1 / 8, 2 / 8]
