"""What happened at which update, against a run that is looked at after every single update."""

from dataclasses import replace

import numpy as np
import pytest

from engine.activations import activation
from engine.data.datasets import DATASETS, XOR
from engine.descent.interventions import AddNoise
from engine.descent.training import TrainingRun
from engine.descent.training_settings import TrainingSettings
from engine.history.milestones import MOST_MARKED_CHANGES, Mark, MarkKind
from engine.history.neuron_states import NeuronState, hidden_neuron_reports
from engine.history.plateau_watch import PLATEAU_BAND, PLATEAU_STAY, PlateauWatch
from engine.history.time_line import TimeLine
from engine.network.losses import MEAN_SQUARED_ERROR
from engine.network.network import Parameters
from engine.network.optimizers import Momentum
from engine.network.outcomes import ALWAYS_HALF, PLATEAUS, SOLVED_LOSS
from tests.engine.descent.set_parameters import SetParameters

CLOUD = next(each for each in DATASETS if each.key == "xor_clouds").make(12, seed=1)
RELU = activation("relu")
DEEP = TrainingSettings(hidden_sizes=(4, 4), activations=(RELU, RELU), learning_rate=1.0, seed=4)
RUNS = {
    "one layer": (replace(DEEP, hidden_sizes=(4,), activations=(RELU,), learning_rate=0.5, seed=126), XOR),
    "two layers": (DEEP, XOR),
    "three layers": (
        replace(DEEP, hidden_sizes=(8, 8, 8), activations=(RELU,) * 3, learning_rate=0.5, seed=1),
        XOR,
    ),
    "momentum": (replace(DEEP, optimizer=Momentum(), learning_rate=0.3, seed=7), XOR),
    "right side of the kink": (
        # Three neurons are off on all points but (0, 0), where they stand at the kink.
        replace(DEEP, hidden_sizes=(4,), activations=(RELU,), learning_rate=0.5, seed=8, kink_side="right"),
        XOR,
    ),
    "mini-batches": (replace(DEEP, batch_size=3, learning_rate=0.5), CLOUD),
    "tanh": (TrainingSettings(seed=3), XOR),
}
each_run = pytest.mark.parametrize(("settings", "dataset"), RUNS.values(), ids=list(RUNS))


def reference(settings, dataset, count, interventions=()):
    """For each update: who is dead, whether all is right, whether it is solved; found one by one."""
    run = TrainingRun(settings, dataset, interventions)
    rows = []
    while True:
        reports = hidden_neuron_reports(run.architecture, run.forward_pass, settings.kink_side)
        dead = [[each.state is NeuronState.DEAD for each in layer] for layer in reports]
        rows.append((dead, run.accuracy == 1.0, run.accuracy == 1.0 and run.loss < SOLVED_LOSS))
        if run.update_count == count or not run.step():
            return rows, run.loss_history


def flipped(parameters, factor=1.0):
    return Parameters(tuple(-factor * w for w in parameters.weights), parameters.biases)


def plateau_left(losses, level):
    stay, has_stayed = 0, False
    for update, loss in enumerate(losses):
        stay = stay + 1 if abs(loss - level) <= PLATEAU_BAND else 0
        has_stayed = has_stayed or stay >= PLATEAU_STAY
        if has_stayed and loss < level - PLATEAU_BAND:
            return update
    return None


def first(values):
    return next((update for update, value in enumerate(values) if value), None)


def assert_as_reference(line, count):
    rows, losses = reference(line.run.settings, line.run.dataset, count, line.run.interventions)
    milestones = line.milestones
    for update, (dead, _, _) in enumerate(rows):
        deaths = milestones.deaths.at(update)
        assert [[each.is_dead for each in layer] for layer in deaths] == dead, update
    assert milestones.all_right_at == first(right for _, right, _ in rows)
    assert milestones.solved_at == first(solved for _, _, solved in rows)
    assert milestones.largest_loss == losses.max()
    if line.run.dataset is XOR:
        left = {mark.plateau: mark.update for mark in milestones.marks if mark.plateau}
        assert [left.get(each) for each in PLATEAUS] == [plateau_left(losses, each.loss) for each in PLATEAUS]


@each_run
@pytest.mark.parametrize("at_once", [7, 1000])
def test_deaths_and_successes_are_exact_at_every_update_however_many_are_made_at_once(
    settings, dataset, at_once
):
    line = TimeLine(TrainingRun(settings, dataset))
    while line.last_update < 600:
        line.step(min(at_once, 600 - line.last_update))

    assert_as_reference(line, 600)


def test_a_neuron_of_a_second_layer_comes_back_to_life_and_its_marks_say_when():
    for seed in range(1, 40):
        line = TimeLine(TrainingRun(replace(DEEP, seed=seed), XOR))
        line.step(300)
        revived = [mark for mark in line.milestones.marks if mark.kind is MarkKind.NEURON_REVIVED]
        if revived:
            break

    assert {mark.layer for mark in revived} == {2}
    mark = revived[0]
    for update, dead in ((mark.update - 1, True), (mark.update, False)):
        z = line.at(update).passed.z[1][0, mark.number - 1]
        assert (z <= 0).all() == dead


@each_run
def test_an_intervention_in_the_past_leaves_only_what_happened_before_it(settings, dataset):
    line = TimeLine(TrainingRun(settings, dataset))
    line.step(500)

    line.intervene(AddNoise(at_update=130, sigma=0.5, seed=2))
    line.step(270)

    assert_as_reference(line, 400)


def test_a_neuron_that_weights_typed_in_bring_back_is_alive_at_that_update():
    line = TimeLine(TrainingRun(*RUNS["one layer"]))
    line.step(300)
    ((number, deaths),) = [
        (number, each) for number, each in enumerate(line.milestones.deaths.at(300)[0]) if each.is_dead
    ]
    biases = [bias.copy() for bias in line.run.parameters.biases]
    biases[0][0, number, 0] = 5.0

    line.intervene(SetParameters(300, Parameters(line.run.parameters.weights, tuple(biases))))

    revived = line.milestones.deaths.at(300)[0][number]
    assert (revived.count, revived.latest.first, revived.latest.last) == (1, deaths.latest.first, 299)
    assert Mark(300, MarkKind.NEURON_REVIVED, 1, number + 1) in line.milestones.marks


def test_success_is_forgotten_if_the_weights_are_changed_at_its_very_update():
    line = TimeLine(TrainingRun(*RUNS["tanh"]))
    line.step(1000)
    solved_at, all_right_at = line.milestones.solved_at, line.milestones.all_right_at
    assert all_right_at < solved_at

    for update in (solved_at, all_right_at):
        line.intervene(SetParameters(update, flipped(line.at(update).parameters)))

        assert line.milestones.solved_at is None
        assert line.milestones.all_right_at == (all_right_at if update > all_right_at else None)
        assert not any(mark.kind is MarkKind.SOLVED for mark in line.milestones.marks)


def test_success_stays_if_the_weights_are_changed_right_after_it():
    line = TimeLine(TrainingRun(*RUNS["tanh"]))
    line.step(1000)
    solved_at = line.milestones.solved_at

    line.intervene(SetParameters(solved_at + 1, flipped(line.at(solved_at + 1).parameters)))

    assert line.milestones.solved_at == solved_at
    assert Mark(solved_at, MarkKind.SOLVED) in line.milestones.marks


def test_going_back_to_a_success_keeps_it_and_one_update_further_forgets_it():
    line = TimeLine(TrainingRun(*RUNS["tanh"]))
    line.step(1000)
    solved_at, all_right_at = line.milestones.solved_at, line.milestones.all_right_at

    line.return_to(solved_at)
    assert line.milestones.solved_at == solved_at
    line.return_to(solved_at - 1)
    assert line.milestones.solved_at is None
    line.return_to(all_right_at)
    assert line.milestones.all_right_at == all_right_at
    assert line.milestones.largest_loss == line.run.loss_history.max()
    line.return_to(all_right_at - 1)
    assert line.milestones.all_right_at is None
    assert line.milestones.largest_loss == line.run.loss_history.max()

    line.step(1000)
    assert (line.milestones.all_right_at, line.milestones.solved_at) == (all_right_at, solved_at)


def test_weights_that_solve_it_are_a_success_at_the_update_where_they_are_typed():
    line = TimeLine(TrainingRun(*RUNS["tanh"]))
    line.step(1000)
    solution = line.run.parameters

    line.intervene(SetParameters(10, solution))

    assert line.milestones.solved_at == line.milestones.all_right_at == 10


def test_the_largest_loss_is_that_of_the_updates_that_are_left():
    line = TimeLine(TrainingRun(*RUNS["tanh"]))
    line.step(100)
    ordinary = line.milestones.largest_loss
    line.intervene(SetParameters(100, flipped(line.run.parameters, 9.0)))
    assert line.milestones.largest_loss == line.run.loss > ordinary

    line.intervene(SetParameters(50, line.at(50).parameters))

    assert line.milestones.largest_loss == line.run.loss_history.max() < ordinary + 1e-12


def test_marks_come_in_the_order_of_the_updates_and_the_failure_is_the_last():
    settings = TrainingSettings(activations=(activation("identity"),), learning_rate=100.0, bias_scale=1.0)
    line = TimeLine(TrainingRun(settings, XOR))
    line.step(5000)

    updates = [mark.update for mark in line.milestones.marks]
    assert updates == sorted(updates)
    assert line.milestones.marks[-1] == Mark(line.last_update, MarkKind.FAILED)


def test_marks_stay_few_where_a_neuron_comes_and_goes_all_the_time():
    line = TimeLine(TrainingRun(*RUNS["one layer"]))
    passed = line.run.forward_pass
    alternating = replace(
        passed, z=tuple(np.concatenate([np.ones_like(z), -np.ones_like(z)] * 100) for z in passed.z)
    )

    line.milestones.note(1, alternating, np.ones(200))

    assert len(line.milestones.marks) <= 4 * MOST_MARKED_CHANGES
    assert line.milestones.deaths.at(200)[0][0].count == 100


@pytest.mark.parametrize("at_once", [1, 13, 500])
def test_a_plateau_is_left_only_after_a_stay_and_only_downwards(at_once):
    level, inside = ALWAYS_HALF.loss, PLATEAU_BAND * 0.99
    too_short = [level + inside] * (PLATEAU_STAY - 1) + [level - 0.1]
    stay = [level - inside] * PLATEAU_STAY + [level + 0.1] * 5 + [level] * 3
    losses = np.array(too_short + stay + [level - 0.03, 0.1])
    watch = PlateauWatch(ALWAYS_HALF)
    for start in range(0, losses.size, at_once):
        watch.note(start, losses[start : start + at_once])

    assert watch.left_at == plateau_left(losses, level) == losses.size - 2


def test_no_plateau_is_named_for_other_data_and_other_losses():
    for settings, dataset in ((replace(DEEP, loss=MEAN_SQUARED_ERROR), XOR), (DEEP, CLOUD)):
        line = TimeLine(TrainingRun(settings, dataset))
        line.step(500)
        assert not any(mark.plateau for mark in line.milestones.marks)
