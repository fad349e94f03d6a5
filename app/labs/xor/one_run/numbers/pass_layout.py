"""Where every piece of a written-out pass stands on a sheet of a given width."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QLineF, QRectF

from app.labs.xor.one_run.numbers.notation_runs import (
    Face,
    Run,
    Typeface,
    Word,
    result_word,
    split_at_dots,
    text_word,
    words,
)
from app.labs.xor.one_run.numbers.written_text import ElementText, element_texts, head_text
from engine.written.step import Section, Step

_SYMBOL_COLUMN = 180.0
_BESIDE_FROM = 480.0
_GAP = 8.0
_ROW = 24.0
_MATRIX_ROW = 21.0
_STEP_GAP = 6.0
_SECTION_ROW = 30.0
_RULE_GAP = 12.0
_BELOW_SECTION = 3.0
_COLUMN_GAP = 14.0
_BRACKET = 8.0
_INDENT = 14.0


@dataclass(frozen=True)
class SectionText:
    """The heading of a part of the pass, and at its right a remark in words and one in notation."""

    title: str
    remark: str
    notation: str = ""


class PlacedRun(NamedTuple):
    """A run with the left end of its baseline and its colour role."""

    x: float
    baseline: float
    run: Run
    color_role: str


@dataclass
class PassLayout:
    """Everything on a sheet, from its top to its bottom.

    Attributes
    ----------
    runs
        The pieces of text, from top to bottom.
    brackets
        The rectangles of matrices, to be put between parentheses.
    rules
        The lines between a heading and its remark.
    height
        Of the whole sheet, in pixels.
    """

    runs: list[PlacedRun] = field(default_factory=list)
    brackets: list[QRectF] = field(default_factory=list)
    rules: list[QLineF] = field(default_factory=list)
    height: float = 0.0


def lay_out(
    steps: Sequence[Step],
    sections: dict[Section, SectionText],
    typeface: Typeface,
    width: float,
    scale: float,
) -> PassLayout:
    """Return where everything stands.

    Parameters
    ----------
    steps
        The lines of the pass.
    sections
        The heading of each part.
    typeface
        The fonts at `scale`.
    width
        Of the sheet, in pixels.
    scale
        Pixels per pixel at scale 1.
    """
    return _Composer(typeface, width, scale).compose(steps, sections)


class _Composer:
    """Fills a `PassLayout` from top to bottom."""

    def __init__(self, typeface: Typeface, width: float, scale: float) -> None:
        self._typeface = typeface
        self._width = width
        self._scale = scale
        self._layout = PassLayout()
        self._y = 0.0
        self._is_beside = width >= _BESIDE_FROM * scale
        self._left = (_SYMBOL_COLUMN + _GAP) * scale if self._is_beside else _INDENT * scale

    def compose(self, steps: Sequence[Step], sections: dict[Section, SectionText]) -> PassLayout:
        """Place the steps under their headings."""
        section = None
        for step in steps:
            if step.section is not section:
                section = step.section
                self._place_section(sections[section])
            self._place_step(step)
        self._layout.height = self._y
        return self._layout

    def _place_section(self, text: SectionText) -> None:
        """Place the title, a rule, and at the right the remark: below the title where there is no room."""
        scale, typeface = self._scale, self._typeface
        row, gap = _SECTION_ROW * scale, _RULE_GAP * scale
        title = text_word(text.title, Face.TITLE)
        remark = [text_word(part) for part in text.remark.split()]
        remark += words(text.notation)
        remark_left = self._width - self._line_width(remark)
        title_right = typeface.width(title) + gap
        self._place_words([title], 0.0, self._baseline(self._y + row / 2), "ink")
        if title_right > remark_left:
            self._y += row
            self._flow(remark, 0.0, self._width, "ink2", hanging=0.0)
            return
        self._place_words(remark, remark_left, self._baseline(self._y + row / 2), "ink2")
        rule_right = remark_left - gap if remark else self._width
        if rule_right > title_right:
            middle = round(self._y + row / 2) + 0.5
            self._layout.rules.append(QLineF(title_right, middle, rule_right, middle))
        self._y += row + _BELOW_SECTION * scale

    def _place_step(self, step: Step) -> None:
        top, first_run = self._y, len(self._layout.runs)
        head_width = (_SYMBOL_COLUMN if self._is_beside else self._width / self._scale) * self._scale
        self._flow(words(head_text(step)), 0.0, head_width, "ink2", hanging=_INDENT * self._scale)
        head_bottom, head_runs = self._y, slice(first_run, len(self._layout.runs))
        if self._is_beside:
            self._y = top
        elements = element_texts(step)
        if len(elements) == len(elements[0]) == 1:
            self._place_element(elements[0][0])
        elif not self._place_matrices(elements):
            self._place_list(elements, head_bottom)
        elif self._is_beside:
            self._lower(head_runs, (self._y - head_bottom) / 2)
        self._y = max(self._y, head_bottom) + _STEP_GAP * self._scale

    def _lower(self, runs: slice, distance: float) -> None:
        """Lower the head of a step to the middle of its matrices."""
        if distance > 0.0:
            self._layout.runs[runs] = [
                placed._replace(baseline=placed.baseline + distance) for placed in self._layout.runs[runs]
            ]

    def _place_element(self, element: ElementText) -> None:
        line = [*self._equals(element.terms), result_word(element.result)]
        self._flow(line, self._left, self._width, "ink", hanging=self._equals_width())

    def _place_list(self, elements: tuple[tuple[ElementText, ...], ...], head_bottom: float) -> None:
        """Place one element below the other, or where there are only results a row after the other.

        Beside the head where each fits into one line, otherwise below it, where there is more room.
        """
        lines = [line for row in elements for line in self._list_lines(row)]
        left = self._left
        if self._is_beside and left + max(map(self._line_width, lines)) > self._width:
            left = _INDENT * self._scale
            self._y = head_bottom
        for line in lines:
            self._flow(line, left, self._width, "ink", hanging=2 * self._equals_width())

    def _list_lines(self, row: tuple[ElementText, ...]) -> list[list[Word]]:
        if not any(element.terms for element in row):
            place = text_word(row[0].place.partition(",")[0].removesuffix(")") + ")")
            results = [text_word(element.result, Face.RESULT) for element in row]
            return [[place, text_word("="), *results]]
        return [
            [
                text_word(element.place.replace(" ", "")),
                *self._equals(element.terms),
                result_word(element.result),
            ]
            for element in row
        ]

    def _place_matrices(self, elements: tuple[tuple[ElementText, ...], ...]) -> bool:
        """Place `= (terms) = (results)`; returns whether there was room for it."""
        results = [[[text_word(each.result, Face.RESULT)] for each in row] for row in elements]
        boxes = [results]
        if any(each.terms for row in elements for each in row):
            boxes.insert(0, [[words(each.terms or each.result) for each in row] for row in elements])
        equals = self._equals_width()
        widths = [self._column_widths(box) for box in boxes]
        totals = [self._box_width(columns) + equals for columns in widths]
        room = self._width - self._left
        if max(totals) > room:
            return False
        height = len(elements) * _MATRIX_ROW * self._scale
        in_one_line = sum(totals) + self._typeface.space <= room
        x, top = self._left, self._y + max(0.0, (_ROW * self._scale - height) / 2)
        for box, columns, total in zip(boxes, widths, totals, strict=True):
            self._place_box(box, columns, x, top)
            if in_one_line:
                x += total + self._typeface.space
            else:
                top += height + _STEP_GAP * self._scale
        self._y = top + (height if in_one_line else -_STEP_GAP * self._scale)
        return True

    def _place_box(self, box: list[list[list[Word]]], columns: list[float], x: float, top: float) -> None:
        scale = self._scale
        height = len(box) * _MATRIX_ROW * scale
        middle = top + height / 2
        self._place_words([text_word("=")], x, self._baseline(middle), "ink")
        left = x + self._equals_width() + _BRACKET * scale
        for number, row in enumerate(box):
            baseline = self._baseline(top + (number + 0.5) * _MATRIX_ROW * scale)
            column_left = left
            for cell, width in zip(row, columns, strict=True):
                # Numbers of one column end at the same place.
                indent = width - self._line_width(cell)
                self._place_words(cell, column_left + indent, baseline, "ink")
                column_left += width + _COLUMN_GAP * scale
        inner = sum(columns) + (len(columns) - 1) * _COLUMN_GAP * scale
        self._layout.brackets.append(
            QRectF(left - _BRACKET * scale, top, inner + 2 * _BRACKET * scale, height)
        )

    def _column_widths(self, box: list[list[list[Word]]]) -> list[float]:
        return [max(self._line_width(row[column]) for row in box) for column in range(len(box[0]))]

    def _box_width(self, columns: list[float]) -> float:
        return sum(columns) + ((len(columns) - 1) * _COLUMN_GAP + 2 * _BRACKET) * self._scale

    def _equals(self, terms: str) -> list[Word]:
        return [text_word("="), *words(terms)] if terms else []

    def _equals_width(self) -> float:
        return self._typeface.width(text_word("=")) + self._typeface.space

    def _line_width(self, line: Sequence[Word]) -> float:
        return sum(map(self._typeface.width, line)) + (len(line) - 1) * self._typeface.space

    def _baseline(self, middle: float) -> float:
        return middle + (self._typeface.ascent - self._typeface.descent) / 2

    def _flow(self, line: Sequence[Word], left: float, right: float, role: str, hanging: float) -> None:
        """Place words from `left` on, in as many lines as they need, and move below them."""
        row = _ROW * self._scale
        rows: list[list[Word]] = [[]]
        x = left
        widest = right - left - hanging
        fitting = [
            part
            for word in line
            for part in ([word] if self._typeface.width(word) <= widest else split_at_dots(word))
        ]
        for word in fitting:
            width = self._typeface.width(word)
            if rows[-1] and x + width > right:
                rows.append([])
                x = left + hanging
            rows[-1].append(word)
            x += width + self._typeface.space
        for number, placed in enumerate(rows):
            start = left if number == 0 else left + hanging
            self._place_words(placed, start, self._baseline(self._y + row / 2), role)
            self._y += row

    def _place_words(self, line: Sequence[Word], x: float, baseline: float, role: str) -> None:
        """Place words in one line; neighbours in one face become one run, which paints faster."""
        typeface, placed = self._typeface, self._layout.runs
        start, text, face = x, "", None
        for number, word in enumerate(line):
            x += typeface.space if number else 0.0
            for run in word:
                if face is run.face and not run.is_raised and face <= Face.RESULT:
                    text += (" " if run is word[0] and number else "") + run.text
                else:
                    if face is not None:
                        placed.append(PlacedRun(start, baseline, Run(text, face), role))
                    start, text, face = x, run.text, run.face
                    if run.is_raised:
                        placed.append(PlacedRun(x, baseline - typeface.rise, run, role))
                        face = None
                x += typeface.run_width(run)
        if face is not None:
            placed.append(PlacedRun(start, baseline, Run(text, face), role))
