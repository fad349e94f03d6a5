"""The predictions of one network at many points in float32, for pictures."""

from typing import cast

import numpy as np

from engine.activations import Activation
from engine.activations.base.stable_functions import logistic
from engine.network.losses import Loss
from engine.network.network import Architecture, Parameters
from engine.records.arrays import FloatArray

_NUMBERS_IN_A_PIECE = 30_000
"""Points are taken in pieces whose arrays stay below 128 KB: larger ones the C library gets from the
operating system and gives back each time, which costs more than the arithmetic."""


def float32_predictions(
    architecture: Architecture, parameters: Parameters, points: FloatArray
) -> FloatArray | None:
    """Return what one network (R = 1) predicts at `points`.

    Parameters
    ----------
    architecture, parameters
        The network.
    points
        Shape (n_in, count).

    Returns
    -------
    FloatArray or None
        Float32, shape (1, n_out, count); within 1e-5 of the float64 forward pass unless the weights are
        large. None if float32 cannot hold what the network computes.
    """
    sizes = architecture.layer_sizes
    count = points.shape[1]
    pieces = -(-count * (1 + max(sizes)) // _NUMBERS_IN_A_PIECE)
    step = -(-count // pieces)
    # Below the activations of every layer lies a row of ones, for the biases.
    layers = [_with_ones(n, step) for n in sizes[:-1]]
    predictions = _float32_empty(sizes[-1], count)
    with np.errstate(over="ignore", invalid="ignore"):
        matrices = [
            np.concatenate((weight[0], bias[0]), axis=1).astype(np.float32)
            for weight, bias in zip(parameters.weights, parameters.biases, strict=True)
        ]
        for start in range(0, count, step):
            # The last piece overlaps the one before rather than be shorter.
            piece = slice(min(start, count - step), min(start, count - step) + step)
            layers[0][:-1] = points[:, piece]
            for matrix, a, function, z in zip(
                matrices, layers, architecture.activations, layers[1:], strict=False
            ):
                matrix.dot(a, z[:-1])
                _apply(function, z[:-1])
            predictions[:, piece] = matrices[-1].dot(layers[-1])
        # Whatever overflowed on the way, and mattered, shows in the logits.
        if not np.isfinite(predictions).all():
            return None
        _predict(architecture.loss, predictions)
    return predictions[np.newaxis]


def _apply(activation: Activation, z: FloatArray) -> None:
    """Replace `z` by g(z)."""
    function = activation.record.value_function
    if isinstance(function, np.ufunc) and not activation.values:
        function(z, out=z)
    else:
        z[:] = activation.value(z)


def _predict(loss: Loss, logits: FloatArray) -> None:
    """Replace `logits` by the predictions."""
    if loss.predictions is logistic:
        # σ(z) = ½ + ½ tanh(z/2) loses the relative accuracy of small predictions, not the absolute one.
        logits *= 0.5
        np.tanh(logits, out=logits)
        logits *= 0.5
        logits += 0.5
    else:
        logits[:] = loss.predictions(logits)


def _with_ones(rows: int, columns: int) -> FloatArray:
    array = _float32_empty(rows + 1, columns)
    array[-1] = 1.0
    return array


def _float32_empty(rows: int, columns: int) -> FloatArray:
    # NumPy's types cannot say "float64 or float32".
    return cast("FloatArray", np.empty((rows, columns), dtype=np.float32))
