"""What no weights of a network can do, proved from its layers alone."""

from collections.abc import Iterable
from enum import StrEnum

from engine.activations import Activation
from engine.activations.facts import is_monotone, is_straight
from engine.activations.own.record import OwnRecord
from engine.network.network import Architecture


class Limit(StrEnum):
    """Why a network with one output gets at most three of XOR's four points right, whatever its weights."""

    NO_HIDDEN_LAYER = "no hidden layer"
    """Logistic regression: one straight line."""
    LINEAR = "linear"
    """Every hidden neuron is affine: one straight line whatever the depth."""
    ONE_NEURON = "one neuron"
    """A layer of one neuron with a monotone g, and nothing after it that bends back: one straight line."""
    ORIGIN = "origin"
    """Without biases every neuron is 0 at (0, 0), so ŷ is exactly 0.5 there."""


def limit_of(architecture: Architecture) -> Limit | None:
    """Return why the network cannot solve XOR, or None where that is not proved."""
    activations = architecture.activations
    if not activations:
        return Limit.NO_HIDDEN_LAYER
    if all(map(is_straight, activations)):
        return Limit.LINEAR
    if draws_one_line(zip(architecture.layer_sizes[1:-1], activations, strict=True)):
        return Limit.ONE_NEURON
    if not architecture.use_bias and all(each.value(0.0) == 0.0 for each in activations):
        return Limit.ORIGIN
    return None


def draws_one_line(layers: Iterable[tuple[int, Activation]]) -> bool:
    """Whether the output is a monotone function of one weighted sum of the inputs, whatever the weights.

    It then only ever rises, or only ever falls, across one direction of the plane.

    Parameters
    ----------
    layers
        Number of different neurons and activation of each hidden layer.

    Notes
    -----
    An affine layer leaves what it gets affine. What a layer of one neuron with a monotone g gets is one
    affine number, and what it gives is monotone in it; so it is again after further layers of both kinds.
    That an own function is monotone is read off points of it, between which it may turn: no proof.
    """
    return all(
        is_straight(chosen)
        or (neurons == 1 and not isinstance(chosen.record, OwnRecord) and is_monotone(chosen))
        for neurons, chosen in layers
    )
