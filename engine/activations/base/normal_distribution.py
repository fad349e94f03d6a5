"""The standard normal distribution in NumPy, which has neither erf nor erfc, accurate far into its tails.

Everything rests on Mills' ratio m(a) = (1 - Φ(a)) / φ(a), a slow function of a >= 0 that a single polynomial
covers; the fast decay of the tail is left to exp.
"""

import math

import numpy as np

from engine.activations.base.record import FloatArray
from engine.activations.base.stable_functions import limited

DENSITY_VANISHES = 40.0
"""φ(z) rounds to 0 for every abs(z) from here on (from 38.6 in float64)."""

_SHIFT = 1.25
_CENTRE = 5.0
_COEFFICIENTS = (
    1.2050506544707236,
    -0.31938622931066607,
    0.1505169402878089,
    -0.025614274126372703,
    -0.03618870599714202,
    0.04683255959472794,
    -0.032392086272862115,
    0.014857511649672622,
    -0.004063707312804076,
    0.00010367617103151862,
    0.00041917664532204694,
    -0.00013377186478399458,
    -2.0642179981632964e-05,
    2.1913685670256747e-05,
    -5.990959836274293e-07,
    -3.124711381009445e-06,
    3.6841951920323864e-07,
    4.672892362993546e-07,
    -7.233345360169101e-08,
    -7.382350998722691e-08,
    9.977270337903286e-09,
    1.0541745882342597e-08,
    -7.86229291250691e-10,
    -9.175584031788215e-10,
)
"""Of (a + 1.25) m(a) as a polynomial in u = (a - 5) / (a + 5), by ascending power.

The form is that of Shepherd and Laframboise (1981), "Chebyshev Approximation of (1 + 2x) exp(x²) erfc x in
0 <= x < ∞", Mathematics of Computation 36. The coefficients are the interpolation at 60 Chebyshev nodes of u
in [-1, 1], computed with 60 digits and cut after degree 23, where the terms fall below 1e-17.
"""


def mills_ratio(a: FloatArray) -> FloatArray:
    """Return (1 - Φ(a)) / φ(a) for finite a >= 0, to about 2 ULP."""
    u = (a - _CENTRE) / (a + _CENTRE)
    polynomial = np.full_like(u, _COEFFICIENTS[-1])
    for coefficient in _COEFFICIENTS[-2::-1]:
        polynomial = polynomial * u + coefficient
    return polynomial / (a + _SHIFT)


def normal_density(z: FloatArray) -> FloatArray:
    """Return φ(z) = exp(-z²/2) / √(2π); 0 at ±inf."""
    bell: FloatArray = np.exp(-0.5 * np.square(limited(z, DENSITY_VANISHES)))
    return math.sqrt(0.5 / math.pi) * bell


def normal_distribution(z: FloatArray) -> FloatArray:
    """Return Φ(z), also where it is as small as 1e-300."""
    tail = normal_density(z) * mills_ratio(np.minimum(np.abs(z), DENSITY_VANISHES))
    return np.where(z < 0, tail, 1 - tail)
