"""The distribution of the update of success, the cost of an update, and both multiplied."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from app.labs.xor.statistics.details.activation_rows import ActivationRows
from app.labs.xor.statistics.run.session import StatisticsSession
from app.labs.xor.statistics.run.success_times import BINS, SuccessTimes, success_times, time_decimals
from app.labs.xor.statistics.run.texts import activation_text
from app.look.look import Look
from app.widgets.plots.plot import round_ticks
from app.words.number_format import fixed, shortest, shown_ratio
from app.words.translation import translate
from engine.ensembles.repeated_training import Combination

_HEAD, _FOOT = 26, 24
_NUMBER, _TICK = 14, 13
_COLUMN_GAP = 18
_LEAST_STRIP = 100


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
        self._widths: tuple[float, ...] = ()
        self._known: tuple[tuple[Combination, ...], tuple[SuccessTimes, ...]] = ((), ())

    @property
    def name(self) -> str:
        """What the table is called."""
        return translate("XorStatistics", "Time of success")

    def described(self, combination: Combination) -> str:
        """Return a row's numbers in words."""
        return ", ".join([activation_text(combination.activation), *self._numbers(combination)])

    def paint_frame(self, painter: QPainter, area: QRectF) -> None:
        """Paint the heads of the columns and the axis of updates."""
        heads = (
            translate("XorStatistics", "median epoch"),
            translate("XorStatistics", "one update"),
            translate("XorStatistics", "time to success"),
        )
        self._widths = self._column_widths(heads, area.width())
        strip, columns = self._places(area)
        middle = area.top() - self.look.px(12)
        for head, column in zip(heads, columns, strict=True):
            text = self._elided(head, column.width())
            left = column.right() - self.metrics(_TICK).horizontalAdvance(text)
            self.write(painter, text, QPointF(left, middle), pixels=_TICK)
        self.write(
            painter,
            self._elided(translate("XorStatistics", "epoch of the first success"), strip.width()),
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
        gap = self.look.px(_COLUMN_GAP)
        left = area.right() - sum(self._widths) - len(self._widths) * gap
        strip = QRectF(area.left(), area.top(), left - area.left(), area.height())
        columns = []
        for width in self._widths:
            columns.append(QRectF(left + gap, area.top(), width, area.height()))
            left += gap + width
        return strip, tuple(columns)

    def _column_widths(self, heads: Sequence[str], room: float) -> tuple[float, ...]:
        """Return the columns' widths: those of the numbers, and of their heads where the strip has room."""
        numbers = [self._numbers(each) for each in self.shown]
        metrics = self.metrics(_NUMBER, QFont.Weight.DemiBold)
        needed = [
            max((metrics.horizontalAdvance(row[column]) for row in numbers), default=0.0)
            for column in range(len(heads))
        ]
        named = [
            max(width, self.metrics(_TICK).horizontalAdvance(head) + 1.0)
            for width, head in zip(needed, heads, strict=True)
        ]
        gaps = len(heads) * self.look.px(_COLUMN_GAP)
        has_room = room - sum(named) - gaps >= self.look.px(_LEAST_STRIP)
        return tuple(named if has_room else needed)

    def _elided(self, text: str, width: float) -> str:
        return self.metrics(_TICK).elidedText(text, Qt.TextElideMode.ElideRight, width)

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
        decimals = time_decimals(quickest)
        return (
            _with_ratio(shortest(times.median, 1), times.median / least),
            cost,
            _with_ratio(
                translate("XorStatistics", "{time} µs").format(time=fixed(times.microseconds, decimals)),
                shown_ratio(times.microseconds, quickest, decimals),
            ),
        )


def _with_ratio(text: str, ratio: float) -> str:
    return f"{text} · ×{fixed(ratio, 1)}"
