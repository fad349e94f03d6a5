"""Texts inside a neuron's cell, where the curve and the markers leave room for them."""

import math
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter

from app.labs.xor.one_run.painting.plane_frame import PlaneFrame
from app.labs.xor.one_run.painting.symbol_text import SymbolText
from app.labs.xor.one_run.points.activation_curve import SampledCurve
from app.labs.xor.one_run.points.operating_facts import OperatingPoint
from app.labs.xor.one_run.points.operating_texts import z_text
from app.labs.xor.shared.painting.label_places import LabelPlaces
from app.look.look import Look

_PX = 13
_INSET = 7.0
_EDGE = 3.0
_LEADER = 1.25
_AWAY = (22.0, 30.0, 14.0, 40.0)
_BESIDE = 6.0
_LEADER_INSET = 8.0
_AROUND_MARKER = 2.0
_CURVE_PIECE = 12.0
_AROUND_CURVE = 2.0


class OperatingLabels:
    """Places and paints the z of points near a kink, and when a neuron was dead.

    Parameters
    ----------
    look
        Theme and scale.
    frame
        The cell's plot.
    curve
        What no text may cover.
    radius
        Of the markers, which no text may cover either, in pixels.
    """

    def __init__(self, look: Look, frame: PlaneFrame, curve: SampledCurve, radius: float) -> None:
        self._look = look
        self._frame = frame
        self._radius = radius
        self._numbers = SymbolText(look, _PX, QFont.Weight.DemiBold)
        self._notes = SymbolText(look, _PX, QFont.Weight.Medium)
        self._curve_boxes = list(_boxes_along(curve, frame))

    def paint_zone_name(self, painter: QPainter, band: QRectF) -> None:
        """Write g′ = 0 into the upper left corner of a zone that is wide enough."""
        if band.width() >= self._notes.size("g′", " = 0").width() + 2 * _INSET:
            painter.setPen(self._look.color("ink2"))
            self._notes.paint(painter, band.topLeft() + QPointF(_INSET, _INSET / 2), "g′", " = 0")

    def paint(
        self,
        painter: QPainter,
        near: list[OperatingPoint],
        intervals: tuple[str, ...],
        markers: list[QPointF],
        *,
        is_dead: bool,
    ) -> None:
        """Write the z of the points `near`, and the first of the texts `intervals` that fits."""
        if not near and not intervals:
            return
        area = self._frame.area.adjusted(_INSET, _EDGE, -_EDGE, -_EDGE)
        places = LabelPlaces(area, self._curve_boxes)
        around = self._radius + _AROUND_MARKER
        for marker in markers:
            places.take(QRectF(marker.x() - around, marker.y() - around, 2 * around, 2 * around))
        if near:
            self._paint_z(painter, places, near, "dead" if is_dead else "ink")
        self._paint_interval(painter, places, intervals)

    def _paint_z(self, painter: QPainter, places: LabelPlaces, near: list[OperatingPoint], role: str) -> None:
        """Write the numbers below each other, with one line to where the points are."""
        ascending = sorted(near, key=lambda point: point.z)
        texts = list(dict.fromkeys(f" = {z_text(point.z)}" for point in ascending))
        sizes = [self._numbers.size("z", text) for text in texts]
        width, line = max(size.width() for size in sizes), sizes[0].height()
        height = line * len(texts)
        anchor = self._frame.point(
            sum(point.z for point in near) / len(near), sum(point.height for point in near) / len(near)
        )
        centre = places.first_free(width, height, self._beside(anchor, width, height))
        if centre is None:
            return
        box = QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)
        x = min(max(anchor.x(), box.left() + _LEADER_INSET), box.right() - _LEADER_INSET)
        y = box.top() - 1 if anchor.y() < box.top() else box.bottom() + 1
        painter.setPen(self._look.pen("ink3", _LEADER))
        painter.drawLine(QPointF(x, y), anchor)
        painter.setPen(self._look.color(role))
        for number, (text, size) in enumerate(zip(texts, sizes, strict=True)):
            corner = QPointF(box.right() - size.width(), box.top() + number * line)
            self._numbers.paint(painter, corner, "z", text)

    def _beside(self, anchor: QPointF, width: float, height: float) -> Iterator[QPointF]:
        """Yield centres for a label around a marker, the upper left first."""
        for away in _AWAY:
            for side in (-1.0, 1.0):
                x = anchor.x() + side * (width / 2 + _BESIDE)
                yield QPointF(x, anchor.y() - self._radius - away - height / 2)
                yield QPointF(x, anchor.y() + self._radius + away + height / 2)

    def _paint_interval(self, painter: QPainter, places: LabelPlaces, texts: tuple[str, ...]) -> None:
        area = self._frame.area
        for text in texts:
            size = self._notes.size("", text)
            width, height = size.width(), size.height()
            left, right = area.left() + _INSET + width / 2 + 1, area.right() - _EDGE - width / 2 - 1
            top, bottom = area.top() + height / 2 + _EDGE + 1, area.bottom() - height / 2 - _EDGE - 1
            # The first line at the left belongs to g′ = 0.
            rows = ((left, top + height + _EDGE), (right, bottom), (right, top), (left, bottom))
            centre = places.first_free(width, height, (QPointF(x, y) for x, y in rows))
            if centre is not None:
                painter.setPen(self._look.color("dead"))
                self._notes.paint(painter, centre - QPointF(width / 2, height / 2), "", text)
                return


def _boxes_along(curve: SampledCurve, frame: PlaneFrame) -> Iterator[QRectF]:
    """Yield boxes that cover the curve."""
    for stretch in curve.stretches:
        places = frame.polygon(stretch).toList()
        last = places[0]
        for here in places[1:]:
            if math.hypot(here.x() - last.x(), here.y() - last.y()) >= _CURVE_PIECE or here == places[-1]:
                yield (
                    QRectF(last, here)
                    .normalized()
                    .adjusted(-_AROUND_CURVE, -_AROUND_CURVE, _AROUND_CURVE, _AROUND_CURVE)
                )
                last = here
