r"""Elementary functions that stay accurate where their textbook formulas overflow or cancel.

All of them take a float32 or float64 array of any shape, keep shape and type, and neither warn nor return
NaN for any number, ±inf included. Most share one idea: write the function in t = exp(-\|x\|), which lies in
[0, 1], so that nothing overflows and every sum is of terms of one size.
"""

import numpy as np

from engine.activations.base.record import FloatArray

EXP_VANISHES = 800.0
"""exp(-x) rounds to 0 for every x beyond this, in float32 and float64 (ln of the least subnormal: -745)."""


def limited(z: FloatArray, limit: float) -> FloatArray:
    """Return `z` with everything beyond ±`limit` moved to ±`limit`; NaN stays NaN."""
    return np.minimum(np.maximum(z, -limit), limit)


def constant(z: FloatArray, value: float) -> FloatArray:
    """Return `value` for every number of `z`, and NaN for NaN."""
    return np.where(np.isnan(z), z, z.dtype.type(value))


def scaled(z: FloatArray, factor: float) -> FloatArray:
    """Return ``factor * z``; a product beyond the largest float is ±inf without an overflow warning.

    NaN stays NaN.

    Parameters
    ----------
    z
        Any numbers.
    factor
        Positive and finite.
    """
    if factor <= 1.0:
        return factor * z
    rounded_factor = float(z.dtype.type(factor))
    largest = float(np.finfo(z.dtype).max)
    limit = z.dtype.type(largest / rounded_factor)
    if float(limit) * rounded_factor > largest:
        limit = np.nextafter(limit, z.dtype.type(0))
    return np.where(np.abs(z) > limit, np.copysign(np.inf, z), factor * limited(z, limit))


def scaled_for_exp(z: FloatArray, factor: float) -> FloatArray:
    """Return ``factor * z``, limited to ±800 where it might overflow: exp(-abs(...)) is 0 there anyhow."""
    if factor <= 1.0:
        return factor * z
    return factor * limited(z, EXP_VANISHES / factor)


def logistic(x: FloatArray) -> FloatArray:
    """Return 1 / (1 + exp(-x)), accurate in both tails."""
    t: FloatArray = np.exp(-np.abs(x))
    return np.where(x < 0, t, 1.0) / (1 + t)


def logistic_slope(x: FloatArray) -> FloatArray:
    """Return the derivative of `logistic` as t / (1 + t)², where no 1 - σ cancels."""
    t: FloatArray = np.exp(-np.abs(x))
    return t / np.square(1 + t)


def sech_squared(x: FloatArray) -> FloatArray:
    """Return 1 - tanh²(x) as 4t² / (1 + t²)², where no difference cancels."""
    t_squared: FloatArray = np.exp(-2 * np.minimum(np.abs(x), EXP_VANISHES))
    return 4 * t_squared / np.square(1 + t_squared)


def log_one_plus_exp(x: FloatArray) -> FloatArray:
    """Return ln(1 + exp(x)), accurate in both tails."""
    return np.maximum(x, 0) + np.log1p(np.exp(-np.abs(x)))
