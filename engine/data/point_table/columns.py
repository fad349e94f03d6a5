"""Which column of a table is what."""

from dataclasses import dataclass

from engine.data.point_table.number_cells import number
from engine.data.point_table.rows import Rows
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP

_ENGLISH = "class label target c t kind type category group species outcome result"
_KOREAN = "클래스 분류 라벨 레이블 목표 결과 정답 종류 범주"
_CLASS_NAMES = frozenset(f"{_ENGLISH} {_KOREAN}".split())
_FIRST_NAMES, _SECOND_NAMES = frozenset(("x1", "x_1", "x₁")), frozenset(("x2", "x_2", "x₂"))
_CLASS_BESIDE_X1_X2 = "y"
_COUNT = len(("x1", "x2", "class"))


@dataclass(frozen=True)
class Columns:
    """The places of the columns that are used.

    Attributes
    ----------
    first, second
        Of the coordinates.
    label
        Of the classes.
    index
        Of a nameless column of row numbers that is left out, or None.
    """

    first: int
    second: int
    label: int
    index: int | None = None

    @property
    def names(self) -> dict[int, str]:
        """What each column that is used is taken for, by its place."""
        return {self.first: "x₁", self.second: "x₂", self.label: "y"}


def columns_of(rows: Rows, label: int | None = None) -> Columns:
    """Return which column is what.

    A heading decides where it names the class; ``y`` is the class only beside ``x1`` and ``x2``, as in
    ``x, y, c`` it is a coordinate. Without such a name the class is the last column, if it can be: if that
    column has not exactly two values and another one has, nothing is exchanged in silence.

    Parameters
    ----------
    rows
        The table.
    label
        The column of the classes, if somebody has said it.

    Raises
    ------
    InvalidValueError
        If there are not three columns, or it is not clear which one is the class.
    """
    used = list(range(rows.width))
    index = _index_column(rows)
    if index is not None:
        used.remove(index)
    if len(used) != _COUNT:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP(
                "InvalidValue", "Three columns are needed, two coordinates and a class: the file has {value}."
            ),
            value=len(used),
        )
    if label is None:
        label = _named_label(rows, used)
    if label is None:
        label = _last_if_clear(rows, used)
    elif label not in used:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "The file has no column {value} for the class."),
            value=label + 1,
        )
    first, second = (place for place in used if place != label)
    return Columns(first, second, label, index)


def _index_column(rows: Rows) -> int | None:
    """Return the place of a nameless first column of whole numbers that count the rows."""
    if rows.heading is None or rows.width != _COUNT + 1 or rows.heading[0]:
        return None
    numbers = [number(row.cells[0], rows.separator) if row.cells else None for row in rows.rows]
    start = numbers[0]
    counts = start in (0.0, 1.0) and all(each == start + place for place, each in enumerate(numbers))
    return 0 if counts else None


def _named_label(rows: Rows, used: list[int]) -> int | None:
    if rows.heading is None:
        return None
    names = {
        place: rows.heading[place].strip().strip('"').casefold()
        for place in used
        if place < len(rows.heading)
    }
    named = [place for place, name in names.items() if name in _CLASS_NAMES]
    has_both = _FIRST_NAMES & set(names.values()) and _SECOND_NAMES & set(names.values())
    if not named and has_both:
        named = [place for place, name in names.items() if name == _CLASS_BESIDE_X1_X2]
    return named[0] if len(named) == 1 else None


def _last_if_clear(rows: Rows, used: list[int]) -> int:
    *others, last = used
    if not _may_be_classes(rows, last) and any(_may_be_classes(rows, place) for place in others):
        raise InvalidValueError(
            QT_TRANSLATE_NOOP(
                "InvalidValue",
                "It is not clear which column is the class: give the columns a heading such as x1,x2,class.",
            )
        )
    return last


def _may_be_classes(rows: Rows, place: int) -> bool:
    """Whether a column has two values at most, of which a table of one class has one."""
    found = set[float | str]()
    for row in rows.rows:
        if place < len(row.cells):
            cell = row.cells[place]
            value = number(cell, rows.separator)
            found.add(cell if value is None else value)
        if len(found) > len(("0", "1")):
            return False
    return True
