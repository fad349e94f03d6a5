"""One line of a calculation: symbol, formula, the formula with numbers, result."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from engine.records.arrays import FloatArray
from engine.written.expression import Expression, evaluate
from engine.written.numbers import MOST_EXTRA_DIGITS, written
from engine.written.rounding import HIDDEN_BY_ROUNDING, rounding_error

_BEYOND_CHANCE = 1e-8
"""Noise of this size is that of terms from 10⁶ on, and those do not give it with four digits."""


class Section(StrEnum):
    """The parts of the pass."""

    FORWARD = "forward"
    LOSS = "loss"
    BACKWARD = "backward"
    UPDATE = "update"


@dataclass(frozen=True)
class Step:
    """One line of the pass.

    Attributes
    ----------
    section
        The part it belongs to.
    symbol
        What is computed: ``"z[1]"``, ``"dW[2]"``.
    formula
        What it is computed from. In symbol and formula, ``[l]`` marks the layer, ``e^{…}`` a power of e,
        ``ᵀ`` the transpose; Latin and Greek letters are variables.
    terms
        The formula with the numbers put in, one expression for each element, rows of columns like `results`;
        None for an element that they do not determine, and empty where the results are only collected from
        other lines.
    results
        The elements of what is computed, rows of columns.
    extra
        How many digits more than usual the numbers of the terms have.
    is_assignment
        Whether the symbol gets a new value (W ← …) rather than its definition.
    """

    section: Section
    symbol: str
    formula: str
    terms: tuple[tuple[Expression | None, ...], ...]
    results: tuple[tuple[float, ...], ...]
    extra: int = 0
    is_assignment: bool = False


def collected_step(section: Section, symbol: str, formula: str, values: FloatArray) -> Step:
    """Return a step whose results come from other lines."""
    return Step(section, symbol, formula, (), tuple(map(tuple, values.tolist())))


def computed_step(
    section: Section,
    symbol: str,
    formula: str,
    term: Callable[[int, int], Expression],
    values: FloatArray,
    *,
    is_assignment: bool = False,
) -> Step:
    """Return a step whose terms have as few extra digits as give every result.

    Terms that cancel leave rounding noise: what double precision is unsure of, or what all the digits of the
    terms do not give, is written as 0, as rounding would. Where that is no rounding, or where the terms do
    not give 0 either, the result stands alone.
    """
    results: list[list[float]] = values.tolist()
    terms: list[list[Expression | None]] = []
    for row, row_results in enumerate(results):
        terms.append([])
        for column, result in enumerate(row_results):
            element = term(row, column)
            is_determined = _is_determined(element, result)
            if not is_determined and abs(result) < HIDDEN_BY_ROUNDING:
                row_results[column] = 0.0
                is_determined = _agrees(element, 0.0, MOST_EXTRA_DIGITS)
            terms[row].append(element if is_determined else None)
    pairs = [
        (element, result)
        for elements, row_results in zip(terms, results, strict=True)
        for element, result in zip(elements, row_results, strict=True)
        if element is not None and math.isfinite(result)
    ]
    return Step(
        section,
        symbol,
        formula,
        tuple(map(tuple, terms)),
        tuple(map(tuple, results)),
        _extra_digits(pairs),
        is_assignment,
    )


def _extra_digits(pairs: Sequence[tuple[Expression, float]]) -> int:
    """Return the fewest extra digits of the terms that give all results."""
    extra = 0
    while extra < MOST_EXTRA_DIGITS and not all(_agrees(*pair, extra) for pair in pairs):
        extra += 1
    return extra


def _is_determined(term: Expression, result: float) -> bool:
    """Whether the terms with all their digits give the result, and not by chance."""
    if not math.isfinite(result) or (abs(result) >= _BEYOND_CHANCE and _agrees(term, result, 0)):
        return True
    is_certain = rounding_error(term) <= written(result).unit / 2.0
    return is_certain and _agrees(term, result, MOST_EXTRA_DIGITS)


def _agrees(term: Expression, result: float, extra: int) -> bool:
    """Whether the written terms give the written result, to within one unit in its last place."""
    shown = written(result)
    return abs(evaluate(term, extra) - shown.value) <= shown.unit
