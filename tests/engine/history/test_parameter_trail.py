"""The way of the parameters: exact where it is kept, and kept at few places."""

import numpy as np
import pytest

from engine.data.datasets import XOR
from engine.descent.interventions import AddNoise
from engine.descent.training import TrainingRun
from engine.descent.training_settings import TrainingSettings
from engine.history.parameter_trail import MOST_POINTS
from engine.history.time_line import TimeLine
from engine.network.parameter_vectors import parameter_vectors


@pytest.fixture
def line():
    return TimeLine(TrainingRun(TrainingSettings(seed=3), XOR))


def vector_at(line, update):
    return parameter_vectors(line.at(update).parameters)[0]


@pytest.mark.parametrize("at_once", [1, 7, 300])
def test_a_short_run_is_kept_update_by_update(line, at_once):
    while line.last_update < 300:
        line.step(min(at_once, 300 - line.last_update))

    trail = line.trail.until(200)

    assert trail.shape == (201, 17)
    for update in (0, 1, 6, 7, 8, 123, 200):
        np.testing.assert_array_equal(trail[update], vector_at(line, update))


@pytest.mark.parametrize("updates", [1023, 1024, 5000, 40_000])
def test_a_long_run_is_kept_at_equal_distances(line, updates):
    line.step(updates)

    trail = line.trail.until(updates)

    assert MOST_POINTS / 2 - 1 <= len(trail) <= MOST_POINTS
    spacing = next(each for each in 2 ** np.arange(20) if updates // each + 1 < MOST_POINTS)
    assert len(trail) == updates // spacing + 1
    for number in (0, 1, len(trail) // 2, len(trail) - 1):
        np.testing.assert_array_equal(trail[number], vector_at(line, number * spacing))


def test_a_cut_future_leaves_the_trail(line):
    line.step(100)
    line.intervene(AddNoise(at_update=40, sigma=1.0))
    line.step(10)

    trail = line.trail.until(50)

    assert len(trail) == 51
    for update in (39, 40, 50):
        np.testing.assert_array_equal(trail[update], vector_at(line, update))


def test_going_back_alone_cuts_the_trail_at_the_update_returned_to(line):
    line.step(100)
    line.return_to(40)
    assert len(line.trail.until(100)) == 41
    line.step(10)
    np.testing.assert_array_equal(line.trail.until(50)[41], vector_at(line, 41))
    assert len(line.trail.until(100)) == 51
