"""The two ways in which the engine trains one network, and the rule that chooses between them."""

from typing import Protocol

import numpy as np

from engine.descent.gradient_descent import DescentState, GradientDescent
from engine.descent.kernels.kernel_snapshot import KernelSnapshot
from engine.descent.kernels.single_network import SingleNetwork
from engine.descent.mini_batches import MiniBatches
from engine.descent.parameter_path import ParameterPath
from engine.descent.run_failure import NonFinite
from engine.network.network import Parameters
from engine.records.arrays import FloatArray


class Kernel(Protocol):
    """One network in training."""

    @property
    def state(self) -> DescentState:
        """The present state (R = 1)."""

    @property
    def is_ordered(self) -> bool:
        """Whether it is the ordered kernel."""

    def advance(self, count: int, path: ParameterPath | None = None) -> tuple[FloatArray, NonFinite | None]:
        """Make up to `count` updates, fewer only if an update's result is not finite.

        Parameters
        ----------
        count
            How many.
        path
            Where to add the parameters after each of them, if anywhere.

        Returns
        -------
        losses
            The mean loss on the whole data set after each update that was made, shape (updates,).
        failure
            What is not finite after the next update, which was not made; None if there is no such thing.
        """

    def snapshot(self) -> KernelSnapshot:
        """Return what the updates from here on depend on, apart from the mini-batches."""


def kernel_for(descent: GradientDescent, start: DescentState, batches: MiniBatches | None) -> Kernel:
    """Return the kernel that trains on from `start`.

    `SingleNetwork` is several times faster. `OrderedKernel` serves where its fixed order of summation
    matters, that is where two neurons of one hidden layer have the same incoming weights and bias and must
    stay equal to the last bit, and it serves for mini-batches. The choice depends on the arguments alone, so
    a replay makes the same one.
    """
    if batches is None and not has_equal_neurons(start.parameters):
        return SingleNetwork(descent, start.parameters, start.memory)
    return OrderedKernel(descent, start, batches)


def resumed(descent: GradientDescent, snapshot: KernelSnapshot, batches: MiniBatches | None) -> Kernel:
    """Return the kernel that goes on from `snapshot` bit for bit as the one that made it did."""
    if snapshot.is_ordered:
        return OrderedKernel(descent, descent.start(snapshot.parameters, snapshot.memory), batches)
    return SingleNetwork(descent, snapshot.parameters, snapshot.memory)


def has_equal_neurons(parameters: Parameters) -> bool:
    """Whether some hidden layer of one network (R = 1) has two neurons with equal incoming (w, b)."""
    for weight, bias in zip(parameters.weights[:-1], parameters.biases[:-1], strict=True):
        # Adding 0 makes −0 the same bytes as 0.
        neurons = np.concatenate((weight[0], bias[0]), axis=1) + 0.0
        if len({neuron.tobytes() for neuron in neurons}) < len(neurons):
            return True
    return False


def non_finite(state: DescentState) -> NonFinite | None:
    """Return what is not finite in one network's `state`, or None."""
    if not state.weights_are_finite:
        return NonFinite.WEIGHTS
    if not state.memory_is_finite:
        return NonFinite.AVERAGES
    return None if np.isfinite(state.losses[0]) else NonFinite.LOSS


class OrderedKernel:
    """One network on `engine.network.ordered_sums`.

    Parameters
    ----------
    descent
        The rule of an update.
    start
        The state to start from (R = 1).
    batches
        The mini-batches, or None for the full batch.
    """

    def __init__(self, descent: GradientDescent, start: DescentState, batches: MiniBatches | None) -> None:
        self._descent = descent
        self._state = start
        self._batches = batches

    @property
    def is_ordered(self) -> bool:
        """True."""
        return True

    @property
    def state(self) -> DescentState:
        """The present state (R = 1)."""
        return self._state

    def advance(self, count: int, path: ParameterPath | None = None) -> tuple[FloatArray, NonFinite | None]:
        """Make up to `count` updates, see `Kernel.advance`."""
        losses: list[float] = []
        failure = None
        while len(losses) < count:
            state = self._descent.update(self._state, self._batches.draw() if self._batches else None)
            failure = non_finite(state)
            if failure is not None:
                break
            self._state = state
            losses.append(float(state.losses[0]))
            if path is not None:
                path.append(state.parameters)
        return np.array(losses), failure

    def snapshot(self) -> KernelSnapshot:
        """Return the present moment, see `Kernel.snapshot`."""
        return KernelSnapshot(self._state.parameters, self._state.memory, is_ordered=True)
