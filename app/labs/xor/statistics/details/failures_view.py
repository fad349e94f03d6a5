"""Where the failures stopped: a bar for each activation, cut by the final loss."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from app.labs.xor.statistics.details.activation_rows import ActivationRows
from app.labs.xor.statistics.run.session import StatisticsSession
from app.labs.xor.statistics.run.texts import activation_text, is_frozen, level_rule, level_text
from app.look.look import Look
from app.words.translation import translate
from engine.ensembles.failure_levels import FAILURE_LEVELS, FailureLevel
from engine.ensembles.repeated_training import Combination

_HEAD, _FOOT = 48, 4
_LEGEND, _COUNT = 13.5, 14
_SWATCH = 12
_LEGEND_LINES = 2
_DEAD_ROOM = 170
_ROLES = {
    FailureLevel.ALWAYS_HALF: ("dead", "surface"),
    FailureLevel.THREE_OF_FOUR: ("axis", "surface"),
    FailureLevel.TWO_AND_TWO_HALVES: ("line2", "ink"),
    FailureLevel.OTHER: ("line", "ink"),
    FailureLevel.NON_FINITE: ("saturated_bar", "ink"),
}


class FailuresView(ActivationRows):
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

    @property
    def name(self) -> str:
        """What the table is called."""
        return translate("XorStatistics", "Where they stopped")

    def described(self, combination: Combination) -> str:
        """Return a row's counts in words."""
        counts = [
            f"{level_text(level)} {count}"
            for level in FAILURE_LEVELS
            if (count := int(combination.outcomes.failures_at(level).sum()))
        ]
        return ", ".join([activation_text(combination.activation), *counts, _dead_text(combination)])

    def paint_frame(self, painter: QPainter, area: QRectF) -> None:
        """Paint the legend: the rule of each level where there is room for it."""
        levels = [
            level
            for level in FAILURE_LEVELS
            if level is not FailureLevel.NON_FINITE or self._any_overflowed()
        ]
        named = [level_text(level) for level in levels]
        ruled = [f"{level_text(level)} ({level_rule(level)})" for level in levels]
        edge, gap = self.look.px(_SWATCH), self.look.px(6)
        for texts in (ruled, named):
            widths = [edge + gap + self.metrics(_LEGEND).horizontalAdvance(text) for text in texts]
            places = _places_in_lines(widths, area.right(), self.look.px(16))
            if places[-1][1] < _LEGEND_LINES:
                break
        for level, text, (left, line) in zip(levels, texts, places, strict=True):
            middle = self.look.px(11 + 22 * line)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.color(_ROLES[level][0]))
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
        for level in FAILURE_LEVELS:
            count = int(outcomes.failures_at(level).sum())
            if not count:
                continue
            width = bar.width() * count / outcomes.count
            fill, ink = _ROLES[level]
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
        return any(each.outcomes.failures_at(FailureLevel.NON_FINITE).any() for each in self.shown)


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
