"""A field into which a number within bounds is typed."""

import re
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.widgets.controls.escape_key import EscapeKeeper
from app.words.invalid_value_text import invalid_value_text
from app.words.number_format import MINUS, at_least, fixed, parse_number
from engine.records.invalid_value import InvalidValueError
from engine.records.value_rules import NumberBounds

_PROBLEM_MS = 8000
"""As long as an observation shows why."""

_NUMBER = re.compile(rf"[-{MINUS}]?\d[\d.,]*")

_KEYS_OF_THE_WINDOW = (
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.Paste,
)

_UNITS_BEFORE = ("×", "±")


class NumberField(QLineEdit):
    """Takes a number; what is not allowed is refused with a sentence, and the last good value comes back.

    The number can be typed alone or with the words that stand around it. Up and Down change the value by one
    step, with Shift by ten.

    Signals
    -------
    value_entered
        (value): the user typed an allowed number that is not the present one.
    rejected
        (sentence): the typed text is not allowed; the sentence says what is.

    Parameters
    ----------
    bounds
        Name, interval, step and form of the number.
    """

    value_entered = Signal(float)
    rejected = Signal(str)

    def __init__(self, bounds: NumberBounds, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bounds = bounds
        self._format: Callable[[float], str] = partial(_written, bounds)
        self._value = bounds.low
        self._problems = 0
        self._is_clicked_into = False
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.editingFinished.connect(self._commit)
        self.textEdited.connect(self._forget_problem)
        EscapeKeeper(self, self.isModified)

    @property
    def value(self) -> float:
        """The last good value."""
        return self._value

    def set_format(self, to_text: Callable[[float], str]) -> None:
        """Write numbers by `to_text` instead of with fixed decimals."""
        self._format = to_text
        self.show_value(self._value)

    def set_bounds(self, bounds: NumberBounds) -> None:
        """Allow another interval; the value stays as it is."""
        self._bounds = bounds

    def show_value(self, value: float) -> None:
        """Show a value without emitting anything."""
        self._value = value
        self._forget_problem()
        self.setText(self._format(value))

    def event(self, event: QEvent) -> bool:
        """Leave the keys of undo, redo and paste to the window while nothing has been typed."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not self.isModified()
            and any(event.matches(keys) for keys in _KEYS_OF_THE_WINDOW)
        ):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Up and Down; Escape brings the last good value back."""
        directions = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        key = Qt.Key(event.key())
        if key in directions:
            many = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self._step_by(directions[key] * many * self._bounds.step)
        elif key == Qt.Key.Key_Escape and self.isModified():
            self.show_value(self._value)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the whole number, so that typing replaces it."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.selectAll()
        self._is_clicked_into = event.reason() == Qt.FocusReason.MouseFocusReason

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select the whole number after the click that gave the focus, which has put the cursor somewhere."""
        super().mouseReleaseEvent(event)
        if self._is_clicked_into and not self.hasSelectedText():
            self.selectAll()
        self._is_clicked_into = False

    def _commit(self) -> None:
        if not self.isModified():
            return
        typed = self.text()
        shown = self._format(self._value)
        if typed == shown and not _NUMBER.search(shown):
            self.setModified(False)
            return
        value = parse_number(self._bare(typed))
        if value is None:
            self._reject(self._bounds.refusal(f"“{typed}”"))
        else:
            self._enter(value, typed)

    def _bare(self, typed: str) -> str:
        """Return a text without the words that stand around the present number."""
        shown = self._format(self._value)
        number = _NUMBER.search(shown)
        if number is None:
            return typed
        before, after = shown[: number.start()].strip(), shown[number.end() :].strip()
        return typed.strip().removeprefix(before).removesuffix(after).strip()

    def _step_by(self, change: float) -> None:
        value = min(max(self._value + change, self._bounds.low), self._bounds.high)
        self._enter(value, self._format(value))

    def _enter(self, value: float, typed: str) -> None:
        number = int(value) if self._bounds.integer and value == int(value) else value
        try:
            self._bounds.check(number)
        except InvalidValueError as error:
            self._reject(InvalidValueError(error.template, **{**error.values, "value": f"“{typed}”"}))
            return
        changed = value != self._value
        self.show_value(value)
        if changed:
            self.value_entered.emit(value)

    def _reject(self, error: InvalidValueError) -> None:
        self.setText(self._format(self._value))
        self.setModified(False)
        self._show_state("problem")
        self._problems += 1
        QTimer.singleShot(_PROBLEM_MS, self, partial(self._forget_problem_number, self._problems))
        self.rejected.emit(invalid_value_text(error))

    def _forget_problem_number(self, number: int) -> None:
        if number == self._problems:
            self._forget_problem()

    def _forget_problem(self) -> None:
        if self.property("state") == "problem":
            self._show_state("")

    def _show_state(self, state: str) -> None:
        self.setProperty("state", state)
        self.style().unpolish(self)
        self.style().polish(self)


def _written(bounds: NumberBounds, value: float) -> str:
    number = fixed(value, 0) if bounds.integer else at_least(value, *bounds.decimals)
    return f"{bounds.unit} {number}" if bounds.unit in _UNITS_BEFORE else f"{number}{bounds.unit}"
