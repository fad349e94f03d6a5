"""Names that are short enough for a label, the same in every language."""

from app.words.number_format import subscript
from engine.network.outcomes import ALWAYS_HALF, THREE_OF_FOUR, TWO_AND_TWO_HALVES

PLATEAU_SYMBOLS = {
    ALWAYS_HALF.key: "ln 2",
    THREE_OF_FOUR.key: "¾·H(⅓)",
    TWO_AND_TWO_HALVES.key: "½·ln 2",
}
"""The level of each plateau as a formula."""


def neuron_symbol(number: int) -> str:
    """Return the name of a hidden neuron, counted from 1, as plain text."""
    return f"h{subscript(number)}"
