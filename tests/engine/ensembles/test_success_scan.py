"""A scan's cell counts the networks that its row and column say."""

from itertools import pairwise

import numpy as np
import pytest

from engine.activations import activation
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.ensembles.repeated_training import train_repeatedly
from engine.ensembles.success_scan import (
    LEARNING_RATES,
    SIGMAS,
    WIDTHS,
    ScanSettings,
    row_ensemble,
    scan_success,
)
from engine.network.initializers import initializer

COMMON = RepeatedSettings(updates=150, bias_scale=0.2, first_seed=3)
SIGMA_SCAN = ScanSettings(activation("tanh"), "sigma", neurons=3, replicas=50, common=COMMON)


def last(items):
    *_, final = items
    return final


@pytest.fixture(scope="module")
def scan():
    return last(scan_success(SIGMA_SCAN))


def test_a_scan_has_a_cell_for_every_row_and_learning_rate(scan):
    assert [len(row) for row in scan.cells] == [len(LEARNING_RATES)] * len(SIGMAS)
    assert all(cell.count == 50 for row in scan.cells for cell in row)
    assert scan.is_complete


@pytest.mark.parametrize(("row", "column"), [(0, 0), (4, 5), (5, 6), (6, 3)])
def test_a_cell_is_the_repeated_training_of_its_settings(scan, row, column):
    settings = SIGMA_SCAN.cell_settings(row, column)
    alone = last(
        train_repeatedly(
            RepeatedSettings(
                activations=(activation("tanh"),),
                widths=(3,),
                replicas=50,
                updates=150,
                learning_rate=LEARNING_RATES[column],
                initializer=initializer("normal", SIGMAS[row]),
                bias_scale=0.2,
                first_seed=3,
            )
        )
    ).combinations[0]

    assert settings.learning_rate == LEARNING_RATES[column]
    assert settings.initializer.scale == SIGMAS[row]
    np.testing.assert_array_equal(scan.cells[row][column].succeeded, alone.outcomes.succeeded)
    np.testing.assert_allclose(scan.cells[row][column].losses, alone.outcomes.losses, rtol=1e-9)


def test_a_scan_finds_both_failure_and_success(scan):
    shares = [cell.rate.share for row in scan.cells for cell in row]
    assert min(shares) == 0.0
    assert max(shares) > 0.9


def test_the_rows_of_a_scan_over_the_width_have_that_many_neurons_and_the_common_initializer():
    settings = ScanSettings(activation("relu"), "width", common=COMMON)

    for row, width in enumerate(WIDTHS):
        ensemble = row_ensemble(settings, row, range(5))
        assert ensemble.parameters.weights[0].shape == (5 * len(LEARNING_RATES), width, 2)
        assert settings.row_settings(row).initializer == COMMON.initializer


def test_a_first_picture_comes_early_and_the_progress_never_falls():
    items = list(scan_success(ScanSettings(activation("tanh"), "width", replicas=30, common=COMMON)))

    first = next(item for item in items if all(cell.count for row in item.cells for cell in row))
    assert {cell.count for row in first.cells for cell in row} == {10}
    done = [item.done for item in items]
    assert done == sorted(done)
    assert (done[0], done[-1]) == (0.0, 1.0)


def test_the_progress_is_the_share_of_all_updates_that_has_been_made():
    settings = ScanSettings(
        activation("tanh"), "sigma", neurons=1, replicas=12, common=RepeatedSettings(updates=40)
    )
    every = 12 * len(SIGMAS)
    found = [(each.done, sum(row[0].count for row in each.cells)) for each in scan_success(settings)]

    assert found[0] == (0.0, 0)
    assert found[-1] == (1.0, every)
    for (before, judged_before), (done, judged) in pairwise(found):
        assert before <= done
        if judged > judged_before:
            # All updates of these networks were made, and told, before they were judged.
            assert before == done == pytest.approx(judged / every)
        else:
            assert judged / every < done <= (judged + 10) / every
