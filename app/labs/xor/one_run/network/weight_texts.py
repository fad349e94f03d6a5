"""Weights and biases as texts, as short as the room for them asks."""

from app.words.number_format import fixed, scientific

_SMALLEST_FIXED = 5e-4
_LARGEST_FIXED = 99.9995


def weight_text(value: float) -> str:
    """Return a weight with three decimals, or where these would hide it as a power of ten."""
    if value != 0.0 and not _SMALLEST_FIXED <= abs(value) < _LARGEST_FIXED:
        return scientific(value, 1).replace(" × ", "×")
    return fixed(value, 3)


def short_weight_text(value: float) -> str:
    """Return a weight as narrow cells show it: with two decimals; a large one as a power of ten."""
    return fixed(value, 2) if abs(value) < _LARGEST_FIXED else weight_text(value)
