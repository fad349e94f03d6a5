"""How samples are marked, few of them or many."""

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.labs.xor.sample_texts import FEW_SAMPLES
from engine.arrays import FloatArray

_SMALLEST_RADIUS = 3.0
_SHRINKING = 0.4

BoolArray = npt.NDArray[np.bool_]


def marker_radius(largest: float, sample_count: int) -> float:
    """Return the radius of a marker in pixels: `largest` for few samples, smaller the more there are."""
    share = min(1.0, FEW_SAMPLES / sample_count) ** _SHRINKING
    return float(max(min(largest, _SMALLEST_RADIUS), largest * share))


def paint_cloud(
    painter: QPainter,
    places: FloatArray,
    is_class_1: BoolArray,
    radius: float,
    colors: tuple[QColor, QColor],
    edge: tuple[QColor, float],
    *,
    hollow: bool = False,
) -> None:
    """Paint many markers at once: circles for class 1, triangles for class 0.

    Parameters
    ----------
    painter
        Painting in pixels.
    places
        The markers' centres in pixels, shape (2, m).
    is_class_1
        Which of them are of class 1, shape (m,).
    radius
        Of the markers, in pixels.
    colors
        Of class 0 and class 1.
    edge
        Colour and width of the ring around each; of hollow ones the colour inside.
    hollow
        Whether only their outlines have the colours.
    """
    color, width = edge
    for of_class, chosen in ((1, is_class_1), (0, ~is_class_1)):
        x, y = places[:, chosen]
        if not x.size:
            continue
        layers = [(color, radius + width), (colors[of_class], radius)]
        if hollow:
            layers.append((color, 0.55 * radius))
        for layer_color, layer_radius in layers:
            if of_class:
                _paint_circles(painter, x, y, layer_radius, layer_color)
            else:
                _paint_triangles(painter, x, y, layer_radius, layer_color)


def _paint_circles(painter: QPainter, x: FloatArray, y: FloatArray, radius: float, color: QColor) -> None:
    painter.setPen(QPen(color, 2.0 * radius, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPoints(pg.functions.arrayToQPolygonF(x, y))


def _paint_triangles(painter: QPainter, x: FloatArray, y: FloatArray, radius: float, color: QColor) -> None:
    # Corners as of `map_items.draw_class_marker`, each triangle closed by its first one.
    across = radius * np.array([0.0, 1.15, -1.15, 0.0])
    down = radius * np.array([-1.1, 0.82, 0.82, -1.1])
    corners = np.tile(np.array([1, 1, 1, 0], dtype=np.int32), x.size)
    path = pg.functions.arrayToQPath(
        (x[:, np.newaxis] + across).ravel(), (y[:, np.newaxis] + down).ravel(), connect=corners
    )
    path.setFillRule(Qt.FillRule.WindingFill)
    painter.fillPath(path, color)
