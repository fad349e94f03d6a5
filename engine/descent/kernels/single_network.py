"""Full-batch training of one network, laid out so that an update is a few calls into NumPy.

For networks as small as these the time goes into calling NumPy, not into arithmetic. So every array is made
once, an update is a fixed list of calls that write into them, and losses and the check for numbers that are
not finite are made for many updates at once.

- The parameters are one vector, the gradients another: a plain update subtracts once. The bias of a layer
  is a row of its weights, under a row of ones in the layer's inputs.
- W[1] is stored (n, inputs), as it is multiplied; the later ones are stored transposed, because the
  backward pass multiplies by Wᵀ and BLAS takes a plain matrix faster than a transposed part of one.
- η/m is multiplied into dz[L], from where it reaches every gradient; 1/m for optimizers that need dW itself.
- What the optimizer remembers stands behind the parameters in one vector, which is checked as a whole.

BLAS adds in an order of its own, so the numbers agree with `engine.descent.gradient_descent` to rounding
only, and neurons that are equal would drift apart: `engine.descent.kernels` keeps those out.
"""

from collections.abc import Callable
from functools import partial
from itertools import pairwise, repeat

import numpy as np

from engine.activations import Activation, KinkSide
from engine.descent.gradient_descent import DescentState, GradientDescent
from engine.descent.kernels.in_place_steps import Call, scales_the_gradient, step_calls
from engine.descent.kernels.kernel_snapshot import KernelSnapshot
from engine.descent.parameter_path import ParameterPath, unpacked
from engine.descent.run_failure import NonFinite
from engine.network.losses import BINARY_CROSS_ENTROPY, Loss
from engine.network.network import Parameters
from engine.network.optimizers import Memory
from engine.records.arrays import FloatArray

_MOST_UPDATES_AT_ONCE = 256
_MOST_LOGITS_AT_ONCE = 1 << 17
# As an operand, a 0-d array costs half of what a Python number does.
_ONE = np.array(1.0)


class SingleNetwork:
    """One network in training on the full batch; a kernel of `engine.descent.kernels`.

    Parameters
    ----------
    descent
        The architecture, the data set, η, the optimizer and the side of the kinks.
    parameters
        The weights and biases to start from (R = 1), all finite.
    memory
        What the optimizer remembers then (R = 1), all finite; None if it remembers nothing yet.
    """

    def __init__(
        self, descent: GradientDescent, parameters: Parameters, memory: Memory | None = None
    ) -> None:
        memory = descent.optimizer.start(parameters) if memory is None else memory
        self._descent = descent
        self._architecture = descent.architecture
        self._targets = descent.dataset.targets
        self._has_bias = int(descent.architecture.use_bias)
        sizes = descent.architecture.layer_sizes
        shapes = [(n_in + self._has_bias, n_out) for n_in, n_out in pairwise(sizes)]
        shapes[0] = shapes[0][::-1]
        self._shapes = shapes
        remembered = memory.averages
        self._vector, blocks = _vector_and_blocks([*shapes * (1 + len(remembered)), (1, 1)])
        self._updates = blocks.pop().reshape(())
        self._updates[()] = memory.updates
        self._groups = [blocks[k : k + len(shapes)] for k in range(0, len(blocks), len(shapes))]
        self._blocks = self._groups[0]
        for group, values in zip(self._groups, (parameters, *remembered), strict=True):
            for block, weight, bias in zip(_matrices(group), values.weights, values.biases, strict=True):
                block[:, : weight.shape[2]] = weight[0]
                block[:, weight.shape[2] :] = bias[0, :, : self._has_bias]
        self._is_compiled = False

    @property
    def is_ordered(self) -> bool:
        """False: BLAS adds in an order of its own."""
        return False

    @property
    def state(self) -> DescentState:
        """The present state, evaluated by `engine.descent.gradient_descent`."""
        return self._descent.start(self.parameters, self.memory)

    @property
    def parameters(self) -> Parameters:
        """The present weights and biases (R = 1), copied."""
        return self._copied(self._blocks)

    @property
    def memory(self) -> Memory:
        """What the optimizer remembers now (R = 1), copied."""
        return Memory(int(self._updates), tuple(map(self._copied, self._groups[1:])))

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
            The mean loss after each update that was made, shape (updates,).
        failure
            What is not finite after the next update, which was not made; None if there is no such thing.
        """
        if not self._is_compiled:
            self._compile()
        parts: list[FloatArray] = []
        failure = None
        with np.errstate(all="ignore"):
            while count > 0 and failure is None:
                losses, failure = self._advance_checked(min(count, len(self._rows) - 1), path)
                parts.append(losses)
                count -= losses.size
        return np.concatenate(parts) if parts else np.empty(0), failure

    def snapshot(self) -> KernelSnapshot:
        """Return the present moment, see `engine.descent.kernels.kernel.Kernel.snapshot`."""
        return KernelSnapshot(self.parameters, self.memory, is_ordered=False)

    def _copied(self, blocks: list[FloatArray]) -> Parameters:
        weights, biases = [], []
        for matrix in _matrices(blocks):
            n_in = matrix.shape[1] - self._has_bias
            weights.append(np.array(matrix[np.newaxis, :, :n_in], order="C"))
            bias = matrix[:, n_in:] if self._has_bias else np.zeros((matrix.shape[0], 1))
            biases.append(np.array(bias[np.newaxis], order="C"))
        return Parameters(tuple(weights), tuple(biases))

    def _advance_checked(self, count: int, path: ParameterPath | None) -> tuple[FloatArray, NonFinite | None]:
        before = self._vector.copy()
        passed = np.empty((count if path is not None else 0, self._parameters.size))
        losses = self._advance_unchecked(count, passed)
        # What is not finite never becomes finite again: an infinite weight minus anything is infinite or NaN.
        if not np.isfinite(self._vector).all():
            failure = NonFinite.AVERAGES if np.isfinite(self._parameters).all() else NonFinite.WEIGHTS
        elif not np.isfinite(losses).all():
            failure = NonFinite.LOSS
        else:
            if path is not None:
                path.append(unpacked(passed, self._shapes, use_bias=bool(self._has_bias)))
            return losses, None
        self._vector[:] = before
        if count == 1:
            return losses[:0], failure
        # Once more, update by update, to stop before the first that fails.
        singles: list[FloatArray] = []
        while True:
            single, single_failure = self._advance_checked(1, path)
            if single_failure is not None:
                return np.concatenate([losses[:0], *singles]), single_failure
            singles.append(single)

    def _advance_unchecked(self, count: int, passed: FloatArray) -> FloatArray:
        """Make the updates; write the parameters after each into the rows of `passed`, if it has any."""
        forward, backward, dz = self._forward, self._backward, self._dz
        if passed.size:
            backward = [*backward, partial(next, map(np.positive, repeat(self._parameters), passed))]
        logit_call, residual_call = self._logit_call, self._residual_call
        for logits in self._rows[:count]:
            for call in forward:
                call()
            logit_call(logits)
            residual_call(logits, dz)
            for call in backward:
                call()
        for call in forward:
            call()
        logit_call(self._rows[count])
        return self._architecture.loss.value(self._logits[1 : count + 1], self._targets)

    def _compile(self) -> None:
        """Make the lists of calls that are one update; many networks are shown that never train."""
        self._is_compiled = True
        room = max(1, min(_MOST_UPDATES_AT_ONCE, _MOST_LOGITS_AT_ONCE // self._targets.size))
        self._logits = np.empty((room + 1, *self._targets.shape))
        self._rows = list(self._logits)
        descent, sizes, inputs = self._descent, self._architecture.layer_sizes, self._descent.dataset.inputs
        gradient, gradient_blocks = _vector_and_blocks(self._shapes)
        self._parameters, *averages = np.split(self._vector[:-1], len(self._groups))
        matrices = _matrices(self._blocks)
        sample_count = inputs.shape[1]
        a = [np.ones((n + self._has_bias, sample_count)) for n in sizes[:-1]]
        a[0][: sizes[0]] = inputs
        dz = [np.empty((n, sample_count)) for n in sizes[1:]]

        self._forward: list[Call] = []
        slopes: list[tuple[FloatArray, list[Call]]] = []
        for layer, function in enumerate(self._architecture.activations):
            z = np.empty_like(dz[layer])
            slope = np.empty_like(z)
            output = a[layer + 1][: z.shape[0]]
            values, slope_calls = _activation_calls(function, descent.kink_side, z, output, slope)
            self._forward += [partial(matrices[layer].dot, a[layer], z), *values]
            slopes.append((slope, slope_calls))
        self._logit_call: Callable[[FloatArray], object] = partial(matrices[-1].dot, a[-1])
        self._dz = dz[-1]
        rate = descent.learning_rate if scales_the_gradient(descent.optimizer) else 1.0
        self._residual_call, self._backward = _residual_calls(
            self._architecture.loss, self._targets, rate / sample_count, dz[-1]
        )
        for layer in reversed(range(1, len(dz))):
            slope, slope_calls = slopes[layer - 1]
            da = dz[layer - 1]
            self._backward += [
                partial(a[layer].dot, dz[layer].T, gradient_blocks[layer]),
                partial(self._blocks[layer][: sizes[layer]].dot, dz[layer], da),
                *slope_calls,
                partial(np.multiply, da, slope, da),
            ]
        self._backward += [
            partial(dz[0].dot, np.ascontiguousarray(a[0].T), gradient_blocks[0]),
            *step_calls(
                descent.optimizer, self._parameters, gradient, averages, self._updates, descent.learning_rate
            ),
        ]


def _matrices(blocks: list[FloatArray]) -> list[FloatArray]:
    """Return views of each layer's block as (n_out, n_in + bias), whichever way it is stored."""
    return [blocks[0], *(block.T for block in blocks[1:])]


def _vector_and_blocks(shapes: list[tuple[int, int]]) -> tuple[FloatArray, list[FloatArray]]:
    """Return a vector, and views of its successive parts as matrices of `shapes`."""
    ends = np.cumsum([rows * columns for rows, columns in shapes])
    vector = np.zeros(ends[-1])
    parts = np.split(vector, ends[:-1])
    return vector, [part.reshape(shape) for part, shape in zip(parts, shapes, strict=True)]


def _activation_calls(
    function: Activation, kink_side: KinkSide, z: FloatArray, a: FloatArray, slope: FloatArray
) -> tuple[list[Call], list[Call]]:
    """Return the calls that write g(z) into `a`, and those that afterwards write g′(z) into `slope`.

    The most used functions have calls of their own, in which g′ is made of what g left behind; it then has
    the absolute accuracy of g, not the relative one of `Activation.derivative`.
    """
    match function.key:
        case "tanh":
            return [partial(np.tanh, z, a)], [
                partial(np.square, a, slope),
                partial(np.subtract, _ONE, slope, slope),
            ]
        case "sigmoid":
            beta = np.array(function.parameters["beta"])
            return [
                partial(np.multiply, z, -beta, a),
                partial(np.exp, a, a),
                partial(np.add, a, _ONE, a),
                partial(np.reciprocal, a, a),
            ], [
                partial(np.subtract, _ONE, a, slope),
                partial(np.multiply, slope, a, slope),
                partial(np.multiply, slope, beta, slope),
            ]
        case "relu":
            # maximum() is five times slower than this product.
            at_kink = np.array(float(kink_side == "right"))
            return [partial(np.heaviside, z, at_kink, slope), partial(np.multiply, z, slope, a)], []
    return [partial(_store, function.value, z, a)], [
        partial(_store, partial(function.derivative, kink_side=kink_side), z, slope)
    ]


def _store(function: Callable[[FloatArray], FloatArray], z: FloatArray, out: FloatArray) -> None:
    out[:] = function(z)


def _residual_calls(
    loss: Loss, targets: FloatArray, rate: float, out: FloatArray
) -> tuple[Callable[[FloatArray, FloatArray], object], list[Call]]:
    """Return the calls that write `rate` times dz[L] into `out`: one on (logits, out), and those after it."""
    if loss is BINARY_CROSS_ENTROPY and np.isin(targets, (0.0, 1.0)).all():
        # With s = 1 − 2y = ±1, σ(z) − y is s / (1 + exp(−s z)), which cancels nowhere.
        sign = 1.0 - 2.0 * targets
        return partial(np.multiply, -sign), [
            partial(np.exp, out, out),
            partial(np.add, out, _ONE, out),
            partial(np.divide, rate * sign, out, out),
        ]

    def residual(logits: FloatArray, out: FloatArray) -> None:
        np.multiply(loss.sample_gradient(logits, loss.predictions(logits), targets), rate, out)

    return residual, []
