"""The reduced loss curve keeps every extreme, and grows as the history does."""

import numpy as np
import pytest

from app.lab_kit.axis_steps import EPOCHS, next_step
from app.labs.xor.shared.painting.loss_curve import LossCurve
from engine.descent.loss_history import LossHistory


def _history(size: int) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    return np.random.default_rng(3).random(size)


def test_a_short_history_is_drawn_point_by_point() -> None:
    history = _history(50)
    x, y = LossCurve().points(history, 1)
    assert np.array_equal(x, np.arange(50))
    assert np.array_equal(y, history)


@pytest.mark.parametrize("chunk", [1, 13, 1000])
def test_every_column_keeps_its_extremes_in_their_order(chunk: int) -> None:
    history, curve = _history(1000), LossCurve()
    for end in range(chunk, 1001, chunk):
        x, y = curve.points(history[:end], 10)
    assert np.all(np.diff(x) >= 0)
    assert np.array_equal(y, history[x.astype(int)])
    for column in range(x.size // 20):
        inside = (x >= 10 * column) & (x < 10 * column + 10)
        part = history[10 * column : 10 * column + 10]
        assert set(y[inside]) == {part.min(), part.max()}


def test_the_newest_point_is_always_drawn() -> None:
    curve = LossCurve()
    history = _history(995)
    for end in (101, 500, 995):
        x, y = curve.points(history[:end], 10)
        assert x[-1] in (end - 1, *range(end - 10, end))
        assert y.min() == history[:end].min()
        assert y.max() == history[:end].max()


def test_a_new_run_forgets_the_old_one() -> None:
    curve = LossCurve()
    curve.points(np.ones(500), 10)
    _, y = curve.points(np.zeros(100), 10)
    assert set(y) == {0.0}


def test_another_run_of_the_same_length_is_drawn_as_it_is() -> None:
    """Its first part may have been drawn point by point, or not at all."""
    curve = LossCurve()
    curve.points(_history(500), 10)
    other = np.zeros(700)
    curve.points(other[:5], 1)
    _, y = curve.points(other, 10)
    assert set(y) == {0.0}


@pytest.mark.parametrize("changed_at", [39, 30, 17])
def test_a_run_that_goes_another_way_from_some_update_on_is_drawn_as_it_is(changed_at: int) -> None:
    curve, history = LossCurve(), LossHistory()
    history.extend(_history(40))
    curve.points(history.values, 10)
    history.truncate(changed_at + 1)
    history.replace_last(9.0)
    history.extend(5.0 + _history(40))
    x, y = curve.points(history.values, 10)
    assert np.array_equal(y, history.values[x.astype(int)])
    assert 9.0 in y


def test_the_latest_loss_can_be_replaced() -> None:
    curve, history = LossCurve(), LossHistory()
    history.extend(_history(40))
    curve.points(history.values, 10)
    history.replace_last(9.0)
    _, y = curve.points(history.values, 10)
    assert y[-1] == 9.0
    history.extend(_history(5))
    _, y = curve.points(history.values, 10)
    assert 9.0 in y


def test_ranges_grow_in_round_steps() -> None:
    ends = [next_step(max(count, 100), EPOCHS) for count in (0, 100, 101, 250, 301, 999, 1001)]
    assert ends == [100, 100, 200, 300, 500, 1000, 2000]
