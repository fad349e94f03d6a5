"""The line on which a map over a grid takes a given value: marching squares, all cells at once."""

import numpy as np

from engine.arrays import FloatArray
from engine.plane import Rectangle

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


def contour(heights: FloatArray, level: float, area: Rectangle) -> FloatArray:
    """Return the segments on which the bilinear surface through `heights` is at `level`.

    Where a cell is a saddle, the mean of its corners decides which corners belong together.

    Parameters
    ----------
    heights
        Shape (rows, columns), at least 2 × 2, finite; row 0 is the bottom edge of `area`.
    level
        The value looked for; a corner exactly at it counts as below.
    area
        What the grid covers, edges included.

    Returns
    -------
    FloatArray
        Shape (segments, 2, 2): start and end of each segment, each (x₁, x₂); in no particular order.
    """
    above = heights > level
    cases = above[:-1, :-1] + 2 * above[:-1, 1:] + 4 * above[1:, 1:] + 8 * above[1:, :-1]
    rows, columns = np.nonzero((cases != 0) & (cases != 15))
    case = cases[rows, columns]
    # Corners counter-clockwise from the lower left; edge k runs from corner k to corner k + 1.
    corners = (
        heights[rows, columns],
        heights[rows, columns + 1],
        heights[rows + 1, columns + 1],
        heights[rows + 1, columns],
    )
    is_saddle = (case == 5) | (case == 10)
    low_centre = is_saddle & (sum(corners) / 4.0 <= level)
    # A saddle whose centre is low is cut as its complement: each high corner by itself.
    case = np.where(low_centre, 15 - case, case)

    crossings = np.empty((4, case.size, 2))
    corner_places = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
    for edge in range(4):
        start, end = corners[edge], corners[(edge + 1) % 4]
        rise = end - start
        share = np.clip((level - start) / np.where(rise == 0.0, 1.0, rise), 0.0, 1.0)
        (x_start, y_start), (x_end, y_end) = corner_places[edge], corner_places[(edge + 1) % 4]
        crossings[edge, :, 0] = columns + x_start + share * (x_end - x_start)
        crossings[edge, :, 1] = rows + y_start + share * (y_end - y_start)

    edges = _EDGES_OF_CASE[case]
    each = np.arange(case.size)
    first = np.stack((crossings[edges[:, 0], each], crossings[edges[:, 1], each]), axis=1)
    two = edges[:, 2] != _NO_EDGE
    second = np.stack((crossings[edges[two, 2], each[two]], crossings[edges[two, 3], each[two]]), axis=1)
    return _in_area(np.concatenate((first, second)), heights.shape, area)


def _in_area(points: FloatArray, shape: tuple[int, ...], area: Rectangle) -> FloatArray:
    rows, columns = shape
    size = np.array([area.right - area.left, area.top - area.bottom])
    return np.asarray(np.array([area.left, area.bottom]) + points * size / np.array([columns - 1, rows - 1]))
