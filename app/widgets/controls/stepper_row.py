"""A labelled small whole number with a button for one less and one for one more."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.look.look import Look
from app.widgets.controls.icon_button import IconButton
from app.widgets.controls.number_field import NumberField
from app.words.rich_text import plain, render
from app.words.translation import translate
from engine.records.value_rules import NumberBounds

_FIELD_WIDTH, _GAP = 44, 4


class StepperRow(QWidget):
    """Shows and edits a whole number that has few values.

    Signals
    -------
    value_changed
        (value): the user pressed a button or typed a number.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    look
        Theme and scale.
    bounds
        Name and interval of the number.
    """

    value_changed = Signal(object)
    rejected = Signal(str)

    def __init__(self, look: Look, bounds: NumberBounds) -> None:
        super().__init__()
        self._look, self._bounds = look, bounds
        self._label = QLabel()
        self._label.setProperty("role", "label")
        self.fewer, self.more = IconButton(look, "minus", role="icon"), IconButton(look, "plus", role="icon")
        self.field = NumberField(bounds)
        self._label.setBuddy(self.field)
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(_GAP)
        line.addWidget(self._label, 1)
        for widget in (self.fewer, self.field, self.more):
            line.addWidget(widget)
        self.fewer.clicked.connect(lambda: self._change(self.field.value - 1))
        self.more.clicked.connect(lambda: self._change(self.field.value + 1))
        self.field.value_entered.connect(self._change)
        self.field.rejected.connect(self.rejected)
        look.changed.connect(self._apply_look)
        self._apply_look()

    @property
    def value(self) -> int:
        """The number shown."""
        return round(self.field.value)

    def show_value(self, value: int) -> None:
        """Show a number without emitting anything."""
        if value != self.field.value or not self.field.isModified():
            self.field.show_value(value)
        self.fewer.setEnabled(value > self._bounds.low)
        self.more.setEnabled(value < self._bounds.high)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _change(self, value: float) -> None:
        self.show_value(round(value))
        self.value_changed.emit(round(value))

    def _apply_look(self) -> None:
        self.field.setFixedWidth(self._look.px(_FIELD_WIDTH))
        self._retranslate()

    def _retranslate(self) -> None:
        name = translate("Field", self._bounds.name)
        self._label.setText(render(name, self._look))
        self.field.setAccessibleName(plain(name))
        self.field.setToolTip(plain(name))
        self.fewer.describe(translate("StepperRow", "{name}: one less").format(name=plain(name)))
        self.more.describe(translate("StepperRow", "{name}: one more").format(name=plain(name)))
