"""The fields that several settings of networks have, so that each has one name, one interval and one form."""

from typing import Any

from engine.activations import KINK_SIDES
from engine.descent.interventions import LAST_SEED
from engine.network.initializers import initializer
from engine.records.bounded_record import choice, named, real, whole
from engine.records.translatable import QT_TRANSLATE_NOOP

LEARNING_RATE = QT_TRANSLATE_NOOP("Field", "Learning rate <i>η</i>")
BIAS_SCALE = QT_TRANSLATE_NOOP("Field", "Initial bias <i>σ</i>")
BATCH_SIZE = QT_TRANSLATE_NOOP("Field", "Mini-batch")
LOSS = QT_TRANSLATE_NOOP("Field", "Loss function")
KINK = QT_TRANSLATE_NOOP("Field", "Derivative <i>g′</i> at the kink")


def learning_rate_field(default: float = 0.5) -> Any:  # noqa: ANN401  (a dataclass field)
    """Return the field of η as the labs offer it."""
    return real(default, LEARNING_RATE, 0.001, 10.0, step=0.01, decimals=(0, 4), logarithmic=True)


def bias_scale_field() -> Any:  # noqa: ANN401  (a dataclass field)
    """Return the field of the initial biases' standard deviation as the labs offer it."""
    return real(0.0, BIAS_SCALE, 0.0, 2.0, step=0.01, decimals=(2, 4))


def initializer_field() -> Any:  # noqa: ANN401  (a dataclass field)
    """Return the field of the rule for the initial weights."""
    return named(initializer("xavier_normal"), QT_TRANSLATE_NOOP("Field", "Initial weights"))


def use_bias_field() -> Any:  # noqa: ANN401  (a dataclass field)
    """Return the field of whether the network has biases."""
    return named(True, QT_TRANSLATE_NOOP("Field", "Use biases"))


def kink_side_field() -> Any:  # noqa: ANN401  (a dataclass field)
    """Return the field of the one-sided derivative that stands for g′ at a kink."""
    return choice("left", KINK, KINK_SIDES)


def seed_field(default: int, last: int = LAST_SEED) -> Any:  # noqa: ANN401  (a dataclass field)
    """Return the field of a seed."""
    return whole(default, QT_TRANSLATE_NOOP("Field", "Seed"), 0, last)


def speed_field() -> Any:  # noqa: ANN401  (a dataclass field)
    """Return the field of the updates per drawn frame."""
    return whole(4, QT_TRANSLATE_NOOP("Field", "Speed"), 1, 1000, unit="×", logarithmic=True)
