"""Maps plot coordinates into a painted rectangle and paints what every small painted plot has."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from app.labs.xor.shared.painting.map_items import draw_class_marker
from app.look.look import Look
from app.widgets.plots.plot import round_ticks
from app.words.number_format import scientific, shortest
from engine.records.arrays import FloatArray

_AXIS_WIDTH = 1.25
_ROOM_LEFT, _ROOM_RIGHT = 20.0, 8.0
"""How far a tick's number may stand out beside its axis, in pixels."""

_TICK_DISTANCE = 5.0
_TICK_GAP = 4.0
_TICK_EDGE = 0.04
_MOST_DECIMALS = 3
_LARGEST_PLAIN = 1e5
_RING = 2.0


@dataclass(frozen=True)
class PlaneFrame:
    """The area of a plot, and the place in it of the two ranges.

    Attributes
    ----------
    area
        The whole area inside the axes, in pixels.
    inner
        The part of it from the ranges' lower to their upper ends.
    x_range, y_range
        The ranges.
    """

    area: QRectF
    inner: QRectF
    x_range: tuple[float, float]
    y_range: tuple[float, float]

    def x(self, value: float) -> float:
        """Return the pixel column of `value`."""
        low, high = self.x_range
        return self.inner.left() + (value - low) / (high - low) * self.inner.width()

    def y(self, value: float) -> float:
        """Return the pixel row of `value`."""
        low, high = self.y_range
        return self.inner.bottom() - (value - low) / (high - low) * self.inner.height()

    def point(self, x: float, y: float) -> QPointF:
        """Return the place of (x, y) in pixels."""
        return QPointF(self.x(x), self.y(y))

    def places(self, points: FloatArray) -> FloatArray:
        """Return the places of `points`, shape (2, points), in pixels, in that shape."""
        (left, right), (low, high) = self.x_range, self.y_range
        x = self.inner.left() + (points[0] - left) / (right - left) * self.inner.width()
        y = self.inner.bottom() - (points[1] - low) / (high - low) * self.inner.height()
        return np.stack((x, y))

    def polygon(self, curve: FloatArray) -> QPolygonF:
        """Return the points of `curve`, shape (2, points), in pixels."""
        return QPolygonF([self.point(x, y) for x, y in curve.T.tolist()])

    @property
    def aspect(self) -> float:
        """How many pixels upwards one unit of y is, over the pixels of one unit of x."""
        (left, right), (low, high) = self.x_range, self.y_range
        return self.inner.height() / (high - low) / (self.inner.width() / (right - left))


def ticks_inside(low: float, high: float, most: int) -> tuple[float, ...]:
    """Return round ticks whose labels are not cut off at the ends of the axis."""
    edge = _TICK_EDGE * (high - low)
    return tuple(round_ticks(low + edge, high - edge, most))


def tick_text(value: float) -> str:
    """Return a tick's number in the shortest way."""
    return scientific(value, 1) if abs(value) >= _LARGEST_PLAIN else shortest(value, _MOST_DECIMALS)


def paint_axes(painter: QPainter, frame: PlaneFrame, look: Look) -> None:
    """Paint the left and the bottom axis."""
    area = frame.area
    _draw_lines(
        painter,
        [QLineF(area.bottomLeft(), area.bottomRight()), QLineF(area.topLeft(), area.bottomLeft())],
        look.pen("axis", _AXIS_WIDTH),
    )


def paint_zero_lines(painter: QPainter, frame: PlaneFrame, look: Look) -> None:
    """Paint where x = 0 and where y = 0."""
    area = frame.area
    x, y = frame.x(0.0), frame.y(0.0)
    _draw_lines(
        painter,
        [QLineF(x, area.top(), x, area.bottom()), QLineF(area.left(), y, area.right(), y)],
        look.pen("zero", _AXIS_WIDTH),
    )


def paint_x_ticks(
    painter: QPainter, frame: PlaneFrame, ticks: Sequence[float], look: Look, font: QFont
) -> None:
    """Write the numbers of `ticks` below the area, where they are long only every second, third … of them."""
    _begin_ticks(painter, look, font)
    metrics = QFontMetricsF(font)
    for left, text in x_tick_places(frame, ticks, metrics):
        painter.drawText(QPointF(left, frame.area.bottom() + _TICK_GAP + metrics.ascent()), text)


def x_tick_places(
    frame: PlaneFrame, ticks: Sequence[float], metrics: QFontMetricsF
) -> list[tuple[float, str]]:
    """Return where the numbers below an axis begin, and what they are: so many that they stand apart."""
    places = []
    for tick in ticks:
        text = tick_text(tick)
        width = metrics.horizontalAdvance(text)
        # The minus sign stands out to the left, so that the figures are under their place.
        sign = metrics.horizontalAdvance(text[0]) if tick < 0 else 0.0
        left = frame.x(tick) - (width - sign) / 2 - sign
        area = frame.area
        if left >= area.left() - _ROOM_LEFT and left + width <= area.right() + _ROOM_RIGHT:
            places.append((left, left + width, text))
    zero = next((number for number, (*_, text) in enumerate(places) if text == "0"), 0)
    for step in range(1, len(places)):
        shown = places[zero % step :: step]
        if all(one[1] + _TICK_DISTANCE <= other[0] for one, other in pairwise(shown)):
            return [(left, text) for left, _, text in shown]
    return [(left, text) for left, _, text in places[zero : zero + 1]]


def paint_y_ticks(
    painter: QPainter, frame: PlaneFrame, ticks: Sequence[float], look: Look, font: QFont
) -> None:
    """Write the numbers of `ticks` at the left of the area."""
    _begin_ticks(painter, look, font)
    metrics = QFontMetricsF(font)
    for tick in ticks:
        text = tick_text(tick)
        left = frame.area.left() - 2 * _TICK_GAP - metrics.horizontalAdvance(text)
        painter.drawText(QPointF(left, frame.y(tick) + metrics.capHeight() / 2), text)


def paint_class_marker(painter: QPainter, place: QPointF, of_class: int, radius: float, look: Look) -> None:
    """Paint the marker of a class with a ring in the colour of the background."""
    pen = look.pen("surface", _RING)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    draw_class_marker(painter, place, of_class, radius, look.color(f"class_{of_class}"))


def _draw_lines(painter: QPainter, lines: list[QLineF], pen: QPen) -> None:
    """Draw horizontal and vertical lines sharp."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(pen)
    painter.drawLines(lines)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _begin_ticks(painter: QPainter, look: Look, font: QFont) -> None:
    painter.setFont(font)
    painter.setPen(look.color("ink2"))
