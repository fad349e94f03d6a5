"""Inputs with mean 0 and standard deviation 1, and the way back to their own units."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from engine.data.datasets import Dataset
from engine.records.arrays import FloatArray


@dataclass(frozen=True)
class Standardisation:
    """(x − mean) / sd for each input.

    Attributes
    ----------
    means
        Of each input.
    deviations
        The standard deviation σ of each (divided by the number of samples m), or 1 where all are equal.
    """

    means: tuple[float, ...]
    deviations: tuple[float, ...]

    @classmethod
    def of(cls, dataset: Dataset) -> Self:
        """Return the one under which the inputs of `dataset` have mean 0 and standard deviation 1."""
        deviations = dataset.inputs.std(axis=1)
        return cls(
            tuple(dataset.inputs.mean(axis=1).tolist()),
            tuple(np.where(deviations > 0.0, deviations, 1.0).tolist()),
        )

    def applied(self, inputs: FloatArray) -> FloatArray:
        """Return inputs in their own units, shape (n_in, m), as the network gets them."""
        made: FloatArray = (inputs - self._column(self.means)) / self._column(self.deviations)
        return made

    def undone(self, inputs: FloatArray) -> FloatArray:
        """Return standardised inputs, shape (n_in, m), in their own units."""
        made: FloatArray = inputs * self._column(self.deviations) + self._column(self.means)
        return made

    def dataset(self, samples: Dataset) -> Dataset:
        """Return the samples with their inputs standardised."""
        return Dataset(self.applied(samples.inputs), samples.targets)

    @staticmethod
    def _column(numbers: tuple[float, ...]) -> FloatArray:
        return np.array(numbers)[:, np.newaxis]


NOT_STANDARDISED = Standardisation((0.0, 0.0), (1.0, 1.0))
"""Leaves two inputs as they are, to the last bit."""
