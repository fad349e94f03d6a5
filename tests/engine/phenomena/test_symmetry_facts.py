"""Which neurons count as equal, how alike the others are, and what the next update does to them."""

import math

import numpy as np
import pytest

from engine.activations import activation
from engine.data.datasets import AND, XOR
from engine.descent.gradient_descent import GradientDescent, initial_parameters
from engine.network.initializers import initializer
from engine.network.losses import BINARY_CROSS_ENTROPY
from engine.network.network import Architecture, Parameters, stacked
from engine.phenomena.symmetry import (
    Motion,
    cosine_similarity,
    equal_groups,
    motion,
    neuron_rows,
    output_stays_constant,
    stands_still,
)


def started(key="tanh", rule=None, dataset=XOR, hidden=(4,), seed=0):
    architecture = Architecture((2, *hidden, 1), (activation(key),) * len(hidden), BINARY_CROSS_ENTROPY)
    descent = GradientDescent(architecture, dataset, 0.5)
    start = initial_parameters(architecture, rule or initializer("xavier_normal"), 0.0, seed)
    return descent, descent.start(start)


def motion_of(descent, state, updates=0):
    for _ in range(updates):
        state = descent.update(state)
    return motion(state.parameters, descent.gradients(state), descent.update(state).parameters)


def test_a_row_holds_the_incoming_weights_and_the_bias_of_one_network():
    weights = (np.arange(12.0).reshape(2, 3, 2), np.zeros((2, 1, 3)))
    biases = (np.array([[[7.0], [8.0], [9.0]]] * 2), np.zeros((2, 1, 1)))

    rows = neuron_rows(Parameters(weights, biases), replica=1)

    np.testing.assert_array_equal(rows, [[6, 7, 7], [8, 9, 8], [10, 11, 9]])


def test_equal_means_to_the_last_bit():
    one = 0.1 + 0.2
    rows = np.array([[one, 1.0], [0.3, 1.0], [one, 1.0], [0.0, -1.0], [-0.0, -1.0]])

    assert equal_groups(rows) == ((0, 2), (1,), (3, 4))


def test_cosines_are_those_of_the_angles():
    angles = np.radians([0.0, 60.0, 90.0, 180.0])
    rows = np.stack([np.cos(angles), np.sin(angles)], axis=1) * [[1.0], [5.0], [0.1], [2.0]]

    cosine = cosine_similarity(rows)

    np.testing.assert_allclose(cosine, np.cos(angles[:, None] - angles[None, :]), atol=1e-15)
    np.testing.assert_array_equal(cosine, cosine.T)


@pytest.mark.parametrize("scale", [1e-300, 1.0, 1e300])
def test_cosines_of_equal_rows_are_exactly_1_at_any_size(scale):
    rows = scale * np.array([[0.1, 0.7, -0.3]] * 3 + [[1.0, 0.0, 0.0]])

    cosine = cosine_similarity(rows)

    assert (cosine[:3, :3] == 1.0).all()
    assert cosine[0, 3] == pytest.approx(0.1 / math.sqrt(0.59))


def test_a_row_of_zeros_has_no_cosine():
    cosine = cosine_similarity(np.array([[0.0, 0.0], [1.0, 2.0]]))

    np.testing.assert_array_equal(np.isnan(cosine), [[True, True], [True, False]])


def test_all_zeros_on_xor_is_a_fixed_point_and_stays_one():
    assert motion_of(*started(rule=initializer("zeros")), updates=50) is Motion.FIXED_POINT


def test_all_zeros_on_and_leaves_the_hidden_layer_of_tanh_at_rest_for_ever():
    case = started(rule=initializer("zeros"), dataset=AND)
    assert motion_of(*case) is Motion.HIDDEN_AT_REST
    assert motion_of(*case, updates=50) is Motion.HIDDEN_AT_REST


def test_steps_that_vanish_in_rounding_leave_it_at_rest_for_ever():
    descent, state = started(rule=initializer("zeros"), dataset=AND)
    for _ in range(3000):
        state = descent.update(state)
    assert any(array.any() for array in descent.gradients(state).biases)
    assert motion_of(descent, state) is Motion.AT_REST
    later = state
    for _ in range(100):
        later = descent.update(later)
    assert later.parameters.equals(state.parameters)


def test_standing_still_is_asked_of_one_network_and_of_every_number():
    _, state = started()
    parameters = stacked([state.parameters, state.parameters])
    for place in range(len(parameters.arrays)):
        arrays = [array.copy() for array in parameters.arrays]
        arrays[place][1, -1, -1] += 1e-9
        moved = Parameters(tuple(arrays[0::2]), tuple(arrays[1::2]))
        assert stands_still(parameters, moved, 0)
        assert not stands_still(parameters, moved, 1)


def outputs_after(descent, state, updates):
    for _ in range(updates):
        state = descent.update(state)
    return state


@pytest.mark.parametrize(
    ("key", "bias", "outgoing", "expected"),
    [
        ("relu", -9.0, 1.0, True),  # dead on every point
        ("tanh", 0.0, 0.0, True),  # puts out 0 and has no way on
        ("tanh", 0.0, 1.0, False),
        ("sigmoid", 0.0, 0.0, False),  # puts out ½, so the outgoing weight moves
        ("step", 2.0, 1.0, True),  # on for every point
        ("step", 0.0, 1.0, True),
    ],
)
def test_an_output_that_is_the_same_for_all_points_for_good(key, bias, outgoing, expected):
    descent, _ = started(key, dataset=AND)
    weights = (np.zeros((1, 4, 2)), np.full((1, 1, 4), outgoing))
    state = descent.start(Parameters(weights, (np.full((1, 4, 1), bias), np.zeros((1, 1, 1)))))

    found = output_stays_constant(descent.architecture, state.parameters, state.passed)

    assert found == expected
    later = outputs_after(descent, state, 300).passed.predictions[0, 0]
    assert (np.ptp(later) == 0.0) == expected


def test_a_single_neuron_that_can_move_is_enough_to_part_the_outputs():
    descent, _ = started("relu", dataset=AND)
    weights = (np.ones((1, 4, 2)), np.ones((1, 1, 4)))
    biases = (np.array([[[-9.0], [-9.0], [-1.5], [-9.0]]]), np.zeros((1, 1, 1)))
    state = descent.start(Parameters(weights, biases))

    assert not output_stays_constant(descent.architecture, state.parameters, state.passed)


@pytest.mark.parametrize(
    ("incoming", "bias"),
    [
        (np.zeros((4, 2)), [800.0, 0.0, 800.0, 800.0]),  # one neuron is level now, but g' is not 0
        (np.array([[0.0, 0.0], [0.0, 0.0], [380.0, 0.0], [0.0, 0.0]]), [800.0, 800.0, 20.0, 800.0]),
    ],
)
def test_an_output_that_is_the_same_now_can_change_while_a_slope_is_left(incoming, bias):
    descent, _ = started("tanh", dataset=AND)
    biases = (np.array(bias).reshape(1, 4, 1), np.zeros((1, 1, 1)))
    state = descent.start(Parameters((incoming[np.newaxis], np.ones((1, 1, 4))), biases))

    assert np.ptp(state.passed.predictions) == 0.0
    assert not output_stays_constant(descent.architecture, state.parameters, state.passed)


def test_frozen_neurons_that_tell_points_apart_are_no_constant_output():
    descent, _ = started("step", dataset=AND)
    weights = (np.ones((1, 4, 2)), np.ones((1, 1, 4)))
    state = descent.start(Parameters(weights, (np.full((1, 4, 1), -1.5), np.zeros((1, 1, 1)))))

    assert not output_stays_constant(descent.architecture, state.parameters, state.passed)


def test_nothing_is_said_of_the_output_with_another_number_of_hidden_layers():
    for hidden in ((), (4, 4)):
        descent, state = started(hidden=hidden, rule=initializer("zeros"))
        assert not output_stays_constant(descent.architecture, state.parameters, state.passed)


def test_all_zeros_on_and_sets_the_sigmoid_layer_in_motion_as_one_neuron():
    case = started("sigmoid", rule=initializer("zeros"), dataset=AND)
    assert motion_of(*case) is Motion.HIDDEN_AT_REST
    assert motion_of(*case, updates=1) is Motion.AS_ONE


def test_a_constant_start_moves_as_one_neuron_and_a_random_start_does_not():
    assert motion_of(*started(rule=initializer("constant", 0.5)), updates=300) is Motion.AS_ONE
    assert motion_of(*started(), updates=300) is Motion.EACH_ITS_OWN


def test_neurons_that_differ_in_the_outgoing_weight_alone_are_no_longer_as_one():
    descent, state = started(rule=initializer("constant", 0.5))
    w1, w2 = (array.copy() for array in state.parameters.weights)
    w2[0, 0, 3] += 0.1
    parted = descent.start(Parameters((w1, w2), state.parameters.biases))

    assert motion_of(descent, parted) is Motion.SOME_EQUAL
    assert len(equal_groups(neuron_rows(descent.gradients(parted)))) == 2


def test_two_equal_neurons_among_others_are_noticed():
    descent, state = started()
    w1, w2 = (array.copy() for array in state.parameters.weights)
    w1[0, 1], w2[0, 0, 1] = w1[0, 0], w2[0, 0, 0]

    assert motion_of(descent, descent.start(Parameters((w1, w2), state.parameters.biases)), 50) is (
        Motion.SOME_EQUAL
    )


def test_without_a_hidden_layer_nothing_can_be_symmetric():
    assert motion_of(*started(hidden=(), rule=initializer("zeros"))) is Motion.NO_HIDDEN_LAYER


def test_each_replica_is_judged_by_itself():
    descent, alike = started(rule=initializer("constant", 0.5))
    _, random = started()
    both = descent.start(stacked([alike.parameters, random.parameters]))
    gradients, updated = descent.gradients(both), descent.update(both).parameters

    assert motion(both.parameters, gradients, updated, 0) is Motion.AS_ONE
    assert motion(both.parameters, gradients, updated, 1) is Motion.EACH_ITS_OWN


def test_replicas_that_differ_in_the_outgoing_weights_alone_are_told_apart():
    descent, alike = started(rule=initializer("constant", 0.5))
    w1, w2 = (array.copy() for array in alike.parameters.weights)
    w2[0, 0, 3] += 0.1
    parted = Parameters((w1, w2), alike.parameters.biases)

    for networks, expected in (
        ([alike.parameters, parted], (Motion.AS_ONE, Motion.SOME_EQUAL)),
        ([parted, alike.parameters], (Motion.SOME_EQUAL, Motion.AS_ONE)),
    ):
        both = descent.start(stacked(networks))
        moved = descent.gradients(both), descent.update(both).parameters
        assert tuple(motion(both.parameters, *moved, replica) for replica in (0, 1)) == expected
