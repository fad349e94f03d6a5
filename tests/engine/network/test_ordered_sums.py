import numpy as np
import pytest

from engine.network.ordered_sums import ordered_product, ordered_sum, replicas_last


def left_to_right(terms):
    total = terms[0]
    for term in terms[1:]:
        total = total + term
    return total


@pytest.mark.parametrize("replicas", [1, 3, 300])
@pytest.mark.parametrize("inner", [1, 2, 8, 37])
def test_a_product_is_the_sum_of_rounded_products_from_left_to_right(replicas, inner):
    rng = np.random.default_rng(inner)
    left = replicas_last(rng.normal(size=(replicas, 3, inner)))
    right = replicas_last(rng.normal(size=(replicas, inner, 5)))

    product = ordered_product(left, right)

    assert product.shape == (replicas, 3, 5)
    for r in (0, replicas - 1):
        for i in range(3):
            for j in range(5):
                terms = [float(left[r, i, k]) * float(right[r, k, j]) for k in range(inner)]
                assert product[r, i, j] == left_to_right(terms)


def test_one_matrix_may_serve_all_replicas():
    rng = np.random.default_rng(0)
    left, right = rng.normal(size=(300, 3, 2)), rng.normal(size=(1, 2, 4))

    np.testing.assert_array_equal(
        ordered_product(left, right), ordered_product(left, np.repeat(right, 300, axis=0))
    )


@pytest.mark.parametrize("others", [1, 7, 1000])
@pytest.mark.parametrize("count", [1, 2, 9, 200])
def test_a_sum_adds_from_left_to_right_for_any_size(others, count):
    terms = np.random.default_rng(count).normal(size=(others, count))

    total = ordered_sum(terms, axis=1)

    assert total.shape == (others,)
    assert total[0] == left_to_right(terms[0].tolist())
    assert total[-1] == left_to_right(terms[-1].tolist())


def test_the_replica_axis_comes_first_in_shape_and_last_in_memory():
    values = np.arange(24.0).reshape(4, 3, 2)

    arranged = replicas_last(values)

    np.testing.assert_array_equal(arranged, values)
    assert arranged.strides[0] == arranged.itemsize
