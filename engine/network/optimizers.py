r"""What gradient descent does with a gradient: the plain rule and three that remember earlier gradients.

In the rules below W stands for every single weight or bias, dW for the derivative of the mean loss (over the
full batch or a mini-batch) by it, and all operations are element by element. A symbol v or s is a number
that is remembered for each parameter; it starts at 0. Update t is the t-th, counted from 1.
"""

import math
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from engine.network.network import Gradients, Parameters
from engine.records.arrays import FloatArray
from engine.records.bounded_record import BoundedRecord, real
from engine.records.invalid_value import InvalidValueError
from engine.records.record_reading import read_record
from engine.records.record_writing import record_pairs
from engine.records.text_parts import read_call
from engine.records.translatable import QT_TRANSLATE_NOOP


@dataclass(frozen=True, eq=False)
class Memory:
    """What an optimizer remembers about R networks.

    Attributes
    ----------
    updates
        How many updates it has seen; the plain rule, which remembers nothing, leaves it at 0.
    averages
        For each symbol of `Optimizer.remembered` one number per parameter, in the parameters' shapes.
    """

    updates: int = 0
    averages: tuple[Parameters, ...] = ()


class Optimizer(BoundedRecord):
    """Base of the update rules: records of checked hyperparameters.

    Attributes
    ----------
    key
        Name in settings and files.
    name
        English name, marked in the context ``"Optimizer"``.
    formula
        The update in LaTeX.
    source
        Where it comes from.
    remembered
        The symbols of what is remembered for each parameter.
    """

    key: ClassVar[str]
    name: ClassVar[str]
    formula: ClassVar[str]
    source: ClassVar[str]
    remembered: ClassVar[tuple[str, ...]] = ()

    @property
    def text(self) -> str:
        """The rule as it is written: ``plain``, ``adam(beta1=0.8)``."""
        changed = record_pairs(self)
        return f"{self.key}({','.join(map('='.join, changed))})" if changed else self.key

    @classmethod
    def read(cls, text: str) -> "Optimizer":
        """Return the rule that is written; what it does not name has its usual value.

        Raises
        ------
        InvalidValueError
            If there is no such rule or number, or a number is out of bounds.
        """
        key, arguments = read_call(text)
        for each in OPTIMIZERS:
            if each.key == key:
                return read_record(type(each), {name: [value] for name, value in arguments.items()})
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "{field} must be one of {options}, not {value}."),
            field=QT_TRANSLATE_NOOP("Field", "Optimizer"),
            options=", ".join(each.key for each in OPTIMIZERS),
            value=key,
        )

    def start(self, parameters: Parameters) -> Memory:
        """Return the memory before the first update of `parameters`: zeros."""
        weights, biases = (
            tuple(np.zeros_like(array) for array in arrays)
            for arrays in (parameters.weights, parameters.biases)
        )
        return Memory(averages=tuple(Parameters(weights, biases) for _ in self.remembered))

    def step(
        self, gradient: FloatArray, averages: tuple[FloatArray, ...], learning_rate: float, update: int
    ) -> tuple[FloatArray, tuple[FloatArray, ...]]:
        """Return what update number `update` subtracts from parameters, and what is remembered of it.

        Parameters
        ----------
        gradient
            The parameters' dW, of any shape.
        averages
            What is remembered so far, each of the shape of `gradient`.
        learning_rate
            η.
        update
            t, from 1.
        """
        raise NotImplementedError

    def advanced(
        self, parameters: Parameters, gradients: Gradients, memory: Memory, learning_rate: float
    ) -> tuple[Parameters, Memory]:
        """Return the parameters and the memory after one update of all weights and biases."""
        update = memory.updates + 1
        weights, weight_averages = self._advanced(
            parameters.weights,
            gradients.weights,
            [each.weights for each in memory.averages],
            learning_rate,
            update,
        )
        biases, bias_averages = self._advanced(
            parameters.biases,
            gradients.biases,
            [each.biases for each in memory.averages],
            learning_rate,
            update,
        )
        averages = tuple(map(Parameters, weight_averages, bias_averages))
        return Parameters(weights, biases), Memory(update, averages) if averages else memory

    def _advanced(
        self,
        values: tuple[FloatArray, ...],
        gradients: tuple[FloatArray, ...],
        averages: list[tuple[FloatArray, ...]],
        learning_rate: float,
        update: int,
    ) -> tuple[tuple[FloatArray, ...], list[tuple[FloatArray, ...]]]:
        new_values: list[FloatArray] = []
        remembered: list[tuple[FloatArray, ...]] = []
        for index, (value, gradient) in enumerate(zip(values, gradients, strict=True)):
            step, kept = self.step(gradient, tuple(each[index] for each in averages), learning_rate, update)
            new_values.append(value - step)
            remembered.append(kept)
        return tuple(new_values), [tuple(arrays) for arrays in zip(*remembered, strict=True)]


@dataclass(frozen=True)
class PlainDescent(Optimizer):
    """Gradient descent (Cauchy 1847): a step against the gradient."""

    key: ClassVar[str] = "plain"
    name: ClassVar[str] = QT_TRANSLATE_NOOP("Optimizer", "Gradient descent")
    formula: ClassVar[str] = r"W \leftarrow W - \eta\, dW"
    source: ClassVar[str] = "Cauchy 1847"

    def step(
        self, gradient: FloatArray, averages: tuple[FloatArray, ...], learning_rate: float, update: int
    ) -> tuple[FloatArray, tuple[FloatArray, ...]]:
        """Return η dW, see `Optimizer.step`."""
        del update
        return learning_rate * gradient, averages


@dataclass(frozen=True)
class Momentum(Optimizer):
    """The heavy ball (Polyak 1964): v is the last step, of which a share β is made again.

    Attributes
    ----------
    beta
        β; 0 is plain gradient descent.
    """

    key: ClassVar[str] = "momentum"
    name: ClassVar[str] = QT_TRANSLATE_NOOP("Optimizer", "Momentum")
    formula: ClassVar[str] = (
        r"\begin{aligned} v &\leftarrow \beta v - \eta\, dW \\ W &\leftarrow W + v \end{aligned}"
    )
    source: ClassVar[str] = "Polyak 1964"
    remembered: ClassVar[tuple[str, ...]] = ("v",)

    beta: float = real(0.9, QT_TRANSLATE_NOOP("Field", "Momentum β"), 0.0, 0.999, step=0.001, decimals=(0, 4))

    def step(
        self, gradient: FloatArray, averages: tuple[FloatArray, ...], learning_rate: float, update: int
    ) -> tuple[FloatArray, tuple[FloatArray, ...]]:
        """Return −v and v, see `Optimizer.step`."""
        del update
        velocity = self.beta * averages[0] - learning_rate * gradient
        return -velocity, (velocity,)


@dataclass(frozen=True)
class RMSProp(Optimizer):
    """A step divided by the root of the mean squared gradient (Hinton 2012, lecture 6e, slide 29).

    Attributes
    ----------
    rho
        ρ, the share of the mean square s that is kept at an update.
    epsilon
        ε, which keeps the divisor above 0; the slide has none.
    """

    key: ClassVar[str] = "rmsprop"
    name: ClassVar[str] = QT_TRANSLATE_NOOP("Optimizer", "RMSProp")
    formula: ClassVar[str] = (
        r"\begin{aligned} s &\leftarrow \rho s + (1-\rho)\, dW^2 \\"
        r" W &\leftarrow W - \eta\, \frac{dW}{\sqrt{s} + \varepsilon} \end{aligned}"
    )
    source: ClassVar[str] = "Hinton 2012"
    remembered: ClassVar[tuple[str, ...]] = ("s",)

    rho: float = real(
        0.9, QT_TRANSLATE_NOOP("Field", "Decay rate ρ"), 0.0, 0.9999, step=0.001, decimals=(0, 4)
    )
    epsilon: float = real(1e-8, QT_TRANSLATE_NOOP("Field", "Constant ε"), 1e-12, 0.1)

    def step(
        self, gradient: FloatArray, averages: tuple[FloatArray, ...], learning_rate: float, update: int
    ) -> tuple[FloatArray, tuple[FloatArray, ...]]:
        """Return η dW / (√s + ε) and s, see `Optimizer.step`."""
        del update
        mean_square = self.rho * averages[0] + (1.0 - self.rho) * np.square(gradient)
        return learning_rate * gradient / (np.sqrt(mean_square) + self.epsilon), (mean_square,)


@dataclass(frozen=True)
class Adam(Optimizer):
    """Momentum and RMSProp together, both corrected for their start at 0 (Kingma and Ba 2015, Algorithm 1).

    The paper writes m for what is v here, and v for what is s here: in this application m is the number of
    samples.

    Attributes
    ----------
    beta1
        β₁, the share of the mean gradient v that is kept at an update.
    beta2
        β₂, the share of the mean squared gradient s that is kept at an update.
    epsilon
        ε, which keeps the divisor above 0.
    """

    key: ClassVar[str] = "adam"
    name: ClassVar[str] = QT_TRANSLATE_NOOP("Optimizer", "Adam")
    formula: ClassVar[str] = (
        r"\begin{aligned} v &\leftarrow \beta_1 v + (1-\beta_1)\, dW \\"
        r" s &\leftarrow \beta_2 s + (1-\beta_2)\, dW^2 \\"
        r" W &\leftarrow W - \eta\, \frac{v/(1-\beta_1^t)}{\sqrt{s/(1-\beta_2^t)} + \varepsilon}"
        r" \end{aligned}"
    )
    source: ClassVar[str] = "Kingma & Ba 2015"
    remembered: ClassVar[tuple[str, ...]] = ("v", "s")

    beta1: float = real(
        0.9, QT_TRANSLATE_NOOP("Field", "Decay rate β₁"), 0.0, 0.999, step=0.001, decimals=(0, 4)
    )
    beta2: float = real(
        0.999, QT_TRANSLATE_NOOP("Field", "Decay rate β₂"), 0.0, 0.9999, step=0.001, decimals=(0, 4)
    )
    epsilon: float = real(1e-8, QT_TRANSLATE_NOOP("Field", "Constant ε"), 1e-12, 0.1)

    def step(
        self, gradient: FloatArray, averages: tuple[FloatArray, ...], learning_rate: float, update: int
    ) -> tuple[FloatArray, tuple[FloatArray, ...]]:
        """Return η v̂ / (√ŝ + ε), and v and s, see `Optimizer.step`."""
        mean = self.beta1 * averages[0] + (1.0 - self.beta1) * gradient
        mean_square = self.beta2 * averages[1] + (1.0 - self.beta2) * np.square(gradient)
        first, second = self.corrections(update)
        root = np.sqrt(mean_square / second)
        return learning_rate * (mean / first) / (root + self.epsilon), (mean, mean_square)

    def corrections(self, update: int) -> tuple[float, float]:
        """Return 1 − β₁ᵗ and 1 − β₂ᵗ, by which the means of update `update` are too small."""
        return 1.0 - math.pow(self.beta1, update), 1.0 - math.pow(self.beta2, update)


PLAIN_DESCENT = PlainDescent()

OPTIMIZERS: tuple[Optimizer, ...] = (PLAIN_DESCENT, Momentum(), RMSProp(), Adam())
"""Each rule with its usual hyperparameters."""
