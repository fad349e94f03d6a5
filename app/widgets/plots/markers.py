"""Round markers of a plot."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.look.look import Look
from app.widgets.plots.data_item import DataItem

_RING = 2.0


class Markers(DataItem):
    """Round markers of a size in pixels, with a ring in the colour of the background."""

    def __init__(self) -> None:
        super().__init__(40)
        self._x: NDArray[np.float64] = np.empty(0)
        self._y: NDArray[np.float64] = np.empty(0)
        self._radius = 0.0
        self._brush = QBrush()
        self._pen = QPen()

    def set_style(self, look: Look, role: str, radius: float) -> None:
        """Fill with a colour role; `radius` in pixels."""
        self._brush = QBrush(look.color(role))
        self._pen = QPen(look.color("surface"), _RING)
        self._radius = look.stroke(radius)
        self._cover()

    def setBrush(self, color: QColor) -> None:
        """Fill with another colour."""
        self._brush = QBrush(color)
        self.update()

    def setData(self, x: ArrayLike, y: ArrayLike) -> None:
        """Put a marker at each of the points (x, y), each of shape (n,)."""
        new_x, new_y = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
        if not (np.array_equal(new_x, self._x) and np.array_equal(new_y, self._y)):
            self._x, self._y = new_x, new_y
            self._cover()

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint the markers."""
        to_pixels = painter.worldTransform()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._pen)
        painter.setBrush(self._brush)
        for x, y in zip(self._x.tolist(), self._y.tolist(), strict=True):
            painter.drawEllipse(to_pixels.map(QPointF(x, y)), self._radius, self._radius)

    def _cover(self) -> None:
        if len(self._x) == 0:
            self.set_extent(QRectF(), 0.0)
            return
        left, top = float(self._x.min()), float(self._y.min())
        extent = QRectF(left, top, float(self._x.max()) - left, float(self._y.max()) - top)
        self.set_extent(extent, self._radius + _RING)
