import numpy as np

from engine.descent.mini_batches import MiniBatches


def test_each_epoch_takes_every_sample_once_in_a_new_order():
    batches = MiniBatches(10, 4, seed=0)

    epochs = [[batches.draw() for _ in range(3)] for _ in range(2)]

    for epoch in epochs:
        assert [batch.size for batch in epoch] == [4, 4, 2]
        assert sorted(np.concatenate(epoch)) == list(range(10))
    assert not np.array_equal(np.concatenate(epochs[0]), np.concatenate(epochs[1]))


def test_the_order_repeats_with_the_seed():
    first, second, other = (MiniBatches(50, 50, seed).draw() for seed in (1, 1, 2))

    np.testing.assert_array_equal(first, second)
    assert not np.array_equal(first, other)


def test_the_order_is_that_of_the_generator_that_saved_runs_were_made_with():
    batches, rng = MiniBatches(12, 5, seed=41), np.random.default_rng((41, 1))
    for _ in range(3):
        drawn = np.concatenate([batches.draw() for _ in range(3)])
        np.testing.assert_array_equal(drawn, rng.permutation(12))
