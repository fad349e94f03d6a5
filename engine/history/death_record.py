"""When each hidden neuron of a run was dead: in a later layer a neuron can come back to life."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.activations import KinkSide
from engine.activations.facts import largest_slope
from engine.network.network import Architecture, ForwardPass

BoolArray = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class DeathInterval:
    """The updates `first` to `last`, both included, at all of which a neuron was dead.

    Attributes
    ----------
    first
        The first of them.
    last
        The last of them, or None while the neuron is still dead.
    """

    first: int
    last: int | None


@dataclass(frozen=True)
class Deaths:
    """How often a neuron has been dead, and when last.

    Attributes
    ----------
    count
        How many intervals there are, the present one included.
    latest
        The last of them, or None if there is none.
    """

    count: int = 0
    latest: DeathInterval | None = None

    @property
    def is_dead(self) -> bool:
        """Whether the neuron is dead now."""
        return self.latest is not None and self.latest.last is None


NEVER_DEAD = Deaths()


@dataclass(frozen=True)
class Change:
    """A neuron dies or comes back to life.

    Attributes
    ----------
    update
        The first update at which it is dead, or is no longer dead.
    layer, number
        Hidden layer and place in it, counted from 1.
    dies
        Whether it dies.
    """

    update: int
    layer: int
    number: int
    dies: bool


def dead_neurons(
    architecture: Architecture, passed: ForwardPass, kink_side: KinkSide = "left"
) -> tuple[BoolArray, ...]:
    """Return for each hidden layer which of its neurons are dead: g′ is 0 on every sample.

    A neuron whose g′ is 0 everywhere (step function) is frozen, not dead.

    Parameters
    ----------
    architecture
        The networks.
    passed
        Their forward pass on the samples.
    kink_side
        Which one-sided derivative stands for g′ at a kink.

    Returns
    -------
    tuple
        One array of shape (R, n) per hidden layer.
    """
    return tuple(
        (activation.derivative(z, kink_side=kink_side) == 0.0).all(axis=-1)
        if largest_slope(activation).value > 0.0
        else np.zeros(z.shape[:2], dtype=np.bool_)
        for activation, z in zip(architecture.activations, passed.z[:-1], strict=True)
    )


class DeathRecord:
    """Knows for every hidden neuron at which updates it was dead.

    Parameters
    ----------
    hidden_sizes
        How many neurons each hidden layer has.
    """

    def __init__(self, hidden_sizes: Sequence[int]) -> None:
        # Of each neuron the updates at which it died, came back, died again, and so on.
        self._changes: list[list[list[int]]] = [[[] for _ in range(size)] for size in hidden_sizes]

    def note(self, first: int, dead: Sequence[BoolArray]) -> None:
        """Note which neurons are dead at updates `first`, `first` + 1 and so on.

        Parameters
        ----------
        first
            The update after the last one that was noted, or 0.
        dead
            For each hidden layer an array (updates, n), as `dead_neurons` returns it.
        """
        for changes, now in zip(self._changes, dead, strict=True):
            before = np.empty_like(now)
            before[0] = [len(each) % 2 for each in changes]
            before[1:] = now[:-1]
            for row, number in np.argwhere(before != now).tolist():
                changes[number].append(first + row)

    def forget_from(self, update: int) -> None:
        """Forget what was noted of `update` and all later ones."""
        for layer in self._changes:
            for changes in layer:
                del changes[bisect_left(changes, update) :]

    def at(self, update: int) -> tuple[tuple[Deaths, ...], ...]:
        """Return layer by layer what is known of each neuron when `update` updates have been made."""
        return tuple(tuple(_deaths(changes, update) for changes in layer) for layer in self._changes)

    def changes(self, most: int) -> Iterator[Change]:
        """Yield the first `most` changes of each neuron, apart from being dead from the start."""
        for layer, neurons in enumerate(self._changes, start=1):
            for number, changes in enumerate(neurons, start=1):
                for index, update in enumerate(changes[:most]):
                    if update > 0:
                        yield Change(update, layer, number, dies=index % 2 == 0)


def _deaths(changes: list[int], update: int) -> Deaths:
    past = changes[: bisect_right(changes, update)]
    if not past:
        return NEVER_DEAD
    count = (len(past) + 1) // 2
    last = past[-1] - 1 if len(past) % 2 == 0 else None
    return Deaths(count, DeathInterval(past[2 * count - 2], last))
