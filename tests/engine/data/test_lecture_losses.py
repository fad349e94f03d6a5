import math

import pytest

from engine.data.lecture_losses import (
    mean_of_squares,
    raw_cross_entropy,
    sum_of_squares,
    zero_probability_targets,
)

Y = [0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0]
T = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0]


def test_the_sum_of_squares_of_the_notes_is_a_sum_without_a_half():
    assert sum_of_squares(Y, T) == pytest.approx(0.195, rel=1e-14)


def test_the_mean_of_squares_is_a_tenth_of_it_for_ten_outputs():
    assert mean_of_squares(Y, T) == pytest.approx(0.0195, rel=1e-14)


def test_the_raw_cross_entropy_of_the_notes_counts_zero_times_ln_zero_as_zero():
    assert raw_cross_entropy(Y, T) == pytest.approx(-math.log(0.6), rel=1e-15)
    assert round(raw_cross_entropy(Y, T), 4) == 0.5108


def test_a_zero_probability_under_a_one_is_infinite_and_located():
    t = [0, 0, 0, 1, 0, 0, 0, 0, 0, 0]

    assert raw_cross_entropy(Y, t) == math.inf
    assert zero_probability_targets(Y, t) == (3,)
    assert zero_probability_targets(Y, T) == ()


def test_several_samples_add_up():
    assert raw_cross_entropy([[0.5, 0.25], [0.5, 0.75]], [[1, 0], [0, 1]]) == pytest.approx(
        math.log(2.0) + math.log(4.0 / 3.0), rel=1e-15
    )
