"""The rows and cells of a table's text, and what parts them."""

import csv
import re
from collections import Counter
from dataclasses import dataclass

from engine.data.point_table.number_cells import number
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP

BLANKS = " "
_SEPARATORS = ("\t", ";", ",", BLANKS)
_SEPARATOR_LINE = re.compile(r"sep=(.)", re.IGNORECASE)
_MOST_ROWS = 200_000
_MOST_CELLS = 50
_LONGEST_LINE = 10_000
_LOOKED_AT = 200


@dataclass(frozen=True)
class TableRow:
    """One row.

    Attributes
    ----------
    line
        Its line in the file, from 1.
    cells
        Its cells, without blanks around them and without empty ones at the end.
    """

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Rows:
    """All rows of a table.

    Attributes
    ----------
    separator
        What parts the cells; a blank stands for any blanks.
    heading
        The names of the columns, or None.
    rows
        The rows below it.
    """

    separator: str
    heading: tuple[str, ...] | None
    rows: tuple[TableRow, ...]

    @property
    def width(self) -> int:
        """How many cells most rows have."""
        return _usual_width([row.cells for row in self.rows])


def rows_of(text: str) -> Rows:
    """Return the rows of a table.

    Empty rows and comments (#) are left out; the last comment before the first row is the heading if it has
    as many names as the row has cells and none of them is a number. The separator is the one that gives the
    most rows of equal width, and among these the most numbers.

    Raises
    ------
    InvalidValueError
        If a line is far too long, or there are too many rows or cells.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if len(lines) > _MOST_ROWS:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "The file has more than {high} lines."), high=_MOST_ROWS
        )
    named = _SEPARATOR_LINE.fullmatch(lines[0].strip())
    comment, kept = _without_comments(lines, 1 if named else 0)
    separator = named[1] if named else _best_separator([line for _place, line in kept[:_LOOKED_AT]])
    rows = tuple(TableRow(place, _cells(line, separator)) for place, line in kept)
    if any(len(row.cells) > _MOST_CELLS for row in rows):
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "The file has more than {high} columns."), high=_MOST_CELLS
        )
    if rows and _are_names(rows[0].cells, separator):
        return Rows(separator, rows[0].cells, rows[1:])
    names = _cells(comment, separator)
    is_heading = bool(rows) and len(names) == len(rows[0].cells) and _are_names(names, separator)
    return Rows(separator, names if is_heading else None, rows)


def _without_comments(lines: list[str], first: int) -> tuple[str, list[tuple[int, str]]]:
    """Return the last comment before the first row, and every row with its number."""
    comment, kept = "", list[tuple[int, str]]()
    for place, line in enumerate(lines[first:], start=first + 1):
        if len(line) > _LONGEST_LINE:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "Line {line} has more than {high} characters."),
                line=place,
                high=_LONGEST_LINE,
            )
        if line.lstrip().startswith("#"):
            comment = comment if kept else line.lstrip().lstrip("#")
        elif line.strip(' \t,;"'):
            kept.append((place, line))
    return comment, kept


def _best_separator(lines: list[str]) -> str:
    def worth(separator: str) -> tuple[bool, int, int]:
        tables = [_cells(line, separator) for line in lines]
        width = _usual_width(tables)
        equal = [cells for cells in tables if len(cells) == width]
        numbers = sum(number(cell, separator) is not None for cells in equal for cell in cells)
        return width >= len(("x1", "x2", "class")), len(equal) if width > 1 else 0, numbers

    return max(_SEPARATORS, key=worth)


def _usual_width(tables: list[tuple[str, ...]]) -> int:
    return Counter(map(len, tables)).most_common(1)[0][0] if tables else 0


def _are_names(cells: tuple[str, ...], separator: str) -> bool:
    return len(cells) > 1 and all(number(cell, separator) is None for cell in cells)


def _cells(line: str, separator: str) -> tuple[str, ...]:
    if separator == BLANKS:
        cells = line.split()
    else:
        try:
            cells = next(csv.reader([line], delimiter=separator, skipinitialspace=True), [])
        except csv.Error:
            cells = line.split(separator)
    cells = [cell.strip() for cell in cells]
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)
