"""A card whose remark beside the title is the longest one that has room."""

from collections.abc import Sequence

from PySide6.QtGui import QFont, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.look.look import Look
from app.widgets.frame.card import Card
from app.words.rich_text import plain

_TITLE, _NOTE = 16, 14
_ROOM_AROUND = 60


class FittingCard(Card):
    """Shows a title and one of several remarks, or none.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._beside: tuple[QWidget, ...] = ()
        self._wanted: tuple[str, tuple[str, ...]] = ("", ())

    def set_beside(self, *widgets: QWidget) -> None:
        """Name what stands at the right of the title line."""
        self._beside = widgets

    def show_title(self, title: str, notes: Sequence[str]) -> None:
        """Show the title with the first of `notes`, from the longest to the shortest, that fits."""
        self._wanted = (title, tuple(notes))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose again for the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        title, notes = self._wanted
        shown = [widget for widget in self._beside if widget.isVisibleTo(self)]
        taken = sum(widget.sizeHint().width() + self.head.spacing() for widget in shown)
        heading = QFontMetricsF(self._look.font(_TITLE, QFont.Weight.Bold)).horizontalAdvance(title)
        room = self.width() - taken - heading - _ROOM_AROUND
        metrics = QFontMetricsF(self._look.font(_NOTE))
        fitting = (note for note in notes if metrics.horizontalAdvance(plain(note)) <= room)
        self.set_title(title, next(fitting, ""))
