"""Every number of a pass over the samples, layer by layer as on paper: layer 1 is the first with weights."""

from dataclasses import dataclass

import numpy as np

from engine.activations import Activation, KinkSide
from engine.data.datasets import Dataset
from engine.network.losses import BINARY_CROSS_ENTROPY
from engine.network.network import Architecture, ForwardPass, Gradients, Parameters
from engine.records.arrays import FloatArray


@dataclass(frozen=True)
class NetworkNumbers:
    """The network, its samples, and what the forward and the backward pass gave (R = 1)."""

    architecture: Architecture
    parameters: Parameters
    dataset: Dataset
    passed: ForwardPass
    gradients: Gradients
    kink_side: KinkSide

    @property
    def layers(self) -> range:
        """The layers, counted from 1."""
        return range(1, self.architecture.layer_count + 1)

    @property
    def last(self) -> int:
        """The output layer."""
        return self.architecture.layer_count

    def weight(self, layer: int) -> FloatArray:
        """Return W[layer], (n_out, n_in)."""
        return np.asarray(self.parameters.weights[layer - 1][0])

    def bias(self, layer: int) -> FloatArray:
        """Return b[layer], (n_out, 1)."""
        return np.asarray(self.parameters.biases[layer - 1][0])

    def z(self, layer: int) -> FloatArray:
        """Return z[layer], (n, m)."""
        return np.asarray(self.passed.z[layer - 1][0])

    def a(self, layer: int) -> FloatArray:
        """Return a[layer], (n, m); a[0] are the inputs."""
        return np.asarray(self.passed.a[layer][0])

    def dz(self, layer: int) -> FloatArray:
        """Return dz[layer] of each sample, (n, m), before the 1/m of the mean."""
        return np.asarray(self.gradients.dz[layer - 1][0])

    def slopes(self, layer: int) -> FloatArray:
        """Return g′(z[layer]) of a hidden layer."""
        return self.activation(layer).derivative(self.z(layer), kink_side=self.kink_side)

    def activation(self, layer: int) -> Activation:
        """Return g of a hidden layer."""
        return self.architecture.activations[layer - 1]

    def losses(self) -> FloatArray:
        """Return the loss of each sample, shape (1, m)."""
        return self.architecture.loss.per_sample(self.z(self.last), self.dataset.targets)[np.newaxis]

    @property
    def is_cross_entropy(self) -> bool:
        """Whether the loss is the cross-entropy rather than the squared error."""
        return self.architecture.loss is BINARY_CROSS_ENTROPY

    @property
    def use_bias(self) -> bool:
        """Whether there are biases."""
        return self.architecture.use_bias


def input_name(layer: int, *, of_all: bool = False) -> str:
    """Return the symbol of what layer `layer` takes in."""
    if layer == 1:
        return "X" if of_all else "x"
    return f"a[{layer - 1}]"
