"""Parameters go into the layout of many networks and come out unchanged."""

import numpy as np
import pytest

from engine.activations import activation
from engine.descent.gradient_descent import initial_parameters
from engine.ensembles.replica_layout import as_columns, as_parameters, blocks_of
from engine.network.initializers import initializer
from engine.network.losses import BINARY_CROSS_ENTROPY
from engine.network.network import Architecture, stacked


@pytest.mark.parametrize("use_bias", [True, False], ids=["biases", "no biases"])
@pytest.mark.parametrize("hidden", [(), (3,), (3, 2)], ids=str)
def test_parameters_come_out_as_they_went_in(hidden, use_bias):
    layers = (activation("tanh"),) * len(hidden)
    architecture = Architecture((2, *hidden, 1), layers, BINARY_CROSS_ENTROPY, use_bias)
    rule = initializer("xavier_normal")
    networks = stacked([initial_parameters(architecture, rule, 0.5, seed) for seed in range(5)])

    columns = as_columns(architecture, networks)
    back = as_parameters(architecture, columns)

    assert back.equals(networks)
    assert all(array.shape[0] == 5 for array in back.arrays)
    columns[:] = 0.0
    assert back.equals(networks)


def test_a_block_holds_the_weights_and_then_the_bias_of_each_neuron():
    architecture = Architecture((2, 3, 1), (activation("tanh"),), BINARY_CROSS_ENTROPY)
    networks = stacked(
        [initial_parameters(architecture, initializer("xavier_normal"), 0.5, s) for s in (1, 2)]
    )

    first, second = blocks_of(architecture, as_columns(architecture, networks))

    assert first.shape == (3, 3, 2)
    assert second.shape == (1, 4, 2)
    np.testing.assert_array_equal(first[1, :, 0], [*networks.weights[0][0, 1], *networks.biases[0][0, 1]])
    np.testing.assert_array_equal(second[0, :, 1], [*networks.weights[1][1, 0], *networks.biases[1][1, 0]])
