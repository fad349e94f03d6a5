"""The part of the input plane that is shown, and what a network answers there."""

import numpy as np

from engine.arrays import FloatArray
from engine.network import Architecture, Parameters
from engine.plane import Rectangle, plane_maps

PLANE = Rectangle(-0.35, 1.35, -0.35, 1.35)
"""The part of the input plane that is shown."""


def output_map(architecture: Architecture, parameters: Parameters, points: int) -> FloatArray:
    """Return ŷ over `PLANE`, shape (`points`, `points`), edges included; row 0 is the bottom edge.

    Parameters
    ----------
    architecture, parameters
        One network (R = 1) with two inputs and one output.
    points
        How many columns and rows the grid has.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        maps = plane_maps(architecture, parameters, PLANE, points, points)
    # Weights near the largest float give inf − inf away from the four points: neither class there.
    return np.asarray(np.nan_to_num(maps.output[0, 0], nan=0.5))
