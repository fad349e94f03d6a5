"""The memory layout in which many networks are computed at once: the replica axis last.

One matrix holds all parameters of C networks, a column for each network. Its rows are, layer by layer, the
blocks

- W[1], b[1] as (n_in + 1, n_out, C), so that one BLAS product computes layer 1 of all networks,
- W[l], b[l] for l ≥ 2 as (n_out, n_in + 1, C),

where the bias is one more incoming weight; without biases there is no such weight.
"""

from itertools import pairwise

import numpy as np

from engine.arrays import FloatArray
from engine.network import Architecture, Parameters


def block_shapes(architecture: Architecture) -> list[tuple[int, int]]:
    """Return the first two axes of every layer's block."""
    bias = int(architecture.use_bias)
    shapes = [(n_out, n_in + bias) for n_in, n_out in pairwise(architecture.layer_sizes)]
    shapes[0] = shapes[0][::-1]
    return shapes


def blocks_of(architecture: Architecture, columns: FloatArray) -> list[FloatArray]:
    """Return views of the rows of `columns` (P, C) as the blocks of the layers."""
    shapes = block_shapes(architecture)
    ends = np.cumsum([rows * others for rows, others in shapes])
    parts = np.split(columns, ends[:-1])
    return [part.reshape(*shape, -1) for part, shape in zip(parts, shapes, strict=True)]


def as_columns(architecture: Architecture, parameters: Parameters) -> FloatArray:
    """Return `parameters` of R networks as a matrix (P, R)."""
    count = sum(rows * others for rows, others in block_shapes(architecture))
    columns = np.empty((count, parameters.replica_count))
    for layer, block in enumerate(_neurons_first(architecture, columns)):
        weight, bias = parameters.weights[layer], parameters.biases[layer]
        block[:, : weight.shape[2]] = weight.transpose(1, 2, 0)
        block[:, weight.shape[2] :] = bias.transpose(1, 2, 0)[:, : int(architecture.use_bias)]
    return columns


def as_parameters(architecture: Architecture, columns: FloatArray) -> Parameters:
    """Return the networks in `columns` (P, R), copied; the replica axis stays contiguous in memory."""
    weights, biases = [], []
    for n_in, block in zip(architecture.layer_sizes, _neurons_first(architecture, columns), strict=False):
        weights.append(np.array(block[:, :n_in], order="C").transpose(2, 0, 1))
        bias = block[:, n_in:] if architecture.use_bias else np.zeros_like(block[:, :1])
        biases.append(np.array(bias, order="C").transpose(2, 0, 1))
    return Parameters(tuple(weights), tuple(biases))


def _neurons_first(architecture: Architecture, columns: FloatArray) -> list[FloatArray]:
    """Return the blocks as views (n_out, n_in + bias, C), whichever way they are stored."""
    first, *others = blocks_of(architecture, columns)
    return [first.transpose(1, 0, 2), *others]
