"""The success rate over two settings: the learning rate against the initial scale, or against the width."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from engine.activations import Activation, activation
from engine.data.datasets import XOR
from engine.ensembles.ensemble import Ensemble
from engine.ensembles.ensemble_round import EnsembleRound, judged_at_once, seed_rounds
from engine.ensembles.network_outcomes import NetworkOutcomes, joined, no_outcomes, outcomes_of
from engine.ensembles.repeated_settings import WIDTH, RepeatedSettings
from engine.ensembles.repeated_training import initial_networks
from engine.network.initializers import initializer
from engine.network.network import Parameters
from engine.network.ordered_sums import replicas_last
from engine.records.bounded_record import BoundedRecord, choice, named, whole
from engine.records.translatable import QT_TRANSLATE_NOOP

ScanRows = Literal["sigma", "width"]

LEARNING_RATES: tuple[float, ...] = (0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
"""The columns of every scan."""

SIGMAS: tuple[float, ...] = (0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
"""The rows of a scan over the initial scale: standard deviations of normal weights."""

WIDTHS: tuple[int, ...] = tuple(range(int(WIDTH.low), int(WIDTH.high) + 1))
"""The rows of a scan over the width."""

_RELU = activation("relu")
_COMMON = RepeatedSettings()
_MOST_NETWORKS = 140
_FIRST_NETWORKS = 10


@dataclass(frozen=True)
class ScanPlan(BoundedRecord):
    """What a scan varies, and what it trains that the other experiments do not.

    Attributes
    ----------
    activation
        The hidden neurons' activation.
    rows
        ``"sigma"`` for normal weights of the standard deviations `SIGMAS`, ``"width"`` for `WIDTHS`.
    neurons
        How many hidden neurons, where the rows are standard deviations.
    replicas
        How many networks each cell has.

    Raises
    ------
    InvalidValueError
        Naming the field that is out of bounds.
    """

    activation: Activation = named(_RELU, QT_TRANSLATE_NOOP("Field", "Activation function"))
    rows: ScanRows = choice("sigma", QT_TRANSLATE_NOOP("Field", "Rows of the map"), ("sigma", "width"))
    neurons: int = whole(4, WIDTH.name, int(WIDTH.low), int(WIDTH.high))
    replicas: int = whole(100, QT_TRANSLATE_NOOP("Field", "Networks per cell"), 10, 500, step=10)

    @property
    def row_values(self) -> tuple[float, ...]:
        """What stands at each row."""
        return SIGMAS if self.rows == "sigma" else WIDTHS

    @property
    def network_count(self) -> int:
        """How many networks there are over all cells."""
        return len(self.row_values) * len(LEARNING_RATES) * self.replicas


@dataclass(frozen=True)
class ScanSettings(ScanPlan):
    """Which networks a scan trains.

    Attributes
    ----------
    common
        What all cells share: the number of updates, the biases and the rule of success; its activations,
        widths, replicas and learning rate play no part, its initializer only where the width is a row.
    """

    common: RepeatedSettings = _COMMON

    @property
    def plan(self) -> ScanPlan:
        """All but what is shared."""
        return ScanPlan(self.activation, self.rows, self.neurons, self.replicas)

    @classmethod
    def of(cls, plan: ScanPlan, common: RepeatedSettings) -> "ScanSettings":
        """Return the settings of a plan."""
        return cls(plan.activation, plan.rows, plan.neurons, plan.replicas, common)

    def row_settings(self, row: int) -> RepeatedSettings:
        """Return the networks of row `row`, whose learning rate is left open."""
        if self.rows == "sigma":
            rule = initializer("normal", SIGMAS[row])
            return replace(
                self.common, activations=(self.activation,), widths=(self.neurons,), initializer=rule
            )
        return replace(self.common, activations=(self.activation,), widths=(WIDTHS[row],))

    def cell_settings(self, row: int, column: int) -> RepeatedSettings:
        """Return the networks of one cell."""
        return replace(self.row_settings(row), learning_rate=LEARNING_RATES[column])


@dataclass(frozen=True, eq=False)
class SuccessScan:
    """What a scan has found so far.

    Attributes
    ----------
    settings
        Of the scan.
    cells
        Row by row, for each of `LEARNING_RATES`, the networks that have been judged.
    done
        The share of all updates that has been made, from 0 to 1.
    """

    settings: ScanSettings
    cells: tuple[tuple[NetworkOutcomes, ...], ...]
    done: float

    @property
    def trained(self) -> int:
        """How many networks have been judged."""
        return sum(cell.count for row in self.cells for cell in row)

    @property
    def is_complete(self) -> bool:
        """Whether every network has been judged."""
        return self.trained == self.settings.network_count

    @property
    def at_rest(self) -> "SuccessScan":
        """The same when nothing is being trained: only networks that have been judged count as done."""
        return replace(self, done=self.trained / self.settings.network_count)


def scan_success(settings: ScanSettings) -> Iterator[SuccessScan]:
    """Train the networks of all cells and yield what is known, every few milliseconds, until all are judged.

    A row is one ensemble: its networks start alike in every column and differ in the learning rate. The first
    round has few seeds, so that a first picture comes early.
    """
    first_seed, columns = settings.common.first_seed, len(LEARNING_RATES)
    rows = [[no_outcomes(first_seed)] * columns for _ in settings.row_values]
    made, wanted = 0, settings.replicas * settings.common.updates * len(rows)
    yield _scan(settings, rows, 0.0)
    for part in _rounds(settings):
        for number, row in enumerate(rows):
            training = EnsembleRound(row_ensemble(settings, number, part), settings.common.updates)
            for updates in training.slices():
                yield _scan(settings, rows, (made + len(part) * updates) / wanted)
            made += len(part) * settings.common.updates
            found = outcomes_of(training.ensemble, part[0], settings.common.success_loss).split(columns)
            rows[number] = [joined(pair) for pair in zip(row, found, strict=True)]
            yield _scan(settings, rows, made / wanted)


def judged_in_scan(settings: ScanSettings, judged: int) -> int:
    """Return how many networks are judged once at least `judged` are, or 0 if that is all of them."""
    return judged_at_once(_rounds(settings), len(settings.row_values), len(LEARNING_RATES), judged)


def _rounds(settings: ScanSettings) -> tuple[range, ...]:
    first_seed = settings.common.first_seed
    return seed_rounds(range(first_seed, first_seed + settings.replicas), _FIRST_NETWORKS, _MOST_NETWORKS)


def row_ensemble(settings: ScanSettings, row: int, seeds: range) -> Ensemble:
    """Return a row's networks: replica i · len(seeds) + j has learning rate i and the seed `seeds`[j]."""
    common = settings.row_settings(row)
    neurons = common.widths[0]
    networks = initial_networks(common, neurons, seeds)
    return Ensemble(
        common.architecture(settings.activation, neurons),
        XOR,
        tiled(networks, len(LEARNING_RATES)),
        np.repeat(LEARNING_RATES, len(seeds)),
        common.kink_side,
        solved_loss=common.success_loss,
    )


def tiled(networks: Parameters, times: int) -> Parameters:
    """Return the networks `times` times one after another."""
    return Parameters(
        tuple(replicas_last(np.tile(array, (times, 1, 1))) for array in networks.weights),
        tuple(replicas_last(np.tile(array, (times, 1, 1))) for array in networks.biases),
    )


def _scan(settings: ScanSettings, rows: list[list[NetworkOutcomes]], done: float) -> SuccessScan:
    return SuccessScan(settings, tuple(tuple(row) for row in rows), done)
