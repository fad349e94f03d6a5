import math

import numpy as np
import pytest

from engine.network.losses import BINARY_CROSS_ENTROPY
from engine.network.outcomes import (
    ALWAYS_HALF,
    PLATEAUS,
    THREE_OF_FOUR,
    TWO_AND_TWO_HALVES,
    correct_samples,
    plateau_near,
    predicts_like,
    solved,
)

TARGETS = np.array([[0.0, 1.0, 1.0, 0.0]])


def logit(p):
    return math.log(p / (1 - p))


@pytest.mark.parametrize(
    ("plateau", "rounded", "logits"),
    [
        (ALWAYS_HALF, 0.693, [0, 0, 0, 0]),
        (THREE_OF_FOUR, 0.477, [-800, logit(2 / 3), logit(2 / 3), logit(2 / 3)]),
        (TWO_AND_TWO_HALVES, 0.347, [-800, 800, 0, 0]),
    ],
    ids=lambda each: getattr(each, "key", ""),
)
def test_a_plateau_is_the_loss_of_the_predictions_it_is_named_for(plateau, rounded, logits):
    assert round(plateau.loss, 3) == rounded
    assert BINARY_CROSS_ENTROPY.value(np.array([logits], dtype=float), TARGETS) == pytest.approx(
        plateau.loss, rel=1e-14
    )


@pytest.mark.parametrize("plateau", PLATEAUS, ids=lambda each: each.key)
def test_a_plateau_is_recognised_within_the_tolerance_only(plateau):
    assert plateau_near(plateau.loss + 0.009) is plateau
    assert plateau_near(plateau.loss - 0.009) is plateau
    assert plateau_near(plateau.loss + 0.011) is None
    assert plateau_near(plateau.loss + 0.02, tolerance=0.03) is plateau


def test_correct_means_beyond_half_by_more_than_a_hundredth():
    predictions = np.array([[0.489, 0.511, 0.505, 0.495]])

    assert correct_samples(predictions, TARGETS).tolist() == [True, True, False, False]


def test_with_several_outputs_the_largest_one_decides():
    predictions = np.array([[0.5, 0.2], [0.3, 0.3], [0.2, 0.5]])
    targets = np.array([[1.0, 1.0], [0.0, 0.0], [0.0, 0.0]])

    assert correct_samples(predictions, targets).tolist() == [True, False]


def test_success_needs_every_sample_and_a_loss_below_a_tenth():
    right, wrong = [[0.1, 0.9, 0.9, 0.1]], [[0.1, 0.9, 0.9, 0.9]]
    predictions = np.array([right, right, wrong])

    assert solved(predictions, TARGETS, np.array([0.099, 0.1, 0.05])).tolist() == [True, False, False]


@pytest.mark.parametrize(
    ("predictions", "named"),
    [
        ([0.41, 0.59, 0.5, 0.5], ALWAYS_HALF),
        ([0.39, 0.5, 0.5, 0.5], None),
        ([0.05, 0.6, 0.67, 0.74], THREE_OF_FOUR),
        ([0.95, 0.3, 0.33, 0.4], THREE_OF_FOUR),
        ([0.05, 0.95, 0.67, 0.67], None),
        ([0.05, 0.55, 0.67, 0.67], None),
        ([0.05, 0.95, 0.45, 0.55], TWO_AND_TWO_HALVES),
        ([0.05, 0.95, 0.35, 0.55], None),
        ([0.02, 0.98, 0.03, 0.5], None),
    ],
)
def test_predictions_are_like_the_plateau_that_is_named_for_them_alone(predictions, named):
    assert [each for each in PLATEAUS if predicts_like(each, np.array(predictions))] == [named] * (
        named is not None
    )
