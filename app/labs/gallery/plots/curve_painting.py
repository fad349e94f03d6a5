"""Paints a function in a small rectangle without a plot: on nineteen cards a plot widget each is too slow."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen, QPolygonF

from app.labs.gallery.plots.curve_samples import CARD_LIMIT, CARD_OUTPUT, Array, card_curve, piece_lines
from app.look.look import Look
from engine.activations import Activation

_CURVE_WIDTH = 2.6
_PIECE_WIDTH = 1.1
_FAR = 1e4
"""Outputs beyond this are drawn there, far outside of the picture."""


@dataclass(frozen=True)
class _Axes:
    """Maps plot coordinates into a rectangle."""

    area: QRectF

    def x(self, z: float) -> float:
        return self.area.left() + (z + CARD_LIMIT) / (2 * CARD_LIMIT) * self.area.width()

    def y(self, value: float) -> float:
        low, high = CARD_OUTPUT
        return self.area.bottom() - (value - low) / (high - low) * self.area.height()

    def lines(self, z: Array, value: Array) -> list[QPolygonF]:
        """Return the curve as one polygon per unbroken stretch."""
        stretches: list[list[QPointF]] = [[]]
        for one_z, one_value in zip(z.tolist(), value.tolist(), strict=True):
            if math.isnan(one_z) or math.isnan(one_value):
                stretches.append([])
            else:
                stretches[-1].append(QPointF(self.x(one_z), self.y(max(-_FAR, min(one_value, _FAR)))))
        return [QPolygonF(points) for points in stretches]


def paint_curve(painter: QPainter, area: QRectF, activation: Activation, look: Look) -> None:
    """Paint axes, g and g′ of a function that has a curve, on the axes that all cards share."""
    axes = _Axes(area)
    painter.save()
    painter.setClipRect(area)
    painter.setPen(look.pen("zero", 1.25))
    painter.drawLine(QPointF(area.left(), axes.y(0)), QPointF(area.right(), axes.y(0)))
    painter.drawLine(QPointF(axes.x(0), area.top()), QPointF(axes.x(0), area.bottom()))
    samples = card_curve(activation)
    if activation.pieces:
        thin = QPen(look.activation_pen(activation.key, _PIECE_WIDTH, dashed=False))
        for z, value in piece_lines(activation, CARD_LIMIT):
            _draw(painter, thin, axes.lines(z, value))
    else:
        pen = look.derivative_pen(activation.key, _CURVE_WIDTH)
        _draw(painter, pen, axes.lines(samples.slope_z, samples.slope))
    pen = look.activation_pen(activation.key, _CURVE_WIDTH, dashed=False)
    _draw(painter, pen, axes.lines(samples.z, samples.value))
    painter.restore()


def _draw(painter: QPainter, pen: QPen, lines: list[QPolygonF]) -> None:
    painter.setPen(pen)
    for line in lines:
        painter.drawPolyline(line)
