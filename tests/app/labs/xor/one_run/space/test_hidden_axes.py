"""The plane in which more than two hidden neurons are seen: the output neuron's direction, and the rest."""

import numpy as np
import pytest

from app.labs.xor.one_run.space.hidden_axes import hidden_axes


@pytest.mark.parametrize("count", [3, 4, 8])
@pytest.mark.parametrize("seed", range(3))
def test_the_first_axis_is_the_weights_direction_and_the_second_the_widest_of_the_rest(
    count: int, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    hidden, weight = rng.normal(size=(9, count)), rng.normal(size=count)
    axes = hidden_axes(hidden, weight, 3)
    u, v = axes.directions
    np.testing.assert_allclose(u, weight / np.sqrt((weight**2).sum()), rtol=1e-12)
    assert v @ v == pytest.approx(1.0)
    assert u @ v == pytest.approx(0.0, abs=1e-12)
    np.testing.assert_allclose(hidden @ weight, axes.weight[0] * (hidden @ u), rtol=1e-9)
    assert axes.weight[1] == 0.0
    # No other direction orthogonal to u shows more of the variance, which comes from the covariance here.
    covariance = np.cov(hidden.T, bias=True)
    across = np.eye(count) - np.outer(u, u)
    variances = np.linalg.eigvalsh(across @ covariance @ across)
    assert v @ covariance @ v == pytest.approx(variances[-1])
    assert axes.kept == pytest.approx(variances[-1] / variances.sum())
    assert hidden[3] @ v >= 0.0


def test_of_two_neurons_the_axes_are_the_neurons() -> None:
    axes = hidden_axes(np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([0.5, -2.0]), 1)
    np.testing.assert_array_equal(axes.directions, np.eye(2))
    assert (axes.weight, axes.are_neurons) == ((0.5, -2.0), True)


@pytest.mark.parametrize("weight", [[0.0, 0.0, 0.0], [1e-320, 0.0, 0.0], [1e308, 1e308, 0.0]])
@pytest.mark.parametrize("hidden", [np.zeros((4, 3)), np.ones((4, 3)), np.diag([1e100, 1.0, 0.0])])
def test_weights_of_any_size_and_samples_at_one_place_have_orthogonal_axes(
    weight: list[float], hidden: np.ndarray
) -> None:
    axes = hidden_axes(hidden, np.array(weight), 0)
    np.testing.assert_allclose(axes.directions @ axes.directions.T, np.eye(2), atol=1e-6)
    assert 0.0 <= axes.kept <= 1.0
