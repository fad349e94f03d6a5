"""Step, identity and linear: the functions that learning cannot use, and why is seen in their slopes."""

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
from engine.activations.base.stable_functions import constant, scaled
from engine.records.translatable import QT_TRANSLATE_NOOP
from engine.records.value_rules import NumberBounds


def step(z: FloatArray, threshold: float) -> FloatArray:
    """Return 1 where z > `threshold` and 0 elsewhere, the threshold itself included."""
    return np.heaviside(z - threshold, 0)


def step_derivative(z: FloatArray, threshold: float, kink_side: KinkSide) -> FloatArray:
    """Return 0 for every number.

    At the jump there is no derivative at all; both one-sided slopes of the flat parts are 0, so 0 is taken
    there too, whichever `kink_side` is asked for.
    """
    del threshold, kink_side
    return constant(z, 0.0)


def identity_derivative(z: FloatArray) -> FloatArray:
    """Return 1 for every number."""
    return constant(z, 1.0)


STEP = ActivationRecord(
    key="step",
    name=QT_TRANSLATE_NOOP("Activation", "Step"),
    long_name=QT_TRANSLATE_NOOP("Activation", "Heaviside step function"),
    family=Family.STEP,
    formula=r"g(z)=\begin{cases}1 & z>\theta\\ 0 & z\le\theta\end{cases}",
    derivative_formula=r"g'(z)=0,\quad z\ne\theta",
    short_formula=r"\mathbf{1}\,[z>\theta]",
    papers=(
        Paper("McCulloch, Pitts", "A Logical Calculus of the Ideas Immanent in Nervous Activity", "1943"),
    ),
    parameters=(
        Parameter(
            "threshold",
            r"\theta",
            "θ",
            0.0,
            NumberBounds(QT_TRANSLATE_NOOP("Field", "threshold θ"), -3.0, 3.0),
        ),
    ),
    value_function=step,
    derivative_function=step_derivative,
    kink_function=lambda threshold: (threshold,),
    range_function=lambda _threshold: OutputRange(
        0.0, 1.0, low_attained=True, high_attained=True, values=(0.0, 1.0)
    ),
)

IDENTITY = ActivationRecord(
    key="identity",
    name=QT_TRANSLATE_NOOP("Activation", "Identity"),
    family=Family.LINEAR,
    formula=r"g(z)=z",
    derivative_formula=r"g'(z)=1",
    short_formula=r"z",
    papers=(Paper("Widrow, Hoff", "Adaptive Switching Circuits", "1960"),),
    value_function=np.positive,
    derivative_function=identity_derivative,
    line_function=lambda: AffinePiece(1.0, 0.0),
    range_function=lambda: OutputRange(-math.inf, math.inf),
)

LINEAR = ActivationRecord(
    key="linear",
    name=QT_TRANSLATE_NOOP("Activation", "Linear"),
    family=Family.LINEAR,
    formula=r"g(z)=c\,z",
    derivative_formula=r"g'(z)=c",
    short_formula=r"c\,z",
    papers=(Paper("Widrow, Hoff", "Adaptive Switching Circuits", "1960"),),
    parameters=(
        Parameter("c", "c", "c", 0.5, NumberBounds(QT_TRANSLATE_NOOP("Field", "slope c"), 0.1, 2.0)),
    ),
    value_function=scaled,
    derivative_function=constant,
    line_function=lambda c: AffinePiece(c, 0.0),
    range_function=lambda _c: OutputRange(-math.inf, math.inf),
)
