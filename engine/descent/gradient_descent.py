"""Gradient descent on R networks at once, as a pure function of the state."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from engine.activations import KinkSide
from engine.data.datasets import Dataset
from engine.network.initializers import Initializer
from engine.network.network import (
    Architecture,
    ForwardPass,
    Gradients,
    Parameters,
    backward,
    forward,
    loss_value,
)
from engine.network.optimizers import PLAIN_DESCENT, Memory, Optimizer
from engine.records.arrays import FloatArray


def initial_parameters(
    architecture: Architecture, initializer: Initializer, bias_scale: float, seed: int
) -> Parameters:
    """Return the start of one network (R = 1).

    One generator, ``numpy.random.default_rng(seed)``, draws W[1], b[1], W[2], b[2] and so on in this order.
    The biases are `bias_scale` times standard normal numbers, which are drawn even where they are not used,
    so the weights of a seed do not depend on the biases' settings.

    Parameters
    ----------
    architecture
        The layers.
    initializer
        The rule for the weights.
    bias_scale
        Standard deviation σ_b of the biases; 0 gives zeros.
    seed
        Any whole number from 0.
    """
    rng = np.random.default_rng(seed)
    weights: list[FloatArray] = []
    biases: list[FloatArray] = []
    for n_in, n_out in zip(architecture.layer_sizes[:-1], architecture.layer_sizes[1:], strict=True):
        weights.append(initializer.sample(rng, n_out, n_in)[np.newaxis])
        draws = rng.standard_normal((1, n_out, 1))
        has_bias = architecture.use_bias and bias_scale != 0.0
        biases.append(bias_scale * draws if has_bias else np.zeros((1, n_out, 1)))
    return Parameters(tuple(weights), tuple(biases))


@dataclass(frozen=True, eq=False)
class DescentState:
    """R networks at one moment of their training.

    Attributes
    ----------
    parameters
        All weights and biases.
    passed
        Their forward pass on the whole data set.
    losses
        Mean loss of each network on the whole data set, shape (R,).
    memory
        What the optimizer remembers.
    """

    parameters: Parameters
    passed: ForwardPass
    losses: FloatArray
    memory: Memory

    @cached_property
    def weights_are_finite(self) -> bool:
        """Whether every weight and bias is a finite number."""
        return _are_finite(self.parameters)

    @cached_property
    def memory_is_finite(self) -> bool:
        """Whether everything that the optimizer remembers is a finite number."""
        return all(map(_are_finite, self.memory.averages))


def _are_finite(parameters: Parameters) -> bool:
    return all(bool(np.isfinite(array).all()) for array in parameters.arrays)


@dataclass(frozen=True)
class GradientDescent:
    """The rule that turns one state into the next.

    Numbers may overflow; then the next state is not finite, and nothing warns.

    Attributes
    ----------
    architecture
        The networks' shape and functions.
    dataset
        What they learn, shared by all replicas.
    learning_rate
        η.
    kink_side
        Which one-sided derivative stands for g′ at a kink.
    optimizer
        What an update does with the gradient; plain gradient descent if not given.
    """

    architecture: Architecture
    dataset: Dataset
    learning_rate: float
    kink_side: KinkSide = "left"
    optimizer: Optimizer = PLAIN_DESCENT

    def start(self, parameters: Parameters, memory: Memory | None = None) -> DescentState:
        """Return the state that has `parameters` and `memory`; without, nothing is remembered yet."""
        memory = self.optimizer.start(parameters) if memory is None else memory
        with np.errstate(over="ignore", invalid="ignore"):
            return self._evaluated(parameters, memory)

    def update(self, state: DescentState, samples: npt.NDArray[np.intp] | None = None) -> DescentState:
        """Return the state after one update.

        Parameters
        ----------
        state
            The state before.
        samples
            Columns of the data set that form the mini-batch; None for all of them.
        """
        with np.errstate(over="ignore", invalid="ignore"):
            gradients = self._gradients(state, samples)
            advanced = self.optimizer.advanced(state.parameters, gradients, state.memory, self.learning_rate)
            return self._evaluated(*advanced)

    def gradients(self, state: DescentState, samples: npt.NDArray[np.intp] | None = None) -> Gradients:
        """Return the gradients on the columns `samples` of the data set, or on all of them."""
        with np.errstate(over="ignore", invalid="ignore"):
            return self._gradients(state, samples)

    def _gradients(self, state: DescentState, samples: npt.NDArray[np.intp] | None) -> Gradients:
        if samples is None:
            return backward(
                self.architecture, state.parameters, state.passed, self.dataset.targets, self.kink_side
            )
        batch = forward(self.architecture, state.parameters, self.dataset.inputs[:, samples])
        return backward(
            self.architecture, state.parameters, batch, self.dataset.targets[:, samples], self.kink_side
        )

    def _evaluated(self, parameters: Parameters, memory: Memory) -> DescentState:
        passed = forward(self.architecture, parameters, self.dataset.inputs)
        losses = loss_value(self.architecture, passed, self.dataset.targets)
        return DescentState(parameters, passed, losses, memory)
