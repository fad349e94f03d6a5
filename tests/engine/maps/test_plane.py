import numpy as np
import pytest

from engine.activations import activation
from engine.data.datasets import DATASETS, XOR
from engine.descent.gradient_descent import initial_parameters
from engine.maps.plane import Rectangle, hidden_lines, plane_maps, square_around
from engine.network.initializers import initializer
from engine.network.losses import BINARY_CROSS_ENTROPY, CATEGORICAL_CROSS_ENTROPY
from engine.network.network import Architecture, Parameters, forward, stacked

SQUARE = Rectangle(left=-1.0, right=2.0, bottom=-1.0, top=2.0)


def test_the_grid_starts_at_the_bottom_left_and_runs_along_rows():
    grid = Rectangle(left=0.0, right=2.0, bottom=10.0, top=11.0).grid(columns=3, rows=2)

    assert grid.T.tolist() == [[0, 10], [1, 10], [2, 10], [0, 11], [1, 11], [2, 11]]


@pytest.mark.parametrize("scale", [1e-3, 0.7, 1.0, 80.0])
@pytest.mark.parametrize("kind", [each for each in DATASETS if each.draw], ids=lambda each: each.key)
def test_the_square_around_points_holds_them_with_room_to_spare_but_not_much(kind, scale):
    points = scale * kind.make(100, seed=2).inputs + 3.0 * scale
    extent = np.ptp(points, axis=1).max()

    square = square_around(points)

    assert square.right - square.left == pytest.approx(square.top - square.bottom)
    assert 1.2 * extent <= square.right - square.left <= 1.7 * extent
    for (low, high), ends in zip(
        ((square.left, square.right), (square.bottom, square.top)), points, strict=True
    ):
        assert low <= ends.min() - 0.099 * extent
        assert high >= ends.max() + 0.099 * extent


def test_the_square_has_round_edges_and_centres_what_is_flat():
    assert square_around(XOR.inputs) == Rectangle(-0.1, 1.1, -0.1, 1.1)
    flat = square_around(np.array([[-1.0, 1.0], [0.0, 0.0]]))
    assert (flat.left, flat.right, flat.bottom, flat.top) == pytest.approx((-1.2, 1.2, -1.2, 1.2))


def test_a_single_place_has_a_square_too():
    square = square_around(np.array([[2.0, 2.0], [5.0, 5.0]]))

    assert square.left < 2.0 < square.right
    assert square.bottom < 5.0 < square.top


def test_a_map_holds_the_forward_pass_at_its_points():
    architecture = Architecture((2, 3, 2, 1), (activation("tanh"), activation("relu")), BINARY_CROSS_ENTROPY)
    parameters = stacked(
        [initial_parameters(architecture, initializer("he_normal"), 0.5, seed) for seed in (1, 2)]
    )

    maps = plane_maps(architecture, parameters, SQUARE, columns=7, rows=5)

    assert maps.output.shape == (2, 1, 5, 7)
    assert [each.shape for each in maps.hidden] == [(2, 3, 5, 7), (2, 2, 5, 7)]
    x1, x2 = -1.0 + 3.0 * 2 / 6, -1.0 + 3.0 * 3 / 4
    passed = forward(architecture, parameters, np.array([[x1], [x2]]))
    np.testing.assert_allclose(maps.output[:, :, 3, 2], passed.predictions[:, :, 0], rtol=1e-14)
    np.testing.assert_allclose(maps.hidden[1][:, :, 3, 2], passed.a[2][:, :, 0], rtol=1e-13)


@pytest.mark.parametrize(
    ("w1", "w2", "b", "ends"),
    [
        (1.0, 0.0, -0.5, {(0.5, -1.0), (0.5, 2.0)}),
        (0.0, 2.0, -1.0, {(-1.0, 0.5), (2.0, 0.5)}),
        (1.0, 1.0, -1.0, {(-1.0, 2.0), (2.0, -1.0)}),
        (1.0, 1.0, -0.5, {(-1.0, 1.5), (1.5, -1.0)}),
        (1.0, 0.0, 1.0, {(-1.0, -1.0), (-1.0, 2.0)}),
        (-1e-200, 0.0, 0.5e-200, {(0.5, -1.0), (0.5, 2.0)}),
    ],
    ids=["vertical", "horizontal", "through two corners", "across a corner", "along an edge", "tiny weights"],
)
def test_a_neurons_line_is_clipped_to_the_rectangle(w1, w2, b, ends):
    (line,) = hidden_lines(np.array([[w1, w2]]), np.array([[b]]), SQUARE)

    assert line is not None
    assert {(round(x1, 12), round(x2, 12)) for x1, x2 in line} == ends


@pytest.mark.parametrize(
    ("w1", "w2", "b"),
    [(0.0, 0.0, 0.0), (0.0, 0.0, 1.0), (1.0, 0.0, -5.0), (1.0, 1.0, 2.0)],
    ids=["all points", "no point", "outside", "touches one corner"],
)
def test_a_neuron_without_a_line_inside_has_none(w1, w2, b):
    assert hidden_lines(np.array([[w1, w2]]), np.array([[b]]), SQUARE) == (None,)


def network(keys, sizes, seed=3, scale=1.0):
    architecture = Architecture((2, *sizes, 1), tuple(map(activation, keys)), BINARY_CROSS_ENTROPY)
    return architecture, initial_parameters(architecture, initializer("xavier_normal", scale), 0.5, seed)


@pytest.mark.parametrize("shape", [(100, 100), (7, 5), (301, 97), (1, 1)], ids=str)
@pytest.mark.parametrize(
    ("keys", "sizes"),
    [((), ()), (("tanh",), (4,)), (("relu", "sigmoid", "gelu"), (8, 3, 8)), (("sine",), (40,))],
    ids=["no hidden layer", "tanh", "three layers", "wide"],
)
def test_the_map_of_one_network_is_within_1e_5_of_the_forward_pass(keys, sizes, shape):
    architecture, parameters = network(keys, sizes)
    columns, rows = shape

    output = plane_maps(architecture, parameters, SQUARE, columns, rows).output

    exact = forward(architecture, parameters, SQUARE.grid(columns, rows)).predictions
    assert output.shape == (1, 1, rows, columns)
    np.testing.assert_allclose(output[0, 0].ravel(), exact[0, 0], rtol=0, atol=1e-5)


def test_the_map_with_several_outputs_is_within_1e_5_of_the_forward_pass():
    architecture = Architecture((2, 4, 3), (activation("tanh"),), CATEGORICAL_CROSS_ENTROPY)
    parameters = initial_parameters(architecture, initializer("xavier_normal"), 0.5, 1)

    output = plane_maps(architecture, parameters, SQUARE, 30, 20).output

    exact = forward(architecture, parameters, SQUARE.grid(30, 20)).predictions
    np.testing.assert_allclose(output.reshape(exact.shape), exact, rtol=0, atol=1e-5)


def test_weights_that_float32_cannot_hold_are_mapped_in_float64_without_a_warning():
    architecture, parameters = network(("tanh", "identity"), (4, 3))
    large = Parameters(tuple(1e30 * weight for weight in parameters.weights), parameters.biases)

    output = plane_maps(architecture, large, SQUARE, 20, 20).output

    np.testing.assert_array_equal(
        output[0, 0].ravel(), forward(architecture, large, SQUARE.grid(20, 20)).predictions[0, 0]
    )


def test_a_map_beyond_float64_does_not_warn_either():
    architecture, parameters = network(("identity", "identity"), (4, 3))
    large = Parameters(tuple(1e200 * weight for weight in parameters.weights), parameters.biases)

    assert plane_maps(architecture, large, SQUARE, 20, 20).output.shape == (1, 1, 20, 20)


def test_a_caller_may_write_into_a_grid_without_spoiling_the_next_map():
    architecture, parameters = network(("tanh",), (4,))
    before = plane_maps(architecture, parameters, SQUARE, 9, 9).output

    SQUARE.grid(9, 9)[:] = 0.0

    np.testing.assert_array_equal(plane_maps(architecture, parameters, SQUARE, 9, 9).output, before)
