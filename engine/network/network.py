"""Fully connected networks: their architecture, their parameters, and the forward and backward pass.

R networks of one architecture (replicas) are computed at once: every array of parameters, pre-activations and
gradients has a leading replica axis, with R = 1 for one network. Layers are numbered from 1 as on paper;
the tuples below start with layer 1, so ``weights[0]`` is W[1].

Forward, with a[0] = X and for l = 1 … L::

    z[l] = W[l] a[l−1] + b[l],    a[l] = g(z[l]),    ŷ = a[L]

Backward, for the mean over m samples (Rumelhart, Hinton and Williams 1986)::

    dz[L] = ∂(loss of a sample)/∂z[L],    dz[l] = W[l+1]ᵀ dz[l+1] ⊙ g′(z[l])
    dW[l] = (1/m) dz[l] a[l−1]ᵀ,          db[l] = (1/m) Σ dz[l] over the samples

All matrix products are those of `engine.network.ordered_sums`: neurons with equal weights get equal gradients
to the last bit.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.activations import Activation, KinkSide
from engine.network.losses import Loss
from engine.network.ordered_sums import ordered_product, ordered_sum, replicas_last
from engine.records.arrays import FloatArray
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Architecture:
    """The shape of a network and its functions.

    Attributes
    ----------
    layer_sizes
        (n[0], n[1], …, n[L]): inputs, hidden layers, outputs. (2, 1) is logistic regression.
    activations
        The activation of each hidden layer: L − 1 of them.
    loss
        The loss; it also says which function gives the output layer's predictions.
    use_bias
        Whether there are biases. Without, b stays 0 and is not trained.

    Raises
    ------
    InvalidValueError
        If a layer is empty, if the hidden layers and activations differ in number, or if the loss needs more
        outputs.
    """

    layer_sizes: tuple[int, ...]
    activations: tuple[Activation, ...]
    loss: Loss
    use_bias: bool = True

    def __post_init__(self) -> None:
        if len(self.layer_sizes) < 2 or min(self.layer_sizes) < 1:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP(
                    "InvalidValue", "A network needs inputs and outputs and no empty layer, not {value}."
                ),
                value=self.layer_sizes,
            )
        if len(self.activations) != len(self.layer_sizes) - 2:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP(
                    "InvalidValue",
                    "Each hidden layer needs one activation: {layers} layers, {functions} activations.",
                ),
                layers=len(self.layer_sizes) - 2,
                functions=len(self.activations),
            )
        if self.layer_sizes[-1] < self.loss.minimum_outputs:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP(
                    "InvalidValue", "{loss}: at least {minimum} outputs are needed, not {value}."
                ),
                loss=self.loss.name,
                minimum=self.loss.minimum_outputs,
                value=self.layer_sizes[-1],
            )

    @property
    def layer_count(self) -> int:
        """The number L of layers that have weights."""
        return len(self.layer_sizes) - 1


@dataclass(frozen=True, eq=False)
class Parameters:
    """The weights and biases of R networks.

    Attributes
    ----------
    weights
        W[1] … W[L], each (R, n_out, n_in).
    biases
        b[1] … b[L], each (R, n_out, 1).
    """

    weights: tuple[FloatArray, ...]
    biases: tuple[FloatArray, ...]

    @property
    def replica_count(self) -> int:
        """The number R of networks."""
        return int(self.weights[0].shape[0])

    @property
    def arrays(self) -> tuple[FloatArray, ...]:
        """Every array, layer by layer: W[1], b[1], W[2], b[2] and so on."""
        return tuple(array for layer in zip(self.weights, self.biases, strict=True) for array in layer)

    def replica(self, index: int) -> "Parameters":
        """Return network `index` alone, with R = 1."""
        chosen = slice(index, index + 1)
        return Parameters(
            tuple(array[chosen].copy() for array in self.weights),
            tuple(array[chosen].copy() for array in self.biases),
        )

    def equals(self, other: "Parameters") -> bool:
        """Whether every number is equal to the last bit (0 and −0 count as equal)."""
        return len(self.arrays) == len(other.arrays) and all(
            np.array_equal(mine, its) for mine, its in zip(self.arrays, other.arrays, strict=True)
        )


def stacked(networks: Sequence[Parameters]) -> Parameters:
    """Return networks of one architecture as the replicas of one record, in their order."""
    return Parameters(
        tuple(
            replicas_last(np.concatenate(layer))
            for layer in zip(*(each.weights for each in networks), strict=True)
        ),
        tuple(
            replicas_last(np.concatenate(layer))
            for layer in zip(*(each.biases for each in networks), strict=True)
        ),
    )


@dataclass(frozen=True, eq=False)
class ForwardPass:
    """What every neuron computed.

    Attributes
    ----------
    z
        Pre-activations z[1] … z[L], each (R, n, m); z[L] are the logits.
    a
        Activations a[0] … a[L]; a[0] is (1, n_in, m), the inputs that all replicas share, the others are
        (R, n, m); a[L] are the predictions ŷ.
    """

    z: tuple[FloatArray, ...]
    a: tuple[FloatArray, ...]

    @property
    def logits(self) -> FloatArray:
        """z[L], shape (R, n_out, m)."""
        return self.z[-1]

    @property
    def predictions(self) -> FloatArray:
        """ŷ = a[L], shape (R, n_out, m)."""
        return self.a[-1]


@dataclass(frozen=True, eq=False)
class Gradients:
    """The result of backpropagation.

    Attributes
    ----------
    dz
        dz[1] … dz[L], each (R, n, m): derivative of each sample's own loss by its pre-activations, before the
        1/m of the mean.
    weights
        dW[1] … dW[L], each (R, n_out, n_in): derivative of the mean loss.
    biases
        db[1] … db[L], each (R, n_out, 1); zeros in a network without biases.
    """

    dz: tuple[FloatArray, ...]
    weights: tuple[FloatArray, ...]
    biases: tuple[FloatArray, ...]


def forward(architecture: Architecture, parameters: Parameters, inputs: FloatArray) -> ForwardPass:
    """Return what every neuron of every replica computes for `inputs` (n_in, m)."""
    a: list[FloatArray] = [inputs[np.newaxis]]
    z: list[FloatArray] = []
    outputs = (*(each.value for each in architecture.activations), architecture.loss.predictions)
    for weight, bias, output in zip(parameters.weights, parameters.biases, outputs, strict=True):
        pre_activation = ordered_product(weight, a[-1])
        if architecture.use_bias:
            pre_activation = pre_activation + bias
        z.append(pre_activation)
        a.append(output(pre_activation))
    return ForwardPass(tuple(z), tuple(a))


def backward(
    architecture: Architecture,
    parameters: Parameters,
    passed: ForwardPass,
    targets: FloatArray,
    kink_side: KinkSide = "left",
) -> Gradients:
    """Return the gradients of the mean loss.

    Parameters
    ----------
    architecture, parameters
        The networks.
    passed
        Their forward pass.
    targets
        Shape (n_out, m).
    kink_side
        Which one-sided derivative stands for g′ at a kink: "left" gives ReLU′(0) = 0, "right" gives 1.
    """
    sample_count = targets.shape[-1]
    dz = [architecture.loss.sample_gradient(passed.logits, passed.predictions, targets)]
    for layer in reversed(range(architecture.layer_count - 1)):
        da = ordered_product(parameters.weights[layer + 1].transpose(0, 2, 1), dz[0])
        slope = architecture.activations[layer].derivative(passed.z[layer], kink_side=kink_side)
        dz.insert(0, da * slope)
    weights = tuple(
        ordered_product(delta, a.transpose(0, 2, 1)) / sample_count
        for delta, a in zip(dz, passed.a[:-1], strict=True)
    )
    if architecture.use_bias:
        biases = tuple(ordered_sum(delta, axis=2)[:, :, np.newaxis] / sample_count for delta in dz)
    else:
        biases = tuple(np.zeros_like(bias) for bias in parameters.biases)
    return Gradients(tuple(dz), weights, biases)


def loss_value(architecture: Architecture, passed: ForwardPass, targets: FloatArray) -> FloatArray:
    """Return the mean loss of each replica, shape (R,)."""
    return architecture.loss.value(passed.logits, targets)
