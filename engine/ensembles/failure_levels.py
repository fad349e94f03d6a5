"""Where a network on balanced XOR that did not learn it ended: told from its final mean cross-entropy alone.

That is no cause: networks end at the same loss for different reasons.
"""

from enum import StrEnum

import numpy as np
import numpy.typing as npt

from engine.network.outcomes import ALWAYS_HALF, PLATEAUS, THREE_OF_FOUR, TWO_AND_TWO_HALVES
from engine.records.arrays import FloatArray

PLATEAU_TOLERANCE = 0.02
"""How close to a plateau's level a final loss must be to count as stuck there."""


class FailureLevel(StrEnum):
    """The final losses of networks that failed, sorted.

    The values of the first three are the keys of `engine.network.outcomes.PLATEAUS`.
    """

    ALWAYS_HALF = ALWAYS_HALF.key
    THREE_OF_FOUR = THREE_OF_FOUR.key
    TWO_AND_TWO_HALVES = TWO_AND_TWO_HALVES.key
    OTHER = "other"
    """Finite, and near none of the plateaus."""
    NON_FINITE = "non_finite"
    """The loss or a weight overflowed."""


FAILURE_LEVELS: tuple[FailureLevel, ...] = tuple(FailureLevel)
"""All of them in the order of the indices that `failure_levels` returns."""

NO_FAILURE = -1
"""The index of a network that succeeded."""

_LEVELS = np.array([plateau.loss for plateau in PLATEAUS])


def failure_levels(losses: FloatArray, succeeded: npt.NDArray[np.bool_]) -> npt.NDArray[np.int8]:
    """Return the level of each failure as an index of `FAILURE_LEVELS`, `NO_FAILURE` for each success.

    Parameters
    ----------
    losses
        Final mean cross-entropy of each network, shape (R,); not finite if anything overflowed.
    succeeded
        Which networks are not failures, shape (R,).

    Notes
    -----
    The plateaus lie further apart than twice `PLATEAU_TOLERANCE`, so no loss is near two of them.
    """
    distances = np.abs(np.where(np.isfinite(losses), losses, np.inf)[:, np.newaxis] - _LEVELS)
    nearest = distances.argmin(axis=1)
    is_near = distances.min(axis=1) <= PLATEAU_TOLERANCE
    levels = np.where(is_near, nearest, FAILURE_LEVELS.index(FailureLevel.OTHER))
    levels = np.where(np.isfinite(losses), levels, FAILURE_LEVELS.index(FailureLevel.NON_FINITE))
    return np.asarray(np.where(succeeded, NO_FAILURE, levels), dtype=np.int8)
