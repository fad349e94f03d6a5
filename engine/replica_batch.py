"""Full-batch gradient descent on C networks at once, laid out for speed.

All arrays are made once and an update is a fixed list of calls that write into them, as in
`engine.single_network`; the replica axis comes last (`engine.replica_layout`). Neurons are (m, n, C): one
sample after the other. The ones that multiply the biases are one more neuron.

Every operation is done network by network, or by a matrix product whose columns are the networks, so what a
network computes does not depend on the others.
"""

from functools import partial

import numpy as np

from engine.activations import KinkSide
from engine.arrays import FloatArray
from engine.datasets import Dataset
from engine.network import Architecture
from engine.replica_activations import Call, activation_calls
from engine.replica_layout import blocks_of
from engine.replica_losses import output_layer


class ReplicaForward:
    """The forward pass of C networks, and their losses.

    Parameters
    ----------
    architecture, dataset, kink_side
        What the networks are and learn.
    parameters
        Shape (P, C), see `engine.replica_layout`; read in place.
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
        self.logits = np.empty((rows, samples, sizes[-1], width))
        """z[L] of every pass, (rows, m, n_out, C)."""
        self._inputs = np.ones((sizes[0] + bias, samples))
        self._inputs[: sizes[0]] = dataset.inputs
        self._blocks = blocks_of(architecture, parameters)
        self._output = output_layer(architecture.loss, dataset.targets, self.logits)
        self._a = [np.ones((samples, n + bias, width)) for n in sizes[1:-1]]
        self._z = [np.empty((samples, n, width)) for n in sizes[1:-1]]
        self._slopes = [np.empty_like(z) for z in self._z]
        self._activations = [
            activation_calls(function, kink_side, z, a[:, : z.shape[1]], slope)
            for function, z, a, slope in zip(
                architecture.activations, self._z, self._a, self._slopes, strict=True
            )
        ]
        self._hidden_calls: list[Call] = []
        for layer, each in enumerate(self._activations):
            self._hidden_calls += [self._product(layer, self._z[layer]), *each.values]
        self._logit_calls = [self._product(len(self._z), row) for row in self.logits]

    def evaluate(self, row: int = 0) -> None:
        """Compute the networks for all samples, into row `row` of the logits."""
        for call in self._hidden_calls:
            call()
        self._logit_calls[row]()
        self._output.note(row)

    def losses(self, first: int, last: int) -> FloatArray:
        """Return the mean losses of the rows `first` to `last` − 1, shape (rows, C)."""
        return self._output.losses(first, last)

    def _product(self, layer: int, out: FloatArray) -> Call:
        """Return the call that computes z of layer `layer` (from 0) into `out` (m, n, C)."""
        block = self._blocks[layer]
        if layer == 0:
            flat = block.reshape(block.shape[0], -1)
            return partial(np.ascontiguousarray(self._inputs.T).dot, flat, out.reshape(out.shape[0], -1))
        return partial(np.einsum, "knc,mnc->mkc", block, self._a[layer - 1], out=out)


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
        gradient = np.empty_like(parameters)
        self._dz = np.empty_like(self.logits[0])
        self._backward_calls: list[Call] = [
            *self._gradient_calls(blocks_of(architecture, gradient)),
            partial(np.subtract, parameters, gradient, parameters),
        ]

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

    def _gradient_calls(self, gradients: list[FloatArray]) -> list[Call]:
        """Return the calls that write η times the gradients, from dz[L] on."""
        calls: list[Call] = []
        dz = self._dz
        for layer in reversed(range(1, len(self._blocks))):
            a, slope = self._a[layer - 1], self._slopes[layer - 1]
            da = np.empty_like(slope)
            calls += [
                partial(np.einsum, "mkc,mnc->knc", dz, a, out=gradients[layer]),
                _pulled_back(self._blocks[layer][:, : da.shape[1]], dz, da),
                *self._activations[layer - 1].slopes,
                partial(np.multiply, da, slope, da),
            ]
            dz = da
        flat = gradients[0].reshape(gradients[0].shape[0], -1)
        calls.append(partial(self._inputs.dot, dz.reshape(dz.shape[0], -1), flat))
        return calls


def _pulled_back(weights: FloatArray, dz: FloatArray, out: FloatArray) -> Call:
    """Return the call that writes Wᵀ dz into `out`."""
    if weights.shape[0] == 1:
        return partial(np.multiply, weights, dz, out)
    return partial(np.einsum, "knc,mkc->mnc", weights, dz, out=out)
