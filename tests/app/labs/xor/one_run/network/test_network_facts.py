"""What the network diagram is made of, against plain calculations; and weights typed by hand."""

import numpy as np
import pytest

from app.labs.xor.one_run.looks.neuron import Neuron
from app.labs.xor.one_run.network.network_facts import (
    dead_neurons,
    edges,
    hidden_maps,
    input_maps,
    neuron_facts,
    neurons,
    output_map,
    with_bias,
    with_weight,
)
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.shared.input_plane import PLANE
from engine.activations import activation
from engine.data.datasets import XOR
from engine.descent.training import TrainingRun
from engine.network.initializers import initializer
from engine.records.invalid_value import InvalidValueError
from tests.engine.descent.set_parameters import SetParameters


@pytest.fixture
def session() -> OneRunSession:
    return OneRunSession()


def test_every_weight_is_an_edge_between_the_neurons_that_it_joins(session: OneRunSession) -> None:
    session.change(hidden_layers=2, neurons=3)
    weights = session.state.parameters.weights
    found = list(edges(session.state))
    assert len(found) == 2 * 3 + 3 * 3 + 3
    for edge in found:
        assert edge.weight == weights[edge.target.layer][0, edge.target.row, edge.source]
    assert len({(edge.target, edge.source) for edge in found}) == len(found)


def test_the_edges_of_a_dead_neuron_are_dead_on_both_sides(session: OneRunSession) -> None:
    session.show_demonstration()
    (dead,) = dead_neurons(session.state)
    for edge in edges(session.state):
        comes_from_it = edge.target.layer == dead.layer + 1 and edge.source == dead.row
        assert edge.is_dead == (edge.target == dead or comes_from_it)


def test_a_neurons_numbers_are_those_of_the_run(session: OneRunSession) -> None:
    session.change(hidden_layers=2, neurons=3, bias_scale=0.5)
    session.step(20)
    weights, biases = session.state.parameters.weights, session.state.parameters.biases
    facts = neuron_facts(session.state, Neuron(1, 2))
    assert facts.incoming == tuple(weights[1][0, 2])
    assert facts.bias == biases[1][0, 2, 0]
    assert facts.outgoing == (weights[2][0, 0, 2],)
    first = np.tanh(weights[0][0] @ XOR.inputs + biases[0][0])
    np.testing.assert_allclose(
        facts.at_points, np.tanh(weights[1][0, 2] @ first + biases[1][0, 2]), atol=1e-14
    )
    output = neuron_facts(session.state, Neuron(2, 0))
    assert output.outgoing == ()
    assert output.at_points == tuple(session.state.predictions)


def test_a_network_without_biases_shows_none(session: OneRunSession) -> None:
    session.change(use_bias=False)
    assert all(neuron_facts(session.state, each).bias is None for each in neurons(session.settings))


def test_a_dead_neuron_says_since_when(session: OneRunSession) -> None:
    session.show_demonstration()
    (dead,) = dead_neurons(session.state)
    facts = neuron_facts(session.state, dead)
    assert facts.is_dead
    assert facts.dead_since == session.state.dead_since[0][dead.row]
    assert not neuron_facts(session.state, Neuron(0, (dead.row + 1) % 4)).is_dead


def test_a_hidden_neurons_map_is_its_activation_relative_to_the_largest(session: OneRunSession) -> None:
    session.step(50)
    (maps,) = hidden_maps(session.state, 7)
    weight, bias = session.state.parameters.weights[0][0], session.state.parameters.biases[0][0]
    places = np.linspace(PLANE.left, PLANE.right, 7)
    for neuron in range(4):
        a = [
            [np.tanh(weight[neuron, 0] * x1 + weight[neuron, 1] * x2 + bias[neuron, 0]) for x1 in places]
            for x2 in places
        ]
        np.testing.assert_allclose(maps[neuron], 0.5 + 0.5 * np.array(a) / np.abs(a).max(), atol=1e-14)


def test_the_maps_of_inputs_and_output_start_at_the_lower_left(session: OneRunSession) -> None:
    x1, x2 = input_maps(5, PLANE)
    assert x1[0, 0] == x2[0, 0] == pytest.approx(0.5 + 0.5 * PLANE.left / PLANE.right)
    assert x1[0, -1] == x2[-1, 0] == 1.0
    session.step(500)
    coarse, fine = output_map(session.state, 2)[0], session.state.output_map
    np.testing.assert_allclose(coarse, fine[[0, -1]][:, [0, -1]], atol=1e-5)


def test_a_neuron_that_is_zero_everywhere_stands_in_the_middle_of_the_colours(session: OneRunSession) -> None:
    session.change(initializer=initializer("zeros"))
    (maps,) = hidden_maps(session.state, 4)
    assert np.unique(maps).tolist() == [0.5]


@pytest.mark.parametrize("weight", [1e160, 5e307])
def test_maps_of_huge_weights_are_places_on_the_colour_scale(session: OneRunSession, weight: float) -> None:
    session.change(activation=activation("identity"), hidden_layers=3, initializer=initializer("normal", 1.0))
    state = session.state
    for each in state.parameters.weights:
        np.multiply(each, weight, out=each)
    for maps in (*hidden_maps(state, 5), output_map(state, 5)):
        assert ((maps >= 0.0) & (maps <= 1.0)).all()


def test_typing_a_number_changes_that_one_alone(session: OneRunSession) -> None:
    before = session.state.parameters
    copy = before.replica(0)
    changed = with_bias(with_weight(before, Neuron(0, 2), 1, -7.25), Neuron(1, 0), 0.5)
    assert before.equals(copy)
    assert changed.weights[0][0, 2, 1] == -7.25
    assert changed.biases[1][0, 0, 0] == 0.5
    changed.weights[0][0, 2, 1] = before.weights[0][0, 2, 1]
    changed.biases[1][0, 0, 0] = before.biases[1][0, 0, 0]
    assert changed.equals(before)


@pytest.mark.parametrize("value", [50.1, -50.1, float("nan"), float("inf")])
def test_a_typed_number_out_of_bounds_is_refused(session: OneRunSession, value: float) -> None:
    with pytest.raises(InvalidValueError, match="Weight must be a number from -50 to 50"):
        with_weight(session.state.parameters, Neuron(0, 0), 0, value)
    with pytest.raises(InvalidValueError, match="Bias must be a number from -50 to 50"):
        with_bias(session.state.parameters, Neuron(0, 0), value)


def test_a_run_can_start_from_typed_weights_and_comes_back_to_them(session: OneRunSession) -> None:
    typed = with_weight(session.state.parameters, Neuron(1, 0), 3, 2.5)
    run = TrainingRun(session.settings.training, XOR, (SetParameters(0, typed),))
    assert run.parameters.equals(typed)
    run.step(30)
    reached = run.parameters
    replayed = TrainingRun.replay(session.settings.training, XOR, run.interventions, 30)
    assert replayed.parameters.equals(reached)
    run.rewind()
    assert run.parameters.equals(typed)
