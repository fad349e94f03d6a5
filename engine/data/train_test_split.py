"""Parts a data set into samples to learn from and samples to test with."""

from dataclasses import dataclass

import numpy as np

from engine.data.datasets import Dataset
from engine.records.translatable import QT_TRANSLATE_NOOP
from engine.records.value_rules import NumberBounds

TEST_SHARE = NumberBounds(QT_TRANSLATE_NOOP("Field", "Share of test samples"), 0.0, 0.5)


@dataclass(frozen=True, eq=False)
class Split:
    """The two parts of a data set.

    Attributes
    ----------
    train
        The samples that are learned.
    test
        The samples that are kept back, or None where there are none.
    """

    train: Dataset
    test: Dataset | None


def split(dataset: Dataset, test_share: float, seed: int) -> Split:
    """Return `dataset` in two parts, drawn for each class by itself.

    Of the k samples of a class, `test_share` · k, rounded, become test samples, but never the last one that
    there is to learn from. Both parts keep the samples' order.

    Parameters
    ----------
    dataset
        With one target per sample, its class.
    test_share
        Within `TEST_SHARE`.
    seed
        Seed of the draw; its generator, ``default_rng((seed, 3))``, draws nothing else.

    Raises
    ------
    InvalidValueError
        If the share is out of bounds.
    """
    TEST_SHARE.check(test_share)
    rng = np.random.default_rng((seed, 3))
    is_test = np.zeros(dataset.sample_count, dtype=np.bool_)
    for label in np.unique(dataset.targets[0]):
        members = rng.permutation(np.flatnonzero(dataset.targets[0] == label))
        # Half a sample is rounded up.
        count = min(int(test_share * members.size + 0.5), members.size - 1)
        is_test[members[:count]] = True
    if not is_test.any():
        return Split(dataset, None)
    return Split(_part(dataset, ~is_test), _part(dataset, is_test))


def _part(dataset: Dataset, chosen: np.ndarray) -> Dataset:
    return Dataset(dataset.inputs[:, chosen], dataset.targets[:, chosen])
