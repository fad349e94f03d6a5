"""The sign of an interval beside its name."""

from PySide6.QtCore import QLineF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.look.look import Look
from app.words.translation import translate

_LENGTH, _HEIGHT, _CAP = 30, 14, 5


class _Whisker(QWidget):
    """A line with a cap at each end."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_LENGTH), self._look.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(self._look.pen("ink", 1.9))
            middle, right = self.height() / 2, self.width() - 2.0
            painter.drawLine(QLineF(2, middle, right, middle))
            for x in (2.0, right):
                painter.drawLine(QLineF(x, middle - _CAP, x, middle + _CAP))


class WhiskerLegend(QWidget):
    """Says what the lines over the bars are.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._text = QLabel()
        self._text.setProperty("role", "note")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(_Whisker(look))
        row.addWidget(self._text)

    def retranslate(self) -> None:
        """Set the text."""
        self._text.setText(translate("XorStatistics", "Wilson 95% interval"))
