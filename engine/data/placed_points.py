"""Points that someone placed in the plane, each of class 0 or 1, as an immutable value."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from engine.data.datasets import Dataset
from engine.records.invalid_value import InvalidValueError
from engine.records.text_parts import number_text, read_number
from engine.records.translatable import QT_TRANSLATE_NOOP
from engine.records.value_rules import NumberBounds

COORDINATE = NumberBounds(QT_TRANSLATE_NOOP("Field", "Coordinate"), -1e6, 1e6)
FEWEST_POINTS, MOST_POINTS = 2, 2000


@dataclass(frozen=True)
class Point:
    """One point.

    Attributes
    ----------
    x1, x2
        Where it is, within `COORDINATE`.
    label
        Its class, 0 or 1.

    Raises
    ------
    InvalidValueError
        If a coordinate is out of bounds or the class is another.
    """

    x1: float
    x2: float
    label: int

    def __post_init__(self) -> None:
        COORDINATE.check(self.x1)
        COORDINATE.check(self.x2)
        if isinstance(self.label, bool) or self.label not in (0, 1):
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "The class of a point must be 0 or 1, not {value}."),
                value=self.label,
            )


@dataclass(frozen=True)
class PlacedPoints:
    """Points in the order in which they were placed; every edit returns new ones.

    Attributes
    ----------
    points
        From `FEWEST_POINTS` to `MOST_POINTS`, of both classes.

    Raises
    ------
    InvalidValueError
        If there are fewer or more, or points of one class only.
    """

    points: tuple[Point, ...]

    def __post_init__(self) -> None:
        if {point.label for point in self.points} != {0, 1}:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP(
                    "InvalidValue", "At least two points are needed, and both classes among them."
                )
            )
        if len(self.points) > MOST_POINTS:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "There can be no more than {high} points."),
                high=MOST_POINTS,
            )

    @classmethod
    def of(cls, points: Iterable[tuple[float, float, int]]) -> "PlacedPoints":
        """Return the points given as (x₁, x₂, class)."""
        return cls(tuple(Point(*each) for each in points))

    @property
    def text(self) -> str:
        """The points as they are written: ``x1,x2,class;…``."""
        return ";".join(f"{number_text(each.x1)},{number_text(each.x2)},{each.label}" for each in self.points)

    @classmethod
    def read(cls, text: str) -> "PlacedPoints":
        """Return the points that are written.

        Raises
        ------
        InvalidValueError
            Naming the point that cannot be read, or what the constructor does not allow.
        """
        points = []
        for number, written in enumerate(text.split(";"), start=1):
            parts = written.split(",")
            if len(parts) != len(("x1", "x2", "class")):
                raise InvalidValueError(
                    QT_TRANSLATE_NOOP(
                        "InvalidValue", "Point {number} must be written like 0.5,-1,0, not {value}."
                    ),
                    number=number,
                    value=written[:60],
                )
            x1, x2 = (read_number("points", each) for each in parts[:2])
            points.append((x1, x2, int(read_number("points", parts[2], whole=True))))
        return cls.of(points)

    @classmethod
    def of_dataset(cls, dataset: Dataset) -> "PlacedPoints":
        """Return the samples of a data set with two inputs and one target."""
        columns = zip(*dataset.inputs.tolist(), dataset.targets[0].astype(int).tolist(), strict=True)
        return cls.of(columns)

    def added(self, x1: float, x2: float, label: int) -> "PlacedPoints":
        """Return the points with another one behind them."""
        return PlacedPoints((*self.points, Point(x1, x2, label)))

    def moved(self, index: int, x1: float, x2: float) -> "PlacedPoints":
        """Return the points with the one at `index` elsewhere."""
        point = Point(x1, x2, self.points[index].label)
        return PlacedPoints((*self.points[:index], point, *self.points[index + 1 :]))

    def relabelled(self, index: int, label: int) -> "PlacedPoints":
        """Return the points with the one at `index` of another class."""
        point = replace(self.points[index], label=label)
        return PlacedPoints((*self.points[:index], point, *self.points[index + 1 :]))

    def exchanged(self) -> "PlacedPoints":
        """Return the points with class 0 as class 1, and class 1 as class 0."""
        return PlacedPoints(tuple(replace(point, label=1 - point.label) for point in self.points))

    def has_at(self, x1: float, x2: float) -> bool:
        """Whether one of the points stands exactly there."""
        return any((point.x1, point.x2) == (x1, x2) for point in self.points)

    def removed(self, index: int) -> "PlacedPoints":
        """Return the points without the one at `index`."""
        return PlacedPoints((*self.points[:index], *self.points[index + 1 :]))

    def dataset(self) -> Dataset:
        """Return the points as samples, one per column."""
        table = np.array([(point.x1, point.x2, point.label) for point in self.points], dtype=np.float64).T
        return Dataset(table[:2], table[2:])
