"""Where a failure ended is read off its loss by the stated rule."""

import math

import numpy as np
import pytest

from engine.ensembles.failure_levels import (
    FAILURE_LEVELS,
    NO_FAILURE,
    PLATEAU_TOLERANCE,
    FailureLevel,
    failure_levels,
)

LN_2 = math.log(2.0)
# Three points share the prediction 1/3 and one of them is of class 1; the fourth is exact.
THREE_OF_FOUR = -(math.log(1 / 3) + 2 * math.log(2 / 3)) / 4


def level_of(loss, *, succeeded=False):
    index = failure_levels(np.array([loss]), np.array([succeeded]))[0]
    return None if index == NO_FAILURE else FAILURE_LEVELS[index]


@pytest.mark.parametrize(
    ("loss_of_level", "level"),
    [
        (LN_2, FailureLevel.ALWAYS_HALF),
        (THREE_OF_FOUR, FailureLevel.THREE_OF_FOUR),
        (LN_2 / 2, FailureLevel.TWO_AND_TWO_HALVES),
    ],
)
def test_a_loss_within_0_02_of_a_plateau_is_stuck_there(loss_of_level, level):
    assert PLATEAU_TOLERANCE == 0.02
    for loss in (loss_of_level - 0.0199, loss_of_level, loss_of_level + 0.0199):
        assert level_of(loss) is level
    for loss in (loss_of_level - 0.0201, loss_of_level + 0.0201):
        assert level_of(loss) is FailureLevel.OTHER


def test_the_levels_are_those_of_the_rule():
    assert [round(level, 3) for level in (LN_2, THREE_OF_FOUR, LN_2 / 2)] == [0.693, 0.477, 0.347]


@pytest.mark.parametrize("loss", [math.nan, math.inf])
def test_what_overflowed_is_said_to_have_overflowed(loss):
    assert level_of(loss) is FailureLevel.NON_FINITE


def test_a_success_has_no_such_level_whatever_its_loss():
    assert level_of(LN_2, succeeded=True) is None
    assert level_of(0.01) is FailureLevel.OTHER
