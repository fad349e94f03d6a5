"""The axes of a plot: a line, and the labels that are given to it."""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

_GAP = 6
"""From the line to the labels, in pixels."""

_LETTERS = 0.8
"""Share of a line of text that its letters take."""

_MOST_SIZES = 200
_ROUNDING = 1e-6


class PlotAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph is untyped
    """The left or the bottom axis; pyqtgraph's own paints by a detour that takes several times as long.

    Parameters
    ----------
    side
        ``"left"`` or ``"bottom"``.
    """

    def __init__(self, side: str) -> None:
        super().__init__(side, maxTickLength=0)
        self._is_left = side == "left"
        self._labels: list[tuple[float, str]] = []
        self._font = QFont()
        self._sizes: dict[str, QSizeF] = {}
        self.enableAutoSIPrefix(False)
        # While curves move the numbers rest: they are painted once and copied.
        self.setCacheMode(self.CacheMode.DeviceCoordinateCache)
        self.setStyle(autoExpandTextSpace=False, hideOverlappingLabels=False)

    def set_font(self, font: QFont) -> None:
        """Write the labels in another font."""
        self._font = font
        self._sizes.clear()
        self.update()

    def set_labels(self, labels: Sequence[tuple[float, str]]) -> None:
        """Write each text at its value on the axis."""
        if list(labels) != self._labels:
            self._labels = list(labels)
            self.update()

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint the line, and the labels that are in view and have room."""
        place = self.mapRectFromParent(self.geometry())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self.pen())
        painter.drawLine(self._line(place))
        painter.setFont(self._font)
        painter.setPen(self.textPen())
        room = self.boundingRect().adjusted(-_ROUNDING, -_ROUNDING, _ROUNDING, _ROUNDING)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        below = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        flags = int((side if self._is_left else below) | Qt.TextFlag.TextDontClip)
        low, high = self.range
        for value, text in self._labels:
            share = (value - low) / (high - low)
            if not -_ROUNDING <= share <= 1.0 + _ROUNDING:
                continue
            area = self._text_area(place, share, self._size(painter, text))
            if room.contains(area):
                painter.drawText(area, flags, text)

    def _line(self, place: QRectF) -> QLineF:
        if self._is_left:
            return QLineF(place.right() - 1, place.top() - 1, place.right() - 1, place.bottom() + 1)
        return QLineF(place.left() - 1, place.top() + 1, place.right() + 1, place.top() + 1)

    def _text_area(self, place: QRectF, share: float, size: QSizeF) -> QRectF:
        if self._is_left:
            y = place.bottom() - share * place.height()
            return QRectF(QPointF(place.right() - _GAP - size.width(), y - size.height() / 2), size)
        x = place.left() + share * place.width()
        return QRectF(QPointF(x - size.width() / 2, place.top() + _GAP), size)

    def _size(self, painter: QPainter, text: str) -> QSizeF:
        size = self._sizes.get(text)
        if size is None:
            if len(self._sizes) > _MOST_SIZES:
                self._sizes.clear()
            full = painter.boundingRect(QRectF(0, 0, 100, 100), Qt.AlignmentFlag.AlignCenter, text).size()
            size = self._sizes[text] = QSizeF(full.width(), _LETTERS * full.height())
        return size
