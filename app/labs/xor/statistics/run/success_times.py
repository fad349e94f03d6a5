"""When networks succeeded, and what an update costs: so that "learns faster" can be checked in both."""

from dataclasses import dataclass

import numpy as np

from engine.ensembles.repeated_training import Combination

BINS = 60

_SHORT = 10.0
"""Microseconds below which one decimal would say too little of a time, or of a ratio to it."""


@dataclass(frozen=True)
class SuccessTimes:
    """When the networks of one combination that succeeded met the rule for the first time.

    Attributes
    ----------
    combination
        Whose they are.
    histogram
        How many did so in each of `BINS` equal parts of the training.
    median
        The median number of updates, or None if none succeeded.
    middle
        Ends of the middle half of them, or None.
    nanoseconds
        Measured processor time of one update of one network, whole.
    microseconds
        That of the median number of updates, or None.
    """

    combination: Combination
    histogram: tuple[int, ...]
    median: float | None
    middle: tuple[float, float] | None
    nanoseconds: float
    microseconds: float | None


def time_decimals(quickest: float) -> int:
    """Return to how many decimals microseconds are shown, and compared, beside the `quickest` of them."""
    return 1 if quickest >= _SHORT else 3


def success_times(combination: Combination, updates: int) -> SuccessTimes:
    """Return the times of one combination whose networks were trained for `updates`."""
    found = combination.outcomes.success_updates
    counts, _ = np.histogram(found, bins=BINS, range=(0, updates))
    # Whole as it is shown, so that the cost of a success is that of the numbers beside it.
    nanoseconds = float(np.round(1e9 * combination.seconds_per_update))
    if not found.size:
        return SuccessTimes(combination, tuple(counts.tolist()), None, None, nanoseconds, None)
    low, median, high = np.quantile(found, (0.25, 0.5, 0.75))
    return SuccessTimes(
        combination,
        tuple(counts.tolist()),
        float(median),
        (float(low), float(high)),
        nanoseconds,
        float(median) * nanoseconds / 1000.0,
    )
