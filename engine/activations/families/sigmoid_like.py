"""The S-shaped functions, which saturate on both sides: sigmoid, tanh, softsign."""

import numpy as np

from engine.activations.base.record import ActivationRecord, Family, FloatArray, OutputRange, Paper, Parameter
from engine.activations.base.stable_functions import (
    limited,
    logistic,
    logistic_slope,
    scaled_for_exp,
    sech_squared,
)
from engine.records.translatable import QT_TRANSLATE_NOOP
from engine.records.value_rules import NumberBounds


def sigmoid(z: FloatArray, beta: float) -> FloatArray:
    """Return 1 / (1 + exp(-beta z))."""
    return logistic(scaled_for_exp(z, beta))


def sigmoid_derivative(z: FloatArray, beta: float) -> FloatArray:
    """Return beta σ(beta z) (1 - σ(beta z))."""
    return beta * logistic_slope(scaled_for_exp(z, beta))


def softsign(z: FloatArray) -> FloatArray:
    """Return z / (1 + abs(z)).

    Beyond 1e30 the quotient has long been rounded to ±1, so limiting z there changes nothing but inf/inf.
    """
    inside = limited(z, 1e30)
    denominator: FloatArray = 1 + np.abs(inside)
    return inside / denominator


def softsign_derivative(z: FloatArray) -> FloatArray:
    """Return 1 / (1 + abs(z))², squared last so that the denominator cannot overflow."""
    return np.square(1 / (1 + np.abs(z)))


SIGMOID = ActivationRecord(
    key="sigmoid",
    name=QT_TRANSLATE_NOOP("Activation", "Sigmoid"),
    long_name=QT_TRANSLATE_NOOP("Activation", "Logistic sigmoid"),
    family=Family.SIGMOID_LIKE,
    formula=r"g(z)=\frac{1}{1+e^{-\beta z}}",
    derivative_formula=r"g'(z)=\beta\,g(z)\,(1-g(z))",
    short_formula=r"1/(1+e^{-\beta z})",
    papers=(
        Paper("Rumelhart, Hinton, Williams", "Learning Representations by Back-Propagating Errors", "1986"),
    ),
    parameters=(
        Parameter(
            "beta", r"\beta", "β", 1.0, NumberBounds(QT_TRANSLATE_NOOP("Field", "steepness β"), 0.1, 20.0)
        ),
    ),
    value_function=sigmoid,
    derivative_function=sigmoid_derivative,
    range_function=lambda _beta: OutputRange(0.0, 1.0),
)

TANH = ActivationRecord(
    key="tanh",
    name=QT_TRANSLATE_NOOP("Activation", "tanh"),
    long_name=QT_TRANSLATE_NOOP("Activation", "Hyperbolic tangent"),
    family=Family.SIGMOID_LIKE,
    formula=r"g(z)=\tanh z=\frac{e^{z}-e^{-z}}{e^{z}+e^{-z}}",
    derivative_formula=r"g'(z)=1-g(z)^2",
    short_formula=r"\tanh z",
    papers=(Paper("LeCun, Bottou, Orr, Müller", "Efficient BackProp", "1998"),),
    value_function=np.tanh,
    derivative_function=sech_squared,
    range_function=lambda: OutputRange(-1.0, 1.0),
)

SOFTSIGN = ActivationRecord(
    key="softsign",
    name=QT_TRANSLATE_NOOP("Activation", "Softsign"),
    family=Family.SIGMOID_LIKE,
    formula=r"g(z)=\frac{z}{1+\lvert z\rvert}",
    derivative_formula=r"g'(z)=\frac{1}{(1+\lvert z\rvert)^2}",
    short_formula=r"z/(1+\lvert z\rvert)",
    papers=(Paper("Elliott", "A Better Activation Function for Artificial Neural Networks", "1993"),),
    value_function=softsign,
    derivative_function=softsign_derivative,
    range_function=lambda: OutputRange(-1.0, 1.0),
)
