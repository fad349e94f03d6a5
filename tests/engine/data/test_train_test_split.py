import numpy as np
import pytest

from engine.data.datasets import DATASETS, Dataset
from engine.data.train_test_split import split
from engine.records.invalid_value import InvalidValueError

CIRCLE = next(each for each in DATASETS if each.key == "circle").make(200, seed=1)


def columns(*datasets):
    return [tuple(column) for each in datasets for column in np.vstack((each.inputs, each.targets)).T]


@pytest.mark.parametrize("share", [0.01, 0.25, 0.3, 0.5])
def test_every_sample_goes_to_one_side_and_each_class_in_its_share(share):
    parts = split(CIRCLE, share, seed=3)

    assert sorted(columns(parts.train, parts.test)) == sorted(columns(CIRCLE))
    for label in (0.0, 1.0):
        assert (parts.test.targets == label).sum() == round(100 * share)


@pytest.mark.parametrize(
    ("count", "share", "expected"), [(20, 0.25, 3), (20, 0.05, 1), (20, 0.04, 0), (12, 0.25, 2)]
)
def test_half_a_sample_of_a_class_is_rounded_up(count, share, expected):
    few = next(each for each in DATASETS if each.key == "circle").make(count, seed=1)
    test = split(few, share, seed=0).test

    assert (0 if test is None else (test.targets == 1).sum()) == expected


def test_no_share_leaves_the_data_as_they_are():
    parts = split(CIRCLE, 0.0, seed=3)

    assert parts.train is CIRCLE
    assert parts.test is None


def test_the_split_repeats_with_its_seed():
    first, again, other = (split(CIRCLE, 0.3, seed) for seed in (1, 1, 2))

    assert columns(first.test) == columns(again.test) != columns(other.test)


def test_both_sides_keep_the_order_of_the_samples():
    every = columns(CIRCLE)
    parts = split(CIRCLE, 0.3, seed=3)

    for part in (parts.train, parts.test):
        places = [every.index(column) for column in columns(part)]
        assert places == sorted(places)


def test_of_every_class_a_sample_is_left_to_learn_from():
    few = Dataset([[0.0, 1.0, 2.0], [0.0, 1.0, 2.0]], [[0.0, 1.0, 1.0]])

    parts = split(few, 0.5, seed=0)

    assert sorted(parts.train.targets[0]) == [0.0, 1.0]
    assert parts.test.targets.tolist() == [[1.0]]


@pytest.mark.parametrize("share", [-0.1, 0.51])
def test_a_share_out_of_bounds_is_refused(share):
    with pytest.raises(InvalidValueError, match=r"Share of test samples.*0 to 0.5"):
        split(CIRCLE, share, seed=0)


def test_the_draw_is_that_of_the_generator_that_saved_scenes_were_made_with():
    rng, is_test = np.random.default_rng((41, 3)), np.zeros(200, dtype=bool)
    for label in (0.0, 1.0):
        is_test[rng.permutation(np.flatnonzero(CIRCLE.targets[0] == label))[:25]] = True
    np.testing.assert_array_equal(split(CIRCLE, 0.25, seed=41).test.inputs, CIRCLE.inputs[:, is_test])
