"""One network's updates and the changes made by hand on the way, to be gone on with from any moment kept."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.descent.descent_changes import DescentChange
from engine.descent.gradient_descent import DescentState, GradientDescent
from engine.descent.interventions import Intervention, ParameterChange
from engine.descent.kernels.kernel import kernel_for, non_finite, resumed
from engine.descent.kernels.kernel_snapshot import KernelSnapshot
from engine.descent.mini_batches import MiniBatches
from engine.descent.parameter_path import ParameterPath
from engine.descent.run_failure import RunFailure
from engine.network.network import Parameters
from engine.records.arrays import FloatArray


@dataclass(frozen=True, eq=False)
class Snapshot:
    """Everything that the updates after a moment depend on.

    Attributes
    ----------
    update_count
        The updates made before it; interventions at this update have taken place.
    descent
        The rule of the next update.
    kernel
        The kernel's share: parameters, the optimizer's memory, and which kernel it is.
    batches
        Where the mini-batches stand, or None for the full batch.
    """

    update_count: int
    descent: GradientDescent
    kernel: KernelSnapshot
    batches: MiniBatches | None


class GuidedDescent:
    """The updates of one network, of which the same arguments make the same ones bit for bit.

    Parameters
    ----------
    descent
        The rule of the first update.
    start
        The parameters at update 0, before the interventions at 0.
    batches
        The mini-batches from their beginning, or None for the full batch.
    interventions
        Changes that take place when their update is reached, in this order.
    """

    def __init__(
        self,
        descent: GradientDescent,
        start: Parameters,
        batches: MiniBatches | None,
        interventions: Sequence[Intervention],
    ) -> None:
        self._descent = descent
        self._batches = batches
        self._interventions = tuple(interventions)
        self._update_count = 0
        self._failure: RunFailure | None = None
        self._state: DescentState | None = None
        self._continue_from(descent.start(start))
        self._first_loss = float(self.state.losses[0])
        for each in self._due_at(0):
            self._first_loss = self._apply(each, self._first_loss)

    @property
    def update_count(self) -> int:
        """How many updates have been made."""
        return self._update_count

    @property
    def interventions(self) -> tuple[Intervention, ...]:
        """All changes made and still to come."""
        return self._interventions

    @property
    def first_loss(self) -> float:
        """The loss at update 0, after the interventions there."""
        return self._first_loss

    @property
    def failure(self) -> RunFailure | None:
        """Why no further update can be made, or None while all numbers are finite."""
        return self._failure

    @property
    def state(self) -> DescentState:
        """The present state, computed when asked for."""
        if self._state is None:
            self._state = self._kernel.state
        return self._state

    @property
    def descent(self) -> GradientDescent:
        """The rule of the next update."""
        return self._descent

    @property
    def is_ordered(self) -> bool:
        """Whether the ordered kernel of `engine.descent.kernels` makes the next update."""
        return self._kernel.is_ordered

    @property
    def next_batch(self) -> npt.NDArray[np.intp] | None:
        """The sample numbers that the next update uses, or None for all."""
        return None if self._batches is None else self._batches.copy().draw()

    def advance(self, count: int, path: ParameterPath | None = None) -> FloatArray:
        """Make up to `count` updates, fewer only where one fails.

        Parameters
        ----------
        count
            How many.
        path
            Where to add the parameters after each of them and its interventions, if anywhere.

        Returns
        -------
        ndarray
            The mean loss on the whole data set after each update and its interventions, shape (updates,).
        """
        end = self._update_count + count
        parts = [np.empty(0)]
        while self._failure is None and self._update_count < end:
            stop = min((at for at in self._later_interventions() if at < end), default=end)
            losses, failure = self._kernel.advance(stop - self._update_count, path)
            self._update_count += losses.size
            self._state = None
            if failure is None:
                for each in self._due_at(stop):
                    losses[-1] = self._apply(each, losses[-1])
                    if path is not None:
                        path.replace_last(self.state.parameters)
            else:
                self._failure = RunFailure(self._update_count + 1, failure)
            parts.append(losses)
        return np.concatenate(parts)

    def intervene(self, intervention: Intervention, loss: float) -> float:
        """Change the parameters or the rule at the present update.

        Parameters
        ----------
        intervention
            The change; the present update is its own.
        loss
            The present loss.

        Returns
        -------
        float
            The loss after the change: the present one if the change makes the run fail.
        """
        changed_loss = self._apply(intervention, loss)
        self._interventions = (*self._interventions, intervention)
        return changed_loss

    def snapshot(self) -> Snapshot:
        """Return the present moment, of a run that has not failed."""
        batches = None if self._batches is None else self._batches.copy()
        return Snapshot(self._update_count, self._descent, self._kernel.snapshot(), batches)

    def resume(self, snapshot: Snapshot, interventions: Sequence[Intervention]) -> None:
        """Go to the moment of `snapshot`, and plan `interventions`: those before it have taken place."""
        self._interventions = tuple(interventions)
        self._batches = None if snapshot.batches is None else snapshot.batches.copy()
        self._descent = snapshot.descent
        self._kernel = resumed(self._descent, snapshot.kernel, self._batches)
        self._update_count = snapshot.update_count
        self._failure = None
        self._state = None

    def _later_interventions(self) -> list[int]:
        return [each.at_update for each in self._interventions if each.at_update > self._update_count]

    def _due_at(self, update: int) -> list[Intervention]:
        return [each for each in self._interventions if each.at_update == update]

    def _apply(self, intervention: Intervention, loss: float) -> float:
        """Apply `intervention` and return the loss after it: still `loss` where the run fails instead."""
        state = self.state
        if isinstance(intervention, DescentChange):
            before, self._descent = self._descent, intervention.changed(self._descent)
            if self._descent.optimizer != before.optimizer:
                state = self._descent.start(state.parameters)
        elif isinstance(intervention, ParameterChange):
            changed = intervention.applied(self._descent.architecture, state.parameters)
            state = self._descent.start(changed, state.memory)
        failure = non_finite(state)
        if failure is not None:
            self._failure = RunFailure(self._update_count, failure)
            return loss
        self._continue_from(state)
        return loss if isinstance(intervention, DescentChange) else float(state.losses[0])

    def _continue_from(self, state: DescentState) -> None:
        self._state = state
        self._kernel = kernel_for(self._descent, state, self._batches)
