"""Every update of a run looked at again: bit for bit the run that is made one update at a time."""

from dataclasses import replace

import numpy as np
import pytest

from engine.activations import activation
from engine.datasets import DATASETS, XOR
from engine.initializers import initializer
from engine.interventions import AddNoise, SetParameters
from engine.invalid_value import InvalidValueError
from engine.network import Parameters
from engine.optimizers import Adam, Momentum, RMSProp
from engine.time_line import FIRST_SPACING, MOST_SNAPSHOTS, TimeLine
from engine.training import TrainingRun
from engine.training_settings import TrainingSettings

CLOUD = next(each for each in DATASETS if each.key == "xor_clouds").make(30, seed=1)
FAST = TrainingSettings(
    hidden_sizes=(5, 3), activations=(activation("tanh"), activation("relu")), seed=3, bias_scale=0.1
)
RUNS = {
    "fast kernel": (FAST, XOR),
    "fast kernel, 30 points": (FAST, CLOUD),
    "equal neurons": (replace(FAST, initializer=initializer("constant", 0.4), bias_scale=0.0), XOR),
    "mini-batches": (replace(FAST, batch_size=8), CLOUD),
    "momentum": (replace(FAST, learning_rate=0.05, optimizer=Momentum()), XOR),
    "Adam on mini-batches": (replace(FAST, learning_rate=0.01, batch_size=8, optimizer=Adam()), CLOUD),
    "RMSProp, equal neurons": (
        replace(
            FAST,
            initializer=initializer("constant", 0.4),
            bias_scale=0.0,
            learning_rate=0.01,
            optimizer=RMSProp(),
        ),
        XOR,
    ),
}
each_run = pytest.mark.parametrize(("settings", "dataset"), RUNS.values(), ids=list(RUNS))
DIVERGENT = TrainingSettings(activations=(activation("identity"),), learning_rate=100.0, bias_scale=1.0)


def step_by_step(settings, dataset, count, interventions=()):
    """The parameters at updates 0 … count of a run that makes one update at a time."""
    run = TrainingRun(settings, dataset, interventions)
    parameters = [run.parameters]
    for _ in range(count):
        run.step()
        parameters.append(run.parameters)
    return parameters, run.loss_history


def started(settings, dataset, count):
    line = TimeLine(TrainingRun(settings, dataset))
    line.step(count)
    return line


@each_run
def test_every_update_is_found_again_to_the_last_bit_in_any_order(settings, dataset):
    expected, losses = step_by_step(settings, dataset, 700)
    line = TimeLine(TrainingRun(settings, dataset))
    for count in (1, 62, 300, 137, 200):
        line.step(count)

    np.testing.assert_array_equal(line.run.loss_history, losses)
    for update in (*np.random.default_rng(0).integers(0, 701, 60).tolist(), 0, 64, 65, 699, 700):
        state = line.at(update)
        assert state.parameters.equals(expected[update]), update
        assert state.losses.shape == (1,)


@each_run
def test_looking_back_does_not_disturb_what_is_still_to_come(settings, dataset):
    expected, losses = step_by_step(settings, dataset, 400)
    line = started(settings, dataset, 150)

    for update in (3, 149, 70):
        line.at(update)
    line.step(250)

    assert line.run.parameters.equals(expected[400])
    np.testing.assert_array_equal(line.run.loss_history, losses)


@each_run
def test_interventions_are_found_again_at_their_place(settings, dataset):
    line = started(settings, dataset, 100)
    line.intervene(AddNoise(at_update=100, sigma=0.1, seed=1))
    line.step(28)
    ones = tuple(np.ones_like(array) for array in line.run.parameters.weights)
    line.intervene(SetParameters(128, Parameters(ones, line.run.parameters.biases)))
    line.step(10)
    line.intervene(AddNoise(at_update=138, sigma=0.1, seed=2))
    line.intervene(AddNoise(at_update=138, sigma=0.1, seed=3))
    line.step(90)

    expected, losses = step_by_step(settings, dataset, 228, line.run.interventions)
    np.testing.assert_array_equal(line.run.loss_history, losses)
    for update in (99, 100, 128, 138, 137, 127, 139, 227, 0, 192, 129):
        assert line.at(update).parameters.equals(expected[update]), update


@each_run
def test_an_intervention_in_the_past_cuts_off_what_came_after_it(settings, dataset):
    line = started(settings, dataset, 300)
    line.intervene(AddNoise(at_update=300, sigma=0.1, seed=1))
    line.step(50)

    line.intervene(AddNoise(at_update=128, sigma=0.1, seed=5))

    assert line.last_update == 128
    assert line.run.interventions == (AddNoise(at_update=128, sigma=0.1, seed=5),)
    line.step(222)
    expected, losses = step_by_step(settings, dataset, 350, line.run.interventions)
    np.testing.assert_array_equal(line.run.loss_history, losses)
    for update in (350, 127, 128, 129, 300, 200):
        assert line.at(update).parameters.equals(expected[update]), update


def test_what_is_planned_from_the_start_stays_planned_when_the_future_is_cut_off():
    planned = [AddNoise(at_update=20, sigma=0.1), AddNoise(at_update=200, sigma=0.1, seed=4)]
    line = TimeLine(TrainingRun(FAST, XOR, planned))
    line.step(300)

    line.return_to(90)
    line.step(210)

    expected, losses = step_by_step(FAST, XOR, 300, planned)
    assert line.run.interventions == tuple(planned)
    assert line.run.parameters.equals(expected[300])
    np.testing.assert_array_equal(line.run.loss_history, losses)


def test_losses_handed_out_before_the_future_was_cut_off_stay_as_they_were():
    line = started(FAST, XOR, 100)
    before = line.run.loss_history
    copy = before.copy()

    line.intervene(AddNoise(at_update=10, sigma=1.0))
    line.step(50)

    np.testing.assert_array_equal(before, copy)
    assert not np.array_equal(line.run.loss_history[:60], copy[:60])


def test_a_run_that_failed_can_be_looked_at_and_left_from_an_earlier_update():
    line = started(DIVERGENT, XOR, 5000)
    end = line.last_update
    assert line.run.failure is not None
    assert line.step() == 0

    expected, _ = step_by_step(DIVERGENT, XOR, end)
    assert line.at(end - 1).parameters.equals(expected[end - 1])
    line.intervene(SetParameters(end - 1, expected[0]))

    assert line.run.failure is None
    assert line.step() == 1
    assert line.at(end).parameters.equals(expected[1])


def test_an_intervention_that_makes_the_run_fail_leaves_every_moment_to_be_looked_at():
    line = started(FAST, XOR, 64)
    infinite = Parameters(tuple(w * np.inf for w in line.run.parameters.weights), line.run.parameters.biases)
    expected, _ = step_by_step(FAST, XOR, 64)

    line.intervene(SetParameters(64, infinite))

    assert line.run.failure is not None
    assert line.at(64).parameters.equals(expected[64])
    assert line.at(63).parameters.equals(expected[63])
    line.return_to(50)
    assert line.run.failure is None
    assert line.run.interventions == ()


@pytest.mark.parametrize("update", [-1, 31])
def test_an_update_that_has_not_been_made_is_refused(update):
    line = started(FAST, XOR, 30)

    for ask in (line.at, line.return_to):
        with pytest.raises(InvalidValueError, match="from 0 to 30"):
            ask(update)


def test_snapshots_and_the_updates_to_make_again_stay_few_however_long_the_run_is(monkeypatch):
    monkeypatch.setattr("engine.time_line.MOST_SNAPSHOTS", 16)
    line = TimeLine(TrainingRun(FAST, XOR))
    made = []
    replay = type(line.run.repetition())
    advance = replay.advance
    monkeypatch.setattr(
        replay, "advance", lambda self, count, path=None: made.append(count) or advance(self, count, path)
    )

    line.step(20_000)

    for update in (19_999, 1, 10_000, 18_000, 3_333):
        made.clear()
        line.at(update)
        assert sum(made) <= max(FIRST_SPACING, 2 * 20_000 / 16)
    assert len(line._snapshots) <= 16 < MOST_SNAPSHOTS


def test_going_on_forwards_makes_only_the_updates_between():
    line = started(FAST, XOR, 200)
    made = []
    line.at(30)
    advance = line._replay.advance
    line._replay.advance = lambda count: made.append(count) or advance(count)

    for update in (31, 32, 60):
        line.at(update)

    assert made == [1, 1, 28]


def test_the_samples_of_the_next_update_are_known_at_every_update():
    settings = replace(FAST, batch_size=8)
    line = started(settings, CLOUD, 300)
    one_by_one = TrainingRun(settings, CLOUD)
    expected = []
    for _ in range(301):
        expected.append(one_by_one.next_batch)
        one_by_one.step()

    for update in (300, 0, 17, 18, 255, 299, 3):
        np.testing.assert_array_equal(line.next_batch(update), expected[update])
    assert sorted(np.concatenate(expected[:4])) == list(range(30))
    assert started(FAST, CLOUD, 3).next_batch(2) is None
