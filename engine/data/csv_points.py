"""Reads points from a table of comma-separated values: x1,x2,label."""

import csv
import io
import re
from pathlib import Path

from engine.data.placed_points import COORDINATE, FEWEST_POINTS, MOST_POINTS, PlacedPoints, Point
from engine.records.invalid_value import InvalidValueError, without_fraction
from engine.records.translatable import QT_TRANSLATE_NOOP

HEADING = ("x1", "x2", "label")

_MOST_BYTES = 1_000_000
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
_LABELS = (0.0, 1.0)
_LONGEST_QUOTE = 40


def read_csv(path: Path) -> PlacedPoints:
    """Return the points of a file, see `points_from_csv`.

    Raises
    ------
    InvalidValueError
        If the file cannot be read, is larger than a megabyte, or is not UTF-8 text of the right form.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "The file cannot be read: {reason}."),
            reason=error.strerror or type(error).__name__,
        ) from error
    if len(content) > _MOST_BYTES:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "The file has more than {high} bytes."), high=_MOST_BYTES
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "Line {line}: the file must be UTF-8 text."),
            line=content.count(b"\n", 0, error.start) + 1,
        ) from error
    return points_from_csv(text)


def points_from_csv(text: str) -> PlacedPoints:
    """Return the points of a text with one ``x1,x2,label`` on each line.

    The first line may be the heading ``x1,x2,label``; empty lines are skipped. Coordinates are decimal
    numbers within `COORDINATE`, labels the numbers 0 and 1, however they are written.

    Raises
    ------
    InvalidValueError
        Naming the first line that is wrong and what is allowed there; or if there are too few points, too
        many, or points of one class only.
    """
    points: list[Point] = []
    is_first = True
    for line, row in enumerate(io.StringIO(text, newline=None), start=1):
        if not row.strip():
            continue
        cells = _cells(line, row)
        if not (is_first and _is_heading(line, cells)):
            points.append(_point(line, cells))
        is_first = False
        if len(points) > MOST_POINTS:
            break
    if not FEWEST_POINTS <= len(points) <= MOST_POINTS:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "The file must have from {low} to {high} points."),
            low=FEWEST_POINTS,
            high=MOST_POINTS,
        )
    return PlacedPoints(tuple(points))


def _cells(line: int, row: str) -> tuple[str, ...]:
    try:
        cells = next(csv.reader([row.rstrip()], strict=True))
    except csv.Error:
        cells = []
    if len(cells) != len(HEADING):
        raise InvalidValueError(
            QT_TRANSLATE_NOOP(
                "InvalidValue", "Line {line}: three values x1,x2,label with commas are needed, not “{value}”."
            ),
            line=line,
            value=_quoted(row),
        )
    return tuple(cell.strip() for cell in cells)


def _is_heading(line: int, cells: tuple[str, ...]) -> bool:
    if any(_NUMBER.fullmatch(cell) for cell in cells):
        return False
    if tuple(cell.lower() for cell in cells) == HEADING:
        return True
    raise InvalidValueError(
        QT_TRANSLATE_NOOP("InvalidValue", "Line {line}: a heading must be x1,x2,label, not “{value}”."),
        line=line,
        value=_quoted(",".join(cells)),
    )


def _point(line: int, cells: tuple[str, ...]) -> Point:
    x1, x2 = (_coordinate(line, name, cell) for name, cell in zip(HEADING, cells[:2], strict=False))
    label = _number(cells[2])
    if label not in _LABELS:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "Line {line}: the label must be 0 or 1, not “{value}”."),
            line=line,
            value=_quoted(cells[2]),
        )
    return Point(x1, x2, int(label))


def _coordinate(line: int, name: str, cell: str) -> float:
    value = _number(cell)
    if value is None or not COORDINATE.low <= value <= COORDINATE.high:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP(
                "InvalidValue", "Line {line}: {name} must be a number from {low} to {high}, not “{value}”."
            ),
            line=line,
            name=name,
            low=without_fraction(COORDINATE.low),
            high=without_fraction(COORDINATE.high),
            value=_quoted(cell),
        )
    return value


def _number(cell: str) -> float | None:
    return float(cell) if _NUMBER.fullmatch(cell) else None


def _quoted(text: str) -> str:
    text = text.strip()
    return text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"
