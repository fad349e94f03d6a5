"""The run left alone is the run that nobody touched."""

import numpy as np
import pytest

from engine.activations import activation
from engine.data.datasets import XOR
from engine.descent.descent_changes import SetLearningRate
from engine.descent.training import TrainingRun
from engine.descent.training_settings import TrainingSettings
from engine.history.run_left_alone import RunLeftAlone
from engine.history.time_line import TimeLine

RELU = TrainingSettings(activations=(activation("relu"),), seed=126)


@pytest.mark.parametrize("pieces", [(180,), (1,) * 180, (63, 65, 52)])
def test_its_losses_and_success_are_those_of_a_run_that_nobody_touched(pieces: tuple[int, ...]) -> None:
    line = TimeLine(TrainingRun(RELU, XOR))
    line.step(120)
    alone = RunLeftAlone(line.run, line.milestones.solved_at)
    line.intervene(SetLearningRate(120, 2.0))
    for piece in pieces:
        line.step(piece)
        alone.go_on_to(line.last_update)
    untouched = TimeLine(TrainingRun(RELU, XOR))
    untouched.step(300)
    np.testing.assert_array_equal(alone.losses, untouched.run.loss_history)
    assert alone.solved_at == untouched.milestones.solved_at == 152


def test_what_was_known_before_the_change_is_kept() -> None:
    line = TimeLine(TrainingRun(RELU, XOR))
    line.step(200)
    alone = RunLeftAlone(line.run, line.milestones.solved_at)
    line.intervene(SetLearningRate(120, 2.0))
    alone.go_on_to(line.last_update)
    assert alone.losses.size == 201
    assert alone.solved_at == 152


def test_a_run_that_failed_is_known_as_far_as_it_came() -> None:
    identities = (activation("identity"),) * 3
    wild = TrainingSettings(activations=identities, hidden_sizes=(8, 8, 8), learning_rate=100.0, seed=0)
    line = TimeLine(TrainingRun(wild, XOR))
    line.step(300)
    assert line.run.failure is not None
    alone = RunLeftAlone(line.run, None)
    alone.go_on_to(20_000)
    np.testing.assert_array_equal(alone.losses, line.run.loss_history)
