"""A panel of controls as a table of rows over a record."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.lab_kit.form.rows import (
    Beside,
    Condition,
    Divider,
    Extra,
    Folded,
    FormPart,
    Note,
    Reset,
    Row,
    Seed,
    Title,
)
from app.look.look import Look
from app.widgets.controls.control_panel import ROW_GAP, ControlColumn
from app.widgets.controls.fold import Fold
from app.widgets.controls.icon_button import IconButton
from app.words.rich_text import plain, render
from app.words.translation import translate
from engine.records.bounded_record import BoundedRecord
from engine.records.record_access import rule_at, value_at
from engine.records.value_rules import Rule

_BESIDE_GAP, _FOLD_GAP = 5, 2


class SettingsForm(ControlColumn):
    """Shows and edits the values of a record.

    Names, intervals, steps and formats are those of the record's fields; a message about a value calls it as
    its row does.

    Signals
    -------
    field_changed
        (key, value): the user wants another value for what the record's text names `key`.
    edit_started, edit_finished
        The user took hold of a slider, and let go of it: what is wanted in between is one change.
    new_seed_requested, reset_requested
        The user pressed the button.
    folds_changed
        (keys): the user opened or closed a fold; these are open now.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    kind
        The record.
    parts
        The rows and what stands between them, from the top.
    look
        Theme and scale.
    gap
        Between two rows, in pixels.
    """

    field_changed = Signal(str, object)
    edit_started = Signal()
    edit_finished = Signal()
    new_seed_requested = Signal()
    reset_requested = Signal()
    folds_changed = Signal(object)
    rejected = Signal(str)

    def __init__(
        self,
        kind: type[BoundedRecord],
        parts: Sequence[FormPart],
        look: Look,
        *,
        gap: int = ROW_GAP,
    ) -> None:
        super().__init__(gap)
        self._kind, self._look = kind, look
        self._record: BoundedRecord | None = None
        self._lines: dict[str, _Line] = {}
        self._texts: list[Callable[[], None]] = []
        self._notes: list[Callable[[], None]] = []
        self._extras: list[tuple[QWidget, Condition]] = []
        self._folds: dict[str, Fold] = {}
        self._fold_column: ControlColumn | None = None
        self._target: ControlColumn = self
        for part in parts:
            self.add_part(part)

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401  (each kind of row has its own control)
        """Return the control of a value."""
        return self._lines[key].control

    @property
    def keys(self) -> tuple[str, ...]:
        """The values that have a row, from the top."""
        return tuple(self._lines)

    def name(self, key: str) -> str:
        """Return what a value is called in the present language, with markup."""
        return translate("Field", self._lines[key].rule.name)

    @property
    def folds(self) -> Mapping[str, Fold]:
        """The groups that fold."""
        return self._folds

    def show_folds(self, keys: Collection[str]) -> None:
        """Open these folds and close the others, without emitting anything."""
        for key, fold in self._folds.items():
            fold.show_open(is_open=key in keys)

    def add_part(self, part: FormPart) -> None:
        """Append a row, or what stands between rows."""
        match part:
            case Divider():
                self._target.add_divider()
            case Title(text):
                self._call(self._target.add_title().setText, lambda: render(text(), self._look))
            case Reset(text):
                self.reset = IconButton(self._look, "reset_all", role="flat", color_role="ink2")
                self.reset.clicked.connect(self.reset_requested)
                self._target.add(self.reset)
                self._call(self.reset.setText, text)
            case Note(remark):
                self._notes.append(partial(self._show_note, self._target.add_note(), remark))
            case Extra(widget, shown):
                self._target.add(widget)
                self._extras.append((widget, shown))
            case Beside(rows):
                self._target.add(self._beside(rows))
            case Folded():
                self._add_fold(part)
            case _:
                self._add_row(part)

    def show_record(self, record: BoundedRecord) -> None:
        """Show the values of a record without emitting anything."""
        self._record = record
        for key, line in self._lines.items():
            line.show(record, value_at(record, key))
        for widget, is_shown in self._extras:
            widget.setVisible(is_shown(record))
        self._say_what_depends()

    def retranslate(self) -> None:
        """Set every text in the present language."""
        for set_text in self._texts:
            set_text()
        self._say_what_depends()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _say_what_depends(self) -> None:
        """Set the texts that depend on the record."""
        record = self._record
        if record is None:
            return
        for set_note in self._notes:
            set_note()
        for line in self._lines.values():
            if line.row.shown(record):
                line.row.describe_value(line.control, record)

    def _add_row(self, row: Row) -> None:
        label = self._target.add_title() if row.titled else None
        self._target.add(self._make(row, label))

    def _add_fold(self, part: Folded) -> None:
        fold = self._folds[part.key] = Fold(self._look)
        if self._fold_column is None:
            # Lines that are folded stand closer together than rows.
            self._fold_column = ControlColumn(_FOLD_GAP)
            self._target.add(self._fold_column)
        self._fold_column.add(fold)
        fold.toggled.connect(self._tell_folds)
        outer, self._target = self._target, fold.content
        for each in part.parts:
            self.add_part(each)
        self._target = outer
        self._notes.append(lambda: fold.show_texts(part.title(), plain(part.summary(self._record))))

    def _tell_folds(self) -> None:
        self.folds_changed.emit(tuple(key for key, fold in self._folds.items() if fold.is_open))

    def _beside(self, rows: Sequence[Row]) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(_BESIDE_GAP)
        for number, row in enumerate(rows):
            if number:
                line.addStretch(1)
            line.addWidget(self._make(row, None))
        return holder

    def _rule(self, row: Row) -> Rule:
        rule = rule_at(self._kind, row.key)
        if rule is None:
            raise ValueError(f"{self._kind.__name__}.{row.key} has no name")
        return rule

    def _call(self, set_text: Callable[[str], None], text: Callable[[], str]) -> None:
        """Set a text now, and again in every language."""
        self._texts.append(lambda: set_text(text()))
        self._texts[-1]()

    def _make(self, row: Row, label: QLabel | None) -> QWidget:
        rule = self._rule(row)
        control: Any = row.make(rule, self._look)
        line = self._lines[row.key] = _Line(row, rule, control, label)
        if label is not None:
            label.setBuddy(getattr(control, "combo", control))
        self._texts.append(partial(self._describe, line))
        self._describe(line)
        control.value_changed.connect(lambda value: self.field_changed.emit(row.key, value))
        if isinstance(row, Seed):
            control.new_seed_requested.connect(self.new_seed_requested)
        for name in ("edit_started", "edit_finished", "rejected"):
            if hasattr(control, name):
                getattr(control, name).connect(getattr(self, name))
        made: QWidget = control
        return made

    def _describe(self, line: "_Line") -> None:
        name = translate("Field", line.rule.name)
        if line.label is not None:
            line.label.setText(render(name, self._look))
        line.row.describe(line.control, plain(name))

    def _show_note(self, note: QLabel, text: Callable[[Any], str]) -> None:
        if self._record is not None:
            note.setText(render(text(self._record), self._look))


class _Line:
    """A row with what stands for it on the screen."""

    def __init__(self, row: Row, rule: Rule, control: Any, label: QLabel | None) -> None:  # noqa: ANN401
        self.row, self.rule, self.control, self.label = row, rule, control, label

    def show(self, record: BoundedRecord, value: object) -> None:
        self.control.show_value(value)
        # What has no effect is not offered.
        shown, enabled = self.row.shown(record), self.row.enabled(record)
        for widget in (self.label, self.control):
            if widget is not None:
                widget.setVisible(shown)
                widget.setEnabled(enabled)
