"""The two runs, epoch by epoch, and what follows from their numbers."""

from collections.abc import Iterator, Sequence
from itertools import cycle

import numpy as np
import numpy.typing as npt

from app.lab_kit.replay import Replay, in_pieces
from app.labs.symmetry.two_starts.run.settings import SymmetrySettings
from app.labs.symmetry.two_starts.run.standing import is_impossible, named_level
from app.labs.symmetry.two_starts.run.state import LAST_EPOCH, SIDE_NAMES, Side, SymmetryState
from engine.descent.gradient_descent import DescentState, initial_parameters
from engine.descent.interventions import AddNoise
from engine.descent.recorded_descent import RecordedDescent
from engine.history.loss_trend import loss_trend
from engine.history.verdict import verdict_of
from engine.network.network import Gradients, Parameters, stacked
from engine.network.outcomes import correct_samples, solved
from engine.phenomena.symmetry import equal_groups, motion, neuron_rows, output_stays_constant, stands_still

_LOSS_POINTS = 240
_PATH_POINTS = 120
_FIRST_WEIGHT_LIMIT = 4.0
_FIRST_LOSS_LIMIT = 0.9
_LARGEST_WEIGHT_LIMIT = 1e6
_LARGEST_LOSS_LIMIT = 1.8
"""Huge weights start with a loss of 10 and more for a few epochs: those leave the axis at its top."""

_ROOM = 1.08


class TwoRuns:
    """Both networks, trained side by side from their starts; noise changes A alone.

    Parameters
    ----------
    settings
        What the networks are, how they start and how they learn.
    """

    def __init__(self, settings: SymmetrySettings) -> None:
        self._rule = settings.rule
        starts = [
            initial_parameters(self._rule.architecture, start.initializer, 0.0, start.seed)
            for start in (settings.a, settings.b)
        ]
        self.record = RecordedDescent(self._rule, stacked(starts), LAST_EPOCH)
        self._noise: list[AddNoise] = []
        self._parted: list[AddNoise] = []
        self._begin_measuring()

    @classmethod
    def replay(cls, settings: SymmetrySettings, made: int, noise: Sequence[AddNoise]) -> Replay["TwoRuns"]:
        """Let runs go on for `made` epochs, as far as they can, with the noise on their way.

        Raises
        ------
        InvalidValueError
            If noise is added where the runs do not come to, or makes a loss that is not finite.
        """
        runs = cls(settings)
        for each in noise:
            yield from runs._go_on_telling(each.at_update)
            runs.add_noise(each)
        yield from runs._go_on_telling(made)
        return runs

    @property
    def noise(self) -> tuple[AddNoise, ...]:
        """The noise that was added to A, in the order of epochs."""
        return tuple(self._noise)

    @property
    def made(self) -> int:
        """How many epochs were made: those known, and the one that failed where the runs had to stop."""
        return self.record.epoch + (self.record.failure is not None)

    def go_on_to(self, epoch: int) -> None:
        """Compute what is missing up to an epoch, or as far as the runs go."""
        self.record.step(max(0, epoch - self.record.epoch))

    def _go_on_telling(self, epoch: int) -> Iterator[int]:
        before = self.record.epoch
        for made in in_pieces(self.record.step, epoch - before):
            yield before + made
            if self.record.failure is not None:
                return

    def add_noise(self, noise: AddNoise) -> None:
        """Add noise to A at an epoch that is known; all later ones, and their noise, are forgotten.

        Raises
        ------
        InvalidValueError
            If that epoch is not known, or if the loss would not be finite; nothing changes then.
        """
        rows = neuron_rows(self.record.state_at(noise.at_update).parameters)
        self.record.intervene(0, noise)
        self._noise = [each for each in self._noise if each.at_update <= noise.at_update]
        self._parted = [each for each in self._parted if each.at_update <= noise.at_update]
        self._noise.append(noise)
        if len(equal_groups(rows)) < len(rows):
            self._parted.append(noise)
        self._begin_measuring()

    def state_at(self, epoch: int, settings: SymmetrySettings) -> SymmetryState:
        """Return both networks at an epoch that is known, under settings that make these runs."""
        record = self.record
        now = record.state_at(epoch)
        gradients = self._rule.gradients(now)
        updated, _ = self._rule.optimizer.advanced(
            now.parameters, gradients, now.memory, self._rule.learning_rate
        )
        epochs = _spread(record.epoch, _LOSS_POINTS)
        a, b = (self._side(index, epoch, settings, now, gradients, updated) for index in (0, 1))
        weight, loss = self._largest()
        return SymmetryState(
            settings=settings,
            epoch=epoch,
            computed=record.epoch,
            sides=(a, b),
            loss_epochs=epochs.astype(np.float64),
            losses=record.losses[epochs],
            weight_limit=_round_limit(_FIRST_WEIGHT_LIMIT, min(_ROOM * weight, _LARGEST_WEIGHT_LIMIT)),
            loss_limit=_round_limit(_FIRST_LOSS_LIMIT, min(loss, _LARGEST_LOSS_LIMIT)),
            noise=self.noise,
            parting=next((each for each in reversed(self._parted) if each.at_update <= epoch), None),
            failure=record.failure,
        )

    def _side(
        self,
        index: int,
        epoch: int,
        settings: SymmetrySettings,
        now: DescentState,
        gradients: Gradients,
        updated: Parameters,
    ) -> Side:
        predictions, loss = now.passed.predictions[index], float(now.losses[index])
        targets = settings.dataset.targets
        noise = [each.at_update for each in self._noise if index == 0 and each.at_update <= epoch]
        history = self.record.losses[: epoch + 1, index]
        return Side(
            name=SIDE_NAMES[index],
            start=(settings.a, settings.b)[index],
            hidden=settings.neurons > 0,
            rows=neuron_rows(now.parameters, index),
            gradient_rows=neuron_rows(gradients, index),
            motion=motion(now.parameters, gradients, updated, index),
            path=self.record.first_weights(index)[_spread(epoch, _PATH_POINTS)],
            loss=loss,
            correct_count=int(correct_samples(predictions, targets).sum()),
            level=named_level(settings, loss, predictions[0]),
            constant_output=output_stays_constant(self._rule.architecture, now.parameters, now.passed, index),
            verdict=verdict_of(
                is_solved=bool(solved(predictions, targets, now.losses[index])),
                is_impossible=is_impossible(settings),
                stands_still=stands_still(now.parameters, updated, index),
                is_plateau=loss_trend(history, max(noise, default=0)).is_plateau,
            ),
        )

    def _begin_measuring(self) -> None:
        self._measured = 0
        self._largest_weight = self._largest_loss = 0.0

    def _largest(self) -> tuple[float, float]:
        """Return the largest weight and loss of all epochs known; each epoch is looked at once."""
        record, new = self.record, slice(self._measured, self.record.epoch + 1)
        if record.epoch >= self._measured:
            weights = (float(np.abs(record.first_weights(index)[new]).max()) for index in (0, 1))
            self._largest_weight = max(self._largest_weight, *weights)
            self._largest_loss = max(self._largest_loss, float(record.losses[new].max()))
            self._measured = record.epoch + 1
        return self._largest_weight, self._largest_loss


def _round_limit(first: float, needed: float) -> float:
    """Return the first of `first` · 1, 1½, 2, 3, 4, 6, 8, … that is not below `needed`."""
    limit, factors = first, cycle((1.5, 4 / 3))
    while limit < needed:
        limit *= next(factors)
    return limit


def _spread(last: int, most: int) -> npt.NDArray[np.intp]:
    """Return at most `most` epochs from 0 to `last`, both included: no more than a plot can tell apart."""
    return np.unique(np.linspace(0, last, min(last + 1, most)).astype(np.intp))
