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
        English name, marked in the context ``"Field"``; a symbol in it may be in ``<i>`` and ``</i>``.
    low, high
        Smallest and largest allowed value.
    integer
        Whether only whole numbers are allowed.
    step
        By how much one usually changes it.
    decimals
        How many decimals a real number is written with, and up to how many where it has more.
    unit
        What stands with the number: ``"×"`` and ``"±"`` before it, others behind it; with ``"%"`` a share is
        written and typed a hundredfold.
    logarithmic
        Whether equal ratios matter rather than equal differences.
    """

    name: str
    low: float
    high: float
    integer: bool = False
    step: float = 0.1
    decimals: tuple[int, int] = (2, 2)
    unit: str = ""
    logarithmic: bool = False

    def check(self, value: object) -> None:
        """Raise InvalidValueError unless `value` is a finite number within the bounds."""
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
        if not is_number or (self.integer and not isinstance(value, int)):
            raise self.refusal(value)
        if not self.low <= value <= self.high:  # type: ignore[operator]  # a number, as just checked
            raise self.refusal(value)

    def refusal(self, value: object) -> InvalidValueError:
        """Return the error that says what is asked for instead of `value`."""
        if not self.integer:
            return out_of_bounds(self.name, value, self.low, self.high)
        return InvalidValueError(
            QT_TRANSLATE_NOOP(
                "InvalidValue", "{field} must be a whole number from {low} to {high}, not {value}."
            ),
            field=self.name,
            value=value,
            low=without_fraction(self.low),
            high=without_fraction(self.high),
        )


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


class Named(NamedTuple):
    """A value that checks itself, and the name that people know it by.

    Attributes
    ----------
    name
        English name, marked in the context ``"Field"``.
    """

    name: str

    def check(self, value: object) -> None:
        """Allow `value`."""


Rule = NumberBounds | Choices | Named
"""What a field may be, with its name."""


def _written(option: object) -> str:
    return str(without_fraction(option) if isinstance(option, float) else option)
