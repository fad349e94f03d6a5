"""The picture of the loss landscape and what is worth knowing of it."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from app.labs.xor.one_run.landscape.landscape_facts import Landscape
from app.labs.xor.one_run.landscape.landscape_picture import LandscapePicture
from app.look.look import Look
from app.words.rich_text import plain, render

_WIDTH_FOR_ROW = 520
_NARROWEST_NOTES = 150
_GAP = 16
_UNLIMITED = 16_777_215


class LandscapeFigure(QWidget):
    """The largest picture that fits, its notes beside it or, where that is too narrow, the first one below.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._texts: tuple[str, ...] = ()
        self.picture = LandscapePicture(look)
        self._notes = QLabel()
        self._notes.setProperty("role", "note")
        self._notes.setWordWrap(True)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.addWidget(self.picture)
        self._parts.addWidget(self._notes)
        look.changed.connect(self._arrange)
        self._arrange()

    def show_landscape(self, landscape: Landscape, activation_key: str, texts: Sequence[str]) -> None:
        """Show a landscape with notes, the most important first (markup of `app.words.rich_text`)."""
        self._texts = tuple(texts)
        self.picture.show_landscape(landscape, activation_key)
        self.picture.setAccessibleDescription(" ".join(map(plain, texts)))
        self._write_notes()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the size."""
        super().resizeEvent(event)
        self._arrange()

    @property
    def _is_row(self) -> bool:
        return self.width() >= self._look.px(_WIDTH_FOR_ROW)

    def _arrange(self) -> None:
        px, is_row = self._look.px, self._is_row
        direction = QBoxLayout.Direction.LeftToRight if is_row else QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(direction)
        self._parts.setSpacing(px(_GAP) if is_row else 0)
        widest = self.width() - px(_NARROWEST_NOTES) - px(_GAP)
        fitting = max(self.picture.minimumSizeHint().width(), self.picture.width_for_height(self.height()))
        self.picture.setMaximumWidth(min(widest, fitting) if is_row else _UNLIMITED)
        for part, in_row, in_column in ((self.picture, 3, 1), (self._notes, 1, 0)):
            self._parts.setStretchFactor(part, in_row if is_row else in_column)
        self._write_notes()

    def _write_notes(self) -> None:
        # Below the picture there is room for the most important one.
        visible = self._texts if self._is_row else self._texts[:1]
        self._notes.setText("<br>".join(render(text, self._look) for text in visible))
