"""Activations of many networks at once, as lists of calls into buffers that exist.

The most used functions have calls of their own, in which g′ is made of what g left behind; it then has the
absolute accuracy of g, not the relative one of `Activation.derivative`. The others run through their ordinary
functions.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from engine.activations import Activation, KinkSide
from engine.activations.own.curve import own_curve
from engine.activations.own.record import OwnRecord
from engine.records.arrays import FloatArray

Call = Callable[[], object]

# As an operand, a 0-d array costs half of what a Python number does.
_ZERO = np.array(0.0)
_ONE = np.array(1.0)


@dataclass(frozen=True, eq=False)
class ActivationCalls:
    """What computes one hidden layer's activation.

    Attributes
    ----------
    values
        The calls that write g(z).
    slopes
        The calls that afterwards write g′(z); they may overwrite z.
    """

    values: tuple[Call, ...]
    slopes: tuple[Call, ...]


def activation_calls(
    function: Activation, kink_side: KinkSide, z: FloatArray, a: FloatArray, slope: FloatArray
) -> ActivationCalls:
    """Return the calls that read `z` and write g(z) into `a` and g′(z) into `slope`, all of one shape."""
    match function.key:
        case "tanh":
            return _tanh(z, a, slope)
        case "sigmoid":
            return _sigmoid(function.parameters["beta"], z, a, slope)
        case "silu":
            return _silu(function.parameters["beta"], z, a, slope)
        case "relu":
            is_on = _is_on(kink_side, z, slope)
            return ActivationCalls((partial(np.maximum, z, np.zeros_like(z), out=a),), (is_on,))
        case "leaky_relu" | "prelu":
            return _leaky_relu(function.parameters["alpha"], kink_side, z, a, slope)
        case "elu":
            return _elu(function.parameters["alpha"], kink_side, z, a, slope)
        case "identity":
            slope.fill(1.0)
            return ActivationCalls((partial(np.copyto, a, z),), ())
        case "step":
            slope.fill(0.0)
            threshold = np.array(function.parameters["threshold"])
            # NaN becomes 0; keeping it would take fifteen times as long, and z is finite: these neurons' own
            # weights never change, nor those below them.
            return ActivationCalls((partial(np.greater, z, threshold, out=a),), ())
    return _other(function, kink_side, z, a, slope)


def _other(
    function: Activation, kink_side: KinkSide, z: FloatArray, a: FloatArray, slope: FloatArray
) -> ActivationCalls:
    if isinstance(function.record, OwnRecord):
        curve = own_curve(function.record.definition.formula_text, function.values)
        if curve.tells_sides_of_zero:
            return ActivationCalls(*curve.in_place(kink_side).bind(z, (a, slope)))
    derivative = partial(function.derivative, kink_side=kink_side)
    return ActivationCalls((partial(_store, function.value, z, a),), (partial(_store, derivative, z, slope),))


def _tanh(z: FloatArray, a: FloatArray, slope: FloatArray) -> ActivationCalls:
    return ActivationCalls(
        (partial(np.tanh, z, a),),
        (partial(np.square, a, slope), partial(np.subtract, _ONE, slope, slope)),
    )


def _logistic(beta: float, z: FloatArray, out: FloatArray) -> tuple[Call, ...]:
    return (
        partial(np.multiply, z, np.array(-beta), out),
        partial(np.exp, out, out),
        partial(np.add, out, _ONE, out),
        partial(np.reciprocal, out, out),
    )


def _sigmoid(beta: float, z: FloatArray, a: FloatArray, slope: FloatArray) -> ActivationCalls:
    scaling = () if beta == 1.0 else (partial(np.multiply, slope, np.array(beta), slope),)
    return ActivationCalls(
        _logistic(beta, z, a),
        (partial(np.subtract, _ONE, a, slope), partial(np.multiply, slope, a, slope), *scaling),
    )


def _silu(beta: float, z: FloatArray, a: FloatArray, slope: FloatArray) -> ActivationCalls:
    # g′ = σ + β g (1 − σ), and σ waits in `slope`.
    scaling = () if beta == 1.0 else (partial(np.multiply, z, np.array(beta), z),)
    return ActivationCalls(
        (*_logistic(beta, z, slope), partial(np.multiply, z, slope, a)),
        (
            partial(np.subtract, _ONE, slope, z),
            partial(np.multiply, z, a, z),
            *scaling,
            partial(np.add, slope, z, slope),
        ),
    )


def _is_on(kink_side: KinkSide, z: FloatArray, out: FloatArray) -> Call:
    """Return the call that writes 1 where the right half of a function counts, otherwise 0."""
    return partial(np.greater_equal if kink_side == "right" else np.greater, z, _ZERO, out=out)


def _leaky_relu(
    alpha: float, kink_side: KinkSide, z: FloatArray, a: FloatArray, slope: FloatArray
) -> ActivationCalls:
    at_left = np.array(alpha)
    return ActivationCalls(
        (partial(np.multiply, z, at_left, a), partial(np.maximum, z, a, out=a)),
        (_is_on(kink_side, z, slope), partial(np.maximum, slope, at_left, out=slope)),
    )


def _elu(
    alpha: float, kink_side: KinkSide, z: FloatArray, a: FloatArray, slope: FloatArray
) -> ActivationCalls:
    # With t = α (exp(min(z, 0)) − 1), g = max(z, 0) + t, and g′ is t + α on the left and 1 on the right.
    at_left, zeros = np.array(alpha), np.zeros_like(z)
    values = (
        partial(np.minimum, z, zeros, out=slope),
        partial(np.expm1, slope, slope),
        *(() if alpha == 1.0 else (partial(np.multiply, slope, at_left, slope),)),
        partial(np.maximum, z, zeros, out=a),
        partial(np.add, a, slope, a),
    )
    at_right: tuple[Call, ...] = (
        _is_on(kink_side, z, z),
        partial(np.multiply, z, np.array(1.0 - alpha), z),
        partial(np.add, slope, z, slope),
    )
    return ActivationCalls(
        values, (partial(np.add, slope, at_left, slope), *(() if alpha == 1.0 else at_right))
    )


def _store(function: Callable[[FloatArray], FloatArray], z: FloatArray, out: FloatArray) -> None:
    out[:] = function(z)
