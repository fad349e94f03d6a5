"""Leaving points out of a line changes nothing that can be seen."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.widgets.plots.polyline import visible_points
from engine.activations import ACTIVATIONS, ActivationRecord, activation

_TOLERANCE = 0.1
_CURVES = [record for record in ACTIVATIONS if record.has_curve]


def _largest_distance(x: np.ndarray, y: np.ndarray, kept: np.ndarray) -> float:
    """Return how far a point lies from the polyline of the kept points, point by point."""
    largest = 0.0
    for number, (px, py) in enumerate(zip(x, y, strict=True)):
        end = max(1, int(np.searchsorted(kept, number)))
        (ax, bx), (ay, by) = x[kept[end - 1 : end + 1]], y[kept[end - 1 : end + 1]]
        square = (bx - ax) ** 2 + (by - ay) ** 2
        along = 0.0 if square == 0 else ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / square
        along = min(max(along, 0.0), 1.0)
        largest = max(largest, math.hypot(px - ax - along * (bx - ax), py - ay - along * (by - ay)))
    return largest


@pytest.mark.parametrize("record", _CURVES, ids=lambda record: record.key)
@pytest.mark.parametrize("derivative", [False, True])
def test_every_activation_keeps_its_shape_with_fewer_points(
    record: ActivationRecord, derivative: bool
) -> None:
    function = activation(record.key)
    z = np.linspace(-9.0, 9.0, 601)
    y = np.asarray(function.derivative(z) if derivative else function.value(z), dtype=float)
    x_pixels, y_pixels = 44.0 * z, -250.0 * y / max(np.ptp(y), 1e-9)
    kept = visible_points(x_pixels, y_pixels, _TOLERANCE)
    assert kept[0] == 0
    assert kept[-1] == 600
    assert len(kept) < 310
    assert _largest_distance(x_pixels, y_pixels, kept) <= _TOLERANCE + 1e-9


def test_a_noisy_line_keeps_its_peaks() -> None:
    rng = np.random.default_rng(1)
    x, y = np.linspace(0.0, 300.0, 200), 40.0 * rng.normal(size=200)
    kept = visible_points(x, y, _TOLERANCE)
    assert len(kept) > 190
    assert y.max() in y[kept]
    assert y.min() in y[kept]


def test_a_line_that_turns_back_on_itself_keeps_its_end() -> None:
    x = np.concatenate([np.linspace(0.0, 50.0, 30), np.linspace(49.0, -10.0, 30)])
    kept = visible_points(x, np.zeros(60), _TOLERANCE)
    assert x[kept].max() == 50.0


def test_a_single_bend_in_a_long_straight_line_is_kept() -> None:
    x = np.linspace(0.0, 600.0, 401)
    y = np.maximum(0.0, 0.01 * (x - 300.0))
    kept = visible_points(x, y, _TOLERANCE)
    assert _largest_distance(x, y, kept) <= _TOLERANCE


@given(st.integers(2, 80), st.integers(0, 10_000), st.floats(0.01, 30.0))
def test_no_point_lies_further_away_than_allowed(count: int, seed: int, roughness: float) -> None:
    rng = np.random.default_rng(seed)
    x, y = rng.normal(size=count).cumsum(), roughness * rng.normal(size=count).cumsum()
    kept = visible_points(x, y, 0.5)
    assert kept[0] == 0
    assert kept[-1] == count - 1
    assert _largest_distance(x, y, kept) <= 0.5 + 1e-9
