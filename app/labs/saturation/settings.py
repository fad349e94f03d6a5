"""The saturation lab's only input."""

from dataclasses import dataclass

from engine.activations import Activation, activation
from engine.activations.facts import SIDES
from engine.activations.own.record import OwnRecord
from engine.activations.own_findings import first_non_finite
from engine.records.bounded_record import BoundedRecord, named, real, whole
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP

Z_LIMIT = 9.0
"""The plots show pre-activations from −Z_LIMIT to Z_LIMIT."""

Z_TICKS = (-9.0, -6.0, -3.0, 0.0, 3.0, 6.0, 9.0)

INPUT_DECIMALS = 4
"""Inputs are shown with up to so many decimals: 0.4989 apart is not 0.5 apart."""

SLIDE_END = 6.0
"""The animation pushes the input mean from 0 to here."""


@dataclass(frozen=True)
class SaturationSettings(BoundedRecord):
    """What is shown in the saturation lab.

    Attributes
    ----------
    activation
        The function, any that has a curve.
    epsilon
        |g′| below this counts as saturated, in a flat tail that reaches ±∞.
    mean, std
        Mean μ and standard deviation σ of the normally distributed input.
    cursor
        The pre-activation z at which g, g′ and the tangent are read.
    probe_a, probe_b
        Two inputs whose outputs are compared.
    factors
        How many times g′(cursor) is multiplied by itself.
    show_tangent
        Whether the tangent at the cursor is drawn.

    Raises
    ------
    InvalidValueError
        If a field is out of bounds or the activation has no curve.
    """

    activation: Activation = named(activation("sigmoid"), QT_TRANSLATE_NOOP("Field", "Activation function"))
    epsilon: float = real(
        0.05,
        QT_TRANSLATE_NOOP("Field", "Limit of |<i>g′</i>|"),
        0.001,
        0.2,
        step=0.001,
        decimals=(3, INPUT_DECIMALS),
    )
    mean: float = real(
        1.5, QT_TRANSLATE_NOOP("Field", "Mean <i>μ</i>"), -6.0, 6.0, decimals=(2, INPUT_DECIMALS)
    )
    std: float = real(
        3.0, QT_TRANSLATE_NOOP("Field", "Std. deviation <i>σ</i>"), 0.1, 6.0, decimals=(2, INPUT_DECIMALS)
    )
    cursor: float = real(
        1.2,
        QT_TRANSLATE_NOOP("Field", "Cursor <i>z</i>"),
        -Z_LIMIT,
        Z_LIMIT,
        step=0.05,
        decimals=(2, INPUT_DECIMALS),
    )
    probe_a: float = real(
        4.0, QT_TRANSLATE_NOOP("Field", "Probe A"), -Z_LIMIT, Z_LIMIT, decimals=(0, INPUT_DECIMALS)
    )
    probe_b: float = real(
        7.0, QT_TRANSLATE_NOOP("Field", "Probe B"), -Z_LIMIT, Z_LIMIT, decimals=(0, INPUT_DECIMALS)
    )
    factors: int = whole(10, QT_TRANSLATE_NOOP("Field", "Factors <i>n</i>"), 1, 50)
    show_tangent: bool = named(True, QT_TRANSLATE_NOOP("Field", "Show the tangent"))

    def __post_init__(self) -> None:
        """Check the bounds, and that the activation can be drawn."""
        super().__post_init__()
        if not self.activation.record.has_curve:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP(
                    "InvalidValue",
                    "{activation} takes several logits at once and has no curve; choose another.",
                ),
                activation=self.activation.record.name,
            )
        self._check_values()

    def _check_values(self) -> None:
        if not isinstance(self.activation.record, OwnRecord):
            return
        for side in SIDES:
            end = first_non_finite(self.activation, side)
            if end is not None and abs(end.z) <= Z_LIMIT:
                raise InvalidValueError(
                    QT_TRANSLATE_NOOP(
                        "InvalidValue",
                        "{activation} or its derivative is not finite at z = {value}, so it cannot be shown "
                        "here; the gallery draws it.",
                    ),
                    activation=self.activation.record.name,
                    value=float(f"{end.z:.6g}"),
                )
