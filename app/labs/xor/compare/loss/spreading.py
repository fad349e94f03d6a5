"""Moves labels that stand in a column apart, each as little as possible."""

from collections.abc import Sequence


def spread(wanted: Sequence[float], size: float, low: float, high: float) -> list[float]:
    """Return where labels of height `size` stand so that none overlaps another.

    Labels that would overlap form a group around the mean of the places that they want; groups that touch
    become one (pool adjacent violators), which makes the sum of the squared moves the smallest possible.

    Parameters
    ----------
    wanted
        The middle that each label would like to have.
    size
        Height of a label.
    low, high
        The room in which all are to stand; without enough room they begin at `low`.

    Returns
    -------
    list of float
        The middle of each label, in the order of `wanted`.
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    groups: list[tuple[float, int]] = []  # the middle of the first label, and how many there are
    for index in order:
        first, count = wanted[index], 1
        while groups:
            before, members = groups[-1]
            if before + members * size <= first:
                break
            groups.pop()
            first = (before * members + (first - members * size) * count) / (members + count)
            count += members
        groups.append((first, count))
    middles = [first + place * size for first, count in groups for place in range(count)]
    for place in range(len(middles) - 1, -1, -1):
        below = middles[place + 1] - size if place + 1 < len(middles) else high - size / 2
        middles[place] = min(middles[place], below)
    for place in range(len(middles)):
        above = middles[place - 1] + size if place else low + size / 2
        middles[place] = max(middles[place], above)
    found = dict(zip(order, middles, strict=True))
    return [found[index] for index in range(len(wanted))]
