"""What stands around a bar: the axis, the bar of the result before, the interval, and the number."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from app.labs.xor.statistics.rates.bar_layout import BarLayout, Column
from app.labs.xor.statistics.run.texts import network_text, points_text, share_text
from app.look.look import Look
from app.words.number_format import percent
from app.words.translation import translate
from engine.ensembles.proportion_test import ProportionTest
from engine.ensembles.success_rate import SuccessRate

NUMBER_PX, CHANGE_PX = 16, 13
NUMBER_WEIGHT, CHANGE_WEIGHT = QFont.Weight.Bold, QFont.Weight.DemiBold
_TITLE_PX, _SUBTITLE_PX, _TICK_PX = 19, 14, 13.5
_BASELINE = 0.62
_TICKS = (0.0, 0.5, 1.0)
_CAP = 5
_AROUND = 3


def paint_title(painter: QPainter, look: Look, area: QRectF, neurons: int, *, role: str) -> None:
    """Write the layers' sizes of a column, and behind them the number of hidden neurons if it fits."""
    font, small = look.font(_TITLE_PX, QFont.Weight.ExtraBold), look.font(_SUBTITLE_PX)
    left, baseline = area.left() + look.px(10), area.top() + _BASELINE * area.height()
    painter.setFont(font)
    painter.setPen(look.color(role))
    painter.drawText(QPointF(left, baseline), network_text(neurons))
    left += QFontMetricsF(font).horizontalAdvance(network_text(neurons)) + look.px(8)
    about = translate("XorStatistics", "hidden neurons: {count}").format(count=neurons)
    if left + QFontMetricsF(small).horizontalAdvance(about) <= area.right() - look.px(4):
        painter.setFont(small)
        painter.setPen(look.color("ink2"))
        painter.drawText(QPointF(left, baseline), about)


def paint_axis(painter: QPainter, look: Look, places: BarLayout, column: Column) -> None:
    """Paint the lines at 0 %, 50 % and 100 % of a column with their numbers below."""
    font, bottom = look.font(_TICK_PX), places.axis_top
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    for share in _TICKS:
        x = column.x(share)
        painter.setPen(look.pen("axis", 1.25) if share == 0.0 else look.pen("line2", 1))
        painter.drawLine(QLineF(x, places.top, x, bottom))
        text = percent(share, 0)
        painter.setPen(look.color("ink2"))
        left = x - metrics.horizontalAdvance(text) / 2
        painter.drawText(QPointF(left, bottom + look.px(4) + metrics.ascent()), text)


def paint_ghost(painter: QPainter, look: Look, bar: QRectF, end: float) -> None:
    """Paint the outline of the bar that ended at `end` before."""
    painter.setPen(look.pen("ink2", 1.4, (2.5, 2.0)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(bar.left(), bar.top() - _AROUND, end - bar.left(), bar.height() + 2 * _AROUND))


def paint_whisker(painter: QPainter, look: Look, low: float, high: float, middle: float) -> None:
    """Paint an interval with caps, in a casing that sets it off from the bar."""
    lines = [
        QLineF(low, middle, high, middle),
        QLineF(low, middle - _CAP, low, middle + _CAP),
        QLineF(high, middle - _CAP, high, middle + _CAP),
    ]
    for pen in (look.pen("surface", 5), look.pen("ink", 1.9)):
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLines(lines)


def paint_share(
    painter: QPainter, look: Look, place: QPointF, rate: SuccessRate, test: ProportionTest | None
) -> None:
    """Write the share from `place` on, whose y is the middle of the line, and how it has changed.

    A star stands behind a change that the test calls a difference.
    """
    font, text = look.font(NUMBER_PX, NUMBER_WEIGHT), share_text(rate)
    metrics = QFontMetricsF(font)
    baseline = place.y() + metrics.capHeight() / 2
    painter.setFont(font)
    painter.setPen(look.color("ink"))
    painter.drawText(QPointF(place.x(), baseline), text)
    if test is None or points_text(test) == "0":
        return
    painter.setFont(look.font(CHANGE_PX, CHANGE_WEIGHT))
    painter.setPen(look.color("ink2"))
    left = place.x() + metrics.horizontalAdvance(text) + look.px(7)
    painter.drawText(QPointF(left, baseline), points_text(test) + ("*" if test.differs else ""))
