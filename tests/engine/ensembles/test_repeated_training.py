"""Networks trained together are the single runs of their seeds, and what is counted is what they did."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from engine.activations import activation
from engine.data.datasets import XOR
from engine.descent.training import TrainingRun
from engine.descent.training_settings import TrainingSettings
from engine.ensembles.failure_levels import FailureLevel, failure_levels
from engine.ensembles.network_outcomes import NetworkOutcomes, compare, no_outcomes
from engine.ensembles.proportion_test import ProportionTestName
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.ensembles.repeated_training import initial_networks, train_repeatedly
from engine.network.initializers import initializer
from engine.network.outcomes import solved
from engine.records.invalid_value import InvalidValueError

SMALL = RepeatedSettings(
    activations=(activation("tanh"), activation("relu")),
    widths=(2, 3),
    replicas=50,
    updates=400,
    learning_rate=1.0,
    bias_scale=0.3,
    first_seed=7,
)


def last(items):
    *_, final = items
    return final


def alone(settings, hidden, neurons, seed):
    training = TrainingSettings(
        hidden_sizes=(neurons,),
        activations=(hidden,),
        initializer=settings.initializer,
        bias_scale=settings.bias_scale,
        use_bias=settings.use_bias,
        learning_rate=settings.learning_rate,
        kink_side=settings.kink_side,
        seed=seed,
    )
    return TrainingRun(training, XOR)


@pytest.fixture(scope="module")
def small():
    return last(train_repeatedly(SMALL))


def test_every_network_starts_bit_for_bit_as_the_single_run_of_its_seed():
    for neurons in SMALL.widths:
        start = initial_networks(SMALL, neurons, SMALL.seeds)
        for index, seed in enumerate(SMALL.seeds):
            run = alone(SMALL, SMALL.activations[0], neurons, seed)
            assert start.replica(index).equals(run.parameters)


def test_loss_verdict_and_first_success_are_those_of_the_single_run(small):
    for each in small.combinations:
        for index in range(0, SMALL.replicas, 7):
            run = alone(SMALL, each.activation, each.neurons, SMALL.first_seed + index)
            solved_at = -1
            for update in range(SMALL.updates + 1):
                if solved_at < 0 and solved(run.predictions, XOR.targets, run.loss):
                    solved_at = update
                if update < SMALL.updates:
                    run.step()
            assert each.outcomes.losses[index] == pytest.approx(run.loss, rel=1e-9)
            assert each.outcomes.succeeded[index] == bool(solved(run.predictions, XOR.targets, run.loss))
            assert each.outcomes.solved_at[index] == solved_at


def test_the_counts_of_failures_at_each_level_add_up_to_the_failures(small):
    for each in small.combinations:
        failures = sum(int(each.outcomes.failures_at(level).sum()) for level in FailureLevel)
        assert failures + each.outcomes.rate.successes == each.outcomes.count == SMALL.replicas


def test_the_bands_end_at_the_final_losses_and_begin_at_the_initial_ones(small):
    for each in small.combinations:
        assert each.bands.updates[[0, -1]].tolist() == [0, SMALL.updates]
        final = np.sort(each.outcomes.losses)
        assert each.bands.median[-1] == pytest.approx(final[24], rel=1e-6)
        first = [alone(SMALL, each.activation, each.neurons, seed).loss for seed in SMALL.seeds]
        assert each.bands.quantiles[-1, 0] == pytest.approx(np.sort(first)[44], rel=1e-6)


def test_failures_come_first_in_the_order_of_their_losses(small):
    for each in small.combinations:
        order = each.outcomes.failures_first
        failures = each.outcomes.count - each.outcomes.rate.successes
        assert sorted(order) == list(range(SMALL.replicas))
        assert not each.outcomes.succeeded[order[:failures]].any()
        assert (np.diff(each.outcomes.losses[order[:failures]]) <= 0.0).all()


def test_a_failure_of_small_loss_stands_before_every_success():
    succeeded = np.array([True, False, True, False])
    losses = np.array([0.09, 0.05, 0.02, np.nan])
    outcomes = NetworkOutcomes(
        0, succeeded, losses, np.full(4, -1), np.zeros(4, int), failure_levels(losses, succeeded)
    )

    assert outcomes.failures_first.tolist() == [3, 1, 0, 2]


def test_a_first_picture_of_all_combinations_comes_after_few_networks_and_the_progress_never_falls():
    items = list(train_repeatedly(replace(SMALL, updates=40, replicas=60)))

    all_judged = next(item for item in items if all(each.outcomes.count for each in item.combinations))
    assert {each.outcomes.count for each in all_judged.combinations} == {16}
    done = [item.done for item in items]
    assert done == sorted(done)
    assert (done[0], done[-1]) == (0.0, 1.0)
    assert items[-1].is_complete
    assert [item.is_complete for item in items].count(True) == 1


def test_the_progress_is_the_share_of_all_updates_that_has_been_made():
    items = list(train_repeatedly(replace(SMALL, updates=40, replicas=50)))
    every = items[0].settings.network_count

    for before, item in pairwise(items):
        if item.trained > before.trained:
            # All updates of these networks were made, and told, before they were judged.
            assert before.done == item.done == pytest.approx(item.trained / every)
        else:
            assert item.trained / every < item.done <= (item.trained + 34) / every


def test_the_cost_of_an_update_is_measured_for_every_combination(small):
    assert all(0.0 < each.seconds_per_update < 1e-2 for each in small.combinations)


def test_networks_whose_numbers_overflow_are_failures_that_are_told_apart():
    settings = RepeatedSettings(
        activations=(activation("relu"),),
        widths=(2,),
        replicas=50,
        updates=300,
        learning_rate=10.0,
        initializer=initializer("normal", 10.0),
    )
    outcomes = last(train_repeatedly(settings)).combinations[0].outcomes
    overflowed = outcomes.failures_at(FailureLevel.NON_FINITE)

    failed = [
        alone(settings, settings.activations[0], 2, seed).step(settings.updates) < settings.updates
        for seed in settings.seeds
    ]
    assert overflowed.tolist() == failed
    assert not outcomes.succeeded[overflowed].any()


def test_the_step_functions_hidden_layer_is_as_it_was_and_still_some_networks_learn_xor():
    settings = RepeatedSettings(
        activations=(activation("step"),), widths=(8,), replicas=50, updates=1500, learning_rate=0.5
    )
    outcomes = last(train_repeatedly(settings)).combinations[0].outcomes

    assert 0.5 < outcomes.rate.share < 1.0


@pytest.mark.parametrize(
    "change",
    [
        {"activations": ()},
        {"activations": (activation("tanh"), activation("tanh"))},
        {"activations": (activation("softmax"),)},
        {"widths": ()},
        {"widths": (2, 2)},
        {"widths": (9,)},
        {"widths": (2.5,)},
        {"widths": (1, 2, 3, 4, 5)},
        {"replicas": 49},
        {"updates": 0},
        {"learning_rate": 0.0},
        {"success_loss": 0.0},
        {"first_seed": -1},
    ],
)
def test_what_cannot_be_trained_is_refused(change):
    with pytest.raises(InvalidValueError):
        replace(SMALL, **change)


def test_two_rates_are_compared_as_pairs_as_samples_or_not_at_all(small):
    one, other = (each.outcomes for each in small.at_width(2))
    later = last(train_repeatedly(replace(SMALL, updates=60, first_seed=57))).at_width(2)[0].outcomes
    overlapping = last(train_repeatedly(replace(SMALL, updates=60, first_seed=30))).at_width(2)[0].outcomes

    assert compare(one, other).test is ProportionTestName.MCNEMAR
    assert compare(one, other).difference == pytest.approx(other.rate.share - one.rate.share)
    assert compare(one, later).test is ProportionTestName.FISHER
    assert compare(later, one).test is ProportionTestName.FISHER
    assert compare(one, overlapping) is None
    assert compare(one, no_outcomes(7)) is None


def test_what_is_known_is_not_trained_again(small):
    sigmoid = activation("sigmoid")
    settings = replace(SMALL, activations=(sigmoid, *SMALL.activations[:1]), widths=(3, 5))
    items = list(train_repeatedly(settings, small.combinations))
    alone = last(train_repeatedly(settings))

    assert items[0].trained == SMALL.replicas
    assert items[0].done == pytest.approx(1 / 4)
    assert items[-1].find(SMALL.activations[0], 3) is small.find(SMALL.activations[0], 3)
    for mine, its in zip(items[-1].combinations, alone.combinations, strict=True):
        np.testing.assert_array_equal(mine.outcomes.losses, its.outcomes.losses)


def test_a_result_is_restricted_to_what_was_trained(small):
    tanh = replace(SMALL, activations=SMALL.activations[:1], widths=(3,))
    restricted = small.restricted_to(tanh)

    assert restricted.combinations == (small.find(SMALL.activations[0], 3),)
    assert restricted.is_complete
    assert small.restricted_to(replace(SMALL, widths=(2, 4))) is None
    assert small.restricted_to(replace(SMALL, learning_rate=0.9)) is None


# Measured over 2000 seeds: Xavier-normal weights, zero biases, ReLU′(0) = 0, learning rate 0.5, 3000 updates.
ANCHORS = {
    "step": (3, 33, 80),
    "identity": (0, 0, 0),
    "sigmoid": (76, None, None),
    "tanh": (57, None, None),
    "relu": (19, 59, 91),
    "leaky_relu": (32, 79, 99),
    "elu": (77, None, None),
}


def test_the_rates_known_from_2000_seeds_come_out_with_100():
    final = last(train_repeatedly(RepeatedSettings(replicas=100)))

    for key, shares in ANCHORS.items():
        for neurons, share in zip((2, 4, 8), shares, strict=True):
            low, high = final.find(activation(key), neurons).outcomes.rate.interval(0.999)
            if share is None:
                assert high > 0.98
            else:
                assert low <= share / 100 <= high, (key, neurons)


def test_relu_succeeds_more_often_if_its_slope_at_zero_is_one():
    relu = (activation("relu"),)
    final = last(train_repeatedly(RepeatedSettings(activations=relu, replicas=200, kink_side="right")))

    for neurons, share in zip((2, 4, 8), (34, 80, 99), strict=True):
        low, high = final.find(relu[0], neurons).outcomes.rate.interval(0.999)
        assert low <= share / 100 <= high
