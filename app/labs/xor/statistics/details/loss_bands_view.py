"""The losses of all networks of one width: median, middle 50 % and 80 %, one picture per activation."""

import numpy as np
from pyqtgraph.functions import arrayToQPolygonF
from PySide6.QtCore import QLineF, QMarginsF, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPixmap

from app.labs.xor.statistics.run.results import ResultStanding
from app.labs.xor.statistics.run.session import StatisticsSession
from app.labs.xor.statistics.run.texts import activation_text, nothing_known_text
from app.look.look import Look
from app.widgets.plots.polyline import visible_points
from app.widgets.tables.painted_parts import PaintedParts
from app.words.number_format import fixed, shortest
from app.words.translation import translate
from engine.activations import Activation
from engine.ensembles.repeated_training import Combination

_TITLE, _TICK = 15, 13
_LEAST_WIDTH, _LEAST_HEIGHT = 124, 128
_LIMITS = (0.8, 1.2, 2.0, 4.0, 8.0)
_OUTER, _INNER, _MEDIAN = 0.17, 0.30, 3.25
_EDGE = 3
_TOLERANCE = 0.3


class LossBandsView(PaintedParts[int]):
    """Paints small pictures side by side, in as many rows as they need, on the same axes.

    Signals
    -------
    band_chosen
        (activation, neurons): the user wants to see the networks of a picture.

    Parameters
    ----------
    look
        Theme and scale.
    session
        What is shown.
    """

    can_be_pressed = True
    band_chosen = Signal(object, int)

    def __init__(self, look: Look, session: StatisticsSession) -> None:
        super().__init__(look)
        self._session = session
        self._pictures: dict[Activation, tuple[tuple[object, ...], QPixmap]] = {}

    def least_height(self, width: int) -> int:
        """Return the height below which the pictures would be too small at a width."""
        return self._grid(width)[1] * self.look.px(_LEAST_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return a size that the page may go below only in a presentation."""
        return QSize(self.look.px(200), self.look.px(96))

    def refresh(self) -> None:
        """Show what the session knows now."""
        self.setAccessibleName(translate("XorStatistics", "Loss bands"))
        self.renew()

    def spoken(self) -> str:
        """Return the last median of every picture."""
        medians = (f"{activation_text(each.activation)} {_median_text(each)}" for each in self._shown)
        return ", ".join(medians) or nothing_known_text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint every picture."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            limit = self._limit()
            for index, combination in enumerate(self._shown):
                self._paint_cell(painter, index, combination, limit)

    def parts(self) -> list[tuple[int, QRectF]]:
        """Return the number of every picture, from 0, and its area."""
        return [(index, self._cell(index)) for index in range(len(self._shown))]

    def press(self, part: int) -> None:
        """Choose the picture."""
        self.band_chosen.emit(self._shown[part].activation, self._shown[part].neurons)

    @property
    def _shown(self) -> tuple[Combination, ...]:
        result = self._session.result
        return result.at_width(self._session.selected[1]) if result is not None else ()

    def _grid(self, width: int) -> tuple[int, int]:
        """Return the number of columns and of rows."""
        settings = self._session.result.settings if self._session.result else self._session.settings
        count = len(settings.activations)
        most = max(1, int((width - self._axis_room()) // self.look.px(_LEAST_WIDTH)))
        rows = -(-count // most)
        return -(-count // rows), rows

    def _axis_room(self) -> float:
        return QFontMetricsF(self.look.font(_TICK)).horizontalAdvance("0.8") + self.look.px(8)

    def _limit(self) -> float:
        highest = max(
            (float(each.bands.quantiles[3].max()) for each in self._shown if each.bands is not None),
            default=0.0,
        )
        return next((limit for limit in _LIMITS if highest <= limit), _LIMITS[-1])

    def _cell(self, index: int) -> QRectF:
        columns, rows = self._grid(self.width())
        left = self._axis_room()
        width, height = (self.width() - left) / columns, self.height() / rows
        return QRectF(left + index % columns * width, index // columns * height, width, height)

    def _paint_cell(self, painter: QPainter, index: int, combination: Combination, limit: float) -> None:
        look, cell = self.look, self._cell(index)
        if index == self.hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent", 0.07))
            painter.drawRoundedRect(cell.adjusted(-2, 0, -6, 0), 6, 6)
        gap = look.px(16)
        head, foot = look.px(26), look.px(22)
        area = QRectF(cell.left(), cell.top() + head, cell.width() - gap, cell.height() - head - foot)
        self._paint_head(painter, cell, gap, combination)
        if area.height() < look.px(24):
            return
        self._paint_axes(painter, area, limit, is_first=index % self._grid(self.width())[0] == 0)
        if combination.bands is None:
            return
        painter.drawPixmap(
            area.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE).topLeft(),
            self._picture(combination, area.size(), limit),
        )

    def _picture(self, combination: Combination, size: QSizeF, limit: float) -> QPixmap:
        """Return the bands with `_EDGE` pixels around; they are painted once, since they cost most."""
        look, ratio = self.look, self.devicePixelRatioF()
        color = QColor(look.line_style(combination.activation.key).color)
        strength = 0.45 if self._session.standing is ResultStanding.OTHER else 1.0
        stroke = look.stroke(_MEDIAN)
        key = (combination, size, limit, strength, stroke, color.name(), ratio)
        known = self._pictures.get(combination.activation)
        if known is not None and known[0] == key:
            return known[1]
        picture = QPixmap((size.grownBy(QMarginsF(_EDGE, _EDGE, _EDGE, _EDGE)) * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(_EDGE, _EDGE)
            self._paint_bands(painter, combination, size, limit, color, strength)
        self._pictures[combination.activation] = (key, picture)
        return picture

    def _paint_bands(
        self,
        painter: QPainter,
        combination: Combination,
        size: QSizeF,
        limit: float,
        color: QColor,
        strength: float,
    ) -> None:
        bands = combination.bands
        if bands is None:
            return
        x = bands.updates / bands.updates[-1] * size.width()
        y = size.height() * (1.0 - np.minimum(bands.quantiles, 1.2 * limit) / limit)
        painter.setPen(Qt.PenStyle.NoPen)
        for low, high, alpha in ((0, 4, _OUTER), (1, 3, _INNER)):
            color.setAlphaF(alpha * strength)
            painter.setBrush(color)
            edges = np.concatenate((x, x[::-1])), np.concatenate((y[low], y[high][::-1]))
            painter.drawPolygon(arrayToQPolygonF(*edges))
        pen = self.look.activation_pen(combination.activation.key, _MEDIAN, dashed=False)
        color.setAlphaF(strength)
        pen.setColor(color)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        seen = visible_points(x, y[2], _TOLERANCE)
        painter.drawPolyline(arrayToQPolygonF(x[seen], y[2][seen]))

    def _paint_head(self, painter: QPainter, cell: QRectF, gap: float, combination: Combination) -> None:
        look = self.look
        font = look.font(_TITLE, QFont.Weight.DemiBold)
        baseline = cell.top() + look.px(18)
        number = _median_text(combination)
        number_width = QFontMetricsF(look.font(_TITLE)).horizontalAdvance(number)
        right = cell.right() - gap
        painter.setFont(font)
        painter.setPen(look.color("ink"))
        name = QFontMetricsF(font).elidedText(
            activation_text(combination.activation),
            Qt.TextElideMode.ElideRight,
            right - cell.left() - number_width - look.px(6),
        )
        painter.drawText(QPointF(cell.left(), baseline), name)
        painter.setFont(look.font(_TITLE))
        painter.setPen(look.color("ink2"))
        painter.drawText(QPointF(right - number_width, baseline), number)

    def _paint_axes(self, painter: QPainter, area: QRectF, limit: float, *, is_first: bool) -> None:
        look, metrics = self.look, QFontMetricsF(self.look.font(_TICK))
        painter.setFont(look.font(_TICK))
        for level in (0.0, limit / 2, limit):
            y = area.bottom() - level / limit * area.height()
            painter.setPen(look.pen("axis", 1.25) if level == 0.0 else look.pen("grid", 1))
            painter.drawLine(QLineF(area.left(), y, area.right(), y))
            if is_first:
                text = shortest(level, 1)
                left = area.left() - look.px(6) - metrics.horizontalAdvance(text)
                painter.setPen(look.color("ink2"))
                painter.drawText(QPointF(left, y + metrics.capHeight() / 2), text)
        painter.setPen(look.pen("axis", 1.25))
        painter.drawLine(QLineF(area.left(), area.top(), area.left(), area.bottom()))
        painter.setPen(look.color("ink2"))
        baseline = area.bottom() + look.px(4) + metrics.ascent()
        painter.drawText(QPointF(area.left(), baseline), "0")
        result = self._session.result
        if result is not None:
            last = f"{result.settings.updates:,}"
            painter.drawText(QPointF(area.right() - metrics.horizontalAdvance(last), baseline), last)


def _median_text(combination: Combination) -> str:
    return fixed(float(combination.bands.median[-1]), 2) if combination.bands is not None else "–"
