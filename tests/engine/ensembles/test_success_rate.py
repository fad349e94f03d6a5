"""Wilson's interval against its definition, and at its ends."""

import math

import mpmath
import pytest

from engine.ensembles.success_rate import SuccessRate


@pytest.mark.parametrize(("successes", "trials"), [(1, 10), (5, 10), (37, 40), (159, 200), (1, 2000)])
@pytest.mark.parametrize("confidence", [0.9, 0.95, 0.999])
def test_the_ends_are_the_rates_from_which_the_count_is_z_standard_deviations_away(
    successes, trials, confidence
):
    z = mpmath.sqrt(2) * mpmath.erfinv(confidence)
    share = mpmath.mpf(successes) / trials
    for end in SuccessRate(successes, trials).interval(confidence):
        assert float((share - end) ** 2 - z**2 * end * (1 - end) / trials) == pytest.approx(0.0, abs=1e-12)


def test_without_a_success_or_without_a_failure_the_interval_reaches_the_end_exactly():
    assert SuccessRate(0, 200).interval() == (0.0, pytest.approx(0.018845, abs=1e-6))
    assert SuccessRate(200, 200).interval() == (pytest.approx(0.981155, abs=1e-6), 1.0)


def test_without_trials_nothing_is_known():
    assert SuccessRate(0, 0).interval() == (0.0, 1.0)
    assert math.isnan(SuccessRate(0, 0).share)
