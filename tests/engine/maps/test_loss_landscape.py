"""The loss over a plane, against the loss of one network after the other."""

from dataclasses import replace

import numpy as np
import pytest

from engine.activations import activation
from engine.data.datasets import DATASETS, XOR
from engine.descent.training import TrainingRun
from engine.descent.training_settings import TrainingSettings
from engine.maps.loss_landscape import (
    exactly_flat,
    is_flat_around,
    loss_grid,
    nearly_flat,
    plane_of_two,
    random_plane,
)
from engine.maps.plane import Rectangle
from engine.network.losses import BINARY_CROSS_ENTROPY, MEAN_SQUARED_ERROR
from engine.network.network import Architecture, Parameters, forward, loss_value
from engine.network.parameter_vectors import parameter_places, parameter_vectors, parameters_of

AREA = Rectangle(-6.0, 4.0, -3.0, 5.0)
CLOUD = next(each for each in DATASETS if each.key == "xor_clouds").make(30, seed=1)
SETTINGS = TrainingSettings(seed=3, bias_scale=0.3)


def trained(settings, dataset=XOR, updates=200):
    run = TrainingRun(settings, dataset)
    run.step(updates)
    return run


def loss_at(architecture, dataset, vector):
    parameters = parameters_of(architecture, vector[np.newaxis])
    return loss_value(architecture, forward(architecture, parameters, dataset.inputs), dataset.targets)[0]


@pytest.mark.parametrize("loss", [BINARY_CROSS_ENTROPY, MEAN_SQUARED_ERROR], ids=lambda each: each.key)
@pytest.mark.parametrize("dataset", [XOR, CLOUD], ids=["truth table", "30 points"])
@pytest.mark.parametrize(("keys", "sizes"), [(("tanh",), (4,)), (("relu", "sigmoid"), (5, 3)), ((), ())])
def test_each_point_of_the_grid_is_the_loss_of_that_network(keys, sizes, dataset, loss):
    settings = replace(
        SETTINGS, hidden_sizes=sizes, activations=tuple(activation(key) for key in keys), loss=loss
    )
    run = trained(settings, dataset)
    for plane in (plane_of_two(run.parameters, 1, 2), random_plane(run.parameters, 7)):
        grid = loss_grid(run.architecture, dataset, plane, AREA, 13)

        for row, y in enumerate(np.linspace(AREA.bottom, AREA.top, 13)):
            for column, x in enumerate(np.linspace(AREA.left, AREA.right, 13)):
                vector = plane.base + x * plane.directions[0] + y * plane.directions[1]
                expected = loss_at(run.architecture, dataset, vector)
                assert grid[row, column] == pytest.approx(expected, rel=1e-11, abs=1e-13)


def test_the_coordinates_of_two_parameters_are_their_values():
    run = trained(SETTINGS)
    vector = parameter_vectors(run.parameters)

    plane = plane_of_two(run.parameters, 5, 9)

    assert plane.coordinates(vector).tolist() == [[vector[0, 5], vector[0, 9]]]
    np.testing.assert_array_equal(plane.points(plane.coordinates(vector)), vector)


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("use_bias", [True, False])
def test_random_directions_are_orthonormal_and_start_at_the_network(seed, use_bias):
    run = trained(replace(SETTINGS, use_bias=use_bias, bias_scale=0.0))
    plane = random_plane(run.parameters, seed, use_bias=use_bias)

    np.testing.assert_allclose(plane.directions @ plane.directions.T, np.eye(2), atol=1e-15)
    np.testing.assert_array_equal(plane.coordinates(parameter_vectors(run.parameters)), [[0.0, 0.0]])
    biases = [place.is_bias for place in parameter_places(run.architecture)]
    assert plane.directions[:, biases].any() == use_bias
    again = random_plane(run.parameters, seed, use_bias=use_bias)
    np.testing.assert_array_equal(again.directions, plane.directions)


def test_other_seeds_give_other_directions():
    run = trained(SETTINGS)
    first, second = (random_plane(run.parameters, seed).directions for seed in (1, 2))

    assert not np.allclose(first, second)


def test_the_point_closest_to_a_network_is_its_projection():
    run = trained(SETTINGS)
    plane = random_plane(run.parameters, 1)
    away = parameter_vectors(run.parameters) + np.arange(17.0)

    (closest,) = plane.points(plane.coordinates(away))

    np.testing.assert_allclose(plane.directions @ (away[0] - closest), 0.0, atol=1e-13)


def relu_pair(weights=(0.5, 0.5), bias=0.0):
    """A 2-2-1 ReLU network of which only the first neuron's incoming weights vary."""
    architecture = Architecture((2, 2, 1), (activation("relu"),), BINARY_CROSS_ENTROPY)
    parameters = Parameters(
        (np.array([[weights, (1.0, -1.0)]]), np.array([[[1.5, -2.0]]])),
        (np.array([[[bias], [0.1]]]), np.array([[[0.3]]])),
    )
    return architecture, parameters


def test_a_dead_relu_makes_a_quarter_of_the_plane_exactly_flat():
    """Without bias z = w₁ x₁ + w₂ x₂ is ≤ 0 on all four points just where neither weight is positive."""
    architecture, parameters = relu_pair()
    grid = loss_grid(architecture, XOR, plane_of_two(parameters, 0, 1), Rectangle(-6.0, 6.0, -6.0, 6.0), 61)

    flat = exactly_flat(grid)

    assert flat[:30, :30].all()
    assert not flat[30:, :].any()
    assert not flat[:, 30:].any()
    assert len(np.unique(grid[:31, :31])) == 1


@pytest.mark.parametrize("bias", [-0.9, 0.9])
def test_with_a_bias_the_flat_part_is_where_the_weights_reach_no_point(bias):
    """w₁ + b, w₂ + b and w₁ + w₂ + b must be ≤ 0; at (0, 0) the weights take no part, on or off."""
    architecture, parameters = relu_pair(bias=bias)
    area = Rectangle(-6.0, 6.0, -6.0, 6.0)
    flat = exactly_flat(loss_grid(architecture, XOR, plane_of_two(parameters, 0, 1), area, 61))
    x, y = area.grid(61, 61).reshape(2, 61, 61)
    off = np.maximum(np.maximum(x, y), x + y) + bias <= 0.0

    expected = off[:-1, :-1] & off[1:, :-1] & off[:-1, 1:] & off[1:, 1:]
    assert expected.any()
    np.testing.assert_array_equal(flat, expected)


def test_saturated_neurons_make_a_plateau_that_is_nearly_but_not_exactly_flat():
    architecture, parameters = relu_pair()
    tanh = replace(architecture, activations=(activation("tanh"),))
    area = Rectangle(4.0, 12.0, 4.0, 12.0)
    grid = loss_grid(tanh, XOR, plane_of_two(parameters, 0, 1), area, 21)

    assert not exactly_flat(grid)[:5].any()
    flat = nearly_flat(grid, area, 1e-3)
    assert flat[10:, 10:].all()
    assert not nearly_flat(grid, area, 1e-12)[:5].any()


def test_the_rise_of_a_tilted_plane_is_its_slope():
    area = Rectangle(-1.0, 2.0, 0.0, 1.0)
    x, y = area.grid(16, 11).reshape(2, 11, 16)
    grid = 3.0 * x - 4.0 * y

    assert not nearly_flat(grid, area, 4.999).any()
    assert nearly_flat(grid, area, 5.001).all()


def test_numbers_that_overflow_are_no_flat_place_and_warn_nothing():
    architecture, parameters = relu_pair()
    linear = replace(architecture, activations=(activation("identity"),))
    area = Rectangle(-8e307, 8e307, -8e307, 8e307)
    grid = loss_grid(linear, XOR, plane_of_two(parameters, 0, 4), area, 11)

    assert not np.isfinite(grid).all()
    assert not nearly_flat(grid, area, 1e-3)[~np.isfinite(grid[:-1, :-1])].any()
    infinite = np.full((3, 3), np.inf)
    assert not exactly_flat(infinite).any()
    assert not nearly_flat(infinite, area, 1e-3).any()


@pytest.mark.parametrize("distance", [0.9, 0.05, 0.005])
def test_a_part_that_is_flat_is_found_beside_its_edge_and_a_stationary_point_is_none(distance):
    """With the bias −d the neuron is off on all points where neither weight exceeds d."""
    architecture, parameters = relu_pair(weights=(0.0, 0.0), bias=-distance)
    plane = plane_of_two(parameters, 0, 1)

    assert is_flat_around(architecture, XOR, plane, (0.0, 0.0), 0.5)
    assert not is_flat_around(architecture, XOR, plane, (2.0 * distance + 0.5, 0.0), 0.4)
    zeros = Parameters(
        tuple(np.zeros_like(weight) for weight in parameters.weights),
        tuple(np.zeros_like(bias) for bias in parameters.biases),
    )
    tanh = replace(architecture, activations=(activation("tanh"),))
    assert not is_flat_around(tanh, XOR, plane_of_two(zeros, 0, 6), (0.0, 0.0), 0.5)


def test_the_directions_are_those_of_the_generator_that_saved_scenes_were_made_with():
    run = TrainingRun(TrainingSettings(seed=3), XOR)
    first, second = np.random.default_rng((41, 3)).standard_normal((2, 17))
    found = random_plane(run.parameters, 41).directions
    np.testing.assert_allclose(found[0], first / np.linalg.norm(first), rtol=1e-12)
    # The second is what is left of it beside the first.
    across = second - (second @ found[0]) * found[0]
    np.testing.assert_allclose(found[1], across / np.linalg.norm(across), rtol=1e-9)
