"""Points that stand at one place for the eye, and how they are moved so that all can be seen."""

from collections.abc import Callable, Sequence

_WIDEST_GROUP = 1.6
"""The outermost places of a group are at most this far apart: many tied points stay near the true one."""


def tied_groups(along: Sequence[float], are_tied: Callable[[int, int], bool]) -> list[list[int]]:
    """Return the indices of all points in groups, each ascending.

    Along the axis, a point joins the group before it if it is tied with the first of that group.

    Parameters
    ----------
    along
        The points' places on one axis.
    are_tied
        Whether the points with these two indices are tied.
    """
    groups: list[list[int]] = []
    for index in sorted(range(len(along)), key=lambda each: along[each]):
        if groups and are_tied(groups[-1][0], index):
            groups[-1].append(index)
        else:
            groups.append([index])
    return [sorted(group) for group in groups]


def spreads(groups: Sequence[Sequence[int]]) -> tuple[float, ...]:
    """Return how many places each point is moved so that those of one group do not cover each other.

    The places of a group add up to 0 and are 1 apart, less in groups of three and more. They follow the
    points' indices, so that tied points which change their order do not jump.

    Parameters
    ----------
    groups
        What `tied_groups` returns.
    """
    places = [0.0] * sum(len(group) for group in groups)
    for group in groups:
        apart = min(1.0, _WIDEST_GROUP / max(1, len(group) - 1))
        for place, index in enumerate(group):
            places[index] = apart * (place - (len(group) - 1) / 2)
    return tuple(places)
