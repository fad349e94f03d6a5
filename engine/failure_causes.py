"""Why a network on balanced XOR did not learn it, told from its final mean cross-entropy alone."""

from enum import StrEnum

import numpy as np
import numpy.typing as npt

from engine.arrays import FloatArray
from engine.outcomes import ALWAYS_HALF, PLATEAUS, THREE_OF_FOUR, TWO_AND_TWO_HALVES

PLATEAU_TOLERANCE = 0.02
"""How close to a plateau's level a final loss must be to count as stuck there."""


class FailureCause(StrEnum):
    """What the final loss of a network that failed says.

    The values of the first three are the keys of `engine.outcomes.PLATEAUS`.
    """

    ALWAYS_HALF = ALWAYS_HALF.key
    THREE_OF_FOUR = THREE_OF_FOUR.key
    TWO_AND_TWO_HALVES = TWO_AND_TWO_HALVES.key
    OTHER = "other"
    """Finite, and near none of the plateaus."""
    NON_FINITE = "non_finite"
    """The loss or a weight overflowed."""


CAUSES: tuple[FailureCause, ...] = tuple(FailureCause)
"""All causes in the order of the indices that `failure_causes` returns."""

NO_FAILURE = -1
"""The index of a network that succeeded."""

_LEVELS = np.array([plateau.loss for plateau in PLATEAUS])


def failure_causes(losses: FloatArray, succeeded: npt.NDArray[np.bool_]) -> npt.NDArray[np.int8]:
    """Return the cause of each failure as an index of `CAUSES`, `NO_FAILURE` for each success.

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
    causes = np.where(is_near, nearest, CAUSES.index(FailureCause.OTHER))
    causes = np.where(np.isfinite(losses), causes, CAUSES.index(FailureCause.NON_FINITE))
    return np.asarray(np.where(succeeded, NO_FAILURE, causes), dtype=np.int8)
