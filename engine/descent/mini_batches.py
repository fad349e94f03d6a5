"""The order in which mini-batches take the samples."""

from copy import deepcopy

import numpy as np
import numpy.typing as npt


class MiniBatches:
    """An endless sequence of mini-batches: each epoch takes every sample once, in a new random order.

    Parameters
    ----------
    sample_count
        The number m of samples.
    batch_size
        Samples in a batch, 1 … m; the last batch of an epoch takes what is left.
    seed
        The run's seed. The order has a generator of its own, ``default_rng((seed, 1))``, so it does not
        depend on how many numbers the initial weights took.
    """

    def __init__(self, sample_count: int, batch_size: int, seed: int) -> None:
        self._sample_count = sample_count
        self._batch_size = batch_size
        self._rng = np.random.default_rng((seed, 1))
        self._order: npt.NDArray[np.intp] = np.empty(0, dtype=np.intp)
        self._next = 0

    def draw(self) -> npt.NDArray[np.intp]:
        """Return the sample numbers of the next batch."""
        if self._next >= self._order.size:
            self._order = self._rng.permutation(self._sample_count)
            self._next = 0
        batch = self._order[self._next : self._next + self._batch_size]
        self._next += self._batch_size
        return batch

    def copy(self) -> "MiniBatches":
        """Return the same sequence from here on, which draws independently of this one."""
        return deepcopy(self)
