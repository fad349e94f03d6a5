"""What a run would have become without everything that was done to it after its first update."""

import numpy as np

from engine.descent.guided_descent import GuidedDescent
from engine.descent.loss_history import LossHistory
from engine.descent.parameter_path import ParameterPath
from engine.descent.training import TrainingRun
from engine.network.network import forward
from engine.network.outcomes import solved
from engine.records.arrays import FloatArray, first_true

_MOST_AT_ONCE = 64


class RunLeftAlone:
    """The losses of a run that goes its own way.

    Parameters
    ----------
    run
        The run before anything was done to it after its first update.
    solved_at
        The update at which it was solved, or None if it was not yet.

    Attributes
    ----------
    solved_at
        The first update at which it is solved (`engine.network.outcomes.solved`), or None.
    """

    def __init__(self, run: TrainingRun, solved_at: int | None) -> None:
        self._architecture, self._dataset = run.architecture, run.dataset
        self._history = LossHistory()
        self._history.extend(run.loss_history)
        self._descent: GuidedDescent | None = None
        if run.failure is None:
            self._descent = run.repetition()
            self._descent.resume(run.snapshot(), run.interventions)
        self.solved_at = solved_at

    @property
    def losses(self) -> FloatArray:
        """The loss at updates 0, 1, … as far as `go_on_to` has come, a read-only view."""
        return self._history.values

    def go_on_to(self, update: int) -> None:
        """Make the updates up to `update` that have not been made; fewer if a number is not finite."""
        descent = self._descent
        while descent is not None and descent.failure is None and len(self._history) <= update:
            path = ParameterPath()
            losses = descent.advance(min(_MOST_AT_ONCE, update + 1 - len(self._history)), path)
            if self.solved_at is None and not path.is_empty:
                with np.errstate(over="ignore", invalid="ignore"):
                    passed = forward(self._architecture, path.parameters, self._dataset.inputs)
                is_solved = solved(passed.predictions, self._dataset.targets, losses)
                self.solved_at = first_true(is_solved, len(self._history))
            self._history.extend(losses)
