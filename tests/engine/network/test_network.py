"""The forward and backward pass against plain loops and against a complex-step derivative."""

import numpy as np
import pytest

from engine.activations import activation
from engine.data.datasets import XOR
from engine.descent.gradient_descent import initial_parameters
from engine.network.initializers import initializer
from engine.network.losses import BINARY_CROSS_ENTROPY, CATEGORICAL_CROSS_ENTROPY, MEAN_SQUARED_ERROR
from engine.network.network import Architecture, Parameters, backward, forward, loss_value, stacked
from engine.records.invalid_value import InvalidValueError

TANH = activation("tanh")
NORMAL = initializer("normal", scale=0.8)

# The analytic activations once more, written for complex arguments.
COMPLEX = {
    "identity": lambda z: z,
    "tanh": np.tanh,
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "softplus": lambda z: np.log(1 + np.exp(z)),
    "silu": lambda z: z / (1 + np.exp(-z)),
    "mish": lambda z: z * np.tanh(np.log(1 + np.exp(z))),
    "gaussian": lambda z: np.exp(-z * z),
    "sine": np.sin,
}


def drawn(architecture, seed=0):
    return initial_parameters(architecture, NORMAL, 0.5, seed)


def complex_loss(weights, biases, hidden, loss, inputs, targets):
    a = inputs
    for weight, bias in zip(weights[:-1], biases[:-1], strict=True):
        a = hidden(weight @ a + bias)
    z = weights[-1] @ a + biases[-1]
    y = 1 / (1 + np.exp(-z))
    if loss is MEAN_SQUARED_ERROR:
        return np.mean((y - targets) ** 2)
    return -np.mean(targets * np.log(y) + (1 - targets) * np.log(1 - y))


@pytest.mark.parametrize("loss", [BINARY_CROSS_ENTROPY, MEAN_SQUARED_ERROR], ids=lambda each: each.key)
@pytest.mark.parametrize("key", COMPLEX)
def test_backpropagation_agrees_with_the_complex_step_derivative(key, loss):
    architecture = Architecture((2, 3, 4, 1), (activation(key), activation(key)), loss)
    parameters = drawn(architecture, seed=5)
    passed = forward(architecture, parameters, XOR.inputs)
    gradients = backward(architecture, parameters, passed, XOR.targets)

    analytic = np.concatenate([g.ravel() for g in (*gradients.weights, *gradients.biases)])
    weights = [w[0].astype(complex) for w in parameters.weights]
    biases = [b[0].astype(complex) for b in parameters.biases]
    derivative = []
    for array in (*weights, *biases):
        for index in np.ndindex(array.shape):
            array[index] += 1e-30j
            value = complex_loss(weights, biases, COMPLEX[key], loss, XOR.inputs, XOR.targets)
            derivative.append(value.imag / 1e-30)
            array[index] = array[index].real
    np.testing.assert_allclose(analytic, derivative, rtol=1e-12, atol=1e-15)


def test_the_forward_pass_is_the_textbook_formula():
    architecture = Architecture((2, 3, 1), (TANH,), BINARY_CROSS_ENTROPY)
    parameters = drawn(architecture)

    passed = forward(architecture, parameters, XOR.inputs)

    (w1, w2), (b1, b2) = parameters.weights, parameters.biases
    z1 = w1[0] @ XOR.inputs + b1[0]
    z2 = w2[0] @ np.tanh(z1) + b2[0]
    np.testing.assert_allclose(passed.z[0][0], z1, rtol=1e-14)
    np.testing.assert_allclose(passed.a[1][0], np.tanh(z1), rtol=1e-14)
    np.testing.assert_allclose(passed.logits[0], z2, rtol=1e-13)
    np.testing.assert_allclose(passed.predictions[0], 1 / (1 + np.exp(-z2)), rtol=1e-13)


def test_the_first_update_of_the_lecture_is_reproduced_by_hand():
    # tanh 2-1-1, w = (1, −1), b = 0, v = 2, c = 0: z = (0, −1, 1, 0) and dz[2] = σ(2 tanh z) − y.
    architecture = Architecture((2, 1, 1), (TANH,), BINARY_CROSS_ENTROPY)
    parameters = Parameters(
        (np.array([[[1.0, -1.0]]]), np.array([[[2.0]]])), (np.zeros((1, 1, 1)), np.zeros((1, 1, 1)))
    )
    gradients = backward(architecture, parameters, forward(architecture, parameters, XOR.inputs), XOR.targets)

    t = np.tanh(1.0)
    low, high = 1 / (1 + np.exp(2 * t)) - 1, 1 / (1 + np.exp(-2 * t)) - 1
    dz2 = np.array([0.5, low, high, 0.5])
    dz1 = 2.0 * dz2 * np.array([1, 1 - t * t, 1 - t * t, 1])
    np.testing.assert_allclose(gradients.dz[1][0, 0], dz2, rtol=1e-14)
    np.testing.assert_allclose(gradients.dz[0][0, 0], dz1, rtol=1e-14)
    np.testing.assert_allclose(gradients.weights[1][0], [[(high * t - low * t) / 4]], rtol=1e-14)
    np.testing.assert_allclose(
        gradients.weights[0][0], [[(dz1[2] + dz1[3]) / 4, (dz1[1] + dz1[3]) / 4]], rtol=1e-14
    )
    np.testing.assert_allclose(gradients.biases[0][0], [[dz1.sum() / 4]], rtol=1e-13)


@pytest.mark.parametrize("replicas", [3, 200])
def test_a_replica_computes_what_the_network_alone_computes_to_the_last_bit(replicas):
    architecture = Architecture((2, 8, 8, 1), (TANH, activation("gelu")), BINARY_CROSS_ENTROPY)
    alone = [drawn(architecture, seed) for seed in range(replicas)]
    together = stacked(alone)

    passed = forward(architecture, together, XOR.inputs)
    gradients = backward(architecture, together, passed, XOR.targets)
    losses = loss_value(architecture, passed, XOR.targets)

    assert together.replica_count == replicas
    for r in (0, replicas - 1):
        assert together.replica(r).equals(alone[r])
        single = forward(architecture, alone[r], XOR.inputs)
        expected = backward(architecture, alone[r], single, XOR.targets)
        assert np.array_equal(passed.logits[r], single.logits[0])
        assert losses[r] == loss_value(architecture, single, XOR.targets)[0]
        assert (
            Parameters(gradients.weights, gradients.biases)
            .replica(r)
            .equals(Parameters(expected.weights, expected.biases))
        )


def test_without_hidden_layers_it_is_logistic_regression():
    architecture = Architecture((2, 1), (), BINARY_CROSS_ENTROPY)
    parameters = Parameters((np.array([[[0.3, -0.2]]]),), (np.array([[[0.1]]]),))

    passed = forward(architecture, parameters, XOR.inputs)
    gradients = backward(architecture, parameters, passed, XOR.targets)

    residual = 1 / (1 + np.exp(-(np.array([[0.3, -0.2]]) @ XOR.inputs + 0.1))) - XOR.targets
    np.testing.assert_allclose(gradients.weights[0][0], residual @ XOR.inputs.T / 4, rtol=1e-13)


def test_a_network_without_biases_ignores_and_never_changes_them():
    architecture = Architecture((2, 3, 1), (TANH,), BINARY_CROSS_ENTROPY, use_bias=False)
    parameters = drawn(Architecture((2, 3, 1), (TANH,), BINARY_CROSS_ENTROPY))

    passed = forward(architecture, parameters, XOR.inputs)

    assert not passed.z[0][0, :, 0].any()
    gradients = backward(architecture, parameters, passed, XOR.targets)
    assert not any(bias.any() for bias in gradients.biases)


def test_the_kink_side_decides_what_a_neuron_on_its_kink_learns():
    architecture = Architecture((2, 1, 1), (activation("relu"),), BINARY_CROSS_ENTROPY)
    parameters = Parameters(
        (np.zeros((1, 1, 2)), np.ones((1, 1, 1))), (np.zeros((1, 1, 1)), np.zeros((1, 1, 1)))
    )
    passed = forward(architecture, parameters, XOR.inputs)

    left = backward(architecture, parameters, passed, XOR.targets, "left")
    right = backward(architecture, parameters, passed, XOR.targets, "right")

    assert not left.dz[0].any()
    np.testing.assert_array_equal(right.dz[0], right.dz[1])


@pytest.mark.parametrize(
    ("sizes", "activations", "loss", "message"),
    [
        ((2,), (), BINARY_CROSS_ENTROPY, "inputs and outputs"),
        ((2, 0, 1), (TANH,), BINARY_CROSS_ENTROPY, "no empty layer"),
        ((2, 4, 1), (), BINARY_CROSS_ENTROPY, "one activation"),
        ((2, 4, 1), (TANH,), CATEGORICAL_CROSS_ENTROPY, "at least 2 outputs"),
    ],
)
def test_an_impossible_architecture_is_refused(sizes, activations, loss, message):
    with pytest.raises(InvalidValueError, match=message):
        Architecture(sizes, activations, loss)
