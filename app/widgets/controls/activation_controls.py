"""Chooses an activation function together with its parameters."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.look.look import Look
from app.widgets.controls.activation_combo import ActivationCombo
from app.widgets.controls.chooser import ChoiceTable, Chooser
from app.words.translation import translate
from engine.activations import ELEMENTWISE, Activation, ActivationRecord, activation
from engine.records.value_rules import NumberBounds

_SLIDER_STEPS = 100
_WIDE_RATIO = 50.0
_DECIMALS, _WIDE_DECIMALS = (2, 4), (2, 5)
"""Two decimals, and more where they would hide the value."""


def activation_numbers(chosen: Activation) -> Mapping[str, NumberBounds]:
    """Return what each parameter of an activation may be, with the step and the form of its slider."""
    return {each.name: _with_form(each.bounds) for each in chosen.record.parameters}


ACTIVATION_CHOICE: ChoiceTable[Activation] = ChoiceTable(
    offered=[activation(record.key) for record in ELEMENTWISE],
    title=lambda chosen: translate("Activation", chosen.name),
    numbers=activation_numbers,
    number=lambda chosen, name: chosen.parameters[name],
    with_number=lambda chosen, name, value: chosen.with_parameter(name, value),
    label=lambda chosen, name: f"<i>{_symbol(chosen, name)}</i>",
)
"""The functions that a hidden neuron can have."""


class ActivationControls(Chooser):
    """A combo box of activation functions, with their lines, and the parameters of the chosen one below it.

    Parameters
    ----------
    records
        The functions offered.
    look
        Theme and scale.
    """

    def __init__(self, records: Sequence[ActivationRecord], look: Look) -> None:
        offered = [activation(record.key) for record in records]
        super().__init__(
            replace(ACTIVATION_CHOICE, offered=offered), look, combo=ActivationCombo(records, look)
        )


def _symbol(chosen: Activation, name: str) -> str:
    return next(each.plain_symbol for each in chosen.record.parameters if each.name == name)


def _with_form(bounds: NumberBounds) -> NumberBounds:
    if bounds.integer:
        return bounds._replace(step=1.0)
    wide = bounds.low > 0 and bounds.high / bounds.low >= _WIDE_RATIO
    return bounds._replace(
        step=_round_step((bounds.high - bounds.low) / _SLIDER_STEPS),
        decimals=_WIDE_DECIMALS if wide else _DECIMALS,
        logarithmic=wide,
    )


def _round_step(step: float) -> float:
    exponent = f"{step:e}".partition("e")[2]
    power = float(f"1e{exponent}")
    return next(factor * power for factor in (10.0, 5.0, 2.0, 1.0) if factor * power <= step * (1 + 1e-9))
