import math

import numpy as np
import pytest

from engine.network.initializers import INITIALIZERS, initializer
from engine.records.invalid_value import InvalidValueError

N_OUT, N_IN = 300, 200

STANDARD_DEVIATIONS = {
    "normal": 0.01,
    "uniform": 1 / math.sqrt(3),
    "xavier_normal": math.sqrt(2 / (N_IN + N_OUT)),
    "xavier_uniform": math.sqrt(2 / (N_IN + N_OUT)),
    "he_normal": math.sqrt(2 / N_IN),
    "he_uniform": math.sqrt(2 / N_IN),
    "lecun_normal": math.sqrt(1 / N_IN),
}


@pytest.mark.parametrize("key", STANDARD_DEVIATIONS)
def test_the_weights_have_the_standard_deviation_of_their_rule(key):
    weights = initializer(key).sample(np.random.default_rng(1), N_OUT, N_IN)

    assert weights.shape == (N_OUT, N_IN)
    # The standard error of a standard deviation of 60 000 numbers is below 0.3 %.
    assert weights.std() == pytest.approx(STANDARD_DEVIATIONS[key], rel=0.01)
    assert abs(weights.mean()) < 4 * STANDARD_DEVIATIONS[key] / math.sqrt(N_OUT * N_IN)


@pytest.mark.parametrize("key", ["uniform", "xavier_uniform", "he_uniform"])
def test_a_uniform_rule_stays_within_root_three_standard_deviations_and_reaches_them(key):
    weights = initializer(key).sample(np.random.default_rng(1), N_OUT, N_IN)

    assert np.abs(weights).max() == pytest.approx(math.sqrt(3) * STANDARD_DEVIATIONS[key], rel=1e-3)


@pytest.mark.parametrize(("n_out", "n_in"), [(8, 3), (3, 8), (5, 5)])
def test_orthogonal_rows_or_columns_have_length_one_and_right_angles(n_out, n_in):
    weights = initializer("orthogonal").sample(np.random.default_rng(1), n_out, n_in)

    gram = weights.T @ weights if n_out >= n_in else weights @ weights.T
    np.testing.assert_allclose(gram, np.eye(min(n_out, n_in)), atol=1e-14)


def test_orthogonal_one_by_one_weights_take_both_signs():
    rng = np.random.default_rng(1)

    signs = [initializer("orthogonal").sample(rng, 1, 1).item() for _ in range(200)]

    assert 70 < signs.count(1.0) < 130
    assert signs.count(1.0) + signs.count(-1.0) == 200


def test_zeros_and_constant_are_what_they_say():
    rng = np.random.default_rng(1)

    assert not initializer("zeros").sample(rng, 3, 2).any()
    assert (initializer("constant", scale=0.5).sample(rng, 3, 2) == 0.5).all()


@pytest.mark.parametrize("record", INITIALIZERS, ids=lambda each: each.key)
def test_equal_seeds_give_equal_weights(record):
    first, second = (record.sample(np.random.default_rng(3), 4, 2) for _ in range(2))

    np.testing.assert_array_equal(first, second)


@pytest.mark.parametrize(
    "record", [each for each in INITIALIZERS if each.scale_bounds], ids=lambda each: each.key
)
def test_a_doubled_scale_doubles_the_same_draws(record):
    base = record.sample(np.random.default_rng(3), 4, 2)
    doubled = initializer(record.key, scale=2 * record.scale).sample(np.random.default_rng(3), 4, 2)

    np.testing.assert_allclose(doubled, 2 * base, rtol=1e-15)


@pytest.mark.parametrize(
    ("key", "scale", "message"),
    [
        ("normal", -0.1, "Std. deviation.*0 to 10, not -0.1"),
        ("normal", math.nan, "Std. deviation.*nan"),
        ("zeros", 1.0, "Zeros.*1.0"),
        ("magic", None, "zeros, constant.*not magic"),
    ],
)
def test_a_wrong_choice_is_refused_by_name(key, scale, message):
    with pytest.raises(InvalidValueError, match=message):
        initializer(key, scale)
