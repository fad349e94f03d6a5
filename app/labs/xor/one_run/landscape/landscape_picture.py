"""Paints the loss over a plane of parameters: colours, contour lines, the run's way, the present point."""

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QBrush, QFontMetricsF, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.labs.xor.one_run.landscape.landscape_facts import Landscape
from app.labs.xor.one_run.landscape.landscape_texts import AxisName, axis_names
from app.labs.xor.one_run.painting.clipped_path import clipped_path
from app.labs.xor.one_run.painting.plane_frame import (
    PlaneFrame,
    paint_axes,
    paint_x_ticks,
    paint_y_ticks,
    paint_zero_lines,
    tick_text,
)
from app.labs.xor.shared.painting.map_items import color_table, sequential_colors
from app.look.look import Look
from app.widgets.frame.backdrop import Backdrop
from app.widgets.plots.plot import round_ticks
from app.words.number_format import readable
from app.words.spoken_role import speak_as
from engine.records.arrays import FloatArray

_COLORS = 256
_TICK_PX = 13.5
_NAME_PX = 17
_LAYER_PX = 12
_MOST_TICKS = 5
_ROOM_BELOW = 26
_ROOM_LEFT = 44
_BAR_WIDTH = 12
_BAR_GAP = 12
_BAR_TICK_GAP = 5
_BAR_ROOM = 88
_CONTOUR_WIDTH = 1.1
_CONTOUR_ALPHA = 0.45
_PATH_WIDTH = 2.25
_CASING_WIDTH = 5.0
_START_RADIUS = 3.6
_POINT_RADIUS = 7.5
_RING = 2.5
_LARGEST_PLAIN = 1000.0


class LandscapePicture(QWidget):
    """A square picture of a `Landscape` with its colour bar.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        speak_as(self, QAccessible.Role.Graphic)
        self._look = look
        self._activation_key = ""
        self.landscape: Landscape | None = None
        self._colors = color_table(look)
        self._rooms = look.px(_ROOM_LEFT), look.px(_ROOM_BELOW)
        Backdrop(self, look)
        look.changed.connect(self._apply_look)
        self._apply_look()

    def show_landscape(self, landscape: Landscape, activation_key: str) -> None:
        """Show a landscape; the run is drawn in the colour of its activation."""
        self.landscape, self._activation_key = landscape, activation_key
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that is good to read."""
        return QSize(self._look.px(320), self._look.px(180))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which lines could not be told apart."""
        return QSize(self._look.px(210), self._look.px(150))

    def set_axis_rooms(self, left: int, below: int) -> None:
        """Leave so much room at the axes, in pixels, that the square is as large as that of another map."""
        if (left, below) != self._rooms:
            self._rooms = left, below
            self.update()

    @property
    def bar_room(self) -> int:
        """The width of the colour bar with its numbers, in pixels."""
        return self._look.px(_BAR_ROOM)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture."""
        landscape = self.landscape
        if landscape is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            frame = self._frame(landscape)
            self._paint_losses(painter, frame, landscape)
            painter.setClipRect(frame.area)
            self._paint_contours(painter, frame, landscape)
            paint_zero_lines(painter, frame, self._look)
            self._paint_path(painter, frame, landscape)
            painter.setClipping(False)
            paint_axes(painter, frame, self._look)
            self._paint_scales(painter, frame, landscape)
            self._paint_bar(painter, frame, landscape)

    def _apply_look(self) -> None:
        self._colors = np.array(
            [color.rgb() for color in sequential_colors(self._look, _COLORS)], dtype=np.uint32
        )
        self.updateGeometry()
        self.update()

    def _frame(self, landscape: Landscape) -> PlaneFrame:
        area, right = landscape.area, self.bar_room
        left, below = self._rooms
        side = max(16, min(self.width() - left - right, self.height() - below))
        x = (self.width() - left - right - side) // 2 + left
        square = QRectF(x, (self.height() - below - side) // 2, side, side)
        return PlaneFrame(square, square, (area.left, area.right), (area.bottom, area.top))

    def _paint_losses(self, painter: QPainter, frame: PlaneFrame, landscape: Landscape) -> None:
        shades = _shade(landscape.losses, landscape)
        pixels = np.take(self._colors, (shades[::-1] * (_COLORS - 1) + 0.5).astype(np.intp))
        rows, columns = pixels.shape
        image = QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32)
        # The outermost values stand on the edges, half a pixel of the image lies outside on each side.
        painter.drawImage(frame.area, image, QRectF(0.5, 0.5, columns - 1.0, rows - 1.0))

    def _paint_contours(self, painter: QPainter, frame: PlaneFrame, landscape: Landscape) -> None:
        look = self._look
        # Flat ends: round ones would overlap and show every joint.
        painter.setPen(
            QPen(
                look.color("ink", _CONTOUR_ALPHA),
                look.stroke(_CONTOUR_WIDTH),
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.FlatCap,
            )
        )
        scale = np.array([frame.x(1.0) - frame.x(0.0), frame.y(1.0) - frame.y(0.0)])
        origin = np.array([frame.x(0.0), frame.y(0.0)])
        for segments in landscape.contours:
            ends = (origin + segments * scale).reshape(-1, 4).tolist()
            painter.drawLines([QLineF(*line) for line in ends])

    def _paint_path(self, painter: QPainter, frame: PlaneFrame, landscape: Landscape) -> None:
        look = self._look
        (left, right), (bottom, top) = frame.x_range, frame.y_range
        # Beyond the edges too, so that no end of a line is seen where the way goes on.
        low, high = 2 * np.array([left, bottom]), 2 * np.array([right, top])
        parts = clipped_path(landscape.path, low, high)
        lines = [QLineF(frame.point(*start), frame.point(*end)) for start, end in parts.tolist()]
        color = look.activation_pen(self._activation_key, 1.0).color()
        for pen_color, width in ((look.color("surface"), _CASING_WIDTH), (color, _PATH_WIDTH)):
            painter.setPen(
                QPen(
                    pen_color,
                    look.stroke(width),
                    Qt.PenStyle.SolidLine,
                    Qt.PenCapStyle.RoundCap,
                    Qt.PenJoinStyle.RoundJoin,
                )
            )
            painter.drawLines(lines)
        for end, edge, width, inside, size in (
            (0, color, 2.0, look.color("surface"), _START_RADIUS),
            (-1, look.color("surface"), _RING, color, _POINT_RADIUS),
        ):
            place = landscape.path[end]
            if (low <= place).all() and (place <= high).all():
                painter.setPen(QPen(edge, look.stroke(width)))
                painter.setBrush(QBrush(inside))
                radius = look.stroke(size) * look.text_scale
                painter.drawEllipse(frame.point(*place.tolist()), radius, radius)

    def _paint_scales(self, painter: QPainter, frame: PlaneFrame, landscape: Landscape) -> None:
        """Paint ticks, and each axis' name in the free room between its last two of them."""
        look = self._look
        font = look.font(_TICK_PX)
        ticks = round_ticks(*frame.x_range, _MOST_TICKS)
        paint_x_ticks(painter, frame, ticks, look, font)
        paint_y_ticks(painter, frame, ticks, look, font)
        middle = (ticks[-1] + ticks[-2]) / 2
        x_name, y_name = axis_names(landscape)
        metrics = QFontMetricsF(look.math_font(_NAME_PX))
        painter.setPen(look.color("ink2"))
        below = frame.area.bottom() + look.px(_ROOM_BELOW) - metrics.descent() - 2
        width = self._name_width(x_name)
        self._paint_name(painter, QPointF(frame.x(middle) - width / 2, below), x_name)
        left = frame.area.left() - 6 - self._name_width(y_name)
        self._paint_name(painter, QPointF(left, frame.y(middle) + metrics.xHeight() / 2), y_name)

    def _name_width(self, name: AxisName) -> float:
        symbol = QFontMetricsF(self._look.math_font(_NAME_PX)).horizontalAdvance(name.symbol)
        return symbol + QFontMetricsF(self._look.font(_LAYER_PX)).horizontalAdvance(name.raised)

    def _paint_name(self, painter: QPainter, baseline: QPointF, name: AxisName) -> None:
        font = self._look.math_font(_NAME_PX)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.drawText(baseline, name.symbol)
        painter.setFont(self._look.font(_LAYER_PX))
        painter.drawText(
            baseline + QPointF(metrics.horizontalAdvance(name.symbol), -0.8 * metrics.xHeight()), name.raised
        )

    def _paint_bar(self, painter: QPainter, frame: PlaneFrame, landscape: Landscape) -> None:
        """Paint the colours from the smallest loss at the bottom upwards, and name some of them."""
        look, area = self._look, frame.area
        bar = QRectF(area.right() + look.px(_BAR_GAP), area.top(), look.px(_BAR_WIDTH), area.height())
        pixels = np.ascontiguousarray(self._colors[::-1, np.newaxis])
        painter.drawImage(bar, QImage(pixels.data, 1, _COLORS, 4, QImage.Format.Format_RGB32))
        font = look.font(_TICK_PX)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(look.color("ink2"))
        left, height = bar.right() + look.px(_BAR_TICK_GAP), metrics.capHeight()
        lowest, highest = float(landscape.losses.min()), float(landscape.losses.max())
        painter.drawText(QPointF(left, bar.bottom()), _loss_text(lowest))
        if highest > lowest:
            painter.drawText(QPointF(left, bar.top() + height), _loss_text(highest))
        shade = float(_shade(np.array(landscape.always_half), landscape))
        middle = bar.bottom() - shade * bar.height() + height / 2
        if bar.top() + 2.5 * height < middle < bar.bottom() - 1.5 * height:
            painter.drawText(QPointF(left, middle), _loss_text(landscape.always_half))


def _loss_text(loss: float) -> str:
    return readable(loss) if loss < _LARGEST_PLAIN else tick_text(loss)


def _shade(losses: FloatArray, landscape: Landscape) -> FloatArray:
    """Return how far in the colour map losses stand: 0 for the smallest of the picture, 1 for the largest.

    In between they grow as L / (L + L₀), L₀ that of always predicting 0.5, which a loss without bound leaves
    room for.
    """
    half, shown = landscape.always_half, landscape.losses
    low, high = (float(loss / (loss + half)) for loss in (shown.min(), shown.max()))
    if high <= low:
        return np.full_like(losses, 0.5)
    return np.asarray((losses / (losses + half) - low) / (high - low))
