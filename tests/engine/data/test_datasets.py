import numpy as np
import pytest

from engine.data.datasets import AND, DATASETS, NAND, OR, XOR, Dataset
from engine.records.invalid_value import InvalidValueError

KINDS = {each.key: each for each in DATASETS}
CLOUDS = [each for each in DATASETS if each.draw is not None]


@pytest.mark.parametrize(
    ("table", "gate"),
    [
        (AND, lambda p, q: p and q),
        (OR, lambda p, q: p or q),
        (NAND, lambda p, q: not (p and q)),
        (XOR, lambda p, q: p != q),
    ],
)
def test_a_truth_table_lists_the_corners_in_counting_order(table, gate):
    assert table.inputs.T.tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]
    assert table.targets.tolist() == [[float(gate(p, q)) for p, q in table.inputs.T.astype(bool)]]


@pytest.mark.parametrize("kind", CLOUDS, ids=lambda each: each.key)
def test_a_cloud_is_balanced_and_repeats_with_its_seed(kind):
    first, second, other = kind.make(100, seed=1), kind.make(100, seed=1), kind.make(100, seed=2)

    assert first.inputs.shape == (2, 100)
    assert first.targets.sum() == 50
    np.testing.assert_array_equal(first.inputs, second.inputs)
    assert not np.array_equal(first.inputs, other.inputs)


@pytest.mark.parametrize("kind", CLOUDS, ids=lambda each: each.key)
def test_the_noise_has_the_standard_deviation_that_was_asked_for(kind):
    quiet, noisy = kind.make(2000, noise=0.0, seed=1), kind.make(2000, noise=0.2, seed=1)

    # Four standard errors of a standard deviation of 4000 numbers.
    assert (noisy.inputs - quiet.inputs).std() == pytest.approx(0.2, rel=0.045)


def test_xor_clouds_without_noise_are_the_truth_table():
    dataset = KINDS["xor_clouds"].make(200, noise=0.0)

    np.testing.assert_array_equal(dataset.targets[0], dataset.inputs[0] != dataset.inputs[1])
    assert len({tuple(point) for point in dataset.inputs.T}) == 4


def test_circle_separates_by_radius():
    dataset = KINDS["circle"].make(500, noise=0.0)
    radius = np.hypot(*dataset.inputs)

    assert radius[dataset.targets[0] == 1].max() <= 0.5
    assert radius[dataset.targets[0] == 0].min() >= 0.7


def test_the_circle_and_its_ring_are_filled_evenly_by_area():
    dataset = KINDS["circle"].make(2000, noise=0.0, seed=1)
    radius = np.hypot(*dataset.inputs)
    disc, ring = (radius[dataset.targets[0] == label] for label in (1, 0))

    # Four standard errors of a share of 1000 points.
    for within, low, high in ((disc, 0.0, 0.5), (ring, 0.7, 1.0)):
        for share in (0.25, 0.5, 0.75):
            edge = np.sqrt(low**2 + share * (high**2 - low**2))
            assert (within < edge).mean() == pytest.approx(share, abs=4 * np.sqrt(share * (1 - share) / 1000))


def test_the_arms_of_the_spiral_are_opposite_to_each_other():
    dataset = KINDS["spiral"].make(500, noise=0.0)
    x, y = dataset.inputs
    radius = np.hypot(x, y)
    along_the_arm = np.where(dataset.targets[0] == 1, -1, 1) * (x + 1j * y)

    np.testing.assert_allclose(along_the_arm, radius * 1j * np.exp(-3.5j * np.pi * radius), atol=1e-12)


def test_samples_cannot_be_changed_and_do_not_follow_their_source():
    source = np.zeros((2, 4))
    dataset = Dataset(source, np.zeros((1, 4)))
    source[0, 0] = 1.0

    assert dataset.inputs[0, 0] == 0.0
    with pytest.raises(ValueError, match="read-only"):
        dataset.inputs[0, 0] = 1.0


def test_inputs_and_targets_of_different_counts_are_refused():
    with pytest.raises(InvalidValueError, match="one column per sample"):
        Dataset(np.zeros((2, 4)), np.zeros((1, 3)))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [({"sample_count": 3}, "Samples.*not 3"), ({"noise": -1.0}, "Noise.*not -1.0")],
)
def test_a_number_out_of_bounds_is_refused_by_name(arguments, message):
    with pytest.raises(InvalidValueError, match=message):
        KINDS["circle"].make(**arguments)
