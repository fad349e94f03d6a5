"""What the output neuron sees: the plane of two hidden neurons' activations. Typed facts, no widgets."""

import math
from dataclasses import dataclass

import numpy as np

from app.lab_kit.axis_steps import next_step
from app.labs.xor.one_run.run.state import OneRunState
from engine.activations import Activation
from engine.maps.plane import Rectangle, Segment, hidden_lines
from engine.records.arrays import FloatArray

NEEDED_NEURONS = 2
"""One hidden neuron for each axis of a plane."""

SMALLEST_LIMIT = 2.0
"""Where the activation has no bound the axes reach at least so far."""

_MARGIN = 0.08
_MAP_POINTS = 64
_LARGEST_DRAWN = 1e100


@dataclass(frozen=True, eq=False)
class HiddenSpace:
    """The last hidden layer's plane (h₁, h₂), in which the output neuron draws one straight line.

    Attributes
    ----------
    area
        The part that is shown, equally long in both directions.
    points
        Where the training samples lie, shape (m, 2).
    output_map
        ŷ over `area`, shape (points, points), edges included; row 0 is the bottom edge.
    boundary
        The line w·h + b = 0, where ŷ = 0.5, as far as it lies in `area`, or None.
    """

    area: Rectangle
    points: FloatArray
    output_map: FloatArray
    boundary: Segment | None


def has_hidden_plane(state: OneRunState) -> bool:
    """Whether the last hidden layer has exactly two neurons."""
    return state.settings.hidden_layers > 0 and state.settings.neurons == NEEDED_NEURONS


def axis_limit(state: OneRunState) -> float:
    """Return how far the axes reach where the activation has no bound.

    That is the same at every update that has been made, so that the axes rest while one looks back.
    """
    largest = max(float(np.abs(_hidden_points(state)).max()), state.largest_a)
    return next_step(max(SMALLEST_LIMIT, min(_LARGEST_DRAWN, largest)))


def shown_area(activation: Activation, limit: float) -> Rectangle:
    """Return the activation's output range with a margin; where it has no bound, up to `limit`."""
    outputs = activation.output_range
    low = outputs.low if math.isfinite(outputs.low) else -limit
    high = outputs.high if math.isfinite(outputs.high) else limit
    margin = _MARGIN * (high - low)
    return Rectangle(low - margin, high + margin, low - margin, high + margin)


def hidden_space(state: OneRunState, area: Rectangle) -> HiddenSpace:
    """Return the plane of the last hidden layer of a state that has one (`has_hidden_plane`)."""
    weight, bias = state.parameters.weights[-1][0], state.parameters.biases[-1][0]
    h1, h2 = area.grid(_MAP_POINTS, _MAP_POINTS)
    with np.errstate(over="ignore", invalid="ignore"):
        logits = weight[0, 0] * h1 + weight[0, 1] * h2 + bias[0, 0]
        predictions = state.architecture.loss.predictions(logits[np.newaxis])[0]
    # Weights near the largest float give inf − inf: neither class there.
    output_map = np.nan_to_num(predictions, nan=0.5).reshape(_MAP_POINTS, _MAP_POINTS)
    return HiddenSpace(area, _hidden_points(state), output_map, hidden_lines(weight, bias, area)[0])


def _hidden_points(state: OneRunState) -> FloatArray:
    return np.asarray(np.clip(state.passed.a[-2][0].T, -_LARGEST_DRAWN, _LARGEST_DRAWN))
