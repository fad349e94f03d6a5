"""Paints the input's grid where the hidden layer carries it, and veils what it never reaches."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from app.labs.xor.one_run.painting.plane_frame import PlaneFrame
from app.labs.xor.one_run.space.hidden_space_facts import GRID_LINES, HiddenSpace
from app.look.look import Look
from engine.records.arrays import FloatArray

_RIM, _INNER, _CASING = 1.5, 0.9, 3.5
_VEIL = 0.62
_FARTHEST = 20_000.0
"""Pixels from the corner of the widget beyond which nothing needs to be exact."""


def paint_veil(painter: QPainter, frame: PlaneFrame, space: HiddenSpace, look: Look) -> None:
    """Cover what lies outside of the neurons' outputs."""
    reached = space.reached
    if reached == space.area:
        return
    free = QRectF(frame.point(reached.left, reached.top), frame.point(reached.right, reached.bottom))
    path = QPainterPath()
    path.addRect(frame.area)
    path.addRect(free)
    painter.fillPath(path, look.color("surface", _VEIL))


def paint_carried_grid(painter: QPainter, frame: PlaneFrame, space: HiddenSpace, look: Look) -> None:
    """Paint the lines, the rim stronger and on a casing, so that it is seen on every colour."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setClipRect(frame.area)
    lines = [_polygon(frame, line) for line in space.grid]
    rims = [number for number in range(len(lines)) if number % GRID_LINES in (0, GRID_LINES - 1)]
    joined = Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(look.color("surface", _VEIL), look.stroke(_CASING), j=joined))
    for number in rims:
        painter.drawPolyline(lines[number])
    for number, line in enumerate(lines):
        width = _RIM if number in rims else _INNER
        painter.setPen(QPen(look.color("ink"), look.stroke(width), j=joined))
        painter.drawPolyline(line)
    painter.setClipping(False)


def _polygon(frame: PlaneFrame, line: FloatArray) -> QPolygonF:
    places = np.clip(frame.places(line.T), -_FARTHEST, _FARTHEST)
    return QPolygonF([QPointF(x, y) for x, y in places.T.tolist()])
