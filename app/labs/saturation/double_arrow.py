"""A horizontal arrow with a head at both ends."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.look.look import Look
from app.widgets.plots.data_item import DataItem

_HEAD_LENGTH = 7.0
_HALF_HEAD = 3.8
_WIDTH = 1.4


class DoubleArrow(DataItem):
    """Shows a distance on the x axis."""

    def __init__(self) -> None:
        super().__init__(20)
        self._left, self._right = QPointF(), QPointF()
        self._color = QColor()
        self._width = _WIDTH

    def set_style(self, look: Look, role: str) -> None:
        """Draw in a colour role."""
        self._color = look.color(role)
        self._width = look.stroke(_WIDTH)
        self.update()

    def set_ends(self, left: float, right: float, y: float) -> None:
        """Reach from `left` to `right` at the height `y`."""
        ends = QPointF(left, y), QPointF(right, y)
        if ends != (self._left, self._right):
            self._left, self._right = ends
            self.set_extent(QRectF(left, y, right - left, 0.0), _HALF_HEAD + 1.0)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint the line and both heads."""
        to_pixels = painter.worldTransform()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = to_pixels.map(self._left), to_pixels.map(self._right)
        painter.setPen(QPen(self._color, self._width))
        painter.drawLine(left, right)
        painter.setPen(QPen(self._color, 1))
        painter.setBrush(self._color)
        for tip, length in ((left, _HEAD_LENGTH), (right, -_HEAD_LENGTH)):
            painter.drawPolygon([tip, tip + QPointF(length, -_HALF_HEAD), tip + QPointF(length, _HALF_HEAD)])
