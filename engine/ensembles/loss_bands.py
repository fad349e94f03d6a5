"""How the losses of many networks spread at each moment of their training."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.records.arrays import FloatArray, read_only

QUANTILES: tuple[float, ...] = (0.1, 0.25, 0.5, 0.75, 0.9)
"""The ends of the middle 80 % and 50 %, and the median between them."""

_MOST_MOMENTS = 200


@dataclass(frozen=True, eq=False)
class LossBands:
    """Quantiles of the loss over networks.

    Attributes
    ----------
    updates
        After how many updates, ascending, shape (moments,).
    quantiles
        Shape (5, moments), for each of `QUANTILES`; infinite where so many networks have overflowed.
    """

    updates: FloatArray
    quantiles: FloatArray

    @property
    def median(self) -> FloatArray:
        """Shape (moments,)."""
        return np.asarray(self.quantiles[QUANTILES.index(0.5)])


def moments(updates: int) -> npt.NDArray[np.int_]:
    """Return at most 200 update counts from 0 to `updates`, both included, evenly spread and ascending."""
    return np.unique(np.linspace(0, updates, min(updates + 1, _MOST_MOMENTS)).round().astype(int))


def loss_bands(updates: npt.NDArray[np.int_], losses: npt.NDArray[np.floating]) -> LossBands:
    """Return the bands of `losses`, of shape (moments, R) with R ≥ 1, at `updates` (moments,).

    A loss that is not finite counts as infinite. The quantile q is the smallest loss that at least q · R of
    the R losses do not exceed, so that it is always the loss of one of the networks.
    """
    ascending = np.sort(np.where(np.isfinite(losses), losses, np.inf), axis=1)
    count = losses.shape[1]
    places = [int(np.ceil(q * count)) - 1 for q in QUANTILES]
    return LossBands(read_only(updates), read_only(ascending[:, places].T))
