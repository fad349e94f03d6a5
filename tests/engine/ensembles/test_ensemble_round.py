"""Seeds are trained in rounds: a small one first, then few large ones of equal size."""

import pytest

from engine.ensembles.ensemble_round import seed_rounds


@pytest.mark.parametrize(
    ("count", "sizes"),
    [(10, [10]), (16, [16]), (17, [16, 1]), (400, [16, 384]), (1016, [16, 1000]), (2000, [16, 992, 992])],
)
def test_the_first_round_is_small_and_the_others_are_equal(count, sizes):
    rounds = seed_rounds(range(5, 5 + count))

    assert [len(each) for each in rounds] == sizes
    assert [seed for each in rounds for seed in each] == list(range(5, 5 + count))
