"""How often networks learn XOR: shares known from 2000 networks each, found again.

Xavier-normal weights, η = 0.5, full batch, 3000 updates; success is every sample right and a loss below 0.1.
"""

import pytest

from engine.activations import activation
from engine.data.datasets import XOR
from engine.descent.training_settings import TrainingSettings
from engine.ensembles.ensemble import ensemble_of_seeds
from engine.ensembles.success_rate import SuccessRate
from engine.network.outcomes import SOLVED_LOSS

SEEDS = 400
WIDTHS = (2, 4, 8)
KNOWN = {
    "step": (0.03, 0.33, 0.80),
    "identity": (0.0, 0.0, 0.0),
    "sigmoid": (0.76, 0.99, 1.0),
    "tanh": (0.57, 0.99, 1.0),
    "relu": (0.19, 0.59, 0.91),
    "leaky_relu": (0.32, 0.79, 0.99),
    "elu": (0.77, 0.99, 1.0),
    "silu": (1.0, 1.0, 1.0),
}


def measured(key, width, **options):
    settings = TrainingSettings(hidden_sizes=(width,), activations=(activation(key),), **options)
    ensemble = ensemble_of_seeds(settings, XOR, range(SEEDS))
    ensemble.advance(3000)
    successes = ensemble.correct.all(axis=1) & (ensemble.losses < SOLVED_LOSS)
    return SuccessRate(int(successes.sum()), SEEDS)


def assert_consistent(rate, share):
    low, high = rate.interval(0.999)
    # The known share has a standard error of its own, at most 1.1 points.
    assert low - 0.02 <= share <= high + 0.02, (rate, share)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("key", KNOWN)
def test_the_share_of_successes_is_the_known_one(key, width):
    assert_consistent(measured(key, width), KNOWN[key][WIDTHS.index(width)])


@pytest.mark.parametrize(("width", "share"), [(2, 0.34), (4, 0.80), (8, 0.99)])
def test_relu_learns_more_often_where_its_slope_at_zero_is_one(width, share):
    assert_consistent(measured("relu", width, kink_side="right"), share)


@pytest.mark.parametrize(("width", "share"), [(2, 0.27), (4, 0.76), (8, 0.98)])
def test_relu_learns_more_often_where_its_biases_start_random(width, share):
    assert_consistent(measured("relu", width, bias_scale=0.1), share)


def test_the_conditions_move_the_share_of_relu_by_more_than_chance():
    plain = measured("relu", 4).interval(0.999)

    for options in ({"kink_side": "right"}, {"bias_scale": 0.1}):
        assert measured("relu", 4, **options).interval(0.999)[0] > plain[1]
