"""Whether two shares of successes differ: exact two-sided tests, without any approximation.

Networks of equal seeds are pairs, since they start from the same random numbers, and pairs have a test of
their own.
"""

import math
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from engine.ensembles.success_rate import SuccessRate

LEVEL = 0.05
"""Two-sided level below which two shares are called different."""


class ProportionTestName(StrEnum):
    """Which test gave a p-value."""

    FISHER = "fisher"
    """Fisher's exact test for two independent samples (Fisher 1935)."""
    MCNEMAR = "mcnemar"
    """McNemar's exact test for pairs, the sign test on the pairs that differ (McNemar 1947)."""


@dataclass(frozen=True)
class ProportionTest:
    """The comparison of two shares.

    Attributes
    ----------
    first, second
        What was counted.
    test
        The test.
    p_value
        How often a difference as improbable as this one, in either direction, arises by chance alone.
    level
        Below which p-value the shares are called different.
    comparisons
        Among how many comparisons this one was picked; the p-value is corrected for them.
    """

    first: SuccessRate
    second: SuccessRate
    test: ProportionTestName
    p_value: float
    level: float = LEVEL
    comparisons: int = 1

    def picked_among(self, comparisons: int) -> "ProportionTest":
        """Return the test as the most striking of so many: with Bonferroni's corrected p-value (Dunn 1961).

        Whoever looks at several differences and tests the largest finds one by chance alone more often than
        `level` says; that many times the p-value, at most 1, bounds how often.
        """
        return replace(self, p_value=min(1.0, comparisons * self.p_value), comparisons=comparisons)

    @property
    def differs(self) -> bool:
        """Whether the shares are called different at `level`."""
        return self.p_value < self.level

    @property
    def difference(self) -> float:
        """The second share minus the first, from −1 to 1; NaN where one of them has no trials."""
        return self.second.share - self.first.share


def compare_independent(first: SuccessRate, second: SuccessRate) -> ProportionTest:
    """Compare two independent samples by Fisher's exact test.

    Notes
    -----
    With the margins given, the first sample's count is hypergeometric under equal rates; the p-value is the
    probability of all counts that are at most as probable as the one found, summed in whole numbers.
    """
    successes = first.successes + second.successes
    lowest = max(0, successes - second.trials)
    highest = min(first.trials, successes)
    ways = math.comb(first.trials, lowest) * math.comb(second.trials, successes - lowest)
    each = []
    for count in range(lowest, highest + 1):
        each.append(ways)
        ways = ways * (first.trials - count) * (successes - count)
        ways //= (count + 1) * (second.trials - successes + count + 1)
    found = each[first.successes - lowest]
    at_most = sum(ways for ways in each if ways <= found)
    return ProportionTest(first, second, ProportionTestName.FISHER, float(Fraction(at_most, sum(each))))


def compare_pairs(first: npt.NDArray[np.bool_], second: npt.NDArray[np.bool_]) -> ProportionTest:
    """Compare the successes of pairs by McNemar's exact test.

    Parameters
    ----------
    first, second
        Whether each member of each pair succeeded, both of shape (pairs,), in the same order.

    Notes
    -----
    Of the n pairs in which one member alone succeeded, the number in which it is the first is binomial with
    probability ½ under equal rates; the p-value is twice the smaller tail, at most 1.
    """
    only_first, only_second = int((first & ~second).sum()), int((second & ~first).sum())
    n = only_first + only_second
    tail, ways = 0, 1
    for count in range(min(only_first, only_second) + 1):
        tail += ways
        ways = ways * (n - count) // (count + 1)
    p_value = min(1.0, float(Fraction(2 * tail, 2**n)))
    before, after = SuccessRate(int(first.sum()), first.size), SuccessRate(int(second.sum()), second.size)
    return ProportionTest(before, after, ProportionTestName.MCNEMAR, p_value)
