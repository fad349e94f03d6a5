"""A place in a layout for a label whose text changes often."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

_MOST_HEIGHTS = 32


class SteadyPlace(QWidget):
    """Holds a label; the page is laid out again only if the label's text needs more room.

    A label by itself makes every layout around it work again whenever its text changes, which takes longer
    than to paint all plots of the page, and lets what stands beside it jump. Room that a longer text needed
    stays. A label that wraps its words also gives a line back that it no longer needs.

    Parameters
    ----------
    label
        The label; its size policy becomes that of the place.
    """

    def __init__(self, label: QLabel) -> None:
        super().__init__()
        self._label = label
        self._width_needed = self._height_needed = 0
        self._heights: dict[tuple[str, int], int] = {}
        label.setParent(self)
        self.setSizePolicy(label.sizePolicy())

    def sizeHint(self) -> QSize:
        """Return the size of the largest text so far."""
        if self._label.wordWrap():
            return self._label.sizeHint()
        self._take_note()
        return QSize(self._width_needed, self._height_needed)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size: that of the largest text so far, or of the longest word."""
        return self._label.minimumSizeHint() if self._label.wordWrap() else self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        """Return whether the label wraps its words."""
        return self._label.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Return the height that the label needs; every question would lay its text out again."""
        key = self._label.text(), width
        if key not in self._heights:
            if len(self._heights) >= _MOST_HEIGHTS:
                self._heights.clear()
            self._heights[key] = self._label.heightForWidth(width)
        return self._heights[key]

    def event(self, event: QEvent) -> bool:
        """Hear from the label that its text is another one, and from the application that its font is."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._ask_for_room()
        elif event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.LanguageChange):
            self._width_needed = self._height_needed = 0
            self._heights.clear()
            self.updateGeometry()
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take note of the text that was set meanwhile."""
        super().showEvent(event)
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the label the whole place."""
        super().resizeEvent(event)
        self._label.setGeometry(self.rect())

    def _ask_for_room(self) -> None:
        if self._label.hasHeightForWidth():
            needed = self.heightForWidth(self.width())
            if needed != self._height_needed:
                self._height_needed = needed
                self.updateGeometry()
        elif self._take_note():
            self.updateGeometry()

    def _take_note(self) -> bool:
        """Note the size of the present text; return whether it is larger than any before."""
        size = self._label.sizeHint()
        larger = size.width() > self._width_needed or size.height() > self._height_needed
        self._width_needed = max(self._width_needed, size.width())
        self._height_needed = max(self._height_needed, size.height())
        return larger
