"""How samples are marked, few of them or many."""

import math
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from app.labs.xor.shared.painting.map_items import draw_class_marker
from app.labs.xor.shared.sample_texts import FEW_SAMPLES
from engine.records.arrays import FloatArray

_SMALLEST_RADIUS = 3.0
_SHRINKING = 0.4
_INNER_SHARE = 0.55
_WIDEST = 2.0**20
"""More pixels than anything painted on is wide."""

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
    """Paint many markers at once, in their order: circles for class 1, triangles for class 0.

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
    ratio = painter.device().devicePixelRatioF()
    stamps = [
        _stamp(_MarkStyle(of_class, radius, colors[of_class].rgba(), edge[0].rgba(), edge[1], hollow, ratio))
        for of_class in (0, 1)
    ]
    halves = [stamp.width() / 2 / ratio for stamp in stamps]
    seen = _seen(places, is_class_1, ratio)
    classes = is_class_1[seen].astype(int).tolist()
    for (x, y), of_class in zip(places[:, seen].T.tolist(), classes, strict=True):
        half = halves[of_class]
        painter.drawImage(QPointF(x - half, y - half), stamps[of_class])


class _MarkStyle(NamedTuple):
    """What a marker looks like."""

    of_class: int
    radius: float
    color: int
    edge_color: int
    edge_width: float
    hollow: bool
    ratio: float


def _seen(places: FloatArray, is_class_1: BoolArray, ratio: float) -> npt.NDArray[np.intp]:
    """Return which markers to paint, in their order: of a class in one device pixel only one."""
    x, y = np.rint(places * ratio)
    _, first = np.unique((x * _WIDEST + y) * 2.0 + is_class_1, return_index=True)
    return np.asarray(np.sort(first))


@lru_cache(maxsize=32)
def _stamp(style: _MarkStyle) -> QImage:
    """Return one marker in the middle of a transparent square."""
    side = 2 * math.ceil((1.3 * style.radius + style.edge_width + 1.0) * style.ratio) + 1
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(style.ratio)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(side / 2 / style.ratio, side / 2 / style.ratio)
        color, edge_color = QColor.fromRgba(style.color), QColor.fromRgba(style.edge_color)
        painter.setPen(QPen(edge_color, 2.0 * style.edge_width, j=Qt.PenJoinStyle.RoundJoin))
        draw_class_marker(painter, centre, style.of_class, style.radius, color)
        painter.setPen(Qt.PenStyle.NoPen)
        draw_class_marker(painter, centre, style.of_class, style.radius, color)
        if style.hollow:
            draw_class_marker(painter, centre, style.of_class, _INNER_SHARE * style.radius, edge_color)
    return image
