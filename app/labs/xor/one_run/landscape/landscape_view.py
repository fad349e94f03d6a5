"""What belongs to the square "Loss landscape": its picture, its choices, and what is worth knowing of it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.labs.xor.one_run.landscape.landscape_controls import FEWEST_ROWS, MOST_ROWS, LandscapeControls
from app.labs.xor.one_run.landscape.landscape_facts import landscape
from app.labs.xor.one_run.landscape.landscape_picture import LandscapePicture
from app.labs.xor.one_run.landscape.landscape_texts import notes
from app.labs.xor.one_run.looks.landscape_settings import LandscapeSettings
from app.labs.xor.one_run.run.state import OneRunState
from app.look.look import Look
from app.widgets.frame.line_place import LinePlace
from app.words.rich_text import plain, render
from app.words.translation import translate

_WIDTH_FOR_TWO_ROWS, _WIDTH_FOR_THREE_ROWS = 400, 300
_GAP = 6
_NOTE_LINES = 3


class LandscapeView(QWidget):
    """The choices with the most important remark below them; the picture stands elsewhere.

    Attributes
    ----------
    settings
        What is shown from the next state on.
    picture
        The square.

    Signals
    -------
    settings_changed
        (LandscapeSettings): the user chose something else.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    look
        Theme and scale.
    """

    settings_changed = Signal(object)
    rejected = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state: OneRunState | None = None
        self._rows = MOST_ROWS
        self.settings = LandscapeSettings()
        self.controls, self.picture = LandscapeControls(look), LandscapePicture(look)
        self._note = QLabel()
        self._note.setProperty("role", "note")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self.controls)
        column.addWidget(LinePlace(self._note, _NOTE_LINES))
        self.controls.settings_changed.connect(self.settings_changed)
        self.controls.rejected.connect(self.rejected)
        look.changed.connect(self._arrange)
        self.retranslate()

    def show_state(self, state: OneRunState) -> None:
        """Show a state; nothing is computed while the choices are hidden."""
        self._state = state
        if self.isVisible():
            self._draw(state)

    def retranslate(self) -> None:
        """Set the fixed texts."""
        self.picture.setAccessibleName(translate("Xor", "Loss landscape"))
        self.controls.retranslate()
        if self._state is not None:
            self.show_state(self._state)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was not drawn while hidden."""
        super().showEvent(event)
        if self._state is not None:
            self._draw(self._state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the choices into two rows where they fit."""
        super().resizeEvent(event)
        self._arrange()

    def _draw(self, state: OneRunState) -> None:
        self.controls.show_settings(state, self.settings)
        shown = landscape(state, self.settings)
        self.picture.show_landscape(shown, state.settings.activation.key)
        texts = notes(shown)
        self._note.setText(render(texts[0], self._look))
        everything = " ".join(map(plain, texts))
        self.picture.setAccessibleDescription(everything)
        for each in (self.picture, self._note):
            each.setToolTip(everything)

    def _arrange(self) -> None:
        widths = _WIDTH_FOR_TWO_ROWS, _WIDTH_FOR_THREE_ROWS
        rows = FEWEST_ROWS + sum(self.width() < self._look.px(width) for width in widths)
        if rows != self._rows:
            self._rows = rows
            self.controls.arrange(rows)
