"""The gradient of every neuron's incoming weights and bias, row by row."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen

from app.labs.symmetry.two_starts.neuron_style import neuron_color, paint_marker, paint_neuron_name
from app.labs.symmetry.two_starts.run.state import Side
from app.look.look import Look
from app.widgets.frame.backdrop import Backdrop
from app.widgets.tables.painted_parts import PaintedParts
from app.words.moment_text import epoch_moment
from app.words.number_format import MINUS, fixed

_ROW_PX = 29
_SMALLEST_ROW_PX = 20
_TEXT_PX = 15
_SMALL_TEXT_PX = 13
_COLUMN_NAMES = ("w", "w", "b")
_MARKER_RADIUS = 4.5


def common_exponent(rows: np.ndarray) -> int:
    """Return the power of ten, a multiple of 3, that makes the largest number 1 to 1000; 0 for zeros."""
    largest = float(np.abs(rows).max())
    return 3 * math.floor(math.log10(largest) / 3) if largest > 0.0 else 0


class GradientTable(PaintedParts[int]):
    """Rows tinted red are equal to the last bit; the pointer brings all digits.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look, lambda: epoch_moment(self._epoch))
        self._side: Side | None = None
        self._activation_key = "tanh"
        self._epoch = 0
        Backdrop(self, look)
        look.changed.connect(self.updateGeometry)

    def show_side(self, side: Side, activation_key: str, epoch: int) -> None:
        """Show the gradients of one of the two networks at an epoch."""
        lines_before = self._line_count
        self._epoch = epoch
        self._side, self._activation_key = side, activation_key
        if self._line_count != lines_before:
            self.updateGeometry()
        self.renew()

    def spoken(self) -> str:
        """Return all digits of every row."""
        return "; ".join(self.told_of(row) for row, _ in self.parts())

    def parts(self) -> list[tuple[int, QRectF]]:
        """Return every neuron's row."""
        height, count = self._row_height(), self._side.neuron_count if self._side is not None else 0
        return [(row, QRectF(0, (row + 1) * height, self.width(), height)) for row in range(count)]

    def told_of(self, row: int) -> str:
        """Return all digits of a row, nothing where there are fewer neurons."""
        if self._side is None or row >= self._side.neuron_count:
            return ""
        values = ", ".join(repr(value) for value in self._side.gradient_rows[row].tolist())
        return f"h{row + 1}: {values}".replace("-", MINUS)

    def sizeHint(self) -> QSize:
        """Return the smallest size: the table takes what the layout leaves it."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the size below which the rows no longer fit."""
        return QSize(self.look.px(200), self.look.px(_SMALLEST_ROW_PX) * self._line_count)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the head and a row for each neuron."""
        side = self._side
        if side is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            row = self._row_height()
            self._paint_head(painter, row)
            if side.gradients_are_equal and side.neuron_count > 1:
                tint = "dead_tint" if side.gradients_are_zero else "saturated_tint"
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.look.color(tint))
                painter.drawRoundedRect(QRectF(0, row, self.width(), row * side.neuron_count), 8, 8)
            else:
                painter.setPen(QPen(self.look.color("line"), 1))
                for number in range(side.neuron_count):
                    y = round((number + 1) * row) + 0.5
                    painter.drawLine(QPointF(0, y), QPointF(self.width(), y))
            self._paint_names(painter, side, row)
            self._paint_numbers(painter, side, row)

    def _paint_head(self, painter: QPainter, row: float) -> None:
        look = self.look
        painter.setPen(look.color("ink2"))
        baseline = 0.66 * row
        for place, name in enumerate(_COLUMN_NAMES):
            right = self._right_edge(place)
            index = str(place + 1) if name == "w" else ""
            painter.setFont(look.font(11))
            index_width = painter.fontMetrics().horizontalAdvance(index)
            painter.drawText(round(right - index_width), round(baseline + look.px(3)), index)
            painter.setFont(look.math_font(16))
            width = painter.fontMetrics().horizontalAdvance(name)
            painter.drawText(round(right - index_width - width), round(baseline), name)

    def _paint_names(self, painter: QPainter, side: Side, row: float) -> None:
        look, pixels = self.look, self._text_px(row)
        for number in range(side.neuron_count):
            middle = (number + 1.5) * row
            painter.setPen(Qt.PenStyle.NoPen)
            color = neuron_color(look, self._activation_key, number)
            paint_marker(painter, QPointF(look.px(14), middle), look.px(_MARKER_RADIUS), number, color)
            painter.setPen(look.color("ink"))
            baseline = middle + 0.34 * look.px(pixels)
            paint_neuron_name(painter, look, look.px(28), baseline, pixels + 1, number, hidden=side.hidden)

    def _paint_numbers(self, painter: QPainter, side: Side, row: float) -> None:
        look, pixels = self.look, self._text_px(row)
        painter.setFont(look.font(pixels, QFont.Weight.DemiBold))
        painter.setPen(look.color("ink"))
        metrics = painter.fontMetrics()
        power = 10.0 ** common_exponent(side.gradient_rows)
        edges = [self._right_edge(place) for place in range(len(_COLUMN_NAMES))]
        for number, values in enumerate(side.gradient_rows.tolist()):
            baseline = round((number + 1.5) * row + 0.34 * look.px(pixels))
            for edge, value in zip(edges, values, strict=True):
                text = "0" if value == 0.0 else fixed(value / power, 2)
                painter.drawText(round(edge - metrics.horizontalAdvance(text)), baseline, text)

    def _text_px(self, row: float) -> int:
        return _TEXT_PX if row >= self.look.px(24) else _SMALL_TEXT_PX

    @property
    def _line_count(self) -> int:
        """The rows and the head."""
        return 1 + (self._side.neuron_count if self._side is not None else 1)

    def _row_height(self) -> float:
        return min(self.look.px(_ROW_PX), self.height() / self._line_count)

    def _right_edge(self, column: int) -> float:
        left = self.look.px(48)
        return left + (column + 1) * (self.width() - left - self.look.px(10)) / len(_COLUMN_NAMES)
