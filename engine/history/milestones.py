"""What happened at which update of a run, found exactly however many updates are made at once."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from engine.descent.training import TrainingRun
from engine.history.death_record import DeathRecord, dead_neurons
from engine.history.growing_maximum import GrowingMaximum
from engine.history.plateau_watch import PlateauWatch, plateaus_of
from engine.network.network import ForwardPass
from engine.network.outcomes import Plateau, correct_samples, solved
from engine.records.arrays import FloatArray, first_true

MOST_MARKED_CHANGES = 8
"""Of each neuron so many changes between life and death are marked; all of them are recorded."""


class MarkKind(StrEnum):
    """What happened."""

    NEURON_DIED = "neuron died"
    NEURON_REVIVED = "neuron revived"
    ALL_RIGHT = "all right"
    """For the first time every sample is predicted correctly."""
    SOLVED = "solved"
    """For the first time the loss is below `SOLVED_LOSS` as well."""
    PLATEAU_LEFT = "plateau left"
    """See `engine.history.plateau_watch.PlateauWatch`."""
    FAILED = "failed"
    """The last update before numbers stopped being finite."""


@dataclass(frozen=True)
class Mark:
    """Something that happened at an update.

    Attributes
    ----------
    update
        The first update at which it is so.
    kind
        What happened.
    layer, number
        The hidden neuron's layer and place in it, counted from 1; 0 where no neuron is meant.
    plateau
        Which plateau was left, if one was.
    """

    update: int
    kind: MarkKind
    layer: int = 0
    number: int = 0
    plateau: Plateau | None = None


class Milestones:
    """Collects what happens in a run whose every update is noted in its order.

    Attributes
    ----------
    deaths
        When each hidden neuron was dead.
    all_right_at
        The first update at which every sample is predicted correctly, or None.
    solved_at
        The first update at which the run is solved (`engine.network.outcomes.solved`), or None.
    largest_loss
        The largest loss of all updates.
    largest_z
        For each hidden layer the largest abs(z) of all updates, neurons and samples.
    largest_a
        The same of the last hidden layer's activations.

    Parameters
    ----------
    run
        The run at its update 0, which is noted.
    """

    def __init__(self, run: TrainingRun) -> None:
        self._run = run
        self.deaths = DeathRecord(run.settings.hidden_sizes)
        self.all_right_at: int | None = None
        self.solved_at: int | None = None
        self.largest_loss = -np.inf
        self.largest_z = tuple(GrowingMaximum() for _ in run.settings.hidden_sizes)
        self.largest_a = GrowingMaximum()
        self._plateaus = self._plateau_watches()
        self.note(0, run.forward_pass, run.loss_history)

    def note(self, first: int, passed: ForwardPass, losses: FloatArray) -> None:
        """Note updates `first`, `first` + 1 and so on.

        Parameters
        ----------
        first
            The update after the last one noted.
        passed
            The forward pass of the network at each of the updates, as replicas.
        losses
            Its losses, shape (updates,).
        """
        run = self._run
        self.deaths.note(first, dead_neurons(run.architecture, passed, run.settings.kink_side))
        if self.all_right_at is None:
            right = correct_samples(passed.predictions, run.dataset.targets).all(axis=-1)
            self.all_right_at = first_true(right, first)
        if self.solved_at is None and self.all_right_at is not None:
            self.solved_at = first_true(solved(passed.predictions, run.dataset.targets, losses), first)
        for watch in self._plateaus:
            watch.note(first, losses)
        self.largest_loss = max(self.largest_loss, float(losses.max()))
        for largest, z in zip(self.largest_z, passed.z, strict=False):
            largest.note(first, np.abs(z).max(axis=(1, 2)))
        if self.largest_z:
            self.largest_a.note(first, np.abs(passed.a[-2]).max(axis=(1, 2)))

    def forget_from(self, update: int) -> None:
        """Forget what was noted of `update` and all later ones."""
        self.deaths.forget_from(update)
        if self.all_right_at is not None and self.all_right_at >= update:
            self.all_right_at = None
        if self.solved_at is not None and self.solved_at >= update:
            self.solved_at = None
        kept = self._run.loss_history[:update]
        self._plateaus = self._plateau_watches()
        for watch in self._plateaus:
            watch.note(0, kept)
        self.largest_loss = float(kept.max(initial=-np.inf))
        for largest in (*self.largest_z, self.largest_a):
            largest.forget_from(update)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Everything that happened, in the order of the updates."""
        marks = [
            Mark(
                change.update,
                MarkKind.NEURON_DIED if change.dies else MarkKind.NEURON_REVIVED,
                change.layer,
                change.number,
            )
            for change in self.deaths.changes(MOST_MARKED_CHANGES)
        ]
        marks += [
            Mark(watch.left_at, MarkKind.PLATEAU_LEFT, plateau=watch.plateau)
            for watch in self._plateaus
            if watch.left_at is not None
        ]
        if self.all_right_at is not None:
            marks.append(Mark(self.all_right_at, MarkKind.ALL_RIGHT))
        if self.solved_at is not None:
            marks.append(Mark(self.solved_at, MarkKind.SOLVED))
        if self._run.failure is not None:
            marks.append(Mark(self._run.update_count, MarkKind.FAILED))
        return tuple(sorted(marks, key=lambda mark: mark.update))

    def _plateau_watches(self) -> tuple[PlateauWatch, ...]:
        named = plateaus_of(self._run.settings.loss, self._run.dataset)
        return tuple(PlateauWatch(plateau) for plateau in named)
