"""Small arithmetic expressions with numbers put in, as they stand on paper.

They are evaluated the way a reader with a pocket calculator does: from the numbers as they are written, see
`engine.written.numbers`. Rendering them is not this module's business.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from engine.written.numbers import rounded

_SQRT_2 = math.sqrt(2.0)
_SQRT_2_PI = math.sqrt(2.0 * math.pi)


class Function(StrEnum):
    """The functions of a scientific calculator, and the two of the normal distribution."""

    EXP = "exp"
    LN = "ln"
    TANH = "tanh"
    SIN = "sin"
    COS = "cos"
    ABS = "abs"
    SQRT = "sqrt"
    MAX_0 = "max_0"
    """max(0, x)."""
    NORMAL_DISTRIBUTION = "normal_distribution"
    """Φ."""
    NORMAL_DENSITY = "normal_density"
    """φ."""


@dataclass(frozen=True)
class Number:
    """A number; an exact one (an input, a setting, a constant) is written with all its digits."""

    value: float
    is_exact: bool = False


@dataclass(frozen=True)
class Sum:
    """Terms added from left to right."""

    terms: tuple["Expression", ...]


@dataclass(frozen=True)
class Product:
    """Factors multiplied from left to right."""

    factors: tuple["Expression", ...]


@dataclass(frozen=True)
class Quotient:
    """One expression divided by another."""

    numerator: "Expression"
    denominator: "Expression"


@dataclass(frozen=True)
class Square:
    """The square of an expression."""

    base: "Expression"


@dataclass(frozen=True)
class Power:
    """An expression to the power of a whole number."""

    base: "Expression"
    exponent: int


@dataclass(frozen=True)
class Negative:
    """An expression with the sign changed."""

    operand: "Expression"


@dataclass(frozen=True)
class Call:
    """A function of an expression."""

    function: Function
    argument: "Expression"


Expression = Number | Sum | Product | Quotient | Square | Power | Negative | Call

ONE = Number(1.0, is_exact=True)


def product_of(*factors: Expression) -> Product:
    """Return the product."""
    return Product(factors)


def evaluate(expression: Expression, extra: int) -> float:
    """Return what the written numbers give; NaN where a pocket calculator would refuse.

    Parameters
    ----------
    expression
        What is written.
    extra
        How many digits more than usual its numbers have.
    """
    try:
        return _value(expression, extra)
    except (OverflowError, ValueError, ZeroDivisionError):
        return math.nan


def _value(expression: Expression, extra: int) -> float:
    match expression:
        case Number(value, is_exact):
            return value if is_exact else rounded(value, extra)
        case Sum(terms):
            return math.fsum(_value(term, extra) for term in terms)
        case Product(factors):
            return math.prod(_value(factor, extra) for factor in factors)
        case Quotient(numerator, denominator):
            return _value(numerator, extra) / _value(denominator, extra)
        case Square(base):
            return _value(base, extra) ** 2
        case Power(base, exponent):
            return math.pow(_value(base, extra), exponent)
        case Negative(operand):
            return -_value(operand, extra)
        case Call(function, argument):
            return value_of(function, _value(argument, extra))


def value_of(function: Function, x: float) -> float:
    """Return a function's value at `x`."""
    return _FUNCTIONS[function](x)


def _exp(x: float) -> float:
    try:
        return math.exp(x)
    except OverflowError:
        return math.inf


_FUNCTIONS: dict[Function, Callable[[float], float]] = {
    Function.EXP: _exp,
    Function.LN: math.log,
    Function.TANH: math.tanh,
    Function.SIN: math.sin,
    Function.COS: math.cos,
    Function.ABS: abs,
    Function.SQRT: math.sqrt,
    Function.MAX_0: lambda x: max(0.0, x),
    Function.NORMAL_DISTRIBUTION: lambda x: math.erfc(-x / _SQRT_2) / 2.0,
    Function.NORMAL_DENSITY: lambda x: math.exp(-x * x / 2.0) / _SQRT_2_PI,
}
