"""How much of an expression is rounding noise when it is computed in double precision.

A running error analysis (Wilkinson 1963, Rounding Errors in Algebraic Processes): every number and every
operation adds an error of `UNIT` times its size, and errors pass through an operation by its slopes.
"""

import math
from collections.abc import Callable

import numpy as np

from engine.records.arrays import FloatArray
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
    value_of,
)
from engine.written.numbers import DECIMALS

HIDDEN_BY_ROUNDING = 0.5 * 10.0**-DECIMALS
"""What is smaller would be 0 with the usual decimals."""

UNIT = 2.0**-50
"""Eight rounding errors of double precision: functions and sums of up to nine terms make some."""


def rounding_error(expression: Expression) -> float:
    """Return a bound of the rounding error of `expression`; NaN where it cannot be computed."""
    try:
        return _estimated(expression)[1]
    except (OverflowError, ValueError, ZeroDivisionError):
        return math.nan


def without_noise(values: FloatArray, sizes: FloatArray) -> FloatArray:
    """Return sums with 0 for those that are rounding noise.

    Parameters
    ----------
    values
        The sums.
    sizes
        The sum of the sizes of each one's terms, in the same shape.
    """
    with np.errstate(divide="ignore", over="ignore", invalid="ignore"):
        units = 10.0 ** (np.floor(np.log10(np.abs(values))) - (DECIMALS - 1))
        is_noise = (np.abs(values) < HIDDEN_BY_ROUNDING) & (UNIT * sizes > units / 2.0)
    return np.where(is_noise, 0.0, values)


def _estimated(expression: Expression) -> tuple[float, float]:
    """Return the value and the bound of its error."""
    match expression:
        case Number(value):
            return value, UNIT * abs(value)
        case Sum(terms):
            values, errors = zip(*map(_estimated, terms), strict=True)
            total = math.fsum(values)
            return total, math.fsum(errors) + UNIT * abs(total)
        case Product(factors):
            return _product(*map(_estimated, factors))
        case Quotient(numerator, denominator):
            (above, above_error), (below, below_error) = _estimated(numerator), _estimated(denominator)
            ratio = above / below
            return ratio, (above_error + abs(ratio) * below_error) / abs(below) + UNIT * abs(ratio)
        case Square(base):
            estimate = _estimated(base)
            return _product(estimate, estimate)
        case Power(base, exponent):
            value, error = _estimated(base)
            power = math.pow(value, exponent)
            return power, abs(exponent * math.pow(value, exponent - 1)) * error + UNIT * abs(power)
        case Negative(operand):
            value, error = _estimated(operand)
            return -value, error
        case Call(function, argument):
            x, error = _estimated(argument)
            value = value_of(function, x)
            slope = _SLOPES[function](x, value) if error else 0.0
            return value, abs(slope) * error + UNIT * abs(value)


def _product(first: tuple[float, float], *others: tuple[float, float]) -> tuple[float, float]:
    value, error = first
    for other, other_error in others:
        error = error * abs(other) + abs(value) * other_error
        value *= other
        error += UNIT * abs(value)
    return value, error


_SLOPES: dict[Function, Callable[[float, float], float]] = {
    Function.EXP: lambda _x, y: y,
    Function.LN: lambda x, _y: 1.0 / x,
    Function.TANH: lambda _x, y: 1.0 - y * y,
    Function.SIN: lambda _x, _y: 1.0,
    Function.COS: lambda _x, _y: 1.0,
    Function.ABS: lambda _x, _y: 1.0,
    Function.SQRT: lambda _x, y: 0.5 / y,
    Function.MAX_0: lambda _x, _y: 1.0,
    Function.NORMAL_DISTRIBUTION: lambda x, _y: value_of(Function.NORMAL_DENSITY, x),
    Function.NORMAL_DENSITY: lambda x, y: x * y,
}
"""Bounds of the slope of y = f(x)."""
