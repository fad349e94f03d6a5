"""A table of points while somebody says what is what in it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from engine.data.placed_points import PlacedPoints
from engine.data.point_table.reading import PointTable, table_of
from engine.data.point_table.rows import Rows, rows_of
from engine.records.invalid_value import InvalidValueError


@dataclass(frozen=True)
class TableDraft:
    """The text of a table and what was said of it; `understood` is what follows from both.

    Attributes
    ----------
    text
        The table.
    encoding
        What it was read with.
    label
        The column of the classes, from 0, or None to find it.
    taken
        Which rows of too many are taken.
    is_exchanged
        Whether class 0 and class 1 change their places.
    """

    text: str
    encoding: str = "utf-8"
    label: int | None = None
    taken: Literal["first", "drawn"] = "drawn"
    is_exchanged: bool = False

    @cached_property
    def understood(self) -> PointTable | InvalidValueError:
        """The table as it is read, or why it cannot be."""
        try:
            return table_of(self.text, encoding=self.encoding, label=self.label, taken=self.taken)
        except InvalidValueError as error:
            return error

    @property
    def points(self) -> PlacedPoints | None:
        """The points, or None while the table cannot be read."""
        table = self.understood
        if isinstance(table, InvalidValueError):
            return None
        return table.points.exchanged() if self.is_exchanged else table.points

    @property
    def classes(self) -> tuple[str, str] | None:
        """What is written for class 0 and for class 1, or None while the table cannot be read."""
        table = self.understood
        if isinstance(table, InvalidValueError):
            return None
        zero, one = table.classes
        return (one, zero) if self.is_exchanged else (zero, one)

    @cached_property
    def rows(self) -> Rows | None:
        """The rows and cells, or None where there are far too many of them."""
        try:
            return rows_of(self.text)
        except InvalidValueError:
            return None

    @property
    def label_column(self) -> int | None:
        """The column of the classes, said or found, or None while it is not known."""
        table = self.understood
        return self.label if isinstance(table, InvalidValueError) else table.columns.label
