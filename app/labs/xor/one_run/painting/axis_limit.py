"""How far an axis reaches: in sensible steps, and at rest while a network trains."""

from app.lab_kit.axis_steps import next_step


class AxisLimit:
    """The largest number on an axis: it grows by steps with what is to be shown and does not shrink.

    Only another run, or the same one from its start, gives it a new size.

    Parameters
    ----------
    smallest
        The limit never lies below this.
    """

    def __init__(self, smallest: float) -> None:
        self._smallest = smallest
        self._limit = smallest
        self._run: object = None
        self._update = 0

    def reaching(self, largest: float, run: object, update: int) -> float:
        """Return a limit that is not below `largest`.

        Parameters
        ----------
        largest
            What is to be shown, finite and not negative.
        run
            Anything that is equal as long as the same run is shown.
        update
            How many updates that run has made.
        """
        if run != self._run or update < self._update:
            self._limit = self._smallest
        self._run, self._update = run, update
        if largest > self._limit:
            self._limit = next_step(largest)
        return self._limit
