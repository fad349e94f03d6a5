"""Sums and matrix products that add from left to right, whatever the position of the result.

BLAS may add the same terms in another order for another row of a matrix, so two neurons that are equal
on paper drift apart in the last bits. Here every product is rounded once and every sum runs over its
terms in their order, which makes three equalities exact on every machine: equal neurons stay equal,
a replica equals the same network trained alone, and a replay equals the run.

Shapes carry a leading replica axis R. In memory the replica axis comes last (see `replicas_last`), so that
one vector instruction serves several replicas.
"""

from typing import Any

import numpy as np

from engine.records.arrays import FloatArray

# Below this many results, one call of accumulate is cheaper than two calls for each term.
_FEW_RESULTS = 256


def replicas_last(values: FloatArray) -> FloatArray:
    """Return a copy of `values` (R, rows, columns), same axes, whose replica axis is contiguous in memory."""
    return np.ascontiguousarray(values.transpose(1, 2, 0)).transpose(2, 0, 1)


def ordered_sum(terms: FloatArray, axis: int) -> FloatArray:
    """Return the sum of `terms` along `axis`, added from the first to the last.

    Parameters
    ----------
    terms
        Array of any shape with at least one term along `axis`.
    axis
        The axis that disappears.
    """
    count = terms.shape[axis]
    if count == 1:
        return np.asarray(terms.take(0, axis))
    if terms.size < _FEW_RESULTS * count:
        running: FloatArray = np.add.accumulate(terms, axis)
        return np.asarray(running.take(-1, axis))
    terms = np.moveaxis(terms, axis, 0)
    total: FloatArray = terms[0] + terms[1]
    for k in range(2, count):
        total += terms[k]
    return total


def ordered_product(left: FloatArray, right: FloatArray) -> FloatArray:
    """Return the matrix product of each replica, summed over the inner index in its order.

    Parameters
    ----------
    left
        Shape (R, p, q) or (1, p, q) when all replicas share it.
    right
        Shape (R, q, s) or (1, q, s) when all replicas share it.

    Returns
    -------
    FloatArray
        Shape (R, p, s): element (r, i, j) is ((l₀r₀ + l₁r₁) + l₂r₂) + …
    """
    replicas, rows, columns = max(left.shape[0], right.shape[0]), left.shape[1], right.shape[2]
    if replicas * rows * columns < _FEW_RESULTS:
        products = left[:, :, np.newaxis, :] * right.transpose(0, 2, 1)[:, np.newaxis, :, :]
        running: FloatArray = np.add.accumulate(products, axis=3)
        return running[:, :, :, -1]
    total = _empty_replicas_last(replicas, rows, columns, np.result_type(left, right))
    product = np.empty_like(total)
    np.multiply(left[:, :, :1], right[:, :1, :], out=total)
    for k in range(1, left.shape[2]):
        np.multiply(left[:, :, k : k + 1], right[:, k : k + 1, :], out=product)
        total += product
    return total


def _empty_replicas_last(replicas: int, rows: int, columns: int, dtype: np.dtype[Any]) -> FloatArray:
    return np.empty((rows, columns, replicas), dtype=dtype).transpose(2, 0, 1)
