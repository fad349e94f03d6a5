"""One line of a calculation: symbol, formula, the formula with numbers, result."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from engine.arrays import FloatArray
from engine.written.expression import Expression, evaluate
from engine.written.numbers import DECIMALS, MOST_EXTRA_DIGITS, written

_HIDDEN_BY_ROUNDING = 0.5 * 10.0**-DECIMALS


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
        empty where the results are only collected from other lines.
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
    terms: tuple[tuple[Expression, ...], ...]
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
    """Return a step whose terms have as few extra digits as give every result."""
    rows, columns = values.shape
    terms = tuple(tuple(term(row, column) for column in range(columns)) for row in range(rows))
    results: list[list[float]] = values.tolist()
    extra = 0
    checked: list[tuple[Expression, float]] = []
    for row in range(rows):
        for column in range(columns):
            element, result = terms[row][column], results[row][column]
            needed = _extra_digits(element, result)
            if needed is not None:
                extra = max(extra, needed)
                checked.append((element, result))
            elif abs(result) < _HIDDEN_BY_ROUNDING:
                # What double precision leaves of terms that cancel is rounding noise.
                results[row][column] = 0.0
    # Fewer digits may have been enough for an element by luck.
    while extra and not all(_agrees(*each, extra) for each in checked) and extra < MOST_EXTRA_DIGITS:
        extra += 1
    return Step(section, symbol, formula, terms, tuple(map(tuple, results)), extra, is_assignment)


def _extra_digits(term: Expression, result: float) -> int | None:
    """Return the fewest extra digits of the terms that give the result, or None where none do."""
    return next((extra for extra in range(MOST_EXTRA_DIGITS + 1) if _agrees(term, result, extra)), None)


def _agrees(term: Expression, result: float, extra: int) -> bool:
    """Whether the written terms give the written result, to within one unit in its last place."""
    shown = written(result)
    return abs(evaluate(term, extra) - shown.value) <= shown.unit
