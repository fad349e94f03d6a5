"""Standardised inputs, there and back."""

import numpy as np
import pytest

from engine.data.datasets import Dataset
from engine.data.standardisation import NOT_STANDARDISED, Standardisation

SCORES = Dataset(
    np.array([[38.0, 31.0, 42.0, 71.0, 95.0], [71.0, 45.0, 66.0, 58.0, 33.0]]), np.array([[0.0, 0, 0, 1, 1]])
)


def test_each_input_has_mean_0_and_standard_deviation_1() -> None:
    scaling = Standardisation.of(SCORES)
    assert scaling.means == pytest.approx((55.4, 54.6))
    assert scaling.deviations[0] == pytest.approx(np.sqrt(np.mean((SCORES.inputs[0] - 55.4) ** 2)))
    made = scaling.dataset(SCORES)
    np.testing.assert_allclose(made.inputs.mean(axis=1), 0.0, atol=1e-15)
    np.testing.assert_allclose(made.inputs.std(axis=1), 1.0, rtol=1e-14)
    np.testing.assert_array_equal(made.targets, SCORES.targets)


def test_an_input_that_is_the_same_everywhere_is_only_moved() -> None:
    scaling = Standardisation.of(Dataset(np.array([[5.0, 5.0], [1.0, 3.0]]), np.array([[0.0, 1.0]])))
    assert scaling.deviations == (1.0, 1.0)
    np.testing.assert_array_equal(scaling.applied(np.array([[5.0], [3.0]])), [[0.0], [1.0]])


def test_what_is_undone_is_as_before() -> None:
    scaling = Standardisation.of(SCORES)
    np.testing.assert_allclose(scaling.undone(scaling.applied(SCORES.inputs)), SCORES.inputs, rtol=1e-14)


def test_what_is_not_standardised_is_the_same_to_the_last_bit() -> None:
    for way in (NOT_STANDARDISED.applied, NOT_STANDARDISED.undone):
        assert way(SCORES.inputs).tobytes() == SCORES.inputs.tobytes()
