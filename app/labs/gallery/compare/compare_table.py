"""The compared functions with the line they are drawn with, two numbers each, and a way out."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.labs.gallery.facts.fact_texts import mean_text, name_text, slope_text
from app.labs.gallery.facts.function_facts import FunctionFacts
from app.look.look import Look
from app.widgets.controls.activation_combo import swatch
from app.widgets.controls.icon_button import IconButton
from app.words.rich_text import render
from app.words.translation import translate
from engine.activations import Activation


class _ComparedRow:
    """The widgets of one compared function."""

    def __init__(self, look: Look, activation: Activation) -> None:
        self.swatch, self.name, self.mean, self.slope = (QLabel() for _ in range(4))
        self.remove = IconButton(look, "close", role="flat", color_role="ink2")
        self.name.setProperty("role", "label")
        self._look = look
        self._activation = activation
        for label in (self.mean, self.slope):
            label.setProperty("role", "value")
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.show_activation(activation)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        return self.swatch, self.name, self.mean, self.slope, self.remove

    def show_activation(self, activation: Activation) -> None:
        self._activation = activation
        facts = FunctionFacts(activation)
        self.swatch.setPixmap(swatch(self._look, activation.key, self.swatch.devicePixelRatioF()))
        self.name.setText(name_text(activation))
        self.mean.setText(mean_text(facts))
        self.slope.setText(slope_text(facts))
        self.remove.describe(translate("Gallery", "Remove {name}").format(name=name_text(activation)))
        edge = self._look.px(30)
        self.remove.setFixedSize(QSize(edge, edge))

    def refresh(self) -> None:
        self.show_activation(self._activation)


class CompareTable(QWidget):
    """One line for each compared function: also the legend of the plots.

    Signals
    -------
    removal_requested
        (key): the user wants a function out of the comparison.

    Parameters
    ----------
    look
        Theme and scale.
    """

    removal_requested = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: dict[str, _ComparedRow] = {}
        self._heads = [QLabel() for _ in range(3)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        for column, head in enumerate(self._heads, start=1):
            head.setProperty("role", "small")
            side = Qt.AlignmentFlag.AlignLeft if column == 1 else Qt.AlignmentFlag.AlignRight
            head.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(head, 0, column)
        look.changed.connect(self.retranslate)

    def show_activations(self, shown: tuple[Activation, ...]) -> None:
        """Show other functions, or the same ones with other parameters."""
        keys = [activation.key for activation in shown]
        if keys != list(self._rows):
            self._rebuild(shown)
        for activation in shown:
            self._rows[activation.key].show_activation(activation)

    def retranslate(self) -> None:
        """Set every text in the present language."""
        texts = (
            translate("Gallery", "Function"),
            translate("Gallery", "Mean output"),
            translate("Gallery", "Max |<i>g′</i>|"),
        )
        for head, text in zip(self._heads, texts, strict=True):
            head.setText(render(text, self._look))
        for row in self._rows.values():
            row.refresh()

    def _rebuild(self, shown: tuple[Activation, ...]) -> None:
        for row in self._rows.values():
            for widget in row.widgets:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._rows = {}
        for number, activation in enumerate(shown, start=1):
            row = _ComparedRow(self._look, activation)
            for column, widget in enumerate(row.widgets):
                self._grid.addWidget(widget, number, column)
            row.remove.clicked.connect(lambda _checked, key=activation.key: self.removal_requested.emit(key))
            self._rows[activation.key] = row
