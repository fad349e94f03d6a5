"""The loss at every update of a run, cheap to extend a million times."""

import numpy as np

from engine.records.arrays import FloatArray


class LossHistory:
    """A growing float64 array; its memory doubles when full, so appending costs constant time on average."""

    def __init__(self) -> None:
        self._buffer = np.empty(1024)
        self._length = 0

    def __len__(self) -> int:
        return self._length

    def append(self, loss: float) -> None:
        """Add the loss of the next update."""
        self.extend(np.array([loss]))

    def extend(self, losses: FloatArray) -> None:
        """Add the losses of the next updates, shape (updates,)."""
        end = self._length + losses.size
        if end > self._buffer.size:
            larger = np.empty(max(end, 2 * self._buffer.size))
            larger[: self._length] = self._buffer[: self._length]
            self._buffer = larger
        self._buffer[self._length : end] = losses
        self._length = end

    def replace_last(self, loss: float) -> None:
        """Overwrite the latest loss."""
        self._buffer[self._length - 1] = loss

    def truncate(self, length: int) -> None:
        """Forget all losses but the first `length`; views of the longer history keep theirs."""
        self._buffer = np.append(self._buffer[:length], np.empty(max(1024 - length, 0)))
        self._length = length

    @property
    def values(self) -> FloatArray:
        """All losses so far, shape (length,): a read-only view, valid until the latest loss is replaced."""
        view = self._buffer[: self._length]
        view.setflags(write=False)
        return view
