"""Reads points of two classes from a table, and tells what was understood."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from engine.data.placed_points import COORDINATE, FEWEST_POINTS, MOST_POINTS, PlacedPoints, Point
from engine.data.point_table.columns import Columns, columns_of
from engine.data.point_table.file_text import file_text
from engine.data.point_table.number_cells import number
from engine.data.point_table.rows import Rows, TableRow, rows_of
from engine.records.invalid_value import InvalidValueError, without_fraction
from engine.records.translatable import QT_TRANSLATE_NOOP

_LONGEST_QUOTE = 40
_MOST_NAMED_CLASSES = 5
_NO_CLASS = QT_TRANSLATE_NOOP("InvalidValue", "Line {line}: the class is missing.")
_COORDINATE_NAMES = ("x1", "x2")


@dataclass(frozen=True)
class PointTable:
    """The points of a table, and how it was read.

    Attributes
    ----------
    points
        The points.
    encoding
        Of the file.
    separator
        What parts the cells; a blank stands for any blanks.
    heading
        The names of the columns, or None.
    columns
        Which of them is what.
    classes
        What is written for class 0 and for class 1.
    row_count
        How many rows the table has, of which `MOST_POINTS` at most are points.
    """

    points: PlacedPoints
    encoding: str
    separator: str
    heading: tuple[str, ...] | None
    columns: Columns
    classes: tuple[str, str]
    row_count: int

    @property
    def is_plain(self) -> bool:
        """Whether there is nothing to say: the classes are 0 and 1, and nothing was left out."""
        are_numbers = tuple(number(each, self.separator) for each in self.classes) == (0.0, 1.0)
        return are_numbers and self.columns.index is None and self.row_count == len(self.points.points)


def read_table(path: Path, label: int | None = None) -> PointTable:
    """Return the points of a file.

    Raises
    ------
    InvalidValueError
        Naming what cannot be read, see `file_text` and `table_of`.
    """
    text, encoding = file_text(path)
    return table_of(text, encoding=encoding, label=label)


def table_of(
    text: str,
    *,
    encoding: str = "utf-8",
    label: int | None = None,
    taken: Literal["first", "drawn"] = "drawn",
) -> PointTable:
    """Return the points of a table: two coordinates and a class of two values on every row.

    Of two numbers the smaller is class 0, of two words the first in the order of the alphabet.

    Parameters
    ----------
    text
        The table.
    encoding
        What it was read with.
    label
        The column of the classes, from 0, if somebody has said it.
    taken
        Which rows of more than `MOST_POINTS` are taken: the first ones, or ones drawn always alike.

    Raises
    ------
    InvalidValueError
        Naming the line that is wrong and what is allowed there; or if there are too few points, or not two
        classes.
    """
    rows = rows_of(text)
    if not rows.rows:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "The file must have from {low} to {high} points."),
            low=FEWEST_POINTS,
            high=MOST_POINTS,
        )
    columns = columns_of(rows, label)
    chosen = rows.rows if len(rows.rows) <= MOST_POINTS else _some(rows.rows, taken)
    places = [_place(row, rows.separator, columns) for row in chosen]
    classes = _classes(rows, columns)
    zero = _class_value(classes[0], rows.separator)
    points = tuple(
        Point(x1, x2, int(_class_value(row.cells[columns.label], rows.separator) != zero))
        for row, (x1, x2) in zip(chosen, places, strict=True)
    )
    if len(points) < FEWEST_POINTS:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "The file must have from {low} to {high} points."),
            low=FEWEST_POINTS,
            high=MOST_POINTS,
        )
    return PointTable(
        PlacedPoints(points), encoding, rows.separator, rows.heading, columns, classes, len(rows.rows)
    )


def _some(rows: tuple[TableRow, ...], taken: Literal["first", "drawn"]) -> tuple[TableRow, ...]:
    if taken == "first":
        return rows[:MOST_POINTS]
    drawn = np.random.default_rng(0).choice(len(rows), MOST_POINTS, replace=False)
    return tuple(rows[place] for place in np.sort(drawn).tolist())


def _classes(rows: Rows, columns: Columns) -> tuple[str, str]:
    found: dict[object, str] = {}
    for row in rows.rows:
        cell = _cell(
            row, columns.label, QT_TRANSLATE_NOOP("InvalidValue", "Line {line}: the class is missing.")
        )
        found.setdefault(_class_value(cell, rows.separator), cell)
    values = sorted(found, key=lambda value: (isinstance(value, str), value))
    if len(values) != len(("0", "1")):
        named = ", ".join(found[value] for value in values[:_MOST_NAMED_CLASSES])
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "There must be two classes, not {count}: {value}"),
            count=len(values),
            value=_quoted(named + (", …" if len(values) > _MOST_NAMED_CLASSES else "")),
        )
    return found[values[0]], found[values[1]]


def _class_value(cell: str, separator: str) -> float | str:
    value = number(cell, separator)
    return cell if value is None else value + 0.0


def _place(row: TableRow, separator: str, columns: Columns) -> tuple[float, float]:
    first, second = (
        _coordinate(row, name, place, separator)
        for name, place in zip(_COORDINATE_NAMES, (columns.first, columns.second), strict=True)
    )
    return first, second


def _coordinate(row: TableRow, name: str, place: int, separator: str) -> float:
    cell = _cell(row, place, QT_TRANSLATE_NOOP("InvalidValue", "Line {line}: {name} is missing."), name=name)
    value = number(cell, separator)
    if value is None or not COORDINATE.low <= value <= COORDINATE.high:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP(
                "InvalidValue", "Line {line}: {name} must be a number from {low} to {high}, not “{value}”."
            ),
            line=row.line,
            name=name,
            low=without_fraction(COORDINATE.low),
            high=without_fraction(COORDINATE.high),
            value=_quoted(cell),
        )
    return value


def _cell(row: TableRow, place: int, missing: str, **named: object) -> str:
    if place >= len(row.cells) or not row.cells[place]:
        raise InvalidValueError(missing, line=row.line, **named)
    return row.cells[place]


def _quoted(text: str) -> str:
    text = text.strip()
    return text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"
