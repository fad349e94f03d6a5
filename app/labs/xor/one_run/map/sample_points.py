"""The samples on the output map: those that are learned filled, those that are kept back hollow."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.labs.xor.shared.painting.map_items import draw_class_marker, map_marker_color
from app.labs.xor.shared.painting.sample_marks import marker_radius, paint_cloud
from app.labs.xor.shared.sample_texts import FEW_SAMPLES
from engine.data.datasets import Dataset
from engine.maps.plane import Rectangle
from engine.records.arrays import FloatArray

_RADIUS = 11.0
_RING = 3.25
_CLOUD_RING = 1.25
_DASHED = Qt.PenStyle.DashLine
_NO_SAMPLES = Dataset(np.zeros((2, 1)), np.zeros((1, 1)))


class SamplePoints(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph is untyped
    """Circles for class 1, triangles for class 0, with a white ring on any map colour."""

    def __init__(self, plane: Rectangle) -> None:
        super().__init__()
        self.setZValue(40)
        self._plane = plane
        self._train = _NO_SAMPLES
        self._test: Dataset | None = None
        self._scale, self._ring_color, self._chosen_color = 1.0, QColor("black"), QColor("black")
        self._ringed: int | None = None
        self._chosen: tuple[float, float] | None = None

    def show_samples(self, plane: Rectangle, train: Dataset, test: Dataset | None) -> None:
        """Show samples to learn from, and samples to test with or None, in a plane that holds them."""
        if train is self._train and test is self._test and plane == self._plane:
            return
        self.prepareGeometryChange()
        self._plane, self._train, self._test = plane, train, test
        self.update()

    def set_style(self, scale: float, ring_color: QColor, chosen_color: QColor) -> None:
        """Set how large markers are, and the colours of the rings of `ring` and `choose`."""
        self._scale, self._ring_color, self._chosen_color = scale, ring_color, chosen_color
        self.update()

    def choose(self, place: tuple[float, float] | None) -> None:
        """Draw a ring around the point that is being edited, or around none."""
        if place != self._chosen:
            self._chosen = place
            self.update()

    def ring(self, number: int | None) -> None:
        """Draw a ring around one of the samples that are learned, counted from 0, or around none."""
        self._ringed = number
        self.update()

    @property
    def radius(self) -> float:
        """The radius of the markers in pixels."""
        count = self._train.sample_count + (self._test.sample_count if self._test else 0)
        return marker_radius(_RADIUS * self._scale, count)

    def boundingRect(self) -> QRectF:
        """Return the plane in plot coordinates."""
        plane = self._plane
        return QRectF(plane.left, plane.bottom, plane.right - plane.left, plane.top - plane.bottom)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint the markers in pixels, whatever the plot's scale."""
        transform = painter.transform()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = _mapped(transform, self._train.inputs)
        if self._test is not None:
            self._paint_cloud(painter, _mapped(transform, self._test.inputs), self._test, hollow=True)
        if self._train.sample_count <= FEW_SAMPLES:
            painter.setPen(QPen(QColor("white"), _RING, j=Qt.PenJoinStyle.RoundJoin))
            for (x, y), target in zip(places.T.tolist(), self._train.targets[0].tolist(), strict=True):
                of_class = int(target)
                draw_class_marker(painter, QPointF(x, y), of_class, self.radius, map_marker_color(of_class))
        else:
            self._paint_cloud(painter, places, self._train, hollow=False)
        if self._ringed is not None and self._ringed < self._train.sample_count:
            self._paint_ring(painter, places[:, self._ringed], QPen(self._ring_color, _RING, _DASHED))
        if self._chosen is not None:
            place = _mapped(transform, np.array([self._chosen]).T)[:, 0]
            self._paint_ring(painter, place, QPen(self._chosen_color, _RING))

    def _paint_ring(self, painter: QPainter, place: FloatArray, pen: QPen) -> None:
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        reach = max(2.0 * self.radius, _RADIUS)
        painter.drawEllipse(QPointF(*place.tolist()), reach, reach)

    def _paint_cloud(self, painter: QPainter, places: FloatArray, samples: Dataset, *, hollow: bool) -> None:
        colors = map_marker_color(0), map_marker_color(1)
        edge = QColor("white"), _CLOUD_RING
        paint_cloud(painter, places, samples.targets[0] > 0.5, self.radius, colors, edge, hollow=hollow)


def _mapped(transform: QTransform, points: FloatArray) -> FloatArray:
    """Return `points`, shape (2, m), in pixels; the map neither turns nor shears."""
    x, y = points
    return np.stack((transform.m11() * x + transform.dx(), transform.m22() * y + transform.dy()))
