"""What a loss does at the end of its history: one rule for every view."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from engine.records.arrays import FloatArray

WINDOW = 100
"""How many updates are looked back on."""

MOVING = 0.01
"""Below this relative change over `WINDOW` updates the loss counts as still."""

NEAR_THE_END = 0.1
"""A loss that falls is within this share of the smallest one looked at, one that rises of the largest."""

_LATELY = 5


class Trend(StrEnum):
    """What the loss does."""

    NOT_STARTED = "not started"
    """There is no update to look back on: none has been made, or none since weights were changed by hand."""
    FALLING = "falling"
    """A line fitted to it falls, and it is lower than at first and close to the smallest."""
    RISING = "rising"
    """A line fitted to it rises, and it is higher than at first and close to the largest."""
    UP_AND_DOWN = "up and down"
    """Neither: it has gone up as well as down."""
    STILL = "still"
    """Its largest and smallest value differ by less than 1 %, over `WINDOW` updates or without direction."""


@dataclass(frozen=True)
class LossTrend:
    """What the loss did lately.

    Attributes
    ----------
    kind
        The trend.
    updates
        How many updates were looked at, at most `WINDOW`.
    lowest, highest
        The smallest and the largest of the `updates` + 1 losses.
    largest_rise
        The largest share by which a single update raised the loss; 0 if none did.
    """

    kind: Trend
    updates: int
    lowest: float
    highest: float
    largest_rise: float = 0.0

    @property
    def change(self) -> float:
        """(largest − smallest) / largest loss over the updates looked at; 0 where all are 0."""
        return (self.highest - self.lowest) / self.highest if self.highest > 0.0 else 0.0

    @property
    def is_plateau(self) -> bool:
        """Whether the loss has been still for the whole of `WINDOW`."""
        return self.kind is Trend.STILL and self.updates == WINDOW


def loss_trend(history: FloatArray, since: int = 0, *, is_smooth: bool = True) -> LossTrend:
    """Return what the loss does at the end of `history`.

    Parameters
    ----------
    history
        The loss at updates 0, 1, …, shape (updates + 1,).
    since
        The update at which weights were last changed by hand: what was before it has no part in the trend.
    is_smooth
        Whether every update sees all samples. Then a loss that is higher than five updates before is not
        said to fall, nor one that is lower to rise; with mini-batches that is chance.
    """
    recent = history[max(since, history.size - 1 - WINDOW) :]
    updates = recent.size - 1
    lowest, highest = float(recent.min()), float(recent.max())
    if updates == 0:
        return LossTrend(Trend.NOT_STARTED, 0, lowest, highest)
    with np.errstate(over="ignore"):
        rises = np.diff(recent) / np.maximum(recent[:-1], np.finfo(float).tiny)
    seen = LossTrend(Trend.STILL, updates, lowest, highest, max(0.0, float(rises.max())))
    is_still = seen.change < MOVING
    if is_still and updates == WINDOW:
        return seen
    kind = _direction(recent, is_smooth=is_smooth)
    if kind is Trend.UP_AND_DOWN and is_still:
        return seen
    return LossTrend(kind, updates, lowest, highest, seen.largest_rise)


def _direction(recent: FloatArray, *, is_smooth: bool) -> Trend:
    """Return whether the losses fall, rise, or do neither."""
    first, last = recent[0], recent[-1]
    lately = recent[-(_LATELY + 1) :][0] if is_smooth else last
    time = np.arange(recent.size) - (recent.size - 1) / 2
    # In shares of the largest, so that sums of huge losses do not overflow.
    slope = float(time @ ((recent - first) / max(float(recent.max()), np.finfo(float).tiny)))
    if slope < 0.0 and last < first and last <= lately and last <= (1.0 + NEAR_THE_END) * recent.min():
        return Trend.FALLING
    if slope > 0.0 and last > first and last >= lately and last >= (1.0 - NEAR_THE_END) * recent.max():
        return Trend.RISING
    return Trend.UP_AND_DOWN
