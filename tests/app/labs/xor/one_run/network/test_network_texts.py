"""What is said of a neuron and of a weight, read back into numbers."""

import numpy as np
import pytest

from app.labs.xor.one_run.looks.neuron import Neuron
from app.labs.xor.one_run.network.network_facts import edges, neuron_facts, neurons
from app.labs.xor.one_run.network.network_texts import edge_text, neuron_text
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.one_run.run.state import OneRunState
from tests.app.labs.xor.one_run.calculator import calculate


@pytest.fixture
def state() -> OneRunState:
    session = OneRunSession()
    session.change(hidden_layers=2, neurons=3, bias_scale=0.5)
    session.step(20)
    return session.state


def _numbers(text: str) -> list[float]:
    return [calculate(each) for each in text.split(",  ")]


@pytest.mark.parametrize("neuron", [Neuron(0, 1), Neuron(1, 2), Neuron(2, 0)])
def test_a_neurons_numbers_are_told_by_their_kind(state: OneRunState, neuron: Neuron) -> None:
    layer, row = neuron
    title, *told = neuron_text(state, neuron_facts(state, neuron)).split("\n")
    assert title == ("ŷ" if layer == 2 else f"h{'₁₂₃'[row]} · Layer {layer + 1}")
    parts = dict(line.split(": ", 1) for line in told)
    weights, biases = state.parameters.weights, state.parameters.biases
    expected = {"Incoming weights": weights[layer][0, row], "Bias": biases[layer][0, row]}
    if layer < 2:
        expected["Outgoing weights"] = weights[layer + 1][0, :, row]
    for kind, values in expected.items():
        assert _numbers(parts.pop(kind)) == pytest.approx(values, abs=5.1e-4)
    answers = dict(each.split(" → ") for each in parts.pop("Output at the four points").split(",  "))
    assert list(answers) == ["(0, 0)", "(0, 1)", "(1, 0)", "(1, 1)"]
    told_answers = [calculate(each) for each in answers.values()]
    np.testing.assert_allclose(told_answers, state.passed.a[layer + 1][0, row], atol=5.1e-4)
    assert not parts


def test_a_weight_is_named_by_its_ends_and_by_row_and_column(state: OneRunState) -> None:
    texts = [edge_text(state, edge) for edge in edges(state)]
    assert len(texts) == len(set(texts))
    value = repr(float(state.parameters.weights[1][0, 2, 0])).replace("-", "−")
    assert f"h₁ → h₃\nW[2](3, 1) = {value}" in texts
    value = repr(float(state.parameters.weights[0][0, 2, 1])).replace("-", "−")
    assert f"x₂ → h₃\nW[1](3, 2) = {value}" in texts
    value = repr(float(state.parameters.weights[2][0, 0, 1])).replace("-", "−")
    assert f"h₂ → ŷ\nW[3](1, 2) = {value}" in texts


def test_every_neuron_has_a_text(state: OneRunState) -> None:
    assert all(neuron_text(state, neuron_facts(state, each)) for each in neurons(state.settings))
