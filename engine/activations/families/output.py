"""Softmax, which turns the logits of a layer into probabilities, and maxout, the maximum of lines."""

import math
from itertools import pairwise

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
from engine.activations.base.stable_functions import EXP_VANISHES
from engine.records.translatable import QT_TRANSLATE_NOOP
from engine.records.value_rules import NumberBounds


def softmax(logits: FloatArray, temperature: float, axis: int = -1) -> FloatArray:
    """Return exp(z_i / T) / Σ_j exp(z_j / T) along `axis`.

    The largest logit is subtracted first. Quartering beforehand (exact) leaves room for two things: the
    difference of any two finite logits is finite, and ±inf can be stood in for by ±max/2, which is beyond
    every quartered finite logit. Infinite logits therefore give the limit, equal ones an equal share.

    Parameters
    ----------
    logits
        Any shape.
    temperature
        T > 0: small sharpens towards the largest logit, large levels out.
    axis
        The axis over which the outputs sum to 1.

    Returns
    -------
    ndarray
        Probabilities, same shape.
    """
    stand_in = float(np.finfo(logits.dtype).max) / 2
    quarter = np.minimum(np.maximum(logits / 4, -stand_in), stand_in)
    # No quarter is below `initial`, which only lets an empty array have a maximum.
    difference = quarter - quarter.max(axis=axis, keepdims=True, initial=-stand_in)
    t: FloatArray = np.exp(np.maximum(difference, -EXP_VANISHES * temperature / 4) * (4 / temperature))
    total: FloatArray = t.sum(axis=axis, keepdims=True)
    return t / total


def softmax_jacobian(logits: FloatArray, temperature: float) -> FloatArray:
    """Return J_ij = p_i (δ_ij - p_j) / T along the last axis, shape (..., n, n).

    A diagonal element is minus the sum of the others in its row: no 1 - p_i cancels.
    """
    p: FloatArray = softmax(logits, temperature)
    jacobian = p[..., :, np.newaxis] * p[..., np.newaxis, :] / -temperature
    diagonal = np.arange(p.shape[-1])
    jacobian[..., diagonal, diagonal] = 0
    jacobian[..., diagonal, diagonal] = -jacobian.sum(axis=-1)
    return jacobian


_MAXOUT_LINES = (
    AffinePiece(-0.5, -0.75),
    AffinePiece(1.0, -0.75),
    AffinePiece(0.25, 0.0),
    AffinePiece(-1.0, -1.75),
    AffinePiece(0.5, -0.125),
)
"""In the order in which they join. Each is the largest somewhere, no slope exceeds 1 (so nothing overflows),
and the kinks (-2, -1, 0.5, 1.25; with three lines -1 and 1) are exact in binary."""


def maxout_pieces(pieces: int) -> tuple[AffinePiece, ...]:
    """Return the first `pieces` lines of the family, by ascending slope.

    A maxout neuron learns its lines; here they are fixed so that the picture of a convex, piecewise linear
    function of one z can be drawn.
    """
    return tuple(sorted(_MAXOUT_LINES[:pieces], key=lambda piece: piece.slope))


def maxout_kinks(pieces: int) -> tuple[float, ...]:
    """Return where one line hands over to the next."""
    lines = maxout_pieces(pieces)
    return tuple(
        (left.intercept - right.intercept) / (right.slope - left.slope) for left, right in pairwise(lines)
    )


def maxout(z: FloatArray, pieces: int) -> FloatArray:
    """Return max_k (w_k z + b_k) for every element of z."""
    first, *others = maxout_pieces(pieces)
    largest = first.slope * z + first.intercept
    for line in others:
        largest = np.maximum(largest, line.slope * z + line.intercept)
    return largest


def maxout_derivative(z: FloatArray, pieces: int, kink_side: KinkSide) -> FloatArray:
    """Return the slope w_k of the line that is the largest at z."""
    slopes = np.array([line.slope for line in maxout_pieces(pieces)], dtype=z.dtype)
    slope = slopes[np.searchsorted(maxout_kinks(pieces), z, side=kink_side)]
    return np.where(np.isnan(z), z, slope)


def maxout_range(pieces: int) -> OutputRange:
    """Return [lowest kink, ∞): the lines fall on the left and rise on the right."""
    kinks = np.array(maxout_kinks(pieces))
    return OutputRange(float(maxout(kinks, pieces).min()), math.inf, low_attained=True)


SOFTMAX = ActivationRecord(
    key="softmax",
    name=QT_TRANSLATE_NOOP("Activation", "Softmax"),
    family=Family.OUTPUT,
    formula=r"g(\mathbf{z})_i=\frac{e^{z_i/T}}{\sum_j e^{z_j/T}}",
    derivative_formula=r"\frac{\partial g_i}{\partial z_j}=\frac{1}{T}\,g_i\,(\delta_{ij}-g_j)",
    short_formula=r"e^{z_i}/\sum_j e^{z_j}",
    papers=(
        Paper(
            "Bridle",
            "Probabilistic Interpretation of Feedforward Classification Network Outputs, "
            "with Relationships to Statistical Pattern Recognition",
            "1990",
        ),
    ),
    parameters=(
        Parameter(
            "temperature", "T", "T", 1.0, NumberBounds(QT_TRANSLATE_NOOP("Field", "temperature T"), 0.1, 10.0)
        ),
    ),
    value_function=softmax,
    derivative_function=None,
    jacobian_function=softmax_jacobian,
    range_function=lambda _temperature: OutputRange(0.0, 1.0),
    is_vector=True,
)

MAXOUT = ActivationRecord(
    key="maxout",
    name=QT_TRANSLATE_NOOP("Activation", "Maxout"),
    family=Family.OUTPUT,
    formula=r"g(z)=\max_k\,(w_k z+b_k)",
    derivative_formula=r"g'(z)=w_{k^*},\quad k^*=\arg\max_k\,(w_k z+b_k)",
    short_formula=r"\max_k\,(w_k z+b_k)",
    papers=(Paper("Goodfellow, Warde-Farley, Mirza, Courville, Bengio", "Maxout Networks", "2013"),),
    parameters=(
        Parameter(
            "pieces",
            "k",
            "k",
            3,
            NumberBounds(QT_TRANSLATE_NOOP("Field", "number of pieces"), 2, len(_MAXOUT_LINES), integer=True),
        ),
    ),
    value_function=maxout,
    derivative_function=maxout_derivative,
    kink_function=maxout_kinks,
    piece_function=maxout_pieces,
    range_function=maxout_range,
    is_vector=True,
)
