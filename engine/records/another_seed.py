"""Another seed, drawn at random, that a person can read out and type in."""

import numpy as np

LARGEST_DRAWN_SEED = 9999


def another_seed(present: int) -> int:
    """Return a seed from 1 to `LARGEST_DRAWN_SEED` other than `present`, every one equally likely.

    This is the one number of the program that no seed decides.
    """
    seed = present
    while seed == present:
        seed = int(np.random.default_rng().integers(1, LARGEST_DRAWN_SEED + 1))
    return seed
