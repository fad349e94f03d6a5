"""Chooses the rule for the initial weights together with its scale."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.look.look import Look
from app.widgets.controls.quiet_combo import QuietCombo
from app.widgets.controls.slider_row import SliderRow
from app.words.translation import translate
from engine.network.initializers import INITIALIZERS, Initializer, initializer

_SCALE_STEP = 0.01


class InitializerControls(QWidget):
    """A combo box of initializers with the scale of the chosen one below it, where it has one.

    Signals
    -------
    initializer_changed
        (initializer): the user chose another rule or another scale.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    look
        Theme and scale.
    """

    initializer_changed = Signal(object)
    rejected = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: Initializer | None = None
        self.scale_row: SliderRow | None = None
        self.combo = QuietCombo()
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(8)
        self.combo.setMaxVisibleItems(len(INITIALIZERS))
        for rule in INITIALIZERS:
            self.combo.addItem(rule.name, rule.key)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.combo)
        self.combo.activated.connect(
            lambda index: self.initializer_changed.emit(initializer(INITIALIZERS[index].key))
        )
        self._retranslate()

    def show_initializer(self, shown: Initializer) -> None:
        """Show a choice without emitting anything."""
        self.combo.setCurrentIndex(self.combo.findData(shown.key))
        if self._shown is None or shown.key != self._shown.key:
            self._rebuild_scale(shown)
        self._shown = shown
        if self.scale_row is not None:
            self.scale_row.show_value(shown.scale)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _rebuild_scale(self, shown: Initializer) -> None:
        if self.scale_row is not None:
            self._column.removeWidget(self.scale_row)
            self.scale_row.hide()
            self.scale_row.deleteLater()
            self.scale_row = None
        if shown.scale_bounds is None:
            return
        self.scale_row = SliderRow(self._look, shown.scale_bounds, step=_SCALE_STEP, decimals=2)
        self.scale_row.set_text(translate("Field", shown.scale_bounds.name))
        self.scale_row.value_changed.connect(self._change_scale)
        self.scale_row.rejected.connect(self.rejected)
        self._column.addWidget(self.scale_row)

    def _change_scale(self, scale: float) -> None:
        if self._shown is not None:
            self.initializer_changed.emit(initializer(self._shown.key, scale))

    def _retranslate(self) -> None:
        for index, rule in enumerate(INITIALIZERS):
            self.combo.setItemText(index, translate("Initializer", rule.name))
        self.combo.setAccessibleName(translate("Xor", "Initial weights"))
        if self.scale_row is not None and self._shown is not None and self._shown.scale_bounds is not None:
            self.scale_row.set_text(translate("Field", self._shown.scale_bounds.name))
