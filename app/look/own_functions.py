"""The activation functions that somebody made: which there are, and what number each has.

Everything that draws or offers functions is handed the look, and finds them there: the number decides the
dash of a function's line.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from engine.activations.own.definition import OwnDefinition


class OwnFunction(NamedTuple):
    """One of somebody's own functions.

    Attributes
    ----------
    number
        It keeps this number for as long as it is there.
    definition
        What it is, with the name that its maker gave it; without one it is called by its number.
    """

    number: int
    definition: "OwnDefinition"

    @property
    def key(self) -> str:
        """The key of its record."""
        return self.definition.text


class OwnFunctions(QObject):
    """Somebody's own functions, in the order in which they were made.

    Signals
    -------
    changed
        There are others now, or another name.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[OwnFunction, ...] = ()

    @property
    def all(self) -> tuple[OwnFunction, ...]:
        """The functions."""
        return self._all

    def show(self, functions: Iterable[OwnFunction]) -> None:
        """Have other functions."""
        functions = tuple(functions)
        if _whole(functions) != _whole(self._all):
            self._all = functions
            self.changed.emit()

    def number_of(self, key: str) -> int:
        """Return the number of a function; of one that is not among them the next free one."""
        return next((each.number for each in self._all if each.key == key), self.free_number)

    @property
    def free_number(self) -> int:
        """The smallest number that no function has."""
        numbers = {each.number for each in self._all}
        return next(number for number in range(1, len(numbers) + 2) if number not in numbers)

    def find(self, key: str) -> OwnFunction | None:
        """Return the function with a key, or None."""
        return next((each for each in self._all if each.key == key), None)

    @property
    def names(self) -> Mapping[str, OwnFunction]:
        """The functions by the labels of their formulas, which their records are called by."""
        return {each.definition.label: each for each in self._all}


def _whole(functions: tuple[OwnFunction, ...]) -> list[object]:
    """Return the functions with their names, which take no part in the equality of definitions."""
    return [(each, each.definition.name) for each in functions]
