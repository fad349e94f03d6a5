"""Reads the numbers out of what is shown, and judges them by rules of its own.

Nothing here uses the application's or the engine's code: a text is right if its digits are those that a
person would write.
"""

import re
from fractions import Fraction

_NUMBER = re.compile(r"[<>]?[−-]?\d+(?:,\d{3})*(?:\.\d+)?(?: × 10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?%?")
_RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")


def numbers(text: str) -> list[str]:
    """Return the numbers of a plain text, as they are written."""
    return _NUMBER.findall(text)


def parsed(text: str) -> tuple[Fraction, Fraction]:
    """Return the number that a text stands for, and one unit of its last place."""
    mantissa, _, power = text.strip("<>%").replace("−", "-").replace(",", "").partition(" × 10")
    scale = Fraction(10) ** int(power.translate(_RAISED) or 0)
    return Fraction(mantissa) * scale, scale / 10 ** len(mantissa.partition(".")[2])


def is_rounded(text: str, value: float, *, tolerance: float = 1e-9) -> bool:
    """Return whether the digits of a text are those of `value`, rounded (half either way)."""
    shown, unit = parsed(text)
    return abs(shown - Fraction(value)) <= unit / 2 + Fraction(tolerance) * (abs(Fraction(value)) + unit)


def is_share(text: str, share: float, *, tolerance: float = 1e-9) -> bool:
    """Return whether a text ending in % tells a share; "<" and ">" keep 0 % and 100 % for none and all."""
    if not text.endswith("%"):
        return False
    shown, unit = parsed(text)
    value, slack = 100 * Fraction(share), Fraction(tolerance)
    if text.startswith("<"):
        return shown == unit and 0 < value <= unit / 2 + slack
    if text.startswith(">"):
        return shown == 100 - unit and 100 - unit / 2 - slack <= value < 100
    if shown in (0, 100):
        return value == shown
    return abs(shown - value) <= unit / 2 + slack


def is_difference(first: str, second: str, distance: str) -> bool:
    """Return whether a pocket calculator finds the distance of two shown numbers in its digits."""
    shown, unit = parsed(distance)
    between = abs(parsed(second)[0] - parsed(first)[0])
    if distance.startswith("<"):
        return between < shown
    return abs(between - shown) <= unit / 2
