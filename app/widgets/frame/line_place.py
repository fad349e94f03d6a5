"""A place in a layout for a label that wraps its words, of a fixed number of lines."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget


class LinePlace(QWidget):
    """Holds a label of so many lines, whatever its text: what stands around it never moves.

    A layout with a label that wraps its words asks for more height than it needs, and its page would scroll.

    Parameters
    ----------
    label
        The label.
    lines
        How many lines it has at most.
    """

    def __init__(self, label: QLabel, lines: int) -> None:
        super().__init__()
        self._label, self._lines = label, lines
        label.setWordWrap(True)
        label.setParent(self)

    def sizeHint(self) -> QSize:
        """Return the height of the lines."""
        return QSize(1, self._lines * (self._label.fontMetrics().lineSpacing() + 1))

    def minimumSizeHint(self) -> QSize:
        """Return the height of the lines."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the label the whole place."""
        super().resizeEvent(event)
        self._label.setGeometry(self.rect())
