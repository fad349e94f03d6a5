"""Points of g and g′ as they are drawn: sharp at kinks, torn where the function jumps."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from engine.activations import Activation

Array = NDArray[np.float64]

CARD_LIMIT = 3.2
"""Cards show pre-activations from −CARD_LIMIT to CARD_LIMIT."""

CARD_OUTPUT = (-1.25, 2.05)
"""Cards show outputs and derivatives in this interval."""

DETAIL_LIMIT = 4.0
"""The large plots show pre-activations from −DETAIL_LIMIT to DETAIL_LIMIT."""

_CARD_POINTS = 97
_DETAIL_POINTS = 401
_JUMP = 1e-9
_LOWEST, _HIGHEST = -2.2, 3.2
_GRID = 0.5
_MARGIN = 0.1


@dataclass(frozen=True)
class Kink:
    """A point where g is not differentiable.

    Attributes
    ----------
    z
        Where.
    value_left, value_right
        One-sided limits of g.
    slope_left, slope_right
        One-sided derivatives; the left one stands for g′ there.
    """

    z: float
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

    z: Array
    value: Array
    slope_z: Array
    slope: Array
    kinks: tuple[Kink, ...]


def card_curve(activation: Activation) -> CurveSamples:
    """Return the curve as a card shows it."""
    return _sampled(activation, CARD_LIMIT, _CARD_POINTS)


def detail_curve(activation: Activation) -> CurveSamples:
    """Return the curve as the large plots show it."""
    return _sampled(activation, DETAIL_LIMIT, _DETAIL_POINTS)


def piece_lines(activation: Activation, limit: float) -> list[tuple[Array, Array]]:
    """Return the end points (z, y), each (2,), of the lines whose maximum a maxout is."""
    z = np.array([-limit, limit])
    return [(z, piece.slope * z + piece.intercept) for piece in activation.pieces]


def vertical_range(*arrays: Array) -> tuple[float, float]:
    """Return a range that shows the arrays and 0, in steps so that it rests while a parameter moves.

    What lies far above or below is cut off: there, every unbounded function looks the same.
    """
    finite = [array[np.isfinite(array)] for array in arrays]
    low = min(0.0, *(float(array.min()) for array in finite))
    high = max(0.0, *(float(array.max()) for array in finite))
    low = max(_LOWEST, float(np.floor(low / _GRID - 1e-9)) * _GRID)
    high = min(_HIGHEST, float(np.ceil(high / _GRID + 1e-9)) * _GRID)
    margin = _MARGIN * (high - low)
    return low - margin, high + margin


@lru_cache(maxsize=128)
def _sampled(activation: Activation, limit: float, points: int) -> CurveSamples:
    kinks = tuple(_kink(activation, z) for z in activation.kinks if -limit < z < limit)
    grid = np.linspace(-limit, limit, points)
    ends = [-np.inf, *(kink.z for kink in kinks), np.inf]
    z_parts, value_parts, slope_parts = [], [], []
    for left, right in pairwise(ends):
        inside = grid[(grid > left) & (grid < right)]
        start = [np.nextafter(left, np.inf)] if np.isfinite(left) else []
        end = [right] if np.isfinite(right) else []
        z = np.concatenate([start, inside, end])
        z_parts.append(z)
        value_parts.append(activation.value(z))
        slope_parts.append(activation.derivative(z))
    torn_value = [kink.is_jump for kink in kinks]
    torn_slope = [kink.slope_left != kink.slope_right for kink in kinks]
    return CurveSamples(
        _joined(z_parts, torn_value),
        _joined(value_parts, torn_value),
        _joined(z_parts, torn_slope),
        _joined(slope_parts, torn_slope),
        kinks,
    )


def _kink(activation: Activation, z: float) -> Kink:
    beside = float(np.nextafter(z, np.inf))
    return Kink(
        z,
        float(activation.value(z)),
        float(activation.value(beside)),
        float(activation.derivative(z, kink_side="left")),
        float(activation.derivative(z, kink_side="right")),
    )


def _joined(parts: list[Array], torn: list[bool]) -> Array:
    pieces = [parts[0]]
    for part, is_torn in zip(parts[1:], torn, strict=True):
        if is_torn:
            pieces.append(np.array([np.nan]))
        pieces.append(part)
    joined = np.concatenate(pieces)
    joined.setflags(write=False)
    return joined
