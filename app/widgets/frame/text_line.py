"""One line of marked-up text, painted directly: far cheaper than a label or a document on every card."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal, cast

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter

from app.look.look import Look
from app.widgets.frame.text_width import text_width

_Style = Literal["plain", "b", "i", "healthy", "saturated", "dead"]
_TOKEN = re.compile(r'<(?:(b|i)|span class="(healthy|saturated|dead)")>(.*?)</(?:\1|span)>')
_MATH_GROWTH = 1.07
"""The mathematical face looks smaller than the text face at the same size."""


@dataclass(frozen=True)
class _Run:
    text: str
    style: _Style


class TextLine:
    """A line in the markup of `app.words.rich_text`, without nesting.

    Parameters
    ----------
    look
        Theme and scale.
    text
        The text; plain parts are quiet, ``<b>`` is what matters.
    pixels
        Font size at scale 1.
    """

    def __init__(self, look: Look, text: str, pixels: float) -> None:
        self._look = look
        self._pixels = pixels
        self._runs = _runs(text)

    @property
    def width(self) -> float:
        """The width in pixels."""
        return sum(width for _, width in self._fonts_and_widths)

    def paint(self, painter: QPainter, left: float, baseline: float) -> None:
        """Paint the line from `left` on its baseline."""
        for run, (font, width) in zip(self._runs, self._fonts_and_widths, strict=True):
            painter.setFont(font)
            painter.setPen(self._look.color(_COLOR_ROLES[run.style]))
            painter.drawText(QPointF(left, baseline), run.text)
            left += width

    @cached_property
    def _fonts_and_widths(self) -> tuple[tuple[QFont, float], ...]:
        fonts = [self._font(run.style) for run in self._runs]
        return tuple((font, text_width(font, run.text)) for run, font in zip(self._runs, fonts, strict=True))

    def _font(self, style: _Style) -> QFont:
        if style == "i":
            return self._look.math_font(self._pixels * _MATH_GROWTH)
        weight = QFont.Weight.Normal if style == "plain" else QFont.Weight.Bold
        return self._look.font(self._pixels, weight)


_COLOR_ROLES: dict[_Style, str] = {
    "plain": "ink2",
    "b": "ink",
    "i": "ink2",
    "healthy": "healthy",
    "saturated": "saturated",
    "dead": "dead",
}


@lru_cache(maxsize=256)
def _runs(text: str) -> tuple[_Run, ...]:
    runs: list[_Run] = []
    end = 0
    for found in _TOKEN.finditer(text):
        if found.start() > end:
            runs.append(_Run(text[end : found.start()], "plain"))
        runs.append(_Run(found[3], cast("_Style", found[1] or found[2])))
        end = found.end()
    if end < len(text):
        runs.append(_Run(text[end:], "plain"))
    return tuple(runs)
