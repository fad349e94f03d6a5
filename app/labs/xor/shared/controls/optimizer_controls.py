"""Chooses the optimizer together with its hyperparameters, and shows its update rule."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel

from app.look.look import Look
from app.widgets.controls.chooser import ChoiceTable, Chooser
from app.widgets.frame.formula_label import FormulaLabel
from app.words.number_format import scientific
from app.words.translation import translate
from engine.network.optimizers import OPTIMIZERS, Optimizer
from engine.records.bounded_record import number_bounds
from engine.records.value_rules import NumberBounds

_FORMULA_PX = 16
_SMALLEST_FIELD = "epsilon"


def _names(rule: Optimizer) -> list[str]:
    return [each.name for each in fields(rule)]


def _numbers(rule: Optimizer) -> Mapping[str, NumberBounds]:
    # ε only keeps a divisor above 0; it is no quantity to play with.
    return {name: number_bounds(rule, name) for name in _names(rule) if name != _SMALLEST_FIELD}


_TABLE: ChoiceTable[Optimizer] = ChoiceTable(
    offered=OPTIMIZERS,
    title=lambda rule: translate("Optimizer", rule.name),
    numbers=_numbers,
    number=getattr,
    with_number=lambda rule, name, value: replace(rule, **{name: value}),
)


class OptimizerControls(Chooser):
    """A combo box of optimizers; below it the chosen one's rule, its source and its hyperparameters.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        self.formula = FormulaLabel(look, _FORMULA_PX)
        self._source = QLabel()
        self._source.setProperty("role", "small")
        self._source.setWordWrap(True)
        self._optimizer = OPTIMIZERS[0]
        super().__init__(_TABLE, look, between=(self.formula, self._source))

    def show_value(self, shown: Any) -> None:  # noqa: ANN401  (an optimizer)
        """Show a choice without emitting anything."""
        super().show_value(shown)
        self._optimizer = shown
        self._describe()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._describe()

    def _describe(self) -> None:
        shown = self._optimizer
        self.formula.show_formula(f"optimizer_{shown.key}")
        texts = [shown.source] if shown.remembered else []
        if _SMALLEST_FIELD in _names(shown):
            texts.append(f"ε = {scientific(getattr(shown, _SMALLEST_FIELD), 1)}")
        self._source.setText(" · ".join(texts))
        self._source.setVisible(bool(texts))
