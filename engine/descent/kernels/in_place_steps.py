"""The optimizers' updates of one flat vector of parameters, as fixed lists of calls that write in place."""

from collections.abc import Callable
from functools import partial

import numpy as np

from engine.network.optimizers import Adam, Momentum, Optimizer, PlainDescent, RMSProp
from engine.records.arrays import FloatArray

Call = Callable[[], object]

# As an operand, a 0-d array costs half of what a Python number does.
_ONE = np.array(1.0)


def scales_the_gradient(optimizer: Optimizer) -> bool:
    """Whether `step_calls` of `optimizer` want η dW instead of dW."""
    return isinstance(optimizer, (PlainDescent, Momentum))


def step_calls(
    optimizer: Optimizer,
    parameters: FloatArray,
    gradient: FloatArray,
    averages: list[FloatArray],
    updates: FloatArray,
    learning_rate: float,
) -> list[Call]:
    """Return the calls that are one update.

    Parameters
    ----------
    optimizer
        The rule.
    parameters
        The vector that the calls change.
    gradient
        Where its gradient stands, times η if `scales_the_gradient`; the calls may overwrite it.
    averages
        What the rule remembers, one vector for each symbol of `Optimizer.remembered`.
    updates
        The number of updates made, a 0-d array; changed only by a rule that remembers something.
    learning_rate
        η.

    Raises
    ------
    TypeError
        For a rule that has no calls here.
    """
    plain: list[Call] = [partial(np.subtract, parameters, gradient, parameters)]
    if isinstance(optimizer, PlainDescent):
        return plain
    count = partial(np.add, updates, _ONE, updates)
    if isinstance(optimizer, Momentum):
        (velocity,) = averages
        return [
            count,
            partial(np.multiply, velocity, np.array(optimizer.beta), velocity),
            partial(np.subtract, velocity, gradient, velocity),
            partial(np.add, parameters, velocity, parameters),
        ]
    root, rate = np.empty_like(gradient), np.array(learning_rate)
    if isinstance(optimizer, RMSProp):
        (mean_square,) = averages
        return [
            count,
            *_average_calls(optimizer.rho, mean_square, partial(np.square, gradient, root), root),
            partial(np.sqrt, mean_square, root),
            partial(np.add, root, np.array(optimizer.epsilon), root),
            partial(np.multiply, gradient, rate, gradient),
            partial(np.divide, gradient, root, gradient),
            *plain,
        ]
    if isinstance(optimizer, Adam):
        mean, mean_square = averages
        corrections = np.array(1.0), np.array(1.0)
        return [
            count,
            partial(_write_corrections, optimizer, updates, *corrections),
            *_average_calls(optimizer.beta2, mean_square, partial(np.square, gradient, root), root),
            *_average_calls(optimizer.beta1, mean, partial(np.copyto, root, gradient), root),
            partial(np.divide, mean_square, corrections[1], root),
            partial(np.sqrt, root, root),
            partial(np.add, root, np.array(optimizer.epsilon), root),
            partial(np.divide, mean, corrections[0], gradient),
            partial(np.multiply, gradient, rate, gradient),
            partial(np.divide, gradient, root, gradient),
            *plain,
        ]
    raise TypeError(optimizer)


def _average_calls(kept: float, average: FloatArray, write_new: Call, new: FloatArray) -> list[Call]:
    """Return the calls of average ← kept · average + (1 − kept) · new; `write_new` writes into `new`."""
    return [
        write_new,
        partial(np.multiply, new, np.array(1.0 - kept), new),
        partial(np.multiply, average, np.array(kept), average),
        partial(np.add, average, new, average),
    ]


def _write_corrections(optimizer: Adam, updates: FloatArray, first: FloatArray, second: FloatArray) -> None:
    first[()], second[()] = optimizer.corrections(int(updates))
