"""One of the compared networks and its whole training."""

from app.labs.xor.compare.run.state import NetworkState
from app.labs.xor.shared.settings import XorSettings
from engine.data.datasets import XOR
from engine.descent.training import TrainingRun
from engine.history.milestones import Mark
from engine.history.time_line import TimeLine


class NetworkRun:
    """The training of one network, of which every update can be looked at.

    Attributes
    ----------
    settings
        The network and how it learns; only the speed may change.

    Parameters
    ----------
    settings
        The same.
    """

    def __init__(self, settings: XorSettings) -> None:
        self.settings = settings
        self._line = TimeLine(TrainingRun(settings.training, XOR))

    @property
    def last_update(self) -> int:
        """How many updates have been made."""
        return self._line.last_update

    @property
    def has_stopped(self) -> bool:
        """Whether numbers stopped being finite, so that no update can follow."""
        return self._line.run.failure is not None

    @property
    def largest_loss(self) -> float:
        """The largest loss so far."""
        return self._line.milestones.largest_loss

    @property
    def solved_at(self) -> int | None:
        """The first update after which XOR was solved (`engine.network.outcomes.solved`), or None so far."""
        return self._line.milestones.solved_at

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What happened in the whole run, in the order of the updates."""
        return self._line.milestones.marks

    def step_to(self, update: int) -> None:
        """Make the updates that are missing up to `update`, fewer only if the run stops."""
        if update > self.last_update:
            self._line.step(update - self.last_update)

    def step(self, count: int) -> None:
        """Make `count` updates, fewer only if the run stops."""
        self._line.step(count)

    def state_at(self, update: int) -> NetworkState:
        """Return the network at `update`, or at its last update if it has not come so far."""
        run, shown = self._line.run, min(update, self.last_update)
        return NetworkState(
            settings=self.settings,
            descent=run.descent,
            is_ordered=self._line.is_ordered(shown),
            update_count=shown,
            whole_history=run.loss_history,
            moment=self._line.at(shown),
            solved_at=self.solved_at if self.solved_at is not None and self.solved_at <= shown else None,
            failure=run.failure if shown == self.last_update else None,
            is_behind=shown < update and not self.has_stopped,
        )
