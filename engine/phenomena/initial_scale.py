"""How often XOR is learned, against the standard deviation σ of the initial weights.

Many networks train at once along the replica axis; the one of seed s and standard deviation σ is, up to the
rounding of sums, the network that `engine.descent.training` makes of them. A seed draws the same numbers for
every σ, only stretched.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.activations import Activation, activation
from engine.data.datasets import XOR
from engine.descent.gradient_descent import initial_parameters
from engine.descent.network_fields import learning_rate_field
from engine.ensembles.ensemble import Ensemble
from engine.ensembles.success_rate import SuccessRate
from engine.network.initializers import initializer
from engine.network.losses import BINARY_CROSS_ENTROPY
from engine.network.network import Architecture, stacked
from engine.network.outcomes import SOLVED_LOSS
from engine.records.bounded_record import BoundedRecord, named, whole
from engine.records.translatable import QT_TRANSLATE_NOOP

SIGMAS: tuple[float, ...] = tuple(10.0 ** (third / 3) for third in range(-9, 4))
"""From 10⁻³ to 10, three to a decade."""

_SIGMOID = activation("sigmoid")
_FIRST_ROUND = 10
_LATER_ROUND = 100
_UPDATES_BETWEEN_REPORTS = 20


@dataclass(frozen=True)
class ScaleScanSettings(BoundedRecord):
    """The networks of a scan: 2-4-1 on XOR, zero biases, cross-entropy, plain full-batch descent.

    Attributes
    ----------
    activation
        The hidden neurons' activation.
    neurons
        How many hidden neurons.
    learning_rate
        η.
    updates
        After how many updates a network is judged.
    seeds
        How many networks per σ: the seeds 0, 1, … .

    Raises
    ------
    InvalidValueError
        Naming the field that is out of bounds.
    """

    activation: Activation = named(_SIGMOID, QT_TRANSLATE_NOOP("Field", "Hidden activation function"))
    neurons: int = whole(4, QT_TRANSLATE_NOOP("Field", "Hidden neurons"), 1, 8)
    learning_rate: float = learning_rate_field(1.0)
    updates: int = whole(20_000, QT_TRANSLATE_NOOP("Field", "Epochs"), 1, 100_000)
    seeds: int = whole(200, QT_TRANSLATE_NOOP("Field", "Seeds for each σ"), 1, 2000)

    @property
    def architecture(self) -> Architecture:
        """What every network of the scan is."""
        return Architecture((2, self.neurons, 1), (self.activation,), BINARY_CROSS_ENTROPY)


@dataclass(frozen=True)
class ScaleScan:
    """What a scan has found so far.

    Attributes
    ----------
    settings
        Of the scan.
    rates
        For each σ of `SIGMAS`, how many of the networks judged so far succeeded: all four points right and
        the loss below 0.1 after the last update.
    done
        The share of all updates that has been made, from 0 to 1.
    """

    settings: ScaleScanSettings
    rates: tuple[SuccessRate, ...]
    done: float

    @property
    def trials(self) -> int:
        """How many networks per σ have been judged."""
        return self.rates[0].trials


def scan_initial_scale(settings: ScaleScanSettings) -> Iterator[ScaleScan]:
    """Train `settings.seeds` networks for each σ and yield what is known, often, until all are judged.

    The first round has few seeds, so that a first picture comes early; the last item is the complete scan.
    Networks whose numbers overflow count as failures.
    """
    successes = np.zeros(len(SIGMAS), dtype=int)
    judged = 0
    yield _scan(settings, successes, judged, 0.0)
    while judged < settings.seeds:
        wanted = _FIRST_ROUND if judged == 0 else _LATER_ROUND - judged % _LATER_ROUND
        seeds = range(judged, min(judged + wanted, settings.seeds))
        networks = start_of_round(settings, seeds)
        while networks.update_count < settings.updates:
            made = judged * settings.updates + len(seeds) * networks.update_count
            yield _scan(settings, successes, judged, made / (settings.seeds * settings.updates))
            networks.advance(min(_UPDATES_BETWEEN_REPORTS, settings.updates - networks.update_count))
        successes = successes + _successes(networks).reshape(len(SIGMAS), len(seeds)).sum(axis=1)
        judged += len(seeds)
        yield _scan(settings, successes, judged, judged / settings.seeds)


def start_of_round(settings: ScaleScanSettings, seeds: range) -> Ensemble:
    """Return the networks of all σ and `seeds` at their start: replica i · len(seeds) + j has σ i, seed j."""
    start = stacked(
        [
            initial_parameters(settings.architecture, initializer("normal", sigma), 0.0, seed)
            for sigma in SIGMAS
            for seed in seeds
        ]
    )
    return Ensemble(settings.architecture, XOR, start, settings.learning_rate)


def _successes(networks: Ensemble) -> npt.NDArray[np.bool_]:
    """Return which networks have every sample right and a low loss now; NaN is not low."""
    return np.asarray(networks.correct.all(axis=1) & (networks.losses < SOLVED_LOSS))


def _scan(
    settings: ScaleScanSettings, successes: npt.NDArray[np.int_], judged: int, done: float
) -> ScaleScan:
    return ScaleScan(settings, tuple(SuccessRate(int(count), judged) for count in successes), done)
