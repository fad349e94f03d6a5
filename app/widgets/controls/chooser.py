"""Chooses one of several things together with the numbers that it takes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.look.look import Look
from app.widgets.controls.quiet_combo import QuietCombo
from app.widgets.controls.slider_row import SliderRow
from engine.records.value_rules import NumberBounds

_SHORTEST_TEXT = 8


class Offered(Protocol):
    """What can be chosen."""

    @property
    def key(self) -> str:
        """What tells it from the others, whatever numbers it has."""


_Choice = TypeVar("_Choice", bound=Offered)


@dataclass(frozen=True)
class ChoiceTable(Generic[_Choice]):
    """Everything in which one chooser differs from another.

    Attributes
    ----------
    offered
        What can be chosen, each with its usual numbers, in the order shown.
    title
        Its name in the present language.
    numbers
        Name and bounds of each number that it takes.
    number
        (choice, name): the value of a number.
    with_number
        (choice, name, value): the same with another value.
    label
        (choice, name): what stands at a number instead of its bounds' name, or an empty text.
    """

    offered: Sequence[_Choice]
    title: Callable[[_Choice], str]
    numbers: Callable[[_Choice], Mapping[str, NumberBounds]]
    number: Callable[[_Choice, str], float]
    with_number: Callable[[_Choice, str, float], _Choice]
    label: Callable[[_Choice, str], str] = lambda _choice, _name: ""


class ParameterRows(QWidget):
    """One slider for each number that the present choice takes.

    Signals
    -------
    value_changed
        (choice): the user changed a number.
    edit_started, edit_finished
        The user took hold of a slider, and let go of it.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    table
        What is chosen among.
    look
        Theme and scale.
    in_one_line
        Whether each slider stands between its name and its field instead of below them.
    follows
        The control from which the Tab key comes here.
    """

    value_changed = Signal(object)
    edit_started = Signal()
    edit_finished = Signal()
    rejected = Signal(str)

    def __init__(
        self,
        table: ChoiceTable[Any],
        look: Look,
        *,
        in_one_line: bool = False,
        follows: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._table, self._look = table, look
        self._in_one_line = in_one_line
        self._follows = follows
        self._shown: Offered | None = None
        self.rows: dict[str, SliderRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_value(self, shown: Offered) -> None:
        """Show the sliders of a choice at its values."""
        if self._shown is None or self._table.numbers(shown) != self._table.numbers(self._shown):
            self._rebuild(shown)
        self._shown = shown
        for name, row in self.rows.items():
            row.show_value(self._table.number(shown, name))
        self.setVisible(bool(self.rows))

    def _rebuild(self, shown: Offered) -> None:
        for row in self.rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {}
        for name, bounds in self._table.numbers(shown).items():
            row = SliderRow(self._look, bounds, in_one_line=self._in_one_line)
            row.set_text(self._table.label(shown, name))
            row.value_changed.connect(lambda value, name=name: self._change(name, value))
            row.edit_started.connect(self.edit_started)
            row.edit_finished.connect(self.edit_finished)
            row.rejected.connect(self.rejected)
            self.rows[name] = row
            self._column.addWidget(row)
        # New widgets come last in the order of the Tab key, wherever they stand.
        before = self._follows
        for row in self.rows.values():
            for part in (row.field, row.slider):
                if before is not None:
                    QWidget.setTabOrder(before, part)
                before = part

    def _change(self, name: str, value: float) -> None:
        if self._shown is not None:
            self._shown = self._table.with_number(self._shown, name, value)
            self.value_changed.emit(self._shown)


class Chooser(QWidget):
    """A combo box with the numbers of what is chosen below it.

    Signals
    -------
    value_changed
        (choice): the user chose another, or changed a number.
    edit_started, edit_finished
        The user took hold of a slider, and let go of it.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    table
        What is chosen among.
    look
        Theme and scale.
    combo
        A combo box with the offered things in it, where a plain one does not do.
    between
        What stands between the combo box and the numbers.
    """

    value_changed = Signal(object)
    edit_started = Signal()
    edit_finished = Signal()
    rejected = Signal(str)

    def __init__(
        self,
        table: ChoiceTable[Any],
        look: Look,
        *,
        combo: QComboBox | None = None,
        between: Sequence[QWidget] = (),
    ) -> None:
        super().__init__()
        self._table = table
        self.combo = combo or QuietCombo()
        for each in table.offered if combo is None else ():
            self.combo.addItem(table.title(each), each.key)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(_SHORTEST_TEXT)
        self.combo.setMaxVisibleItems(len(table.offered))
        self._numbers = ParameterRows(table, look, follows=self.combo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.combo, *between, self._numbers):
            column.addWidget(widget)
        self.combo.activated.connect(lambda index: self.value_changed.emit(self._table.offered[index]))
        for part in ("value_changed", "edit_started", "edit_finished", "rejected"):
            getattr(self._numbers, part).connect(getattr(self, part))

    @property
    def rows(self) -> Mapping[str, SliderRow]:
        """The sliders of the present choice, by the names of their numbers."""
        return self._numbers.rows

    def set_name(self, name: str) -> None:
        """Say to those who do not see it what is chosen here."""
        self.combo.setAccessibleName(name)

    def offer(self, offered: Sequence[Offered]) -> None:
        """Take what the combo box offers now."""
        self._table = replace(self._table, offered=offered)

    def show_value(self, shown: Offered) -> None:
        """Show a choice without emitting anything."""
        self.combo.setCurrentIndex(self.combo.findData(shown.key))
        self._numbers.show_value(shown)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            for index, each in enumerate(self._table.offered):
                self.combo.setItemText(index, self._table.title(each))
        super().changeEvent(event)
