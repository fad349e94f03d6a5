"""A failure's cause is read off its loss by the stated rule."""

import math

import numpy as np
import pytest

from engine.failure_causes import CAUSES, NO_FAILURE, PLATEAU_TOLERANCE, FailureCause, failure_causes

LN_2 = math.log(2.0)
# Three points share the prediction 1/3 and one of them is of class 1; the fourth is exact.
THREE_OF_FOUR = -(math.log(1 / 3) + 2 * math.log(2 / 3)) / 4


def cause_of(loss, *, succeeded=False):
    index = failure_causes(np.array([loss]), np.array([succeeded]))[0]
    return None if index == NO_FAILURE else CAUSES[index]


@pytest.mark.parametrize(
    ("level", "cause"),
    [
        (LN_2, FailureCause.ALWAYS_HALF),
        (THREE_OF_FOUR, FailureCause.THREE_OF_FOUR),
        (LN_2 / 2, FailureCause.TWO_AND_TWO_HALVES),
    ],
)
def test_a_loss_within_0_02_of_a_plateau_is_stuck_there(level, cause):
    assert PLATEAU_TOLERANCE == 0.02
    for loss in (level - 0.0199, level, level + 0.0199):
        assert cause_of(loss) is cause
    for loss in (level - 0.0201, level + 0.0201):
        assert cause_of(loss) is FailureCause.OTHER


def test_the_levels_are_those_of_the_rule():
    assert [round(level, 3) for level in (LN_2, THREE_OF_FOUR, LN_2 / 2)] == [0.693, 0.477, 0.347]


@pytest.mark.parametrize("loss", [math.nan, math.inf])
def test_what_overflowed_is_said_to_have_overflowed(loss):
    assert cause_of(loss) is FailureCause.NON_FINITE


def test_a_success_has_no_cause_whatever_its_loss():
    assert cause_of(LN_2, succeeded=True) is None
    assert cause_of(0.01) is FailureCause.OTHER
