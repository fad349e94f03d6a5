"""The activation functions and their derivatives as one writes them down with a number put in.

Of a function made of pieces only the piece that applies is written. A derivative that a calculator gets from
the activation a = g(z) already at hand is written with a (tanh: 1 − a²), as lectures do.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from engine.activations import Activation, KinkSide
from engine.activations.base.stable_functions import log_one_plus_exp, logistic
from engine.activations.families.relu_like import SELU_ALPHA, SELU_LAMBDA
from engine.written.expression import (
    ONE,
    Call,
    Expression,
    Function,
    Negative,
    Number,
    Product,
    Quotient,
    Square,
    Sum,
    product_of,
)


@dataclass(frozen=True)
class CalculatedPoint:
    """Where an activation function is written out.

    Attributes
    ----------
    z, a
        Pre-activation and activation.
    is_right
        Whether z lies on the right side of the kink, for what has one.
    parameters
        The function's parameters in the record's order.
    """

    z: float
    a: float
    is_right: bool
    parameters: tuple[float, ...]

    @property
    def number(self) -> Number:
        """The pre-activation z as a written number."""
        return Number(self.z)

    @property
    def parameter(self) -> Number:
        """The first parameter, with all its digits."""
        return _exact(self.parameters[0])


@dataclass(frozen=True)
class WrittenFunction:
    """How one activation function is written.

    Attributes
    ----------
    value_formula, derivative_formula
        g(z) and g′(z) in the notation of `engine.written.step.Step`, where ``{z}`` and ``{a}`` stand for the
        layer's symbols.
    value, derivative
        The same with the numbers of a point put in.
    """

    value_formula: str
    derivative_formula: str
    value: Callable[[CalculatedPoint], Expression]
    derivative: Callable[[CalculatedPoint], Expression]


def written_function(activation: Activation) -> WrittenFunction | None:
    """Return how `activation` is written, or None for a function that no calculator has."""
    function = _WRITTEN.get(activation.key)
    if function is None or activation.parameters.get("beta") != 1.0:
        return function
    return replace(
        function,
        value_formula=_without_beta(function.value_formula),
        derivative_formula=_without_beta(function.derivative_formula),
    )


def point(activation: Activation, z: float, a: float, kink_side: KinkSide) -> CalculatedPoint:
    """Return the point of `activation` at the pre-activation `z`, where its value is `a`."""
    # Every function with two different slopes at its kink has it at 0.
    return CalculatedPoint(z, a, z > 0.0 or (z == 0.0 and kink_side == "right"), activation.values)


def one_over_one_plus_exp(exponent: Expression) -> Expression:
    """Return 1/(1 + e^exponent)."""
    return Quotient(ONE, Sum((ONE, Call(Function.EXP, exponent))))


def _without_beta(formula: str) -> str:
    return formula.replace("β ", "").replace("β", "")


def _exact(value: float) -> Number:
    return Number(value, is_exact=True)


def _plus(first: Expression, second: Expression) -> Sum:
    return Sum((first, second))


def _minus(first: Expression, second: Expression) -> Sum:
    return Sum((first, Negative(second)))


def _exp(at: CalculatedPoint) -> Call:
    return Call(Function.EXP, at.number)


def _softplus(at: CalculatedPoint) -> Call:
    return Call(Function.LN, _plus(ONE, _exp(at)))


def _tanh_of_softplus(at: CalculatedPoint) -> Call:
    return Call(Function.TANH, _softplus(at))


def _beta_z(at: CalculatedPoint) -> Expression:
    return at.number if at.parameters[0] == 1.0 else product_of(at.parameter, at.number)


def _minus_beta_z(at: CalculatedPoint) -> Expression:
    beta = at.parameters[0]
    return Number(-at.z) if beta == 1.0 else product_of(_exact(-beta), at.number)


def _sigmoid_derivative(at: CalculatedPoint) -> Expression:
    a = Number(at.a)
    product = (a, _minus(ONE, a))
    return product_of(*product) if at.parameters[0] == 1.0 else product_of(at.parameter, *product)


def _one_plus_size(at: CalculatedPoint) -> Expression:
    return _plus(ONE, Call(Function.ABS, at.number))


def _sigma(x: float) -> Number:
    return Number(float(logistic(np.asarray(x))))


def _silu_derivative(at: CalculatedPoint) -> Expression:
    s = _sigma(at.parameters[0] * at.z)
    beta_z = _beta_z(at)
    outer = beta_z.factors if isinstance(beta_z, Product) else (beta_z,)
    return _plus(s, product_of(*outer, s, _minus(ONE, s)))


def _mish_derivative(at: CalculatedPoint) -> Expression:
    t = Number(math.tanh(float(log_one_plus_exp(np.asarray(at.z)))))
    return _plus(t, product_of(at.number, _sigma(at.z), _minus(ONE, Square(t))))


_LAMBDA, _ALPHA = Number(SELU_LAMBDA), Number(SELU_ALPHA)

_LEAKY = WrittenFunction(
    "g({z})",
    "g′({z})",
    lambda at: at.number if at.is_right else product_of(at.parameter, at.number),
    lambda at: ONE if at.is_right else at.parameter,
)

_WRITTEN: dict[str, WrittenFunction] = {
    "step": WrittenFunction("g({z})", "g′({z})", lambda at: _exact(at.a), lambda _at: _exact(0.0)),
    "identity": WrittenFunction("{z}", "g′({z})", lambda at: at.number, lambda _at: ONE),
    "linear": WrittenFunction(
        "c {z}", "c", lambda at: product_of(at.parameter, at.number), lambda at: at.parameter
    ),
    "sigmoid": WrittenFunction(
        "1/(1 + e^{{−β{z}}})",
        "β {a} (1 − {a})",
        lambda at: one_over_one_plus_exp(_minus_beta_z(at)),
        _sigmoid_derivative,
    ),
    "tanh": WrittenFunction(
        "tanh {z}",
        "1 − ({a})²",
        lambda at: Call(Function.TANH, at.number),
        lambda at: _minus(ONE, Square(Number(at.a))),
    ),
    "softsign": WrittenFunction(
        "{z}/(1 + |{z}|)",
        "1/(1 + |{z}|)²",
        lambda at: Quotient(at.number, _one_plus_size(at)),
        lambda at: Quotient(ONE, Square(_one_plus_size(at))),
    ),
    "relu": WrittenFunction(
        "max(0, {z})",
        "g′({z})",
        lambda at: Call(Function.MAX_0, at.number),
        lambda at: _exact(float(at.is_right)),
    ),
    "leaky_relu": _LEAKY,
    "prelu": _LEAKY,
    "elu": WrittenFunction(
        "g({z})",
        "g′({z})",
        lambda at: at.number if at.is_right else product_of(at.parameter, _minus(_exp(at), ONE)),
        lambda at: ONE if at.is_right else product_of(at.parameter, _exp(at)),
    ),
    "selu": WrittenFunction(
        "g({z})",
        "g′({z})",
        lambda at: (
            product_of(_LAMBDA, at.number)
            if at.is_right
            else product_of(_LAMBDA, _ALPHA, _minus(_exp(at), ONE))
        ),
        lambda at: _LAMBDA if at.is_right else product_of(_LAMBDA, _ALPHA, _exp(at)),
    ),
    "softplus": WrittenFunction(
        "ln(1 + e^{{{z}}})",
        "1/(1 + e^{{−{z}}})",
        _softplus,
        lambda at: one_over_one_plus_exp(Number(-at.z)),
    ),
    "gelu": WrittenFunction(
        "{z} Φ({z})",
        "Φ({z}) + {z} φ({z})",
        lambda at: product_of(at.number, Call(Function.NORMAL_DISTRIBUTION, at.number)),
        lambda at: _plus(
            Call(Function.NORMAL_DISTRIBUTION, at.number),
            product_of(at.number, Call(Function.NORMAL_DENSITY, at.number)),
        ),
    ),
    "silu": WrittenFunction(
        "{z}/(1 + e^{{−β{z}}})",
        "s + β{z} s (1 − s), s = σ(β{z})",
        lambda at: Quotient(at.number, _plus(ONE, Call(Function.EXP, _minus_beta_z(at)))),
        _silu_derivative,
    ),
    "mish": WrittenFunction(
        "{z} tanh(ln(1 + e^{{{z}}}))",
        "t + {z} σ({z}) (1 − t²), t = tanh(ln(1 + e^{{{z}}}))",
        lambda at: product_of(at.number, _tanh_of_softplus(at)),
        _mish_derivative,
    ),
    "gaussian": WrittenFunction(
        "e^{{−({z})²}}",
        "−2 {z} {a}",
        lambda at: Call(Function.EXP, Negative(Square(at.number))),
        lambda at: product_of(_exact(-2.0), at.number, Number(at.a)),
    ),
    "sine": WrittenFunction(
        "sin {z}",
        "cos {z}",
        lambda at: Call(Function.SIN, at.number),
        lambda at: Call(Function.COS, at.number),
    ),
}
