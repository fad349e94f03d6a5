"""The seed of a run: a field to type it into and a button that draws another."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.look.look import Look
from app.widgets.controls.icon_button import IconButton
from app.widgets.controls.number_field import NumberField
from app.words.translation import translate
from engine.records.value_rules import NumberBounds

_FIELD_WIDTH, _NARROW_FIELD_WIDTH = 104, 84


class SeedRow(QWidget):
    """Shows and edits a seed.

    Signals
    -------
    value_changed
        (seed): the user typed another seed.
    new_seed_requested
        The user wants a seed drawn at random.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    look
        Theme and scale.
    bounds
        What the seed may be.
    is_of_data
        Whether it is the seed of data rather than of weights.
    """

    value_changed = Signal(object)
    new_seed_requested = Signal()
    rejected = Signal(str)

    def __init__(self, look: Look, bounds: NumberBounds, *, is_of_data: bool = False) -> None:
        super().__init__()
        self._look, self._name = look, bounds.name
        self._is_of_data = is_of_data
        self._label = QLabel()
        self._label.setProperty("role", "label")
        self.field = NumberField(bounds)
        self._label.setBuddy(self.field)
        # A seed is a name and no quantity: no thousands comma.
        self.field.set_format(lambda seed: str(round(seed)))
        self.dice = IconButton(look, "new_seed", role="icon")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._label, 1)
        row.addWidget(self.field)
        row.addWidget(self.dice)
        self.field.value_entered.connect(lambda seed: self.value_changed.emit(round(seed)))
        self.field.rejected.connect(self.rejected)
        self.dice.clicked.connect(self.new_seed_requested)
        look.changed.connect(self._apply_look)
        self._apply_look()
        self._retranslate()

    def show_value(self, seed: int) -> None:
        """Show a seed without emitting anything."""
        if seed != self.field.value or not self.field.isModified():
            self.field.show_value(seed)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _apply_look(self) -> None:
        width = _NARROW_FIELD_WIDTH if self._is_of_data else _FIELD_WIDTH
        self.field.setFixedWidth(self._look.px(width))

    def _retranslate(self) -> None:
        name = translate("Field", self._name)
        other_data, new_seed = translate("Transport", "Other data"), translate("Transport", "New seed")
        self._label.setText(name)
        self.field.setAccessibleName(name)
        self.dice.describe(other_data if self._is_of_data else new_seed)
