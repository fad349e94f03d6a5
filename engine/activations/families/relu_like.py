"""The functions that pass a positive z unchanged and differ in what they do with a negative one."""

import math

import numpy as np

from engine.activations.base.record import (
    ActivationRecord,
    AffinePiece,
    Family,
    FloatArray,
    KinkSide,
    OutputRange,
    Paper,
    Parameter,
)
from engine.activations.base.stable_functions import log_one_plus_exp, logistic, scaled
from engine.records.translatable import QT_TRANSLATE_NOOP
from engine.records.value_rules import NumberBounds

SELU_ALPHA = 1.6732632423543772
"""Fixed point constant α01 of SELU (Klambauer et al. 2017, section 2)."""

SELU_LAMBDA = 1.0507009873554805
"""Fixed point constant λ01 of SELU (Klambauer et al. 2017, section 2)."""


def _is_on(z: FloatArray, kink_side: KinkSide) -> FloatArray:
    """Return 1 where the right half of the function counts and 0 where the left one does."""
    return np.heaviside(z, float(kink_side == "right"))


def relu(z: FloatArray) -> FloatArray:
    """Return max(0, z)."""
    return np.maximum(z, 0)


def leaky_relu(z: FloatArray, alpha: float) -> FloatArray:
    """Return z where z > 0 and alpha z elsewhere, for 0 < alpha <= 1."""
    return np.maximum(z, alpha * z)


def leaky_relu_derivative(z: FloatArray, alpha: float, kink_side: KinkSide) -> FloatArray:
    """Return 1 on the right and `alpha` on the left."""
    return np.maximum(_is_on(z, kink_side), alpha)


def _unbent(alpha: float) -> AffinePiece | None:
    """Return the identity where the left slope is that of the right half, so that nothing bends."""
    return AffinePiece(1.0, 0.0) if alpha == 1 else None


def elu(z: FloatArray, alpha: float) -> FloatArray:
    """Return z where z > 0 and alpha (exp(z) - 1) elsewhere."""
    return np.where(z > 0, z, alpha * np.expm1(np.minimum(z, 0)))


def elu_derivative(z: FloatArray, alpha: float, kink_side: KinkSide) -> FloatArray:
    """Return 1 on the right and alpha exp(z) on the left."""
    slope = alpha * np.exp(np.minimum(z, 0))
    return np.where(_is_on(z, kink_side) == 1, 1.0, slope)


def selu(z: FloatArray) -> FloatArray:
    """Return λ z where z > 0 and λ α (exp(z) - 1) elsewhere."""
    left = SELU_LAMBDA * SELU_ALPHA * np.expm1(np.minimum(z, 0))
    return np.where(z > 0, scaled(z, SELU_LAMBDA), left)


def selu_derivative(z: FloatArray, kink_side: KinkSide) -> FloatArray:
    """Return λ on the right and λ α exp(z) on the left."""
    return SELU_LAMBDA * elu_derivative(z, SELU_ALPHA, kink_side)


RELU = ActivationRecord(
    key="relu",
    name=QT_TRANSLATE_NOOP("Activation", "ReLU"),
    long_name=QT_TRANSLATE_NOOP("Activation", "Rectified Linear Unit"),
    family=Family.RELU_LIKE,
    formula=r"g(z)=\max(0,\,z)",
    derivative_formula=r"g'(z)=\begin{cases}1 & z>0\\ 0 & z<0\end{cases}",
    short_formula=r"\max(0,\,z)",
    papers=(
        Paper(
            "Fukushima",
            "Visual Feature Extraction by a Multilayered Network of Analog Threshold Elements",
            "1969",
        ),
        Paper("Nair, Hinton", "Rectified Linear Units Improve Restricted Boltzmann Machines", "2010"),
    ),
    value_function=relu,
    derivative_function=_is_on,
    kink_function=lambda: (0.0,),
    range_function=lambda: OutputRange(0.0, math.inf, low_attained=True),
)

_LEAKY_FORMULA = r"g(z)=\begin{cases}z & z>0\\ \alpha z & z\le 0\end{cases}"
_LEAKY_DERIVATIVE_FORMULA = r"g'(z)=\begin{cases}1 & z>0\\ \alpha & z<0\end{cases}"

LEAKY_RELU = ActivationRecord(
    key="leaky_relu",
    name=QT_TRANSLATE_NOOP("Activation", "Leaky ReLU"),
    long_name=QT_TRANSLATE_NOOP("Activation", "Leaky Rectified Linear Unit"),
    family=Family.RELU_LIKE,
    formula=_LEAKY_FORMULA,
    derivative_formula=_LEAKY_DERIVATIVE_FORMULA,
    short_formula=r"\max(\alpha z,\,z)",
    papers=(
        Paper("Maas, Hannun, Ng", "Rectifier Nonlinearities Improve Neural Network Acoustic Models", "2013"),
    ),
    parameters=(
        Parameter(
            "alpha",
            r"\alpha",
            "α",
            0.01,
            NumberBounds(QT_TRANSLATE_NOOP("Field", "left slope α"), 0.001, 0.5),
        ),
    ),
    value_function=leaky_relu,
    derivative_function=leaky_relu_derivative,
    kink_function=lambda _alpha: (0.0,),
    line_function=_unbent,
    range_function=lambda _alpha: OutputRange(-math.inf, math.inf),
)

PRELU = ActivationRecord(
    key="prelu",
    name=QT_TRANSLATE_NOOP("Activation", "PReLU"),
    long_name=QT_TRANSLATE_NOOP("Activation", "Parametric Rectified Linear Unit"),
    family=Family.RELU_LIKE,
    formula=_LEAKY_FORMULA,
    derivative_formula=_LEAKY_DERIVATIVE_FORMULA,
    short_formula=r"z>0:\ z,\ \text{else}\ \alpha z",
    papers=(
        Paper(
            "He, Zhang, Ren, Sun",
            "Delving Deep into Rectifiers: Surpassing Human-Level Performance on ImageNet Classification",
            "2015",
        ),
    ),
    parameters=(
        Parameter(
            "alpha", r"\alpha", "α", 0.25, NumberBounds(QT_TRANSLATE_NOOP("Field", "left slope α"), 0.01, 1.0)
        ),
    ),
    value_function=leaky_relu,
    derivative_function=leaky_relu_derivative,
    kink_function=lambda alpha: () if alpha == 1 else (0.0,),
    line_function=_unbent,
    range_function=lambda _alpha: OutputRange(-math.inf, math.inf),
)

ELU = ActivationRecord(
    key="elu",
    name=QT_TRANSLATE_NOOP("Activation", "ELU"),
    long_name=QT_TRANSLATE_NOOP("Activation", "Exponential Linear Unit"),
    family=Family.RELU_LIKE,
    formula=r"g(z)=\begin{cases}z & z>0\\ \alpha(e^{z}-1) & z\le 0\end{cases}",
    derivative_formula=r"g'(z)=\begin{cases}1 & z>0\\ \alpha e^{z} & z<0\end{cases}",
    short_formula=r"z\le 0:\ \alpha(e^{z}-1)",
    papers=(
        Paper(
            "Clevert, Unterthiner, Hochreiter",
            "Fast and Accurate Deep Network Learning by Exponential Linear Units (ELUs)",
            "2016",
        ),
    ),
    parameters=(
        Parameter(
            "alpha", r"\alpha", "α", 1.0, NumberBounds(QT_TRANSLATE_NOOP("Field", "scale α"), 0.1, 2.0)
        ),
    ),
    value_function=elu,
    derivative_function=elu_derivative,
    kink_function=lambda alpha: () if alpha == 1 else (0.0,),
    range_function=lambda alpha: OutputRange(-alpha, math.inf),
)

SELU = ActivationRecord(
    key="selu",
    name=QT_TRANSLATE_NOOP("Activation", "SELU"),
    long_name=QT_TRANSLATE_NOOP("Activation", "Scaled Exponential Linear Unit"),
    family=Family.RELU_LIKE,
    formula=(
        r"g(z)=\lambda\begin{cases}z & z>0\\ \alpha(e^{z}-1) & z\le 0\end{cases}"
        r"\quad\lambda\approx 1.0507,\ \alpha\approx 1.6733"
    ),
    derivative_formula=r"g'(z)=\lambda\begin{cases}1 & z>0\\ \alpha e^{z} & z<0\end{cases}",
    short_formula=r"\lambda\,\mathrm{ELU}_\alpha(z)",
    papers=(Paper("Klambauer, Unterthiner, Mayr, Hochreiter", "Self-Normalizing Neural Networks", "2017"),),
    value_function=selu,
    derivative_function=selu_derivative,
    kink_function=lambda: (0.0,),
    range_function=lambda: OutputRange(-SELU_LAMBDA * SELU_ALPHA, math.inf),
)

SOFTPLUS = ActivationRecord(
    key="softplus",
    name=QT_TRANSLATE_NOOP("Activation", "Softplus"),
    family=Family.RELU_LIKE,
    formula=r"g(z)=\ln(1+e^{z})",
    derivative_formula=r"g'(z)=\sigma(z)=\frac{1}{1+e^{-z}}",
    short_formula=r"\ln(1+e^{z})",
    papers=(
        Paper(
            "Dugas, Bengio, Bélisle, Nadeau, Garcia",
            "Incorporating Second-Order Functional Knowledge for Better Option Pricing",
            "NIPS 2000",
        ),
    ),
    value_function=log_one_plus_exp,
    derivative_function=logistic,
    range_function=lambda: OutputRange(0.0, math.inf),
)
