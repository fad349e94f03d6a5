"""Short painted texts that begin with a mathematical symbol, such as z = 0.004."""

from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from app.look.look import Look
from app.widgets.frame.text_width import text_width

_SYMBOL_IS_LARGER = 2


class SymbolText:
    """Measures and paints an italic symbol followed by upright text.

    Parameters
    ----------
    look
        Theme and scale.
    pixels
        Size of the upright text at scale 1.
    weight
        Its weight.
    """

    def __init__(self, look: Look, pixels: float, weight: QFont.Weight) -> None:
        self._font = look.font(pixels, weight)
        self._symbol_font = look.math_font(pixels + _SYMBOL_IS_LARGER)
        self._metrics = QFontMetricsF(self._font)

    def size(self, symbol: str, rest: str) -> QSizeF:
        """Return the size of a text in pixels."""
        width = text_width(self._symbol_font, symbol) + text_width(self._font, rest)
        return QSizeF(width, self._metrics.height())

    def paint(self, painter: QPainter, corner: QPointF, symbol: str, rest: str) -> None:
        """Write a text, in the painter's colour, from its upper left corner on."""
        baseline = corner + QPointF(0.0, self._metrics.ascent())
        if symbol:
            painter.setFont(self._symbol_font)
            painter.drawText(baseline, symbol)
        painter.setFont(self._font)
        painter.drawText(baseline + QPointF(text_width(self._symbol_font, symbol), 0.0), rest)
