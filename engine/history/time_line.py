"""A run of which every update can be looked at again, bit for bit as it was computed.

Kept are the whole history of the loss and snapshots, at update 0 and at every multiple of a spacing. When
there are `MOST_SNAPSHOTS` of them, every other one is dropped and the spacing doubles. So after n updates no
more than max(`FIRST_SPACING`, 2 n / `MOST_SNAPSHOTS`) updates have to be made again to reach any moment: 512
for a million.
"""

from bisect import bisect_right

import numpy as np
import numpy.typing as npt

from engine.descent.gradient_descent import DescentState, GradientDescent
from engine.descent.guided_descent import GuidedDescent, Snapshot
from engine.descent.interventions import Intervention
from engine.descent.parameter_path import ParameterPath
from engine.descent.training import TrainingRun
from engine.history.milestones import Milestones
from engine.history.parameter_trail import ParameterTrail
from engine.network.network import forward
from engine.records.invalid_value import out_of_bounds
from engine.records.translatable import QT_TRANSLATE_NOOP

FIRST_SPACING = 256
MOST_SNAPSHOTS = 4096

_MOST_ACTIVATIONS_AT_ONCE = 1 << 17


class TimeLine:
    """Makes a run's updates, remembers all of them, and changes the run at any of them.

    The run is the present. Looking at an earlier update leaves it alone; only an intervention at an earlier
    update cuts off what came after it. Updates made from an earlier moment would be the same again, so there
    is nothing else that could change what is still to come.

    Parameters
    ----------
    run
        The run at its update 0. Updates and interventions are to be made through the time line only.
    """

    def __init__(self, run: TrainingRun) -> None:
        self._run = run
        self._spacing = FIRST_SPACING
        self._snapshots: list[Snapshot] = [run.snapshot()]
        self._replay: GuidedDescent | None = None
        self._milestones = Milestones(run)
        self._trail = ParameterTrail()
        self._trail.note(0, run.parameters)
        widest = max((1, *run.settings.hidden_sizes))
        room = _MOST_ACTIVATIONS_AT_ONCE // (run.dataset.sample_count * widest)
        self._most_at_once = min(max(1, room), FIRST_SPACING)

    @property
    def run(self) -> TrainingRun:
        """The run at its latest update."""
        return self._run

    @property
    def last_update(self) -> int:
        """The latest update, up to which every one can be looked at."""
        return self._run.update_count

    @property
    def milestones(self) -> Milestones:
        """What happened at which update."""
        return self._milestones

    @property
    def trail(self) -> ParameterTrail:
        """Where the parameters have been."""
        return self._trail

    def step(self, count: int = 1) -> int:
        """Make up to `count` further updates and return how many were made: fewer only if the run fails."""
        run = self._run
        start = run.update_count
        end = start + count
        while run.update_count < end and run.failure is None:
            to_next = self._spacing - run.update_count % self._spacing
            self._step_noting(min(to_next, end - run.update_count, self._most_at_once))
            if run.update_count % self._spacing == 0 and run.failure is None:
                self._keep(run.snapshot())
        return run.update_count - start

    def at(self, update: int) -> DescentState:
        """Return the state after `update` updates and the interventions there.

        Going on forwards from the update that was asked for last takes only the updates between.

        Raises
        ------
        InvalidValueError
            If that update has not been made.
        """
        return self._made_to(update).state

    def next_batch(self, update: int) -> npt.NDArray[np.intp] | None:
        """Return the sample numbers that the update after `update` uses, or None for all.

        Raises
        ------
        InvalidValueError
            If that update has not been made.
        """
        return self._made_to(update).next_batch

    def descent(self, update: int) -> GradientDescent:
        """Return the rule that makes the update after `update`.

        Raises
        ------
        InvalidValueError
            If that update has not been made.
        """
        return self._made_to(update).descent

    def is_ordered(self, update: int) -> bool:
        """Return whether the ordered kernel of `engine.descent.kernels` makes the update after `update`.

        Raises
        ------
        InvalidValueError
            If that update has not been made.
        """
        return self._made_to(update).is_ordered

    def intervene(self, intervention: Intervention) -> None:
        """Change the run at the intervention's update, and forget all that came after it.

        Raises
        ------
        InvalidValueError
            If that update has not been made, if the run has failed and it is the last one, or if the
            intervention does not fit the network: nothing but what came after it is forgotten then.
        """
        update = intervention.at_update
        self.return_to(update)
        self._run.intervene(intervention)
        self._forget_after(update - 1)
        self._note_present()
        if self._snapshots[-1].update_count == update and self._run.failure is None:
            self._snapshots[-1] = self._run.snapshot()

    def take_back(self, intervention: Intervention) -> None:
        """Be again at the update of something that was done by hand after the start, as if it had not been.

        Raises
        ------
        InvalidValueError
            If that update has not been made.
        """
        update = intervention.at_update
        self._check(update)
        self._snapshots = [each for each in self._snapshots if each.update_count < update]
        self._run.return_to(update, self._snapshots[-1], without=intervention)
        self._forget_after(update - 1)
        self._note_present()

    def return_to(self, update: int) -> None:
        """Make an earlier update the present one, forgetting all that came after it.

        Raises
        ------
        InvalidValueError
            If that update has not been made.
        """
        self._check(update)
        if update == self.last_update:
            return
        self._run.return_to(update, self._snapshot_before(update))
        self._snapshots = [each for each in self._snapshots if each.update_count <= update]
        self._forget_after(update)

    def _forget_after(self, update: int) -> None:
        self._milestones.forget_from(update + 1)
        self._trail.forget_from(update + 1)
        self._replay = None

    def _note_present(self) -> None:
        """Note the present update, which was forgotten before."""
        run = self._run
        self._milestones.note(run.update_count, run.forward_pass, run.loss_history[-1:])
        self._trail.note(run.update_count, run.parameters)

    def _step_noting(self, count: int) -> None:
        run, path = self._run, ParameterPath()
        first = run.update_count + 1
        run.step(count, path)
        if not path.is_empty:
            with np.errstate(over="ignore", invalid="ignore"):
                passed = forward(run.architecture, path.parameters, run.dataset.inputs)
                self._milestones.note(first, passed, run.loss_history[first:])
            self._trail.note(first, path.parameters)

    def _made_to(self, update: int) -> TrainingRun | GuidedDescent:
        """Return what has made `update` updates: the run itself, or a repetition of it."""
        self._check(update)
        if update == self.last_update:
            return self._run
        if self._replay is None:
            self._replay = self._run.repetition()
        nearest = self._snapshot_before(update)
        if not nearest.update_count <= self._replay.update_count <= update:
            self._replay.resume(nearest, self._run.interventions)
        self._replay.advance(update - self._replay.update_count)
        return self._replay

    def _check(self, update: int) -> None:
        if not 0 <= update <= self.last_update:
            raise out_of_bounds(QT_TRANSLATE_NOOP("Field", "Update"), update, 0, self.last_update)

    def _snapshot_before(self, update: int) -> Snapshot:
        """Return the latest snapshot at `update` or before it."""
        return self._snapshots[bisect_right(self._snapshots, update, key=lambda each: each.update_count) - 1]

    def _keep(self, snapshot: Snapshot) -> None:
        if self._snapshots[-1].update_count < snapshot.update_count:
            self._snapshots.append(snapshot)
        if len(self._snapshots) >= MOST_SNAPSHOTS:
            self._spacing *= 2
            self._snapshots = [each for each in self._snapshots if each.update_count % self._spacing == 0]
