"""What a value may be, and the name that people know it by: the rules of settings and of typed numbers."""

import math
from typing import NamedTuple

from engine.records.invalid_value import InvalidValueError, out_of_bounds, without_fraction
from engine.records.translatable import QT_TRANSLATE_NOOP


class NumberBounds(NamedTuple):
    """The closed interval that a number must lie in, and the name that people know it by.

    Attributes
    ----------
    name
        English name, marked in the context ``"Field"``.
    low, high
        Smallest and largest allowed value.
    integer
        Whether only whole numbers are allowed.
    """

    name: str
    low: float
    high: float
    integer: bool = False

    def check(self, value: object) -> None:
        """Raise InvalidValueError unless `value` is a finite number within the bounds."""
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
            raise out_of_bounds(self.name, value, self.low, self.high)
        if self.integer and not isinstance(value, int):
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "{field} must be a whole number, not {value}."),
                field=self.name,
                value=value,
            )
        if not self.low <= value <= self.high:
            raise out_of_bounds(self.name, value, self.low, self.high)


class Choices(NamedTuple):
    """The finite set of values that a field may take.

    Attributes
    ----------
    name
        English name, marked in the context ``"Field"``.
    options
        The allowed values, in the order in which they are offered.
    """

    name: str
    options: tuple[object, ...]

    def check(self, value: object) -> None:
        """Raise InvalidValueError unless `value` is one of the options."""
        if value not in self.options:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "{field} must be one of {options}, not {value}."),
                field=self.name,
                options=", ".join(map(_written, self.options)),
                value=value,
            )


def _written(option: object) -> str:
    return str(without_fraction(option) if isinstance(option, float) else option)
