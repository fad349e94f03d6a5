"""The record of deaths: exact intervals, however neurons come and go."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.activations import activation
from engine.data.datasets import XOR
from engine.descent.training import TrainingRun
from engine.descent.training_settings import TrainingSettings
from engine.history.death_record import (
    NEVER_DEAD,
    Change,
    DeathInterval,
    DeathRecord,
    Deaths,
    dead_neurons,
)
from engine.history.neuron_states import NeuronState, hidden_neuron_reports
from engine.network.network import Parameters
from tests.engine.descent.set_parameters import SetParameters

RELU = TrainingSettings(activations=(activation("relu"),), seed=126)
HISTORIES = st.lists(st.booleans(), min_size=1, max_size=30)


def column(history):
    return [np.array(history)[:, np.newaxis]]


def runs_of_true(history):
    runs = []
    for k, value in enumerate(history):
        if value and (k == 0 or not history[k - 1]):
            runs.append([])
        if value:
            runs[-1].append(k)
    return runs


def expected_deaths(history):
    runs = runs_of_true(history)
    if not runs:
        return NEVER_DEAD
    still = runs[-1][-1] == len(history) - 1
    return Deaths(len(runs), DeathInterval(runs[-1][0], None if still else runs[-1][-1]))


@given(HISTORIES, st.integers(1, 5))
def test_at_every_update_count_and_interval_are_those_of_the_history_up_to_it(history, at_once):
    record = DeathRecord([1])
    for first in range(0, len(history), at_once):
        record.note(first, column(history[first : first + at_once]))

    for update in range(len(history)):
        deaths = record.at(update)[0][0]
        assert deaths == expected_deaths(history[: update + 1])
        assert deaths.is_dead == history[update]


@given(HISTORIES, HISTORIES, st.data())
def test_what_is_forgotten_can_come_another_way(history, other, data):
    cut = data.draw(st.integers(1, len(history)))
    record = DeathRecord([1])
    record.note(0, column(history))

    record.forget_from(cut)
    record.note(cut, column(other))

    assert record.at(cut + len(other))[0][0] == expected_deaths(history[:cut] + other)


def test_neurons_and_layers_are_kept_apart():
    record = DeathRecord([2, 1])
    first = np.array([[False, True], [False, True], [False, False]])
    record.note(0, [first, np.array([[False], [True], [True]])])

    assert record.at(2) == (
        (NEVER_DEAD, Deaths(1, DeathInterval(0, 1))),
        (Deaths(1, DeathInterval(1, None)),),
    )
    assert list(record.changes(5)) == [Change(2, 1, 2, dies=False), Change(1, 2, 1, dies=True)]


def test_the_first_changes_of_each_neuron_are_told_and_not_that_it_never_lived():
    record = DeathRecord([1])
    record.note(0, column([True, False, True, False, True]))

    assert [(each.update, each.dies) for each in record.changes(3)] == [(1, False), (2, True)]


def test_a_first_layer_neuron_of_plain_descent_dies_once_and_stays_dead():
    run, record = TrainingRun(RELU, XOR), DeathRecord([4])
    for update in range(400):
        record.note(update, dead_neurons(run.architecture, run.forward_pass))
        run.step()

    deaths = record.at(399)[0]
    assert [each.count for each in deaths].count(1) == 1
    latest = next(each.latest for each in deaths if each.latest is not None)
    assert latest.first > 0
    assert latest.last is None


@pytest.mark.parametrize("key", ["relu", "step", "tanh", "leaky_relu"])
def test_dead_means_what_the_report_of_a_neuron_says(key):
    settings = replace(RELU, hidden_sizes=(3, 3), activations=(activation(key),) * 2, seed=5)
    run = TrainingRun(settings, XOR)
    lowered = Parameters(run.parameters.weights, tuple(bias - 3.0 for bias in run.parameters.biases))
    run.intervene(SetParameters(0, lowered))
    dead = dead_neurons(run.architecture, run.forward_pass)
    reports = hidden_neuron_reports(run.architecture, run.forward_pass)
    expected = [[report.state is NeuronState.DEAD for report in layer] for layer in reports]
    assert [layer[0].tolist() for layer in dead] == expected
    assert any(map(any, expected)) == (key == "relu")
