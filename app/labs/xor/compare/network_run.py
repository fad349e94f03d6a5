"""One of the compared networks: its whole training, and when it solved XOR."""

import numpy as np

from app.labs.xor.compare.state import NetworkState
from app.labs.xor.settings import XorSettings
from engine.datasets import XOR
from engine.outcomes import SOLVED_LOSS, solved
from engine.time_line import TimeLine
from engine.training import TrainingRun


class NetworkRun:
    """The training of one network, of which every update can be looked at.

    Parameters
    ----------
    settings
        The network and how it learns.
    """

    def __init__(self, settings: XorSettings) -> None:
        self.settings = settings
        self._run = TrainingRun(settings.training, XOR)
        self._time_line = TimeLine(self._run)
        self._looked_at = 0
        self._solved_at: int | None = None
        self._largest_loss = 0.0
        self._take_note()

    @property
    def last_update(self) -> int:
        """How many updates have been made."""
        return self._time_line.last_update

    @property
    def has_stopped(self) -> bool:
        """Whether numbers stopped being finite, so that no update can follow."""
        return self._run.failure is not None

    @property
    def largest_loss(self) -> float:
        """The largest loss so far."""
        return self._largest_loss

    @property
    def solved_at(self) -> int | None:
        """The first update after which XOR was solved (`engine.outcomes.solved`), or None so far."""
        return self._solved_at

    def step_to(self, update: int) -> None:
        """Make the updates that are missing up to `update`, fewer only if the run stops."""
        missing = update - self.last_update
        if missing > 0 and not self.has_stopped:
            self._time_line.step(missing)
            self._take_note()

    def state_at(self, update: int) -> NetworkState:
        """Return the network at `update`, or at its last update if it has not come so far."""
        shown = min(update, self.last_update)
        is_at_end = shown == self.last_update
        return NetworkState(
            settings=self.settings,
            architecture=self._run.architecture,
            update_count=shown,
            loss_history=self._run.loss_history[: shown + 1],
            moment=self._time_line.at(shown),
            solved_at=self._solved_at if self._solved_at is not None and self._solved_at <= shown else None,
            failure=self._run.failure if is_at_end else None,
            is_behind=shown < update and not self.has_stopped,
        )

    def _take_note(self) -> None:
        """Note what happened at the updates that are new, each of which counts."""
        losses = self._run.loss_history
        first = self._looked_at
        self._looked_at = losses.size
        if losses.size == first:
            return
        self._largest_loss = max(self._largest_loss, float(losses[first:].max()))
        if self._solved_at is not None:
            return
        for update in (first + np.flatnonzero(losses[first:] < SOLVED_LOSS)).tolist():
            predictions = self._time_line.at(update).passed.predictions[0]
            if solved(predictions, XOR.targets, losses[update]):
                self._solved_at = update
                return
