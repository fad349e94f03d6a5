"""The part of a polyline that lies in a rectangle: a painter cannot reckon with points that are far away."""

import numpy as np

from engine.records.arrays import FloatArray


def clipped_path(path: FloatArray, low: FloatArray, high: FloatArray) -> FloatArray:
    """Return the parts of the lines of a path that lie in a rectangle.

    Parameters
    ----------
    path
        Points (x, y), finite, however large, shape (points, 2).
    low, high
        The lower left and the upper right corner, shape (2,).

    Returns
    -------
    ndarray
        The two ends of each part, shape (parts, 2, 2), in the order of the path; a line that touches the
        rectangle in no point has none.
    """
    away = np.abs(path - (low + high) / 2).max(axis=1)
    is_turned = away[:-1] > away[1:]
    # Reckoned from its nearer end a line keeps its digits where it is drawn.
    near = np.where(is_turned[:, np.newaxis], path[1:], path[:-1])
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        step = np.where(is_turned[:, np.newaxis], path[:-1], path[1:]) - near
        to_low, to_high = (low - near) / step, (high - near) / step
    # A line along an axis is between two edges all the way or nowhere; the division says nothing of it.
    always = np.where((low <= near) & (near <= high), np.inf, -np.inf)
    stands = step == 0.0
    enters = np.where(stands, -always, np.minimum(to_low, to_high)).max(axis=1).clip(min=0.0)
    leaves = np.where(stands, always, np.maximum(to_low, to_high)).min(axis=1).clip(max=1.0)
    meets = enters <= leaves
    shares = np.stack((enters, leaves), axis=1)[meets, :, np.newaxis]
    parts = np.clip(near[meets, np.newaxis] + shares * step[meets, np.newaxis], low, high)
    return np.asarray(np.where(is_turned[meets, np.newaxis, np.newaxis], parts[:, ::-1], parts))
