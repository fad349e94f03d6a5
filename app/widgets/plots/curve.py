"""Curves of a plot and the areas below them, drawn with the points that can be seen."""

import math

import numpy as np
import pyqtgraph as pg
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.look.look import Look
from app.widgets.plots.data_item import DataItem
from app.widgets.plots.polyline import visible_points
from app.widgets.plots.ribbon import ribbon

_TOLERANCE_PX = 0.1
_MANY_POINTS = 16
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
        if connect == "finite" and np.isfinite(new_x).all() and np.isfinite(new_y).all():
            connect = "all"
        if connect == self._connect and _are_the_same(new_x, self._x) and _are_the_same(new_y, self._y):
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

    def _follow_scale(self, painter: QPainter) -> None:
        """Let the painter count in pixels from the origin of the plot, and work the shape out if need be."""
        to_pixels = painter.worldTransform()
        painter.setWorldTransform(QTransform.fromTranslate(to_pixels.dx(), to_pixels.dy()))
        scale = (to_pixels.m11(), to_pixels.m22())
        if scale == self._scale:
            return
        self._scale = scale
        x, y = self._x * scale[0], self._y * scale[1]
        if self._connect != "pairs" and np.isfinite(x).all() and np.isfinite(y).all():
            seen = visible_points(x, y, _TOLERANCE_PX)
            x, y = x[seen], y[seen]
        self._shape(x, y)

    def _shape(self, x: _Floats, y: _Floats) -> None:
        """Make what is painted of the points that are seen, in pixels."""
        raise NotImplementedError


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
        self._line = QPainterPath()
        self._outline: QPainterPath | None = None

    @property
    def pen(self) -> QPen:
        """What the curve is drawn with."""
        return self._pen

    def setPen(self, pen: QPen) -> None:
        """Draw with another pen; its width is in pixels."""
        self._pen = pen
        self._scale = None
        self._cover()

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint the line."""
        self._follow_scale(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._outline is None:
            painter.strokePath(self._line, self._pen)
        else:
            painter.fillPath(self._outline, self._pen.brush())

    def _reach(self) -> float:
        return self._pen.widthF() / 2 + _JOIN_PX

    def _shape(self, x: _Floats, y: _Floats) -> None:
        self._line = pg.arrayToQPath(x, y, connect=self._connect)
        corners = None
        if self._pen.style() == Qt.PenStyle.SolidLine and self._connect == "all" and len(x) >= _MANY_POINTS:
            corners = ribbon(x, y, self._pen.widthF())
        self._outline = pg.arrayToQPath(*corners) if corners is not None else None
        if self._outline is not None:
            self._outline.setFillRule(Qt.FillRule.WindingFill)


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
        self._area = QPainterPath()
        self._band = -math.inf, math.inf

    def set_style(self, look: Look, role: str, opacity: float) -> None:
        """Fill with a colour role at an opacity from 0 to 1."""
        self._brush = QBrush(look.color(role, opacity))
        self.update()

    def set_band(self, low: float, high: float) -> None:
        """Fill only what lies between two x, which may be infinite."""
        if (low, high) != self._band:
            self._band = low, high
            self.update()

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint the area."""
        # Its upper edge lies under a curve; to smooth it all the same takes four times as long.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._follow_scale(painter)
        bounds, (x_scale, _) = self._area.boundingRect(), self._scale or (1.0, 1.0)
        left, right = (min(max(x * x_scale, bounds.left()), bounds.right()) for x in self._band)
        whole = (left, right) == (bounds.left(), bounds.right())
        if not whole:
            painter.save()
            painter.setClipRect(QRectF(left, bounds.top() - 1, right - left, bounds.height() + 2))
        painter.fillPath(self._area, self._brush)
        if not whole:
            painter.restore()

    def _painted(self, extent: QRectF) -> QRectF:
        return extent.united(QRectF(extent.left(), 0.0, extent.width(), 0.0))

    def _shape(self, x: _Floats, y: _Floats) -> None:
        self._area = pg.arrayToQPath(x, y)
        if len(x):
            self._area.lineTo(float(x[-1]), 0.0)
            self._area.lineTo(float(x[0]), 0.0)


def _are_the_same(new: _Floats, old: _Floats) -> bool:
    # Most curves keep their x, in the very same array.
    return new is old or np.array_equal(new, old, equal_nan=True)
