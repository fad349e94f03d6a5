"""Curves of a plot and the areas below them, drawn with the points that can be seen."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.look import Look
from app.widgets.data_item import DataItem
from app.widgets.polyline import visible_points

_TOLERANCE_PX = 0.1
_JOIN_PX = 2.0
"""How far a line may reach beyond half its width: its joins are round, and antialiasing spreads it."""

_Floats = NDArray[np.float64]


class _Polyline(DataItem):
    """Points, of which only so many are drawn as keep the line within a tenth of a pixel of all."""

    def __init__(self, z: float) -> None:
        super().__init__(z)
        self._x: _Floats = np.empty(0)
        self._y: _Floats = np.empty(0)
        self._connect = "all"
        self._path = QPainterPath()
        self._scale: tuple[float, float] | None = None

    def setData(self, x: ArrayLike, y: ArrayLike, *, connect: str = "all") -> None:
        """Draw other points.

        Parameters
        ----------
        x, y
            The points, each of shape (n,).
        connect
            ``"all"``; ``"finite"`` to leave gaps at NaN; ``"pairs"`` for separate lines.
        """
        new_x, new_y = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
        if (
            connect == self._connect
            and np.array_equal(new_x, self._x, equal_nan=True)
            and np.array_equal(new_y, self._y, equal_nan=True)
        ):
            return
        self._x, self._y, self._connect = new_x, new_y, connect
        self._scale = None
        self._cover()

    def _cover(self) -> None:
        finite = np.isfinite(self._x) & np.isfinite(self._y)
        if not finite.any():
            self.set_extent(QRectF(), 0.0)
            return
        x, y = self._x[finite], self._y[finite]
        left, top = float(x.min()), float(y.min())
        extent = QRectF(left, top, float(x.max()) - left, float(y.max()) - top)
        self.set_extent(self._painted(extent), self._reach())

    def _painted(self, extent: QRectF) -> QRectF:
        """Return what is painted if the points cover `extent`."""
        return extent

    def _reach(self) -> float:
        """Return how many pixels beyond that are painted."""
        return _JOIN_PX

    def _visible(self, x: _Floats, y: _Floats, scale: tuple[float, float]) -> QPainterPath:
        if self._connect != "pairs" and np.isfinite(x).all() and np.isfinite(y).all():
            seen = visible_points(x * scale[0], y * scale[1], _TOLERANCE_PX)
            x, y = x[seen], y[seen]
        path: QPainterPath = pg.arrayToQPath(x, y, connect=self._connect)
        return path

    def _visible_path(self, to_pixels: QTransform) -> QPainterPath:
        scale = (to_pixels.m11(), to_pixels.m22())
        if scale != self._scale:
            self._scale = scale
            self._path = self._visible(self._x, self._y, scale)
        return self._path


class Curve(_Polyline):
    """A smooth antialiased curve.

    Parameters
    ----------
    z
        Items with a larger one stand in front.
    """

    def __init__(self, z: float = 0.0) -> None:
        super().__init__(z)
        self._pen = QPen()

    @property
    def pen(self) -> QPen:
        """What the curve is drawn with."""
        return self._pen

    def setPen(self, pen: QPen) -> None:
        """Draw with another pen; its width is in pixels."""
        self._pen = pen
        self._cover()

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint the line."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._pen)
        painter.drawPath(self._visible_path(painter.deviceTransform()))

    def _reach(self) -> float:
        return self._pen.widthF() / 2 + _JOIN_PX


class Fill(_Polyline):
    """The area between a curve and the line y = 0, painted as one polygon.

    Parameters
    ----------
    z
        Items with a larger one stand in front.
    """

    def __init__(self, z: float = 0.0) -> None:
        super().__init__(z)
        self._brush = QBrush()

    def set_style(self, look: Look, role: str, opacity: float) -> None:
        """Fill with a colour role at an opacity from 0 to 1."""
        self._brush = QBrush(look.color(role, opacity))
        self.update()

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint the area."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._brush)
        painter.drawPath(self._visible_path(painter.deviceTransform()))

    def _painted(self, extent: QRectF) -> QRectF:
        return extent.united(QRectF(extent.left(), 0.0, extent.width(), 0.0))

    def _visible(self, x: _Floats, y: _Floats, scale: tuple[float, float]) -> QPainterPath:
        path = super()._visible(x, y, scale)
        if len(x):
            path.lineTo(float(x[-1]), 0.0)
            path.lineTo(float(x[0]), 0.0)
        return path
