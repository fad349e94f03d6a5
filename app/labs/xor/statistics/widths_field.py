"""A field into which the numbers of hidden neurons are typed: 2, 4, 8."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from app.words.invalid_value_text import invalid_value_text
from app.words.number_format import parse_number
from engine.ensembles.repeated_settings import WIDTH
from engine.records.invalid_value import InvalidValueError


class WidthsField(QLineEdit):
    """Takes whole numbers separated by commas or blanks, and sorts them.

    Signals
    -------
    value_changed
        (widths): the user typed other numbers that are allowed one by one.
    rejected
        (sentence): the typed text is not allowed.
    """

    value_changed = Signal(object)
    rejected = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[int, ...] = ()
        self.editingFinished.connect(self._commit)

    def set_name(self, name: str) -> None:
        """Say to those who do not see it what is typed here."""
        self.setAccessibleName(name)

    def show_value(self, widths: Sequence[int]) -> None:
        """Show numbers without emitting anything."""
        self._shown = tuple(widths)
        self.setText(", ".join(map(str, widths)))
        self.setModified(False)

    def _commit(self) -> None:
        if not self.isModified():
            return
        try:
            widths = _parsed(self.text())
        except InvalidValueError as error:
            self.show_value(self._shown)
            self.rejected.emit(invalid_value_text(error))
            return
        before = self._shown
        self.show_value(before)
        if widths != before:
            self.value_changed.emit(widths)


def _parsed(text: str) -> tuple[int, ...]:
    widths = []
    for part in text.replace(",", " ").split():
        value = parse_number(part)
        if value is None:
            raise WIDTH.refusal(f"“{part}”")
        width = int(value) if value == int(value) else value
        WIDTH.check(width)
        widths.append(int(width))
    return tuple(sorted(set(widths)))
