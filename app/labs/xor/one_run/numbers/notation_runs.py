"""Notation of the written-out pass as pieces of text, each in one face at one height."""

import re
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from app.look.look import Look

_NUMBER_PX = 14
_TITLE_PX = 15
_MATH_PX = 16
_RAISED = 0.72
_RISE = 0.42
_THIN_SPACE = "\u2009"
_DOT = f"{_THIN_SPACE}·{_THIN_SPACE}"
_OPERATORS = ("+", "−", "←", "⊙")

_FUNCTIONS = r"tanh|ln|max|sin|cos"
_TOKENS = re.compile(
    rf"(?P<raise>\^\{{)|(?P<lower>\}})|(?P<layer>\[\d+\])|(?P<transpose>ᵀ)|(?P<function>{_FUNCTIONS})"
    r"|(?P<symbol>[⊙←Σ])|(?P<variable>[a-zA-Zα-ωΦŷᵢ]′?)|(?P<other>[^\^}\[ᵀ⊙←Σa-zA-Zα-ωΦŷᵢ]+)"
)


class Face(IntEnum):
    """The faces of the sheet."""

    NUMBER = 0
    RESULT = 1
    TITLE = 2
    VARIABLE = 3
    SYMBOL = 4


class Run(NamedTuple):
    """A piece of text in one face; a raised one is smaller and stands higher.

    A sheet has some hundreds, made anew four times a second: a named tuple is the cheapest record.
    """

    text: str
    face: Face
    is_raised: bool = False


Word = tuple[Run, ...]
"""Runs that no line break separates."""


def words(notation: str, face: Face = Face.NUMBER) -> list[Word]:
    """Return the words of a notation; an operator and what follows it are one word."""
    return [_word(text, face) for text in _unbroken(notation)]


def text_word(text: str, face: Face = Face.NUMBER) -> Word:
    """Return a text without any notation in it as one word."""
    return (Run(text, face),)


def result_word(text: str) -> Word:
    """Return ``= text`` with the text in the face of results."""
    return (Run("= ", Face.NUMBER), Run(text, Face.RESULT))


def _unbroken(notation: str) -> list[str]:
    """Return the parts between the spaces that stand in no exponent and follow no operator."""
    parts = notation.split(" ") if "{" not in notation else _split_outside_exponents(notation)
    joined: list[str] = []
    for part in filter(None, parts):
        if joined and joined[-1] in _OPERATORS:
            joined[-1] += f" {part}"
        else:
            joined.append(part)
    return joined


def _split_outside_exponents(notation: str) -> list[str]:
    parts, depth = [""], 0
    for character in notation:
        depth += {"{": 1, "}": -1}.get(character, 0)
        if character == " " and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return parts


def _word(text: str, face: Face) -> Word:
    if not any(character.isalpha() or character in "⊙←Σ^" for character in text):
        return (Run(_spaced(text), face),)
    return _formula_word(text, face)


@lru_cache(maxsize=512)
def _formula_word(text: str, face: Face) -> Word:
    runs: list[Run] = []
    is_raised = False
    for found in _TOKENS.finditer(text):
        kind, piece = found.lastgroup, found.group()
        if kind in ("raise", "lower"):
            is_raised = kind == "raise"
        elif kind == "layer":
            runs.append(Run(piece, Face.SYMBOL, is_raised=True))
        elif kind == "transpose":
            runs.append(Run(f"{_THIN_SPACE}T", Face.SYMBOL, is_raised=True))
        elif kind in ("function", "symbol"):
            runs.append(Run(piece, Face.SYMBOL, is_raised))
        else:
            runs.append(Run(_spaced(piece), Face.VARIABLE if kind == "variable" else face, is_raised))
    return tuple(runs)


def _spaced(text: str) -> str:
    """Return a text with thin spaces around its multiplication dots."""
    return text.replace("·", _DOT)


def split_at_dots(word: Word) -> list[Word]:
    """Return the factors of a product as words of their own, for where it is too long for a line."""
    parts: list[list[Run]] = [[]]
    for run in word:
        first, *others = run.text.split(_DOT)
        parts[-1].append(run._replace(text=first))
        parts += [[run._replace(text=f"·{_THIN_SPACE}{text}")] for text in others]
    return [tuple(part) for part in parts]


class _Advances(dict[str, float]):
    """The width of each character in a font, measured when first asked for."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self._metrics = QFontMetricsF(font)

    def __missing__(self, character: str) -> float:
        self[character] = advance = self._metrics.horizontalAdvance(character)
        return advance


class Typeface:
    """The fonts of the faces at the present scale, and how wide text is in them.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        upright = look.math_font(_MATH_PX)
        upright.setItalic(False)
        full = {
            Face.NUMBER: look.font(_NUMBER_PX),
            Face.RESULT: look.font(_NUMBER_PX, QFont.Weight.Bold),
            Face.TITLE: look.font(_TITLE_PX, QFont.Weight.Bold),
            Face.VARIABLE: look.math_font(_MATH_PX),
            Face.SYMBOL: upright,
        }
        self.fonts: dict[tuple[Face, bool], QFont] = {}
        for face, font in full.items():
            raised = QFont(font)
            raised.setPixelSize(look.font_px(_RAISED * (_NUMBER_PX if face < Face.VARIABLE else _MATH_PX)))
            self.fonts[face, False], self.fonts[face, True] = font, raised
        self._advances = {key: _Advances(font) for key, font in self.fonts.items()}
        metrics = QFontMetricsF(self.fonts[Face.NUMBER, False])
        self.ascent, self.descent = metrics.ascent(), metrics.descent()
        self.rise = _RISE * self.fonts[Face.NUMBER, False].pixelSize()
        self.space = metrics.horizontalAdvance(" ")

    def run_width(self, run: Run) -> float:
        """Return the width of a run: that of its characters, which are set without kerning."""
        return sum(map(self._advances[run.face, run.is_raised].__getitem__, run.text))

    def width(self, word: Word) -> float:
        """Return the width of a word."""
        return sum(self.run_width(run) for run in word)
