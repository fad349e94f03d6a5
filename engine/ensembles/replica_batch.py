"""Full-batch gradient descent on C networks at once, laid out for speed.

All arrays are made once and an update is a fixed list of calls that write into them, as in
`engine.descent.kernels.single_network`. The replica axis comes last (`engine.ensembles.replica_layout`): what
neurons compute is (n, m, C). The ones that multiply the biases are one more neuron.

Every operation is done number by number, or is a BLAS product whose columns are the networks, so what a
network computes does not depend on the others. All neurons of a layer are computed in the same way, so
neurons that are equal stay equal to the last bit.
"""

from functools import partial

import numpy as np

from engine.activations import KinkSide
from engine.data.datasets import Dataset
from engine.ensembles.replica_activations import Call, activation_calls
from engine.ensembles.replica_layout import blocks_of
from engine.ensembles.replica_losses import output_layer
from engine.network.network import Architecture
from engine.records.arrays import FloatArray


class ReplicaForward:
    """The forward pass of C networks, and their losses.

    Parameters
    ----------
    architecture, dataset, kink_side
        What the networks are and learn.
    parameters
        Shape (P, C), see `engine.ensembles.replica_layout`; read in place.
    rows
        How many forward passes are kept in `logits`.
    """

    def __init__(
        self,
        architecture: Architecture,
        dataset: Dataset,
        parameters: FloatArray,
        rows: int = 1,
        kink_side: KinkSide = "left",
    ) -> None:
        sizes, bias = architecture.layer_sizes, int(architecture.use_bias)
        samples, width = dataset.sample_count, parameters.shape[1]
        self.logits = np.empty((rows, sizes[-1], samples, width))
        """z[L] of every pass, (rows, n_out, m, C)."""
        self._inputs = np.ones((sizes[0] + bias, samples))
        self._inputs[: sizes[0]] = dataset.inputs
        self._blocks = blocks_of(architecture, parameters)
        self._output = output_layer(architecture.loss, dataset.targets, self.logits)
        self._a = [np.ones((n + bias, samples, width)) for n in sizes[1:-1]]
        self._z = [np.empty((n, samples, width)) for n in sizes[1:-1]]
        self._slopes = [np.empty_like(z) for z in self._z]
        self._activations = [
            activation_calls(function, kink_side, z, a[: len(z)], slope)
            for function, z, a, slope in zip(
                architecture.activations, self._z, self._a, self._slopes, strict=True
            )
        ]
        self._hidden_calls: list[Call] = []
        for layer, each in enumerate(self._activations):
            self._hidden_calls += [*self._product_calls(layer, self._z[layer]), *each.values]
        self._logit_calls = [self._product_calls(len(self._z), row) for row in self.logits]

    def evaluate(self, row: int = 0) -> None:
        """Compute the networks for all samples, into row `row` of the logits."""
        for call in self._hidden_calls:
            call()
        for call in self._logit_calls[row]:
            call()
        self._output.note(row)

    def losses(self, first: int, last: int) -> FloatArray:
        """Return the mean losses of the rows `first` to `last` − 1, shape (rows, C)."""
        return self._output.losses(first, last)

    def _product_calls(self, layer: int, out: FloatArray) -> list[Call]:
        """Return the calls that compute z of layer `layer` (from 0) into `out` (n, m, C)."""
        block = self._blocks[layer]
        if layer == 0:
            return [partial(np.matmul, np.ascontiguousarray(self._inputs.T), block, out=out)]
        return _weighted_sums(block, self._a[layer - 1], out)


class ReplicaDescent(ReplicaForward):
    """C networks in training.

    Parameters
    ----------
    architecture, dataset, parameters, rows, kink_side
        See `ReplicaForward`; `parameters` are changed in place.
    """

    def __init__(
        self,
        architecture: Architecture,
        dataset: Dataset,
        parameters: FloatArray,
        rows: int,
        kink_side: KinkSide,
    ) -> None:
        super().__init__(architecture, dataset, parameters, rows, kink_side)
        self._dz = np.empty_like(self.logits[0])
        self._backward_calls = self._update_calls()

    def set_rates(self, rates: FloatArray) -> None:
        """Set the factor η/m of each network, shape (C,)."""
        self._output.set_rates(rates)

    def advance(self, count: int) -> None:
        """Make `count` updates from the state evaluated last; the k-th writes row k of the logits."""
        residual, dz, backward = self._output.residual, self._dz, self._backward_calls
        for row in range(1, count + 1):
            residual(dz)
            for call in backward:
                call()
            self.evaluate(row)

    def _update_calls(self) -> list[Call]:
        """Return the calls that change all parameters, given η/m times dz[L]."""
        calls: list[Call] = []
        dz = self._dz
        for layer in reversed(range(1, len(self._blocks))):
            block, a = self._blocks[layer], self._a[layer - 1]
            # From here on z is not needed and its buffer takes dz: fewer buffers stay in the cache.
            z, slope = self._z[layer - 1], self._slopes[layer - 1]
            calls += self._activations[layer - 1].slopes
            weights = block[:, : len(z)]
            if len(block) == 1:
                calls.append(partial(np.multiply, weights[0, :, np.newaxis], dz, z))
            else:
                calls += _weighted_sums(weights.swapaxes(0, 1), dz, z)
            gradient = np.empty_like(block)
            calls += [
                partial(np.multiply, z, slope, z),
                partial(np.einsum, "kmc,nmc->knc", dz, a, out=gradient),
                partial(np.subtract, block, gradient, block),
            ]
            dz = z
        block = self._blocks[0]
        gradient = np.empty_like(block)
        return [
            *calls,
            partial(np.matmul, self._inputs, dz, out=gradient),
            partial(np.subtract, block, gradient, block),
        ]


def _weighted_sums(weights: FloatArray, inputs: FloatArray, out: FloatArray) -> list[Call]:
    """Return the calls that write weights (p, q, C) times inputs (q, m, C) into `out` (p, m, C).

    One call for all of it would take an order that uses the cache less well than one for each neuron or
    sample, whichever are fewer.
    """
    if out.shape[1] < len(out):
        return [
            partial(np.einsum, "pqc,qc->pc", weights, inputs[:, sample], out=out[:, sample])
            for sample in range(out.shape[1])
        ]
    return [
        partial(np.einsum, "qc,qmc->mc", neuron, inputs, out=into)
        for neuron, into in zip(weights, out, strict=True)
    ]
