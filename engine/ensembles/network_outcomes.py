"""How networks of consecutive seeds ended."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.ensembles.ensemble import Ensemble
from engine.ensembles.failure_levels import FAILURE_LEVELS, FailureLevel, failure_levels
from engine.ensembles.proportion_test import ProportionTest, compare_independent, compare_pairs
from engine.ensembles.success_rate import SuccessRate
from engine.records.arrays import FloatArray


@dataclass(frozen=True, eq=False)
class NetworkOutcomes:
    """The networks of the seeds `first_seed`, `first_seed` + 1 and so on; all arrays have shape (R,).

    Attributes
    ----------
    first_seed
        The seed of the first network.
    succeeded
        Which networks had every sample right and a loss below the threshold after the last update.
    losses
        Mean loss after the last update; not finite if the loss or a weight overflowed.
    solved_at
        After how many updates a network met the rule of success for the first time; −1 if never.
    dead_neurons
        How many hidden neurons have g′ = 0 on every sample after the last update.
    levels
        At which loss each failure ended, as `engine.ensembles.failure_levels.failure_levels` numbers it.
    """

    first_seed: int
    succeeded: npt.NDArray[np.bool_]
    losses: FloatArray
    solved_at: npt.NDArray[np.int_]
    dead_neurons: npt.NDArray[np.int_]
    levels: npt.NDArray[np.int8]

    @property
    def count(self) -> int:
        """The number R of networks."""
        return int(self.succeeded.size)

    @property
    def seeds(self) -> range:
        """The seeds, in the order of the arrays."""
        return range(self.first_seed, self.first_seed + self.count)

    @property
    def rate(self) -> SuccessRate:
        """How many of them succeeded."""
        return SuccessRate(int(self.succeeded.sum()), self.count)

    @property
    def success_updates(self) -> npt.NDArray[np.int_]:
        """After how many updates each network that succeeded met the rule first, ascending."""
        return np.sort(self.solved_at[self.succeeded])

    def failures_at(self, level: FailureLevel) -> npt.NDArray[np.bool_]:
        """Return which networks failed and ended at `level`, shape (R,)."""
        return np.asarray(self.levels == FAILURE_LEVELS.index(level))

    @property
    def failures_first(self) -> npt.NDArray[np.int_]:
        """The indices of all networks: the failures by descending loss, then the successes likewise."""
        worst = np.where(np.isfinite(self.losses), self.losses, np.inf)
        return np.lexsort((np.arange(self.count), -worst, self.succeeded))

    def split(self, parts: int) -> "tuple[NetworkOutcomes, ...]":
        """Return equal parts, each of which has the seeds from `first_seed` on."""
        arrays = zip(*(np.split(array, parts) for array in _arrays(self)), strict=True)
        return tuple(NetworkOutcomes(self.first_seed, *each) for each in arrays)


def no_outcomes(first_seed: int) -> NetworkOutcomes:
    """Return the outcomes of no network, to which others can be `joined`."""
    return NetworkOutcomes(
        first_seed,
        np.zeros(0, dtype=bool),
        np.zeros(0),
        np.zeros(0, dtype=int),
        np.zeros(0, dtype=int),
        np.zeros(0, dtype=np.int8),
    )


def outcomes_of(ensemble: Ensemble, first_seed: int, success_loss: float) -> NetworkOutcomes:
    """Return how the networks of `ensemble`, whose seeds are consecutive, stand now.

    Parameters
    ----------
    ensemble
        Trained to the end.
    first_seed
        The seed of its replica 0.
    success_loss
        A network succeeds with every sample right and a loss below this.
    """
    finite = np.isfinite(ensemble.losses)
    for array in ensemble.parameters.arrays:
        finite = finite & np.isfinite(array).all(axis=(1, 2))
    losses = np.where(finite, ensemble.losses, np.nan)
    succeeded = finite & ensemble.correct.all(axis=1) & (np.where(finite, losses, np.inf) < success_loss)
    return _read_only(
        NetworkOutcomes(
            first_seed,
            succeeded,
            losses,
            np.array(ensemble.solved_at, dtype=int),
            np.array(ensemble.dead_neurons, dtype=int),
            failure_levels(losses, succeeded),
        )
    )


def joined(parts: Sequence[NetworkOutcomes]) -> NetworkOutcomes:
    """Return outcomes of which each part goes on where the one before ends."""
    arrays = zip(*(_arrays(part) for part in parts), strict=True)
    return _read_only(NetworkOutcomes(parts[0].first_seed, *(np.concatenate(each) for each in arrays)))


def _arrays(outcomes: NetworkOutcomes) -> tuple[npt.NDArray[np.generic], ...]:
    return (
        outcomes.succeeded,
        outcomes.losses,
        outcomes.solved_at,
        outcomes.dead_neurons,
        outcomes.levels,
    )


def _read_only(outcomes: NetworkOutcomes) -> NetworkOutcomes:
    for array in _arrays(outcomes):
        array.setflags(write=False)
    return outcomes


def compare(first: NetworkOutcomes, second: NetworkOutcomes) -> ProportionTest | None:
    """Test whether two rates of success differ.

    Returns
    -------
    ProportionTest or None
        That of pairs where both have the same seeds, that of independent samples where they have no seed in
        common, and None where some seeds are the same or nothing has been judged.
    """
    if not first.count or not second.count:
        return None
    if first.seeds == second.seeds:
        return compare_pairs(first.succeeded, second.succeeded)
    if first.seeds.stop <= second.seeds.start or second.seeds.stop <= first.seeds.start:
        return compare_independent(first.rate, second.rate)
    return None
