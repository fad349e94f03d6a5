"""A path keeps exactly what of it lies in the rectangle, however far away the rest is."""

import numpy as np
import pytest

from app.labs.xor.one_run.painting.clipped_path import clipped_path

LOW, HIGH = np.array([-8.0, -8.0]), np.array([8.0, 8.0])


def _clipped(*points: tuple[float, float]) -> list[list[list[float]]]:
    parts: list[list[list[float]]] = clipped_path(np.array(points), LOW, HIGH).tolist()
    return parts


def test_what_lies_inside_stays_as_it_is() -> None:
    assert _clipped((1.0, 2.0), (3.0, -4.0), (-8.0, 8.0)) == [
        [[1.0, 2.0], [3.0, -4.0]],
        [[3.0, -4.0], [-8.0, 8.0]],
    ]


@pytest.mark.parametrize("far", [10.0, 1e6, 1e150, 1e300])
def test_a_line_that_leaves_ends_on_the_edge_in_its_direction(far: float) -> None:
    assert _clipped((0.0, 0.0), (far, far / 2)) == [[[0.0, 0.0], [8.0, 4.0]]]
    assert _clipped((far, far / 2), (0.0, 0.0)) == [[[8.0, 4.0], [0.0, 0.0]]]


def test_a_line_across_is_cut_at_both_edges_and_one_beside_is_left_out() -> None:
    assert _clipped((-12.0, 1.0), (20.0, 1.0)) == [[[-8.0, 1.0], [8.0, 1.0]]]
    assert _clipped((-12.0, 9.0), (20.0, 9.0)) == []
    assert _clipped((-20.0, 0.0), (0.0, 20.0)) == []


def test_a_line_along_an_edge_and_one_without_length_stay() -> None:
    assert _clipped((8.0, -3.0), (8.0, 3.0)) == [[[8.0, -3.0], [8.0, 3.0]]]
    assert _clipped((2.0, 2.0), (2.0, 2.0)) == [[[2.0, 2.0], [2.0, 2.0]]]
    assert _clipped((9.0, 2.0), (9.0, 2.0)) == []


def test_random_lines_agree_with_finely_spaced_points_on_them() -> None:
    rng = np.random.default_rng(5)
    shares = np.linspace(0.0, 1.0, 4001)[:, np.newaxis]
    for start, end in rng.uniform(-20, 20, (200, 2, 2)):
        along = start + shares * (end - start)
        inside = along[((along >= LOW) & (along <= HIGH)).all(axis=1)]
        parts = clipped_path(np.stack((start, end)), LOW, HIGH)
        if len(inside):
            assert parts.shape == (1, 2, 2)
            assert np.abs(parts[0, 0] - inside[0]).max() < 0.011
            assert np.abs(parts[0, 1] - inside[-1]).max() < 0.011
        else:
            assert np.abs(np.diff(parts, axis=1)).sum() < 0.05
