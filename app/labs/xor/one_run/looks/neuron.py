"""A place in the network, and how it is written."""

import re
from typing import NamedTuple

from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP

_WRITTEN = re.compile(r"a([1-9][0-9]?)\(([1-9][0-9]?)\)")


class Neuron(NamedTuple):
    """Where a neuron stands in the network.

    Attributes
    ----------
    layer
        Index into `Parameters.weights`: 0 is the first hidden layer, the last one the output layer.
    row
        Its row there, counted from 0.
    """

    layer: int
    row: int

    @property
    def text(self) -> str:
        """The neuron as it is written, counted from 1 like its activation: ``a1(3)``."""
        return f"a{self.layer + 1}({self.row + 1})"

    @classmethod
    def read(cls, text: str) -> "Neuron":
        """Return the neuron that is written; whether a network has it is another question.

        Raises
        ------
        InvalidValueError
            If the text is not of that form.
        """
        found = _WRITTEN.fullmatch(text)
        if found is None:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "A neuron is named like a1(3), not like {value}."),
                value=text[:60],
            )
        return cls(int(found[1]) - 1, int(found[2]) - 1)
