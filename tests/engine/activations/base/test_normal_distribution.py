"""The normal distribution against 50 digits."""

import math

import mpmath
import numpy as np
import pytest

from engine.activations.base.normal_distribution import mills_ratio, normal_density, normal_distribution

GRID = np.concatenate([[0.0], np.geomspace(1e-12, 40, 400), np.linspace(0.01, 12, 300)])


def exact_mills_ratio(a: float) -> mpmath.mpf:
    z = mpmath.mpf(a)
    tail = (1 - mpmath.erf(z / mpmath.sqrt(2))) / 2 if a < 1 else mpmath.erfc(z / mpmath.sqrt(2)) / 2
    return tail * mpmath.sqrt(2 * mpmath.pi) * mpmath.exp(z * z / 2)


def test_mills_ratio_is_right_to_3_ulp() -> None:
    with mpmath.workdps(50):
        exact = [exact_mills_ratio(float(a)) for a in GRID]
        errors = [abs(y - x) / math.ulp(float(x)) for x, y in zip(exact, mills_ratio(GRID), strict=True)]
    assert max(errors) <= 3


def test_the_distribution_is_right_in_its_far_left_tail_and_symmetric() -> None:
    with mpmath.workdps(50):
        assert normal_distribution(np.array(-37.0)) == pytest.approx(
            float(mpmath.ncdf(-37)), rel=2e-13, abs=0
        )
    np.testing.assert_allclose(normal_distribution(GRID) + normal_distribution(-GRID), 1, rtol=3e-16)


def test_density_and_distribution_take_infinity() -> None:
    ends = np.array([-np.inf, np.inf])
    assert normal_density(ends).tolist() == [0, 0]
    assert normal_distribution(ends).tolist() == [0, 1]
