"""Changes of the rule of an update in the middle of a run, as records that a replay repeats exactly."""

from dataclasses import dataclass, replace
from typing import Any, ClassVar

from engine.descent.gradient_descent import GradientDescent
from engine.descent.interventions import LAST_UPDATE
from engine.descent.network_fields import learning_rate_field
from engine.network.optimizers import PLAIN_DESCENT, Optimizer
from engine.records.bounded_record import BoundedRecord, named, whole
from engine.records.text_parts import number_text, read_number
from engine.records.translatable import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class DescentChange(BoundedRecord):
    """Base of what changes the rule from an update on: the parameters stay, and the run goes on.

    Attributes
    ----------
    at_update
        When: the next update is the first by the new rule.
    key
        What is changed, as the field of a `GradientDescent` and of settings is called.
    """

    key: ClassVar[str]

    at_update: int = whole(0, QT_TRANSLATE_NOOP("Field", "Update"), 0, LAST_UPDATE)

    @property
    def value(self) -> object:
        """What holds from then on."""
        return getattr(self, self.key)

    @property
    def text(self) -> str:
        """The change as it is written: ``learning_rate=2``, ``optimizer=adam(beta1=0.8)``."""
        raise NotImplementedError

    def changed(self, descent: GradientDescent) -> GradientDescent:
        """Return the rule that holds from then on. A new optimizer begins with an empty memory."""
        values: dict[str, object] = {self.key: self.value}
        return replace(descent, **values)  # type: ignore[arg-type]  # the field of that name


@dataclass(frozen=True)
class SetLearningRate(DescentChange):
    """Gives η another value.

    Attributes
    ----------
    learning_rate
        The new η.
    """

    key = "learning_rate"

    learning_rate: float = learning_rate_field()

    @property
    def text(self) -> str:
        """The change as it is written."""
        return f"{self.key}={number_text(self.learning_rate)}"


@dataclass(frozen=True)
class SetOptimizer(DescentChange):
    """Makes another rule of the gradient; it remembers nothing at first and counts its updates from 1.

    Attributes
    ----------
    optimizer
        The new rule.
    """

    key = "optimizer"

    optimizer: Optimizer = named(PLAIN_DESCENT, QT_TRANSLATE_NOOP("Field", "Optimizer"))

    @property
    def text(self) -> str:
        """The change as it is written."""
        return f"{self.key}={self.optimizer.text}"


RULE_KEYS = (SetLearningRate.key, SetOptimizer.key)
"""What can be changed."""


def descent_change(at_update: int, key: str, value: object) -> DescentChange:
    """Return the change of what is called `key`, one of `RULE_KEYS`.

    Raises
    ------
    InvalidValueError
        If it cannot take the value.
    """
    values: dict[str, Any] = {key: value}
    kind = SetLearningRate if key == SetLearningRate.key else SetOptimizer
    return kind(at_update, **values)


def read_descent_change(at_update: int, text: str) -> DescentChange | None:
    """Return the change that is written, or None where `text` is none.

    Raises
    ------
    InvalidValueError
        If its value is unknown or out of bounds.
    """
    key, _sign, value = text.partition("=")
    if key == SetLearningRate.key:
        return SetLearningRate(at_update, read_number(key, value))
    if key == SetOptimizer.key:
        return SetOptimizer(at_update, Optimizer.read(value))
    return None
