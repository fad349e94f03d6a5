"""What can be said of an activation function, computed from its value and derivative and never typed in.

Every fact is cached per choice. The functions take a choice whose record `has_curve`: softmax has no g'(z).
"""

import math
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from engine.activations.base.bisection import switching_point
from engine.activations.base.record import KINK_SIDES, FloatArray
from engine.activations.choice import Activation
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP

BoolArray = NDArray[np.bool_]
Side = Literal["left", "right"]
SIDES: tuple[Side, ...] = get_args(Side)

ROUNDING = 1e-12
"""Differences below this are rounding and not properties of a function whose values are of size 1."""

_NEAR = np.geomspace(1e-4, 1e4, 6001)
_FAR = np.geomspace(1e4, 1e300, 298)[1:]
_AXIS = np.concatenate([-_FAR[::-1], -_NEAR[::-1], [0.0], _NEAR, _FAR])
"""Points where a function is looked at, ascending: 0.3 % apart near 0, one per power of ten far out."""


_LAST = 40
"""How many points, counted from where a function overflows or the axis ends, say whether it grows."""


_HUGE = 1e90
"""A slope of this size that swings to and fro has no bound (z sin z); at a z of this size floats may end."""


class Tail(StrEnum):
    """How a function behaves as z goes to -∞ or +∞."""

    SATURATED = "saturated"
    """g' tends to 0: larger inputs no longer move the output."""
    OFF = "off"
    """g and g' are exactly 0 on the whole half-line while the other side passes a slope (ReLU, z <= 0)."""
    WEAK_SLOPE = "weak slope"
    """g' tends to a limit that is not 0 but less than half of the limit on the other side (leaky ReLU)."""
    FLOWING = "flowing"
    """g' tends to a limit that is neither 0 nor weak."""
    OSCILLATING = "oscillating"
    """g' has no limit (sine)."""
    GROWING = "growing"
    """abs(g') grows without bound (z³, exp)."""
    UNDECIDED = "undecided"
    """The numbers do not tell (a function without values there); of own functions only."""


@dataclass(frozen=True)
class LargestSlope:
    """The supremum of abs(g') over all z.

    Attributes
    ----------
    value
        The supremum.
    where
        The point nearest to 0 where it is reached or, if not `attained`, approached (±inf for a limit, a
        kink for a one-sided derivative); of z and -z the positive one. None if it holds on a whole interval.
    attained
        Whether g' exists at some point and is that large there.
    """

    value: float
    where: float | None
    attained: bool


@dataclass(frozen=True)
class Interval:
    """The open interval from `low` to `high`; either may be infinite."""

    low: float
    high: float


@cache
def tail(chosen: Activation, side: Side) -> Tail:
    """Return how the function behaves towards -∞ (``"left"``) or +∞ (``"right"``)."""
    if _has_no_values(chosen, side):
        return Tail.UNDECIDED
    if _grows(chosen, side):
        return Tail.GROWING
    slopes = _far_slopes(chosen, side)
    if not np.isfinite(slopes).all():
        return Tail.UNDECIDED
    sizes = np.abs(slopes)
    if sizes.max() < ROUNDING or (sizes[-1] < ROUNDING and (np.diff(sizes) <= 0).all()):
        passes_elsewhere = not np.abs(_far_slopes(chosen, _opposite(side))).max() < ROUNDING
        return Tail.OFF if passes_elsewhere and _is_zero_throughout(chosen, side) else Tail.SATURATED
    if np.ptp(slopes) > ROUNDING:
        changes = np.diff(slopes)
        if not ((changes >= 0).all() or (changes <= 0).all()):
            return Tail.OSCILLATING
        if abs(slopes[-1] - slopes[-100]) > ROUNDING * sizes[-1]:
            return Tail.UNDECIDED
    limit_elsewhere = _far_slopes(chosen, _opposite(side))[-1]
    return Tail.WEAK_SLOPE if abs(slopes[-1]) < abs(limit_elsewhere) / 2 else Tail.FLOWING


@cache
def saturation_zones(chosen: Activation, epsilon: float) -> tuple[Interval, ...]:
    """Return the intervals in which the function is saturated, from left to right.

    A zone is the connected flat tail, abs(g') < `epsilon`, that reaches -∞ or +∞ on a side whose `tail` is
    SATURATED. It ends at a kink at the latest. A turning point (SiLU) is therefore no saturation, a constant
    small slope (leaky ReLU) neither.

    Parameters
    ----------
    chosen
        The function.
    epsilon
        The slope below which a tail counts as flat, positive.

    Returns
    -------
    tuple of Interval
        None, one or two. Where abs(g') < `epsilon` on the whole line, one: (-∞, ∞).

    Raises
    ------
    InvalidValueError
        If `epsilon` is not a positive number.
    """
    if not 0 < epsilon < math.inf:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "{field} must be a positive number, not {value}."),
            field=QT_TRANSLATE_NOOP("Field", "saturation threshold ε"),
            value=epsilon,
        )
    zones = []
    if tail(chosen, "left") is Tail.SATURATED:
        zones.append(Interval(-math.inf, _edge_of_flat_tail(chosen, epsilon, "left")))
    if tail(chosen, "right") is Tail.SATURATED:
        zones.append(Interval(_edge_of_flat_tail(chosen, epsilon, "right"), math.inf))
    if len(zones) == 2 and zones[0].high > zones[1].low:
        return (Interval(-math.inf, math.inf),)
    return tuple(zones)


@cache
def largest_slope(chosen: Activation) -> LargestSlope:
    """Return the largest abs(g') and where it occurs; NaN where g' has no value somewhere."""
    for end, side in ((math.inf, "right"), (-math.inf, "left")):
        if tail(chosen, side) is Tail.GROWING:
            return LargestSlope(math.inf, end, attained=False)
    best = LargestSlope(0.0, None, attained=True)
    kinks = np.array(sorted(chosen.kinks, key=lambda kink: (abs(kink), kink < 0)))
    if kinks.size:
        at_kinks = np.abs([chosen.derivative(kinks, kink_side=side) for side in KINK_SIDES])
        largest = at_kinks.max(axis=0)
        steepest = int(np.nan_to_num(largest, posinf=math.inf).argmax())
        if largest[steepest] == math.inf:
            return LargestSlope(math.inf, float(kinks[steepest]), attained=False)
        if largest[steepest] > 0:
            best = LargestSlope(float(largest[steepest]), float(kinks[steepest]), attained=False)
    axis = np.setdiff1d(_AXIS, chosen.kinks)
    axis = axis[np.lexsort((axis < 0, np.abs(axis)))]
    slopes = np.abs(chosen.derivative(axis))
    is_told = ~_ends_early(axis, slopes)
    axis, slopes = axis[is_told], slopes[is_told]
    if not np.isfinite(slopes).all():
        return LargestSlope(math.nan, None, attained=False)
    first = int(slopes.argmax())
    if slopes[first] > _HUGE:
        return LargestSlope(math.inf, math.copysign(math.inf, axis[first]), attained=False)
    if slopes[first] < best.value:
        return best
    return _describe_peak(chosen, float(axis[first]))


@cache
def mean_output(chosen: Activation) -> float:
    """Return the mean of g(z) for standard normal z.

    Gauss-Legendre quadrature over short panels between the kinks. Nodes come in pairs ±z whose values are
    added first, so that the mean of an odd function is exactly 0. NaN where the integral does not exist or a
    finer quadrature gives another number.
    """
    mean, size = _integrals(chosen, panels=8)
    finer, finer_size = _integrals(chosen, panels=12)
    tolerance = _INTEGRAL * max(1.0, size)
    # The size is compared too: the values of 1/z at ±z cancel, but the integral does not exist.
    return mean if abs(mean - finer) <= tolerance and abs(size - finer_size) <= _SIZE * size else math.nan


def _integrals(chosen: Activation, panels: int) -> tuple[float, float]:
    """Return the means of g(z) and abs(g(z)) for standard normal z, with some `panels` per unit of z."""
    kinks = [abs(kink) for kink in chosen.kinks if abs(kink) < _NORMAL_END]
    ends = np.unique([*np.linspace(0, _NORMAL_END, panels * _NORMAL_END + 1), *kinks])
    nodes, weights = np.polynomial.legendre.leggauss(32)
    half_widths = np.diff(ends)[:, np.newaxis] / 2
    z = ends[:-1, np.newaxis] + half_widths * (1 + nodes)
    density = np.exp(-np.square(z) / 2) / math.sqrt(2 * math.pi)
    right, left = chosen.value(z), chosen.value(-z)
    with np.errstate(over="ignore", invalid="ignore"):
        share = half_widths * weights * density
        # What the integral still gains at its end must be nothing.
        size = np.abs(right) + np.abs(left)
        if not (density * size)[-1, -1] < _INTEGRAL:
            return math.nan, math.nan
        return float(np.sum(share * (right + left))), float(np.sum(share * size))


_INTEGRAL = 1e-6
"""Two quadratures that differ by more have not found the integral."""
_SIZE = 1e-3
"""The same for abs(g), which has kinks wherever g passes 0, relative to it."""

_NORMAL_END = 12
"""Beyond 12 standard deviations the normal density is below 10⁻³¹."""


@cache
def is_zero_centred(chosen: Activation) -> bool:
    """Return whether the mean output for standard normal z is 0 (to rounding)."""
    return abs(mean_output(chosen)) < ROUNDING


@cache
def is_monotone(chosen: Activation) -> bool:
    """Return whether g never falls, or never rises, as z grows; False where g has no value somewhere."""
    if tail(chosen, "left") is Tail.OSCILLATING or tail(chosen, "right") is Tail.OSCILLATING:
        return False
    largest = np.finfo(np.float64).max / 2
    values = np.clip(chosen.value(_AXIS), -largest, largest)
    values = values[~_ends_early(_AXIS, values)]
    rises = np.diff(values)
    tolerance = ROUNDING * np.abs(values[1:])
    return bool((rises >= -tolerance).all() or (rises <= tolerance).all())


def is_straight(chosen: Activation) -> bool:
    """Return whether g is one straight line, so that a hidden layer of it bends nothing.

    Proved from the record (`Activation.line`): no number of points tells, since a step may lie between them.
    """
    return chosen.line is not None


@cache
def is_smooth(chosen: Activation) -> bool:
    """Return whether g is differentiable everywhere, with a continuous derivative (once, no more is asked).

    ELU is smooth for alpha = 1 only. Softsign is, though its second derivative jumps at 0.
    """
    return not chosen.kinks


def _opposite(side: Side) -> Side:
    return "right" if side == "left" else "left"


def _has_no_values(chosen: Activation, side: Side) -> bool:
    """Return whether g has no value far out on one side, whatever its slope would be there (log z, z < 0)."""
    far = _FAR[_FAR < _HUGE]
    return bool(np.isnan(chosen.value(far if side == "right" else -far)).any())


def _far_slopes(chosen: Activation, side: Side) -> FloatArray:
    """Return g' from 10¹³ outwards on one side."""
    far = _FAR[_FAR > 1e13]
    slopes = chosen.derivative(far if side == "right" else -far)
    return slopes[~_ends_early(far, slopes)]


def _ends_early(z: FloatArray, numbers: FloatArray) -> BoolArray:
    """Return where ∞/∞ says that floats end and not that the function does."""
    return np.isnan(numbers) & (np.abs(z) > _HUGE)


def _grows(chosen: Activation, side: Side) -> bool:
    """Return whether abs(g') rises without an end in sight on one side, up to where it overflows."""
    outwards = np.concatenate([_NEAR[_NEAR > 1], _FAR])
    sizes = np.abs(chosen.derivative(outwards if side == "right" else -outwards))
    is_finite = np.isfinite(sizes)
    count = sizes.size if is_finite.all() else int(is_finite.argmin())
    if count < _LAST or np.isnan(sizes[count:]).any():
        return False
    last = sizes[count - _LAST : count]
    rises = bool((np.diff(last) >= 0).all())
    # A rise that is no smaller over the outer half than over the inner one (a logarithm) has no end either.
    outer, inner = float(last[-1] - last[_LAST // 2]), float(last[_LAST // 2] - last[0])
    return rises and outer > ROUNDING * float(last[-1]) and outer >= inner / 2


def _is_zero_throughout(chosen: Activation, side: Side) -> bool:
    """Return whether g and g' are 0 from the outermost kink of a side outwards."""
    sign = 1 if side == "right" else -1
    start = max((sign * kink for kink in chosen.kinks), default=0.0)
    z = sign * (start + np.concatenate([_NEAR, _FAR]))
    return not chosen.value(z).any() and not chosen.derivative(z).any()


def _edge_of_flat_tail(chosen: Activation, epsilon: float, side: Side) -> float:
    """Return where, coming from infinity on `side`, abs(g') reaches `epsilon` or a kink; ±inf if nowhere."""
    sign = 1.0 if side == "right" else -1.0

    def is_flat(inwards: float) -> bool:
        return bool(np.abs(chosen.derivative(-sign * inwards, kink_side=side)) < epsilon)

    inwards = np.unique(np.concatenate([_AXIS, [-sign * kink for kink in chosen.kinks]]))
    slopes = np.abs(chosen.derivative(-sign * inwards, kink_side=side))
    is_told = ~_ends_early(inwards, slopes)
    inwards, slopes = inwards[is_told], slopes[is_told]
    # Where there is no slope, it is not flat either.
    steep = ~(slopes < epsilon)
    end = min((-sign * kink for kink in chosen.kinks), default=math.inf)
    if steep.any():
        first_steep = int(steep.argmax())
        end = min(end, switching_point(is_flat, float(inwards[first_steep - 1]), float(inwards[first_steep])))
    return -sign * end


def _describe_peak(chosen: Activation, where: float) -> LargestSlope:
    """Return the largest slope, given the point of the axis nearest to 0 where it is found."""
    value = float(abs(chosen.derivative(where)))
    step = abs(where) * 0.01 + 1e-4
    around = np.abs(chosen.derivative(where + step * np.array([-1.0, 1.0])))
    inner, outer = around if where >= 0 else around[::-1]
    if outer == value:
        is_a_limit = inner != value and value - inner < ROUNDING
        return LargestSlope(
            value, math.copysign(math.inf, where) if is_a_limit else None, attained=not is_a_limit
        )
    low, high = where - step, where + step
    for _ in range(12):
        z = np.linspace(low, high, 41)
        slopes = np.abs(chosen.derivative(z))
        peak = int(slopes.argmax())
        low, high = float(z[max(peak - 1, 0)]), float(z[min(peak + 1, 40)])
    if slopes[peak] > value * (1 + ROUNDING):
        return LargestSlope(float(slopes[peak]), float(z[peak]), attained=True)
    return LargestSlope(value, where, attained=True)
