"""The paths of the neurons and the markers at their ends, painted as one item."""

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.labs.symmetry.two_starts.neuron_style import paint_marker
from app.look.look import Look
from app.widgets.plots.polyline import visible_points
from engine.records.arrays import FloatArray

MARKER_RADIUS = 6.5
RING_STEP = 4.5
_START_RADIUS = 4.5
_PATH_WIDTH = 3.0
_WEAKEST_RING = 0.25
_TOLERANCE_PX = 0.1


@dataclass(frozen=True, eq=False)
class Trajectory:
    """One neuron, or several equal ones.

    Attributes
    ----------
    path
        (w₁, w₂) from the start to now, shape (k, 2).
    number
        The first of the neurons, counted from 0: it decides the marker's shape.
    count
        How many neurons are equal; each further one adds a ring.
    color
        Colour of path and marker.
    """

    path: FloatArray
    number: int
    count: int
    color: QColor


class Trajectories(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph is untyped
    """Paths in plot coordinates; markers whose size is in pixels.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setZValue(20)
        self._look = look
        self._trajectories: tuple[Trajectory, ...] = ()
        self._area = QRectF()

    def show_trajectories(self, trajectories: Sequence[Trajectory], area: QRectF) -> None:
        """Draw `trajectories` in the visible range `area`."""
        if area != self._area:
            self.prepareGeometryChange()
            self._area = area
        self._trajectories = tuple(trajectories)
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the visible range."""
        return self._area

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint all paths, then all rings, then all markers."""
        to_pixels = painter.worldTransform()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ends = [
            (to_pixels.map(QPointF(*each.path[0].tolist())), to_pixels.map(QPointF(*each.path[-1].tolist())))
            for each in self._trajectories
        ]
        for each in self._trajectories:
            painter.strokePath(_line(each.path, to_pixels), _pen(each.color, _PATH_WIDTH))
        surface = self._look.color("surface")
        for each, (start, end) in zip(self._trajectories, ends, strict=True):
            painter.setPen(_pen(each.color, 2.0))
            painter.setBrush(surface)
            radius = self._look.px(_START_RADIUS)
            painter.drawEllipse(start, radius, radius)
            self._paint_rings(painter, each, end)
        for each, (_, end) in zip(self._trajectories, ends, strict=True):
            painter.setPen(_pen(surface, 1.5))
            radius = self._look.px(MARKER_RADIUS)
            paint_marker(painter, end, radius, each.number, each.color)

    def _paint_rings(self, painter: QPainter, trajectory: Trajectory, centre: QPointF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ring in range(1, trajectory.count):
            color = QColor(trajectory.color)
            color.setAlphaF(max(_WEAKEST_RING, 1.0 - 0.25 * ring))
            painter.setPen(_pen(color, 1.75))
            radius = self._look.px(MARKER_RADIUS + ring * RING_STEP)
            painter.drawEllipse(centre, radius, radius)


def _line(path: FloatArray, to_pixels: QTransform) -> QPainterPath:
    x = path[:, 0] * to_pixels.m11() + to_pixels.dx()
    y = path[:, 1] * to_pixels.m22() + to_pixels.dy()
    seen = visible_points(x, y, _TOLERANCE_PX)
    line: QPainterPath = pg.arrayToQPath(x[seen], y[seen])
    return line


def _pen(color: QColor, width: float) -> QPen:
    return QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
