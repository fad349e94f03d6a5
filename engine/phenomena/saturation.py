"""Saturation seen from the input: how much of a normal input is saturated, and what repeated slopes do."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.activations import KINK_SIDES, Activation, FloatArray, KinkSide
from engine.activations.facts import Interval, Tail, largest_slope, tail
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


@dataclass(frozen=True)
class OutputHistogram:
    """Distribution of the outputs of sampled inputs.

    Attributes
    ----------
    edges
        (bins + 1,) output values.
    share, saturated_share
        (bins,) share of all samples in the bin, and of those whose input is saturated.
    above, below
        Share of all samples whose output lies beyond the upper and the lower end.
    """

    edges: NDArray[np.float64]
    share: NDArray[np.float64]
    saturated_share: NDArray[np.float64]
    above: float
    below: float


def half_lines(chosen: Activation, kind: Tail) -> tuple[Interval, ...]:
    """Return z ≤ 0 and z ≥ 0 as far as the function's tail there is of a kind, such as off or weak."""
    sides = Interval(-math.inf, 0.0), Interval(0.0, math.inf)
    return tuple(
        side for side, name in zip(sides, ("left", "right"), strict=True) if tail(chosen, name) is kind
    )


def largest_slope_point(chosen: Activation) -> tuple[float, float] | None:
    """Return where the curve of g' shows the largest abs(g'), (z, g'): above 0 if it is as large there."""
    largest = largest_slope(chosen)
    if largest.where is None or largest.value == 0.0:
        return None
    for z in (largest.where, -largest.where):
        for side in KINK_SIDES:
            if math.isclose(chosen.derivative(z, kink_side=side), largest.value, rel_tol=1e-6):
                return z, largest.value
    return largest.where, -largest.value


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


def told_share(zones: Sequence[Interval], mean: float, std: float) -> float:
    """Return `normal_share` as it may be told: 0 without any zone, 1 only where the zones cover the line.

    A share that is smaller than the smallest float, or closer to 1 than floats are, is neither 0 nor 1.
    """
    if not zones:
        return 0.0
    ends, starts = (-math.inf, *(zone.high for zone in zones)), (*(zone.low for zone in zones), math.inf)
    if all(start <= end for end, start in zip(ends, starts, strict=True)):
        return 1.0
    return min(max(normal_share(zones, mean, std), math.ulp(0.0)), math.nextafter(1.0, 0.0))


def output_histogram(
    chosen: Activation, inputs: FloatArray, zones: Sequence[Interval], low: float, high: float, bins: int
) -> OutputHistogram:
    """Return where in [`low`, `high`] the outputs of the `inputs`, (count,), lie."""
    output = chosen.value(inputs)
    in_zone = [(zone.low < inputs) & (inputs < zone.high) for zone in zones]
    saturated = np.any(in_zone, axis=0) if in_zone else np.zeros(inputs.shape, dtype=bool)
    share, edges = np.histogram(output, bins, (low, high))
    saturated_share = np.histogram(output[saturated], bins, (low, high))[0]
    above, below = float(np.mean(output > high)), float(np.mean(output < low))
    count = len(inputs)
    return OutputHistogram(edges, share / count, saturated_share / count, above, below)


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
