"""Many networks trained together to the end, in slices short enough to be cancelled in between."""

import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Protocol, Self, TypeVar

import numpy as np
import numpy.typing as npt

from engine.ensembles.ensemble import Ensemble
from engine.ensembles.loss_bands import moments

_FIRST_NETWORKS = 16
_MOST_NETWORKS = 1000
_SLICE_SECONDS = 0.004
_LONGEST_SLICE = 500


def seed_rounds(seeds: range, first: int = _FIRST_NETWORKS, most: int = _MOST_NETWORKS) -> tuple[range, ...]:
    """Return `seeds` in rounds: a small one of at most `first`, then equal ones of at most `most`."""
    small, rest = seeds[:first], seeds[first:]
    if not rest:
        return (small,)
    count = -(-len(rest) // most)
    ends = [len(rest) * number // count for number in range(count + 1)]
    return (small, *(rest[low:high] for low, high in pairwise(ends)))


class Judged(Protocol):
    """What is known of an experiment."""

    @property
    def trained(self) -> int:
        """How many networks have been judged."""

    @property
    def at_rest(self) -> Self:
        """The same when nothing is being trained: only networks that have been judged count as done."""


_Known = TypeVar("_Known", bound=Judged)


def up_to(experiment: Iterable[_Known], judged: int) -> Iterator[_Known]:
    """Yield what an experiment finds until at least `judged` networks are judged; 0 stands for all."""
    for known in experiment:
        if judged and known.trained >= judged:
            yield known.at_rest
            return
        yield known


def judged_at_once(rounds: Sequence[range], parts: int, each: int, judged: int) -> int:
    """Return how many networks are judged as soon as at least `judged` are, or 0 if that is all of them.

    Parameters
    ----------
    rounds
        The seeds of each round.
    parts
        How many ensembles are trained one after another in each round.
    each
        How many networks of each seed an ensemble has.
    judged
        The least number.
    """
    before = 0
    for seeds in rounds:
        size = each * len(seeds)
        if judged <= before + parts * size:
            found = before - size * ((before - judged) // size)
            return 0 if seeds is rounds[-1] and found == before + parts * size else found
        before += parts * size
    return 0


class EnsembleRound:
    """The training of an ensemble from its start to `updates`.

    Parameters
    ----------
    ensemble
        At update 0.
    updates
        How many updates to make.

    Attributes
    ----------
    ensemble
        The networks.
    losses
        Their losses at the moments of `engine.ensembles.loss_bands.moments` reached so far, shape (moments,
        R), in single precision: enough for a picture, at half the memory.
    seconds
        Processor time that the updates took so far.
    """

    def __init__(self, ensemble: Ensemble, updates: int) -> None:
        self.ensemble = ensemble
        self._updates = updates
        self._moments = moments(updates)
        self.losses: npt.NDArray[np.float32] = np.empty(
            (self._moments.size, ensemble.replica_count), dtype=np.float32
        )
        self.losses[0] = ensemble.losses
        self.seconds = 0.0

    def slices(self) -> Iterator[int]:
        """Train, and yield the number of updates made after each slice of a few milliseconds."""
        length = 1
        while self.ensemble.update_count < self._updates:
            before = self.ensemble.update_count
            count = min(length, self._updates - before)
            began = time.perf_counter()
            # Waiting for another thread is not the cost of an update.
            worked = time.thread_time()
            losses = self.ensemble.advance(count)
            self.seconds += time.thread_time() - worked
            is_due = (self._moments > before) & (self._moments <= before + count)
            with np.errstate(over="ignore"):
                self.losses[is_due] = losses[self._moments[is_due] - before - 1]
            if time.perf_counter() - began < _SLICE_SECONDS / 2:
                length = min(2 * length, _LONGEST_SLICE)
            elif time.perf_counter() - began > 2 * _SLICE_SECONDS:
                length = max(length // 2, 1)
            yield self.ensemble.update_count

    @property
    def seconds_per_update(self) -> float:
        """Processor time of one update of one network, on average over what was trained so far."""
        return self.seconds / (self.ensemble.update_count * self.ensemble.replica_count)
