"""Functions of other shapes: the Gaussian bump and the sine wave."""

import numpy as np

from engine.activations.base.record import ActivationRecord, Family, FloatArray, OutputRange, Paper
from engine.activations.base.stable_functions import limited
from engine.records.translatable import QT_TRANSLATE_NOOP


def gaussian(z: FloatArray) -> FloatArray:
    """Return exp(-z²); it is 0 from 28 on, so limiting z at 30 only keeps z² from overflowing."""
    return np.exp(-np.square(limited(z, 30.0)))


def gaussian_derivative(z: FloatArray) -> FloatArray:
    """Return -2 z exp(-z²)."""
    inside = limited(z, 30.0)
    return -2 * inside * np.exp(-np.square(inside))


def sine(z: FloatArray) -> FloatArray:
    """Return sin z; at ±inf, where there is no limit, the mean over a period: 0."""
    return np.sin(z, out=np.zeros_like(z), where=~np.isinf(z))


def sine_derivative(z: FloatArray) -> FloatArray:
    """Return cos z; at ±inf, where there is no limit, the mean over a period: 0."""
    return np.cos(z, out=np.zeros_like(z), where=~np.isinf(z))


GAUSSIAN = ActivationRecord(
    key="gaussian",
    name=QT_TRANSLATE_NOOP("Activation", "Gaussian"),
    family=Family.OTHER,
    formula=r"g(z)=e^{-z^2}",
    derivative_formula=r"g'(z)=-2z\,e^{-z^2}",
    short_formula=r"e^{-z^2}",
    papers=(
        Paper("Broomhead, Lowe", "Multivariable Functional Interpolation and Adaptive Networks", "1988"),
    ),
    value_function=gaussian,
    derivative_function=gaussian_derivative,
    range_function=lambda: OutputRange(0.0, 1.0, high_attained=True),
)

SINE = ActivationRecord(
    key="sine",
    name=QT_TRANSLATE_NOOP("Activation", "Sine"),
    family=Family.OTHER,
    formula=r"g(z)=\sin z",
    derivative_formula=r"g'(z)=\cos z",
    short_formula=r"\sin z",
    papers=(
        Paper(
            "Sitzmann, Martel, Bergman, Lindell, Wetzstein",
            "Implicit Neural Representations with Periodic Activation Functions",
            "2020",
        ),
    ),
    value_function=sine,
    derivative_function=sine_derivative,
    range_function=lambda: OutputRange(-1.0, 1.0, low_attained=True, high_attained=True),
)
