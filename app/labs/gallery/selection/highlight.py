"""What the eye should notice in the gallery now, as typed facts that the sentences are made of."""

from dataclasses import dataclass

from app.labs.gallery.facts.function_facts import FunctionFacts
from app.labs.gallery.selection.settings import GallerySettings
from engine.activations import Activation, activation
from engine.activations.facts import ROUNDING

_REFERENCE, _REFERENCE_FOR_ITSELF = "relu", "sigmoid"


@dataclass(frozen=True)
class BesideReference:
    """One function beside a well-known one, ReLU (for ReLU itself: sigmoid)."""

    shown: FunctionFacts
    reference: FunctionFacts


@dataclass(frozen=True)
class SoftmaxShares:
    """The probabilities that softmax makes of the logits.

    Attributes
    ----------
    temperature
        T.
    largest_logit, largest_share
        The largest logit and its probability.
    are_equal
        Whether all logits are the same.
    """

    temperature: float
    largest_logit: float
    largest_share: float
    are_equal: bool


@dataclass(frozen=True)
class MaxoutSlopes:
    """The lines of a maxout and where it bends.

    Attributes
    ----------
    slopes
        Slope of each line, ascending: the only values of g′.
    kinks
        How many kinks there are.
    """

    slopes: tuple[float, ...]
    kinks: int


@dataclass(frozen=True)
class Extremes:
    """What sets several functions apart.

    Attributes
    ----------
    count
        How many are compared.
    most_centred, least_mean
        The functions whose mean output is the closest to 0, and that of the first of them.
    steepest, largest_slope
        The functions with the largest |g′|, and that slope.
    """

    count: int
    most_centred: tuple[Activation, ...]
    least_mean: float
    steepest: tuple[Activation, ...]
    largest_slope: float


Highlight = BesideReference | SoftmaxShares | MaxoutSlopes | Extremes


def highlight(settings: GallerySettings) -> Highlight:
    """Return what is to be noticed: of the comparison if two or more are in it and it is shown."""
    if settings.comparing and len(settings.compared) > 1:
        return _extremes([FunctionFacts(settings.activation(key)) for key in settings.compared])
    key = settings.selected
    if settings.comparing and settings.compared:
        (key,) = settings.compared
    chosen = settings.activation(key)
    if not chosen.record.has_curve:
        return _softmax_shares(chosen, settings.logits)
    if chosen.pieces:
        return MaxoutSlopes(tuple(piece.slope for piece in chosen.pieces), len(chosen.kinks))
    reference = activation(_REFERENCE if key != _REFERENCE else _REFERENCE_FOR_ITSELF)
    return BesideReference(FunctionFacts(chosen), FunctionFacts(reference))


def _softmax_shares(softmax: Activation, logits: tuple[float, ...]) -> SoftmaxShares:
    """Return what softmax makes of `logits`."""
    return SoftmaxShares(
        softmax.parameters["temperature"],
        max(logits),
        float(softmax.value(logits).max()),
        are_equal=len(set(logits)) == 1,
    )


def _extremes(compared: list[FunctionFacts]) -> Extremes:
    least_mean = min((facts.mean for facts in compared), key=abs)
    largest = max(facts.largest_slope.value for facts in compared)
    return Extremes(
        len(compared),
        tuple(facts.activation for facts in compared if abs(facts.mean) <= abs(least_mean) + ROUNDING),
        least_mean,
        tuple(facts.activation for facts in compared if facts.largest_slope.value >= largest - ROUNDING),
        largest,
    )
