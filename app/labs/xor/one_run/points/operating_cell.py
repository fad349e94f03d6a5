"""One hidden neuron's curve with its samples: what rests is painted once, what moves at every frame."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

from app.labs.xor.one_run.looks.looks import CurveKind
from app.labs.xor.one_run.painting.plane_frame import (
    PlaneFrame,
    paint_axes,
    paint_class_marker,
    paint_x_ticks,
    paint_y_ticks,
    paint_zero_lines,
)
from app.labs.xor.one_run.painting.tied_points import spreads, tied_groups
from app.labs.xor.one_run.points.activation_curve import ZoneKind
from app.labs.xor.one_run.points.operating_facts import TIED, OperatingLayer, OperatingNeuron, OperatingPoint
from app.labs.xor.one_run.points.operating_head import paint_head
from app.labs.xor.one_run.points.operating_labels import OperatingLabels
from app.labs.xor.one_run.points.operating_texts import OperatingBadge, badge, death_texts
from app.labs.xor.shared.painting.sample_marks import marker_radius, paint_cloud
from app.look.look import Look
from app.widgets.plots.plot import round_ticks
from engine.history.neuron_states import NeuronState

_CURVE_WIDTH = 3.2
_RADIUS = 8.0
_CLOUD_RING = 0.75
_SMALL_RADIUS = 6.5
_BESIDE_CURVE = 4.0
_ABOVE_CURVE = 1.9
"""Room for a pair of tied markers between the curve and the edge, in radii."""

_SPREAD = 1.85
"""Distance of tied markers' centres in radii: they touch, and their rings stay visible."""

_COVERED = 0.8
"""A marker nearer to another than this many radii would hardly be seen."""

_TICK_PX = 13.5
_SMALL_TICK_PX = 13
_HEAD_HEIGHT = 28
_COMPACT_HEAD_HEIGHT = 24
_BELOW_HEAD = 2
_TICK_ROOM_BELOW = 22
_TICK_ROOM_LEFT = 30
_WIDTH_FOR_Y_TICKS = 160
_HEIGHT_FOR_X_TICKS = 74
_WIDTH_PER_X_TICK = 26
_HEIGHT_PER_Y_TICK = 25
_MOST_X_TICKS = 9
_FEWEST_X_TICKS = 5
_FEWEST_Y_TICKS = 3
_OFF_TINT = 0.10
_DEAD_TINT = 0.22
_SATURATED_TINT = 0.10
_EDGE_DOTS = (1.2, 2.2)
_EDGE_WIDTH = 1.2


@dataclass(frozen=True)
class CellStyle:
    """How much a cell shows.

    Attributes
    ----------
    is_compact
        Small markers, badges without a plate, no numbers at markers and none at the left axis.
    is_projected
        No numbers on the axes and at markers.
    """

    is_compact: bool
    is_projected: bool


class OperatingCell:
    """Paints neurons of one layer in cells of one size.

    Parameters
    ----------
    look
        Theme and scale.
    layer
        What is shown; only its curve, zones and axes count here.
    size
        Of one cell, in pixels.
    style
        How much a cell shows.
    pixel_ratio
        Device pixels per pixel.
    """

    def __init__(
        self, look: Look, layer: OperatingLayer, size: QSizeF, style: CellStyle, pixel_ratio: float
    ) -> None:
        self._look = look
        self._layer = layer
        self._size = size
        self._style = style
        self._ratio = pixel_ratio
        self._radius = look.stroke(_SMALL_RADIUS if style.is_compact else _RADIUS) * look.text_scale
        self._head_height = look.px(_COMPACT_HEAD_HEIGHT if style.is_compact else _HEAD_HEIGHT)
        self._has_y_ticks = not (style.is_compact or style.is_projected) and size.width() >= look.px(
            _WIDTH_FOR_Y_TICKS
        )
        self._has_x_ticks = not style.is_projected and size.height() >= self._head_height + look.px(
            _HEIGHT_FOR_X_TICKS
        )
        self._frame = self._make_frame()
        self._labels = OperatingLabels(look, self._frame, layer.curve, self._radius)
        self._backgrounds: dict[bool, QPixmap] = {}
        self._heads: dict[tuple[int, OperatingBadge | None], QPixmap] = {}
        self._markers = tuple(self._marker(of_class) for of_class in (0, 1))

    def fits(self, layer: OperatingLayer, size: QSizeF, pixel_ratio: float) -> bool:
        """Whether `layer` has the same curve on the same axes, in cells of the same size."""
        mine = self._layer
        return (layer.activation, layer.kind, layer.limit, size, pixel_ratio) == (
            mine.activation,
            mine.kind,
            mine.limit,
            self._size,
            self._ratio,
        )

    def paint(
        self, painter: QPainter, corner: QPointF, neuron: OperatingNeuron, classes: tuple[int, ...]
    ) -> None:
        """Paint a neuron into the cell whose upper left corner is `corner`.

        Parameters
        ----------
        painter, corner
            Where to paint.
        neuron
            The neuron.
        classes
            The class of each sample.
        """
        is_dead = neuron.report.state is NeuronState.DEAD
        places = self.places(neuron.points)
        painter.translate(corner)
        painter.drawPixmap(QPointF(0.0, 0.0), self._background(is_dead=is_dead))
        painter.drawPixmap(QPointF(0.0, 0.0), self._head(neuron.number, badge(neuron, self._layer.counted)))
        has_numbers = not (self._style.is_compact or self._style.is_projected)
        near = [point for point in neuron.points if point.near_kink and has_numbers]
        self._labels.paint(
            painter, near, death_texts(neuron.deaths, self._layer.updates_per_epoch), places, is_dead=is_dead
        )
        for point, place in zip(neuron.points, places, strict=True):
            marker = self._markers[classes[point.sample]]
            half = marker.width() / 2 / self._ratio
            painter.drawPixmap(QPointF(place.x() - half, place.y() - half), marker)
        if not neuron.points:
            self._paint_cloud(painter, neuron, classes)
        painter.translate(-corner)

    def places(self, points: tuple[OperatingPoint, ...]) -> list[QPointF]:
        """Return the markers' centres: on the curve, or beside it on the normal where they are tied."""
        on_curve = [self._frame.point(point.z, point.height) for point in points]
        tolerance = TIED * 2.0 * self._layer.limit

        def are_tied(one: int, other: int) -> bool:
            apart = on_curve[one] - on_curve[other]
            is_covered = math.hypot(apart.x(), apart.y()) < _COVERED * self._radius
            return is_covered or abs(points[one].z - points[other].z) <= tolerance

        moved = spreads(tied_groups([point.z for point in points], are_tied))
        return [
            place + self._normal(point) * (steps * _SPREAD * self._radius)
            for point, place, steps in zip(points, on_curve, moved, strict=True)
        ]

    def _paint_cloud(self, painter: QPainter, neuron: OperatingNeuron, classes: tuple[int, ...]) -> None:
        """Paint many samples on the curve."""
        look = self._look
        radius = marker_radius(self._radius, len(classes))
        colors = look.color("class_0"), look.color("class_1")
        edge = look.color("surface"), _CLOUD_RING
        paint_cloud(painter, self._frame.places(neuron.places), np.array(classes) == 1, radius, colors, edge)

    def _normal(self, point: OperatingPoint) -> QPointF:
        """Return the curve's normal at a point, one pixel long, upwards."""
        slope = point.tilt * self._frame.aspect
        return QPointF(-slope, -1.0) / math.hypot(1.0, slope)

    def _make_frame(self) -> PlaneFrame:
        px, size = self._look.px, self._size
        left = px(_TICK_ROOM_LEFT) if self._has_y_ticks else 1
        below = px(_TICK_ROOM_BELOW) if self._has_x_ticks else 1
        top = self._head_height + _BELOW_HEAD
        area = QRectF(left, top, max(8.0, size.width() - left - 1), max(8.0, size.height() - top - below))
        beside = min(self._radius + _BESIDE_CURVE, area.width() / 4)
        above = min(_ABOVE_CURVE * self._radius, area.height() / 4)
        curve, limit = self._layer.curve, self._layer.limit
        return PlaneFrame(
            area, area.adjusted(beside, above, -beside, -above), (-limit, limit), (curve.low, curve.high)
        )

    def _background(self, *, is_dead: bool) -> QPixmap:
        if is_dead not in self._backgrounds:
            self._backgrounds[is_dead] = self._picture(
                self._size, lambda painter: self._paint_background(painter, is_dead=is_dead)
            )
        return self._backgrounds[is_dead]

    def _head(self, number: int, label: OperatingBadge | None) -> QPixmap:
        if (number, label) not in self._heads:
            area = QRectF(0.0, 0.0, self._size.width(), self._head_height)
            is_compact = self._style.is_compact
            self._heads[number, label] = self._picture(
                area.size(),
                lambda painter: paint_head(painter, area, number, label, self._look, is_compact=is_compact),
            )
        return self._heads[number, label]

    def _marker(self, of_class: int) -> QPixmap:
        half = math.ceil(1.3 * self._radius) + 2
        middle, look = QPointF(half, half), self._look
        return self._picture(
            QSizeF(2.0 * half, 2.0 * half),
            lambda painter: paint_class_marker(painter, middle, of_class, self._radius, look),
        )

    def _picture(self, size: QSizeF, paint: Callable[[QPainter], None]) -> QPixmap:
        """Return a transparent picture of that size with what `paint` puts on it."""
        pixels = (size * self._ratio).toSize()
        pixmap = QPixmap(max(1, pixels.width()), max(1, pixels.height()))
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint(painter)
        return pixmap

    def _paint_background(self, painter: QPainter, *, is_dead: bool) -> None:
        look, frame, layer = self._look, self._frame, self._layer
        self._paint_zones(painter, is_dead=is_dead)
        paint_zero_lines(painter, frame, look)
        paint_axes(painter, frame, look)
        font = look.font(_SMALL_TICK_PX if self._style.is_compact else _TICK_PX)
        if self._has_x_ticks:
            room = int(frame.area.width() / look.px(_WIDTH_PER_X_TICK))
            ticks = round_ticks(*frame.x_range, min(max(_FEWEST_X_TICKS, room), _MOST_X_TICKS))
            if len(ticks) > room:
                ticks = ticks[1:-1]
            paint_x_ticks(painter, frame, ticks, look, font)
        if self._has_y_ticks:
            room = int(frame.area.height() / look.px(_HEIGHT_PER_Y_TICK))
            ticks = round_ticks(*frame.y_range, max(_FEWEST_Y_TICKS, room))
            paint_y_ticks(painter, frame, ticks, look, font)
        if layer.kind is CurveKind.VALUE:
            pen = look.activation_pen(layer.activation.key, _CURVE_WIDTH, dashed=False)
        else:
            pen = look.derivative_pen(layer.activation.key, _CURVE_WIDTH)
        if is_dead:
            pen.setColor(look.color("dead"))
        painter.setPen(pen)
        painter.setClipRect(frame.area)
        for stretch in layer.curve.stretches:
            painter.drawPolyline(frame.polygon(stretch))

    def _paint_zones(self, painter: QPainter, *, is_dead: bool) -> None:
        look, area, limit = self._look, self._frame.area, self._layer.limit
        for zone in self._layer.zones:
            # An end may be infinite; beyond twice the limit nothing is visible.
            left = max(area.left(), self._frame.x(max(zone.low, -2.0 * limit)))
            right = min(area.right(), self._frame.x(min(zone.high, 2.0 * limit)))
            if right <= left:
                continue
            band = QRectF(left, area.top(), right - left, area.height())
            if zone.kind is ZoneKind.OFF:
                painter.fillRect(band, look.color("dead", _DEAD_TINT if is_dead else _OFF_TINT))
                if self._style.is_projected or not self._style.is_compact:
                    self._labels.paint_zone_name(painter, band)
                continue
            painter.fillRect(band, look.color("saturated", _SATURATED_TINT))
            painter.setPen(look.pen("saturated", _EDGE_WIDTH, _EDGE_DOTS))
            for x in (left, right):
                if area.left() < x < area.right():
                    painter.drawLine(QLineF(x, area.top(), x, area.bottom()))
