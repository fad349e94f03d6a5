"""The output layer of many networks at once: dz[L] from the logits, and the losses of many updates.

Buffers are (n_out, m, C), with the C networks last.
"""

from typing import Protocol

import numpy as np

from engine.network.losses import BINARY_CROSS_ENTROPY, Loss
from engine.records.arrays import FloatArray

_ONE = np.array(1.0)
_MOST_TERMS_MULTIPLIED = 8


class OutputLayer(Protocol):
    """What turns logits into dz[L] and losses."""

    def set_rates(self, rates: FloatArray) -> None:
        """Set the factor η/m of every network, shape (C,)."""

    def note(self, row: int) -> None:
        """Note what the losses of the logits in `row` need."""

    def residual(self, out: FloatArray) -> None:
        """Write η/m times dz[L] of the logits noted last into `out` (n_out, m, C)."""

    def losses(self, first: int, last: int) -> FloatArray:
        """Return the mean losses of the rows `first` to `last` − 1, noted before, shape (rows, C)."""


def output_layer(loss: Loss, targets: FloatArray, logits: FloatArray) -> OutputLayer:
    """Return the output layer for logits that will be written into the rows of `logits`.

    Parameters
    ----------
    loss
        The loss.
    targets
        Shape (n_out, m).
    logits
        Shape (rows, n_out, m, C).
    """
    if loss is BINARY_CROSS_ENTROPY and np.isin(targets, (0.0, 1.0)).all():
        return _HardCrossEntropy(targets, logits)
    return _AnyLoss(loss, targets, logits)


class _AnyLoss:
    """Every loss, through its ordinary functions."""

    def __init__(self, loss: Loss, targets: FloatArray, logits: FloatArray) -> None:
        self._loss = loss
        self._targets = targets
        self._logits = logits.transpose(0, 3, 1, 2)
        self._row = 0
        self._rates = np.ones((logits.shape[-1], 1, 1))

    def set_rates(self, rates: FloatArray) -> None:
        self._rates = rates[:, np.newaxis, np.newaxis]

    def note(self, row: int) -> None:
        self._row = row

    def residual(self, out: FloatArray) -> None:
        logits = self._logits[self._row]
        slope = self._loss.sample_gradient(logits, self._loss.predictions(logits), self._targets)
        np.multiply(slope, self._rates, out=out.transpose(2, 0, 1))

    def losses(self, first: int, last: int) -> FloatArray:
        return self._loss.value(self._logits[first:last], self._targets)


class _HardCrossEntropy:
    """Cross-entropy of sigmoid outputs whose targets are 0 or 1.

    With s = 1 − 2y = ±1 and e = exp(−s z), σ(z) − y is s / (1 + e) and the loss of a sample ln(1 + 1/e): both
    cancel nowhere. Several losses are added by one logarithm, ln(1 + u) + ln(1 + v) = ln(1 + (u + v + uv)).
    """

    def __init__(self, targets: FloatArray, logits: FloatArray) -> None:
        self._targets = targets
        self._logits = logits
        shape = logits.shape[1:]
        sign = np.empty(shape)
        sign[:] = (1.0 - 2.0 * targets)[:, :, np.newaxis]
        self._sign = sign
        self._minus_sign = -sign
        self._scaled_sign = sign.copy()
        self._powers = np.empty(shape)
        terms = shape[0] * shape[1]
        inverse = np.empty((terms, shape[2]))
        self._inverse_powers = inverse.reshape(shape)
        scratch = np.empty((terms // 2, shape[2]))
        self._halvings = []
        multiplied = 1
        while terms % 2 == 0 and multiplied < _MOST_TERMS_MULTIPLIED:
            terms, multiplied = terms // 2, multiplied * 2
            self._halvings.append((inverse[:terms], inverse[terms : 2 * terms], scratch[:terms]))
        self._product = inverse[:terms]
        self._noted = np.empty((logits.shape[0], terms, shape[2]))

    def set_rates(self, rates: FloatArray) -> None:
        np.multiply(self._sign, rates, self._scaled_sign)

    def note(self, row: int) -> None:
        powers = self._powers
        np.multiply(self._logits[row], self._minus_sign, powers)
        np.exp(powers, powers)
        np.reciprocal(powers, self._inverse_powers)
        for u, v, product in self._halvings:
            np.multiply(u, v, product)
            np.add(u, v, u)
            np.add(u, product, u)
        self._noted[row] = self._product

    def residual(self, out: FloatArray) -> None:
        powers = self._powers
        np.add(powers, _ONE, powers)
        np.divide(self._scaled_sign, powers, out)

    def losses(self, first: int, last: int) -> FloatArray:
        sums = np.log1p(self._noted[first:last]).sum(axis=1)
        losses = np.asarray(sums / self._targets.shape[1])
        if not np.isfinite(losses).all():
            # Where the powers overflow the loss itself need not.
            rows, columns = np.nonzero(~np.isfinite(losses))
            logits = self._logits[first:last].transpose(0, 3, 1, 2)[rows, columns]
            losses[rows, columns] = BINARY_CROSS_ENTROPY.value(logits, self._targets)
        return losses
