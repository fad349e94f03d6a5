"""What can be said of a run from its numbers alone: typed facts, no sentences."""

from dataclasses import dataclass
from enum import StrEnum

from app.labs.xor.settings import XorSettings
from app.labs.xor.stillness import WINDOW, is_still, relative_change
from engine.activations import Family
from engine.activations.facts import is_monotone, largest_slope
from engine.arrays import FloatArray
from engine.gradient_descent import DescentState
from engine.losses import BINARY_CROSS_ENTROPY
from engine.network import Gradients, Parameters
from engine.optimizers import Adam, Momentum, Optimizer
from engine.outcomes import Plateau, plateau_near, predicts_like


class Trend(StrEnum):
    """What the loss does."""

    NOT_STARTED = "not started"
    """No update has been made."""
    FALLING = "falling"
    """It is lower than `WINDOW` updates ago (or than at the start)."""
    RISING = "rising"
    """It is higher than then."""
    STILL = "still"
    """Its largest and smallest value over the last `WINDOW` updates differ by less than 1 %."""


@dataclass(frozen=True)
class LossTrend:
    """What the loss did lately.

    Attributes
    ----------
    kind
        The trend.
    change
        (largest − smallest) / largest loss over the updates looked at; 0 before the first update.
    updates
        How many updates were looked at, at most `WINDOW`.
    plateau
        The named level that the loss stands at, or None; see `loss_trend` for the rule.
    """

    kind: Trend
    change: float
    updates: int
    plateau: Plateau | None = None


def loss_trend(settings: XorSettings, history: FloatArray, predictions: FloatArray) -> LossTrend:
    """Return what the loss does at the end of `history`.

    It stands at a plateau if all of this holds: the truth table is learned, the loss is the cross-entropy,
    the trend is STILL, the loss is within 0.01 of the level, and the predictions are what the level's name
    says to within 0.1. That it stands there does not mean that it stays there.

    Parameters
    ----------
    settings
        Of the run.
    history
        The loss at updates 0, 1, …, shape (updates + 1,).
    predictions
        The present ŷ of the training samples, shape (m,).
    """
    recent = history[-(WINDOW + 1) :]
    updates = recent.size - 1
    if updates == 0:
        return LossTrend(Trend.NOT_STARTED, 0.0, 0)
    change = relative_change(recent)
    if is_still(history):
        plateau = None
        if settings.data.is_truth_table and settings.loss is BINARY_CROSS_ENTROPY:
            plateau = plateau_near(float(recent[-1]))
        if plateau is not None and not predicts_like(plateau, predictions):
            plateau = None
        return LossTrend(Trend.STILL, change, updates, plateau)
    kind = Trend.RISING if recent[-1] > recent[0] else Trend.FALLING
    return LossTrend(kind, change, updates)


class Condition(StrEnum):
    """A property of the network that decides what it can learn."""

    FIXED_POINT = "fixed point"
    """Every gradient is exactly 0 and the optimizer remembers no step: no update changes anything, ever."""
    NO_HIDDEN_LAYER = "no hidden layer"
    """Logistic regression: one straight line."""
    LINEAR = "linear"
    """Every hidden neuron is linear: one straight line whatever the depth."""
    FROZEN = "frozen"
    """g′ is 0 everywhere (step function): the hidden layers never change, the output layer learns."""
    EQUAL = "equal"
    """The neurons of every hidden layer are equal to the last bit, incoming and outgoing, and stay so."""


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


def remembers_steps(optimizer: Optimizer) -> bool:
    """Whether the optimizer goes on moving a weight whose gradient has become 0."""
    return isinstance(optimizer, (Momentum, Adam))


def condition(settings: XorSettings, moment: DescentState, gradients: Gradients) -> Condition | None:
    """Return the property that matters most, or None where there is none of them.

    Parameters
    ----------
    settings
        Of the run.
    moment
        The network now (R = 1).
    gradients
        Its gradients on all training samples (R = 1).
    """
    if _nothing_moves(settings, moment, gradients):
        return Condition.FIXED_POINT
    if settings.hidden_layers == 0:
        return Condition.NO_HIDDEN_LAYER
    if settings.activation.record.family is Family.LINEAR:
        return Condition.LINEAR
    if largest_slope(settings.activation).value == 0.0:
        return Condition.FROZEN
    if settings.neurons > 1 and all(map(_neurons_are_equal, (moment.parameters, *moment.memory.averages))):
        return Condition.EQUAL
    return None


def one_line_only(settings: XorSettings, condition: Condition | None) -> bool:
    """Whether the network is bound to a single straight line, so to at most three of the four points of XOR.

    Equal neurons act like one; where g is monotone, ŷ then only ever rises, or only ever falls, across one
    direction of the plane.
    """
    if condition in (Condition.NO_HIDDEN_LAYER, Condition.LINEAR):
        return True
    return condition is Condition.EQUAL and is_monotone(settings.activation)


def all_are_zero(parameters: Parameters) -> bool:
    """Whether every weight and bias is exactly 0."""
    return not any(array.any() for array in parameters.arrays)


def _nothing_moves(settings: XorSettings, moment: DescentState, gradients: Gradients) -> bool:
    """Whether no update can ever change anything.

    The gradients of mini-batches need not be 0 where their mean is, unless every sample's own is.
    """
    is_full_batch = not 0 < settings.batch_size < gradients.dz[-1].shape[-1]
    own = () if is_full_batch else gradients.dz
    remembered: tuple[FloatArray, ...] = ()
    if remembers_steps(settings.optimizer):
        remembered = moment.memory.averages[0].arrays
    return not any(array.any() for array in (*gradients.weights, *gradients.biases, *own, *remembered))


def _neurons_are_equal(parameters: Parameters) -> bool:
    """Whether in every hidden layer all neurons have the same incoming and the same outgoing numbers."""
    for layer in range(len(parameters.weights) - 1):
        incoming, bias = parameters.weights[layer][0], parameters.biases[layer][0]
        outgoing = parameters.weights[layer + 1][0]
        same = (incoming == incoming[0]).all() and (bias == bias[0]).all()
        if not same or not (outgoing == outgoing[:, :1]).all():
            return False
    return True
