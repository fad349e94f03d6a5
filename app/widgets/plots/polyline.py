"""Which points of a polyline can be seen: a wide antialiased line costs as much as it has points."""

import numpy as np
from numpy.typing import NDArray

_FEW_POINTS = 24
"""Up to this number of points nothing is worth saving."""

_MOST_PASSES = 12
_SHARE_OF_TOLERANCE = 0.25
"""The first choice is finer than asked for, so that it seldom needs a second."""

_Floats = NDArray[np.float64]


def visible_points(x: _Floats, y: _Floats, tolerance: float) -> NDArray[np.intp]:
    """Return which points suffice to draw a polyline.

    First a share of the points in proportion to the square root of the curvature is taken, which gives
    every chord about the same distance from its arc; then, as long as a point lies too far from the line
    drawn, the farthest one of every chord (Ramer 1972, Douglas and Peucker 1973).

    Parameters
    ----------
    x, y
        The points, each of shape (n,), finite, in pixels or another unit that is the same in both directions.
    tolerance
        How far a point that is left out may lie from the line that is drawn, in the same unit.

    Returns
    -------
    NDArray[np.intp]
        Indices in ascending order, among them 0 and n − 1.
    """
    count = len(x)
    if count <= _FEW_POINTS:
        return np.arange(count)
    kept = np.ones(count, dtype=bool)
    kept[1:-1] = _evenly_bent(x, y, _SHARE_OF_TOLERANCE * tolerance)
    for _ in range(_MOST_PASSES):
        ends = np.flatnonzero(kept)
        distance, chord = _distances(x, y, kept, ends)
        if distance.max() <= tolerance:
            return ends
        worst = np.maximum.reduceat(distance, ends[:-1])
        kept |= (distance > tolerance) & (distance == worst[chord])
    return np.arange(count)


def _evenly_bent(x: _Floats, y: _Floats, tolerance: float) -> NDArray[np.bool_]:
    """Return which inner points to keep, shape (n − 2,): an arc of angle θ and length s is θ·s/8 high."""
    dx, dy = np.diff(x), np.diff(y)
    turn = np.abs(np.arctan2(dx[:-1] * dy[1:] - dy[:-1] * dx[1:], dx[:-1] * dx[1:] + dy[:-1] * dy[1:]))
    length = np.hypot(dx, dy)
    chords = np.sqrt(turn * (length[:-1] + length[1:]) / (16.0 * tolerance))
    number = np.floor(np.cumsum(np.minimum(chords, 1.0)))
    return np.asarray(np.diff(number, prepend=0.0) > 0.0)


def _distances(
    x: _Floats, y: _Floats, kept: NDArray[np.bool_], ends: NDArray[np.intp]
) -> tuple[_Floats, NDArray[np.intp]]:
    """Return how far every point lies from the chord that replaces it, and the number of that chord."""
    chord = np.minimum(np.cumsum(kept) - 1, len(ends) - 2)
    start = ends[chord]
    chord_x, chord_y = np.diff(x[ends])[chord], np.diff(y[ends])[chord]
    from_x, from_y = x - x[start], y - y[start]
    square = chord_x * chord_x + chord_y * chord_y
    along = np.clip((from_x * chord_x + from_y * chord_y) / np.where(square > 0.0, square, 1.0), 0.0, 1.0)
    return np.hypot(from_x - along * chord_x, from_y - along * chord_y), chord
