"""The values that an own function takes, found by looking at it from -10³⁰⁰ to 10³⁰⁰."""

import math
from typing import NamedTuple

import numpy as np

from engine.activations.base.record import FloatArray, OutputRange
from engine.activations.own.kinks import ExaminedCurve, beside_point
from engine.activations.own.pieces import constant_on_piece

_POSITIVE = np.concatenate(
    [np.geomspace(1e-4, 0.1, 200), np.linspace(0.1, 20.0, 3981)[1:], np.geomspace(20, 1e4, 600)[1:]]
)
_FAR = np.geomspace(1e4, 1e300, 297)[1:]
_AXIS = np.concatenate([-_FAR[::-1], -_POSITIVE[::-1], [0.0], _POSITIVE, _FAR])
_HUGE = 1e90
_ROUNDING = 1e-12
_MOST_VALUES = 16
_NEAR = 20.0
"""Up to here the axis is fine: of peaks as high as each other those inside are found."""
_STEEP = 1e12
"""A value beyond this right beside a kink is on its way to infinity there (1/z)."""
_END = 200
"""How many of the outermost points of the axis say where a function tends to: those from 10¹⁰⁰ on."""

NOT_DECIDED = OutputRange(math.nan, math.nan)
"""The range of a function of which it cannot be told: where it is not defined somewhere, for instance."""


class _End(NamedTuple):
    value: float
    is_attained: bool


def output_range(curve: ExaminedCurve) -> OutputRange:
    """Return the range of `curve`; `NOT_DECIDED` where the numbers do not tell it."""
    values = _values_one_by_one(curve)
    if values:
        return OutputRange(values[0], values[-1], low_attained=True, high_attained=True, values=values)
    beside = [beside_point(kink, side) for kink in curve.kinks for side in ("left", "right")]
    next_to = [float(np.nextafter(kink, side)) for kink in curve.kinks for side in (-math.inf, math.inf)]
    z = np.unique(np.concatenate([_AXIS, curve.kinks, beside, next_to]))
    heights = curve.value(z)
    # So far out, ∞/∞ says that floats end and not that the function does.
    is_told = ~(np.isnan(heights) & (np.abs(z) > _HUGE))
    z, heights = z[is_told], heights[is_told]
    if np.isnan(heights).any():
        return NOT_DECIDED
    high = _supremum(curve, z, heights, 1.0)
    low = _supremum(curve, z, heights, -1.0)
    if high is None or low is None:
        return NOT_DECIDED
    return OutputRange(0.0 - low.value, high.value, low.is_attained, high.is_attained)


def _values_one_by_one(curve: ExaminedCurve) -> tuple[float, ...]:
    """Return the values of a function that is constant between its kinks, otherwise nothing."""
    inside = [(first + second) / 2 for first, second in zip(curve.kinks, curve.kinks[1:], strict=False)]
    ends = [curve.kinks[0] - 1.0, curve.kinks[-1] + 1.0] if curve.kinks else [0.0]
    heights = [constant_on_piece(curve.graph, curve.place, z) for z in (*ends, *inside)]
    if any(height is None or not math.isfinite(height) for height in heights):
        return ()
    at_kinks = curve.value(np.array(curve.kinks)).tolist() if curve.kinks else []
    values = sorted({*(height + 0.0 for height in heights if height is not None), *at_kinks})
    return tuple(values) if len(values) <= _MOST_VALUES else ()


def _supremum(curve: ExaminedCurve, z: FloatArray, heights: FloatArray, sign: float) -> _End | None:
    """Return the supremum of sign · g, or None where it cannot be told."""
    heights = np.clip(sign * heights, -_HUGE, _HUGE) + 0.0
    top = float(heights.max())
    left, right = _limit(heights[:_END]), _limit(heights[-_END:][::-1])
    if left is None or right is None:
        return None
    limits = [left, right]
    if top >= _HUGE or math.inf in limits:
        return _End(math.inf, is_attained=False)
    near = np.flatnonzero(np.abs(z) <= _NEAR)
    best_z, best = _refined(curve, z, int(near[heights[near].argmax()]), sign)
    if top > best:
        best_z, best = _refined(curve, z, int(heights.argmax()), sign)
    if abs(best_z) > _FAR[0] and max(limits) < best - _ROUNDING * max(1.0, abs(best)):
        # A peak so far out is one of many, of which another may be higher.
        return None
    tolerance = _ROUNDING * max(1.0, abs(best))
    if best > max(limits) + tolerance:
        kink = next((each for each in curve.kinks if abs(each - best_z) <= 1e-9 * max(1.0, abs(each))), None)
        if kink is not None and best > _STEEP:
            return _End(math.inf, is_attained=False)
        if kink is not None and sign * float(curve.value(np.array(kink))) < best - 1e-9 * max(1.0, abs(best)):
            return _End(_rounded(best), is_attained=False)
        return _End(best, is_attained=True)
    limit = max(limits)
    if limit == -math.inf:
        return None
    outermost = [max((abs(kink) for kink in curve.kinks), default=0.0) + 1.0] * 2
    is_attained = any(
        each == limit and constant_on_piece(curve.graph, curve.place, outwards * start) is not None
        for each, outwards, start in zip(limits, (-1.0, 1.0), outermost, strict=True)
    )
    return _End(limit, is_attained)


def _limit(heights: FloatArray) -> float | None:
    """Return where the heights of one side tend to, the outermost first.

    Returns
    -------
    float or None
        -inf where they swing to and fro, so that no end of the axis says anything; None where they still
        rise, but ever more slowly.
    """
    if np.ptp(heights[:_END]) <= _ROUNDING * max(1.0, abs(float(heights[0]))):
        return float(heights[0])
    if (np.diff(heights) <= 0).all():
        # They rise outwards. What rises by as much over the outer half as over the inner one (a logarithm)
        # has no bound.
        outer, inner = float(heights[0] - heights[_END // 2]), float(heights[_END // 2] - heights[-1])
        if heights[0] >= _HUGE or outer >= inner / 2:
            return math.inf
        return float(heights[0]) if outer <= _ROUNDING * max(1.0, abs(float(heights[0]))) else None
    if (np.diff(heights) >= 0).all():
        return float(heights[0])
    return -math.inf


def _rounded(value: float) -> float:
    """Return a limit that was taken beside its point: the short number next to it, if there is one."""
    short = float(f"{value:.12g}")
    return short if abs(value - short) <= 1e-15 * abs(value) else value


def _refined(curve: ExaminedCurve, z: FloatArray, where: int, sign: float) -> tuple[float, float]:
    """Return the largest value of sign · g between the neighbours of a point, and where it is."""
    low, high = float(z[max(where - 1, 0)]), float(z[min(where + 1, z.size - 1)])
    best_z, best = float(z[where]), -math.inf
    for _ in range(12):
        points = np.append(np.linspace(low, high, 41), best_z)
        heights = sign * curve.value(points)
        peak = int(np.nanargmax(heights))
        best_z, best = float(points[peak]), float(heights[peak])
        low, high = best_z - (high - low) / 40, best_z + (high - low) / 40
    return best_z, best
