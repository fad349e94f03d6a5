"""The line on which a map over a grid takes a given value: marching squares, all cells at once."""

import numpy as np
import numpy.typing as npt

from engine.maps.plane import Rectangle
from engine.records.arrays import FloatArray

_NOISE = 1e-13
"""Differences of sums of a few products: what ŷ exactly one half may be off by, in shares of the level."""

_NO_EDGE = -1
_BOTTOM, _RIGHT, _TOP, _LEFT = range(4)

# Corners count 1, 2, 4, 8, counter-clockwise from the lower left; a cell's case is the sum of those above.
_EDGES_OF_CASE = np.full((16, 4), _NO_EDGE)
for _case, _edges in {
    1: (_LEFT, _BOTTOM),
    2: (_BOTTOM, _RIGHT),
    3: (_LEFT, _RIGHT),
    4: (_RIGHT, _TOP),
    5: (_LEFT, _TOP, _BOTTOM, _RIGHT),
    6: (_BOTTOM, _TOP),
    7: (_LEFT, _TOP),
    8: (_TOP, _LEFT),
    9: (_BOTTOM, _TOP),
    10: (_LEFT, _BOTTOM, _RIGHT, _TOP),
    11: (_RIGHT, _TOP),
    12: (_LEFT, _RIGHT),
    13: (_BOTTOM, _RIGHT),
    14: (_LEFT, _BOTTOM),
}.items():
    _EDGES_OF_CASE[_case, : len(_edges)] = _edges

# Corners counter-clockwise from the lower left; edge k runs from corner k to corner k + 1.
_CORNER_COLUMNS = np.array([[0], [1], [1], [0]])
_CORNER_ROWS = np.array([[0], [0], [1], [1]])
_NEXT_CORNER = np.array([1, 2, 3, 0])
_COLUMN_STEPS = _CORNER_COLUMNS[_NEXT_CORNER] - _CORNER_COLUMNS
_ROW_STEPS = _CORNER_ROWS[_NEXT_CORNER] - _CORNER_ROWS


def contour(heights: FloatArray, level: float, area: Rectangle) -> FloatArray:
    """Return the segments on which the bilinear surface through `heights` is at `level`.

    Where a cell is a saddle, the mean of its corners decides which corners belong together. An area at the
    level, as far as the floats tell, has no line through it and none around it.

    Parameters
    ----------
    heights
        Shape (rows, columns), at least 2 × 2, finite; row 0 is the bottom edge of `area`.
    level
        The value looked for; a single corner exactly at it counts as below.
    area
        What the grid covers, edges included.

    Returns
    -------
    FloatArray
        Shape (segments, 2, 2): start and end of each segment, each (x₁, x₂); in no particular order.
    """
    is_level = np.abs(heights - level) <= _NOISE * abs(level)
    above = (heights > level) & ~is_level
    cases = above[:-1, :-1] + 2 * above[:-1, 1:] + 4 * above[1:, 1:] + 8 * above[1:, :-1]
    crossed = (cases != 0) & (cases != 15)
    if is_level.any():
        below = ~above & ~_in_flat_cell(is_level)
        crossed &= below[:-1, :-1] | below[:-1, 1:] | below[1:, 1:] | below[1:, :-1]
    rows, columns = np.nonzero(crossed)
    case = cases[rows, columns]
    corners = heights[rows + _CORNER_ROWS, columns + _CORNER_COLUMNS]
    is_saddle = (case == 5) | (case == 10)
    if is_saddle.any():
        low_centre = is_saddle & (corners.mean(axis=0) <= level)
        # A saddle whose centre is low is cut as its complement: each high corner by itself.
        case = np.where(low_centre, 15 - case, case)

    rise = corners[_NEXT_CORNER] - corners
    rise[rise == 0.0] = 1.0
    share = np.minimum(np.maximum((level - corners) / rise, 0.0), 1.0)
    crossings = np.empty((4, case.size, 2))
    crossings[..., 0] = columns + _CORNER_COLUMNS + share * _COLUMN_STEPS
    crossings[..., 1] = rows + _CORNER_ROWS + share * _ROW_STEPS

    edges = _EDGES_OF_CASE[case]
    each = np.arange(case.size)[:, np.newaxis]
    segments = crossings[edges[:, :2], each]
    two = edges[:, 2] != _NO_EDGE
    if two.any():
        segments = np.concatenate((segments, crossings[edges[two, 2:], each[two]]))
    return _in_area(segments, heights.shape, area)


def _in_flat_cell(is_level: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Return which corners belong to a cell that is at the level as a whole."""
    flat = is_level[:-1, :-1] & is_level[:-1, 1:] & is_level[1:, 1:] & is_level[1:, :-1]
    corners = np.zeros_like(is_level)
    for row in (slice(None, -1), slice(1, None)):
        for column in (slice(None, -1), slice(1, None)):
            corners[row, column] |= flat
    return corners


def _in_area(points: FloatArray, shape: tuple[int, ...], area: Rectangle) -> FloatArray:
    rows, columns = shape
    size = np.array([area.right - area.left, area.top - area.bottom])
    return np.asarray(np.array([area.left, area.bottom]) + points * size / np.array([columns - 1, rows - 1]))
