"""Many networks at once: each is the single run of its seed, and none knows of the others."""

from dataclasses import replace

import numpy as np
import pytest

from engine.activations import activation
from engine.data.datasets import DATASETS, XOR
from engine.descent.training import TrainingRun
from engine.descent.training_settings import TrainingSettings
from engine.ensembles.ensemble import Ensemble, ensemble_losses, ensemble_of_seeds
from engine.network.initializers import initializer
from engine.network.losses import BINARY_CROSS_ENTROPY, LOSSES, MEAN_SQUARED_ERROR
from engine.network.network import Parameters, forward, loss_value, stacked
from engine.network.outcomes import SOLVED_LOSS
from tests.engine.ensembles.ensemble_cases import CLOUD, ELEMENTWISE, ONE_HOT, SOFT, settings_of

BOUND = 1e-11
"""How far a replica may be from the single run after 500 updates, in losses and weights (of size 1)."""


def single_run(settings, dataset, seed, count):
    run = TrainingRun(replace(settings, seed=seed), dataset)
    assert run.step(count) == count
    return run


def assert_replicas_are_single_runs(settings, dataset=XOR, count=500, seeds=(0, 5, 1, 17), bound=BOUND):
    ensemble = ensemble_of_seeds(settings, dataset, seeds)
    first = ensemble.parameters
    losses = ensemble.advance(count)
    end = ensemble.parameters

    assert losses.shape == (count, len(seeds))
    for replica, seed in enumerate(seeds):
        run = TrainingRun(replace(settings, seed=seed), dataset)
        assert first.replica(replica).equals(run.parameters)
        assert run.step(count) == count
        np.testing.assert_allclose(losses[:, replica], run.loss_history[1:], rtol=bound, atol=bound)
        for mine, its in zip(end.replica(replica).arrays, run.parameters.arrays, strict=True):
            assert mine.shape == its.shape
            np.testing.assert_allclose(mine, its, rtol=bound, atol=bound)


@pytest.mark.parametrize("key", ELEMENTWISE)
def test_a_replica_is_the_single_run_of_its_seed_with_every_activation(key):
    assert_replicas_are_single_runs(settings_of(key, key, hidden=(4, 3)))


@pytest.mark.parametrize("use_bias", [True, False], ids=["biases", "no biases"])
@pytest.mark.parametrize("hidden", [(), (1,), (8,), (8, 8), (5, 1, 7)], ids=str)
def test_a_replica_is_the_single_run_of_its_seed_with_every_shape(hidden, use_bias):
    keys = ("tanh", "sigmoid", "relu")[: len(hidden)]
    assert_replicas_are_single_runs(settings_of(*keys, hidden=hidden, use_bias=use_bias))


@pytest.mark.parametrize("dataset", [XOR, CLOUD, SOFT], ids=["truth table", "37 points", "soft targets"])
@pytest.mark.parametrize("loss", [BINARY_CROSS_ENTROPY, MEAN_SQUARED_ERROR], ids=lambda each: each.key)
def test_a_replica_is_the_single_run_of_its_seed_with_every_loss_and_data_set(loss, dataset):
    assert_replicas_are_single_runs(settings_of("tanh", loss=loss), dataset)


@pytest.mark.parametrize("loss", LOSSES, ids=lambda each: each.key)
def test_a_replica_is_the_single_run_of_its_seed_with_several_outputs(loss):
    assert_replicas_are_single_runs(settings_of("sigmoid", "tanh", hidden=(4, 3), loss=loss), ONE_HOT)


@pytest.mark.parametrize(
    ("key", "parameters"),
    [
        ("sigmoid", {"beta": 3.0}),
        ("elu", {"alpha": 0.5}),
        ("leaky_relu", {"alpha": 0.3}),
        ("prelu", {"alpha": 1.0}),
        ("step", {"threshold": 0.5}),
        ("linear", {"c": 2.0}),
    ],
    ids=str,
)
def test_parameters_of_the_activation_are_used(key, parameters):
    assert_replicas_are_single_runs(replace(settings_of(key), activations=(activation(key, **parameters),)))


@pytest.mark.parametrize("key", ["relu", "leaky_relu", "elu", "selu", "elu(alpha=0.5)"])
def test_the_side_of_the_kink_counts(key):
    chosen = activation("elu", alpha=0.5) if "(" in key else activation(key)
    # With zero biases (0, 0) lies on the kink of every neuron at the first update.
    both = [
        replace(settings_of("relu", bias_scale=0.0, kink_side=side), activations=(chosen,))
        for side in ("left", "right")
    ]
    for settings in both:
        assert_replicas_are_single_runs(settings)

    ends = [ensemble_of_seeds(settings, XOR, range(3)) for settings in both]
    for end in ends:
        end.advance(1)
    differs = not ends[0].parameters.equals(ends[1].parameters)
    assert differs == (key != "elu")


@pytest.mark.parametrize("key", ["tanh", "relu", "elu", "silu", "softplus"])
@pytest.mark.parametrize("hidden", [(), (3,), (3, 2)], ids=str)
def test_an_update_follows_the_numerical_gradient(key, hidden):
    settings = settings_of(*[key] * len(hidden), hidden=hidden, learning_rate=1.0)
    ensemble = ensemble_of_seeds(settings, CLOUD, range(4))
    before = ensemble.parameters
    ensemble.advance(1)
    after = ensemble.parameters
    h = 1e-5

    for array_number, (old, new) in enumerate(zip(before.arrays, after.arrays, strict=True)):
        for place in np.ndindex(old.shape[1:]):
            ends = []
            for shift in (h, -h):
                arrays = [array.copy() for array in before.arrays]
                arrays[array_number][:, *place] += shift
                moved = Parameters(tuple(arrays[0::2]), tuple(arrays[1::2]))
                architecture = settings.architecture(CLOUD)
                ends.append(
                    loss_value(architecture, forward(architecture, moved, CLOUD.inputs), CLOUD.targets)
                )
            slope = (ends[0] - ends[1]) / (2 * h)
            np.testing.assert_allclose((old - new)[:, *place], slope, rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize("key", ["tanh", "relu", "elu"])
def test_the_single_run_is_still_the_same_after_3000_updates(key):
    settings = TrainingSettings(hidden_sizes=(2,), activations=(activation(key),), learning_rate=0.5)
    ensemble = ensemble_of_seeds(settings, XOR, range(25))
    losses = ensemble.advance(3000)

    for seed in range(25):
        run = single_run(settings, XOR, seed, 3000)
        np.testing.assert_allclose(losses[:, seed], run.loss_history[1:], rtol=0, atol=1e-9)
        # With four samples a loss below 0.1 leaves no sample wrong.
        low = np.flatnonzero(run.loss_history < SOLVED_LOSS)
        assert ensemble.solved_at[seed] == (low[0] if low.size else -1)


@pytest.mark.parametrize("key", ["tanh", "relu", "sigmoid"])
@pytest.mark.parametrize("rule", ["zeros", "constant"])
def test_equal_neurons_stay_equal_to_the_last_bit(key, rule):
    settings = settings_of(
        key, key, hidden=(5, 3), initializer=initializer(rule), bias_scale=0.0, learning_rate=0.5
    )
    ensemble = ensemble_of_seeds(settings, CLOUD, range(3))
    ensemble.advance(200)

    for weight, bias in zip(ensemble.parameters.weights[:-1], ensemble.parameters.biases[:-1], strict=True):
        np.testing.assert_array_equal(weight, weight[:, :1].repeat(weight.shape[1], axis=1))
        np.testing.assert_array_equal(bias, bias[:, :1].repeat(bias.shape[1], axis=1))


def test_every_network_has_its_own_learning_rate():
    settings = settings_of("tanh")
    rates = np.array([0.01, 0.5, 2.0, 0.1])
    start = stacked([TrainingRun(replace(settings, seed=7), XOR).parameters] * rates.size)
    ensemble = Ensemble(settings.architecture(XOR), XOR, start, rates)
    losses = ensemble.advance(300)

    for replica, rate in enumerate(rates):
        run = single_run(replace(settings, learning_rate=rate), XOR, 7, 300)
        np.testing.assert_allclose(losses[:, replica], run.loss_history[1:], rtol=BOUND, atol=BOUND)


@pytest.mark.parametrize("dataset", [XOR, CLOUD], ids=["truth table", "37 points"])
@pytest.mark.parametrize("key", ELEMENTWISE)
def test_what_a_network_computes_does_not_depend_on_those_beside_it(key, dataset):
    settings = settings_of(key, key, hidden=(4, 3), learning_rate=0.5)
    alone = ensemble_of_seeds(settings, dataset, [11])
    alone_losses = alone.advance(10)
    crowd = [*range(100, 2300), 11, *range(30), 11]
    many = ensemble_of_seeds(settings, dataset, crowd)
    losses = many.advance(10)

    for place in (2200, len(crowd) - 1):
        np.testing.assert_array_equal(losses[:, place], alone_losses[:, 0])
        assert many.parameters.replica(place).equals(alone.parameters)


@pytest.mark.parametrize("sizes", [(1,) * 150, (20, 1, 129), (150,)], ids=["singly", "uneven", "at once"])
def test_how_the_updates_are_parted_changes_no_bit(sizes):
    settings = settings_of("tanh", learning_rate=2.0)
    reference = ensemble_of_seeds(settings, XOR, range(2100))
    expected = reference.advance(150)

    ensemble = ensemble_of_seeds(settings, XOR, range(2100))
    losses = np.concatenate([ensemble.advance(count) for count in sizes])

    np.testing.assert_array_equal(losses, expected)
    np.testing.assert_array_equal(ensemble.losses, expected[-1])
    np.testing.assert_array_equal(ensemble.solved_at, reference.solved_at)
    assert ensemble.parameters.equals(reference.parameters)
    assert ensemble.update_count == 150


@pytest.mark.parametrize("dataset", [XOR, CLOUD, SOFT], ids=["truth table", "37 points", "soft targets"])
@pytest.mark.parametrize("loss", [BINARY_CROSS_ENTROPY, MEAN_SQUARED_ERROR], ids=lambda each: each.key)
def test_losses_alone_are_those_of_the_engine(loss, dataset):
    settings = settings_of("tanh", "relu", hidden=(4, 3), loss=loss)
    parameters = ensemble_of_seeds(settings, dataset, range(1500)).parameters
    # Weights of every size, up to logits whose exponential overflows.
    size = np.logspace(-2, 3, 1500)[:, np.newaxis, np.newaxis]
    scaled = Parameters(
        tuple(w * size for w in parameters.weights), tuple(b * size for b in parameters.biases)
    )
    architecture = settings.architecture(dataset)

    expected = loss_value(architecture, forward(architecture, scaled, dataset.inputs), dataset.targets)
    np.testing.assert_allclose(ensemble_losses(architecture, dataset, scaled), expected, rtol=1e-9)


def test_no_update_asked_for_makes_none():
    ensemble = ensemble_of_seeds(settings_of("tanh"), XOR, range(3))
    before = ensemble.losses

    assert ensemble.advance(0).shape == (0, 3)
    assert ensemble.update_count == 0
    np.testing.assert_array_equal(ensemble.losses, before)


@pytest.mark.parametrize("seeds", [1, 15, 16, 17, 2048, 2049])
def test_every_number_of_networks_can_be_trained(seeds):
    settings = settings_of("tanh", learning_rate=0.5)
    ensemble = ensemble_of_seeds(settings, XOR, range(seeds))
    losses = ensemble.advance(3)

    assert losses.shape == (3, seeds)
    assert ensemble.replica_count == seeds
    assert ensemble.parameters.replica_count == seeds
    for name in ("losses", "predictions", "correct", "solved_at", "dead_neurons"):
        assert len(getattr(ensemble, name)) == seeds
    last = single_run(settings, XOR, seeds - 1, 3)
    np.testing.assert_allclose(losses[:, -1], last.loss_history[1:], rtol=1e-13)


def test_a_large_data_set_is_trained_in_narrow_chunks_with_the_same_result():
    dataset = next(each for each in DATASETS if each.key == "spiral").make(2000, seed=0)
    settings = settings_of("tanh", "relu", hidden=(8, 8))
    ensemble = ensemble_of_seeds(settings, dataset, range(40))
    losses = ensemble.advance(3)

    for seed in (0, 39):
        run = single_run(settings, dataset, seed, 3)
        np.testing.assert_allclose(losses[:, seed], run.loss_history[1:], rtol=1e-12)


def test_what_is_handed_out_does_not_change_later():
    ensemble = ensemble_of_seeds(settings_of("tanh"), XOR, range(3))
    names = ("losses", "predictions", "correct", "solved_at", "dead_neurons")
    handed_out = {name: getattr(ensemble, name) for name in names}
    parameters, losses = ensemble.parameters, ensemble.advance(5)
    kept = {name: value.copy() for name, value in handed_out.items()}
    kept_arrays, kept_losses = [array.copy() for array in parameters.arrays], losses.copy()

    ensemble.advance(50)

    for name in names:
        np.testing.assert_array_equal(handed_out[name], kept[name])
    np.testing.assert_array_equal(losses, kept_losses)
    for array, copy in zip(parameters.arrays, kept_arrays, strict=True):
        np.testing.assert_array_equal(array, copy)
