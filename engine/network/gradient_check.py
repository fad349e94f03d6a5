"""Compares backpropagation with central differences of the loss."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.activations import KinkSide
from engine.data.datasets import Dataset
from engine.network.network import Architecture, ForwardPass, Parameters, backward, forward, loss_value
from engine.records.arrays import FloatArray

STEP = 1e-5
"""h: the truncation error h²f‴/6 and the rounding error 2⁻⁵³f/h are both about 2e-11 here."""

RELATIVE_TOLERANCE = 1e-6
ABSOLUTE_TOLERANCE = 1e-9


@dataclass(frozen=True)
class GradientCheck:
    """How well backpropagation agrees with (L(θ + h) − L(θ − h)) / 2h, over the weights and biases θ.

    Attributes
    ----------
    largest_difference
        The largest |a − n| of a backpropagated a and its numerical n; 0 if nothing was compared.
    worst_ratio
        The largest |a − n| in units of what is allowed, 10⁻⁶·max(|a|, |n|) + 10⁻⁹.
    compared
        How many weights and biases were compared.
    left_out
        How many were not, because between θ − h and θ + h a pre-activation of some sample reaches a kink,
        where the difference mixes the slopes of both sides.
    """

    largest_difference: float
    worst_ratio: float
    compared: int
    left_out: int

    @property
    def passed(self) -> bool:
        """Whether something was compared and all of it agrees."""
        return self.compared > 0 and self.worst_ratio <= 1.0


def check_gradients(
    architecture: Architecture, parameters: Parameters, dataset: Dataset, kink_side: KinkSide = "left"
) -> GradientCheck:
    """Compare every weight and bias of one network.

    Parameters
    ----------
    architecture
        The network.
    parameters
        Its weights and biases, R = 1.
    dataset
        The samples whose mean loss is differentiated.
    kink_side
        Which one-sided derivative backpropagation uses at a kink.
    """
    passed = forward(architecture, parameters, dataset.inputs)
    gradients = backward(architecture, parameters, passed, dataset.targets, kink_side)
    analytic = _flattened(Parameters(gradients.weights, gradients.biases))[0]
    point = _flattened(parameters)[0]
    trained = _flattened(_trained(architecture, parameters))[0] > 0.0

    shifts = STEP * np.eye(point.size)[trained]
    # One forward pass serves all shifted networks: first those at θ + h, then those at θ − h.
    shifted = _unflattened(np.concatenate((point + shifts, point - shifts)), parameters)
    shifted_pass = forward(architecture, shifted, dataset.inputs)
    upper, lower = loss_value(architecture, shifted_pass, dataset.targets).reshape(2, -1)
    comparable = ~_reaches_kink(architecture, shifted_pass)

    a = analytic[trained][comparable]
    n = ((upper - lower) / (2.0 * STEP))[comparable]
    difference = np.abs(a - n)
    allowed = RELATIVE_TOLERANCE * np.maximum(np.abs(a), np.abs(n)) + ABSOLUTE_TOLERANCE
    return GradientCheck(
        largest_difference=float(np.max(difference, initial=0.0)),
        worst_ratio=float(np.max(difference / allowed, initial=0.0)),
        compared=int(comparable.sum()),
        left_out=int((~comparable).sum()),
    )


def _reaches_kink(architecture: Architecture, shifted: ForwardPass) -> npt.NDArray[np.bool_]:
    """Return for each pair of shifted networks whether a pre-activation moves onto or over a kink."""
    reaches: npt.NDArray[np.bool_] = np.zeros(shifted.logits.shape[0] // 2, dtype=np.bool_)
    for activation, z in zip(architecture.activations, shifted.z[:-1], strict=True):
        first, second = np.split(z, 2)
        low, high = np.minimum(first, second), np.maximum(first, second)
        for kink in activation.kinks:
            # A pre-activation that rests on a kink without moving passes no error on.
            reaches |= ((low <= kink) & (kink <= high) & (low < high)).any(axis=(1, 2))
    return reaches


def _trained(architecture: Architecture, parameters: Parameters) -> Parameters:
    """Return ones in the place of what is trained and zeros elsewhere."""
    has_bias = float(architecture.use_bias)
    return Parameters(
        tuple(np.ones_like(weight) for weight in parameters.weights),
        tuple(np.full_like(bias, has_bias) for bias in parameters.biases),
    )


def _flattened(parameters: Parameters) -> FloatArray:
    """Return all numbers of each replica in one row, shape (R, count)."""
    return np.concatenate([array.reshape(array.shape[0], -1) for array in parameters.arrays], axis=1)


def _unflattened(rows: FloatArray, like: Parameters) -> Parameters:
    """Return the parameters, shaped as in `like`, whose `_flattened` form is `rows`."""
    ends = np.cumsum([array[0].size for array in like.arrays])
    arrays = [
        part.reshape(-1, *array.shape[1:])
        for part, array in zip(np.split(rows, ends[:-1], axis=1), like.arrays, strict=True)
    ]
    return Parameters(tuple(arrays[0::2]), tuple(arrays[1::2]))
