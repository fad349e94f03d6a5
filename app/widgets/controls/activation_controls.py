"""Chooses an activation function together with its parameters."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.look.look import Look
from app.widgets.controls.activation_combo import ActivationCombo
from app.widgets.controls.slider_row import SliderRow
from app.words.number_format import at_least
from engine.activations import Activation, ActivationRecord, Parameter, activation

_SLIDER_STEPS = 100
_WIDE_RATIO = 50.0
_MOST_DECIMALS, _MOST_WIDE_DECIMALS = 4, 5


def parameter_row(parameter: Parameter, look: Look, *, in_one_line: bool = False) -> SliderRow:
    """Return a slider for one parameter of an activation function."""
    bounds = parameter.bounds
    step = 1.0 if bounds.integer else _round_step((bounds.high - bounds.low) / _SLIDER_STEPS)
    wide = bounds.low > 0 and bounds.high / bounds.low >= _WIDE_RATIO and not bounds.integer
    row = SliderRow(
        look,
        bounds,
        step=step,
        decimals=0 if bounds.integer else 2,
        logarithmic=wide,
        in_one_line=in_one_line,
    )
    if not bounds.integer:
        most = _MOST_WIDE_DECIMALS if wide else _MOST_DECIMALS
        # Two decimals, and more where they would hide the value.
        row.set_format(lambda value: at_least(value, 2, most))
    row.set_text(f"<i>{parameter.plain_symbol}</i>")
    return row


class ParameterRows(QWidget):
    """One slider for each parameter of the present activation function.

    Signals
    -------
    activation_changed
        (activation): the user changed a parameter.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    look
        Theme and scale.
    in_one_line
        Whether each slider stands between its name and its field instead of below them.
    follows
        The control from which the Tab key comes here.
    """

    activation_changed = Signal(object)
    rejected = Signal(str)

    def __init__(self, look: Look, *, in_one_line: bool = False, follows: QWidget | None = None) -> None:
        super().__init__()
        self._look = look
        self._in_one_line = in_one_line
        self._follows = follows
        self._shown: Activation | None = None
        self._rows: dict[str, SliderRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_activation(self, shown: Activation) -> None:
        """Show the sliders of a choice at its values."""
        if self._shown is None or shown.record is not self._shown.record:
            self._rebuild(shown)
        self._shown = shown
        for name, value in shown.parameters.items():
            self._rows[name].show_value(value)
        self.setVisible(bool(self._rows))

    def _rebuild(self, shown: Activation) -> None:
        for row in self._rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {}
        for parameter in shown.record.parameters:
            row = parameter_row(parameter, self._look, in_one_line=self._in_one_line)
            row.value_changed.connect(lambda value, name=parameter.name: self._change(name, value))
            row.rejected.connect(self.rejected)
            self._rows[parameter.name] = row
            self._column.addWidget(row)
        # New widgets come last in the order of the Tab key, wherever they stand.
        before = self._follows
        for row in self._rows.values():
            for part in (row.field, row.slider):
                if before is not None:
                    QWidget.setTabOrder(before, part)
                before = part

    def _change(self, name: str, value: float) -> None:
        if self._shown is not None:
            self._shown = self._shown.with_parameter(name, value)
            self.activation_changed.emit(self._shown)


class ActivationControls(QWidget):
    """A combo box of activation functions with the parameters of the chosen one below it.

    Signals
    -------
    activation_changed
        (activation): the user chose another function or changed a parameter.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    records
        The functions offered.
    look
        Theme and scale.
    """

    activation_changed = Signal(object)
    rejected = Signal(str)

    def __init__(self, records: Sequence[ActivationRecord], look: Look) -> None:
        super().__init__()
        self.combo = ActivationCombo(records, look)
        self._parameters = ParameterRows(look, follows=self.combo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.combo)
        column.addWidget(self._parameters)
        self.combo.key_chosen.connect(lambda key: self.activation_changed.emit(activation(key)))
        self._parameters.activation_changed.connect(self.activation_changed)
        self._parameters.rejected.connect(self.rejected)

    def show_activation(self, shown: Activation) -> None:
        """Show a choice without emitting anything."""
        self.combo.show_key(shown.key)
        self._parameters.show_activation(shown)


def _round_step(step: float) -> float:
    exponent = f"{step:e}".partition("e")[2]
    power = float(f"1e{exponent}")
    return next(factor * power for factor in (10.0, 5.0, 2.0, 1.0) if factor * power <= step * (1 + 1e-9))
