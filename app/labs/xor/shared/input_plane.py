"""The part of the input plane that is shown, and what a network answers there."""

import numpy as np

from app.labs.xor.shared.data_settings import OWN_POINTS, DataSettings
from engine.maps.plane import Rectangle, plane_maps, square_around
from engine.network.network import Architecture, Parameters
from engine.records.arrays import FloatArray

PLANE = Rectangle(-0.35, 1.35, -0.35, 1.35)
"""What shows the truth table."""

_LARGEST_SHARE = 3.0


def plane_of(data: DataSettings, samples: FloatArray, present: Rectangle = PLANE) -> Rectangle:
    """Return the part of the input plane that shows `samples`, shape (2, m).

    Points of one's own are placed in what is seen, so the `present` part stays while they all lie in it and
    fill a fair share of it.
    """
    if data.is_truth_table:
        return PLANE
    square = square_around(samples)
    is_fair = present.right - present.left <= _LARGEST_SHARE * (square.right - square.left)
    if data.kind == OWN_POINTS and present.contains(samples) and (is_fair or present == PLANE):
        return present
    return square


def output_map(
    architecture: Architecture, parameters: Parameters, points: int, plane: Rectangle = PLANE
) -> FloatArray:
    """Return ŷ over `plane`, shape (`points`, `points`), edges included; row 0 is the bottom edge.

    Parameters
    ----------
    architecture, parameters
        One network (R = 1) with two inputs and one output.
    points
        How many columns and rows the grid has.
    plane
        What is shown.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        values: FloatArray = plane_maps(architecture, parameters, plane, points, points).output[0, 0]
    # Weights near the largest float give inf − inf away from the samples: neither class there.
    return values if np.isfinite(values).all() else np.nan_to_num(values, nan=0.5)
