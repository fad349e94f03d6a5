"""The paths of the neurons and the markers at their ends, painted as one item."""

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.labs.symmetry.neuron_style import paint_marker
from app.look import Look
from engine.arrays import FloatArray

MARKER_RADIUS = 6.5
RING_STEP = 4.5
_START_RADIUS = 4.5
_PATH_WIDTH = 3.0
_WEAKEST_RING = 0.25


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
        lines = [
            to_pixels.map(QPolygonF([QPointF(x, y) for x, y in each.path.tolist()]))
            for each in self._trajectories
        ]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for each, line in zip(self._trajectories, lines, strict=True):
            painter.setPen(_pen(each.color, _PATH_WIDTH))
            painter.drawPolyline(line)
        surface = self._look.color("surface")
        for each, line in zip(self._trajectories, lines, strict=True):
            painter.setPen(_pen(each.color, 2.0))
            painter.setBrush(surface)
            radius = self._look.px(_START_RADIUS)
            painter.drawEllipse(line.at(0), radius, radius)
            self._paint_rings(painter, each, line.at(line.size() - 1))
        for each, line in zip(self._trajectories, lines, strict=True):
            painter.setPen(_pen(surface, 1.5))
            radius = self._look.px(MARKER_RADIUS)
            paint_marker(painter, line.at(line.size() - 1), radius, each.number, each.color)

    def _paint_rings(self, painter: QPainter, trajectory: Trajectory, centre: QPointF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ring in range(1, trajectory.count):
            color = QColor(trajectory.color)
            color.setAlphaF(max(_WEAKEST_RING, 1.0 - 0.25 * ring))
            painter.setPen(_pen(color, 1.75))
            radius = self._look.px(MARKER_RADIUS + ring * RING_STEP)
            painter.drawEllipse(centre, radius, radius)


def _pen(color: QColor, width: float) -> QPen:
    return QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
