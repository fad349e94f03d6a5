"""The texts of the network diagram: names, the word for dead neurons, biases, headings and the legend."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from app.labs.xor.one_run.network.network_layout import TextSizes
from app.labs.xor.one_run.network.network_painting import weight_pen
from app.look.look import Look
from app.widgets.frame.text_width import text_width

_NAME_PX, _BESIDE_NAME_PX = 20, 17
_WORD_PX = 14
_SMALL_PX = 13
_LEGEND_PX = 14
_LEGEND_LINE = 26
_LEGEND_WIDTH = 3.4
_ROW_OF_NAMES, _ROW_OF_SMALL_TEXT = 1.25, 1.35
"""Height of a row, in font sizes."""
_NAME_BASE, _SMALL_BASE = 0.1, 0.36
"""How far the baseline lies below the middle of a row, in font sizes; subscripts need more room."""


class _TextRun(NamedTuple):
    """A piece of text in one font and colour role."""

    text: str
    font: QFont
    role: str

    @property
    def width(self) -> float:
        return text_width(self.font, self.text)


class NetworkLabels:
    """Paints texts around a place, in the present look.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        self._look = look
        self.apply_look()

    def apply_look(self) -> None:
        """Take over the present theme and scale."""
        look = self._look
        self._name, self._beside = look.math_font(_NAME_PX), look.math_font(_BESIDE_NAME_PX)
        self._word = look.font(_WORD_PX, QFont.Weight.DemiBold)
        self._small_word = look.font(_SMALL_PX, QFont.Weight.DemiBold)
        self._small, self._symbol = look.font(_SMALL_PX), look.math_font(_SMALL_PX + 2)
        self._legend = look.font(_LEGEND_PX)

    @property
    def name_height(self) -> float:
        """The height of a row of names, in pixels."""
        return _ROW_OF_NAMES * self._name.pixelSize()

    @property
    def small_height(self) -> float:
        """The height of a row of small text, in pixels."""
        return _ROW_OF_SMALL_TEXT * self._legend.pixelSize()

    def sizes(self) -> TextSizes:
        """Return the room that the texts need."""
        return TextSizes(
            unit=self._look.px(100) / 100,
            name_height=self.name_height,
            name_width=QFontMetricsF(self._beside).horizontalAdvance("h₈"),
            small_height=self.small_height,
        )

    def paint_name(self, painter: QPainter, middle: QPointF, name: str, word: str = "") -> None:
        """Paint a name around `middle`, with the word that marks a dead neuron."""
        runs = [_TextRun(name, self._name, "ink")]
        if word:
            runs.append(_TextRun(f" {word}", self._word, "dead"))
        self._paint_centred(painter, runs, middle.x(), middle.y() + _NAME_BASE * self._name.pixelSize())

    def paint_name_beside(self, painter: QPainter, left: QPointF, name: str, word: str = "") -> None:
        """Paint a name at the right of `left`, its middle in height, and below it a dead neuron's word."""
        if not word:
            self._paint(painter, _TextRun(name, self._beside, "ink"), left.x(), left.y() + self._look.px(4))
            return
        run, height = _TextRun(word, self._small_word, "dead"), self._small_word.pixelSize()
        # The word may lie on the edges that start behind the name.
        plate = QRectF(left.x(), left.y() + 0.05 * height, run.width + 1, 1.15 * height)
        painter.fillRect(plate, self._look.color("surface", 0.85))
        self._paint(painter, _TextRun(name, self._beside, "dead"), left.x(), left.y() - self._look.px(3))
        self._paint(painter, run, left.x(), left.y() + height)

    def paint_heading(self, painter: QPainter, middle: QPointF, text: str) -> None:
        """Paint a quiet text around `middle`."""
        base = middle.y() + _SMALL_BASE * self._small.pixelSize()
        self._paint_centred(painter, [_TextRun(text, self._small, "ink2")], middle.x(), base)

    def paint_bias(self, painter: QPainter, middle: QPointF, number: str, right: float) -> None:
        """Paint a bias around `middle`, but no further than `right`."""
        runs = [_TextRun("b", self._symbol, "ink2"), _TextRun(f" = {number}", self._small, "ink2")]
        base = middle.y() + _SMALL_BASE * self._small.pixelSize()
        self._paint_centred(painter, runs, middle.x(), base, right)

    def paint_legend(self, painter: QPainter, area: QRectF, texts: Sequence[tuple[str, str]]) -> None:
        """Paint what the lines mean.

        Parameters
        ----------
        painter
            Where to paint.
        area
            The row that the legend stands in.
        texts
            For positive and negative weights the text, and a shorter one in case that has no room.
        """
        line, gap = float(self._look.px(_LEGEND_LINE)), float(self._look.px(8))
        rows = [[_TextRun(text, self._legend, "ink2") for text in row] for row in zip(*texts, strict=True)]
        fitting = [row for row in rows if sum(line + 2 * gap + run.width for run in row) <= area.width()]
        x, middle = area.left(), area.center().y()
        lines = (("class_1", False), ("class_0", True))
        for run, (role, dashed) in zip((fitting or rows[-1:])[0], lines, strict=True):
            width = self._look.stroke(_LEGEND_WIDTH)
            painter.setPen(weight_pen(self._look.color(role), width, dashed=dashed))
            painter.drawLine(QPointF(x, middle), QPointF(x + line, middle))
            x += line + gap
            self._paint(painter, run, x, middle + _SMALL_BASE * self._legend.pixelSize())
            x += run.width + 2 * gap

    def _paint_centred(
        self, painter: QPainter, runs: Sequence[_TextRun], x: float, base: float, right: float = float("inf")
    ) -> None:
        widths = [run.width for run in runs]
        left = min(x - sum(widths) / 2, right - sum(widths))
        for run, width in zip(runs, widths, strict=True):
            self._paint(painter, run, left, base)
            left += width

    def _paint(self, painter: QPainter, run: _TextRun, left: float, base: float) -> None:
        painter.setFont(run.font)
        painter.setPen(self._look.color(run.role))
        painter.drawText(QPointF(left, base), run.text)
