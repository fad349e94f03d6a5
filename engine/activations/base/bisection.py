"""Bisection: the point where a yes-no question about z changes its answer."""

from collections.abc import Callable


def switching_point(holds: Callable[[float], bool], low: float, high: float) -> float:
    """Return the point in [`low`, `high`] where `holds` changes from its answer at `low` to the other.

    Bisects until `low` and `high` are neighbouring floats, which takes at most about 60 evaluations for
    numbers of one size and about 1100 in any case.

    Parameters
    ----------
    holds
        The question. If it changes more than once in between, one of the changes is found.
    low, high
        Finite ends with different answers.

    Returns
    -------
    float
        The last float whose answer is the one at `low`.

    Raises
    ------
    ValueError
        If the answers at the ends agree.
    """
    at_low = holds(low)
    if holds(high) == at_low:
        raise ValueError(f"no change between {low} and {high}")
    while True:
        middle = low + (high - low) / 2
        if not low < middle < high:
            return low
        if holds(middle) == at_low:
            low = middle
        else:
            high = middle
