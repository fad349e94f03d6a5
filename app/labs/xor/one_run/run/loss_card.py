"""The card with the loss: its value now, and its history."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel

from app.labs.xor.one_run.run.loss_plot import RunLossPlot
from app.labs.xor.one_run.run.state import OneRunState
from app.look.look import Look
from app.widgets.frame.card import Card
from app.words.translation import translate
from app.words.verdict_texts import loss_text

_LARGE_NUMBER = 106
_MARGIN = 17
_MOST_LARGE_CHARACTERS = 7
"""A longer number, a power of ten, would not fit into the card in large type."""


class LossCard(Card):
    """The present loss as a large number, and its history.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._has_test = self._is_low = False
        self._value = QLabel()
        self._value.setProperty("role", "big")
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.head.addWidget(self._value)
        self.plot = RunLossPlot(look)
        self.add(self.plot, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what the dashed curve is, and the loss in large type, where there is room for it."""
        super().resizeEvent(event)
        self._name()
        self._size_value()

    def _name(self) -> None:
        title, note = translate("Xor", "Loss"), translate("Xor", "dashed: test") if self._has_test else ""
        self.set_title(title, note)
        if note and self.head_width() > self.width():
            self.set_title(title)

    def set_low(self, *, low: bool) -> None:
        """Write the number no larger than the title, for a card of little height."""
        self._is_low = low
        self._size_value()

    def _size_value(self) -> None:
        is_long = len(self._value.text()) > _MOST_LARGE_CHARACTERS
        title = self._title.sizeHint().width() + 2 * _MARGIN
        is_narrow = self.width() < title + self._look.px(_LARGE_NUMBER)
        role = "cardTitle" if self._is_low or is_long or is_narrow else "big"
        if role != self._value.property("role"):
            self._value.setProperty("role", role)
            self._value.style().unpolish(self._value)
            self._value.style().polish(self._value)

    def retranslate(self) -> None:
        """Set the fixed texts."""
        self._name()
        self.plot.setAccessibleName(translate("Xor", "Loss over the epochs"))

    def apply_style(self) -> None:
        """Take over the present theme and scale."""
        self.plot.apply_style()

    def show_state(self, state: OneRunState) -> None:
        """Show a state."""
        value = loss_text(state.loss, is_solved=state.is_solved)
        is_longer = len(value) != len(self._value.text())
        self._value.setText(value)
        if is_longer:
            self._size_value()
        if is_longer or (state.test is not None) is not self._has_test:
            self._has_test = state.test is not None
            self._name()
        self.plot.show_state(state)
