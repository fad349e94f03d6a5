"""The last card of the gallery: how to read the others."""

from PySide6.QtCore import QLineF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.labs.gallery.plots.curve_samples import CARD_LIMIT, CARD_OUTPUT
from app.look.look import Look
from app.words.number_format import shortest
from app.words.rich_text import render
from app.words.translation import translate

_LINE_LENGTH = 26
_WIDTH = 2.6


class _LineSample(QWidget):
    """A short line as g or g′ is drawn."""

    def __init__(self, look: Look, *, derivative: bool) -> None:
        super().__init__()
        self._look = look
        self._derivative = derivative
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_LINE_LENGTH), self._look.px(12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        key = "step"
        look = self._look
        pen = look.derivative_pen(key, _WIDTH) if self._derivative else look.activation_pen(key, _WIDTH)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen)
            middle = self.height() / 2
            painter.drawLine(QLineF(2, middle, look.px(_LINE_LENGTH) - 2, middle))


class ReadingGuide(QWidget):
    """Says what the two lines are, that all cards share their axes, and what the mean is taken over.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._title = QLabel()
        self._title.setProperty("role", "group")
        self._value, self._slope, self._axes, self._mean = (QLabel() for _ in range(4))
        lines = QHBoxLayout()
        lines.setSpacing(6)
        for sample, label in (
            (_LineSample(look, derivative=False), self._value),
            (_LineSample(look, derivative=True), self._slope),
        ):
            lines.addWidget(sample)
            lines.addWidget(label)
            lines.addSpacing(6)
        lines.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._title)
        column.addLayout(lines)
        for label in (self._axes, self._mean):
            label.setProperty("role", "small")
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            column.addWidget(label)
        column.addStretch(1)
        look.changed.connect(self.retranslate)

    def retranslate(self) -> None:
        """Set the texts in the present language."""
        look, (low, high) = self._look, CARD_OUTPUT
        self._title.setText(translate("Gallery", "How to read the cards"))
        self._value.setText(render("<i>g</i>(<i>z</i>)", look))
        self._slope.setText(render("<i>g′</i>(<i>z</i>)", look))
        axes = translate("Gallery", "All cards share the axes: <i>z</i> ±{limit}, vertical {low} to {high}.")
        axes = axes.format(limit=shortest(CARD_LIMIT, 2), low=shortest(low, 2), high=shortest(high, 2))
        self._axes.setText(render(axes, look))
        mean = translate("Gallery", "Mean output: for a standard normal input.")
        self._mean.setText(render(mean, look))
