"""The largest value of a run is known after each update, however many are noted at once."""

import numpy as np
import pytest

from engine.data.datasets import XOR
from engine.descent.training import TrainingRun
from engine.descent.training_settings import TrainingSettings
from engine.history.growing_maximum import GROWTH, GrowingMaximum
from engine.history.time_line import TimeLine

VALUES = np.abs(np.random.default_rng(5).standard_normal(300).cumsum())


def _noted(values: np.ndarray, at_once: int) -> GrowingMaximum:
    maximum = GrowingMaximum()
    for first in range(0, values.size, at_once):
        maximum.note(first, values[first : first + at_once])
    return maximum


def test_it_is_the_largest_value_to_within_a_hundredth() -> None:
    for count in (1, 2, 17, 300):
        largest = float(VALUES[:count].max())
        assert largest / GROWTH <= _noted(VALUES[:count], 7).value <= largest


def test_it_does_not_depend_on_how_the_updates_were_parted() -> None:
    found = {_noted(VALUES, at_once).value for at_once in (1, 7, 300)}
    assert len(found) == 1


def test_what_came_after_an_update_is_forgotten() -> None:
    for update in (0, 1, 40, 299):
        maximum = _noted(VALUES, 50)
        maximum.forget_from(update)
        assert maximum.value == _noted(VALUES[:update], 50).value


@pytest.mark.parametrize("count", [0, 1, 90])
def test_a_run_tells_the_largest_pre_activation_of_each_layer_until_now(count: int) -> None:
    settings = TrainingSettings(hidden_sizes=(3, 2), activations=(TrainingSettings().activations[0],) * 2)
    line = TimeLine(TrainingRun(settings, XOR))
    line.step(200)
    line.return_to(count)
    passes = [line.at(update).passed for update in range(count + 1)]
    for layer, largest in enumerate(line.milestones.largest_z):
        true = max(float(np.abs(each.z[layer]).max()) for each in passes)
        assert true / GROWTH <= largest.value <= true
    true = max(float(np.abs(each.a[-2]).max()) for each in passes)
    assert true / GROWTH <= line.milestones.largest_a.value <= true
