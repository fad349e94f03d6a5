"""The bound of the rounding errors of an expression, against exact arithmetic."""

import math
from collections.abc import Callable

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.written.expression import (
    ONE,
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
    evaluate,
)
from engine.written.numbers import MOST_EXTRA_DIGITS
from engine.written.rounding import UNIT, rounding_error, without_noise

_EXACT: dict[Function, Callable[[mpmath.mpf], mpmath.mpf]] = {
    Function.EXP: mpmath.exp,
    Function.LN: mpmath.log,
    Function.TANH: mpmath.tanh,
    Function.SIN: mpmath.sin,
    Function.COS: mpmath.cos,
    Function.ABS: abs,
    Function.SQRT: mpmath.sqrt,
    Function.MAX_0: lambda x: max(mpmath.mpf(0), x),
    Function.NORMAL_DISTRIBUTION: mpmath.ncdf,
    Function.NORMAL_DENSITY: mpmath.npdf,
}


def exact(expression: Expression) -> mpmath.mpf:
    """Return the value with 60 digits."""
    match expression:
        case Number(value):
            return mpmath.mpf(value)
        case Sum(terms):
            return mpmath.fsum(map(exact, terms))
        case Product(factors):
            return mpmath.fprod(map(exact, factors))
        case Quotient(above, below):
            return exact(above) / exact(below)
        case Square(base):
            return exact(base) ** 2
        case Power(base, exponent):
            return exact(base) ** exponent
        case Negative(operand):
            return -exact(operand)
        case Call(function, argument):
            return _EXACT[function](exact(argument))


numbers = st.floats(-30.0, 30.0).map(Number)
positive = st.floats(1e-3, 30.0).map(Number)


@st.composite
def expressions(draw: st.DrawFn) -> Expression:
    first, second, third = draw(numbers), draw(positive), draw(numbers)
    inner = draw(
        st.sampled_from([first, Sum((first, Negative(third))), Product((first, second)), Square(first)])
    )
    function = draw(st.sampled_from([each for each in Function if each not in (Function.LN, Function.SQRT)]))
    above_0: Expression = Sum((second, Square(first)))
    return draw(
        st.sampled_from(
            [
                inner,
                Call(function, first),
                Sum((Call(function, third), Negative(Quotient(inner, second)))),
                Call(Function.LN, above_0),
                Call(Function.SQRT, above_0),
                Sum((ONE, Negative(Power(second, 3)))),
                Product((inner, Call(Function.TANH, inner))),
            ]
        )
    )


@given(expressions())
def test_no_rounding_error_is_larger_than_the_bound(expression: Expression) -> None:
    with mpmath.workdps(60):
        value, true = float(evaluate_all(expression)), exact(expression)
        assert abs(value - true) <= rounding_error(expression) + 1e-300


def evaluate_all(expression: Expression) -> float:
    """Return the value with every digit of the numbers."""
    match expression:
        case Number(value):
            return value
        case Sum(terms):
            return sum(map(evaluate_all, terms))
        case Product(factors):
            return math.prod(map(evaluate_all, factors))
        case Quotient(above, below):
            return evaluate_all(above) / evaluate_all(below)
        case Square(base):
            return evaluate_all(base) ** 2
        case Power(base, exponent):
            return float(evaluate_all(base) ** exponent)
        case Negative(operand):
            return -evaluate_all(operand)
        case Call(function, argument):
            return evaluate(Call(function, Number(evaluate_all(argument), is_exact=True)), MOST_EXTRA_DIGITS)


def test_the_bound_is_of_the_size_of_the_terms() -> None:
    cancelling = Sum((Number(0.1), Number(0.2), Negative(Number(0.3))))
    assert rounding_error(cancelling) / UNIT == pytest.approx(0.6)
    assert math.isnan(rounding_error(Quotient(ONE, Number(0.0))))


@pytest.mark.parametrize(
    ("expression", "units"),
    [
        (Quotient(Number(100.0), Number(0.5)), 600.0),
        (Product((Number(3.0), Number(-4.0))), 36.0),
        (Square(Number(5.0)), 75.0),
        (Power(Number(2.0), 5), 192.0),
        (Negative(Number(7.0)), 7.0),
    ],
)
def test_errors_of_the_parts_are_carried_to_the_whole(expression: Expression, units: float) -> None:
    assert rounding_error(expression) / UNIT == pytest.approx(units)


@pytest.mark.parametrize("function", Function)
@pytest.mark.parametrize("x", [0.3, 1.7, 4.5])
def test_an_error_passes_through_a_function_by_its_slope(function: Function, x: float) -> None:
    slope, value = abs(float(mpmath.diff(_EXACT[function], x))), abs(float(_EXACT[function](mpmath.mpf(x))))
    bound = rounding_error(Call(function, Number(x)))
    if function in (Function.SIN, Function.COS):
        slope = 1.0
    assert bound / UNIT == pytest.approx(slope * x + value)


def test_sums_are_noise_where_their_last_place_is_less_than_the_rounding_of_their_terms() -> None:
    values = np.array([[1e-17, -3e-6, 1e-17, 0.0, 0.25]])
    sizes = np.array([[1.0, 1.0, 1e-16, 1.0, 1e20]])
    assert without_noise(values, sizes).tolist() == [[0.0, -3e-6, 1e-17, 0.0, 0.25]]


@pytest.mark.parametrize("value", [1e-6, -9.9e-6, 3e-12])
def test_a_sum_is_noise_from_half_a_unit_of_its_last_digit_on(value: float) -> None:
    unit = 10.0 ** (math.floor(math.log10(abs(value))) - 3)
    limit = unit / 2.0 / UNIT
    sizes = np.array([0.99 * limit, 1.01 * limit])
    assert without_noise(np.full(2, value), sizes).tolist() == [value, 0.0]
    # What the usual decimals show is never noise.
    assert without_noise(np.array([6e-5]), np.array([1e300])).tolist() == [6e-5]
