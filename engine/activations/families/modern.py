"""The smooth, non-monotone gates z · (something between 0 and 1): GELU, SiLU, Mish."""

import math
from collections.abc import Callable

import numpy as np

from engine.activations.base.bisection import switching_point
from engine.activations.base.normal_distribution import (
    DENSITY_VANISHES,
    mills_ratio,
    normal_density,
    normal_distribution,
)
from engine.activations.base.record import ActivationRecord, Family, FloatArray, OutputRange, Paper, Parameter
from engine.activations.base.stable_functions import (
    EXP_VANISHES,
    limited,
    logistic,
    scaled_for_exp,
)
from engine.records.translatable import QT_TRANSLATE_NOOP
from engine.records.value_rules import NumberBounds


def gelu(z: FloatArray) -> FloatArray:
    """Return z Φ(z); where Φ has vanished, limiting z avoids -inf · 0."""
    return np.maximum(z, -DENSITY_VANISHES) * normal_distribution(z)


def gelu_derivative(z: FloatArray) -> FloatArray:
    """Return Φ(z) + z φ(z).

    On the left it is φ(a) (m(a) - a) with a = -z and Mills' ratio m, where Φ + z φ would cancel; on the right
    1 minus the value at -z.
    """
    a = np.minimum(np.abs(z), DENSITY_VANISHES)
    left = normal_density(a) * (mills_ratio(a) - a)
    return np.where(z < 0, left, 1 - left)


def silu(z: FloatArray, beta: float) -> FloatArray:
    """Return z σ(beta z)."""
    return np.maximum(z, -EXP_VANISHES / beta) * logistic(scaled_for_exp(z, beta))


def silu_derivative(z: FloatArray, beta: float) -> FloatArray:
    """Return σ(x) + x σ(x) (1 - σ(x)) with x = beta z.

    On the left it is t (1 - a + t) / (1 + t)² with a = -x and t = exp(-a), where one sum can cancel, and only
    at the function's true zero; on the right 1 minus the value at -x.
    """
    a = np.minimum(np.abs(scaled_for_exp(z, beta)), EXP_VANISHES)
    t: FloatArray = np.exp(-a)
    left: FloatArray = t * (1 - a + t) / (1 + t * (2 + t))
    return np.where(z < 0, left, 1 - left)


def mish(z: FloatArray) -> FloatArray:
    """Return z tanh(ln(1 + exp(z))).

    With e = exp(z), tanh(ln(1 + e)) = (e² + 2e) / (e² + 2e + 2); on the right both parts are divided by e².
    """
    t: FloatArray = np.exp(-np.abs(z))
    left = z < 0
    numerator: FloatArray = np.where(left, t * (t + 2), 1 + 2 * t)
    gate: FloatArray = numerator / (numerator + np.where(left, 2.0, 2 * np.square(t)))
    return np.maximum(z, -EXP_VANISHES) * gate


def mish_derivative(z: FloatArray) -> FloatArray:
    """Return e (4 (z + 1) + (4z + 6) e + 4e² + e³) / (e² + 2e + 2)², where e = exp(z).

    On the left the square is multiplied out, and on the right the quotient is taken from 1 (both parts then
    divided by powers of e): each leaves fewer rounding errors than the formula as it stands.
    """
    x = limited(z, EXP_VANISHES)
    t: FloatArray = np.exp(-np.abs(x))
    left = t * (4 * (x + 1) + t * (4 * x + 6 + t * (4 + t))) / (4 + t * (8 + t * (8 + t * (4 + t))))
    right = 1 - t * t * (2 - 4 * x + 4 * t * (1 - x + t)) / np.square(1 + 2 * t * (1 + t))
    return np.where(x < 0, left, right)


def _minimum_of_silu(beta: float) -> float:
    """Return the smallest value of z σ(beta z), which is that of z σ(z) divided by beta."""
    return _minimum(lambda z: silu(z, 1.0), lambda z: silu_derivative(z, 1.0)) / beta


def _minimum(
    value: Callable[[FloatArray], FloatArray], derivative: Callable[[FloatArray], FloatArray]
) -> float:
    """Return the smallest value, which lies between -2 and 0 where g' changes its sign."""
    where = switching_point(lambda z: bool(derivative(np.array(z)) > 0), -2.0, 0.0)
    return float(value(np.array(where)))


GELU = ActivationRecord(
    key="gelu",
    name=QT_TRANSLATE_NOOP("Activation", "GELU"),
    long_name=QT_TRANSLATE_NOOP("Activation", "Gaussian Error Linear Unit"),
    family=Family.MODERN,
    formula=r"g(z)=z\,\Phi(z)=\frac{z}{2}\left(1+\operatorname{erf}\frac{z}{\sqrt{2}}\right)",
    derivative_formula=r"g'(z)=\Phi(z)+z\,\varphi(z),\quad \varphi(z)=\frac{1}{\sqrt{2\pi}}\,e^{-z^2/2}",
    short_formula=r"z\,\Phi(z)",
    papers=(Paper("Hendrycks, Gimpel", "Gaussian Error Linear Units (GELUs)", "2016"),),
    value_function=gelu,
    derivative_function=gelu_derivative,
    range_function=lambda: OutputRange(_minimum(gelu, gelu_derivative), math.inf, low_attained=True),
)

SILU = ActivationRecord(
    key="silu",
    name=QT_TRANSLATE_NOOP("Activation", "SiLU"),
    long_name=QT_TRANSLATE_NOOP("Activation", "Sigmoid Linear Unit (Swish)"),
    family=Family.MODERN,
    formula=r"g(z)=z\,\sigma(\beta z)=\frac{z}{1+e^{-\beta z}}",
    derivative_formula=r"g'(z)=\sigma(\beta z)+\beta z\,\sigma(\beta z)\,(1-\sigma(\beta z))",
    short_formula=r"z\,\sigma(\beta z)",
    papers=(
        Paper("Hendrycks, Gimpel", "Gaussian Error Linear Units (GELUs)", "2016"),
        Paper(
            "Elfwing, Uchibe, Doya",
            "Sigmoid-Weighted Linear Units for Neural Network Function Approximation in "
            "Reinforcement Learning",
            "2018, arXiv 2017",
        ),
        Paper("Ramachandran, Zoph, Le", "Searching for Activation Functions", "2017, β"),
    ),
    parameters=(
        Parameter(
            "beta", r"\beta", "β", 1.0, NumberBounds(QT_TRANSLATE_NOOP("Field", "steepness β"), 0.25, 20.0)
        ),
    ),
    value_function=silu,
    derivative_function=silu_derivative,
    range_function=lambda beta: OutputRange(_minimum_of_silu(beta), math.inf, low_attained=True),
)

MISH = ActivationRecord(
    key="mish",
    name=QT_TRANSLATE_NOOP("Activation", "Mish"),
    family=Family.MODERN,
    formula=r"g(z)=z\tanh\left(\ln(1+e^{z})\right)",
    derivative_formula=(r"g'(z)=\tanh s+z\,\sigma(z)\left(1-\tanh^2 s\right),\quad s=\ln(1+e^{z})"),
    short_formula=r"z\tanh(\ln(1{+}e^{z}))",
    papers=(
        Paper("Misra", "Mish: A Self Regularized Non-Monotonic Activation Function", "BMVC 2020, arXiv 2019"),
    ),
    value_function=mish,
    derivative_function=mish_derivative,
    range_function=lambda: OutputRange(_minimum(mish, mish_derivative), math.inf, low_attained=True),
)
