"""Why a training run stopped."""

from dataclasses import dataclass
from enum import StrEnum


class NonFinite(StrEnum):
    """What stopped being a finite number."""

    LOSS = "loss"
    WEIGHTS = "weights"
    AVERAGES = "averages"
    """What the optimizer remembers."""


@dataclass(frozen=True)
class RunFailure:
    """Why a run stopped.

    Attributes
    ----------
    update
        The number of the update whose result is not finite; the run stays at the state before it.
    what
        Whether the weights already are not finite, or what the optimizer remembers, or only the loss.
    """

    update: int
    what: NonFinite
