"""Values and derivatives against 50-digit references: at most 4 ULP, times the condition number."""

import math
import sys

import mpmath
import numpy as np
import pytest
from mpmath import mpf

from engine.activations import Activation
from tests.engine.activations.choices import CHOICES
from tests.engine.activations.definitions import DIGITS, Real, derivative_of, value_of

ALLOWED_ULP = 4


def grid(chosen: Activation) -> np.ndarray:
    """Return about 400 points: both tails, around 0, kinks with their neighbours, and the extremes."""
    rng = np.random.default_rng(20)
    positive = np.concatenate(
        [
            np.linspace(0, 4, 41),
            np.linspace(4, 40, 28),
            np.linspace(40, 745, 36),
            np.geomspace(5e-324, 1e-3, 20),
            np.geomspace(1e3, 1e308, 20),
            np.abs(rng.normal(0, 2, 30)),
            rng.uniform(0, 745, 15),
            [1e308, sys.float_info.max, sys.float_info.min, 5e-324, 708.5, 709.8, 37.5, 38.2],
        ]
    )
    steepness = chosen.parameters.get("beta", 1.0)
    near_zeros_of_derivatives = np.array([-1.2784645, -0.7517916, -1.1924312, -2.3993573, -(2**0.5), -2.2563])
    kinks = np.array(chosen.kinks)
    beside_kinks = [kinks, np.nextafter(kinks, np.inf), np.nextafter(kinks, -np.inf)]
    points = [positive, positive / max(steepness, 1.0), near_zeros_of_derivatives / steepness, *beside_kinks]
    everything = np.concatenate(points)
    return np.unique(np.concatenate([everything, -everything]))


def condition_number(function: Real, z: mpf) -> float:
    """Return abs(z f'(z) / f(z)) by a relative step of 10⁻²⁰."""
    step = mpf(10) ** -20
    return float(abs((function(z * (1 + step)) - function(z)) / (step * function(z))))


def excess(computed: float, function: Real, point: float) -> float:
    """Return the error in units of what is allowed: fine up to 1."""
    z = mpf(point)
    true = function(z)
    if abs(true) > sys.float_info.max:
        return 0.0 if computed == mpmath.sign(true) * mpmath.inf else float("inf")
    if abs(true) < sys.float_info.min:
        return float(abs(computed - true) / sys.float_info.min)
    if not np.isfinite(computed):
        return float("inf")
    ulp_error = float(abs(computed - true) / mpf(math.ulp(float(true))))
    if ulp_error <= ALLOWED_ULP:
        return ulp_error / ALLOWED_ULP
    return ulp_error / (ALLOWED_ULP * max(1.0, condition_number(function, z)))


def worst(points: np.ndarray, computed: np.ndarray, function: Real) -> tuple[float, float]:
    """Return the largest excess and the point where it occurs."""
    with mpmath.workdps(DIGITS):
        return max(
            (excess(float(y), function, float(z)), float(z)) for z, y in zip(points, computed, strict=True)
        )


@pytest.mark.parametrize("chosen", CHOICES, ids=str)
def test_a_value_is_right_to_4_ulp(chosen: Activation) -> None:
    points = grid(chosen)
    error, where = worst(points, chosen.value(points), value_of(chosen.key, **chosen.parameters))
    assert error <= 1, f"{error * ALLOWED_ULP:.1f} ULP at {where!r}"


@pytest.mark.parametrize("kink_side", ["left", "right"])
@pytest.mark.parametrize("chosen", CHOICES, ids=str)
def test_a_derivative_is_right_to_4_ulp(chosen: Activation, kink_side: str) -> None:
    points = grid(chosen)
    if kink_side == "right":
        if not chosen.kinks:
            pytest.skip("no kink")
        points = np.concatenate([chosen.kinks, np.nextafter(chosen.kinks, 9), np.nextafter(chosen.kinks, -9)])
    function = derivative_of(chosen.key, kink_side, **chosen.parameters)
    error, where = worst(points, chosen.derivative(points, kink_side=kink_side), function)
    assert error <= 1, f"{error * ALLOWED_ULP:.1f} ULP at {where!r}"
