"""What lectures say about XOR, each statement with the condition under which it is true.

Everywhere: full batch, mean binary cross-entropy on a sigmoid output, plain gradient descent. Many seeds
train at once along the replica axis; replica r is the network of seed r.
"""

import math
from dataclasses import replace

import numpy as np
import pytest

from engine.activations import activation
from engine.data.datasets import AND, XOR
from engine.descent.gradient_descent import GradientDescent, initial_parameters
from engine.descent.training import TrainingRun
from engine.descent.training_settings import TrainingSettings
from engine.network.initializers import initializer
from engine.network.losses import BINARY_CROSS_ENTROPY
from engine.network.network import Architecture, Parameters, stacked
from engine.network.optimizers import Momentum
from engine.network.outcomes import correct_samples, solved
from tests.engine.descent.set_parameters import SetParameters

LN_2 = math.log(2.0)
XAVIER = initializer("xavier_normal")


def descent(key, hidden=4, dataset=XOR, learning_rate=0.5):
    architecture = Architecture((2, hidden, 1), (activation(key),), BINARY_CROSS_ENTROPY)
    return GradientDescent(architecture, dataset, learning_rate)


def started(rule, seeds, bias_scale=0.0, initial=XAVIER):
    return rule.start(
        stacked([initial_parameters(rule.architecture, initial, bias_scale, seed) for seed in seeds])
    )


def trained(rule, state, updates):
    for _ in range(updates):
        state = rule.update(state)
    return state


def wilson_interval(successes, trials, z=3.29):
    """Return the interval that holds the true rate with 99.9 % confidence (Wilson 1927)."""
    rate = successes / trials
    centre = (rate + z * z / (2 * trials)) / (1 + z * z / trials)
    half = z / (1 + z * z / trials) * math.sqrt(rate * (1 - rate) / trials + z * z / (4 * trials**2))
    return centre - half, centre + half


@pytest.mark.parametrize("learning_rate", [0.5, 2.0])
def test_identity_neurons_never_pass_ln_2_and_end_at_one_half_at_a_convergent_rate(learning_rate):
    rule = descent("identity", learning_rate=learning_rate)
    state = started(rule, range(40))
    lowest = np.inf
    for _ in range(4000):
        lowest = min(lowest, state.losses.min())
        state = rule.update(state)

    assert lowest >= LN_2 - 2 * math.ulp(LN_2)
    assert np.abs(state.passed.predictions - 0.5).max() < 1e-12


@pytest.mark.parametrize(
    ("bias_scale", "share"), [(0.0, 0.78), (0.5, 0.49)], ids=["zero biases", "biases N(0, 0.5²)"]
)
def test_step_neurons_never_move_yet_the_output_layer_learns_on_them(bias_scale, share):
    trials = 512
    rule = descent("step", hidden=8)
    start = started(rule, range(trials), bias_scale)

    state = trained(rule, start, 3000)

    np.testing.assert_array_equal(state.parameters.weights[0], start.parameters.weights[0])
    np.testing.assert_array_equal(state.parameters.biases[0], start.parameters.biases[0])
    successes = int(solved(state.passed.predictions, XOR.targets, state.losses).sum())
    low, high = wilson_interval(successes, trials)
    assert low < share < high
    assert high - low < 0.15


@pytest.mark.parametrize("key", ["tanh", "sigmoid", "relu"])
def test_all_zero_weights_and_biases_are_an_exact_fixed_point_of_balanced_xor(key):
    rule = descent(key)
    start = started(rule, [0], initial=initializer("zeros"))

    state = trained(rule, start, 100)

    assert state.parameters.equals(start.parameters)
    assert state.losses[0] == LN_2


@pytest.mark.parametrize("key", ["tanh", "relu"])
def test_from_all_zero_tanh_and_relu_learn_only_the_output_bias_of_and(key):
    rule = descent(key, dataset=AND)

    state = trained(rule, started(rule, [0], initial=initializer("zeros")), 3000)

    assert not any(weight.any() for weight in state.parameters.weights)
    assert not state.parameters.biases[0].any()
    # The best constant answer to one 1 among four is ŷ = 1/4.
    assert state.parameters.biases[1].item() == pytest.approx(-math.log(3.0), abs=1e-12)
    assert state.losses[0] == pytest.approx(-(math.log(1 / 4) + 3 * math.log(3 / 4)) / 4, abs=1e-12)
    assert round(state.losses[0], 3) == 0.562


def test_from_all_zero_sigmoid_learns_and_with_identical_neurons():
    rule = descent("sigmoid", dataset=AND)

    state = trained(rule, started(rule, [0], initial=initializer("zeros")), 3000)

    assert solved(state.passed.predictions, AND.targets, state.losses).all()
    weight, bias = state.parameters.weights[0][0], state.parameters.biases[0][0]
    assert (weight == weight[0]).all()
    assert (bias == bias[0]).all()


def test_nonzero_biases_break_the_fixed_point_of_zero_weights():
    rule = descent("tanh")
    start = started(rule, [0], bias_scale=0.5, initial=initializer("zeros"))

    assert not rule.update(start).parameters.equals(start.parameters)


def test_tanh_solves_xor_from_nearly_every_seed():
    rule = descent("tanh")

    state = trained(rule, started(rule, range(128)), 3000)

    assert solved(state.passed.predictions, XOR.targets, state.losses)[:5].all()
    low, _ = wilson_interval(
        int(solved(state.passed.predictions, XOR.targets, state.losses).sum()), trials=128
    )
    assert low > 0.85


def test_identity_gets_all_four_from_no_seed():
    rule = descent("identity")
    state = started(rule, range(128))
    for _ in range(300):
        state = rule.update(state)
        assert not correct_samples(state.passed.predictions, XOR.targets).all(axis=-1).any()


def with_dead_neuron(start):
    """Return `start` with hidden neuron 0 of the first layer below zero at all four points."""
    weights, biases = [w.copy() for w in start.weights], [b.copy() for b in start.biases]
    weights[0][:, 0] = [-0.5, -0.3]
    biases[0][:, 0] = -0.1
    return Parameters(tuple(weights), tuple(biases))


def test_a_relu_neuron_that_is_dead_stays_dead_with_one_hidden_layer_and_a_fixed_full_batch():
    rule = descent("relu")
    start = rule.start(with_dead_neuron(started(rule, range(64), bias_scale=0.5).parameters))

    state = trained(rule, start, 2000)

    for before, after in zip(start.parameters.arrays[:2], state.parameters.arrays[:2], strict=True):
        np.testing.assert_array_equal(after[:, 0], before[:, 0])
        assert not np.array_equal(after[:, 1:], before[:, 1:])
    assert (state.passed.z[0][:, 0] <= 0.0).all()


def test_a_dead_neuron_of_a_second_hidden_layer_may_come_back():
    relu = activation("relu")
    rule = GradientDescent(Architecture((2, 4, 4, 1), (relu, relu), BINARY_CROSS_ENTROPY), XOR, 0.5)
    state = started(rule, range(200), bias_scale=0.1)
    was_dead = (state.passed.z[1] <= 0.0).all(axis=2)

    state = trained(rule, state, 500)

    is_dead = (state.passed.z[1] <= 0.0).all(axis=2)
    assert (was_dead & ~is_dead).any()


def test_a_step_that_momentum_remembers_may_bring_a_dead_neuron_back():
    settings = TrainingSettings(activations=(activation("relu"),), optimizer=Momentum(), seed=1)
    run = TrainingRun(replace(settings, learning_rate=0.1), XOR)
    run.step(20)
    velocity = run.state.memory.averages[0]
    rising = int((velocity.biases[0][0, :, 0] + velocity.weights[0][0].min(axis=1)).argmax())
    weights, biases = (
        [array.copy() for array in each] for each in (run.parameters.weights, run.parameters.biases)
    )
    weights[0][0, rising], biases[0][0, rising] = 0.0, -1e-4
    run.intervene(SetParameters(20, Parameters(tuple(weights), tuple(biases))))
    assert (run.forward_pass.z[0][0, rising] <= 0.0).all()
    assert not run.gradients.weights[0][0, rising].any()

    run.step(1)

    assert (run.forward_pass.z[0][0, rising] > 0.0).any()
