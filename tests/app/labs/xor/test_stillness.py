"""A loss counts as still by one rule."""

import numpy as np
import pytest

from app.labs.xor.stillness import WINDOW, is_still, relative_change


def test_the_change_is_measured_against_the_largest_loss() -> None:
    assert relative_change(np.array([0.5, 0.4, 0.45])) == pytest.approx(0.2)
    assert relative_change(np.zeros(3)) == 0.0


def test_still_needs_the_whole_window_and_less_than_one_percent_in_it() -> None:
    calm = np.full(WINDOW + 1, 0.7)
    assert is_still(calm)
    assert not is_still(calm[1:])
    assert is_still(np.append(calm, 0.7 * 0.9901))
    assert not is_still(np.append(calm, 0.7 * 0.9899))
    assert is_still(np.insert(calm, 0, 9.0))
    assert is_still(np.zeros(WINDOW + 1))
