"""The card "Loss landscape": the loss over two parameters or two random directions, with the run's way."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.labs.xor.one_run.landscape.landscape_controls import LandscapeControls
from app.labs.xor.one_run.landscape.landscape_facts import landscape
from app.labs.xor.one_run.landscape.landscape_figure import LandscapeFigure
from app.labs.xor.one_run.landscape.landscape_picture import LandscapePicture
from app.labs.xor.one_run.landscape.landscape_texts import notes
from app.labs.xor.one_run.looks.landscape_settings import LandscapeSettings
from app.labs.xor.one_run.run.state import OneRunState
from app.look.look import Look
from app.words.translation import translate

_WIDTH_FOR_ROW = 720
_WIDTH_FOR_TWO_ROWS = 420
_CONTROLS_WIDTH = 320
_GAP, _COMPACT_GAP = 16, 6
_UNLIMITED = 16_777_215


class LandscapeView(QWidget):
    """Choices, and the figure, which may also stand elsewhere.

    Attributes
    ----------
    settings
        What is shown from the next state on.

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
        self._arranged: tuple[int, bool] | None = None
        self.settings = LandscapeSettings()
        self.controls, self.figure = LandscapeControls(look), LandscapeFigure(look)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.addWidget(self.controls)
        self._parts.addWidget(self.figure, 1)
        self.controls.settings_changed.connect(self.settings_changed)
        self.controls.rejected.connect(self.rejected)
        look.changed.connect(self._apply_look)
        self.retranslate()

    @property
    def picture(self) -> LandscapePicture:
        """The picture in the figure."""
        return self.figure.picture

    def take_figure_back(self) -> None:
        """Let the figure stand here again after it stood elsewhere."""
        self._parts.addWidget(self.figure, 1)
        self.figure.show()
        self._apply_look()

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
        self.figure.show_landscape(shown, state.settings.activation.key, notes(shown))

    def _apply_look(self) -> None:
        self._arranged = None
        self._arrange()

    def _arrange(self) -> None:
        px = self._look.px
        is_alone = self.figure.parentWidget() is not self
        in_row = is_alone or self.width() >= px(_WIDTH_FOR_ROW)
        rows = 4 if in_row else 2 if self.width() >= px(_WIDTH_FOR_TWO_ROWS) else 3
        if (rows, is_alone) == self._arranged:
            return
        self._arranged = rows, is_alone
        direction = QBoxLayout.Direction.LeftToRight if in_row else QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(direction)
        self._parts.setSpacing(px(_GAP if in_row else _COMPACT_GAP))
        self.controls.arrange(rows)
        width = px(_CONTROLS_WIDTH)
        self.controls.setMinimumWidth(width if in_row else 0)
        self.controls.setMaximumWidth(width if in_row and not is_alone else _UNLIMITED)
