"""Where a run's parameters have been, at a number of updates that stays bounded."""

from bisect import bisect_left, bisect_right

import numpy as np

from engine.arrays import FloatArray
from engine.network import Parameters
from engine.parameter_vectors import parameter_vectors

MOST_POINTS = 1024


class ParameterTrail:
    """Keeps the parameters of every update, then of every second one, every fourth and so on.

    When there are `MOST_POINTS`, every other one is dropped; so after many updates there are between half
    that number and all of it, at equal distances in time.
    """

    def __init__(self) -> None:
        self._spacing = 1
        self._updates: list[int] = []
        self._vectors: list[FloatArray] = []

    def note(self, first: int, parameters: Parameters) -> None:
        """Note the parameters after updates `first`, `first` + 1 and so on, as replicas."""
        vectors = parameter_vectors(parameters)
        for offset in range(-first % self._spacing, len(vectors), self._spacing):
            update = first + offset
            if update % self._spacing == 0:
                self._updates.append(update)
                self._vectors.append(vectors[offset].copy())
            if len(self._updates) >= MOST_POINTS:
                self._spacing *= 2
                kept = [number for number, each in enumerate(self._updates) if each % self._spacing == 0]
                self._updates = [self._updates[number] for number in kept]
                self._vectors = [self._vectors[number] for number in kept]

    def forget_from(self, update: int) -> None:
        """Forget what was noted of `update` and all later ones."""
        kept = bisect_left(self._updates, update)
        del self._updates[kept:], self._vectors[kept:]

    def until(self, update: int) -> FloatArray:
        """Return what is kept of the updates up to `update`, shape (points, numbers), the first one first."""
        return np.array(self._vectors[: bisect_right(self._updates, update)])
