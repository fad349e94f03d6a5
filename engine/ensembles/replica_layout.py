"""The memory layout in which many networks are computed at once: the replica axis last and contiguous.

One matrix holds all parameters of C networks, a column for each network. Its rows are, layer by layer, the
blocks (n_out, n_in + 1, C) of W[l] and b[l]: the bias is one more incoming weight, of a neuron that is
always 1. Without biases there is no such weight.
"""

from itertools import pairwise

import numpy as np

from engine.network.network import Architecture, Parameters
from engine.records.arrays import FloatArray


def blocks_of(architecture: Architecture, columns: FloatArray) -> list[FloatArray]:
    """Return views of the rows of `columns` (P, C) as the layers' blocks, (n_out, n_in + bias, C) each."""
    shapes = _shapes(architecture)
    ends = np.cumsum([rows * others for rows, others in shapes])
    parts = np.split(columns, ends[:-1])
    return [part.reshape(*shape, -1) for part, shape in zip(parts, shapes, strict=True)]


def as_columns(architecture: Architecture, parameters: Parameters) -> FloatArray:
    """Return `parameters` of R networks as a matrix (P, R)."""
    count = sum(rows * others for rows, others in _shapes(architecture))
    columns = np.empty((count, parameters.replica_count))
    for layer, block in enumerate(blocks_of(architecture, columns)):
        weight, bias = parameters.weights[layer], parameters.biases[layer]
        block[:, : weight.shape[2]] = weight.transpose(1, 2, 0)
        if architecture.use_bias:
            block[:, -1] = bias[:, :, 0].T
    return columns


def as_parameters(architecture: Architecture, columns: FloatArray) -> Parameters:
    """Return the networks in `columns` (P, R), copied; the replica axis stays contiguous in memory."""
    weights, biases = [], []
    for n_in, block in zip(architecture.layer_sizes, blocks_of(architecture, columns), strict=False):
        weights.append(block[:, :n_in].copy().transpose(2, 0, 1))
        bias = block[:, n_in:].copy() if architecture.use_bias else np.zeros_like(block[:, :1])
        biases.append(bias.transpose(2, 0, 1))
    return Parameters(tuple(weights), tuple(biases))


def _shapes(architecture: Architecture) -> list[tuple[int, int]]:
    return [(n_out, n_in + int(architecture.use_bias)) for n_in, n_out in pairwise(architecture.layer_sizes)]
