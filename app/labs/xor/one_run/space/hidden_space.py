"""The card "Hidden space": the plane of two hidden neurons, or why there is none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.one_run.space.hidden_plane import HiddenPlane
from app.labs.xor.one_run.space.hidden_space_facts import (
    axis_limit,
    has_hidden_plane,
    hidden_space,
    shown_area,
)
from app.look.look import Look
from app.words.rich_text import render
from app.words.translation import translate


class HiddenSpaceView(QWidget):
    """Title and plane; with another number of neurons a sentence and a way to have two.

    Signals
    -------
    two_neurons_requested
        The user wants a network in whose hidden layer are two neurons.

    Parameters
    ----------
    look
        Theme and scale.
    """

    two_neurons_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state: OneRunState | None = None
        self._title, self._note, self._sentence = QLabel(), QLabel(), QLabel()
        self._title.setProperty("role", "cardTitle")
        self._note.setProperty("role", "note")
        self._sentence.setProperty("role", "note")
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton()
        self.button.clicked.connect(self.two_neurons_requested)
        self.plane = HiddenPlane(look)
        self._build()
        look.changed.connect(self.retranslate)
        self.retranslate()

    def show_state(self, state: OneRunState) -> None:
        """Show a state."""
        had_truth_table = self._state is None or self._state.is_truth_table
        self._state = state
        if state.is_truth_table != had_truth_table:
            self._explain()
        has_plane = has_hidden_plane(state)
        self._pages.setCurrentWidget(self.plane if has_plane else self._explanation)
        self._note.setVisible(has_plane)
        if has_plane and self.isVisible():
            area = shown_area(state.settings.activation, axis_limit(state))
            self.plane.show_space(state, hidden_space(state, area))

    def retranslate(self) -> None:
        """Set the fixed texts."""
        self._title.setText(translate("Xor", "Hidden space"))
        self._note.setText(translate("Xor", "one straight line"))
        self._explain()
        self.button.setText(translate("Xor", "Use two hidden neurons"))
        self.plane.setAccessibleName(translate("Xor", "Hidden space"))

    def _explain(self) -> None:
        if self._state is None or self._state.is_truth_table:
            text = translate(
                "Xor",
                "With two hidden neurons the four points can be drawn in the plane "
                "(<i>h</i><sub>1</sub>, <i>h</i><sub>2</sub>), as the output neuron sees them.",
            )
        else:
            text = translate(
                "Xor",
                "With two hidden neurons the samples can be drawn in the plane "
                "(<i>h</i><sub>1</sub>, <i>h</i><sub>2</sub>), as the output neuron sees them.",
            )
        self._sentence.setText(render(text, self._look))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was not drawn while hidden."""
        super().showEvent(event)
        if self._state is not None:
            self.show_state(self._state)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._note, 1)
        self._explanation = QWidget()
        column = QVBoxLayout(self._explanation)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self._sentence)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        self._pages = QStackedWidget()
        self._pages.setProperty("role", "plain")
        self._pages.addWidget(self._explanation)
        self._pages.addWidget(self.plane)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addWidget(self._pages, 1)
