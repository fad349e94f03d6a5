"""When each hidden neuron of a run was dead."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.activations import KinkSide
from engine.activations.facts import largest_slope
from engine.network import Architecture, ForwardPass

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


def dead_neurons(
    architecture: Architecture, passed: ForwardPass, kink_side: KinkSide = "left", replica: int = 0
) -> tuple[BoolArray, ...]:
    """Return for each hidden layer which of its neurons are dead: g′ is 0 on every sample.

    A neuron whose g′ is 0 everywhere (step function) is frozen, not dead.

    Parameters
    ----------
    architecture
        The network.
    passed
        Its forward pass on the samples.
    kink_side
        Which one-sided derivative stands for g′ at a kink.
    replica
        Which of the networks.

    Returns
    -------
    tuple
        One array of shape (n,) per hidden layer.
    """
    return tuple(
        (activation.derivative(z[replica], kink_side=kink_side) == 0.0).all(axis=-1)
        if largest_slope(activation).value > 0.0
        else np.zeros(z.shape[1], dtype=np.bool_)
        for activation, z in zip(architecture.activations, passed.z[:-1], strict=True)
    )


class DeathRecord:
    """Keeps for every hidden neuron how often and when last it was dead.

    Parameters
    ----------
    hidden_sizes
        How many neurons each hidden layer has.
    """

    def __init__(self, hidden_sizes: Sequence[int]) -> None:
        self._update = 0
        self._is_dead = [np.zeros(size, dtype=np.bool_) for size in hidden_sizes]
        self._deaths = [[NEVER_DEAD] * size for size in hidden_sizes]

    def note(self, update: int, dead: Sequence[BoolArray]) -> None:
        """Note which neurons are dead after `update` updates.

        The intervals are exact if this is called after every update, and once more for the same update when
        weights were changed by hand.

        Parameters
        ----------
        update
            Not less than the one noted before.
        dead
            What `dead_neurons` returns.
        """
        for layer, (before, now) in enumerate(zip(self._is_dead, dead, strict=True)):
            changed = before != now
            if changed.any():
                for number in np.flatnonzero(changed).tolist():
                    self._change(layer, number, update)
                self._is_dead[layer] = now.copy()
        self._update = update

    @property
    def deaths(self) -> tuple[tuple[Deaths, ...], ...]:
        """The record of each neuron, layer by layer."""
        return tuple(tuple(neurons) for neurons in self._deaths)

    def _change(self, layer: int, number: int, update: int) -> None:
        """Begin or end an interval; one that ends was last seen at the update noted before."""
        deaths = self._deaths[layer][number]
        if deaths.is_dead:
            assert deaths.latest is not None  # noqa: S101  (so does `is_dead`)
            ended = DeathInterval(deaths.latest.first, self._update)
            self._deaths[layer][number] = Deaths(deaths.count, ended)
        else:
            self._deaths[layer][number] = Deaths(deaths.count + 1, DeathInterval(update, None))
