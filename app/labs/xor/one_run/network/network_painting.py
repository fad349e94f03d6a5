"""How the edges and tiles of the network diagram are painted; where they stand `network_layout` says."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPixmap

from app.labs.xor.one_run.looks.neuron import Neuron
from app.labs.xor.one_run.network.network_facts import Edge, input_maps
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.shared.painting.map_items import diverging_colors, draw_class_marker, map_marker_color
from app.look.colors import mixed
from app.look.look import Look
from engine.data.datasets import Dataset
from engine.maps.plane import Rectangle
from engine.records.arrays import FloatArray

_WIDEST_EDGE = 7.0
_THINNEST_EDGE = 0.8
_EDGE_STRENGTH, _FADED_STRENGTH = 0.85, 0.4
_FEW_EDGES = 48
"""More of them hide each other: then they are thinner and fainter, but for those of the selected neuron."""

_DASH, _DASH_GAP = 6.0, 4.0
_SHORTEST_DASH, _SHORTEST_DASH_GAP = 1.6, 1.1
_HIGHLIGHT_WIDTH, _HIGHLIGHT_OPACITY = 5.0, 0.35

_TILE_RADIUS = 3.0
_BORDER_DASH = (2.4, 1.6)
_MARKER_SHARE = 0.08
_SMALLEST_MARKER, _LARGEST_MARKER = 2.4, 9.0
_MARKER_RING_SHARE = 0.28
_RING_DISTANCE, _RING_RADIUS = 4.0, 6.5
_RING_WIDTH, _FOCUS_WIDTH, _FOCUS_OPACITY = 2.25, 5.5, 0.3


@dataclass(frozen=True)
class Border:
    """The edge of a tile.

    Attributes
    ----------
    color
        Its colour.
    width
        In pixels.
    dashed
        Whether the neuron is dead.
    """

    color: QColor
    width: float
    dashed: bool = False


def edge_width(weight: float) -> float:
    """Return the width in pixels with which a weight is drawn: min(7, 0.8 + |w|)."""
    return min(_WIDEST_EDGE, _THINNEST_EDGE + abs(weight))


def weight_pen(color: QColor, width: float, *, dashed: bool) -> QPen:
    """Return the pen of a weight; the dashes of thin lines are as long as those of thicker ones."""
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashed:
        dash = max(_DASH / width, _SHORTEST_DASH), max(_DASH_GAP / width, _SHORTEST_DASH_GAP)
        pen.setDashPattern(list(dash))
    return pen


class NetworkPainter:
    """Paints edges and tiles in the present look, keeping what every frame needs again.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        self._look = look
        self.apply_look()

    def apply_look(self) -> None:
        """Take over the present theme and scale."""
        look = self._look
        self._colors = np.array([color.rgb() for color in diverging_colors(look)], dtype=np.uint32)
        self._markers: dict[tuple[float, float], QPixmap] = {}
        self._marked: Dataset | None = None
        self._input_images: dict[tuple[int, Rectangle], list[QImage]] = {}
        # Mixed beforehand: painting a transparent curve takes four times as long.
        surface = look.color("surface")
        self._edge_colors, self._faded_colors = (
            {role: mixed(surface, look.color(role), strength) for role in ("class_1", "class_0", "line2")}
            for strength in (_EDGE_STRENGTH, _FADED_STRENGTH)
        )

    def images(self, maps: FloatArray) -> list[QImage]:
        """Return maps of values from 0 to 1, shape (count, rows, columns) from the bottom up, as images."""
        levels = (maps[:, ::-1] * (self._colors.size - 1) + 0.5).astype(np.intp)
        pixels = np.take(self._colors, levels, mode="clip")
        _, rows, columns = pixels.shape
        # A copy owns its memory, which the array would otherwise have to outlive.
        return [
            QImage(each.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32).copy()
            for each in pixels
        ]

    def input_images(self, points: int, plane: Rectangle) -> list[QImage]:
        """Return the maps of x₁ and x₂ over `plane` with so many points along a side."""
        key = (points, plane)
        if key not in self._input_images:
            self._input_images = {key: self.images(input_maps(points, plane))}
        return self._input_images[key]

    def paint_edges(
        self,
        painter: QPainter,
        edges: Sequence[Edge],
        paths: Sequence[QPainterPath],
        *,
        selected: Neuron | None,
        highlighted: int | None,
    ) -> None:
        """Paint the weights, those of dead neurons below the others and one highlighted above all.

        Where there are many, those that begin or end at the selected neuron stand out.
        """
        painter.setBrush(Qt.BrushStyle.NoBrush)
        thinner = min(1.0, math.sqrt(_FEW_EDGES / max(1, len(edges))))

        def rank(number: int) -> tuple[bool, bool]:
            return thinner == 1.0 or edges[number].touches(selected), not edges[number].is_dead

        for number in sorted(range(len(edges)), key=rank):
            edge = edges[number]
            if thinner == 1.0 or edge.touches(selected):
                self._paint_edge(painter, edge, paths[number])
            else:
                self._paint_edge(painter, edge, paths[number], thinner)
        if highlighted is not None:
            edge, path = edges[highlighted], paths[highlighted]
            width = self._look.stroke(edge_width(edge.weight) + _HIGHLIGHT_WIDTH)
            painter.setPen(QPen(self._look.color("accent", _HIGHLIGHT_OPACITY), width))
            painter.drawPath(path)
            self._paint_edge(painter, edge, path)

    def paint_tile(self, painter: QPainter, area: QRectF, image: QImage, border: Border) -> None:
        """Paint one map with its border."""
        ratio = painter.device().devicePixelRatioF()
        if image.width() == area.width() * ratio:
            image.setDevicePixelRatio(ratio)
            painter.drawImage(area.topLeft(), image)
        else:
            # Half a point on each side lies outside: the outermost values stand exactly on the edges.
            inner = QRectF(0.5, 0.5, image.width() - 1.0, image.height() - 1.0)
            painter.drawImage(area, image, inner)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(border.color, self._look.stroke(border.width))
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        if border.dashed:
            # The colours of the map would close the gaps.
            painter.setPen(QPen(self._look.color("surface"), pen.widthF()))
            painter.drawRect(area)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern(list(_BORDER_DASH))
        painter.setPen(pen)
        painter.drawRoundedRect(area, _TILE_RADIUS, _TILE_RADIUS)

    def paint_points(self, painter: QPainter, area: QRectF, state: OneRunState) -> None:
        """Paint few samples where they stand in the map of a tile."""
        ratio = painter.device().devicePixelRatioF()
        if self._marked is not state.dataset:
            self._marked, self._markers = state.dataset, {}
        key = (area.width(), ratio)
        if key not in self._markers:
            self._markers[key] = _painted_points(area.width(), ratio, state)
        painter.drawPixmap(area.topLeft(), self._markers[key])

    def paint_ring(self, painter: QPainter, tile: QRectF, *, has_focus: bool) -> None:
        """Paint the sign of the selected neuron around its tile, stronger where keys act on it."""
        look = self._look
        away = _RING_DISTANCE
        area = tile.adjusted(-away, -away, away, away)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if has_focus:
            painter.setPen(QPen(look.color("accent", _FOCUS_OPACITY), look.stroke(_FOCUS_WIDTH)))
            painter.drawRoundedRect(area, _RING_RADIUS, _RING_RADIUS)
        painter.setPen(QPen(look.color("accent"), look.stroke(_RING_WIDTH)))
        painter.drawRoundedRect(area, _RING_RADIUS, _RING_RADIUS)

    def _paint_edge(self, painter: QPainter, edge: Edge, path: QPainterPath, thinner: float = 1.0) -> None:
        is_grey = edge.is_dead or edge.weight == 0.0
        role = "line2" if is_grey else "class_1" if edge.weight > 0.0 else "class_0"
        width = self._look.stroke(thinner * edge_width(edge.weight))
        colors = self._edge_colors if thinner == 1.0 else self._faded_colors
        painter.setPen(weight_pen(colors[role], width, dashed=edge.weight < 0.0))
        painter.drawPath(path)


def _painted_points(side: float, ratio: float, state: OneRunState) -> QPixmap:
    """Return the markers of few samples on nothing, for a tile with an edge of `side` pixels."""
    pixels = round(side * ratio)
    picture = QPixmap(pixels, pixels)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = min(max(_MARKER_SHARE * side, _SMALLEST_MARKER), _LARGEST_MARKER)
        painter.setPen(QPen(QColor("white"), _MARKER_RING_SHARE * radius, j=Qt.PenJoinStyle.RoundJoin))
        plane = state.plane
        # Many markers would hide the map of a tile.
        classes = state.classes if state.has_few_samples else ()
        for number, of_class in enumerate(classes):
            x1, x2 = state.points[number]
            across = (x1 - plane.left) / (plane.right - plane.left)
            down = (plane.top - x2) / (plane.top - plane.bottom)
            place = QPointF(side * across, side * down)
            draw_class_marker(painter, place, of_class, radius, map_marker_color(of_class))
    return picture
