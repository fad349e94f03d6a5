"""The formula of somebody's own function, set in one line of text, where others have a picture."""

import re

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from app.look.look import MATH_FAMILY

_GREEK = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "theta": "θ", "kappa": "κ",
    "lambda_": "λ", "mu": "μ", "sigma": "σ", "tau": "τ", "phi": "φ", "omega": "ω", "pi": "π",
}  # fmt: skip
_SIGNS = {
    "*": " ", "/": " / ", "-": " − ", "+": " + ", ",": ", ", "<": " < ", ">": " > ", "<=": " ≤ ", ">=": " ≥ ",
}  # fmt: skip
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_PART = re.compile(r"\*\*\d+(?![\d.])|\*\*|<=|>=|[A-Za-z_]\w*|[\d.]+(?:[eE][+-]?\d+)?|.")
_MOST = 72
"""Characters; a longer formula is cut."""

_Run = tuple[str, bool]


class OwnFormulaText:
    """A formula that was typed, with the sizes and the painting of `app.look.svg.Formula`.

    Parameters
    ----------
    formula
        In the normal form of an own function.
    with_head
        Whether g(z) = stands before it.
    """

    def __init__(self, formula: str, *, with_head: bool = False) -> None:
        self._runs: list[_Run] = [*_set("g(z)"), (" = ", False)] if with_head else []
        length = 0
        for text, italic in _set(formula):
            if length + len(text) > _MOST:
                self._runs.append(("…", False))
                break
            length += len(text)
            self._runs.append((text, italic))

    def width(self, font_pixels: float) -> float:
        """Return the width at a font size, both in pixels."""
        return sum(
            QFontMetricsF(_font(font_pixels, italic)).horizontalAdvance(text) for text, italic in self._runs
        )

    def height(self, font_pixels: float) -> float:
        """Return the height at a font size, both in pixels."""
        return QFontMetricsF(_font(font_pixels, italic=True)).height()

    def depth(self, font_pixels: float) -> float:
        """Return how far the formula reaches below its baseline, in pixels."""
        return QFontMetricsF(_font(font_pixels, italic=True)).descent()

    def paint(self, painter: QPainter, left: float, top: float, font_pixels: float, color: QColor) -> None:
        """Paint the formula with its upper left corner at (`left`, `top`)."""
        baseline = top + QFontMetricsF(_font(font_pixels, italic=True)).ascent()
        painter.setPen(color)
        for text, italic in self._runs:
            font = _font(font_pixels, italic)
            painter.setFont(font)
            painter.drawText(QPointF(left, baseline), text)
            left += QFontMetricsF(font).horizontalAdvance(text)


def _set(formula: str) -> list[_Run]:
    """Return the parts of a formula as they are printed, each with whether it is slanted."""
    runs: list[_Run] = []
    before = "("
    for part in _PART.findall(formula):
        if part.startswith("**"):
            runs.append((part[2:].translate(_RAISED) or "^", False))
        elif part in "+-" and before in "(,<><=>=*/**+-":
            runs.append((part.replace("-", "−"), False))
        elif part in _SIGNS:
            is_between_numbers = part == "*" and before[-1:].isdigit()
            runs.append((" · " if is_between_numbers else _SIGNS[part], False))
        elif part == "sigmoid":
            runs.append(("σ", True))
        else:
            is_variable = part in _GREEK or (part.isalpha() and len(part) == 1)
            runs.append((_GREEK.get(part, part), is_variable))
        before = part
    return runs


def _font(pixels: float, italic: bool) -> QFont:
    font = QFont(MATH_FAMILY)
    font.setPixelSize(max(1, round(pixels)))
    font.setItalic(italic)
    return font
