"""What the output neuron sees: a plane of the last hidden layer's activations. Typed facts, no widgets."""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from app.lab_kit.axis_steps import next_step
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.one_run.space.hidden_axes import PLANE_NEURONS, HiddenAxes, hidden_axes
from engine.activations import Activation
from engine.maps.plane import Rectangle, Segment, hidden_lines, square_around
from engine.network.network import forward
from engine.records.arrays import FloatArray

SMALLEST_LIMIT = 2.0
"""Where the activation has no bound the axes reach at least so far."""

GRID_LINES = 9
"""Of the input's grid in each direction; the first and the last are its rim."""

_MARGIN = 0.08
_MAP_POINTS = 64
_LINE_POINTS = 49
_LARGEST_DRAWN = 1e100


@dataclass(frozen=True, eq=False)
class HiddenSpace:
    """A plane of the last hidden layer, in which the output neuron draws one straight line.

    Attributes
    ----------
    axes
        Which plane.
    area
        The part that is shown, equally long in both directions.
    points
        Where the training samples lie, shape (m, 2).
    output_map
        ŷ over `area`, shape (points, points), edges included; row 0 is the bottom edge.
    boundary
        The line on which ŷ = 0.5, as far as it lies in `area`, or None.
    grid
        Where the lines of the input's grid lie, first those along x₁, then those along x₂, each from the
        lower left on, shape (2 · GRID_LINES, points, 2).
    crossings
        Where the input's diagonal meets the boundary, shape (crossings, 2).
    reached
        What the neurons' outputs lie in where the axes are the neurons; otherwise all of `area`.
    """

    axes: HiddenAxes
    area: Rectangle
    points: FloatArray
    output_map: FloatArray
    boundary: Segment | None
    grid: FloatArray
    crossings: FloatArray
    reached: Rectangle


def has_hidden_plane(state: OneRunState) -> bool:
    """Whether the last hidden layer has two neurons or more: one alone has no plane."""
    return state.settings.hidden_layers > 0 and state.settings.layer_sizes[-2] >= PLANE_NEURONS


def axis_limit(state: OneRunState) -> float:
    """Return how far the axes reach where the activation has no bound.

    That is the same at every update that has been made, so that the axes rest while one looks back.
    """
    largest = max(float(np.abs(_hidden_points(state)).max()), state.largest_a)
    return next_step(max(SMALLEST_LIMIT, min(_LARGEST_DRAWN, largest)))


def shown_area(activation: Activation, limit: float) -> Rectangle:
    """Return the activation's output range with a margin; where it has no bound, up to `limit`.

    Where it is not negative the axes begin a little below 0 all the same: there the plane is not reached.
    """
    outputs = activation.output_range
    low = outputs.low if math.isfinite(outputs.low) else -limit
    high = outputs.high if math.isfinite(outputs.high) else limit
    margin = _MARGIN * (high - low)
    return Rectangle(low - margin, high + margin, low - margin, high + margin)


def hidden_space(state: OneRunState) -> HiddenSpace:
    """Return the plane of the last hidden layer of a state that has one (`has_hidden_plane`)."""
    weight, bias = state.parameters.weights[-1][0, 0], float(state.parameters.biases[-1][0, 0, 0])
    hidden = _hidden_points(state)
    axes = hidden_axes(hidden, weight, int(np.argmax(state.points.sum(axis=1))))
    points = hidden @ axes.directions.T
    area = _area(state, axes, points, bias)
    slope = np.array(axes.weight)
    across, up = area.grid(_MAP_POINTS, _MAP_POINTS)
    with np.errstate(over="ignore", invalid="ignore"):
        logits = slope[0] * across + slope[1] * up + bias
        predictions = state.architecture.loss.predictions(logits[np.newaxis])[0]
        boundary = hidden_lines(slope[np.newaxis], np.array([[bias]]), area)[0]
    # Weights near the largest float give inf − inf: neither class there.
    output_map = np.nan_to_num(predictions, nan=0.5).reshape(_MAP_POINTS, _MAP_POINTS)
    low, high = state.samples_extent
    lines = _carried(state, _grid_lines(*low, *high), axes).reshape(2 * GRID_LINES, _LINE_POINTS, 2)
    crossings = _carried(state, state.crossings.T, axes)
    return HiddenSpace(
        axes, area, points, output_map, boundary, lines, crossings, _reached(state, axes, area)
    )


def _area(state: OneRunState, axes: HiddenAxes, points: FloatArray, bias: float) -> Rectangle:
    if axes.are_neurons:
        return shown_area(_activation(state), axis_limit(state))
    shown = points
    place = -bias / axes.weight[0] if axes.weight[0] > 0.0 else math.inf
    low, high = points.min(axis=0), points.max(axis=0)
    # The boundary is shown too, unless it lies so far away that nothing else could be told apart.
    if abs(place - (low[0] + high[0]) / 2) <= float((high - low).max()) + SMALLEST_LIMIT:
        shown = np.vstack((points, [place, points[0, 1]]))
    return square_around(shown.T)


def _activation(state: OneRunState) -> Activation:
    return state.architecture.activations[-1]


def _reached(state: OneRunState, axes: HiddenAxes, area: Rectangle) -> Rectangle:
    if not axes.are_neurons:
        return area
    outputs = _activation(state).output_range
    return Rectangle(
        max(area.left, outputs.low),
        min(area.right, outputs.high),
        max(area.bottom, outputs.low),
        min(area.top, outputs.high),
    )


@lru_cache(maxsize=4)
def _grid_lines(left: float, bottom: float, right: float, top: float) -> FloatArray:
    """Return points on the lines of a grid over a rectangle, shape (2, 2 · GRID_LINES · points)."""
    x1, x2 = np.linspace(left, right, _LINE_POINTS), np.linspace(bottom, top, _LINE_POINTS)
    rows, columns = np.linspace(bottom, top, GRID_LINES), np.linspace(left, right, GRID_LINES)
    along_x1 = np.stack((np.tile(x1, GRID_LINES), np.repeat(rows, _LINE_POINTS)))
    along_x2 = np.stack((np.repeat(columns, _LINE_POINTS), np.tile(x2, GRID_LINES)))
    lines = np.concatenate((along_x1, along_x2), axis=1)
    lines.setflags(write=False)
    return lines


def _carried(state: OneRunState, inputs: FloatArray, axes: HiddenAxes) -> FloatArray:
    """Return where `inputs`, shape (2, k), lie in the plane, shape (k, 2)."""
    if inputs.shape[1] == 0:
        return np.empty((0, 2))
    with np.errstate(over="ignore", invalid="ignore"):
        made = state.settings.data.standardisation.applied(inputs)
        hidden = forward(state.architecture, state.parameters, made).a[-2][0].T
    return np.asarray(_drawable(hidden) @ axes.directions.T)


def _hidden_points(state: OneRunState) -> FloatArray:
    return _drawable(state.passed.a[-2][0].T)


def _drawable(hidden: FloatArray) -> FloatArray:
    return np.asarray(np.clip(np.nan_to_num(hidden), -_LARGEST_DRAWN, _LARGEST_DRAWN))
