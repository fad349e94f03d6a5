"""The loss history reduced to what a plot can show: the extremes of each pixel column."""

import numpy as np

from engine.records.arrays import FloatArray


class LossCurve:
    """A polyline through a growing history, with at most two points for each column.

    Every column holds the same number of updates, and only columns that are new since the last call are
    looked at, as long as it is the same array that grows.
    """

    def __init__(self) -> None:
        self._array: FloatArray | None = None
        self._per_column = 1
        self._columns: list[tuple[float, float, float, float]] = []
        self._done = 0

    def points(self, history: FloatArray, per_column: int) -> tuple[FloatArray, FloatArray]:
        """Return the polyline as update numbers and losses, both of the same shape (points,).

        Parameters
        ----------
        history
            The loss at updates 0, 1, …. In an array of which it is a view only the latest loss may change,
            and what comes after it; anything else is another array
            (`engine.descent.loss_history.LossHistory`).
        per_column
            How many updates one pixel column shows; up to 2 every update is a point.
        """
        if per_column <= 2:
            return np.arange(history.size, dtype=np.float64), history
        array = history if history.base is None else history.base
        if array is not self._array or per_column != self._per_column or history.size <= self._done:
            self._array, self._per_column = array, per_column
            self._columns, self._done = [], 0
        # The latest loss may yet be replaced, so its column is not complete.
        complete = (history.size - 1) // per_column * per_column
        if complete > self._done:
            self._append(history[self._done : complete].reshape(-1, per_column))
            self._done = complete
        rest = history[complete:]
        flat = np.asarray(self._columns, dtype=np.float64).reshape(-1, 4)
        x = np.concatenate((flat[:, :2].ravel(), np.arange(complete, history.size, dtype=np.float64)))
        y = np.concatenate((flat[:, 2:].ravel(), rest))
        return x, y

    def _append(self, columns: FloatArray) -> None:
        starts = self._done + self._per_column * np.arange(len(columns))
        lowest, highest = columns.argmin(axis=1), columns.argmax(axis=1)
        first, second = np.minimum(lowest, highest), np.maximum(lowest, highest)
        each = np.arange(len(columns))
        parts = (starts + first, starts + second, columns[each, first], columns[each, second])
        self._columns.extend(zip(*(part.tolist() for part in parts), strict=True))
