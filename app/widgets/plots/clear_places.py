"""Places of a plot's texts where no line runs through them."""

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QRectF, QSizeF

from app.widgets.plots.plot import Plot
from app.widgets.plots.plot_items import PlotLabel

_INWARDS = np.array([2.0, 3.0, -2.0, -3.0])
"""From the box of a text to its letters: how far it is empty at the left, above, at the right and below."""

_ON_ANOTHER_TEXT = 10
"""To stand on another text is so much worse than to be crossed by a line."""

_WAYS = sorted(((away, off) for away in (8.0, 28.0) for off in np.arange(0.0, 96.0, 12.0).tolist()), key=sum)
"""Pixels beside a point and above or below it, the shortest way first."""

_AT_ONCE = 6
"""So many places are looked at together: NumPy takes as long for one, and the first ones mostly do."""

_ON_A_CURVE = 2
"""A straight line is guessed where a ground hides it, a curve is not."""

_Floats = NDArray[np.float64]
_Box = tuple[float, float, float, float]


_NOWHERE = (math.inf, math.inf, -math.inf, -math.inf)


class Place(NamedTuple):
    """Where a text may stand.

    Attributes
    ----------
    x, y
        A point of the plot.
    anchor
        Which point of the text is to stand there: (0, 0) is its upper left corner.
    shift
        Pixels to the right of it and below it.
    """

    x: float
    y: float
    anchor: tuple[float, float]
    shift: tuple[float, float] = (0.0, 0.0)


def places_beside(x: float, y: float, *, right_first: bool = True) -> Iterator[Place]:
    """Yield places at both sides of a point, the nearest ones first, those above it before those below."""
    sides = (1, -1) if right_first else (-1, 1)
    for away, off in _WAYS:
        for upwards in (1, -1):
            for side in sides:
                anchor = 0.0 if side > 0 else 1.0, 1.0 if upwards > 0 else 0.0
                yield Place(x, y, anchor, (side * away, -upwards * off))


class Obstacles:
    """What a text should not stand on: the curves are added first, then places are looked for.

    Parameters
    ----------
    plot
        The plot in its present size and range.
    """

    def __init__(self, plot: Plot) -> None:
        box = plot.getViewBox()
        self._size = max(1.0, float(box.width())), max(1.0, float(box.height()))
        (self._left, right), (bottom, self._top) = self._view = plot.view
        self._x_scale = self._size[0] / (right - self._left)
        self._y_scale = self._size[1] / (self._top - bottom)
        self._curves: list[_Floats] = []
        self._boxes: list[_Box] = [_NOWHERE]
        self._weights = [0]

    def add_curve(self, x: ArrayLike, y: ArrayLike) -> None:
        """Keep clear of a curve through points in ascending order, torn where they are NaN."""
        self._add_segments(*self._segments(x, y))

    def add_fill(self, x: ArrayLike, y: ArrayLike) -> None:
        """Keep clear of the area between a curve and the line y = 0."""
        start, highest, end, lowest = self._segments(x, y)
        zero = self._top * self._y_scale
        self._add_segments(start, np.minimum(highest, zero), end, np.maximum(lowest, zero))

    def _segments(self, x: ArrayLike, y: ArrayLike) -> tuple[_Floats, _Floats, _Floats, _Floats]:
        right = (np.asarray(x, dtype=np.float64) - self._left) * self._x_scale
        down = (self._top - np.asarray(y, dtype=np.float64)) * self._y_scale
        return right[:-1], np.minimum(down[:-1], down[1:]), right[1:], np.maximum(down[:-1], down[1:])

    def _add_segments(self, *boxes: _Floats) -> None:
        # A zone may end before the plot begins; `reduceat` knows no empty group.
        if boxes[0].size:
            self._curves.append(np.stack(boxes))

    def add_vertical(self, x: float) -> None:
        """Keep clear of a vertical line."""
        right = self._right(x)
        self._add(right, 0.0, right, self._size[1])

    def add_horizontal(self, y: float, start: float | None = None, end: float | None = None) -> None:
        """Keep clear of a horizontal line, from `start` to `end` or all across the plot."""
        (left, right), _ = self._view
        down = self._down(y)
        start, end = left if start is None else start, right if end is None else end
        self._add(self._right(start), down, self._right(end), down)

    def add_point(self, x: float, y: float, radius: float) -> None:
        """Keep clear of a marker with a radius in pixels."""
        right, down = self._right(x), self._down(y)
        self._add(right - radius, down - radius, right + radius, down + radius)

    def add_text(self, area: QRectF) -> None:
        """Keep clear of a text, above all."""
        # To be met by the whole box of a text, not by its letters alone.
        left, top, right, bottom = _INWARDS.tolist()
        self._add(
            area.left() - left,
            area.top() - top,
            area.right() - right,
            area.bottom() - bottom,
            _ON_ANOTHER_TEXT,
        )

    def boxes(self, places: Sequence[Place], size: QSizeF) -> _Floats:
        """Return the boxes (left, top, right, bottom) of a text at the places, (places, 4), in the plot."""
        width, height = size.width(), size.height()
        most_right, most_down = max(0.0, self._size[0] - width), max(0.0, self._size[1] - height)
        boxes = []
        for x, y, (anchor_x, anchor_y), (right, down) in places:
            left = min(max(self._right(x) + right - anchor_x * width, 0.0), most_right)
            top = min(max(self._down(y) + down - anchor_y * height, 0.0), most_down)
            boxes.append((left, top, left + width, top + height))
        return np.array(boxes)

    def hits(self, boxes: _Floats) -> NDArray[np.int64]:
        """Return how many obstacles lie in each of the boxes of a text, (boxes,)."""
        letters = boxes + _INWARDS
        hits = _meet(letters, np.array(self._boxes).T) @ np.array(self._weights)
        if self._curves:
            met = np.logical_or.reduceat(_meet(letters, self._all_curves), self._curve_starts, axis=1)
            hits = hits + _ON_A_CURVE * met.sum(axis=1)
        return np.asarray(hits, dtype=np.int64)

    @cached_property
    def _all_curves(self) -> _Floats:
        return np.concatenate(self._curves, axis=1)

    @cached_property
    def _curve_starts(self) -> NDArray[np.intp]:
        return np.cumsum([0, *(curve.shape[1] for curve in self._curves[:-1])])

    def _add(self, left: float, top: float, right: float, bottom: float, weight: int = 1) -> None:
        self._boxes.append((left, top, right, bottom))
        self._weights.append(weight)

    def _right(self, x: float) -> float:
        return (x - self._left) * self._x_scale

    def _down(self, y: float) -> float:
        return (self._top - y) * self._y_scale


def place_clear(label: PlotLabel, places: Iterable[Place], obstacles: Obstacles) -> None:
    """Put a label at the first of `places` that is clear, and keep the next ones clear of it.

    If none is, it stands where the fewest obstacles are, on a ground of the card's colour.
    """
    remaining, size = iter(places), label.textItem.boundingRect().size()
    fewest, area, point = math.inf, QRectF(), (0.0, 0.0)
    while fewest > 0 and (some := list(islice(remaining, _AT_ONCE))):
        boxes = obstacles.boxes(some, size)
        hits = obstacles.hits(boxes)
        best = int(hits.argmin())
        if hits[best] < fewest:
            left, top, right, bottom = boxes[best].tolist()
            fewest, area, point = (
                int(hits[best]),
                QRectF(left, top, right - left, bottom - top),
                some[best][:2],
            )
    label.stand_in(area, *point)
    label.set_ground(shown=fewest > 0)
    if label.isVisible():
        obstacles.add_text(area)


def _meet(boxes: _Floats, others: Sequence[_Floats] | _Floats) -> NDArray[np.bool_]:
    """Return which of the boxes meet which others (left, top, right, bottom), (boxes, others)."""
    left, top, right, bottom = boxes.T[:, :, np.newaxis]
    other_left, other_top, other_right, other_bottom = others
    beside = (other_left <= right) & (other_right >= left)
    return np.asarray(beside & (other_top <= bottom) & (other_bottom >= top))
