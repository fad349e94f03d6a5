"""Every update of a run looked at again: bit for bit the run that is made one update at a time."""

from dataclasses import replace

import numpy as np
import pytest

from engine.activations import activation
from engine.data.datasets import DATASETS, XOR
from engine.descent.interventions import AddNoise
from engine.descent.training import TrainingRun
from engine.descent.training_settings import TrainingSettings
from engine.history.time_line import FIRST_SPACING, MOST_SNAPSHOTS, TimeLine
from engine.network.initializers import initializer
from engine.network.network import Parameters
from engine.network.optimizers import Adam, Momentum, RMSProp
from engine.records.invalid_value import InvalidValueError
from tests.engine.descent.set_parameters import SetParameters

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
    "Adam": (replace(FAST, learning_rate=0.05, optimizer=Adam()), XOR),
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
# Moments that are kept, and their neighbours.
KEPT = FIRST_SPACING
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
    for count in (1, KEPT - 2, 300, 137, 702 - KEPT - 438):
        line.step(count)

    np.testing.assert_array_equal(line.run.loss_history, losses)
    edges = (0, KEPT, KEPT - 1, KEPT + 1, 2 * KEPT + 1, 2 * KEPT, 2 * KEPT - 1, 699, 700)
    for update in (*np.random.default_rng(0).integers(0, 701, 20).tolist(), *edges):
        state = line.at(update)
        assert state.parameters.equals(expected[update]), update
        assert state.losses.shape == (1,)


@each_run
def test_looking_back_does_not_disturb_what_is_still_to_come(settings, dataset):
    expected, losses = step_by_step(settings, dataset, 2 * KEPT + 10)
    line = started(settings, dataset, KEPT + 30)

    for update in (3, KEPT, KEPT + 29, KEPT - 1):
        line.at(update)
    line.step(KEPT - 20)

    assert line.run.parameters.equals(expected[2 * KEPT + 10])
    np.testing.assert_array_equal(line.run.loss_history, losses)


@each_run
def test_interventions_are_found_again_at_their_place(settings, dataset):
    line = started(settings, dataset, 100)
    line.intervene(AddNoise(at_update=100, sigma=0.1, seed=1))
    line.step(KEPT - 100)
    ones = tuple(np.ones_like(array) for array in line.run.parameters.weights)
    line.intervene(SetParameters(KEPT, Parameters(ones, line.run.parameters.biases)))
    line.step(10)
    later = KEPT + 10
    line.intervene(AddNoise(at_update=later, sigma=0.1, seed=2))
    line.intervene(AddNoise(at_update=later, sigma=0.1, seed=3))
    line.step(KEPT)

    expected, losses = step_by_step(settings, dataset, later + KEPT, line.run.interventions)
    np.testing.assert_array_equal(line.run.loss_history, losses)
    before = (99, 100, 101, KEPT - 1, KEPT, KEPT + 1)
    after = (later - 1, later, later + 1, 2 * KEPT, later + KEPT - 1)
    for update in (*before, *after, *reversed(before), 0):
        assert line.at(update).parameters.equals(expected[update]), update


@pytest.mark.parametrize(
    ("run", "count"),
    [
        ("fast kernel", KEPT),
        ("fast kernel", 2 * KEPT),
        ("Adam", KEPT),
        ("equal neurons", KEPT),
        ("Adam on mini-batches", KEPT),
    ],
)
def test_a_change_at_a_kept_moment_is_part_of_what_is_kept(run, count):
    settings, dataset = RUNS[run]
    line = started(settings, dataset, count)
    line.intervene(AddNoise(at_update=count, sigma=0.5, seed=1))
    line.step(50)

    expected, _ = step_by_step(settings, dataset, count + 50, line.run.interventions)
    for update in (count, count + 20, count - 1, count + 1):
        assert line.at(update).parameters.equals(expected[update]), update
    # Going back to the kept moment keeps the change as well.
    line.return_to(count + 30)
    line.step(20)
    assert line.run.parameters.equals(expected[count + 50])


def test_a_change_just_before_and_just_after_a_kept_moment_is_not_part_of_it():
    for at in (KEPT - 1, KEPT + 1):
        line = started(FAST, XOR, at)
        line.intervene(AddNoise(at_update=at, sigma=0.5, seed=1))
        line.step(KEPT)

        expected, _ = step_by_step(FAST, XOR, at + KEPT, line.run.interventions)
        for update in (KEPT, at, KEPT - 1, KEPT + 1, at + 1):
            assert line.at(update).parameters.equals(expected[update]), (at, update)


@pytest.mark.parametrize("run", ["fast kernel", "Adam on mini-batches"])
def test_a_look_back_before_a_change_does_not_hide_the_change_afterwards(run):
    settings, dataset = RUNS[run]
    line = started(settings, dataset, 200)
    line.at(100)
    line.intervene(AddNoise(at_update=200, sigma=0.5, seed=1))
    line.step(50)

    expected, _ = step_by_step(settings, dataset, 250, line.run.interventions)
    assert line.at(230).parameters.equals(expected[230])
    assert line.at(200).parameters.equals(expected[200])


def test_the_present_update_is_the_present_run_and_one_update_earlier_is_not():
    line = started(FAST, XOR, 30)

    assert line.at(30) is line.run.state
    assert not line.at(29).parameters.equals(line.run.parameters)
    line.return_to(30)
    assert line.last_update == 30
    line.return_to(0)
    assert line.last_update == 0


@each_run
def test_an_intervention_in_the_past_cuts_off_what_came_after_it(settings, dataset):
    line = started(settings, dataset, KEPT + 44)
    line.intervene(AddNoise(at_update=KEPT + 44, sigma=0.1, seed=1))
    line.step(50)

    for past in (KEPT, KEPT - 1, 128):
        line.intervene(AddNoise(at_update=past, sigma=0.1, seed=5))

        assert line.last_update == past
        assert line.run.interventions == (AddNoise(at_update=past, sigma=0.1, seed=5),)
        line.step(KEPT + 94 - past)
        expected, losses = step_by_step(settings, dataset, KEPT + 94, line.run.interventions)
        np.testing.assert_array_equal(line.run.loss_history, losses)
        for update in (KEPT + 94, past - 1, past, past + 1, KEPT, KEPT + 44, 200):
            assert line.at(update).parameters.equals(expected[update]), update


def test_what_is_planned_from_the_start_stays_planned_when_the_future_is_cut_off():
    planned = [AddNoise(at_update=20, sigma=0.1), AddNoise(at_update=KEPT, sigma=0.1, seed=4)]
    line = TimeLine(TrainingRun(FAST, XOR, planned))
    line.step(KEPT + 100)

    line.return_to(90)
    line.step(KEPT + 10)

    expected, losses = step_by_step(FAST, XOR, KEPT + 100, planned)
    assert line.run.interventions == tuple(planned)
    for update in (KEPT + 100, 19, 20, KEPT - 1, KEPT, KEPT + 1):
        assert line.at(update).parameters.equals(expected[update]), update
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
    line = started(FAST, XOR, KEPT)
    infinite = Parameters(tuple(w * np.inf for w in line.run.parameters.weights), line.run.parameters.biases)
    expected, _ = step_by_step(FAST, XOR, KEPT)

    line.intervene(SetParameters(KEPT, infinite))

    assert line.run.failure is not None
    assert line.at(KEPT).parameters.equals(expected[KEPT])
    assert line.at(KEPT - 1).parameters.equals(expected[KEPT - 1])
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
    monkeypatch.setattr("engine.history.time_line.MOST_SNAPSHOTS", 16)
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


def test_every_update_is_still_found_when_every_other_snapshot_has_been_dropped(monkeypatch):
    monkeypatch.setattr("engine.history.time_line.MOST_SNAPSHOTS", 4)
    line = started(FAST, XOR, 9 * KEPT)
    assert len(line._snapshots) <= 4
    line.intervene(AddNoise(at_update=9 * KEPT, sigma=0.1, seed=1))
    line.step(4 * KEPT)

    expected, _ = step_by_step(FAST, XOR, 13 * KEPT, line.run.interventions)
    for update in (1, *range(0, 13 * KEPT, KEPT // 2), 9 * KEPT - 1, 13 * KEPT - 1, 5):
        assert line.at(update).parameters.equals(expected[update]), update


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
