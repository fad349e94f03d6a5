"""g or g′ as it is drawn over an axis, and the zones in which no gradient, or hardly any, passes."""

import math
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from itertools import pairwise

import numpy as np

from app.lab_kit.axis_steps import MOST_SHOWN, ends_of
from app.labs.xor.one_run.looks.looks import CurveKind
from engine.activations import Activation
from engine.activations.facts import Tail, largest_slope, saturation_zones, tail
from engine.history.neuron_states import SATURATION_THRESHOLD
from engine.records.arrays import FloatArray

_CURVE_POINTS = 121
_AROUND_ZERO = 4.0
_DIFFERENCE = 1e-3


class ZoneKind(StrEnum):
    """Why no gradient, or hardly any, passes in a zone."""

    OFF = "off"
    """g′ is exactly 0 there."""
    SATURATED = "saturated"
    """A flat tail with abs(g′) below `SATURATION_THRESHOLD`."""


@dataclass(frozen=True)
class CurveZone:
    """The z from `low` to `high`, either of which may be infinite, and what happens there."""

    low: float
    high: float
    kind: ZoneKind


@dataclass(frozen=True, eq=False)
class SampledCurve:
    """A function over [−limit, limit].

    Attributes
    ----------
    stretches
        The pieces between its kinks, each (2, points): rows z and height.
    low, high
        Between which heights it runs, 0 included; for a bounded g its whole range, and −1 and 1 for a curve
        that is 0 throughout.
    """

    stretches: tuple[FloatArray, ...]
    low: float
    high: float


@lru_cache(maxsize=32)
def curve(activation: Activation, kind: CurveKind, limit: float) -> SampledCurve:
    """Return the curve g or g′ over [−limit, limit], torn at the kinks."""
    grid = np.unique(
        [
            *np.linspace(-limit, limit, _CURVE_POINTS),
            *np.linspace(-min(limit, _AROUND_ZERO), min(limit, _AROUND_ZERO), _CURVE_POINTS),
        ]
    )
    kinks = [kink for kink in activation.kinks if -limit < kink < limit]
    stretches = []
    for left, right in pairwise((-math.inf, *kinks, math.inf)):
        ends = [np.nextafter(left, math.inf)] if left > -math.inf else []
        ends += [np.nextafter(right, -math.inf)] if right < math.inf else []
        z = np.sort(np.concatenate([grid[(grid > left) & (grid < right)], ends]))
        stretches.append(np.stack((z, _height(activation, kind, z))))
    heights = np.concatenate([stretch[1] for stretch in stretches])
    # Where a run has grown beyond all bounds, z itself and what is a few times z are still to be seen.
    lowest, highest = ends_of(heights, max(MOST_SHOWN, 2.0 * limit))
    low, high = min(0.0, lowest), max(0.0, highest)
    if kind is CurveKind.VALUE and math.isfinite(activation.output_range.low + activation.output_range.high):
        low, high = min(0.0, activation.output_range.low), max(0.0, activation.output_range.high)
    if low == high:
        low, high = -1.0, 1.0
    return SampledCurve(tuple(stretches), low, high)


@cache
def zones(activation: Activation) -> tuple[CurveZone, ...]:
    """Return where g′ is exactly 0 on a whole side, and the saturation zones."""
    if largest_slope(activation).value == 0.0:
        return (CurveZone(-math.inf, math.inf, ZoneKind.OFF),)
    off = []
    if tail(activation, "left") is Tail.OFF:
        off.append(CurveZone(-math.inf, min(activation.kinks, default=0.0), ZoneKind.OFF))
    if tail(activation, "right") is Tail.OFF:
        off.append(CurveZone(max(activation.kinks, default=0.0), math.inf, ZoneKind.OFF))
    saturated = (
        CurveZone(zone.low, zone.high, ZoneKind.SATURATED)
        for zone in saturation_zones(activation, SATURATION_THRESHOLD)
    )
    return (*off, *saturated)


def slopes_of_slope(activation: Activation, z: FloatArray, limit: float) -> FloatArray:
    """Return the slope of the curve g′ at `z` by central differences; 0 where a kink lies between them."""
    step = _DIFFERENCE * limit
    slopes = (activation.derivative(z + step) - activation.derivative(z - step)) / (2.0 * step)
    for kink in activation.kinks:
        slopes = np.where(np.abs(z - kink) <= step, 0.0, slopes)
    return slopes


def _height(activation: Activation, kind: CurveKind, z: FloatArray) -> FloatArray:
    return activation.value(z) if kind is CurveKind.VALUE else activation.derivative(z)
