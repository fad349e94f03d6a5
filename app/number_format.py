"""Numbers as the lecture writes them: true minus sign, thousands comma, powers of ten."""

import math
import re

MINUS = "\u2212"
_SUPERSCRIPT = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_SUBSCRIPT = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_SMALLEST_FIXED = 5e-4
_LARGEST_FIXED = 1e6
_TYPED = re.compile(r"[+-]?(\d+|[1-9]\d{0,2}(,\d{3})+|(?=\.\d))(\.\d*)?([eE][+-]?\d+)?")


def superscript(number: int) -> str:
    """Return a whole number in raised digits."""
    return str(number).translate(_SUPERSCRIPT)


def subscript(number: int) -> str:
    """Return a whole number from 0 in lowered digits."""
    return str(number).translate(_SUBSCRIPT)


def fixed(value: float, decimals: int) -> str:
    """Return `value` with a fixed number of decimals; a value that rounds to zero has no sign.

    Infinities are written ``∞`` and ``−∞``.
    """
    if math.isinf(value):
        return "∞" if value > 0 else f"{MINUS}∞"
    text = f"{value:,.{decimals}f}"
    if float(text.replace(",", "")) == 0.0:
        text = text.removeprefix("-")
    return text.replace("-", MINUS)


def shortest(value: float, decimals: int) -> str:
    """Return `value` with at most `decimals` decimals, without trailing zeros."""
    text = fixed(value, decimals)
    return text.rstrip("0").rstrip(".") if "." in text else text


def scientific(value: float, digits: int = 2) -> str:
    """Return `value` as ``m × 10ⁿ`` with `digits` significant digits; zero as ``0``."""
    if value == 0.0 or not math.isfinite(value):
        return fixed(value, 0)
    mantissa, exponent = f"{value:.{digits - 1}e}".split("e")
    return f"{mantissa.replace('-', MINUS)} × 10{superscript(int(exponent))}"


def exact(value: float) -> str:
    """Return `value` with the digits it has, neither rounded nor with a trailing ``.0``."""
    if value == 0 or math.isinf(value):
        return fixed(value, 0)
    mantissa, _, exponent = f"{value:,}".replace("-", MINUS, 1 if value < 0 else 0).partition("e")
    mantissa = mantissa.removesuffix(".0")
    return f"{mantissa} × 10{superscript(int(exponent))}" if exponent else mantissa


def readable(value: float, decimals: int = 3) -> str:
    """Return `value` with fixed decimals, or as a power of ten where those would hide it."""
    if value != 0.0 and math.isfinite(value) and not _SMALLEST_FIXED <= abs(value) < _LARGEST_FIXED:
        return scientific(value)
    return fixed(value, decimals)


def epochs(updates: float, per_epoch: int) -> str:
    """Return a number of updates as epochs of `per_epoch` updates, whole where an epoch is one update."""
    return fixed(updates / per_epoch, 0 if per_epoch == 1 else 2)


def percent(share: float, decimals: int = 1) -> str:
    """Return a share in [0, 1] as a percentage.

    A share that is neither 0 nor 1 is never rounded to 0 % or 100 %.
    """
    value = 100.0 * share
    finest = 10.0**-decimals
    if 0.0 < value < finest / 2:
        return f"<{fixed(finest, decimals)}%"
    if 100.0 - finest / 2 < value < 100.0:
        return f">{fixed(100.0 - finest, decimals)}%"
    return f"{fixed(value, decimals)}%"


def parse_number(text: str) -> float | None:
    """Return the finite number that a person typed, or None.

    Beside what Python reads it accepts the true minus sign, a leading ``×`` and commas between thousands.
    A comma anywhere else is refused: it may be meant as a decimal point. So is an underscore.
    """
    plain = text.strip().replace(MINUS, "-").removeprefix("×").strip()
    if not _TYPED.fullmatch(plain):
        return None
    value = float(plain.replace(",", ""))
    return value if math.isfinite(value) else None
