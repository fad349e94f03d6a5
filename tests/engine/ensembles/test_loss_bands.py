"""Bands of losses are losses of networks that were really trained."""

import numpy as np
import pytest

from engine.ensembles.loss_bands import QUANTILES, loss_bands, moments


@pytest.mark.parametrize("updates", [1, 50, 199, 200, 3000, 100_000])
def test_there_are_at_most_200_moments_from_the_start_to_the_end(updates):
    found = moments(updates)

    assert (found[0], found[-1]) == (0, updates)
    assert (np.diff(found) > 0).all()
    assert len(found) == min(updates + 1, 200)


def test_a_quantile_is_the_smallest_loss_that_its_share_of_the_networks_does_not_exceed():
    losses = np.random.default_rng(3).permutation(np.arange(1.0, 11.0))[np.newaxis]

    bands = loss_bands(np.array([0]), losses)

    # Of 1 … 10: 10 % do not exceed 1, 25 % first do not exceed 3, and so on.
    assert bands.quantiles[:, 0].tolist() == [1.0, 3.0, 5.0, 8.0, 9.0]
    assert bands.median.tolist() == [5.0]


def test_losses_that_are_not_finite_lie_above_all_others():
    losses = np.array([[0.1, np.nan, 0.2, np.inf], [0.3, 0.1, 0.2, 0.4]])

    bands = loss_bands(np.array([0, 5]), losses)

    assert bands.quantiles[:, 0].tolist() == [0.1, 0.1, 0.2, np.inf, np.inf]
    assert bands.quantiles[:, 1].tolist() == [0.1, 0.1, 0.2, 0.3, 0.4]
    assert len(QUANTILES) == 5


def test_however_many_networks_there_are_a_quantile_is_the_loss_of_the_right_one():
    for count in range(1, 1001):
        found = loss_bands(np.array([0]), np.arange(1.0, count + 1.0)[np.newaxis]).quantiles[:, 0]

        # In whole numbers: the least k with 100 k >= percent * count.
        assert found.tolist() == [-(-percent * count // 100) for percent in (10, 25, 50, 75, 90)]
