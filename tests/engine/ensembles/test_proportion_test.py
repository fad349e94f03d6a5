"""The two exact tests against exact sums over all tables, and against published examples."""

from fractions import Fraction
from math import comb

import numpy as np
import pytest

from engine.ensembles.proportion_test import ProportionTestName, compare_independent, compare_pairs
from engine.ensembles.success_rate import SuccessRate


def fisher_by_enumeration(a, n, b, m):
    """Sum the hypergeometric probabilities of all tables with these margins, as fractions."""
    total = comb(n + m, a + b)
    probability = {
        k: Fraction(comb(n, k) * comb(m, a + b - k), total)
        for k in range(a + b + 1)
        if k <= n and a + b - k <= m
    }
    return float(sum(p for p in probability.values() if p <= probability[a]))


def pairs(both, only_first, only_second, neither):
    first = np.repeat([True, True, False, False], [both, only_first, only_second, neither])
    second = np.repeat([True, False, True, False], [both, only_first, only_second, neither])
    return first, second


def test_the_lady_who_tasted_tea_is_not_significant_with_three_of_four():
    test = compare_independent(SuccessRate(3, 4), SuccessRate(1, 4))

    assert test.p_value == pytest.approx(34 / 70)
    assert not test.differs
    assert test.test is ProportionTestName.FISHER


@pytest.mark.parametrize(
    ("a", "n", "b", "m"),
    [(4, 4, 0, 4), (0, 10, 0, 20), (81, 400, 312, 400), (7, 50, 12, 60), (1000, 2000, 1060, 2000)],
)
def test_fishers_p_value_is_the_sum_over_all_tables_that_are_no_more_probable(a, n, b, m):
    assert compare_independent(SuccessRate(a, n), SuccessRate(b, m)).p_value == pytest.approx(
        fisher_by_enumeration(a, n, b, m), rel=1e-12
    )


def test_the_order_of_the_samples_changes_the_sign_of_the_difference_and_nothing_else():
    one, other = SuccessRate(20, 100), SuccessRate(35, 100)

    there, back = compare_independent(one, other), compare_independent(other, one)

    assert there.p_value == back.p_value
    assert there.difference == pytest.approx(0.15)
    assert back.difference == pytest.approx(-0.15)


def test_equal_shares_are_never_called_different():
    assert compare_independent(SuccessRate(200, 400), SuccessRate(200, 400)).p_value == 1.0
    assert compare_pairs(*pairs(10, 5, 5, 10)).p_value == 1.0
    assert compare_pairs(*pairs(10, 0, 0, 10)).p_value == 1.0


def test_without_trials_nothing_differs():
    assert not compare_independent(SuccessRate(0, 0), SuccessRate(5, 5)).differs


def test_pairs_are_judged_by_those_that_differ_alone():
    # One tail of ten fair coins with at most one head is 11/1024.
    few, many = compare_pairs(*pairs(0, 1, 9, 0)), compare_pairs(*pairs(500, 1, 9, 300))

    assert few.p_value == many.p_value == pytest.approx(22 / 1024)
    assert many.differs
    assert many.test is ProportionTestName.MCNEMAR
    assert (many.first.successes, many.second.successes) == (501, 509)


def test_what_is_not_below_the_level_is_not_called_different():
    # Six coins that all fall alike: 2/64; five: 2/32.
    assert compare_pairs(*pairs(0, 0, 6, 0)).differs
    assert not compare_pairs(*pairs(0, 0, 5, 0)).differs


def test_the_most_striking_of_several_comparisons_has_that_many_times_the_p_value() -> None:
    alone = compare_independent(SuccessRate(30, 100), SuccessRate(45, 100))
    picked = alone.picked_among(3)
    assert alone.differs
    assert picked.p_value == 3 * alone.p_value
    assert not picked.differs
    assert alone.picked_among(1000).p_value == 1.0
