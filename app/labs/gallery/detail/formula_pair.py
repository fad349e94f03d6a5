"""The formulas of g and g′: side by side where both fit, otherwise one below the other."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.look.look import Look
from app.widgets.frame.formula_label import FormulaLabel
from engine.activations import ActivationRecord
from engine.activations.own.record import OwnRecord

_PIXELS = 16
_GAP = 16


class FormulaPair(QWidget):
    """Shows a function's formula and that of its derivative.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._value, self._derivative = FormulaLabel(look, _PIXELS), FormulaLabel(look, _PIXELS)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._value)
        self._box.addWidget(self._derivative)
        look.changed.connect(self._arrange)

    def show_record(self, record: ActivationRecord) -> None:
        """Show the formulas of a function."""
        self._derivative.setVisible(not isinstance(record, OwnRecord))
        if isinstance(record, OwnRecord):
            self._value.show_own_formula(record.definition.formula_text)
        else:
            self._value.show_formula(record.key)
            self._derivative.show_formula(f"{record.key}_derivative")
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        widths = self._value.sizeHint().width() + self._derivative.sizeHint().width()
        is_row = widths + _GAP <= self.width()
        self._box.setDirection(
            QBoxLayout.Direction.LeftToRight if is_row else QBoxLayout.Direction.TopToBottom
        )
        self._box.setSpacing(_GAP if is_row else 6)
        self._box.setStretch(0, 1 if is_row else 0)
