"""The weights and the bias of one neuron, to be typed."""

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.labs.xor.one_run.looks.neuron import Neuron
from app.labs.xor.one_run.network.network_facts import (
    BIAS_BOUNDS,
    WEIGHT_BOUNDS,
    NeuronFacts,
    neuron_facts,
    neurons,
    with_bias,
    with_weight,
)
from app.labs.xor.one_run.network.network_texts import dead_word, neuron_title
from app.labs.xor.one_run.network.weight_texts import weight_text
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.shared.settings import MOST_NEURONS
from app.look.look import Look
from app.widgets.controls.number_field import NumberField
from app.words.rich_text import render
from app.words.translation import translate

_FIELD_WIDTH = 92
_NAME_WIDTH = 44
_GAP = 8


class NeuronEditor(QWidget):
    """Fields for a neuron's incoming weights and bias; its outgoing weights beside them, to be read.

    While a number is being typed its field keeps the text, whatever state is shown.

    Signals
    -------
    weights_entered
        (parameters): all weights and biases that were shown, with the one that was typed.
    rejected
        (sentence): what was typed is not allowed; the sentence says what is.

    Parameters
    ----------
    look
        Theme and scale.
    """

    weights_entered = Signal(object)
    rejected = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state: OneRunState | None = None
        self._neuron: Neuron | None = None
        self._arranged: tuple[int, int, bool] | None = None
        self._title, self._badge, self._hint = QLabel(self), QLabel(self), QLabel(self)
        self._incoming, self._outgoing, self._note = QLabel(self), QLabel(self), QLabel(self)
        roles = ("cardTitle", "badge", "note", "group", "note", "small")
        labels = (self._title, self._badge, self._hint, self._incoming, self._outgoing, self._note)
        for label, role in zip(labels, roles, strict=True):
            label.setProperty("role", role)
        for label in (self._hint, self._outgoing, self._note):
            label.setWordWrap(True)
        self._badge.setProperty("state", "dead")
        self._names = tuple(QLabel(self) for _ in range(MOST_NEURONS + 1))
        self.weight_fields = tuple(NumberField(WEIGHT_BOUNDS, parent=self) for _ in range(MOST_NEURONS))
        self.bias_field = NumberField(BIAS_BOUNDS, parent=self)
        self._fields = (*self.weight_fields, self.bias_field)
        for source, field in enumerate(self.weight_fields):
            field.value_entered.connect(partial(self._enter_weight, source))
        self.bias_field.value_entered.connect(self._enter_bias)
        for name, field in zip(self._names, self._fields, strict=True):
            field.set_format(weight_text)
            field.rejected.connect(self.rejected)
            name.setBuddy(field)

        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._badge)
        head.addStretch(1)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addLayout(head)
        column.addWidget(self._hint)
        column.addWidget(self._incoming)
        column.addLayout(self._grid)
        column.addWidget(self._outgoing)
        column.addWidget(self._note)
        column.addStretch(1)
        look.changed.connect(self._take_over_look)
        self._take_over_look()

    @property
    def neuron(self) -> Neuron | None:
        """The neuron whose numbers are shown, or None."""
        return self._neuron

    def show_neuron(self, neuron: Neuron | None) -> None:
        """Show the numbers of a neuron, or what can be done."""
        self._neuron = neuron
        for field in self._fields:
            # What was being typed belongs to the neuron before.
            field.setText("")
        self._show()

    def show_state(self, state: OneRunState) -> None:
        """Show the numbers of another state, and no neuron that its network does not have."""
        self._state = state
        self._show()

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self._hint.setText(translate("Xor", "Click a neuron of the diagram to read and type its weights."))
        self._note.setText(
            translate(
                "Xor",
                "At epoch 0 a typed number is part of the start. Later it takes effect from that epoch on, "
                "and rewinding takes it back.",
            )
        )
        self._show()

    def minimumSizeHint(self) -> QSize:
        """Return the size at which the fields stand one below the other."""
        return QSize(self._look.px(_NAME_WIDTH + _FIELD_WIDTH) + _GAP, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many fields beside each other as fit."""
        super().resizeEvent(event)
        self._arrange()

    def _show(self) -> None:
        if self._state is None:
            return
        if self._neuron is not None and self._neuron not in neurons(self._state.settings):
            self._neuron = None
        is_chosen = self._neuron is not None
        self._hint.setVisible(not is_chosen)
        for label in (self._title, self._incoming, self._outgoing, self._note):
            label.setVisible(is_chosen)
        if self._neuron is None:
            self._badge.hide()
            self._arrange()
            return
        facts = neuron_facts(self._state, self._neuron)
        self._title.setText(render(_math(neuron_title(self._state, self._neuron)), self._look))
        self._badge.setText(dead_word())
        self._badge.setVisible(facts.is_dead)
        has_bias = facts.bias is not None
        self._incoming.setText(
            translate("Xor", "Incoming weights and bias")
            if has_bias
            else translate("Xor", "Incoming weights")
        )
        self._show_numbers(facts)
        self._show_outgoing(facts)
        self._arrange()

    def _show_numbers(self, facts: NeuronFacts) -> None:
        layer, row = facts.neuron
        for source, (name, value) in enumerate(zip(self._names, facts.incoming, strict=False)):
            name.setText(render(_weight_name(layer, row, source), self._look))
            field = self.weight_fields[source]
            field.setAccessibleName(f"W[{layer + 1}]({row + 1}, {source + 1})")
            _refresh(field, value)
        if facts.bias is not None:
            bias_name = f"<i>b</i><sub>{row + 1}</sub><sup>[{layer + 1}]</sup>"
            self._names[-1].setText(render(bias_name, self._look))
            self.bias_field.setAccessibleName(f"b[{layer + 1}]({row + 1})")
            _refresh(self.bias_field, facts.bias)

    def _show_outgoing(self, facts: NeuronFacts) -> None:
        layer, row = facts.neuron
        numbers = (
            f"{_weight_name(layer + 1, target, row)}&nbsp;=&nbsp;{weight_text(weight)}"
            for target, weight in enumerate(facts.outgoing)
        )
        text = translate("Xor", "Outgoing weights: {weights}").format(weights=",  ".join(numbers))
        self._outgoing.setText(render(text, self._look))
        self._outgoing.setVisible(bool(facts.outgoing))

    def _arrange(self) -> None:
        """Place the fields of the neuron row by row, the bias last."""
        weights, has_bias = 0, False
        if self._state is not None and self._neuron is not None:
            weights = self._state.settings.layer_sizes[self._neuron.layer]
            has_bias = self._state.settings.use_bias
        px = self._look.px
        pair = px(_NAME_WIDTH + _FIELD_WIDTH) + 2 * _GAP
        columns = max(1, (self.width() + _GAP) // pair)
        if (columns, weights, has_bias) == self._arranged:
            return
        self._arranged = (columns, weights, has_bias)
        shown = [*range(weights), *([MOST_NEURONS] if has_bias else [])]
        for place, (name, field) in enumerate(zip(self._names, self._fields, strict=True)):
            self._grid.removeWidget(name)
            self._grid.removeWidget(field)
            name.setVisible(place in shown)
            field.setVisible(place in shown)
        for number, place in enumerate(shown):
            line, column = divmod(number, columns)
            self._grid.addWidget(self._names[place], line, 2 * column)
            self._grid.addWidget(self._fields[place], line, 2 * column + 1)
        for column in range(self._grid.columnCount() + 1):
            self._grid.setColumnStretch(column, 1 if column == 2 * columns else 0)

    def _enter_weight(self, source: int, value: float) -> None:
        if self._state is not None and self._neuron is not None:
            self.weights_entered.emit(with_weight(self._state.parameters, self._neuron, source, value))

    def _enter_bias(self, value: float) -> None:
        if self._state is not None and self._neuron is not None:
            self.weights_entered.emit(with_bias(self._state.parameters, self._neuron, value))

    def _take_over_look(self) -> None:
        px = self._look.px
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(px(4))
        for name, field in zip(self._names, self._fields, strict=True):
            name.setFixedWidth(px(_NAME_WIDTH))
            field.setFixedWidth(px(_FIELD_WIDTH))
        self._arranged = None
        self._show()


def _refresh(field: NumberField, value: float) -> None:
    """Show a number unless one is being typed; a field that was ready to be overwritten stays so."""
    is_shown = field.value == value and field.text() != ""
    if field.isModified() or is_shown:
        return
    was_selected = field.hasSelectedText()
    field.show_value(value)
    if was_selected:
        field.selectAll()


def _weight_name(layer: int, row: int, source: int) -> str:
    """Return the lecture's name of a weight, w with row and column and its layer in brackets."""
    return f"<i>w</i><sub>{row + 1}{source + 1}</sub><sup>[{layer + 1}]</sup>"


def _math(title: str) -> str:
    """Return a neuron's title with its symbol in the mathematical face."""
    symbol, dot, rest = title.partition(" · ")
    return f"<i>{symbol}</i>{dot}{rest}"
