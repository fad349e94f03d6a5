"""Chooses an activation function together with its parameters."""

from collections.abc import Mapping, Sequence

from app.look.look import Look
from app.widgets.controls.activation_combo import ActivationCombo
from app.widgets.controls.chooser import ChoiceTable, Chooser, Offered
from app.words.translation import translate
from engine.activations import ELEMENTWISE, Activation, ActivationRecord, activation
from engine.activations.own.record import own_record
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

    Below the functions of the catalogue stand somebody's own ones and, if it is another, the one that is
    shown.

    Parameters
    ----------
    records
        Those of the catalogue that are offered.
    look
        Theme and scale.
    """

    def __init__(self, records: Sequence[ActivationRecord], look: Look) -> None:
        self._activations = ActivationCombo(records, look)
        super().__init__(ACTIVATION_CHOICE, look, combo=self._activations)
        self._records, self._own = tuple(records), look.own
        self._value: Activation | None = None
        self._own.changed.connect(self._offer)
        self._offer()

    def show_value(self, shown: Offered) -> None:
        """Show an activation without emitting anything."""
        if isinstance(shown, Activation):
            self._value = shown
            if self.combo.findData(shown.key) < 0 or self._has_visitor:
                self._offer()
        super().show_value(shown)

    def _offer(self) -> None:
        records = [*self._records, *(own_record(each.definition) for each in self._own.all)]
        self._has_visitor = self._value is not None and self._value.record not in records
        if self._value is not None and self._has_visitor:
            records.append(self._value.record)
        self._activations.offer(records)
        self.offer([activation(record.key) for record in records])
        if self._value is not None:
            self._activations.show_key(self._value.key)


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
