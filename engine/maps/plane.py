"""What a network with two inputs does over a rectangle of the plane: output maps and neurons' lines."""

import math
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from engine.maps.float32_map import float32_predictions
from engine.network.network import Architecture, Parameters, forward
from engine.records.arrays import FloatArray


@dataclass(frozen=True)
class Rectangle:
    """The part of the input plane that is shown: left ≤ x₁ ≤ right, bottom ≤ x₂ ≤ top."""

    left: float
    right: float
    bottom: float
    top: float

    def contains(self, points: FloatArray) -> bool:
        """Whether all `points`, shape (2, m), lie in it."""
        x1, x2 = points
        return bool(
            self.left <= x1.min()
            and x1.max() <= self.right
            and self.bottom <= x2.min()
            and x2.max() <= self.top
        )

    def grid(self, columns: int, rows: int) -> FloatArray:
        """Return evenly spaced points, edges included.

        Returns
        -------
        FloatArray
            Shape (2, rows·columns). Point ``row * columns + column`` has x₁ growing with the column and x₂
            growing with the row, so row 0 is the bottom edge.
        """
        x1, x2 = np.meshgrid(
            np.linspace(self.left, self.right, columns), np.linspace(self.bottom, self.top, rows)
        )
        return np.stack((x1.ravel(), x2.ravel()))


_MARGIN = 0.1
_STEPS = 10
_SMALLEST_SHARE = 1e-9
_ROUND_STEPS = np.array([0.1, 0.2, 0.5, 1.0, 2.0])


def square_around(points: FloatArray) -> Rectangle:
    """Return a square that holds `points`, shape (2, m), with a margin, its edges on round numbers.

    A few points more or less inside of it do not change it.
    """
    low, high = points.min(axis=1), points.max(axis=1)
    # Of points at one place far away the floats hold no neighbourhood that is smaller.
    extent = max(float((high - low).max()), _SMALLEST_SHARE * float(np.abs(points).max())) or 1.0
    step = _round_up(extent / _STEPS)
    margin = _MARGIN * extent
    first, last = np.floor((low - margin) / step), np.ceil((high + margin) / step)
    lacking = (last - first).max() - (last - first)
    first -= lacking // 2
    last += lacking - lacking // 2
    (left, bottom), (right, top) = (first * step).tolist(), (last * step).tolist()
    return Rectangle(left, right, bottom, top)


def _round_up(value: float) -> float:
    """Return the smallest of 1, 2, 5 times a power of ten that is not less than `value`."""
    power = 10.0 ** math.ceil(math.log10(value))
    steps = power * _ROUND_STEPS
    return float(steps[np.searchsorted(steps, value)])


@dataclass(frozen=True, eq=False)
class PlaneMaps:
    """Every neuron's activation over a grid, computed when it is asked for; nothing warns.

    Attributes
    ----------
    architecture, parameters
        The networks.
    rectangle, columns, rows
        The grid.
    """

    architecture: Architecture
    parameters: Parameters
    rectangle: Rectangle
    columns: int
    rows: int

    @cached_property
    def output(self) -> FloatArray:
        """Predictions, shape (R, n_out, rows, columns); row 0 is the bottom edge.

        One network's are float32 numbers, which a picture cannot tell from float64 ones and which cost a
        fraction, unless its weights are too large for them.
        """
        predictions = None
        if self.parameters.replica_count == 1:
            grid = _grid(self.rectangle, self.columns, self.rows)
            predictions = float32_predictions(self.architecture, self.parameters, grid)
        return self._on_grid(self._layers[-1] if predictions is None else predictions)

    @cached_property
    def hidden(self) -> tuple[FloatArray, ...]:
        """Activations of each hidden layer, float64, each (R, n, rows, columns)."""
        return tuple(self._on_grid(a) for a in self._layers[:-1])

    @cached_property
    def _layers(self) -> tuple[FloatArray, ...]:
        grid = _grid(self.rectangle, self.columns, self.rows)
        with np.errstate(over="ignore", invalid="ignore"):
            return forward(self.architecture, self.parameters, grid).a[1:]

    def _on_grid(self, a: FloatArray) -> FloatArray:
        return a.reshape(*a.shape[:2], self.rows, self.columns)


@lru_cache(maxsize=8)
def _grid(rectangle: Rectangle, columns: int, rows: int) -> FloatArray:
    """Return `rectangle.grid`, read-only: a picture asks for the same one at every frame."""
    grid = rectangle.grid(columns, rows)
    grid.setflags(write=False)
    return grid


def plane_maps(
    architecture: Architecture, parameters: Parameters, rectangle: Rectangle, columns: int, rows: int
) -> PlaneMaps:
    """Return the activation of every neuron on a `rows` × `columns` grid over `rectangle`.

    `architecture` must have two inputs. The arrays are indexed [replica, neuron, row, column].
    """
    return PlaneMaps(architecture, parameters, rectangle, columns, rows)


Segment = tuple[tuple[float, float], tuple[float, float]]


def hidden_lines(weight: FloatArray, bias: FloatArray, rectangle: Rectangle) -> tuple[Segment | None, ...]:
    """Return where each first-layer neuron's line w₁x₁ + w₂x₂ + b = 0 crosses `rectangle`.

    Parameters
    ----------
    weight
        W[1] of one network, shape (n, 2).
    bias
        b[1], shape (n, 1).
    rectangle
        What the lines are clipped to.

    Returns
    -------
    tuple
        For each neuron its two end points ((x₁, x₂), (x₁, x₂)), or None where there is no line inside: it
        passes outside, touches only a corner, or the weights are both 0.
    """
    return tuple(
        _line_in(float(w1), float(w2), float(b), rectangle)
        for (w1, w2), (b,) in zip(weight, bias, strict=True)
    )


def _line_in(w1: float, w2: float, b: float, rectangle: Rectangle) -> Segment | None:
    if w1 == 0.0 and w2 == 0.0:
        return None
    corners = (
        (rectangle.left, rectangle.bottom),
        (rectangle.right, rectangle.bottom),
        (rectangle.right, rectangle.top),
        (rectangle.left, rectangle.top),
    )
    heights = [w1 * x1 + w2 * x2 + b for x1, x2 in corners]
    crossings: list[tuple[float, float]] = []
    for k in range(4):
        (p1, p2), (q1, q2) = corners[k], corners[(k + 1) % 4]
        p, q = heights[k], heights[(k + 1) % 4]
        # A corner on the line belongs to the edge that starts there, so it is counted once.
        if p == 0.0 or min(p, q) < 0.0 < max(p, q):
            share = p / (p - q) if p != q else 0.0
            crossings.append((p1 + share * (q1 - p1), p2 + share * (q2 - p2)))
    if len(crossings) < 2:
        return None
    return crossings[0], crossings[1]
