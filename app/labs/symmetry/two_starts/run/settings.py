"""What both networks are and how they learn."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal, get_args

from engine.activations import Activation, activation
from engine.data.datasets import AND, OR, XOR, Dataset
from engine.descent.gradient_descent import GradientDescent
from engine.descent.network_fields import learning_rate_field, seed_field, speed_field
from engine.network.initializers import Initializer, initializer
from engine.network.losses import BINARY_CROSS_ENTROPY
from engine.network.network import Architecture
from engine.records.bounded_record import BoundedRecord, choice, named, real
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP

NEURON_COUNTS = (0, 2, 3, 4, 5, 6, 7, 8)
"""How many hidden neurons there can be; 0 is logistic regression. One neuron has nothing to be equal to."""

DataKey = Literal["xor", "and", "or"]
DATA_KEYS: tuple[DataKey, ...] = get_args(DataKey)
_DATA: dict[DataKey, Dataset] = {"xor": XOR, "and": AND, "or": OR}

_TANH = activation("tanh")


class StartKind(StrEnum):
    """How the initial weights are chosen; the initial biases are always 0."""

    ZEROS = "zeros"
    CONSTANT = "constant"
    SMALL = "small"
    XAVIER = "xavier"
    HE = "he"
    LARGE = "large"


@dataclass(frozen=True)
class Start(BoundedRecord):
    """One of the two starts.

    Attributes
    ----------
    kind
        Which rule.
    constant
        The value of all weights, for `StartKind.CONSTANT`.
    small, large
        Standard deviation of the weights, for `StartKind.SMALL` and `StartKind.LARGE`.
    seed
        Seed of the random rules.

    Raises
    ------
    InvalidValueError
        Naming the field that is out of bounds.
    """

    kind: StartKind = choice(StartKind.XAVIER, QT_TRANSLATE_NOOP("Field", "Initialization"), tuple(StartKind))
    constant: float = real(
        0.5, QT_TRANSLATE_NOOP("Field", "Constant <i>c</i>"), -2.0, 2.0, step=0.05, decimals=(0, 4)
    )
    small: float = real(
        0.01,
        QT_TRANSLATE_NOOP("Field", "Small <i>σ</i>"),
        0.001,
        0.1,
        step=0.001,
        decimals=(0, 4),
        logarithmic=True,
    )
    large: float = real(
        10.0,
        QT_TRANSLATE_NOOP("Field", "Large <i>σ</i>"),
        1.0,
        10.0,
        step=0.5,
        decimals=(0, 4),
        logarithmic=True,
    )
    seed: int = seed_field(12)

    @property
    def is_random(self) -> bool:
        """Whether the seed matters."""
        return self.kind not in (StartKind.ZEROS, StartKind.CONSTANT)

    @property
    def amount_field(self) -> str | None:
        """The name of the field with the rule's free number, or None if it has none."""
        names = {StartKind.CONSTANT: "constant", StartKind.SMALL: "small", StartKind.LARGE: "large"}
        return names.get(self.kind)

    @property
    def initializer(self) -> Initializer:
        """The rule as the engine takes it."""
        rules = {
            StartKind.ZEROS: ("zeros", None),
            StartKind.CONSTANT: ("constant", self.constant),
            StartKind.SMALL: ("normal", self.small),
            StartKind.XAVIER: ("xavier_normal", None),
            StartKind.HE: ("he_normal", None),
            StartKind.LARGE: ("normal", self.large),
        }
        return initializer(*rules[self.kind])


@dataclass(frozen=True)
class SymmetrySettings(BoundedRecord):
    """Two networks that differ in their initial weights only.

    Attributes
    ----------
    a, b
        The two starts.
    activation
        The activation of the hidden neurons, one that is elementwise, with its parameters.
    neurons
        Hidden neurons, one of `NEURON_COUNTS`.
    learning_rate
        η of plain gradient descent on all four points at once.
    data
        The truth table that is learned.
    noise
        ε: the standard deviation of the noise that breaks the symmetry of A.
    speed
        Epochs per drawn frame.

    Raises
    ------
    InvalidValueError
        Naming the field that is out of bounds.
    """

    a: Start = Start(StartKind.CONSTANT)
    b: Start = Start(StartKind.XAVIER)
    activation: Activation = named(_TANH, QT_TRANSLATE_NOOP("Field", "Hidden activation function"))
    neurons: int = choice(
        4, QT_TRANSLATE_NOOP("Field", "Hidden neurons (0: logistic regression)"), NEURON_COUNTS
    )
    learning_rate: float = learning_rate_field()
    data: DataKey = choice("xor", QT_TRANSLATE_NOOP("Field", "Data"), DATA_KEYS)
    noise: float = real(0.01, QT_TRANSLATE_NOOP("Field", "Noise ε"), 1e-6, 1.0, step=0.001, decimals=(0, 6))
    speed: int = speed_field()

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.activation.record.is_elementwise:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP(
                    "InvalidValue",
                    "{activation} takes several pre-activations at once; choose another function.",
                ),
                activation=self.activation.record.name,
            )

    @property
    def dataset(self) -> Dataset:
        """What is learned."""
        return _DATA[self.data]

    @property
    def rule(self) -> GradientDescent:
        """How both networks learn."""
        hidden = (self.neurons,) if self.neurons else ()
        architecture = Architecture((2, *hidden, 1), (self.activation,) * len(hidden), BINARY_CROSS_ENTROPY)
        return GradientDescent(architecture, self.dataset, self.learning_rate)

    def makes_the_same_runs_as(self, other: "SymmetrySettings") -> bool:
        """Whether both settings train the same two networks in the same way."""
        return replace(self, noise=other.noise, speed=other.speed) == other
