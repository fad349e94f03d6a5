"""The largest of a quantity over a run whose latest updates may be taken back."""

import math
from bisect import bisect_left

import numpy as np

from engine.records.arrays import FloatArray

GROWTH = 1.01
"""A new maximum is kept when it exceeds the one kept last by this factor: a long run keeps few."""


class GrowingMaximum:
    """The largest value so far, to within `GROWTH`, whatever number of updates is noted at once."""

    def __init__(self) -> None:
        self._updates: list[int] = []
        self._values: list[float] = []

    @property
    def value(self) -> float:
        """The largest value that is kept: at most the true maximum, and more than it divided by `GROWTH`.

        It is 0 before anything is noted.
        """
        return self._values[-1] if self._values else 0.0

    def note(self, first: int, values: FloatArray) -> None:
        """Note the values, none negative, of updates `first`, `first` + 1 and so on, shape (updates,)."""
        while True:
            bound = GROWTH * self._values[-1] if self._values else -math.inf
            larger = np.flatnonzero(values > bound)
            if larger.size == 0:
                return
            place = int(larger[0])
            self._updates.append(first + place)
            self._values.append(float(values[place]))

    def forget_from(self, update: int) -> None:
        """Forget what was noted of `update` and all later ones."""
        count = bisect_left(self._updates, update)
        del self._updates[count:], self._values[count:]
