"""The card "Loss landscape": the loss over two parameters or two random directions, with the run's way."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from app.labs.xor.one_run.landscape_controls import LandscapeControls
from app.labs.xor.one_run.landscape_facts import landscape
from app.labs.xor.one_run.landscape_picture import LandscapePicture
from app.labs.xor.one_run.landscape_settings import LandscapeSettings
from app.labs.xor.one_run.landscape_texts import notes
from app.labs.xor.one_run.state import OneRunState
from app.look import Look
from app.rich_text import plain, render
from app.translation import translate

_WIDTH_FOR_ROW = 720
_CONTROLS_WIDTH = 320
_UNLIMITED = 16_777_215


class LandscapeView(QWidget):
    """Choices, picture and notes.

    Signals
    -------
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    look
        Theme and scale.
    """

    rejected = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state: OneRunState | None = None
        self._is_in_row: bool | None = None
        self.settings = LandscapeSettings()
        self.controls, self.picture = LandscapeControls(look), LandscapePicture(look)
        self._notes = QLabel()
        self._notes.setProperty("role", "note")
        self._notes.setWordWrap(True)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(16)
        self._parts.addWidget(self.controls)
        self._parts.addWidget(self.picture, 1)
        self._parts.addWidget(self._notes)
        self.controls.settings_changed.connect(self._take_over)
        self.controls.rejected.connect(self.rejected)
        look.changed.connect(self._apply_look)
        self.retranslate()

    def show_state(self, state: OneRunState) -> None:
        """Show a state; nothing is computed while the card is hidden."""
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
        """Put the parts beside each other where they fit."""
        super().resizeEvent(event)
        self._arrange()

    def _draw(self, state: OneRunState) -> None:
        self.controls.show_settings(state, self.settings)
        shown = landscape(state, self.settings)
        self.picture.show_landscape(shown, state.settings.activation.key)
        texts = notes(state, shown)
        # Below the picture there is room for the most important one.
        visible = texts if self._is_in_row else texts[:1]
        self._notes.setText("<br>".join(render(text, self._look) for text in visible))
        self.picture.setAccessibleDescription(" ".join(map(plain, texts)))

    def _take_over(self, settings: object) -> None:
        if isinstance(settings, LandscapeSettings):
            self.settings = settings
            if self._state is not None:
                self.show_state(self._state)

    def _apply_look(self) -> None:
        self._is_in_row = None
        self._arrange()

    def _arrange(self) -> None:
        px = self._look.px
        in_row = self.width() >= px(_WIDTH_FOR_ROW)
        if in_row == self._is_in_row:
            return
        self._is_in_row = in_row
        direction = QBoxLayout.Direction.LeftToRight if in_row else QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(direction)
        self.controls.set_compact(compact=not in_row)
        width = px(_CONTROLS_WIDTH)
        self.controls.setMinimumWidth(width if in_row else 0)
        self.controls.setMaximumWidth(width if in_row else _UNLIMITED)
        self._parts.setStretchFactor(self.picture, 3 if in_row else 1)
        self._parts.setStretchFactor(self._notes, 2 if in_row else 0)
