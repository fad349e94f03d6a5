"""The legend of the output map: which colour is which ŷ."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.labs.xor.shared.painting.map_items import diverging_colors
from app.look.look import Look
from app.words.rich_text import render


class _Gradient(QWidget):
    """The colours from 0 at the left to 1 at the right."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(96), self._look.px(12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            height = self._look.px(12)
            area = QRectF(0, (self.height() - height) / 2, self.width(), height)
            gradient = QLinearGradient(area.topLeft(), area.topRight())
            stops = len(self._look.theme.diverging)
            for index, color in enumerate(diverging_colors(self._look, stops)):
                gradient.setColorAt(index / (stops - 1), color)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(gradient)
            painter.drawRoundedRect(area, 3, 3)


class ColorBar(QWidget):
    """ŷ from 0 to 1 as colours.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._name, low, high = QLabel(), QLabel("0"), QLabel("1")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._gradient = _Gradient(look)
        for widget in (self._name, low, self._gradient, high):
            widget.setProperty("role", "note")
            row.addWidget(widget)

    def apply_style(self) -> None:
        """Take over the present theme and scale."""
        self._name.setText(render("<i>ŷ</i>", self._look))
        self._gradient.setFixedWidth(self._look.px(96))
        self._gradient.update()
