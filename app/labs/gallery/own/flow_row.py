"""Small widgets one after another, in as many lines as the width needs."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_GAP = 6


class FlowRow(QWidget):
    """Lays widgets out as words are laid out.

    Parameters
    ----------
    widgets
        The widgets in their order.
    """

    def __init__(self, widgets: Sequence[QWidget]) -> None:
        super().__init__()
        self._widgets = tuple(widgets)
        for widget in self._widgets:
            widget.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        width = sum(widget.sizeHint().width() + _GAP for widget in self._widgets)
        return QSize(width, self.heightForWidth(max(width, 1)))

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest widget."""
        return QSize(max((widget.sizeHint().width() for widget in self._widgets), default=0), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the widgets anew."""
        super().resizeEvent(event)
        self.setFixedHeight(self.heightForWidth(self.width()))
        for widget, place in zip(self._widgets, self._places(self.width()), strict=True):
            widget.setGeometry(place)

    def _places(self, width: int) -> list[QRect]:
        places: list[QRect] = []
        x = y = 0
        for widget in self._widgets:
            widget.ensurePolished()
            size = widget.sizeHint()
            if x and x + size.width() > width:
                x, y = 0, places[-1].bottom() + 1 + _GAP
            places.append(QRect(QPoint(x, y), size))
            x += size.width() + _GAP
        return places
