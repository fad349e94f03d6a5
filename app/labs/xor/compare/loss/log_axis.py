"""A logarithmic axis of epochs that grows in steps."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from app.lab_kit.axis_steps import EPOCHS, next_step

_FIRST = 10
_SHORTEST = 100


@dataclass(frozen=True)
class LogAxis:
    """The axis from epoch `first` to `last`.

    Attributes
    ----------
    first, last
        Its ends, both at least 1.
    """

    first: int
    last: float

    @classmethod
    def for_epochs(cls, solved_at: Sequence[int], last_update: int) -> "LogAxis":
        """Return the axis for networks solved at these epochs, in a training of so many epochs."""
        first = 1 if solved_at and min(solved_at) < _FIRST else _FIRST
        return cls(first, next_step(max(last_update, _SHORTEST), EPOCHS))

    @property
    def ticks(self) -> tuple[int, ...]:
        """The powers of ten on the axis."""
        lowest, highest = math.ceil(math.log10(self.first)), math.floor(math.log10(self.last) + 1e-9)
        return tuple(10**power for power in range(lowest, highest + 1))

    def share(self, epoch: int) -> float:
        """Return where an epoch stands, from 0 to 1; one before the axis begins stands at its start."""
        return math.log10(max(epoch, self.first) / self.first) / math.log10(self.last / self.first)
