"""What the eye should notice in the gallery now, as typed facts that the sentences are made of."""

import math
from dataclasses import dataclass

from app.labs.gallery.facts.function_facts import FunctionFacts
from app.labs.gallery.selection.settings import GallerySettings
from engine.activations import Activation, activation
from engine.activations.facts import ROUNDING
from engine.activations.own.record import OwnRecord
from engine.activations.own_findings import Closest, closest

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


@dataclass(frozen=True)
class BesideClosest:
    """An own function beside the one of the catalogue that it differs least from.

    Attributes
    ----------
    shown
        The own function.
    closest
        The other one, or None where the own one is not finite everywhere.
    """

    shown: Activation
    closest: Closest | None


Highlight = BesideReference | BesideClosest | SoftmaxShares | MaxoutSlopes | Extremes


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
    if isinstance(chosen.record, OwnRecord):
        return BesideClosest(chosen, closest(chosen))
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
    # NaN is what the numbers do not decide; it is neither the least nor the largest.
    means = (facts.mean for facts in compared)
    least_mean = min((mean for mean in means if not math.isnan(mean)), key=abs, default=math.nan)
    slopes = (facts.largest_slope.value for facts in compared)
    largest = max((slope for slope in slopes if not math.isnan(slope)), default=math.nan)
    return Extremes(
        len(compared),
        tuple(facts.activation for facts in compared if abs(facts.mean) <= abs(least_mean) + ROUNDING),
        least_mean,
        tuple(facts.activation for facts in compared if facts.largest_slope.value >= largest - ROUNDING),
        largest,
    )
