"""Numbers as the lecture writes them: true minus sign, thousands comma, powers of ten."""

import math
import re
from decimal import ROUND_HALF_UP, Decimal

MINUS = "\u2212"
_POWER = " × 10"
_SUPERSCRIPT = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_PLAIN_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_SUBSCRIPT = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_LARGEST_FIXED = 1e6
_ALL_DIGITS = 1e12
_MOST_EXTRA_DIGITS = 3
_MOST_DECIMALS = 18
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


def at_least(value: float, decimals: int, most: int) -> str:
    """Return `value` with fixed decimals, or with up to `most` where it has more."""
    return max(fixed(value, decimals), shortest(value, most), key=len)


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


def readable(value: float, decimals: int = 3, digits: int = 2) -> str:
    """Return `value` with fixed decimals; where those would hide it, `digits` digits and a power of ten."""
    smallest = 0.5 * 10.0**-decimals
    if value != 0.0 and math.isfinite(value) and not smallest <= abs(value) < _LARGEST_FIXED:
        return scientific(value, digits)
    return fixed(value, decimals)


def below(value: float, limit: float, decimals: int = 3) -> str:
    """Return a number below `limit` as `readable` does, with as many decimals as show that it is below."""
    texts = (readable(value, places) for places in range(decimals, _MOST_DECIMALS))
    return next((text for text in texts if _as_decimal(text) < Decimal(repr(limit))), exact(value))


def epochs(updates: float, per_epoch: int) -> str:
    """Return a number of updates as epochs of `per_epoch` updates, whole where an epoch is one update."""
    return fixed(updates / per_epoch, 0 if per_epoch == 1 else 2)


def rounded(value: float, decimals: int) -> Decimal:
    """Return `value` to so many decimals as one rounds by hand: half away from 0, from its shortest digits.

    So 0.285 becomes 0.29, though the nearest binary number lies below.
    """
    return Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def percent(share: float, decimals: int = 1) -> str:
    """Return a share in [0, 1] as a percentage, rounded as one does by hand.

    Only a share that is 0 is written as 0 % and only one that is 1 as 100 %.
    """
    return f"{_between(100 * Decimal(repr(float(share))), 100, decimals)}%"


def probability(share: float, decimals: int = 2) -> str:
    """Return a probability, rounded as one does by hand; only 0 is written as 0 and only 1 as 1."""
    return _between(Decimal(repr(float(share))), 1, decimals)


def _between(value: Decimal, whole: int, decimals: int) -> str:
    """Return a part of `whole` with fixed decimals, or how far at least it is away from its ends."""
    finest = Decimal(1).scaleb(-decimals)
    if 0 < value <= finest / 2:
        return f"<{finest:f}"
    if whole - finest / 2 <= value < whole:
        return f">{whole - finest:f}"
    return f"{value.quantize(finest, ROUND_HALF_UP):,f}".replace("-", MINUS)


def shown_difference(first: float, second: float, decimals: int) -> float:
    """Return the distance of two numbers as it follows from what is shown with so many decimals."""
    return float(abs(Decimal(f"{second:.{decimals}f}") - Decimal(f"{first:.{decimals}f}")))


def shown_ratio(numerator: float, denominator: float, decimals: int) -> float:
    """Return how often one number is another as it follows when they are shown with so many decimals.

    Where the denominator is shown as 0 it is the ratio of the numbers themselves, infinite for 0 itself.
    """
    shown = float(f"{denominator:.{decimals}f}")
    if shown == 0.0:
        return numerator / denominator if denominator else math.inf
    return float(f"{numerator:.{decimals}f}") / shown


def with_difference(first: float, second: float, decimals: int = 3) -> tuple[str, str, str]:
    """Return two numbers and their distance in digits that agree: the third is that of the first two.

    They are written as `readable` writes them, with up to three digits more than usual where the usual ones
    would contradict each other, hide the distance, or write it in another notation than both numbers. A
    distance that is still hidden is written as less than the last place.
    """
    values = first, second, abs(second - first)
    texts = [
        tuple(readable(value, decimals + extra, 2 + extra) for value in values)
        for extra in range(_MOST_EXTRA_DIGITS + 1)
    ]
    agreeing = [each for each in texts if _is_difference(*each)]
    is_large = _LARGEST_FIXED <= max(map(abs, values)) < _ALL_DIGITS
    if not agreeing and is_large and values[2] >= 10.0**-decimals:
        a, b, distance = (fixed(value, decimals) for value in values)
        return a, b, distance
    for a, b, distance in (*filter(_is_in_one_notation, agreeing), *agreeing):
        return a, b, distance
    for a, b, _ in reversed(texts):
        if a == b:
            unit = Decimal(1).scaleb(_exponent(_as_decimal(a)))
            return a, b, f"<{unit:f}" if _POWER not in a else f"<{scientific(float(unit), 1)}"
    a, b, _ = texts[-1]
    between = float(abs(_as_decimal(b) - _as_decimal(a)))
    return a, b, readable(between, decimals + _MOST_EXTRA_DIGITS, 2 + _MOST_EXTRA_DIGITS)


def _is_in_one_notation(texts: tuple[str, ...]) -> bool:
    return len({_POWER in text for text in texts if _as_decimal(text)}) == 1


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)  # noqa: S101  (the number is finite)
    return exponent


def _is_difference(first: str, second: str, distance: str) -> bool:
    shown = _as_decimal(distance)
    between = abs(_as_decimal(second) - _as_decimal(first))
    return between.quantize(shown, ROUND_HALF_UP) == shown


def _as_decimal(text: str) -> Decimal:
    """Return the number that a text of this module stands for, to its last digit."""
    mantissa, _, power = text.replace(MINUS, "-").replace(",", "").partition(_POWER)
    return Decimal(f"{mantissa}e{power.translate(_PLAIN_DIGITS) or 0}")


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
