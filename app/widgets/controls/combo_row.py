"""A combo box over given values, with something before it in the same line."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.widgets.controls.quiet_combo import QuietCombo

_GAP = 10


class ComboRow(QWidget):
    """Chooses one of a few values.

    Signals
    -------
    value_changed
        (value): the user chose another value.

    Parameters
    ----------
    options
        What can be chosen, in the order shown.
    text
        What a value is called in the present language.
    lead
        What stands before the combo box; by default its name.
    """

    value_changed = Signal(object)

    def __init__(
        self, options: Sequence[object], text: Callable[[Any], str], lead: QWidget | None = None
    ) -> None:
        super().__init__()
        self._options, self._text = tuple(options), text
        self._label: QLabel | None = None
        if lead is None:
            lead = self._label = QLabel()
            self._label.setProperty("role", "group")
        self.combo = QuietCombo()
        if isinstance(lead, QLabel):
            lead.setBuddy(self.combo)
        for option in self._options:
            self.combo.addItem(text(option), option)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(_GAP)
        line.addWidget(lead)
        line.addWidget(self.combo, 1)
        self.combo.activated.connect(lambda index: self.value_changed.emit(self._options[index]))

    def show_value(self, value: object) -> None:
        """Show a value without emitting anything."""
        self.combo.setCurrentIndex(self._options.index(value))

    def retranslate(self, name: str) -> None:
        """Set every text in the present language."""
        for index, option in enumerate(self._options):
            self.combo.setItemText(index, self._text(option))
        self.combo.setAccessibleName(name)
        if self._label is not None:
            self._label.setText(name)
