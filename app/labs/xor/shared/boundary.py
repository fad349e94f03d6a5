"""Where a network's answer changes sides: ŷ = 0.5 in the input plane."""

from itertools import pairwise

import numpy as np

from app.labs.xor.shared.contour import contour
from engine.activations.facts import largest_slope
from engine.maps.plane import Rectangle, Segment, hidden_lines
from engine.network.network import Architecture, Parameters, forward
from engine.records.arrays import FloatArray

_LEVEL = 0.5
_BESIDE = 1e-7
"""How far beside a line its two sides are asked, in shares of the plane's width."""


def boundary(
    architecture: Architecture, parameters: Parameters, heights: FloatArray, plane: Rectangle
) -> FloatArray:
    """Return the line ŷ = 0.5 in `plane`, shape (segments, 2, 2).

    Behind neurons of the first layer that only jump it lies on their lines, exactly.

    Parameters
    ----------
    architecture, parameters
        One network (R = 1) with two inputs and one output.
    heights
        ŷ over the plane, shape (rows, columns), edges included; row 0 is the bottom edge.
    plane
        What is shown.
    """
    hidden = architecture.activations
    if hidden and largest_slope(hidden[0]).value == 0.0 and hidden[0].kinks:
        return _on_lines(architecture, parameters, plane, hidden[0].kinks)
    return contour(heights, _LEVEL, plane)


def _on_lines(
    architecture: Architecture, parameters: Parameters, plane: Rectangle, jumps: tuple[float, ...]
) -> FloatArray:
    """Return the pieces of the first layer's lines beside which ŷ is on different sides of 0.5."""
    weight, bias = parameters.weights[0][0], parameters.biases[0][0]
    lines = [line for jump in jumps for line in hidden_lines(weight, bias - jump, plane) if line is not None]
    pieces = [piece for line in lines for piece in _cut(line, lines)]
    if not pieces:
        return np.empty((0, 2, 2))
    segments = np.array(pieces)
    along = segments[:, 1] - segments[:, 0]
    across = np.stack((-along[:, 1], along[:, 0]), axis=1) / np.hypot(*along.T)[:, np.newaxis]
    away = _BESIDE * (plane.right - plane.left) * across
    middles = segments.mean(axis=1)
    with np.errstate(over="ignore", invalid="ignore"):
        beside = np.concatenate((middles + away, middles - away)).T
        answers = forward(architecture, parameters, beside).z[-1][0, 0] > 0.0
    one, other = np.split(answers, 2)
    return np.asarray(segments[one != other])


def _cut(line: Segment, others: list[Segment]) -> list[Segment]:
    """Return a line in the pieces into which others cut it."""
    start, end = np.array(line)
    shares = {0.0, 1.0}
    for other in others:
        first, last = np.array(other)
        (a, b), (c, d) = end - start, first - last
        size = a * d - b * c
        if size != 0.0:
            x, y = first - start
            share = (x * d - y * c) / size
            if 0.0 < share < 1.0:
                shares.add(float(share))
    places = [tuple((start + share * (end - start)).tolist()) for share in sorted(shares)]
    return [(one, two) for one, two in pairwise(places) if one != two]
