"""Where the input's diagonal from (0, 0) to (1, 1) meets the boundary ŷ = 0.5."""

import numpy as np

from engine.network.network import Architecture, Parameters, forward
from engine.records.arrays import FloatArray

MOST_CROSSINGS = 9
"""More could not be numbered legibly."""

_PLACES = 129
_ROUNDS = 3


def diagonal_crossings(architecture: Architecture, parameters: Parameters) -> FloatArray:
    """Return the crossings in their order along the diagonal, shape (crossings, 2), each (x₁, x₂).

    Between two places that lie on different sides of the boundary there is one; a stretch on which ŷ is
    exactly 0.5 is none. Crossings closer to each other than 1/128 of the diagonal may be missed.

    Parameters
    ----------
    architecture, parameters
        One network (R = 1) with two inputs and one output.
    """
    places = np.linspace(0.0, 1.0, _PLACES)
    brackets = _brackets(places[np.newaxis], _heights(architecture, parameters, places)[np.newaxis])
    if not 0 < len(brackets) <= MOST_CROSSINGS:
        return np.empty((0, 2))
    for _ in range(_ROUNDS):
        finer = np.linspace(brackets[:, 0], brackets[:, 1], _PLACES, axis=1)
        heights = _heights(architecture, parameters, finer.ravel()).reshape(finer.shape)
        found = _brackets(finer, heights)
        if len(found) != len(brackets):
            break
        brackets = found
    middles = brackets.mean(axis=1)
    return np.stack((middles, middles), axis=1)


def _heights(architecture: Architecture, parameters: Parameters, places: FloatArray) -> FloatArray:
    """Return the output's weighted sum at places along the diagonal; what is not a number counts as 0."""
    with np.errstate(over="ignore", invalid="ignore"):
        sums = forward(architecture, parameters, np.stack((places, places))).z[-1][0, 0]
    return np.asarray(np.nan_to_num(sums))


def _brackets(places: FloatArray, heights: FloatArray) -> FloatArray:
    """Return the first pairs of neighbours, exact zeros left out, on different sides of 0, (found, 2)."""
    found = []
    for place, height in zip(places, heights, strict=True):
        signs = np.sign(height)
        sides = np.flatnonzero(signs)
        # A single exact zero may be the crossing itself; a longer stretch is an area where ŷ = 0.5.
        next_to = np.diff(sides) <= 2
        changes = np.flatnonzero((signs[sides[:-1]] != signs[sides[1:]]) & next_to)
        found += [(place[sides[k]], place[sides[k + 1]]) for k in changes]
    return np.array(found).reshape(-1, 2)
