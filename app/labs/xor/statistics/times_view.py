"""The distribution of the update of success, the cost of an update, and both multiplied."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from app.labs.xor.statistics.activation_rows import ActivationRows
from app.labs.xor.statistics.session import StatisticsSession
from app.labs.xor.statistics.success_times import BINS, SuccessTimes, success_times
from app.labs.xor.statistics.texts import activation_text
from app.look import Look
from app.number_format import fixed
from app.translation import translate
from app.widgets.plot import round_ticks
from engine.repeated_training import Combination

_HEAD, _FOOT = 26, 24
_NUMBER, _TICK = 14, 13
_COLUMN, _NARROW_COLUMN = 128, 96
_LEAST_STRIP = 150


class TimesView(ActivationRows):
    """A histogram for each activation, and at its right the median, the cost and their product.

    Parameters
    ----------
    look
        Theme and scale.
    session
        What is shown.
    """

    def __init__(self, look: Look, session: StatisticsSession) -> None:
        super().__init__(look, session, head=_HEAD, foot=_FOOT)
        self._known: tuple[tuple[Combination, ...], tuple[SuccessTimes, ...]] = ((), ())

    def described(self, combination: Combination) -> str:
        """Return a row's numbers in words."""
        return ", ".join([activation_text(combination.activation), *self._numbers(combination)])

    def paint_frame(self, painter: QPainter, area: QRectF) -> None:
        """Paint the heads of the columns and the axis of updates."""
        strip, columns = self._places(area)
        heads = (
            translate("XorStatistics", "median epoch"),
            translate("XorStatistics", "one update"),
            translate("XorStatistics", "time to success"),
        )
        middle = area.top() - self.look.px(12)
        for head, column in zip(heads, columns, strict=True):
            text = self.metrics(_TICK).elidedText(head, Qt.TextElideMode.ElideRight, column.width())
            left = column.right() - self.metrics(_TICK).horizontalAdvance(text)
            self.write(painter, text, QPointF(left, middle), pixels=_TICK)
        self.write(
            painter,
            translate("XorStatistics", "epoch of the first success"),
            QPointF(strip.left(), middle),
            pixels=_TICK,
        )
        result = self.session.result
        if result is None:
            return
        updates = result.settings.updates
        for tick in round_ticks(0.0, float(updates), 5):
            x = strip.left() + tick / updates * strip.width()
            painter.setPen(self.look.pen("axis", 1.25) if tick == 0.0 else self.look.pen("grid", 1))
            painter.drawLine(QLineF(x, area.top(), x, area.bottom()))
            text = fixed(tick, 0)
            left = x - self.metrics(_TICK).horizontalAdvance(text) * (tick / updates)
            self.write(painter, text, QPointF(left, area.bottom() + self.look.px(13)), pixels=_TICK)

    def paint_row(self, painter: QPainter, area: QRectF, combination: Combination) -> None:
        """Paint the histogram and the numbers of a row."""
        strip, columns = self._places(area)
        times = self._times(combination)
        bars = strip.adjusted(0, 2, 0, -2)
        highest = max(times.histogram)
        color = QColor(self.look.line_style(combination.activation.key).color)
        painter.setPen(Qt.PenStyle.NoPen)
        color.setAlphaF(0.8)
        painter.setBrush(color)
        width = bars.width() / BINS
        for number, count in enumerate(times.histogram):
            if count:
                height = max(bars.height() * count / highest, 1.5)
                left = bars.left() + number * width
                painter.drawRect(QRectF(left, bars.bottom() - height, max(width - 1, 1), height))
        painter.setPen(self.look.pen("line", 1))
        painter.drawLine(QLineF(bars.left(), bars.bottom(), bars.right(), bars.bottom()))
        self._paint_median(painter, bars, times)
        for text, column in zip(self._numbers(combination), columns, strict=True):
            metrics = self.metrics(_NUMBER, QFont.Weight.DemiBold)
            left = column.right() - metrics.horizontalAdvance(text)
            self.write(
                painter,
                text,
                QPointF(left, area.center().y()),
                pixels=_NUMBER,
                weight=QFont.Weight.DemiBold,
                role="ink",
            )

    def _paint_median(self, painter: QPainter, bars: QRectF, times: SuccessTimes) -> None:
        result = self.session.result
        if times.median is None or result is None:
            return
        x = bars.left() + times.median / result.settings.updates * bars.width()
        for role, width in (("surface", 5.0), ("ink", 1.9)):
            painter.setPen(self.look.pen(role, width))
            painter.drawLine(QLineF(x, bars.top(), x, bars.bottom()))

    def _places(self, area: QRectF) -> tuple[QRectF, tuple[QRectF, ...]]:
        """Return the strip of the histogram and the three columns of numbers."""
        wide = area.width() - 3 * self.look.px(_COLUMN) >= self.look.px(_LEAST_STRIP)
        column = self.look.px(_COLUMN if wide else _NARROW_COLUMN)
        left = area.right() - 3 * column
        strip = QRectF(area.left(), area.top(), left - area.left() - self.look.px(4), area.height())
        return strip, tuple(
            QRectF(left + number * column, area.top(), column - self.look.px(4), area.height())
            for number in range(3)
        )

    def _times(self, combination: Combination) -> SuccessTimes:
        shown = self.shown
        if self._known[0] != shown and self.session.result is not None:
            updates = self.session.result.settings.updates
            self._known = (shown, tuple(success_times(each, updates) for each in shown))
        return self._known[1][shown.index(combination)]

    def _numbers(self, combination: Combination) -> tuple[str, str, str]:
        """Return median, cost and their product, each with how often the smallest it is."""
        times = self._times(combination)
        least = min((each.median for each in self._known[1] if each.median is not None), default=None)
        quickest = min(
            (each.microseconds for each in self._known[1] if each.microseconds is not None), default=None
        )
        cost = translate("XorStatistics", "{time} ns").format(time=fixed(times.nanoseconds, 0))
        if times.median is None or times.microseconds is None or not least or not quickest:
            return "–", cost, "–"
        return (
            _with_ratio(fixed(times.median, 0), times.median / least),
            cost,
            _with_ratio(
                translate("XorStatistics", "{time} µs").format(time=fixed(times.microseconds, 0)),
                times.microseconds / quickest,
            ),
        )


def _with_ratio(text: str, ratio: float) -> str:
    return f"{text} · ×{fixed(ratio, 1)}"
