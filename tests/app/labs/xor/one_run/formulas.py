"""Reads the drawer's formulas as a lecture means them, and gives what they say of matrices."""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from tests.app.labs.xor.one_run.calculator import Line, calculate, read

Matrix = npt.NDArray[np.float64]
Function = Callable[[Matrix], Matrix]
Value = Matrix | Function

_PIECE = re.compile(
    r"(?P<number>\d+(?:\.\d+)?)"
    r"|(?P<name>d?[vs]?[Wb]\[\d\]|d?[za]\[\d\]|tanh|sin|cos|ln|max|e\^|g′|Lᵢ|β[₁₂]|[a-zA-Zα-ωΦŷ√Σ])"
    r"|(?P<sign>[−+⊙/(),|²ᵀ^])"
)
_HEAD = re.compile(r"(?P<symbol>\S+) (?P<arrow>[=←]) (?P<formula>.+)")
_QUANTITY = re.compile(r"([a-zα-ω][₁₂]?) = ([−\d]\S*?)(?:,|$)")
_WHERE = re.compile(r", ([a-z]) = ")


def _elementwise(function: Callable[[float], float]) -> Function:
    return lambda x: np.asarray(np.vectorize(function, otypes=[float])(x))


def density(x: Matrix) -> Matrix:
    """φ."""
    return np.asarray(np.exp(-x * x / 2.0) / math.sqrt(2.0 * math.pi))


distribution = _elementwise(lambda x: math.erfc(-x / math.sqrt(2.0)) / 2.0)
"""Φ."""


def logistic(x: Matrix) -> Matrix:
    """σ."""
    with np.errstate(over="ignore"):
        return np.asarray(1.0 / (1.0 + np.exp(-x)))


FUNCTIONS: dict[str, Function] = {
    "tanh": np.tanh,
    "sin": np.sin,
    "cos": np.cos,
    "ln": np.log,
    "e^": np.exp,
    "√": np.sqrt,
    "Φ": distribution,
    "φ": density,
    "σ": logistic,
}


@dataclass(frozen=True)
class Head:
    """One formula with the lines below it."""

    section: str
    symbol: str
    formula: str
    is_assignment: bool
    lines: list[Line] = field(default_factory=list)

    @property
    def results(self) -> Matrix:
        """The results as a matrix."""
        places = [tuple(map(int, re.findall(r"\d+", line.place))) or (1,) for line in self.lines]
        places = [place if len(place) == 2 else (*place, 1) for place in places]
        rows, columns = map(max, zip(*places, strict=True))
        matrix = np.full((rows, columns), np.nan)
        for (row, column), line in zip(places, self.lines, strict=True):
            matrix[row - 1, column - 1] = line.value
        assert not np.isnan(matrix).any()
        return matrix


def heads(text: str) -> list[Head]:
    """Return the formulas of a copied text, each with its lines; those without a formula too."""
    found: list[Head] = []
    section = ""
    for row in text.splitlines():
        if row.startswith("# "):
            section = row[2:]
        elif row.startswith("  "):
            found[-1].lines.extend(read(row))
        elif section and row:
            parts = _HEAD.fullmatch(row)
            symbol, arrow, formula = parts.group(1, 2, 3) if parts else (row, "=", "")
            found.append(Head(section, symbol, formula, arrow == "←"))
    return found


def quantities(section: str) -> dict[str, Matrix]:
    """Return the settings that a heading gives: ``η = 0.5, β₁ = 0.9, t = 3``."""
    return {name: np.float64(calculate(number)) for name, number in _QUANTITY.findall(section)}


def value_of(formula: str, symbols: Mapping[str, Value]) -> Matrix:
    """Return what a formula says.

    Symbols side by side are multiplied: matrices as matrices, unless all of a formula's symbols are single
    numbers; ⊙, /, and powers go element by element.
    """
    formula, *where = _WHERE.split(formula)
    known = dict(symbols)
    for name, definition in zip(where[::2], where[1::2], strict=True):
        known[name] = value_of(definition, symbols)
    reader = _Reader(formula, known)
    value = reader.sum()
    assert reader.is_done, formula
    return value


class _Reader:
    def __init__(self, formula: str, symbols: Mapping[str, Value]) -> None:
        self._pieces = list(_pieces(formula))
        self._next = 0
        self._symbols = symbols

    @property
    def is_done(self) -> bool:
        return self._next == len(self._pieces)

    def sum(self) -> Matrix:
        value = self._signed()
        while self._peek() in ("+", "−"):
            value = value + self._hadamard() if self._take() == "+" else value - self._hadamard()
        return value

    def _signed(self) -> Matrix:
        if self._peek() == "−":
            self._take()
            return -self._hadamard()
        return self._hadamard()

    def _hadamard(self) -> Matrix:
        value = self._product()
        while self._peek() == "⊙":
            self._take()
            other = self._product()
            assert np.shape(value) == np.shape(other), self._pieces
            value = value * other
        return value

    def _product(self) -> Matrix:
        value = self._power()
        while (following := self._peek()) is not None and following not in ("+", "−", "⊙", ")", "|", ","):
            if following == "/":
                self._take()
                value = value / self._power()
            else:
                value = _times(value, self._power())
        return value

    def _power(self) -> Matrix:
        value = self._atom()
        while (following := self._peek()) in ("²", "ᵀ", "^"):
            self._take()
            if following == "²":
                value = value * value
            elif following == "ᵀ":
                assert np.ndim(value) == 2, self._pieces
                value = value.T
            else:
                value = value ** self._atom()
        return value

    def _atom(self) -> Matrix:
        piece = self._take()
        if piece == "|":
            value = np.abs(self.sum())
            assert self._take() == "|"
            return value
        if piece == "(":
            value = self.sum()
            assert self._take() == ")"
            return value
        if piece == "Σ":
            return np.asarray(self._product().sum(axis=1, keepdims=True))
        if piece == "max":
            assert [self._take(), self._take(), self._take()] == ["(", "0", ","]
            value = np.maximum(0.0, self.sum())
            assert self._take() == ")"
            return value
        if piece[0].isdigit():
            return np.float64(piece)
        meant: Value = self._symbols[piece] if piece in self._symbols else FUNCTIONS[piece]
        return meant(self._power()) if callable(meant) else meant

    def _peek(self) -> str | None:
        return self._pieces[self._next] if self._next < len(self._pieces) else None

    def _take(self) -> str:
        piece = self._peek()
        assert piece is not None, self._pieces
        self._next += 1
        return piece


def _times(first: Matrix, second: Matrix) -> Matrix:
    if np.ndim(first) == 2 and np.ndim(second) == 2:
        return np.asarray(first @ second)
    return np.asarray(first * second)


def _pieces(formula: str) -> Iterator[str]:
    place = 0
    compact = formula.replace("{", "(").replace("}", ")")
    while place < len(compact):
        if compact[place] == " ":
            place += 1
            continue
        found = _PIECE.match(compact, place)
        assert found, compact[place:]
        place = found.end()
        yield found.group()
