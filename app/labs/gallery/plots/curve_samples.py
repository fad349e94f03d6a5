"""Which part of g and g′ the gallery draws, and how finely."""

import numpy as np
from numpy.typing import NDArray

from engine.activations import Activation
from engine.activations.curve_samples import CurveSamples, sample_curve

Array = NDArray[np.float64]

CARD_LIMIT = 3.2
"""Cards show pre-activations from −CARD_LIMIT to CARD_LIMIT."""

CARD_OUTPUT = (-1.25, 2.05)
"""Cards show outputs and derivatives in this interval."""

DETAIL_LIMIT = 4.0
"""The large plots show pre-activations from −DETAIL_LIMIT to DETAIL_LIMIT."""

_CARD_POINTS = 97
_DETAIL_POINTS = 401
_LOWEST, _HIGHEST = -2.2, 3.2
_GRID = 0.5
_MARGIN = 0.1


def card_curve(activation: Activation) -> CurveSamples:
    """Return the curve as a card shows it."""
    return sample_curve(activation, CARD_LIMIT, _CARD_POINTS)


def detail_curve(activation: Activation) -> CurveSamples:
    """Return the curve as the large plots show it."""
    return sample_curve(activation, DETAIL_LIMIT, _DETAIL_POINTS)


def piece_lines(activation: Activation, limit: float) -> list[tuple[Array, Array]]:
    """Return the end points (z, y), each (2,), of the lines whose maximum a maxout is."""
    z = np.array([-limit, limit])
    return [(z, piece.slope * z + piece.intercept) for piece in activation.pieces]


def vertical_range(*arrays: Array) -> tuple[float, float]:
    """Return a range that shows the arrays and 0, in steps so that it rests while a parameter moves.

    What lies far above or below is cut off: there, every unbounded function looks the same.
    """
    finite = [array[np.isfinite(array)] for array in arrays]
    low = min((0.0, *(float(array.min()) for array in finite if array.size)))
    high = max((0.0, *(float(array.max()) for array in finite if array.size)))
    low = max(_LOWEST, float(np.floor(low / _GRID - 1e-9)) * _GRID)
    high = min(_HIGHEST, float(np.ceil(high / _GRID + 1e-9)) * _GRID)
    if low == high:
        low, high = -1.0, 1.0
    margin = _MARGIN * (high - low)
    return low - margin, high + margin
