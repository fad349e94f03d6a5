"""Why the failures failed: a bar for each activation, cut by the stated rule."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from app.labs.xor.statistics.activation_rows import ActivationRows
from app.labs.xor.statistics.session import StatisticsSession
from app.labs.xor.statistics.texts import activation_text, cause_rule, cause_text, is_frozen
from app.look import Look
from app.translation import translate
from engine.failure_causes import CAUSES, FailureCause
from engine.repeated_training import Combination

_HEAD, _FOOT = 48, 4
_LEGEND, _COUNT = 13.5, 14
_SWATCH = 12
_LEGEND_LINES = 2
_DEAD_ROOM = 170
_ROLES = {
    FailureCause.ALWAYS_HALF: ("dead", "surface"),
    FailureCause.THREE_OF_FOUR: ("axis", "surface"),
    FailureCause.TWO_AND_TWO_HALVES: ("line2", "ink"),
    FailureCause.OTHER: ("line", "ink"),
    FailureCause.NON_FINITE: ("saturated_bar", "ink"),
}


class CausesView(ActivationRows):
    """The whole length of a bar stands for all networks; what is missing are the successes.

    Parameters
    ----------
    look
        Theme and scale.
    session
        What is shown.
    """

    def __init__(self, look: Look, session: StatisticsSession) -> None:
        super().__init__(look, session, head=_HEAD, foot=_FOOT)

    def described(self, combination: Combination) -> str:
        """Return a row's counts in words."""
        counts = [
            f"{cause_text(cause)} {count}"
            for cause in CAUSES
            if (count := int(combination.outcomes.failures_by(cause).sum()))
        ]
        return ", ".join([activation_text(combination.activation), *counts, _dead_text(combination)])

    def paint_frame(self, painter: QPainter, area: QRectF) -> None:
        """Paint the legend: the rule of each cause where there is room for it."""
        causes = [cause for cause in CAUSES if cause is not FailureCause.NON_FINITE or self._any_overflowed()]
        named = [cause_text(cause) for cause in causes]
        ruled = [f"{cause_text(cause)} ({cause_rule(cause)})" for cause in causes]
        edge, gap = self.look.px(_SWATCH), self.look.px(6)
        for texts in (ruled, named):
            widths = [edge + gap + self.metrics(_LEGEND).horizontalAdvance(text) for text in texts]
            places = _places_in_lines(widths, area.right(), self.look.px(16))
            if places[-1][1] < _LEGEND_LINES:
                break
        for cause, text, (left, line) in zip(causes, texts, places, strict=True):
            middle = self.look.px(11 + 22 * line)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.color(_ROLES[cause][0]))
            painter.drawRoundedRect(QRectF(left, middle - edge / 2, edge, edge), 2, 2)
            self.write(painter, text, QPointF(left + edge + gap, middle), pixels=_LEGEND)

    def paint_row(self, painter: QPainter, area: QRectF, combination: Combination) -> None:
        """Paint a bar with its counts, and the number of failures with dead neurons."""
        look, outcomes = self.look, combination.outcomes
        room = min(look.px(_DEAD_ROOM), 0.3 * area.width())
        bar = QRectF(area.left(), area.top() + 4, area.width() - room - look.px(12), area.height() - 8)
        track = QColor(look.color("sunken"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(track)
        painter.drawRoundedRect(bar, 2, 2)
        left = bar.left()
        for cause in CAUSES:
            count = int(outcomes.failures_by(cause).sum())
            if not count:
                continue
            width = bar.width() * count / outcomes.count
            fill, ink = _ROLES[cause]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color(fill))
            painter.drawRect(QRectF(left, bar.top(), width, bar.height()))
            text = str(count)
            text_width = self.metrics(_COUNT, QFont.Weight.DemiBold).horizontalAdvance(text)
            if text_width + look.px(6) <= width:
                place = QPointF(left + (width - text_width) / 2, bar.center().y())
                self.write(painter, text, place, pixels=_COUNT, weight=QFont.Weight.DemiBold, role=ink)
            left += width
            painter.setPen(look.pen("surface", 1))
            painter.drawLine(QLineF(left, bar.top(), left, bar.bottom()))
        notes = (_dead_text(combination), _short_dead_text(combination))
        note = next((text for text in notes if self.metrics(_LEGEND).horizontalAdvance(text) <= room), "")
        self.write(painter, note, QPointF(bar.right() + look.px(12), area.center().y()), pixels=_LEGEND)

    def _any_overflowed(self) -> bool:
        return any(each.outcomes.failures_by(FailureCause.NON_FINITE).any() for each in self.shown)


def _places_in_lines(widths: Sequence[float], right: float, gap: float) -> list[tuple[float, int]]:
    """Return left edge and line of texts that follow one another in lines that end at `right`."""
    places, left, line = [], 0.0, 0
    for width in widths:
        if left + width > right and left > 0.0:
            left, line = 0.0, line + 1
        places.append((left, line))
        left += width + gap
    return places


def _dead_text(combination: Combination) -> str:
    """Return how many of the failures have dead neurons."""
    if is_frozen(combination.activation):
        return translate("XorStatistics", "hidden layer fixed")
    dead, failures = _failures_with_dead_neurons(combination)
    return translate("XorStatistics", "dead neurons: {dead} / {failures}").format(
        dead=dead, failures=failures
    )


def _short_dead_text(combination: Combination) -> str:
    if is_frozen(combination.activation):
        return "–"
    dead, failures = _failures_with_dead_neurons(combination)
    return f"✕ {dead} / {failures}"


def _failures_with_dead_neurons(combination: Combination) -> tuple[int, int]:
    failures = ~combination.outcomes.succeeded
    return int((failures & (combination.outcomes.dead_neurons > 0)).sum()), int(failures.sum())
