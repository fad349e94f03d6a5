"""The facts about one function, each beside its name."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from app.labs.gallery.facts.fact_texts import (
    family_text,
    largest_slope_place,
    mean_text,
    monotone_text,
    outputs_text,
    range_text,
    slope_text,
    smoothness_text,
    tail_text,
)
from app.labs.gallery.facts.function_facts import FunctionFacts
from app.look.look import Look
from app.words.rich_text import render
from app.words.translation import translate
from engine.activations import Activation

_Fact = tuple[str, str]


class FactsTable(QWidget):
    """Two columns: what the outputs are like, and what the shape is like.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._outputs, self._shape = _FactColumn(look), _FactColumn(look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._outputs, 1)
        row.addWidget(self._shape, 1)
        self._shown: Activation | None = None
        look.changed.connect(self.retranslate)

    def show_activation(self, shown: Activation) -> None:
        """Show the facts of a function with its present parameters."""
        if shown != self._shown:
            self._shown = shown
            self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the present language."""
        if self._shown is not None:
            self._outputs.show_facts(_output_facts(self._shown))
            self._shape.show_facts(_shape_facts(self._shown))


class _FactColumn(QWidget):
    """Names at the left, values at the right."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_facts(self, facts: Sequence[_Fact]) -> None:
        while len(self._rows) < len(facts):
            self._add_row()
        for number, (name, value) in enumerate(self._rows):
            is_used = number < len(facts)
            name.setVisible(is_used)
            value.setVisible(is_used)
            if is_used:
                name.setText(render(facts[number][0], self._look))
                value.setText(render(facts[number][1], self._look))

    def _add_row(self) -> None:
        name, value = QLabel(), QLabel()
        for label in (name, value):
            label.setProperty("role", "small")
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        number = len(self._rows)
        self._grid.addWidget(name, number, 0)
        self._grid.addWidget(value, number, 1)
        self._rows.append((name, value))


def _output_facts(activation: Activation) -> list[_Fact]:
    family = translate("Gallery", "Family"), f"<b>{family_text(activation.record.family)}</b>"
    name = translate("Gallery", "Output")
    outputs = name, f"<b>{range_text(activation.output_range)}</b>"
    if not activation.record.has_curve:
        return [family, outputs]
    facts = FunctionFacts(activation)
    outputs = name, f"<b>{outputs_text(facts)}</b>"
    mean = f"<b>{mean_text(facts)}</b>"
    if facts.is_zero_centred:
        mean = '<b>0</b> <span class="healthy">✓</span>'
    largest = facts.largest_slope
    slope = f"<b>{slope_text(facts)}</b> {largest_slope_place(largest)}"
    return [
        family,
        outputs,
        (translate("Gallery", "Mean, N(0, 1)"), mean),
        (translate("Gallery", "Max |<i>g′</i>|"), slope),
    ]


def _shape_facts(activation: Activation) -> list[_Fact]:
    if not activation.record.has_curve:
        return [(translate("Gallery", "Sum of the outputs"), "<b>1</b>")]
    facts = FunctionFacts(activation)
    shape = [
        (translate("Gallery", "Monotone"), monotone_text(facts)),
        (translate("Gallery", "Differentiable"), smoothness_text(facts)),
        ("<i>z</i> → −∞", tail_text(facts.left)),
        ("<i>z</i> → +∞", tail_text(facts.right)),
    ]
    if not facts.is_smooth:
        convention = translate("Gallery", "<i>g′</i> of its left side")
        shape.append((translate("Gallery", "At a kink"), convention))
    return shape
