"""The network of a run as its diagram shows it and as weights are typed into it: facts without widgets."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from app.labs.xor.one_run.looks.neuron import Neuron
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.shared.settings import XorSettings
from engine.maps.plane import Rectangle, plane_maps
from engine.network.network import Parameters
from engine.records.arrays import FloatArray
from engine.records.translatable import QT_TRANSLATE_NOOP
from engine.records.value_rules import NumberBounds

LARGEST_TYPED = 50.0
WEIGHT_BOUNDS = NumberBounds(QT_TRANSLATE_NOOP("Field", "Weight"), -LARGEST_TYPED, LARGEST_TYPED)
BIAS_BOUNDS = NumberBounds(QT_TRANSLATE_NOOP("Field", "Bias"), -LARGEST_TYPED, LARGEST_TYPED)

_INPUTS = 2


class Edge(NamedTuple):
    """One weight.

    Attributes
    ----------
    target
        The neuron that it leads to.
    source
        Index of the input or neuron in the layer before.
    weight
        Its value.
    is_dead
        Whether a neuron at one of its ends is dead.
    """

    target: Neuron
    source: int
    weight: float
    is_dead: bool

    def touches(self, neuron: Neuron | None) -> bool:
        """Whether it begins or ends at a neuron."""
        return neuron is not None and neuron in (self.target, Neuron(self.target.layer - 1, self.source))


@dataclass(frozen=True)
class NeuronFacts:
    """The numbers of one neuron.

    Attributes
    ----------
    neuron
        Which one.
    incoming
        Its weights, one for each input or neuron of the layer before.
    bias
        Its bias, or None in a network without biases.
    outgoing
        The weights that it is multiplied by in the next layer, one for each neuron there; empty for ŷ.
    at_points
        Its activation for each training sample.
    is_dead
        Whether its g′ is 0 on all training samples, though not for every z.
    dead_since
        Since which update, or None if it is not dead.
    """

    neuron: Neuron
    incoming: tuple[float, ...]
    bias: float | None
    outgoing: tuple[float, ...]
    at_points: tuple[float, ...]
    is_dead: bool
    dead_since: int | None


def neurons(settings: XorSettings) -> tuple[Neuron, ...]:
    """Return every hidden neuron, layer by layer, and the output neuron."""
    return tuple(
        Neuron(layer, row) for layer, size in enumerate(settings.layer_sizes[1:]) for row in range(size)
    )


def dead_neurons(state: OneRunState) -> frozenset[Neuron]:
    """Return which neurons are dead."""
    return frozenset(Neuron(dead.layer - 1, dead.number - 1) for dead in state.dead_neurons)


def edges(state: OneRunState) -> Iterator[Edge]:
    """Yield every weight in the order of its layer, the neuron that it leads to, and where it comes from."""
    dead = dead_neurons(state)
    for layer, weight in enumerate(state.parameters.weights):
        for row, values in enumerate(weight[0].tolist()):
            target = Neuron(layer, row)
            for source, value in enumerate(values):
                yield Edge(target, source, value, target in dead or Neuron(layer - 1, source) in dead)


def neuron_facts(state: OneRunState, neuron: Neuron) -> NeuronFacts:
    """Return the numbers of `neuron`.

    Raises
    ------
    IndexError
        If the network has no such neuron.
    """
    layer, row = neuron
    parameters, use_bias = state.parameters, state.settings.use_bias
    dead = [each for each in state.dead_neurons if (each.layer - 1, each.number - 1) == neuron]
    following = parameters.weights[layer + 1 : layer + 2]
    return NeuronFacts(
        neuron=neuron,
        incoming=tuple(parameters.weights[layer][0, row].tolist()),
        bias=float(parameters.biases[layer][0, row, 0]) if use_bias else None,
        outgoing=tuple(following[0][0, :, row].tolist()) if following else (),
        at_points=tuple(state.passed.a[layer + 1][0, row].tolist()),
        is_dead=bool(dead),
        dead_since=dead[0].since if dead else None,
    )


def hidden_maps(state: OneRunState, points: int) -> tuple[FloatArray, ...]:
    """Return what each hidden neuron answers over the plane shown, from 0 to 1 on the diverging map.

    An activation a is shown as 0.5 + 0.5·a/max|a|, the maximum being that of the neuron's own map; one that
    is 0 everywhere as 0.5.

    Parameters
    ----------
    state
        The run.
    points
        Grid points along each side, edges included.

    Returns
    -------
    tuple
        For each hidden layer an array of shape (neurons, points, points); row 0 is the bottom edge.
    """
    maps = plane_maps(state.architecture, state.parameters, state.input_plane, points, points)
    return tuple(_centred(hidden[0]) for hidden in maps.hidden)


def output_map(state: OneRunState, points: int) -> FloatArray:
    """Return ŷ over the plane shown, shape (1, points, points), otherwise as `hidden_maps`."""
    maps = plane_maps(state.architecture, state.parameters, state.input_plane, points, points)
    return np.asarray(np.nan_to_num(maps.output[0], nan=0.5))


def input_maps(points: int, plane: Rectangle) -> FloatArray:
    """Return x₁ and x₂ over `plane` as `hidden_maps` shows a neuron, shape (2, points, points)."""
    return _centred(plane.grid(points, points).reshape(_INPUTS, points, points))


def with_weight(parameters: Parameters, neuron: Neuron, source: int, value: float) -> Parameters:
    """Return one network's parameters with another weight from `source` to `neuron`.

    Raises
    ------
    InvalidValueError
        If `value` is not from −50 to 50.
    IndexError
        If there is no such weight.
    """
    WEIGHT_BOUNDS.check(value)
    changed = parameters.replica(0)
    changed.weights[neuron.layer][0, neuron.row, source] = value
    return changed


def with_bias(parameters: Parameters, neuron: Neuron, value: float) -> Parameters:
    """Return one network's parameters with another bias of `neuron`.

    Raises
    ------
    InvalidValueError
        If `value` is not from −50 to 50.
    IndexError
        If there is no such neuron.
    """
    BIAS_BOUNDS.check(value)
    changed = parameters.replica(0)
    changed.biases[neuron.layer][0, neuron.row, 0] = value
    return changed


def _centred(values: FloatArray) -> FloatArray:
    """Return 0.5 + 0.5·a/max|a| for each map of shape (…, rows, columns)."""
    # Weights near the largest float give infinities, and inf − inf where nothing can be said.
    finite = np.nan_to_num(values, nan=0.0)
    largest = np.abs(finite).max(axis=(-2, -1), keepdims=True)
    shares: FloatArray = 0.5 + 0.5 * (finite / np.where(largest > 0.0, largest, 1.0))
    return shares
