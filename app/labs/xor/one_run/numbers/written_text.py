"""The written-out pass as text: a notation for the drawer's sheet, and plain lines for copying.

The notation is that of `engine.written.step.Step`: ``W[2]`` has the layer raised, ``e^{…}`` an exponent.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.words.number_format import MINUS, superscript
from engine.written.expression import (
    Call,
    Expression,
    Function,
    Negative,
    Number,
    Power,
    Product,
    Quotient,
    Square,
    Sum,
)
from engine.written.numbers import WrittenNumber, written
from engine.written.step import Step

_NOT_FINITE = {"inf": "∞", "-inf": f"{MINUS}∞", "nan": "—"}
_NAMES = {
    Function.LN: "ln",
    Function.TANH: "tanh",
    Function.SIN: "sin",
    Function.COS: "cos",
    Function.SQRT: "√",
    Function.NORMAL_DISTRIBUTION: "Φ",
    Function.NORMAL_DENSITY: "φ",
}


@dataclass(frozen=True)
class ElementText:
    """One element of a step.

    Attributes
    ----------
    place
        ``""`` for a single number, ``"(2)"`` in a column, ``"(2, 1)"`` in a matrix.
    terms
        The formula with numbers in the notation, or ``""`` where it would only repeat the result, or not give
        it.
    result
        The result.
    """

    place: str
    terms: str
    result: str


def number_text(number: WrittenNumber) -> str:
    """Return a written number with a true minus sign: ``−1.3770``, ``7.214×10⁻³``."""
    mantissa = _NOT_FINITE.get(number.mantissa, number.mantissa.replace("-", MINUS))
    if number.exponent is None:
        return mantissa
    return f"{mantissa}×10{superscript(number.exponent)}"


def result_text(value: float) -> str:
    """Return a result as it is written."""
    return number_text(written(value))


def element_texts(step: Step) -> tuple[tuple[ElementText, ...], ...]:
    """Return the elements of a step, rows of columns."""
    rows, columns = len(step.results), len(step.results[0])
    return tuple(
        tuple(_element(step, row, column, _place(rows, columns, row, column)) for column in range(columns))
        for row in range(rows)
    )


def head_text(step: Step) -> str:
    """Return what a step computes and from what: ``z[1] = W[1] x + b[1]``."""
    if not step.formula:
        return step.symbol
    return f"{step.symbol} {'←' if step.is_assignment else '='} {step.formula}"


def plain_lines(steps: Sequence[Step]) -> Iterator[str]:
    """Yield the lines of a pass as plain text: a head for each step, and below it one line per element."""
    for step in steps:
        yield plain(head_text(step))
        for row in element_texts(step):
            for element in row:
                terms = f" = {element.terms}" if element.terms else ""
                yield f"  {step.symbol}{element.place}{plain(terms)} = {element.result}"


def plain(notation: str) -> str:
    """Return a notation as plain text: an exponent in parentheses."""
    return notation.replace("{", "(").replace("}", ")")


def notation(expression: Expression, extra: int = 0) -> str:
    """Return an expression with its numbers, which have `extra` more digits than usual."""
    match expression:
        case Number(value, is_exact):
            return exact_text(value) if is_exact else number_text(written(value, extra))
        case Sum(terms):
            return notation(terms[0], extra) + "".join(_added(term, extra) for term in terms[1:])
        case Product(factors):
            first, *others = factors
            texts = [_parenthesized(first, extra, when=(Sum, Quotient))]
            texts += [_factor(factor, extra) for factor in others]
            return "·".join(texts)
        case Quotient(numerator, denominator):
            above = _parenthesized(numerator, extra, when=(Sum, Quotient))
            return f"{above}/{_divisor(denominator, extra)}"
        case Square(base):
            text = notation(base, extra)
            is_plain = isinstance(base, Number) and not text.startswith(MINUS) and "×" not in text
            return f"{text}²" if is_plain else f"({text})²"
        case Power(base, exponent):
            return f"{notation(base, extra)}^{{{exponent}}}"
        case Negative(operand):
            text = _parenthesized(operand, extra, when=(Sum,))
            return f"{MINUS}({text})" if text.startswith(MINUS) else MINUS + text
        case Call(function, argument):
            return _call_text(function, notation(argument, extra))


def _element(step: Step, row: int, column: int, place: str) -> ElementText:
    result = result_text(step.results[row][column])
    expression = step.terms[row][column] if step.terms else None
    terms = "" if expression is None else notation(expression, step.extra)
    return ElementText(place, "" if terms == result else terms, result)


def _place(rows: int, columns: int, row: int, column: int) -> str:
    if rows == columns == 1:
        return ""
    return f"({row + 1})" if columns == 1 else f"({row + 1}, {column + 1})"


def exact_text(value: float) -> str:
    """Return a number with all its digits."""
    mantissa, _, exponent = repr(value).partition("e")
    return number_text(WrittenNumber(mantissa.removesuffix(".0"), int(exponent) if exponent else None))


def _added(term: Expression, extra: int) -> str:
    """Return a term after the first of a sum, with its sign and a space on both sides of it."""
    if isinstance(term, Negative):
        operand = notation(term.operand, extra)
        if isinstance(term.operand, Sum) or operand.startswith(MINUS):
            operand = f"({operand})"
        return f" {MINUS} {operand}"
    text = notation(term, extra)
    return f" {MINUS} {text[1:]}" if text.startswith(MINUS) else f" + {text}"


def _factor(factor: Expression, extra: int) -> str:
    """Return a factor after the first."""
    text = notation(factor, extra)
    return f"({text})" if isinstance(factor, Sum | Quotient) or text.startswith(MINUS) else text


def _divisor(denominator: Expression, extra: int) -> str:
    text = notation(denominator, extra)
    if isinstance(denominator, Square | Call):
        return text
    is_plain = isinstance(denominator, Number) and not text.startswith(MINUS) and "×" not in text
    return text if is_plain else f"({text})"


def _parenthesized(expression: Expression, extra: int, *, when: tuple[type, ...]) -> str:
    text = notation(expression, extra)
    return f"({text})" if isinstance(expression, when) else text


def _call_text(function: Function, argument: str) -> str:
    if function is Function.EXP:
        return f"e^{{{argument}}}"
    if function is Function.ABS:
        return f"|{argument}|"
    if function is Function.MAX_0:
        return f"max(0, {argument})"
    return f"{_NAMES[function]}({argument})"
