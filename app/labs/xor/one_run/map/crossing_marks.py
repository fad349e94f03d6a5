"""The numbered places on the output map where the input's diagonal meets the boundary."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.labs.xor.one_run.painting.numbered_dot import paint_numbered_dot
from app.labs.xor.shared.input_plane import PLANE
from app.look.look import Look
from engine.maps.plane import Rectangle
from engine.records.arrays import FloatArray


class CrossingMarks(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph is untyped
    """Numbered dots, the same as in the hidden space.

    Attributes
    ----------
    places
        Where they stand, shape (crossings, 2), each (x₁, x₂).

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setZValue(35)
        self._look = look
        self._plane = PLANE
        self.places: FloatArray = np.empty((0, 2))

    def show_crossings(self, plane: Rectangle, places: FloatArray) -> None:
        """Show `places` in a plane."""
        if plane != self._plane:
            self.prepareGeometryChange()
        self._plane, self.places = plane, places
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the plane in plot coordinates."""
        plane = self._plane
        return QRectF(plane.left, plane.bottom, plane.right - plane.left, plane.top - plane.bottom)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint the dots in pixels, whatever the plot's scale."""
        transform = painter.transform()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, (x1, x2) in enumerate(self.places.tolist(), start=1):
            paint_numbered_dot(painter, transform.map(QPointF(x1, x2)), number, self._look)
