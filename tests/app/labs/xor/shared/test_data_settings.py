"""What is learned, as one record."""

from dataclasses import replace

import numpy as np
import pytest

from app.labs.xor.shared.data_settings import CLOUDS, GATES, OWN_POINTS, TRUTH_TABLE, DataSettings
from app.labs.xor.shared.input_plane import PLANE, plane_of
from app.labs.xor.shared.settings import XorSettings
from engine.data.datasets import XOR
from engine.data.placed_points import PlacedPoints
from engine.records.invalid_value import InvalidValueError

KINDS = (TRUTH_TABLE, *GATES, *CLOUDS, OWN_POINTS)


def test_the_truth_table_is_the_default_and_is_learned_whole() -> None:
    parts = replace(XorSettings().data, test_share=0.5).split()
    assert parts.train is XOR
    assert parts.test is None


@pytest.mark.parametrize("kind", CLOUDS)
def test_a_cloud_has_its_samples_its_noise_and_its_seed(kind: str) -> None:
    data = DataSettings(kind=kind, sample_count=60, noise=0.05, seed=4)
    expected = CLOUDS[kind].make(60, 0.05, 4)
    assert np.array_equal(data.dataset().inputs, expected.inputs)
    parts = replace(data, test_share=0.25).split()
    assert parts.test is not None
    assert (parts.train.sample_count, parts.test.sample_count) == (44, 16)


def test_own_points_are_learned_as_they_are() -> None:
    points = PlacedPoints.of([(0.0, 0.5, 1), (1.0, 0.5, 0)])
    data = DataSettings(kind=OWN_POINTS, points=points)
    assert data.split().train.inputs.T.tolist() == [[0.0, 0.5], [1.0, 0.5]]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"kind": "moons"}, "Data must be one of"),
        ({"sample_count": 3}, "Samples must be"),
        ({"noise": 1.5}, "Noise must be"),
        ({"seed": -1}, "Data seed must be"),
        ({"test_share": 0.6}, "Test samples must be"),
    ],
)
def test_what_is_out_of_bounds_is_refused_by_name(change: dict[str, object], message: str) -> None:
    with pytest.raises(InvalidValueError, match=message):
        replace(DataSettings(), **change)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", KINDS)
def test_the_plane_shown_holds_all_samples_and_is_the_old_one_where_that_suffices(kind: str) -> None:
    data = DataSettings(kind=kind)
    plane = plane_of(data, data.dataset().inputs)
    assert plane.contains(data.dataset().inputs)
    assert (plane == PLANE) is (kind in (TRUTH_TABLE, *GATES, OWN_POINTS))


def test_own_points_outside_of_the_old_plane_are_shown_all_the_same() -> None:
    data = DataSettings(kind=OWN_POINTS, points=PlacedPoints.of([(-40.0, 3.0, 1), (55.0, 0.5, 0)]))
    assert plane_of(data, data.dataset().inputs).contains(data.dataset().inputs)


@pytest.mark.parametrize(("gate", "ones"), [("and", {(1, 1)}), ("or", {(0, 1), (1, 0), (1, 1)})])
def test_a_gate_is_learned_whole_from_its_truth_table(gate: str, ones: set[tuple[int, int]]) -> None:
    data = DataSettings(kind=gate, test_share=0.5)
    parts = data.split()
    assert parts.test is None
    assert data.is_truth_table
    assert not data.is_xor
    samples = zip(parts.train.inputs.T.tolist(), parts.train.targets[0].tolist(), strict=True)
    assert {(int(x1), int(x2)) for (x1, x2), target in samples if target} == ones
