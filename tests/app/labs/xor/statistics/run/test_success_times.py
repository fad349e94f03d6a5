"""Times of success count the networks that succeeded, and cost times updates is time."""

from dataclasses import replace

import numpy as np
import pytest

from app.labs.xor.statistics.run.success_times import BINS, success_times, time_decimals
from engine.activations import activation
from engine.ensembles.failure_levels import failure_levels
from engine.ensembles.network_outcomes import NetworkOutcomes
from engine.ensembles.repeated_training import Combination


def combination(succeeded: list[bool], solved_at: list[int]) -> Combination:
    losses = np.where(succeeded, 0.01, 0.69)
    outcomes = NetworkOutcomes(
        0,
        np.array(succeeded),
        losses,
        np.array(solved_at),
        np.zeros(len(succeeded), dtype=int),
        failure_levels(losses, np.array(succeeded)),
    )
    return Combination(activation("relu"), 2, outcomes, None, 2e-7)


def test_the_median_is_that_of_the_successes_alone() -> None:
    # The third network met the rule once and lost it again.
    times = success_times(combination([True, True, False, True], [100, 300, 50, 200]), 600)

    assert times.median == 200.0
    assert times.middle == (150.0, 250.0)
    assert sum(times.histogram) == 3
    assert times.histogram[round(BINS * 100 / 600)] == 1


def test_an_update_of_200_ns_makes_200_of_them_40_microseconds() -> None:
    times = success_times(combination([True], [200]), 600)

    assert times.nanoseconds == pytest.approx(200.0)
    assert times.microseconds == pytest.approx(40.0)


def test_the_cost_of_a_success_is_that_of_the_whole_nanoseconds_that_are_shown() -> None:
    times = success_times(replace(combination([True], [1500]), seconds_per_update=2.034e-7), 3000)

    assert times.nanoseconds == 203.0
    assert times.microseconds == pytest.approx(304.5)


def test_without_successes_there_is_no_time() -> None:
    times = success_times(combination([False, False], [-1, -1]), 600)

    assert times.median is times.middle is times.microseconds is None
    assert sum(times.histogram) == 0


def test_short_times_have_the_digits_that_their_ratios_need() -> None:
    assert time_decimals(0.2) == time_decimals(9.9) == 3
    assert time_decimals(10.0) == 1
