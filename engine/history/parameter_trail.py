"""Where a run's parameters have been, at a number of updates that stays bounded."""

import numpy as np
import numpy.typing as npt

from engine.network.network import Parameters
from engine.network.parameter_vectors import parameter_vectors
from engine.records.arrays import FloatArray

MOST_POINTS = 1024


class ParameterTrail:
    """Keeps the parameters of every update, then of every second one, every fourth and so on.

    When there are `MOST_POINTS`, every other one is dropped; so after many updates there are between half
    that number and all of it, at equal distances in time.
    """

    def __init__(self) -> None:
        self._spacing = 1
        self._updates: npt.NDArray[np.int_] = np.empty(0, dtype=int)
        self._vectors: FloatArray = np.empty((0, 0))

    def note(self, first: int, parameters: Parameters) -> None:
        """Note the parameters after updates `first`, `first` + 1 and so on, as replicas."""
        chosen = slice(-first % self._spacing, None, self._spacing)
        vectors = parameter_vectors(parameters)[chosen]
        if not vectors.size:
            return
        updates = first + chosen.start + self._spacing * np.arange(len(vectors))
        if self._updates.size:
            updates = np.concatenate((self._updates, updates))
            vectors = np.concatenate((self._vectors, vectors))
        is_kept = updates % self._spacing == 0
        while np.count_nonzero(is_kept) >= MOST_POINTS:
            self._spacing *= 2
            is_kept = updates % self._spacing == 0
        self._updates, self._vectors = updates[is_kept], vectors[is_kept]

    def forget_from(self, update: int) -> None:
        """Forget what was noted of `update` and all later ones."""
        kept = int(np.searchsorted(self._updates, update))
        self._updates, self._vectors = self._updates[:kept], self._vectors[:kept]

    def until(self, update: int) -> FloatArray:
        """Return what is kept of the updates up to `update`, shape (points, numbers), the first one first."""
        return self._vectors[: int(np.searchsorted(self._updates, update, side="right"))]
