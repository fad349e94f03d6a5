"""What is said of a loss holds over the updates looked at, not for their two ends."""

import numpy as np
import pytest

from engine.history.loss_trend import WINDOW, Trend, loss_trend


def _kind(*losses: float, since: int = 0, is_smooth: bool = True) -> Trend:
    return loss_trend(np.array(losses), since, is_smooth=is_smooth).kind


def test_one_moment_has_no_trend_at_the_start_or_after_a_change_by_hand() -> None:
    assert _kind(0.7) is Trend.NOT_STARTED
    assert _kind(0.7, 0.6, 0.5, since=2) is Trend.NOT_STARTED
    assert _kind(0.7, 0.6, 0.5, since=1) is Trend.FALLING


def test_steady_losses_fall_and_rise() -> None:
    assert _kind(0.7, 0.6) is Trend.FALLING
    assert _kind(0.6, 0.7) is Trend.RISING
    assert _kind(*np.geomspace(2.0, 0.01, 300)) is Trend.FALLING
    assert _kind(*np.geomspace(0.01, 2.0, 300)) is Trend.RISING


def test_a_loss_far_above_its_recent_minimum_does_not_fall() -> None:
    falling = np.linspace(3.0, 1.0, 60)
    assert _kind(*falling, 1.09) is Trend.FALLING
    assert _kind(*falling, 1.11) is Trend.UP_AND_DOWN
    rising = np.linspace(1.0, 3.0, 60)
    assert _kind(*rising, 2.75, is_smooth=False) is Trend.RISING
    assert _kind(*rising, 2.65, is_smooth=False) is Trend.UP_AND_DOWN


def test_a_loss_that_turned_within_five_updates_is_not_said_to_go_on() -> None:
    falling = (2.0, 1.9, 1.8, 1.7, 1.6, 1.5, 1.4, 1.3)
    turned = (*falling, 1.31, 1.32, 1.33, 1.34, 1.35)
    assert _kind(*turned) is Trend.UP_AND_DOWN
    assert _kind(*turned, is_smooth=False) is Trend.FALLING
    assert _kind(*falling, 1.32, 1.33, 1.34, 1.2) is Trend.FALLING
    assert _kind(*falling, 1.34, 1.33, 1.32, 1.315, 1.31) is Trend.UP_AND_DOWN
    assert _kind(*falling, 1.34, 1.33, 1.32, 1.31, 1.305, 1.304) is Trend.FALLING


def test_a_dip_that_ends_higher_than_it_began_is_no_fall() -> None:
    losses = (1.0, 1.3, 1.2, 1.1, 1.0, 1.0, 1.01, 1.01, 1.01)
    assert _kind(*losses, is_smooth=False) is Trend.UP_AND_DOWN


def test_lowest_highest_and_the_largest_single_rise_are_told() -> None:
    trend = loss_trend(np.array([9.0, 0.5, 0.4, 0.6, 0.5]), since=1)
    assert (trend.lowest, trend.highest, trend.updates) == (0.4, 0.6, 3)
    assert trend.largest_rise == pytest.approx(0.5)
    assert trend.change == pytest.approx(1 / 3)
    assert loss_trend(np.array([0.5, 0.4])).largest_rise == 0.0


def test_only_the_window_is_looked_at() -> None:
    losses = np.concatenate([[50.0], np.linspace(1.0, 2.0, WINDOW + 1)])
    trend = loss_trend(losses)
    assert trend.kind is Trend.RISING
    assert (trend.updates, trend.lowest, trend.highest) == (WINDOW, 1.0, 2.0)


def test_a_plateau_needs_the_whole_window_and_less_than_one_percent_in_it() -> None:
    calm = np.full(WINDOW + 1, 0.7)
    assert loss_trend(calm).is_plateau
    assert not loss_trend(calm[1:]).is_plateau
    assert loss_trend(calm[1:]).kind is Trend.STILL
    assert loss_trend(np.append(calm, 0.7 * 0.9901)).is_plateau
    assert not loss_trend(np.append(calm, 0.7 * 0.9899)).is_plateau
    assert loss_trend(np.insert(calm, 0, 9.0)).is_plateau
    assert not loss_trend(np.insert(calm, 0, 9.0), since=2).is_plateau
    assert loss_trend(np.zeros(WINDOW + 1)).is_plateau


def test_a_small_move_without_direction_is_still_and_one_with_direction_is_not() -> None:
    assert _kind(0.7, 0.7001, 0.7) is Trend.STILL
    assert _kind(0.7, 0.6999, 0.6998) is Trend.FALLING


def test_losses_near_the_largest_number_have_a_direction_and_raise_no_warning() -> None:
    rising = 1e306 * np.linspace(1.0, 90.0, 30)
    assert loss_trend(rising).kind is Trend.RISING
    assert loss_trend(rising[::-1]).kind is Trend.FALLING
    assert loss_trend(np.array([0.0, 9.0])).largest_rise == np.inf
