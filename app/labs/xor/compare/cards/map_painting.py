"""Paints what a network answers over the plane: surface and boundary ŷ = 0.5, and the four points on it."""

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from app.labs.xor.compare.run.state import NetworkState
from app.labs.xor.shared.input_plane import PLANE
from app.labs.xor.shared.painting.map_items import draw_class_marker, map_image, map_marker_color
from app.look.look import Look, in_pieces
from engine.data.datasets import XOR
from engine.network.outcomes import CORRECT_MARGIN

_BOUNDARY_WIDTH = 2.5
_MARKER_SHARE = 0.042
_SMALLEST_MARKER = 4.5
_RING_SHARE = 0.3


def paint_map(
    painter: QPainter, area: QRectF, state: NetworkState, look: Look, colors: npt.NDArray[np.uint32]
) -> None:
    """Paint the map of a network into a square.

    The boundary is left out where no answer differs from 0.5 by more than `CORRECT_MARGIN`: rounding alone
    would decide where it runs.

    Parameters
    ----------
    painter
        What paints.
    area
        The square, in pixels.
    state
        The network.
    look
        Theme and scale.
    colors
        The colours of the map, from `color_table`.
    """
    values = state.output_map
    # An image begins at its top. Half a pixel on each side lies outside of the area, so that the outermost
    # values stand exactly on its edges.
    image = map_image(values[::-1], colors)
    inner = QRectF(0.5, 0.5, image.width() - 1.0, image.height() - 1.0)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.drawImage(area, image, inner)
    if float(np.abs(values - 0.5).max()) > CORRECT_MARGIN:
        painter.setClipRect(area.toAlignedRect(), Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(_to_area(area), combine=True)
        painter.setPen(in_pieces(look.pen("ink", _BOUNDARY_WIDTH)))
        ends = state.boundary.reshape(-1, 2)
        painter.drawPath(pg.arrayToQPath(ends[:, 0], ends[:, 1], connect="pairs"))
    painter.restore()


def paint_points(painter: QPainter, area: QRectF, look: Look) -> None:
    """Paint the frame of a map and the four points, which no update changes."""
    painter.setPen(QPen(look.color("line2"), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area)
    radius = look.stroke(max(_SMALLEST_MARKER, _MARKER_SHARE * area.width()))
    painter.setPen(QPen(QColor("white"), _RING_SHARE * radius, j=Qt.PenJoinStyle.RoundJoin))
    to_area = _to_area(area)
    for (x1, x2), target in zip(XOR.inputs.T.tolist(), XOR.targets[0].tolist(), strict=True):
        of_class = int(target)
        draw_class_marker(painter, to_area.map(QPointF(x1, x2)), of_class, radius, map_marker_color(of_class))


def _to_area(area: QRectF) -> QTransform:
    """Return the transform from the input plane to `area`, in which x₂ grows upwards."""
    x_scale, y_scale = area.width() / (PLANE.right - PLANE.left), area.height() / (PLANE.top - PLANE.bottom)
    left, bottom = area.left() - PLANE.left * x_scale, area.bottom() + PLANE.bottom * y_scale
    return QTransform(x_scale, 0.0, 0.0, -y_scale, left, bottom)
