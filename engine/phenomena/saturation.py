"""Saturation seen from the input: how much of a normal input is saturated, and what repeated slopes do."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.activations import Activation, FloatArray, KinkSide
from engine.activations.facts import Interval
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class SlopeProducts:
    """The powers g'(z)^k for k = 1 to n.

    Attributes
    ----------
    values
        Shape (n,): the powers; 0 below the smallest float, ±inf beyond the largest.
    log10
        Shape (n,): the decimal logarithms of their sizes, exact also where `values` is 0 or infinite;
        -inf where g'(z) is 0.
    """

    values: NDArray[np.float64]
    log10: NDArray[np.float64]


@dataclass(frozen=True)
class Tangent:
    """The line that touches g at `z`.

    Attributes
    ----------
    z, value, slope
        Where it touches, g(z) and g'(z).
    """

    z: float
    value: float
    slope: float

    def at(self, z: ArrayLike) -> FloatArray:
        """Return the height of the line at `z`, any shape."""
        return self.value + self.slope * (np.asarray(z, dtype=np.float64) - self.z)


def normal_density(z: ArrayLike, mean: float, std: float) -> NDArray[np.float64]:
    """Return the density of N(mean, std²) at `z`, any shape.

    Raises
    ------
    InvalidValueError
        If `std` is not positive.
    """
    _check_std(std)
    deviation = (np.asarray(z, dtype=np.float64) - mean) / std
    density: NDArray[np.float64] = np.exp(-np.square(deviation) / 2) / (std * math.sqrt(2 * math.pi))
    return density


def normal_share(zones: Sequence[Interval], mean: float, std: float) -> float:
    """Return the exact probability that an input from N(mean, std²) lies in one of `zones`.

    Parameters
    ----------
    zones
        Intervals without overlap, such as `engine.activations.facts.saturation_zones` gives.
    mean, std
        Of the input; `std` positive.

    Returns
    -------
    float
        Between 0 and 1, right to about 12 digits also where it is as small as 1e-300.

    Raises
    ------
    InvalidValueError
        If `std` is not positive.
    """
    _check_std(std)
    return math.fsum(_interval_share((zone.low - mean) / std, (zone.high - mean) / std) for zone in zones)


def normal_inputs(mean: float, std: float, count: int, generator: np.random.Generator) -> NDArray[np.float64]:
    """Return `count` inputs drawn from N(mean, std²), shape (count,).

    Raises
    ------
    InvalidValueError
        If `std` is not positive.
    """
    _check_std(std)
    return generator.normal(mean, std, count)


def sampled_share(zones: Sequence[Interval], inputs: ArrayLike) -> float:
    """Return the share of the `inputs`, any shape but empty, that lie in one of `zones`."""
    z = np.asarray(inputs, dtype=np.float64)
    return sum(float(np.mean((zone.low < z) & (z < zone.high))) for zone in zones)


def slope_product(chosen: Activation, z: float, n: int, *, kink_side: KinkSide = "left") -> SlopeProducts:
    """Return g'(z) multiplied by itself up to `n` times.

    This is what `n` layers leave of a gradient if all weights are 1 and z is the same in every layer.

    Parameters
    ----------
    chosen
        The activation function.
    z
        The pre-activation.
    n
        Number of factors, at least 1.
    kink_side
        Which one-sided derivative counts at a kink.

    Raises
    ------
    InvalidValueError
        If `n` is less than 1.
    """
    if n < 1:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "{field} must be at least {low}, not {value}."),
            field=QT_TRANSLATE_NOOP("Field", "number of factors n"),
            low=1,
            value=n,
        )
    slope = float(chosen.derivative(z, kink_side=kink_side))
    exponents = np.arange(1.0, n + 1)
    if slope == 0:
        return SlopeProducts(np.zeros(n), np.full(n, -np.inf))
    log10: NDArray[np.float64] = exponents * math.log10(abs(slope))
    fits = log10 < math.log10(np.finfo(np.float64).max)
    values: NDArray[np.float64] = np.full(n, math.inf)
    np.power(slope, exponents, out=values, where=fits)
    values[~fits & (exponents % 2 == 1)] *= math.copysign(1.0, slope)
    return SlopeProducts(values, log10)


def tangent(chosen: Activation, z: float, *, kink_side: KinkSide = "left") -> Tangent:
    """Return the tangent of g at `z`; at a kink the one of the given side."""
    return Tangent(z, float(chosen.value(z)), float(chosen.derivative(z, kink_side=kink_side)))


def _interval_share(low: float, high: float) -> float:
    """Return the standard normal probability of [low, high] from the tail in which both ends lie."""
    if high <= low:
        return 0.0
    if low >= 0:
        return (math.erfc(low / math.sqrt(2)) - math.erfc(high / math.sqrt(2))) / 2
    if high <= 0:
        return (math.erfc(-high / math.sqrt(2)) - math.erfc(-low / math.sqrt(2))) / 2
    return (math.erf(high / math.sqrt(2)) - math.erf(low / math.sqrt(2))) / 2


def _check_std(std: float) -> None:
    if not 0 < std < math.inf:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "{field} must be a positive number, not {value}."),
            field=QT_TRANSLATE_NOOP("Field", "standard deviation σ"),
            value=std,
        )
