"""The list of all activation functions, in the order in which the gallery shows them."""

from engine.activations.base.record import ActivationRecord
from engine.activations.families.modern import GELU, MISH, SILU
from engine.activations.families.other import GAUSSIAN, SINE
from engine.activations.families.output import MAXOUT, SOFTMAX
from engine.activations.families.relu_like import ELU, LEAKY_RELU, PRELU, RELU, SELU, SOFTPLUS
from engine.activations.families.sigmoid_like import SIGMOID, SOFTSIGN, TANH
from engine.activations.families.step_and_linear import IDENTITY, LINEAR, STEP

ACTIVATIONS: tuple[ActivationRecord, ...] = (
    STEP,
    IDENTITY,
    LINEAR,
    SIGMOID,
    TANH,
    SOFTSIGN,
    RELU,
    LEAKY_RELU,
    PRELU,
    ELU,
    SELU,
    SOFTPLUS,
    GELU,
    SILU,
    MISH,
    GAUSSIAN,
    SINE,
    SOFTMAX,
    MAXOUT,
)

ELEMENTWISE: tuple[ActivationRecord, ...] = tuple(record for record in ACTIVATIONS if record.is_elementwise)
"""What a hidden layer can use: every function that is applied to each neuron by itself."""
