"""Fills the ground of widgets that change at every frame, so that nothing below them is painted again."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from app.look.look import Look


class Backdrop(QObject):
    """Lets a widget fill itself with the colour that it stands on.

    Without it Qt paints the page and the card below a widget whenever the widget changes, which takes as long
    as to paint a plot.

    Parameters
    ----------
    widget
        What is filled; it must not have round corners.
    look
        Theme and scale.
    role
        The colour below the widget, a role of `Theme`.
    """

    def __init__(self, widget: QWidget, look: Look, role: str = "surface") -> None:
        super().__init__(widget)
        self._widget, self._look, self._role = widget, look, role
        widget.setAutoFillBackground(True)
        look.changed.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        palette = QPalette(self._widget.palette())
        palette.setColor(self._widget.backgroundRole(), self._look.color(self._role))
        self._widget.setPalette(palette)
