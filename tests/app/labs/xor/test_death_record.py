"""The record of deaths: exact intervals, however neurons come and go."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.labs.xor.death_record import NEVER_DEAD, DeathInterval, DeathRecord, Deaths, dead_neurons
from app.labs.xor.settings import DEMONSTRATION, DEMONSTRATION_UPDATES, XorSettings
from engine.activations import activation
from engine.datasets import XOR
from engine.interventions import SetParameters
from engine.network import Parameters
from engine.neuron_states import NeuronState, hidden_neuron_reports
from engine.training import TrainingRun


def _noted(history: list[bool]) -> Deaths:
    record = DeathRecord([1])
    for update, is_dead in enumerate(history):
        record.note(update, [np.array([is_dead])])
    return record.deaths[0][0]


@given(st.lists(st.booleans(), max_size=30))
def test_count_and_latest_interval_are_those_of_the_whole_history(history: list[bool]) -> None:
    runs = [[k for k, _ in group] for group in _runs_of_true(history)]
    deaths = _noted(history)
    assert deaths.count == len(runs)
    if not runs:
        assert deaths == NEVER_DEAD
        return
    still = runs[-1][-1] == len(history) - 1
    assert deaths.latest == DeathInterval(runs[-1][0], None if still else runs[-1][-1])
    assert deaths.is_dead == still


def _runs_of_true(history: list[bool]) -> list[list[tuple[int, bool]]]:
    runs: list[list[tuple[int, bool]]] = []
    for k, value in enumerate(history):
        if value and (k == 0 or not history[k - 1]):
            runs.append([])
        if value:
            runs[-1].append((k, value))
    return runs


def test_neurons_and_layers_are_kept_apart() -> None:
    record = DeathRecord([2, 1])
    record.note(0, [np.array([False, True]), np.array([False])])
    record.note(1, [np.array([False, True]), np.array([True])])
    record.note(2, [np.array([False, False]), np.array([True])])
    assert record.deaths == (
        (NEVER_DEAD, Deaths(1, DeathInterval(0, 1))),
        (Deaths(1, DeathInterval(1, None)),),
    )


def test_weights_changed_by_hand_end_an_interval_at_the_present_update() -> None:
    record = DeathRecord([1])
    record.note(7, [np.array([True])])
    record.note(7, [np.array([False])])
    assert record.deaths[0][0] == Deaths(1, DeathInterval(7, 7))


def test_a_later_change_of_the_array_does_not_reach_the_record() -> None:
    record, dead = DeathRecord([1]), np.array([True])
    record.note(0, [dead])
    dead[0] = False
    record.note(1, [np.array([True])])
    assert record.deaths[0][0].is_dead


def test_a_first_layer_neuron_of_the_demonstration_dies_once_and_stays_dead() -> None:
    run = TrainingRun(DEMONSTRATION.training, XOR)
    record = DeathRecord([DEMONSTRATION.neurons])
    for update in range(DEMONSTRATION_UPDATES + 1):
        record.note(update, dead_neurons(run.architecture, run.forward_pass))
        run.step()
    deaths = record.deaths[0]
    assert [each.count for each in deaths].count(1) == 1
    latest = next(each.latest for each in deaths if each.latest is not None)
    assert latest.first > 0
    assert latest.last is None


def test_a_neuron_of_a_second_layer_can_come_back_to_life() -> None:
    """In a deeper layer the inputs still change, so death need not last."""
    settings = XorSettings(activation=activation("relu"), hidden_layers=2, neurons=4, learning_rate=1.0)
    revived = []
    for seed in range(1, 40):
        run = TrainingRun(XorSettings(**{**_fields(settings), "seed": seed}).training, XOR)
        record = DeathRecord([4, 4])
        for update in range(150):
            record.note(update, dead_neurons(run.architecture, run.forward_pass))
            run.step()
        revived += [each for each in record.deaths[1] if each.latest is not None and each.latest.last]
        if revived:
            return
    pytest.fail("no neuron of the second layer came back to life")


def _fields(settings: XorSettings) -> dict[str, object]:
    return {name: getattr(settings, name) for name in settings.__dataclass_fields__}


@pytest.mark.parametrize("key", ["relu", "step", "tanh", "leaky_relu"])
def test_dead_means_what_the_engine_reports(key: str) -> None:
    settings = XorSettings(activation=activation(key), hidden_layers=2, neurons=3, seed=5)
    run = TrainingRun(settings.training, XOR)
    lowered = Parameters(run.parameters.weights, tuple(bias - 3.0 for bias in run.parameters.biases))
    run.intervene(SetParameters(0, lowered))
    dead = dead_neurons(run.architecture, run.forward_pass)
    reports = hidden_neuron_reports(run.architecture, run.forward_pass)
    expected = [[report.state is NeuronState.DEAD for report in layer] for layer in reports]
    assert [layer.tolist() for layer in dead] == expected
    assert any(map(any, expected)) == (key == "relu")
