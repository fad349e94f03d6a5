"""How each hidden neuron stands on a set of samples: passing a gradient, saturated, dead or frozen."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from engine.activations import Activation, KinkSide
from engine.activations.facts import largest_slope, saturation_zones
from engine.network.network import Architecture, ForwardPass
from engine.records.arrays import FloatArray

SATURATION_THRESHOLD = 0.05
"""ε: a flat tail counts as saturated where |g′| is below this."""


class NeuronState(StrEnum):
    """What a neuron's samples have in common."""

    FROZEN = "frozen"
    """g′ is 0 for every z (step function): its incoming weights cannot learn, whatever the samples."""
    DEAD = "dead"
    """g′ is 0 on every sample, though not for every z."""
    SATURATED = "saturated"
    """Every sample lies in a saturation zone, and on some g′ is not exactly 0."""
    ACTIVE = "active"
    """Some sample lies outside the saturation zones, and on some g′ is not 0."""


@dataclass(frozen=True)
class NeuronReport:
    """One hidden neuron on a set of samples.

    Attributes
    ----------
    state
        What all samples have in common.
    on
        On how many samples z > 0.
    zero_slope
        On how many samples g′ is exactly 0.
    saturated
        How many samples lie in a saturation zone of the activation.
    samples
        How many samples there are.
    """

    state: NeuronState
    on: int
    zero_slope: int
    saturated: int
    samples: int


def in_saturation_zone(
    activation: Activation, z: FloatArray, epsilon: float = SATURATION_THRESHOLD
) -> npt.NDArray[np.bool_]:
    """Return which pre-activations lie in a saturation zone, in the shape of `z`.

    Parameters
    ----------
    activation
        The function.
    z
        Pre-activations, any shape.
    epsilon
        The slope below which a flat tail counts as saturated.
    """
    inside: npt.NDArray[np.bool_] = np.zeros(z.shape, dtype=np.bool_)
    for zone in saturation_zones(activation, epsilon):
        inside |= (zone.low < z) & (z < zone.high)
    return inside


def hidden_neuron_reports(
    architecture: Architecture,
    passed: ForwardPass,
    kink_side: KinkSide = "left",
    epsilon: float = SATURATION_THRESHOLD,
    replica: int = 0,
) -> tuple[tuple[NeuronReport, ...], ...]:
    """Return for each hidden layer the report of each of its neurons.

    Parameters
    ----------
    architecture
        The network.
    passed
        Its forward pass on the samples.
    kink_side
        Which one-sided derivative stands for g′ at a kink.
    epsilon
        The slope below which a flat tail counts as saturated.
    replica
        Which of the networks.
    """
    return tuple(
        tuple(_report(activation, neuron, kink_side, epsilon) for neuron in z[replica])
        for activation, z in zip(architecture.activations, passed.z[:-1], strict=True)
    )


def _report(activation: Activation, z: FloatArray, kink_side: KinkSide, epsilon: float) -> NeuronReport:
    has_zero_slope = activation.derivative(z, kink_side=kink_side) == 0.0
    is_saturated = in_saturation_zone(activation, z, epsilon)
    if largest_slope(activation).value == 0.0:
        state = NeuronState.FROZEN
    elif has_zero_slope.all():
        state = NeuronState.DEAD
    elif is_saturated.all():
        state = NeuronState.SATURATED
    else:
        state = NeuronState.ACTIVE
    return NeuronReport(
        state, int((z > 0.0).sum()), int(has_zero_slope.sum()), int(is_saturated.sum()), z.size
    )
