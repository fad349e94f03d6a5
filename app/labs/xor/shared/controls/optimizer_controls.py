"""Chooses the optimizer together with its hyperparameters, and shows its update rule."""

from dataclasses import fields, replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.look.look import Look
from app.widgets.controls.quiet_combo import QuietCombo
from app.widgets.controls.slider_row import SliderRow
from app.widgets.frame.formula_label import FormulaLabel
from app.words.number_format import scientific, shortest
from app.words.translation import translate
from engine.network.optimizers import OPTIMIZERS, Optimizer
from engine.records.bounded_record import number_bounds

_FORMULA_PX = 16
_STEP = 0.001
_MOST_DECIMALS = 4
_SMALLEST_FIELD = "epsilon"


class OptimizerControls(QWidget):
    """A combo box of optimizers; below it the chosen one's rule, its source and its hyperparameters.

    Signals
    -------
    optimizer_changed
        (optimizer): the user chose another rule or another hyperparameter.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    look
        Theme and scale.
    """

    optimizer_changed = Signal(object)
    rejected = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: Optimizer | None = None
        self.rows: dict[str, SliderRow] = {}
        self.combo = QuietCombo()
        for rule in OPTIMIZERS:
            self.combo.addItem(rule.name, rule.key)
        self.formula = FormulaLabel(look, _FORMULA_PX)
        self._source = QLabel()
        self._source.setProperty("role", "small")
        self._source.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.combo, self.formula, self._source):
            self._column.addWidget(widget)
        self.combo.activated.connect(lambda index: self.optimizer_changed.emit(OPTIMIZERS[index]))
        self._retranslate()

    def show_optimizer(self, shown: Optimizer) -> None:
        """Show a choice without emitting anything."""
        if self._shown is None or shown.key != self._shown.key:
            self.combo.setCurrentIndex(self.combo.findData(shown.key))
            self._rebuild_rows(shown)
        self._shown = shown
        for name, row in self.rows.items():
            row.show_value(getattr(shown, name))
        self._describe()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _rebuild_rows(self, shown: Optimizer) -> None:
        for row in self.rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        # ε only keeps a divisor above 0; it is no quantity to play with.
        names = [each.name for each in fields(shown) if each.name != _SMALLEST_FIELD]
        self.rows = {name: self._row(shown, name) for name in names}

    def _row(self, shown: Optimizer, name: str) -> SliderRow:
        row = SliderRow(self._look, number_bounds(shown, name), step=_STEP, decimals=_MOST_DECIMALS)
        row.set_format(lambda value: shortest(value, _MOST_DECIMALS))
        row.set_text(translate("Field", number_bounds(shown, name).name))
        row.value_changed.connect(lambda value: self._change(name, value))
        row.rejected.connect(self.rejected)
        self._column.addWidget(row)
        return row

    def _change(self, name: str, value: float) -> None:
        if self._shown is not None:
            self.optimizer_changed.emit(replace(self._shown, **{name: value}))

    def _describe(self) -> None:
        shown = self._shown
        if shown is None:
            return
        self.formula.show_formula(
            f"optimizer_{shown.key}", translate("Xor", "Update rule: {formula}").format(formula=shown.formula)
        )
        texts = [shown.source] if shown.remembered else []
        if _SMALLEST_FIELD in (each.name for each in fields(shown)):
            texts.append(f"ε = {scientific(getattr(shown, _SMALLEST_FIELD), 1)}")
        self._source.setText(" · ".join(texts))
        self._source.setVisible(bool(texts))

    def _retranslate(self) -> None:
        for index, rule in enumerate(OPTIMIZERS):
            self.combo.setItemText(index, translate("Optimizer", rule.name))
        self.combo.setAccessibleName(translate("Xor", "Optimizer"))
        if self._shown is not None:
            for name, row in self.rows.items():
                row.set_text(translate("Field", number_bounds(self._shown, name).name))
            self._describe()
