"""A seed drawn at random is another one, and short enough to be typed."""

from engine.records.another_seed import LARGEST_DRAWN_SEED, another_seed


def test_it_is_never_the_present_seed_and_within_what_is_drawn(monkeypatch) -> None:
    import numpy as np

    class Draws:
        numbers = iter([7, 7, LARGEST_DRAWN_SEED])

        def integers(self, low: int, high: int) -> int:
            assert (low, high) == (1, LARGEST_DRAWN_SEED + 1)
            return next(self.numbers)

    draws = Draws()
    monkeypatch.setattr(np.random, "default_rng", lambda: draws)
    assert another_seed(7) == LARGEST_DRAWN_SEED


def test_draws_differ() -> None:
    assert len({another_seed(0) for _ in range(50)}) > 1
