"""The update of every weight and bias, line by line."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.descent.gradient_descent import DescentState, GradientDescent
from engine.network.network import Gradients
from engine.network.optimizers import Adam, Momentum, RMSProp
from engine.records.arrays import FloatArray
from engine.written.expression import (
    ONE,
    Call,
    Expression,
    Function,
    Negative,
    Number,
    Power,
    Quotient,
    Square,
    Sum,
    product_of,
)
from engine.written.network_numbers import input_name
from engine.written.rounding import without_noise
from engine.written.step import Section, Step, collected_step, computed_step


@dataclass(frozen=True)
class Update:
    """One update of one network (R = 1).

    Attributes
    ----------
    descent
        The rule.
    before, after
        The network before and after it.
    gradients
        The mean gradients that it uses.
    samples
        The columns of the data set over which they are the mean, or None for all.
    """

    descent: GradientDescent
    before: DescentState
    after: DescentState
    gradients: Gradients
    samples: npt.NDArray[np.intp] | None

    def inputs(self, layer: int) -> FloatArray:
        """Return a[layer − 1] of the samples, (n_in, m)."""
        values: FloatArray = self.before.passed.a[layer - 1][0]
        return values if self.samples is None else values[:, self.samples]


@dataclass(frozen=True)
class _Block:
    """A matrix of weights or a column of biases: its symbol, and its numbers in the update."""

    symbol: str
    learning_rate: Number
    update: int
    old: FloatArray
    gradient: FloatArray
    new: FloatArray
    averages: tuple[FloatArray, ...]
    new_averages: tuple[FloatArray, ...]


def update_lines(update: Update, *, with_mean: bool) -> Iterator[Step]:
    """Yield the optimizer's rule for W and b of each layer; with the plain one W ← W − η dW, b ← b − η db.

    Parameters
    ----------
    update
        The update.
    with_mean
        Whether the mean gradients are shown too, because they stand in no line before.
    """
    for layer in range(1, update.descent.architecture.layer_count + 1):
        for block in _blocks(update, layer):
            if with_mean:
                yield _mean_line(update, layer, block)
            match update.descent.optimizer:
                case Momentum() as momentum:
                    yield from _momentum_lines(block, momentum)
                case RMSProp() as rmsprop:
                    yield from _rmsprop_lines(block, rmsprop)
                case Adam() as adam:
                    yield from _adam_lines(block, adam)
                case _:
                    yield _plain_line(block)


def _blocks(update: Update, layer: int) -> Iterator[_Block]:
    names = ("weights", "biases") if update.descent.architecture.use_bias else ("weights",)
    for name in names:
        sources = (update.before.parameters, update.gradients, update.after.parameters)
        old, gradient, new = (getattr(source, name)[layer - 1][0] for source in sources)
        averages, new_averages = (
            tuple(getattr(each, name)[layer - 1][0] for each in memory.averages)
            for memory in (update.before.memory, update.after.memory)
        )
        yield _Block(
            f"{'W' if name == 'weights' else 'b'}[{layer}]",
            _exact(update.descent.learning_rate),
            update.after.memory.updates,
            old,
            gradient,
            new,
            averages,
            new_averages,
        )


def _mean_line(update: Update, layer: int, block: _Block) -> Step:
    dz, inputs = np.abs(update.gradients.dz[layer - 1][0]), np.abs(update.inputs(layer))
    count = dz.shape[1]
    if block.symbol.startswith("W"):
        formula, sizes = f"dz[{layer}] {input_name(layer, of_all=True)}ᵀ", dz @ inputs.T
    else:
        formula, sizes = f"Σ dz[{layer}]", dz.sum(axis=1, keepdims=True)
    gradient = without_noise(block.gradient, sizes / count)
    return collected_step(Section.UPDATE, f"d{block.symbol}", f"1/{count} {formula}", gradient)


def _plain_line(block: _Block) -> Step:
    def term(row: int, column: int) -> Expression:
        change = product_of(block.learning_rate, _number(block.gradient, row, column))
        return Sum((_number(block.old, row, column), Negative(change)))

    return _assignment(block.symbol, f"{block.symbol} − η d{block.symbol}", term, block.new)


def _momentum_lines(block: _Block, rule: Momentum) -> Iterator[Step]:
    (before,), (velocity,), symbol = block.averages, block.new_averages, f"v{block.symbol}"

    def velocity_term(row: int, column: int) -> Expression:
        kept = product_of(_exact(rule.beta), _number(before, row, column))
        return Sum((kept, Negative(product_of(block.learning_rate, _number(block.gradient, row, column)))))

    def term(row: int, column: int) -> Expression:
        return Sum((_number(block.old, row, column), _number(velocity, row, column)))

    yield _assignment(symbol, f"β {symbol} − η d{block.symbol}", velocity_term, velocity)
    yield _assignment(block.symbol, f"{block.symbol} + {symbol}", term, block.new)


def _rmsprop_lines(block: _Block, rule: RMSProp) -> Iterator[Step]:
    (mean_square,), symbol = block.new_averages, f"s{block.symbol}"

    def term(row: int, column: int) -> Expression:
        root = Call(Function.SQRT, _number(mean_square, row, column))
        step = product_of(block.learning_rate, _number(block.gradient, row, column))
        change = Quotient(step, Sum((root, _exact(rule.epsilon))))
        return Sum((_number(block.old, row, column), Negative(change)))

    yield _mean_square_line(block, symbol, "ρ", rule.rho, block.averages[0], mean_square)
    formula = f"{block.symbol} − η d{block.symbol}/(√{symbol} + ε)"
    yield _assignment(block.symbol, formula, term, block.new)


def _adam_lines(block: _Block, rule: Adam) -> Iterator[Step]:
    mean, mean_square = block.new_averages
    v, s = f"v{block.symbol}", f"s{block.symbol}"
    corrections = [
        Sum((ONE, Negative(Power(_exact(kept), block.update)))) for kept in (rule.beta1, rule.beta2)
    ]

    def mean_term(row: int, column: int) -> Expression:
        kept = product_of(_exact(rule.beta1), _number(block.averages[0], row, column))
        return Sum((kept, product_of(_rest(rule.beta1), _number(block.gradient, row, column))))

    def term(row: int, column: int) -> Expression:
        step = product_of(block.learning_rate, Quotient(_number(mean, row, column), corrections[0]))
        root = Call(Function.SQRT, Quotient(_number(mean_square, row, column), corrections[1]))
        change = Quotient(step, Sum((root, _exact(rule.epsilon))))
        return Sum((_number(block.old, row, column), Negative(change)))

    yield _assignment(v, f"β₁ {v} + (1 − β₁) d{block.symbol}", mean_term, mean)
    yield _mean_square_line(block, s, "β₂", rule.beta2, block.averages[1], mean_square)
    formula = f"{block.symbol} − η ({v}/(1 − β₁^{{t}}))/(√({s}/(1 − β₂^{{t}})) + ε)"
    yield _assignment(block.symbol, formula, term, block.new)


def _mean_square_line(
    block: _Block, symbol: str, name: str, kept: float, before: FloatArray, after: FloatArray
) -> Step:
    def term(row: int, column: int) -> Expression:
        old = product_of(_exact(kept), _number(before, row, column))
        return Sum((old, product_of(_rest(kept), Square(_number(block.gradient, row, column)))))

    return _assignment(symbol, f"{name} {symbol} + (1 − {name}) (d{block.symbol})²", term, after)


def _assignment(
    symbol: str, formula: str, term: Callable[[int, int], Expression], values: FloatArray
) -> Step:
    return computed_step(Section.UPDATE, symbol, formula, term, values, is_assignment=True)


def _number(values: FloatArray, row: int, column: int) -> Number:
    return Number(float(values[row, column]))


def _exact(value: float) -> Number:
    return Number(value, is_exact=True)


def _rest(kept: float) -> Sum:
    return Sum((ONE, Negative(_exact(kept))))
