"""All parameters of a network as one vector, and what each of its numbers is."""

import re
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from engine.network.network import Architecture, Parameters
from engine.records.arrays import FloatArray
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP

_PLACE = re.compile(
    r"W([1-9][0-9]?)\(([1-9][0-9]{0,3}),([1-9][0-9]{0,3})\)|b([1-9][0-9]?)\(([1-9][0-9]{0,3})\)"
)


@dataclass(frozen=True)
class ParameterPlace:
    """One weight or bias.

    Attributes
    ----------
    layer
        Of W[layer] or b[layer], counted from 1.
    row
        The neuron that it leads to, counted from 1.
    column
        The input or neuron that it comes from, counted from 1; 0 for a bias.
    """

    layer: int
    row: int
    column: int

    @property
    def is_bias(self) -> bool:
        """Whether it is a bias."""
        return self.column == 0

    @property
    def text(self) -> str:
        """The place as it is written: ``W1(3,2)``, ``b1(3)``."""
        return f"b{self.layer}({self.row})" if self.is_bias else f"W{self.layer}({self.row},{self.column})"

    @classmethod
    def read(cls, text: str) -> "ParameterPlace":
        """Return the place that is written; whether a network has it is another question.

        Raises
        ------
        InvalidValueError
            If the text is not of that form.
        """
        found = _PLACE.fullmatch(text)
        if found is None:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP(
                    "InvalidValue", "A weight or bias is named like W1(3,2) or b1(3), not like {value}."
                ),
                value=text[:60],
            )
        return cls(*(int(each or 0) for each in (found[1] or found[4], found[2] or found[5], found[3])))


def parameter_places(architecture: Architecture) -> tuple[ParameterPlace, ...]:
    """Return what each number of a parameter vector is: W[1] row by row, b[1], W[2] and so on."""
    sizes = architecture.layer_sizes
    places: list[ParameterPlace] = []
    for layer, (n_in, n_out) in enumerate(pairwise(sizes), start=1):
        rows = range(1, n_out + 1)
        places += [ParameterPlace(layer, row, column) for row in rows for column in range(1, n_in + 1)]
        places += [ParameterPlace(layer, row, 0) for row in rows]
    return tuple(places)


def parameter_vectors(parameters: Parameters) -> FloatArray:
    """Return the numbers of R networks as vectors, shape (R, numbers), in the order of `parameter_places`."""
    count = parameters.replica_count
    return np.concatenate([array.reshape(count, -1) for array in parameters.arrays], axis=1)


def parameters_of(architecture: Architecture, vectors: FloatArray) -> Parameters:
    """Return the networks that have the numbers of `vectors` (R, numbers)."""
    sizes = architecture.layer_sizes
    shapes = [shape for n_in, n_out in pairwise(sizes) for shape in ((n_out, n_in), (n_out, 1))]
    ends = np.cumsum([rows * columns for rows, columns in shapes])
    parts = np.split(vectors, ends[:-1], axis=1)
    arrays = [part.reshape(-1, *shape) for part, shape in zip(parts, shapes, strict=True)]
    return Parameters(tuple(arrays[0::2]), tuple(arrays[1::2]))
