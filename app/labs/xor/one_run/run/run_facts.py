"""What can be said of a run from its numbers alone: typed facts, no sentences."""

from dataclasses import dataclass

import numpy as np

from app.labs.xor.shared.data_settings import OWN_POINTS
from app.labs.xor.shared.settings import XorSettings
from engine.activations.facts import largest_slope
from engine.data.datasets import Dataset
from engine.descent.gradient_descent import DescentState
from engine.history.loss_trend import LossTrend
from engine.network.losses import BINARY_CROSS_ENTROPY
from engine.network.network import Architecture, Parameters
from engine.network.outcomes import Plateau, plateau_near, predicts_like
from engine.records.arrays import FloatArray

SMALL_SLOPE = 0.05
"""Below this share of the largest slope a neuron hardly learns from a sample."""

LARGE_COORDINATE = 3.0
"""Standardised coordinates are rarely larger."""

_MUCH_OF_A_LAYER = 0.5


@dataclass(frozen=True)
class DeadNeuron:
    """A hidden neuron whose g′ is 0 on all training samples.

    Attributes
    ----------
    layer, number
        Hidden layer and place in it, counted from 1.
    since
        Since which update without a break.
    """

    layer: int
    number: int
    since: int


@dataclass(frozen=True)
class SmallSlopes:
    """How much of a layer hardly learns, and how large the coordinates are that it is given.

    Attributes
    ----------
    share
        Of the pairs of a neuron and a sample, those with |g′| below `SMALL_SLOPE` of the largest |g′|.
    largest
        The largest absolute coordinate of the samples.
    """

    share: float
    largest: float


def small_slopes(
    settings: XorSettings, architecture: Architecture, moment: DescentState, samples: Dataset
) -> SmallSlopes | None:
    """Return those of the first hidden layer, if they are half of it and the coordinates are large.

    Parameters
    ----------
    settings
        Of the run.
    architecture
        The layers.
    moment
        The network now (R = 1).
    samples
        The training samples in their own units.
    """
    largest = float(np.abs(samples.inputs).max())
    is_offered = settings.data.kind == OWN_POINTS and not settings.data.standardised
    if not (is_offered and architecture.activations and largest > LARGE_COORDINATE):
        return None
    first = architecture.activations[0]
    slopes = np.abs(first.derivative(moment.passed.z[0], kink_side=settings.kink_side))
    steepest = largest_slope(first).value
    share = float(np.mean(slopes < SMALL_SLOPE * steepest)) if 0.0 < steepest < np.inf else 0.0
    return SmallSlopes(share, largest) if share >= _MUCH_OF_A_LAYER else None


def named_plateau(
    settings: XorSettings, trend: LossTrend, loss: float, predictions: FloatArray
) -> Plateau | None:
    """Return the named level that the loss stands at, or None.

    It stands at one if all of this holds: the truth table is learned, the loss is the cross-entropy, the
    trend is a plateau, the loss is within 0.01 of the level, and the predictions are what the level's name
    says to within 0.1. That it stands there does not mean that it stays there.

    Parameters
    ----------
    settings
        Of the run.
    trend
        What the loss did lately.
    loss
        The present loss.
    predictions
        The present ŷ of the training samples, shape (m,).
    """
    if not (trend.is_plateau and settings.data.is_xor and settings.loss is BINARY_CROSS_ENTROPY):
        return None
    plateau = plateau_near(loss)
    return plateau if plateau is not None and predicts_like(plateau, predictions) else None


def are_frozen(architecture: Architecture) -> bool:
    """Whether no hidden weight ever changes: g′ of the last hidden layer is 0 everywhere (step function)."""
    return bool(architecture.activations) and largest_slope(architecture.activations[-1]).value == 0.0


def are_equal(architecture: Architecture, moment: DescentState, *, is_ordered: bool) -> bool:
    """Whether the neurons of each hidden layer are equal to the last bit, and stay so.

    They do if incoming and outgoing numbers are equal, and what the optimizer remembers of them, as long as
    the ordered kernel trains them. Layers of one neuron have no equal ones.

    Parameters
    ----------
    architecture
        The layers.
    moment
        The network now (R = 1).
    is_ordered
        Whether the ordered kernel of `engine.descent.kernels` trains it.
    """
    widths = architecture.layer_sizes[1:-1]
    if not is_ordered or not widths or min(widths) < 2:
        return False
    return all(map(_neurons_are_equal, (moment.parameters, *moment.memory.averages)))


def all_are_zero(parameters: Parameters) -> bool:
    """Whether every weight and bias is exactly 0."""
    return not any(array.any() for array in parameters.arrays)


def are_remembered(moment: DescentState, dead: tuple[DeadNeuron, ...]) -> bool:
    """Whether the optimizer remembers a step (its first average) of an incoming number of one of them."""
    steps = moment.memory.averages[0]
    return any(
        bool(steps.weights[each.layer - 1][0, each.number - 1].any())
        or bool(steps.biases[each.layer - 1][0, each.number - 1].any())
        for each in dead
    )


def _neurons_are_equal(parameters: Parameters) -> bool:
    """Whether in every hidden layer all neurons have the same incoming and the same outgoing numbers."""
    for layer in range(len(parameters.weights) - 1):
        incoming, bias = parameters.weights[layer][0], parameters.biases[layer][0]
        outgoing = parameters.weights[layer + 1][0]
        same = (incoming == incoming[0]).all() and (bias == bias[0]).all()
        if not same or not (outgoing == outgoing[:, :1]).all():
            return False
    return True
