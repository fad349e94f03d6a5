"""A row of buttons of which exactly one is chosen."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAccessible, QIcon
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy

from app.words.spoken_role import speak_as


class SegmentedControl(QFrame):
    """Chooses one of a few values.

    Signals
    -------
    value_chosen
        (value): the user chose another value.

    Parameters
    ----------
    values
        What can be chosen, in the order shown; texts are given by `set_texts`.
    tabs
        Whether they stand for pages of which one is shown, rather than for a value.
    """

    value_chosen = Signal(object)

    def __init__(self, values: Sequence[object], *, tabs: bool = False) -> None:
        super().__init__()
        speak_as(self, QAccessible.Role.PageTabList if tabs else QAccessible.Role.Grouping)
        self._values = tuple(values)
        self.setProperty("role", "segments")
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(2)
        for number, value in enumerate(self._values):
            button = QPushButton(str(value))
            if tabs:
                speak_as(button, QAccessible.Role.PageTab)
            button.setCheckable(True)
            # It is the group that lets only one be chosen; to a reader this makes a radio button of each.
            button.setAutoExclusive(True)
            button.setProperty("role", "segment")
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, number)
            row.addWidget(button, 1)
        self._group.idClicked.connect(lambda number: self.value_chosen.emit(self._values[number]))

    def set_texts(self, texts: Sequence[str]) -> None:
        """Set the buttons' texts."""
        for number, text in enumerate(texts):
            self._group.button(number).setText(text)
            self._group.button(number).setAccessibleName(text)

    def set_offered(self, values: Collection[object]) -> None:
        """Offer these of the values alone."""
        for number, value in enumerate(self._values):
            self._group.button(number).setVisible(value in values)

    def set_icons(self, icons: Sequence[QIcon], size: QSize) -> None:
        """Set an icon before each text."""
        for number, icon in enumerate(icons):
            self._group.button(number).setIcon(icon)
            self._group.button(number).setIconSize(size)

    def fit_texts(self) -> None:
        """Let every button be as wide as its text needs, for a control that stands in a header."""
        for button in self._group.buttons():
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def focus_value(self) -> None:
        """Give the keyboard to the marked value."""
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus()

    def show_value(self, value: object) -> None:
        """Mark a value without emitting anything; a value that is not offered marks none."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)
            return
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)
