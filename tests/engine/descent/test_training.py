import math
from dataclasses import replace

import numpy as np
import pytest

from engine.activations import activation
from engine.data.datasets import DATASETS, XOR
from engine.descent.gradient_descent import GradientDescent, initial_parameters
from engine.descent.interventions import AddNoise, SetValues
from engine.descent.training import NonFinite, RunFailure, TrainingRun
from engine.descent.training_settings import TrainingSettings
from engine.network.initializers import initializer
from engine.network.losses import CATEGORICAL_CROSS_ENTROPY
from engine.network.network import Parameters, stacked
from engine.network.optimizers import OPTIMIZERS, Adam, Momentum
from engine.network.parameter_vectors import ParameterPlace
from engine.records.invalid_value import InvalidValueError
from tests.engine.descent.set_parameters import SetParameters

SETTINGS = TrainingSettings(seed=3, bias_scale=0.1)
CLOUD = next(each for each in DATASETS if each.key == "xor_clouds").make(30, seed=1)
MINI_BATCH = replace(SETTINGS, batch_size=8)
MOMENTUM = replace(SETTINGS, learning_rate=0.05, optimizer=Momentum())
WAYS_TO_LEARN = {
    "full batch": SETTINGS,
    "mini-batches": MINI_BATCH,
    "momentum": MOMENTUM,
    "Adam on mini-batches": replace(MINI_BATCH, learning_rate=0.01, optimizer=Adam()),
}
every_way_to_learn = pytest.mark.parametrize("settings", WAYS_TO_LEARN.values(), ids=WAYS_TO_LEARN)
# An identity network at a huge rate: the squared weights feed back and overflow after a few updates.
DIVERGENT = TrainingSettings(activations=(activation("identity"),), learning_rate=100.0, bias_scale=1.0)


def same(first, second):
    return first.parameters.equals(second.parameters) and np.array_equal(
        first.loss_history, second.loss_history
    )


def test_training_is_plain_gradient_descent_on_the_textbook_formulas():
    run = TrainingRun(SETTINGS, XOR)
    w1, b1, w2, b2 = (array[0] for array in run.parameters.arrays)
    losses = []
    for _ in range(200):
        a1 = np.tanh(w1 @ XOR.inputs + b1)
        y = 1 / (1 + np.exp(-(w2 @ a1 + b2)))
        losses.append(-np.mean(XOR.targets * np.log(y) + (1 - XOR.targets) * np.log(1 - y)))
        dz2 = y - XOR.targets
        dz1 = w2.T @ dz2 * (1 - a1**2)
        w2, b2 = w2 - 0.5 * dz2 @ a1.T / 4, b2 - 0.5 * dz2.mean(axis=1, keepdims=True)
        w1, b1 = w1 - 0.5 * dz1 @ XOR.inputs.T / 4, b1 - 0.5 * dz1.mean(axis=1, keepdims=True)

    run.step(200)

    np.testing.assert_allclose(run.loss_history[:200], losses, rtol=1e-11)
    np.testing.assert_allclose(run.parameters.weights[0][0], w1, rtol=1e-10)


def test_the_start_is_drawn_layer_by_layer_weights_before_biases():
    rng = np.random.default_rng(3)
    settings = TrainingSettings(seed=3, bias_scale=0.5, initializer=initializer("normal", scale=1.0))

    arrays = TrainingRun(settings, XOR).parameters.arrays

    for array, scale in zip(arrays, (1.0, 0.5, 1.0, 0.5), strict=True):
        np.testing.assert_array_equal(array[0], scale * rng.standard_normal(array[0].shape))


def test_the_weights_of_a_seed_do_not_depend_on_the_biases():
    starts = [
        TrainingRun(replace(SETTINGS, bias_scale=scale, use_bias=use), XOR).parameters
        for scale, use in ((0.0, True), (0.5, True), (0.5, False))
    ]

    for start in starts:
        assert all(map(np.array_equal, start.weights, starts[0].weights))
    assert not starts[0].biases[0].any()
    assert starts[1].biases[0].any()
    assert not starts[2].biases[0].any()


@every_way_to_learn
def test_one_long_step_equals_many_short_ones(settings):
    long, short = TrainingRun(settings, CLOUD), TrainingRun(settings, CLOUD)

    assert long.step(50) == 50
    for _ in range(50):
        short.step()

    assert same(long, short)
    assert long.update_count == 50
    assert long.loss_history.shape == (51,)
    assert long.loss_history[-1] == long.loss


@every_way_to_learn
def test_rewinding_starts_the_same_run_again(settings):
    run = TrainingRun(settings, CLOUD)
    run.step(30)
    first = run.parameters, run.loss_history.copy()

    run.rewind()
    assert run.update_count == 0
    assert run.loss_history.tolist() == [first[1][0]]
    run.step(30)

    assert run.parameters.equals(first[0])
    np.testing.assert_array_equal(run.loss_history, first[1])


@every_way_to_learn
def test_a_replay_repeats_interventions_made_by_hand_to_the_last_bit(settings):
    run = TrainingRun(settings, CLOUD)
    run.intervene(AddNoise(at_update=0, sigma=0.1, seed=3))
    run.step(20)
    run.intervene(AddNoise(at_update=20, sigma=0.1, seed=1))
    moved = Parameters(tuple(w + 0.25 for w in run.parameters.weights), run.parameters.biases)
    run.intervene(SetParameters(20, moved))
    run.step(15)

    again = TrainingRun.replay(settings, CLOUD, run.interventions, 35)

    assert same(run, again)
    assert not same(run, TrainingRun.replay(settings, CLOUD, run.interventions[:2], 35))


def test_an_intervention_changes_the_loss_of_its_own_update_and_rewinding_forgets_it():
    run = TrainingRun(SETTINGS, XOR)
    run.step(5)
    before = run.loss
    run.intervene(AddNoise(at_update=5, sigma=1.0))

    assert run.loss_history.shape == (6,)
    assert run.loss_history[5] == run.loss != before
    run.rewind()
    assert run.interventions == ()
    run.step(5)
    assert run.loss == before


def test_noise_is_normal_with_its_sigma_and_leaves_unused_biases_alone():
    settings = TrainingSettings(hidden_sizes=(200,), use_bias=False)
    start = TrainingRun(settings, XOR).parameters
    run = TrainingRun(settings, XOR, [AddNoise(at_update=0, sigma=0.1)])

    noise = np.concatenate(
        [(b - a).ravel() for a, b in zip(start.weights, run.parameters.weights, strict=True)]
    )

    # Four standard errors of a standard deviation of 600 numbers.
    assert noise.std() == pytest.approx(0.1, rel=0.12)
    assert not any(bias.any() for bias in run.parameters.biases)


def test_equal_seeds_of_run_and_noise_do_not_repeat_the_initial_weights():
    settings = TrainingSettings(seed=3, initializer=initializer("normal", scale=1.0))
    start = TrainingRun(settings, XOR).parameters
    run = TrainingRun(settings, XOR, [AddNoise(at_update=0, sigma=1.0, seed=3)])

    assert not np.allclose(run.parameters.weights[0], 2.0 * start.weights[0])


@pytest.mark.parametrize(
    ("intervention", "message"),
    [
        (AddNoise(at_update=3), "Update.*present one, 2, not 3"),
        (SetValues(2, ((ParameterPlace(1, 9, 1), 0.5),)), r"no weight or bias W1\(9,1\)"),
    ],
)
def test_an_intervention_that_does_not_fit_is_refused_and_changes_nothing(intervention, message):
    run = TrainingRun(SETTINGS, XOR)
    run.step(2)

    with pytest.raises(InvalidValueError, match=message):
        run.intervene(intervention)

    assert same(run, TrainingRun.replay(SETTINGS, XOR, (), 2))
    assert run.interventions == ()


def test_a_run_that_overflows_stops_before_it_and_says_at_which_update():
    run = TrainingRun(DIVERGENT, XOR)

    made = run.step(5000)

    assert run.failure is not None
    assert run.failure.what in (NonFinite.WEIGHTS, NonFinite.LOSS)
    assert made == run.update_count == run.failure.update - 1 < 5000
    assert run.loss_history.shape == (run.update_count + 1,)
    assert np.isfinite(run.loss_history).all()
    assert all(np.isfinite(array).all() for array in run.parameters.arrays)


def test_a_stopped_run_stays_stopped_until_it_is_rewound():
    run = TrainingRun(DIVERGENT, XOR)
    run.step(5000)

    assert run.step(10) == 0
    with pytest.raises(InvalidValueError, match="rewind"):
        run.intervene(AddNoise(at_update=run.update_count))
    run.rewind()
    assert run.failure is None
    assert run.step() == 1


def test_weights_that_overflow_are_told_from_a_loss_that_does():
    run = TrainingRun(SETTINGS, XOR)
    huge = Parameters(tuple(np.full_like(w, 1e200) for w in run.parameters.weights), run.parameters.biases)
    infinite = Parameters(tuple(w * np.inf for w in run.parameters.weights), run.parameters.biases)
    linear = replace(SETTINGS, activations=(activation("identity"),))

    lost_weights = TrainingRun(SETTINGS, XOR, [SetParameters(0, infinite)])
    lost_loss = TrainingRun(linear, XOR, [SetParameters(0, huge)])

    assert lost_weights.failure == RunFailure(0, NonFinite.WEIGHTS)
    assert lost_loss.failure == RunFailure(0, NonFinite.LOSS)
    for stopped in (lost_weights, lost_loss):
        assert stopped.parameters.equals(run.parameters)
        assert math.isfinite(stopped.loss)


def test_the_momentum_of_a_run_outlasts_an_intervention():
    run, undisturbed = TrainingRun(MOMENTUM, XOR), TrainingRun(MOMENTUM, XOR)
    for each in (run, undisturbed):
        each.step(20)

    run.intervene(SetParameters(20, run.parameters))
    for each in (run, undisturbed):
        each.step(20)

    assert same(run, undisturbed)


def test_an_epoch_of_mini_batches_takes_every_sample_once():
    run = TrainingRun(MINI_BATCH, CLOUD)

    assert run.updates_per_epoch == 4
    run.step(7)
    assert run.epoch == 1
    run.step(1)
    assert run.epoch == 2


@pytest.mark.parametrize("batch_size", [0, 30, 31])
def test_a_batch_of_all_samples_is_the_full_batch(batch_size):
    run = TrainingRun(replace(SETTINGS, batch_size=batch_size), CLOUD)
    run.step(10)

    assert run.updates_per_epoch == 1
    assert same(run, TrainingRun.replay(SETTINGS, CLOUD, (), 10))


def test_the_gradients_shown_are_those_of_the_whole_data_set():
    run = TrainingRun(SETTINGS, XOR)
    gradients = run.gradients
    before = run.parameters
    run.step()

    np.testing.assert_allclose(
        run.parameters.weights[0], before.weights[0] - 0.5 * gradients.weights[0], rtol=1e-14
    )


@pytest.mark.parametrize("optimizer", OPTIMIZERS, ids=lambda each: each.key)
def test_a_replica_of_an_ensemble_is_the_network_of_its_seed_alone_to_the_last_bit(optimizer):
    layers = (activation("tanh"), activation("relu"))
    settings = replace(
        SETTINGS, hidden_sizes=(8, 8), activations=layers, learning_rate=0.05, optimizer=optimizer
    )
    architecture = settings.architecture(XOR)
    descent = GradientDescent(architecture, XOR, settings.learning_rate, optimizer=optimizer)
    starts = [
        initial_parameters(architecture, settings.initializer, settings.bias_scale, seed)
        for seed in range(70)
    ]
    state = descent.start(stacked(starts))
    for _ in range(300):
        state = descent.update(state)

    for seed in (0, 1, 42, 69):
        alone = descent.start(starts[seed])
        for _ in range(300):
            alone = descent.update(alone)
        assert alone.parameters.equals(state.parameters.replica(seed))
        assert alone.losses[0] == state.losses[seed]
        run = TrainingRun.replay(replace(settings, seed=seed), XOR, (), 300)
        np.testing.assert_allclose(run.loss, state.losses[seed], rtol=1e-10, atol=1e-12)


def test_a_loss_that_does_not_fit_the_data_set_is_refused():
    with pytest.raises(InvalidValueError, match="at least 2 outputs"):
        TrainingRun(replace(SETTINGS, loss=CATEGORICAL_CROSS_ENTROPY), XOR)
