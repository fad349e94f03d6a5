"""The head of a lab: the guiding question, and at its right what belongs to the whole page."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget


class PageHeader(QWidget):
    """The question at the left, other widgets at the right, or in a row of their own where both do not fit.

    Attributes
    ----------
    question
        The guiding question.
    right
        What a page shows beside it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.question = QLabel()
        self.question.setProperty("role", "question")
        # The page may become narrower than one row of everything: that is when the rest moves below.
        self.question.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.right = QWidget()
        self._tools = QWidget()
        self._tools_row = QHBoxLayout(self._tools)
        self._tools_row.setContentsMargins(0, 0, 0, 0)
        self._tools_row.addWidget(self.right)
        self._first_row, self._second_row = QHBoxLayout(), QHBoxLayout()
        self._first_row.addWidget(self.question, 1)
        self._first_row.addWidget(self._tools)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._first_row)
        column.addLayout(self._second_row)
        self._is_wrapped = False

    def set_gap(self, pixels: int) -> None:
        """Set the distance between the parts."""
        self._first_row.setSpacing(pixels)
        self._tools_row.setSpacing(pixels)
        self._wrap()

    def add(self, widget: QWidget) -> None:
        """Add a widget at the right end."""
        self._tools_row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._wrap()

    def event(self, event: QEvent) -> bool:
        """Follow texts that became longer or shorter."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._wrap()
        return super().event(event)

    def _wrap(self) -> None:
        tools = self._tools.sizeHint().width()
        needed = self.question.sizeHint().width() + self._first_row.spacing() + tools
        wrapped = tools > 0 and needed > self.width() > 0
        if wrapped != self._is_wrapped:
            self._is_wrapped = wrapped
            if wrapped:
                self._second_row.addWidget(self._tools, 0, Qt.AlignmentFlag.AlignRight)
            else:
                self._first_row.addWidget(self._tools)
            bottom = self._first_row.spacing() if wrapped else 0
            self._second_row.setContentsMargins(0, 0, 0, bottom)
