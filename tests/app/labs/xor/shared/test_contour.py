"""Marching squares: the line lies where the surface is at the level, saddles included."""

import numpy as np
import pytest
from numpy.typing import NDArray

from app.labs.xor.shared.contour import contour
from engine.maps.plane import Rectangle

SQUARE = Rectangle(-1.0, 1.0, -2.0, 2.0)


def _grid(points: int = 61) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    return np.meshgrid(np.linspace(-1.0, 1.0, points), np.linspace(-2.0, 2.0, points))


def test_the_contour_of_a_plane_is_the_exact_line() -> None:
    x, y = _grid()
    segments = contour(2.0 * x - y, 0.3, SQUARE)
    assert 2.0 * segments[..., 0] - segments[..., 1] == pytest.approx(0.3)
    length = np.hypot(*(segments[:, 1] - segments[:, 0]).T).sum()
    # In the square x runs from −0.85 to 1 and y from −2 to 1.7.
    assert length == pytest.approx(np.hypot(1.85, 3.7))


def test_the_contour_of_a_circle_is_as_long_as_the_circle() -> None:
    x, y = _grid(201)
    segments = contour(x**2 + y**2, 0.49, SQUARE)
    assert np.hypot(segments[..., 0], segments[..., 1]) == pytest.approx(0.7, abs=1e-3)
    length = np.hypot(*(segments[:, 1] - segments[:, 0]).T).sum()
    assert length == pytest.approx(2 * np.pi * 0.7, rel=1e-3)


@pytest.mark.parametrize("high_centre", [True, False])
@pytest.mark.parametrize("turned", [True, False])
def test_a_saddle_is_cut_so_that_its_middle_is_on_the_right_side(high_centre: bool, turned: bool) -> None:
    high, low = (1.0, -0.5) if high_centre else (0.5, -1.0)
    heights = np.array([[high, low], [low, high]])
    if turned:
        heights = heights[:, ::-1]
    area = Rectangle(0.0, 1.0, 0.0, 1.0)
    segments = contour(heights, 0.0, area)
    assert len(segments) == 2
    lone_corner_is_high = not high_centre
    for start, end in segments:
        corner = np.rint((start + end) / 2).astype(int)
        assert (heights[corner[1], corner[0]] > 0) == lone_corner_is_high


def test_a_surface_that_never_reaches_the_level_has_no_contour() -> None:
    assert contour(np.full((5, 5), 0.2), 0.5, SQUARE).shape == (0, 2, 2)
    assert contour(np.full((5, 5), 0.5), 0.5, SQUARE).shape == (0, 2, 2)
