import numpy as np
import pytest

from engine.data.datasets import DATASETS
from engine.data.train_test_split import split
from engine.descent.training import TrainingRun
from engine.descent.training_settings import TrainingSettings
from engine.history.held_out_loss import FIRST_SPACING, MOST_POINTS, HeldOutLoss, evaluated
from engine.network.network import Parameters

PARTS = split(next(each for each in DATASETS if each.key == "circle").make(40, seed=1), 0.3, seed=0)
SETTINGS = TrainingSettings(seed=3)


def test_an_evaluation_is_the_textbooks_forward_pass_and_loss():
    run = TrainingRun.replay(SETTINGS, PARTS.train, (), 50)
    w1, b1, w2, b2 = (array[0] for array in run.parameters.arrays)

    found = evaluated(run.architecture, run.parameters, PARTS.test)

    y = 1 / (1 + np.exp(-(w2 @ np.tanh(w1 @ PARTS.test.inputs + b1) + b2)))
    targets = PARTS.test.targets
    np.testing.assert_allclose(found.predictions, y, rtol=1e-12)
    assert found.loss == pytest.approx(-np.mean(targets * np.log(y) + (1 - targets) * np.log(1 - y)))
    np.testing.assert_array_equal(found.correct, np.abs(y[0] - targets[0]) < 0.49)


def test_on_the_training_samples_it_is_the_training_loss():
    run = TrainingRun.replay(SETTINGS, PARTS.train, (), 50)

    assert evaluated(run.architecture, run.parameters, PARTS.train).loss == pytest.approx(run.loss, rel=1e-12)


def followed(*counts):
    run = TrainingRun(SETTINGS, PARTS.train)
    held_out = HeldOutLoss(run.architecture, PARTS.test, run.parameters)
    for count in counts:
        end = run.update_count + count
        while run.update_count < end:
            run.step(min(held_out.updates_to_next(run.update_count), end - run.update_count))
            held_out.note(run.update_count, run.parameters)
    return run, held_out


def test_the_curve_does_not_depend_on_how_the_updates_are_parted():
    _, whole = followed(300)
    _, parted = followed(1, 7, 8, 100, 184)

    assert whole.updates.tolist() == list(range(0, 301, FIRST_SPACING))
    np.testing.assert_array_equal(whole.losses, parted.losses)
    reached = TrainingRun.replay(SETTINGS, PARTS.train, (), 80)
    expected = evaluated(reached.architecture, reached.parameters, PARTS.test).loss
    assert whole.losses[10] == pytest.approx(expected, rel=1e-12)


def test_a_long_run_keeps_a_bounded_number_of_losses_at_even_spacing():
    updates = 2 * FIRST_SPACING * MOST_POINTS + 16

    _, held_out = followed(updates)

    assert MOST_POINTS // 2 <= held_out.updates.size < MOST_POINTS
    assert set(np.diff(held_out.updates)) == {4 * FIRST_SPACING}
    assert updates - held_out.updates[-1] < 4 * FIRST_SPACING
    run = TrainingRun(SETTINGS, PARTS.train)
    for update, loss in zip(held_out.updates[:50], held_out.losses, strict=False):
        run.step(update - run.update_count)
        assert evaluated(run.architecture, run.parameters, PARTS.test).loss == pytest.approx(loss, rel=1e-12)


def test_a_run_that_becomes_another_forgets_what_came_after():
    run, held_out = followed(100)
    before = held_out.losses
    weights, biases = run.parameters.weights, run.parameters.biases
    zeros = Parameters(*(tuple(map(np.zeros_like, arrays)) for arrays in (weights, biases)))

    held_out.note(48, zeros)

    assert held_out.updates.tolist() == [0, 8, 16, 24, 32, 40, 48]
    np.testing.assert_array_equal(held_out.losses[:6], before[:6])
    assert held_out.losses[-1] == pytest.approx(np.log(2.0))
    updates, losses = held_out.curve(30)
    assert updates.tolist() == [0, 8, 16, 24]
    np.testing.assert_array_equal(losses, before[:4])
