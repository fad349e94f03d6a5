"""A rule that changes in the middle of a run: against a loop of its own, replayed, taken back, written."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.activations import activation
from engine.data.datasets import XOR
from engine.descent.descent_changes import (
    RULE_KEYS,
    DescentChange,
    SetLearningRate,
    SetOptimizer,
    descent_change,
    read_descent_change,
)
from engine.descent.interventions import AddNoise, Intervention
from engine.descent.run_point import RunPoint
from engine.descent.training import TrainingRun
from engine.descent.training_settings import TrainingSettings
from engine.history.time_line import TimeLine
from engine.network.optimizers import Adam, Momentum, Optimizer, PlainDescent, RMSProp
from engine.records.invalid_value import InvalidValueError

RELU = TrainingSettings(activations=(activation("relu"),), seed=126)
Values = dict[str, np.ndarray]
Rule = Callable[[str, np.ndarray, int], np.ndarray]


def gradient_of(values: Values) -> Values:
    """The gradient of the mean cross-entropy of tanh 2-4-1 on XOR, written out."""
    x, y = np.array([[0.0, 0, 1, 1], [0, 1, 0, 1]]), np.array([[0.0, 1, 1, 0]])
    a1 = np.tanh(values["W1"] @ x + values["b1"])
    dz2 = (1 / (1 + np.exp(-(values["W2"] @ a1 + values["b2"]))) - y) / 4
    dz1 = (values["W2"].T @ dz2) * (1 - a1**2)
    return {
        "W1": dz1 @ x.T,
        "b1": dz1.sum(1, keepdims=True),
        "W2": dz2 @ a1.T,
        "b2": dz2.sum(1, keepdims=True),
    }


def plain(rate: float) -> Rule:
    return lambda _name, slope, _t: rate * slope


def momentum(rate: float) -> Rule:
    velocity: Values = {}

    def step(name: str, slope: np.ndarray, _t: int) -> np.ndarray:
        velocity[name] = 0.9 * velocity.get(name, 0.0) + slope
        return rate * velocity[name]

    return step


def adam(rate: float) -> Rule:
    first: Values = {}
    second: Values = {}

    def step(name: str, slope: np.ndarray, t: int) -> np.ndarray:
        first[name] = 0.9 * first.get(name, 0.0) + 0.1 * slope
        second[name] = 0.999 * second.get(name, 0.0) + 0.001 * slope**2
        return rate * (first[name] / (1 - 0.9**t)) / (np.sqrt(second[name] / (1 - 0.999**t)) + 1e-8)

    return step


def test_optimizers_that_are_exchanged_every_50_updates_agree_with_a_loop_of_its_own() -> None:
    changes: tuple[Intervention, ...] = (
        SetOptimizer(50, Momentum()),
        SetLearningRate(100, 0.05),
        SetOptimizer(100, Adam()),
        SetOptimizer(150, PlainDescent()),
        SetLearningRate(150, 1.5),
    )
    run = TrainingRun(TrainingSettings(seed=3), XOR, changes)
    start = run.parameters
    values = {
        "W1": start.weights[0][0].copy(),
        "b1": start.biases[0][0].copy(),
        "W2": start.weights[1][0].copy(),
        "b2": start.biases[1][0].copy(),
    }
    for rule in (plain(0.5), momentum(0.5), adam(0.05), plain(1.5)):
        # A new optimizer counts its own updates, from 1.
        for t in range(1, 51):
            values = {
                name: values[name] - rule(name, slope, t) for name, slope in gradient_of(values).items()
            }
        run.step(50)
        found = run.parameters
        for name, array in zip(("W1", "W2", "b1", "b2"), (*found.weights, *found.biases), strict=True):
            np.testing.assert_allclose(array[0], values[name], rtol=1e-9, atol=1e-11)


def test_a_larger_rate_at_update_120_kills_three_neurons_of_the_demonstration_for_the_loss_ln_2() -> None:
    line = TimeLine(TrainingRun(RELU, XOR, (SetLearningRate(120, 2.0),)))
    line.step(180)
    changes = {(each.update, each.number) for each in line.milestones.deaths.changes(3)}
    assert changes == {(24, 3), (123, 4), (124, 1), (125, 2)}
    assert float(line.run.loss_history.max()) == pytest.approx(2.70, abs=0.005)
    assert line.run.loss == pytest.approx(np.log(2), abs=1e-12)
    assert line.descent(119).learning_rate == 0.5
    assert line.descent(120).learning_rate == line.descent(150).learning_rate == 2.0


optimizers: st.SearchStrategy[Optimizer] = st.sampled_from((PlainDescent(), Momentum(), RMSProp(), Adam()))
updates = st.integers(0, 600) | st.sampled_from((0, 1, 255, 256, 257, 512))
interventions = st.one_of(
    st.builds(SetLearningRate, updates, st.floats(0.001, 1.0)),
    st.builds(SetOptimizer, updates, optimizers),
    st.builds(AddNoise, updates, st.floats(0.0, 0.1), st.integers(0, 9)),
)
plans = st.lists(interventions, max_size=6).map(lambda found: sorted(found, key=lambda each: each.at_update))


@given(plan=plans, sizes=st.lists(st.integers(1, 300), max_size=4), looked_at=st.lists(updates, max_size=4))
@settings(deadline=None, max_examples=40)
def test_a_run_is_repeated_bit_for_bit_whatever_was_changed_and_looked_at(
    plan: list[Intervention], sizes: list[int], looked_at: list[int]
) -> None:
    line = TimeLine(TrainingRun(TrainingSettings(seed=1), XOR))
    for each in plan:
        line.step(each.at_update - line.last_update)
        if line.run.failure is None:
            line.intervene(each)
    line.step(620 - line.last_update)
    again = TrainingRun(TrainingSettings(seed=1), XOR, plan)
    for size in (*sizes, 620):
        again.step(min(size, 620 - again.update_count))
    np.testing.assert_array_equal(again.loss_history, line.run.loss_history)
    for update in looked_at:
        if update <= line.last_update:
            there = TrainingRun.replay(TrainingSettings(seed=1), XOR, plan, update)
            assert line.at(update).parameters.equals(there.parameters)
            assert line.descent(update) == there.descent


@pytest.mark.parametrize("at_update", [1, 100, 255, 256, 300])
def test_what_is_taken_back_leaves_no_trace(at_update: int) -> None:
    line = TimeLine(TrainingRun(RELU, XOR))
    line.step(400)
    change = SetOptimizer(at_update, Adam())
    line.intervene(change)
    line.step(100)
    line.take_back(change)
    assert line.last_update == at_update
    assert line.run.interventions == ()
    line.step(400 - at_update)
    untouched = TimeLine(TrainingRun(RELU, XOR))
    untouched.step(400)
    np.testing.assert_array_equal(line.run.loss_history, untouched.run.loss_history)
    assert line.milestones.marks == untouched.milestones.marks
    np.testing.assert_array_equal(line.trail.until(400), untouched.trail.until(400))


@pytest.mark.parametrize(
    "change",
    [SetLearningRate(120, 2.0), SetOptimizer(7, Adam(beta1=0.8)), SetOptimizer(7, PlainDescent())],
)
def test_a_change_is_read_as_it_is_written(change: DescentChange) -> None:
    assert read_descent_change(change.at_update, change.text) == change
    assert descent_change(change.at_update, change.key, change.value) == change
    point = RunPoint.read_pairs({"made": ["500"], "at": [f"{change.at_update}:{change.text}"]}, _Scene())
    assert point.interventions == (change,)


@pytest.mark.parametrize("text", ["learning_rate=0", "learning_rate=x", "learning_rate=", "optimizer=sgd"])
def test_a_value_that_is_not_allowed_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        read_descent_change(1, text)


def test_what_is_no_change_of_the_rule_is_left_to_others() -> None:
    assert read_descent_change(1, "W1(1,1)=2") is None
    assert RULE_KEYS == ("learning_rate", "optimizer")


class _Scene:
    updates_per_epoch = 1
