"""From where to where the slider of each parameter reaches, and where it stands at first."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.look.look import Look
from app.widgets.controls.number_field import NumberField
from app.words.invalid_value_text import invalid_value_text
from app.words.number_format import exact
from app.words.translation import translate
from engine.activations.own.definition import LARGEST_PARAMETER, OwnParameter
from engine.records.invalid_value import InvalidValueError
from engine.records.value_rules import NumberBounds

_PARTS = ("low", "high", "default")


class ParameterRanges(QWidget):
    """One line of three numbers for each parameter.

    Signals
    -------
    parameter_changed
        (parameter): the user changed one of its numbers.
    rejected
        (sentence): the user typed what is not allowed.
    """

    parameter_changed = Signal(object)
    rejected = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._parameters: tuple[OwnParameter, ...] = ()
        self.fields: dict[tuple[str, str], NumberField] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(2 * len(_PARTS) + 1, 1)
        self._labels: dict[tuple[str, str], QLabel] = {}

    def show_parameters(self, parameters: Sequence[OwnParameter]) -> None:
        """Show the numbers of other parameters."""
        parameters = tuple(parameters)
        if [each.name for each in parameters] != [each.name for each in self._parameters]:
            self._rebuild(parameters)
        self._parameters = parameters
        for each in parameters:
            for part in _PARTS:
                self.fields[each.name, part].show_value(getattr(each, part))
        self._retranslate()
        self.setVisible(bool(parameters))

    def _rebuild(self, parameters: tuple[OwnParameter, ...]) -> None:
        for widget in (*self.fields.values(), *self._labels.values()):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.fields, self._labels = {}, {}
        for row, each in enumerate(parameters):
            name = QLabel(each.name)
            name.setProperty("role", "label")
            self._labels[each.name, ""] = name
            self._grid.addWidget(name, row, 0)
            for column, part in enumerate(_PARTS):
                label = QLabel()
                label.setProperty("role", "small")
                self._labels[each.name, part] = label
                field = NumberField(NumberBounds(each.name, -LARGEST_PARAMETER, LARGEST_PARAMETER))
                field.set_format(exact)
                field.setFixedWidth(self._look.px(76))
                field.value_entered.connect(self._changing(each.name, part))
                field.rejected.connect(self.rejected)
                self.fields[each.name, part] = field
                self._grid.addWidget(label, row, 2 * column + 1)
                self._grid.addWidget(field, row, 2 * column + 2)

    def _changing(self, name: str, part: str) -> Callable[[float], None]:
        return lambda value: self._change(name, part, value)

    def _change(self, name: str, part: str, value: float) -> None:
        before = next(each for each in self._parameters if each.name == name)
        try:
            changed = _with_part(before, part, value)
        except InvalidValueError as error:
            self.fields[name, part].show_value(getattr(before, part))
            self.rejected.emit(invalid_value_text(error))
        else:
            self.parameter_changed.emit(changed)

    def _retranslate(self) -> None:
        texts = {
            "low": translate("Own", "from"),
            "high": translate("Own", "to"),
            "default": translate("Own", "at first"),
        }
        for (name, part), label in self._labels.items():
            if part:
                label.setText(texts[part])
                self.fields[name, part].setAccessibleName(f"{name}, {texts[part]}")


def _with_part(parameter: OwnParameter, part: str, value: float) -> OwnParameter:
    """Return a parameter with another number; a default that its new range leaves out goes to the end."""
    numbers = {"low": parameter.low, "high": parameter.high, "default": parameter.default, part: value}
    if part != "default":
        numbers["default"] = min(max(numbers["default"], numbers["low"]), numbers["high"])
    return OwnParameter(parameter.name, **numbers)
