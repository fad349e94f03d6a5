"""Equal neurons stay equal to the last bit, and what such a network can still learn."""

import numpy as np
import pytest

from engine.activations import ACTIVATIONS, activation
from engine.data.datasets import DATASETS, XOR
from engine.descent.gradient_descent import GradientDescent, initial_parameters
from engine.descent.interventions import AddNoise
from engine.descent.training import TrainingRun
from engine.descent.training_settings import TrainingSettings
from engine.network.initializers import initializer
from engine.network.losses import BINARY_CROSS_ENTROPY
from engine.network.network import Architecture, stacked
from engine.network.outcomes import THREE_OF_FOUR, solved

CLOUD_37 = next(each for each in DATASETS if each.key == "xor_clouds").make(37, seed=0)
ELEMENTWISE = [each.key for each in ACTIVATIONS if not each.is_vector]


def constant_start(rule, constants):
    return rule.start(
        stacked(
            [initial_parameters(rule.architecture, initializer("constant", c), 0.0, 0) for c in constants]
        )
    )


def descent(key, hidden, dataset=XOR, learning_rate=0.5):
    layers = (activation(key),) * len(hidden)
    return GradientDescent(
        Architecture((2, *hidden, 1), layers, BINARY_CROSS_ENTROPY), dataset, learning_rate
    )


def neurons_are_identical(parameters):
    """Whether in each hidden layer all incoming weights, biases and outgoing weights are equal."""
    return all(
        (incoming == incoming[:, :1]).all()
        and (bias == bias[:, :1]).all()
        and (outgoing == outgoing[:, :, :1]).all()
        for incoming, bias, outgoing in zip(
            parameters.weights[:-1], parameters.biases[:-1], parameters.weights[1:], strict=True
        )
    )


@pytest.mark.parametrize("dataset", [XOR, CLOUD_37], ids=["m=4", "m=37"])
@pytest.mark.parametrize("n", range(2, 9))
def test_neurons_that_start_equal_stay_equal_to_the_last_bit_over_20000_updates(n, dataset):
    rule = descent("tanh", (n,), dataset)
    state = constant_start(rule, [0.5])
    start = state.parameters

    for _ in range(20):
        for _ in range(1000):
            state = rule.update(state)
        assert neurons_are_identical(state.parameters)
    assert not state.parameters.equals(start)


@pytest.mark.parametrize("dataset", [XOR, CLOUD_37], ids=["m=4", "m=37"])
@pytest.mark.parametrize("hidden", [(3,), (7,), (8, 5)], ids=str)
@pytest.mark.parametrize("key", ELEMENTWISE)
def test_it_holds_for_every_activation_and_for_deeper_networks(key, hidden, dataset):
    rule = descent(key, hidden, dataset, learning_rate=0.1)
    state = constant_start(rule, [0.3])

    for _ in range(100):
        state = rule.update(state)

    assert neurons_are_identical(state.parameters)
    assert np.isfinite(state.losses).all()


@pytest.mark.parametrize("dataset", [XOR, CLOUD_37], ids=["m=4", "m=37"])
def test_it_holds_for_many_replicas_at_once(dataset):
    rule = descent("tanh", (7,), dataset)
    state = constant_start(rule, np.linspace(-1.0, 1.0, 200).tolist())

    for _ in range(200):
        state = rule.update(state)

    assert neurons_are_identical(state.parameters)


@pytest.mark.parametrize("key", ["tanh", "sigmoid", "elu"])
def test_identical_neurons_of_a_monotone_function_get_three_of_four_at_most(key):
    rule = descent(key, (4,))
    state = constant_start(rule, [0.5, 1.0, -0.5])

    lowest = np.inf
    for _ in range(15_000):
        state = rule.update(state)
        lowest = min(lowest, state.losses.min())

    assert neurons_are_identical(state.parameters)
    assert lowest >= THREE_OF_FOUR.loss - 1e-12
    assert (state.losses < THREE_OF_FOUR.loss + 0.015).all()


@pytest.mark.parametrize("key", ["silu", "gelu", "mish", "gaussian", "sine"])
def test_identical_neurons_of_a_function_that_turns_may_solve_xor(key):
    rule = descent(key, (4,))
    state = constant_start(rule, [0.5])

    for _ in range(3000):
        state = rule.update(state)

    assert neurons_are_identical(state.parameters)
    assert solved(state.passed.predictions, XOR.targets, state.losses).all()


@pytest.mark.parametrize("seed", range(3))
def test_a_little_noise_on_weights_and_biases_at_the_start_parts_the_neurons_and_xor_is_solved(seed):
    settings = TrainingSettings(initializer=initializer("constant", 0.5))
    run = TrainingRun(settings, XOR, [AddNoise(at_update=0, sigma=0.01, seed=seed)])

    run.step(3000)

    assert not neurons_are_identical(run.parameters)
    assert solved(run.predictions, XOR.targets, run.loss)
