"""Which activations are compared: a check box with its line for each, and its parameters beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QAccessible, QIcon
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.labs.xor.shared.activation_texts import parameter_text
from app.look.look import Look
from app.widgets.controls.activation_combo import swatch
from app.widgets.controls.activation_controls import ACTIVATION_CHOICE
from app.widgets.controls.chooser import ParameterRows
from app.words.spoken_role import speak_as
from app.words.translation import translate
from engine.activations import ELEMENTWISE, Activation, activation
from engine.activations.own.record import OwnRecord

_SWATCH = QSize(26, 16)
_INDENT = 27


class _ActivationRow(QWidget):
    """One activation: its check box and, while it is compared, its parameters with sliders that open."""

    toggled = Signal()
    edit_started = Signal()
    edit_finished = Signal()
    rejected = Signal(str)

    def __init__(self, first: Activation, look: Look) -> None:
        super().__init__()
        self._look = look
        self.activation = first
        self.box = QCheckBox()
        self.values = QPushButton()
        self.values.setProperty("role", "flat")
        speak_as(self.values, QAccessible.Role.Button)
        self.values.setCheckable(True)
        self.values.hide()
        self.sliders = ParameterRows(ACTIVATION_CHOICE, look, in_one_line=True)
        self.sliders.hide()
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.box, 1)
        line.addWidget(self.values)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.sliders)
        self.box.clicked.connect(self.toggled)
        self.values.toggled.connect(self._show_parameters)
        self.sliders.value_changed.connect(self._take_over)
        for name in ("edit_started", "edit_finished", "rejected"):
            getattr(self.sliders, name).connect(getattr(self, name))
        look.changed.connect(self.apply_look)
        self.apply_look()
        self.retranslate()

    def show_choice(self, chosen: Activation | None) -> None:
        """Show whether it is compared, and with which parameters."""
        self.box.setChecked(chosen is not None)
        if chosen is not None:
            self.activation = chosen
        self._show_parameters()

    def retranslate(self) -> None:
        """Follow the language."""
        name = translate("Activation", self.activation.name)
        self.box.setText(name)
        self.values.setAccessibleName(translate("ActivationList", "Parameters of {name}").format(name=name))

    def _show_parameters(self) -> None:
        has_any = self.box.isChecked() and bool(self.activation.values)
        self.values.setVisible(has_any)
        self.values.setText(parameter_text(self.activation))
        if has_any and self.values.isChecked():
            self.sliders.show_value(self.activation)
        else:
            self.sliders.hide()

    def _take_over(self, changed: Activation) -> None:
        self.activation = changed
        self.toggled.emit()

    def apply_look(self) -> None:
        """Take over the present theme, scale and line."""
        look = self._look
        self.box.setIcon(QIcon(swatch(look, self.activation.key, self.devicePixelRatioF())))
        self.box.setIconSize(QSize(look.px(_SWATCH.width()), look.px(_SWATCH.height())))
        self.sliders.setContentsMargins(look.px(_INDENT), 0, 0, 0)


class ActivationList(QWidget):
    """Chooses any number of activations with their parameters; those rarely wanted are folded away at first.

    Each function has one row, and one more for each further choice of its parameters; somebody's own ones
    are last.

    Signals
    -------
    value_changed
        (activations): the user wants other ones, or others of their parameters; in the order of the rows.
    edit_started, edit_finished
        The user took hold of a slider, and let go of it.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    usual
        Keys of those that are never folded away; they come first.
    look
        Theme and scale.
    """

    value_changed = Signal(object)
    edit_started = Signal()
    edit_finished = Signal()
    rejected = Signal(str)

    def __init__(self, usual: Sequence[str], look: Look) -> None:
        super().__init__()
        self._look, self._usual = look, usual
        self._chosen: tuple[Activation, ...] = ()
        self._is_open = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._rows: list[_ActivationRow] = []
        for record in ELEMENTWISE:
            self._insert(len(self._rows), activation(record.key))
        look.own.changed.connect(self._take_over_own)
        self.more = QPushButton()
        self.more.setProperty("role", "flat")
        self.more.clicked.connect(self._open_or_close)
        self._column.addWidget(self.more)

    def box(self, key: str) -> QCheckBox:
        """Return the first check box of an activation."""
        return self._row(key).box

    def parameters(self, key: str) -> tuple[QPushButton, ParameterRows]:
        """Return the button that opens an activation's sliders, and the sliders."""
        return self._row(key).values, self._row(key).sliders

    def show_value(self, chosen: Sequence[Activation]) -> None:
        """Show which activations are compared, without emitting anything."""
        self._chosen = tuple(chosen)
        shown_by = self._assigned()
        for function in self._look.own.all:
            if all(row.activation.key != function.key for row in self._rows):
                self._insert(len(self._rows), activation(function.key))
        for row in list(self._rows):
            if row not in shown_by and (self._is_further(row) or self._is_forgotten(row)):
                self._remove(row)
        for row in self._rows:
            row.show_choice(shown_by.get(row))
        self._show_rows()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            for row in self._rows:
                row.retranslate()
            self._show_rows()
        super().changeEvent(event)

    def _assigned(self) -> dict[_ActivationRow, Activation]:
        """Return which row shows which activation; where there are too few rows, make more."""
        found: dict[_ActivationRow, Activation] = {}
        left = []
        for each in self._chosen:
            same = [row for row in self._rows if row not in found and row.activation == each]
            if same:
                found[same[0]] = each
            else:
                left.append(each)
        for each in left:
            free = [row for row in self._rows if row not in found and row.activation.key == each.key]
            found[free[0] if free else self._insert(self._end_of(each.key), each)] = each
        return found

    def _take_over_own(self) -> None:
        for row in self._rows:
            row.apply_look()
        self.show_value(self._chosen)

    def _is_forgotten(self, row: _ActivationRow) -> bool:
        return isinstance(row.activation.record, OwnRecord) and not self._is_own(row)

    def _is_own(self, row: _ActivationRow) -> bool:
        return self._look.own.find(row.activation.key) is not None

    def _is_further(self, row: _ActivationRow) -> bool:
        return sum(other.activation.key == row.activation.key for other in self._rows) > 1

    def _row(self, key: str) -> _ActivationRow:
        return next(row for row in self._rows if row.activation.key == key)

    def _end_of(self, key: str) -> int:
        places = (number for number, row in enumerate(self._rows) if row.activation.key == key)
        return max(places, default=len(self._rows) - 1) + 1

    def _insert(self, place: int, first: Activation) -> _ActivationRow:
        row = _ActivationRow(first, self._look)
        row.toggled.connect(self._ask)
        for name in ("edit_started", "edit_finished", "rejected"):
            getattr(row, name).connect(getattr(self, name))
        self._rows.insert(place, row)
        self._column.insertWidget(place, row)
        return row

    def _remove(self, row: _ActivationRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _ask(self) -> None:
        self.value_changed.emit(tuple(row.activation for row in self._rows if row.box.isChecked()))

    def _open_or_close(self) -> None:
        self._is_open = not self._is_open
        self._show_rows()

    def _show_rows(self) -> None:
        for row in self._rows:
            is_kept = row.activation.key in self._usual or self._is_own(row)
            row.setVisible(self._is_open or is_kept or row.box.isChecked())
        self.more.setText(
            translate("ActivationList", "Fewer functions")
            if self._is_open
            else translate("ActivationList", "More functions")
        )
