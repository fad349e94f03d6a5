"""How a number is written in a calculation that people follow by hand.

The rule: a whole number below 10⁴ is written as it is; every other number with `DECIMALS` decimals; one below
0.01 or from 10⁴ in size as a power of ten whose mantissa has one decimal less, so with `DECIMALS` significant
digits. Where that is too coarse, all numbers of a line get the same number of extra digits.
"""

import math
from dataclasses import dataclass

DECIMALS = 4
MOST_EXTRA_DIGITS = 10
"""With 14 decimals a number of size 1 has nearly all digits that a double has."""

_SMALLEST_FIXED = 1e-2
_LARGEST_FIXED = 1e4


@dataclass(frozen=True)
class WrittenNumber:
    """A number as it is written: ``mantissa`` or ``mantissa · 10^exponent``.

    Attributes
    ----------
    mantissa
        Decimal text with ASCII digits and sign.
    exponent
        The power of ten, or None for a number without one.
    """

    mantissa: str
    exponent: int | None = None

    @property
    def value(self) -> float:
        """The number that these digits mean."""
        return float(self.mantissa if self.exponent is None else f"{self.mantissa}e{self.exponent}")

    @property
    def unit(self) -> float:
        """One unit in the last place of a result (written without extra digits)."""
        return float(10.0 ** (-DECIMALS if self.exponent is None else self.exponent - (DECIMALS - 1)))


def written(value: float, extra: int = 0) -> WrittenNumber:
    """Return a number as the rule of this module writes it, with `extra` more digits.

    What is not finite has the mantissa ``inf``, ``-inf`` or ``nan``.
    """
    size = abs(value)
    if not math.isfinite(value):
        return WrittenNumber(str(value))
    if size < _LARGEST_FIXED:
        if value == int(value):
            return WrittenNumber(str(int(value)))
        if size >= _SMALLEST_FIXED:
            return WrittenNumber(f"{value:.{DECIMALS + extra}f}")
    mantissa, exponent = f"{value:.{DECIMALS - 1 + extra}e}".split("e")
    return WrittenNumber(mantissa, int(exponent))


def rounded(value: float, extra: int = 0) -> float:
    """Return ``written(value, extra).value`` without making the text."""
    if _SMALLEST_FIXED <= abs(value) < _LARGEST_FIXED:
        return round(value, DECIMALS + extra)
    return float(f"{value:.{DECIMALS - 1 + extra}e}")
