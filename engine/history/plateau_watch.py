"""At which update a run left a named plateau of the loss."""

import numpy as np

from engine.data.datasets import XOR, Dataset
from engine.network.losses import BINARY_CROSS_ENTROPY, Loss
from engine.network.outcomes import PLATEAUS, Plateau
from engine.records.arrays import FloatArray

PLATEAU_BAND = 0.02
"""How far from a plateau's level the loss may be to count as on it."""

PLATEAU_STAY = 100
"""For how many updates in a row the loss must be on a plateau, for leaving it to count."""


def plateaus_of(loss: Loss, dataset: Dataset) -> tuple[Plateau, ...]:
    """Return the plateaus whose levels mean something: those of XOR's four points and the cross-entropy."""
    is_xor = np.array_equal(dataset.inputs, XOR.inputs) and np.array_equal(dataset.targets, XOR.targets)
    return PLATEAUS if is_xor and loss is BINARY_CROSS_ENTROPY else ()


class PlateauWatch:
    """Finds the first update at which the loss has fallen below a plateau on which it had stayed.

    The run has stayed on the plateau once the loss has been within `PLATEAU_BAND` of its level at
    `PLATEAU_STAY` updates in a row. It leaves it at the first later update at which the loss is below that
    band, wherever the loss was between.

    Attributes
    ----------
    plateau
        The plateau.
    left_at
        That update, or None.

    Parameters
    ----------
    plateau
        The plateau.
    """

    def __init__(self, plateau: Plateau) -> None:
        self.plateau = plateau
        self.left_at: int | None = None
        self._has_stayed = False
        self._last_outside = -1

    def note(self, first: int, losses: FloatArray) -> None:
        """Note the losses at updates `first`, `first` + 1 and so on; `first` follows the last one noted."""
        if self.left_at is not None or not losses.size:
            return
        distance = losses - self.plateau.loss
        if not self._has_stayed and np.abs(distance).min() > PLATEAU_BAND:
            self._last_outside = first + losses.size - 1
            return
        updates = np.arange(first, first + losses.size)
        outside = np.where(np.abs(distance) > PLATEAU_BAND, updates, self._last_outside)
        in_a_row = updates - np.maximum.accumulate(outside)
        has_stayed = np.logical_or.accumulate(in_a_row >= PLATEAU_STAY) | self._has_stayed
        left = np.flatnonzero(has_stayed & (distance < -PLATEAU_BAND))
        if left.size:
            self.left_at = first + int(left[0])
        self._has_stayed = bool(has_stayed[-1])
        self._last_outside = int(updates[-1] - in_a_row[-1])
