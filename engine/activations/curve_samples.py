"""Points of g and g′ as they are to be drawn: sharp at kinks, torn where the function jumps."""

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from engine.activations.base.record import FloatArray
from engine.activations.choice import Activation

_JUMP = 1e-9


class Jump(NamedTuple):
    """Where a line is torn: `taken` is the value there, `limit` a one-sided limit that is not."""

    z: float
    taken: float
    limit: float


@dataclass(frozen=True)
class Kink:
    """A point where g is not differentiable.

    Attributes
    ----------
    z
        Where.
    value
        g there, which in an own function can be the right limit or neither.
    value_left, value_right
        One-sided limits of g.
    slope_left, slope_right
        One-sided derivatives; the left one stands for g′ there.
    """

    z: float
    value: float
    value_left: float
    value_right: float
    slope_left: float
    slope_right: float

    @property
    def is_jump(self) -> bool:
        """Whether g itself jumps."""
        return abs(self.value_right - self.value_left) > _JUMP


@dataclass(frozen=True)
class CurveSamples:
    """A function and its derivative over an interval; NaN tears a line apart.

    Attributes
    ----------
    z, value
        Points (z, g(z)), each (points,).
    slope_z, slope
        Points (z, g′(z)), each (points,).
    kinks
        The kinks inside of the interval, ascending.
    """

    z: FloatArray
    value: FloatArray
    slope_z: FloatArray
    slope: FloatArray
    kinks: tuple[Kink, ...]

    @property
    def value_jumps(self) -> tuple[Jump, ...]:
        """Where g jumps."""
        return tuple(
            Jump(kink.z, kink.value, limit)
            for kink in self.kinks
            if kink.is_jump
            for limit in (kink.value_left, kink.value_right)
            if limit != kink.value and math.isfinite(limit - kink.value)
        )

    @property
    def slope_jumps(self) -> tuple[Jump, ...]:
        """Where g′ jumps."""
        jumps = (Jump(kink.z, kink.slope_left, kink.slope_right) for kink in self.kinks)
        return tuple(jump for jump in jumps if 0 < abs(jump.limit - jump.taken) < math.inf)


@lru_cache(maxsize=128)
def sample_curve(chosen: Activation, limit: float, points: int) -> CurveSamples:
    """Return g and g′ at `points` evenly spaced points of [−`limit`, `limit`] and beside every kink."""
    kinks = tuple(_kink(chosen, z) for z in chosen.kinks if -limit < z < limit)
    grid = np.linspace(-limit, limit, points)
    ends = [-np.inf, *(kink.z for kink in kinks), np.inf]
    z_parts: list[FloatArray] = []
    value_parts: list[FloatArray] = []
    slope_parts: list[FloatArray] = []
    for left, right in pairwise(ends):
        inside = grid[(grid > left) & (grid < right)]
        start = [np.nextafter(left, np.inf)] if np.isfinite(left) else []
        end = [right] if np.isfinite(right) else []
        z = np.concatenate([start, inside, end])
        z_parts.append(z)
        value = chosen.value(z)
        if np.isfinite(right):
            value[-1] = kinks[len(value_parts)].value_left
        value_parts.append(value)
        slope_parts.append(chosen.derivative(z))
    torn_value = [kink.is_jump for kink in kinks]
    torn_slope = [kink.slope_left != kink.slope_right for kink in kinks]
    return CurveSamples(
        _joined(z_parts, torn_value),
        _joined(value_parts, torn_value),
        _joined(z_parts, torn_slope),
        _joined(slope_parts, torn_slope),
        kinks,
    )


def _kink(chosen: Activation, z: float) -> Kink:
    value, before, beside = (float(chosen.value(np.nextafter(z, end))) for end in (z, -np.inf, np.inf))
    is_continuous = {"left": abs(value - before) <= _JUMP, "right": abs(value - beside) <= _JUMP}
    return Kink(
        z,
        value,
        value if is_continuous["left"] else before,
        value if is_continuous["right"] and not is_continuous["left"] else beside,
        float(chosen.derivative(z, kink_side="left")),
        float(chosen.derivative(z, kink_side="right")),
    )


def _joined(parts: list[FloatArray], torn: list[bool]) -> FloatArray:
    pieces = [parts[0]]
    for part, is_torn in zip(parts[1:], torn, strict=True):
        if is_torn:
            pieces.append(np.array([np.nan]))
        pieces.append(part)
    joined = np.concatenate(pieces)
    joined[~np.isfinite(joined)] = np.nan
    joined.setflags(write=False)
    return joined
