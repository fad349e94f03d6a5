from dataclasses import replace

import numpy as np
import pytest

from engine.activations import ACTIVATIONS, activation
from engine.data.datasets import DATASETS, XOR, Dataset
from engine.descent.gradient_descent import initial_parameters
from engine.network import gradient_check
from engine.network.gradient_check import check_gradients
from engine.network.initializers import initializer
from engine.network.losses import BINARY_CROSS_ENTROPY, LOSSES
from engine.network.network import Architecture, Parameters

ELEMENTWISE = [each.key for each in ACTIVATIONS if not each.is_vector]
NORMAL = initializer("normal", scale=0.8)
CLOUD = next(each for each in DATASETS if each.key == "xor_clouds").make(20, seed=4)
TWO_CLASSES = Dataset(CLOUD.inputs, np.concatenate((1.0 - CLOUD.targets, CLOUD.targets)))


@pytest.mark.parametrize("loss", LOSSES, ids=lambda each: each.key)
@pytest.mark.parametrize("key", ELEMENTWISE)
def test_backpropagation_agrees_with_central_differences(key, loss):
    architecture = Architecture((2, 4, 3, 2), (activation(key), activation(key)), loss)
    parameters = initial_parameters(architecture, NORMAL, 0.5, seed=2)

    check = check_gradients(architecture, parameters, TWO_CLASSES)

    assert check.passed, check
    assert check.compared + check.left_out == 12 + 15 + 8
    assert check.left_out <= 3


@pytest.mark.parametrize("kink_side", ["left", "right"])
def test_at_the_start_with_zero_biases_only_what_moves_the_origin_off_the_kink_is_left_out(kink_side):
    architecture = Architecture((2, 4, 1), (activation("relu"),), BINARY_CROSS_ENTROPY)
    parameters = initial_parameters(architecture, NORMAL, 0.0, seed=2)

    check = check_gradients(architecture, parameters, XOR, kink_side)

    # (0, 0) has z = 0 in every hidden neuron, and only that neuron's bias moves it.
    assert check.left_out == 4
    assert check.compared == 13
    assert check.passed


def test_biases_that_are_not_trained_are_not_counted():
    architecture = Architecture((2, 4, 1), (activation("tanh"),), BINARY_CROSS_ENTROPY, use_bias=False)
    parameters = initial_parameters(architecture, NORMAL, 0.0, seed=2)

    check = check_gradients(architecture, parameters, XOR)

    assert (check.compared, check.left_out) == (12, 0)
    assert check.passed


def test_one_wrong_gradient_in_a_million_does_not_pass(monkeypatch):
    architecture = Architecture((2, 4, 1), (activation("tanh"),), BINARY_CROSS_ENTROPY)
    parameters = initial_parameters(architecture, NORMAL, 0.5, seed=2)
    right = gradient_check.backward

    def wrong(*arguments):
        gradients = right(*arguments)
        weight = gradients.weights[0].copy()
        weight[0, 1, 0] *= 1.0 + 2e-6
        return replace(gradients, weights=(weight, *gradients.weights[1:]))

    assert check_gradients(architecture, parameters, XOR).passed
    monkeypatch.setattr(gradient_check, "backward", wrong)
    check = check_gradients(architecture, parameters, XOR)
    assert not check.passed
    assert check.largest_difference > 0.0


def test_weights_of_a_neuron_on_its_kink_are_left_out_where_they_move_it():
    architecture = Architecture((2, 1, 1), (activation("relu"),), BINARY_CROSS_ENTROPY, use_bias=False)
    parameters = Parameters((np.zeros((1, 1, 2)), np.zeros((1, 1, 1))), (np.zeros((1, 1, 1)),) * 2)

    check = check_gradients(architecture, parameters, XOR)

    assert (check.compared, check.left_out) == (1, 2)


def test_a_shift_that_ends_exactly_on_a_jump_is_left_out():
    # z = b = h for all samples: θ − h lies on the threshold, where the step function still gives 0.
    architecture = Architecture((2, 1, 1), (activation("step"),), BINARY_CROSS_ENTROPY)
    parameters = Parameters(
        (np.zeros((1, 1, 2)), np.ones((1, 1, 1))),
        (np.full((1, 1, 1), gradient_check.STEP), np.zeros((1, 1, 1))),
    )

    check = check_gradients(architecture, parameters, XOR)

    assert (check.compared, check.left_out) == (2, 3)
    assert check.passed


def test_nothing_compared_is_not_a_pass():
    assert not gradient_check.GradientCheck(0.0, 0.0, compared=0, left_out=3).passed
