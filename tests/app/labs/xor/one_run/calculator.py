"""A pocket calculator for the drawer's text: it knows how arithmetic is written, and nothing else."""

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_ITEM = re.compile(
    r"(?P<number>\d+(?:\.\d+)?(?:×10(?P<exponent>[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?)|(?P<name>e\^|[a-zΦφ√]+)|(?P<sign>[−+·/(),|²^])"
)
_LINE = re.compile(
    r"  (?P<symbol>[^(]+?(?:\([az]\[\d\]\))?)(?P<place>\(\d(?:, \d)?\))?"
    r" = (?:(?P<terms>.+) = )?(?P<result>\S+)"
)

_FUNCTIONS: dict[str, Callable[[float], float]] = {
    "e^": lambda x: math.exp(x) if x < 709.0 else math.inf,
    "ln": math.log,
    "tanh": math.tanh,
    "sin": math.sin,
    "cos": math.cos,
    "√": math.sqrt,
    "Φ": lambda x: math.erfc(-x / math.sqrt(2.0)) / 2.0,
    "φ": lambda x: math.exp(-x * x / 2.0) / math.sqrt(2.0 * math.pi),
}


@dataclass(frozen=True)
class Line:
    """One written element: ``  z[1](2) = 1.6268·1 + 0.5225 = 2.1493``."""

    symbol: str
    place: str
    terms: str
    result: str

    @property
    def value(self) -> float:
        return calculate(self.result)

    @property
    def unit(self) -> float:
        """One unit in the last place of the result."""
        mantissa, _, power = self.result.partition("×10")
        decimals = len(mantissa.partition(".")[2])
        if not power:
            return 10.0**-4
        return 10.0 ** (int(power.translate(_SUPERSCRIPT)) - decimals)


def read(text: str) -> list[Line]:
    """Return the written elements of a copied text; every indented line must be one."""
    lines = []
    for row in text.splitlines():
        if row.startswith("  "):
            found = _LINE.fullmatch(row)
            assert found, row
            lines.append(Line(found["symbol"], found["place"] or "", found["terms"] or "", found["result"]))
    return lines


def calculate(text: str) -> float:
    """Return the value of a written expression."""
    calculator = _Calculator(text)
    value = calculator.sum()
    assert calculator.is_done, text
    return value


class _Calculator:
    def __init__(self, text: str) -> None:
        self._items = list(_items(text))
        self._next = 0

    @property
    def is_done(self) -> bool:
        return self._next == len(self._items)

    def sum(self) -> float:
        value = self._signed_product()
        while self._peek() in ("+", "−"):
            value += self._signed_product() if self._take() == "+" else -self._product()
        return value

    def _signed_product(self) -> float:
        if self._peek() == "−":
            self._take()
            return -self._product()
        return self._product()

    def _product(self) -> float:
        value = self._power()
        while self._peek() in ("·", "/"):
            if self._take() == "·":
                value *= self._power()
            else:
                value /= self._power()
        return value

    def _power(self) -> float:
        value = self._atom()
        if self._peek() == "²":
            self._take()
            value *= value
        if self._peek() == "^":
            self._take()
            value = math.pow(value, self._atom())
        return value

    def _atom(self) -> float:
        item = self._take()
        if isinstance(item, float):
            return item
        if item == "|":
            value = abs(self.sum())
            assert self._take() == "|"
            return value
        if item == "(":
            value = self.sum()
            assert self._take() == ")"
            return value
        assert self._take() == "("
        first = self.sum()
        if item == "max":
            assert self._take() == ","
            first = max(first, self.sum())
        else:
            first = _FUNCTIONS[item](first)
        assert self._take() == ")"
        return first

    def _peek(self) -> str | float | None:
        return self._items[self._next] if self._next < len(self._items) else None

    def _take(self) -> str | float:
        item = self._peek()
        assert item is not None
        self._next += 1
        return item


def _items(text: str) -> Iterator[str | float]:
    place = 0
    compact = text.replace(" ", "")
    while place < len(compact):
        found = _ITEM.match(compact, place)
        assert found, compact[place:]
        place = found.end()
        if found["number"]:
            mantissa = found["number"].partition("×10")[0] if found["exponent"] else found["number"]
            power = found["exponent"].translate(_SUPERSCRIPT) if found["exponent"] else "0"
            yield float(f"{mantissa}e{power}")
        else:
            yield found.group()
