"""Where an own function has a kink or a jump: where one of its choices changes and the two sides differ."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from engine.activations.base.record import KINK_SIDES, FloatArray, KinkSide
from engine.activations.own.reading.term import CONDITIONS
from engine.activations.own.steps.graph import Graph
from engine.activations.own.steps.program import compiled

MOST_KINKS = 300
"""Of more than these, as `abs(sin(100*z))` has them, those closest to 0 are kept."""

_FAR = np.geomspace(20.0, 1e6, 1200)[1:]
# Rounded, so that a kink at a number with two decimals lies on the grid.
_GRID = np.concatenate([-_FAR[::-1], np.round(np.linspace(-20.0, 20.0, 4001), 2), _FAR])
_BESIDE = 1e-14
_TOLERANCE = 1e-9
_UNDEFINED = 2


class ExaminedCurve(Protocol):
    """The function that is looked at, see `OwnCurve`."""

    graph: Graph
    place: int

    @property
    def kinks(self) -> tuple[float, ...]:
        """The points where g is not differentiable, ascending."""

    def value(self, z: FloatArray) -> FloatArray:
        """Return g(z)."""

    def formula_slope(self, z: FloatArray, kink_side: KinkSide) -> FloatArray:
        """Return g′(z)."""


def beside_point(z: float, kink_side: KinkSide, factor: float = 1.0) -> float:
    """Return a point just beside `z` on one side, far enough to be clear of rounding."""
    step = factor * _BESIDE * max(1.0, abs(z))
    return float(z + step if kink_side == "right" else z - step)


def find_kinks(curve: ExaminedCurve) -> tuple[float, ...]:
    """Return the points where g jumps or its one-sided derivatives differ, ascending.

    The places looked at are those where what decides a choice (the two sides of a comparison, the two values
    of max or min, what abs, sign and relu are taken of) changes its order, and where a denominator or what a
    logarithm or root is taken of passes 0. They are looked for at every 0.01 up to ±20 and at 1 % steps
    up to ±10⁶, and then bisected down to neighbouring floats. Two changes within one step are not seen.

    A change that no float hits exactly is said to be at the last float of its left side.
    """
    pairs = _deciding_pairs(curve.graph, curve.place)
    if not pairs:
        return ()
    order = _SwitchOrder(curve.graph, pairs)
    candidates = sorted(set(_changes(order)), key=abs)[:MOST_KINKS]
    if not candidates:
        return ()
    points = np.array(sorted(candidates))
    (values, slopes), (_, wide_slopes) = _differences(curve, points, 1.0), _differences(curve, points, 100.0)
    # A difference that shrinks with the distance from the point is none at the point: |z|^1.5 bends smoothly.
    bends = (slopes > _TOLERANCE) & ~(slopes < 0.5 * wide_slopes)
    return tuple(points[bends | (values > _TOLERANCE)].tolist())


def _differences(curve: ExaminedCurve, points: FloatArray, factor: float) -> tuple[FloatArray, FloatArray]:
    """Return how much value and slope differ between the two sides of each point, relative to their size."""
    sides = []
    for kink_side in KINK_SIDES:
        beside = np.array([beside_point(each, kink_side, factor) for each in points])
        sides.append((curve.value(beside), curve.formula_slope(beside, kink_side)))
    (left, left_slope), (right, right_slope) = sides
    return _difference(left, right), _difference(left_slope, right_slope)


def _difference(left: FloatArray, right: FloatArray) -> FloatArray:
    with np.errstate(invalid="ignore", over="ignore"):
        size = np.maximum(1.0, np.maximum(np.abs(left), np.abs(right)))
        difference = np.abs(left - right) / size
    is_one_sided = np.isfinite(left) != np.isfinite(right)
    return np.where(is_one_sided, np.inf, np.nan_to_num(difference, nan=0.0, posinf=np.inf))


def _deciding_pairs(graph: Graph, place: int) -> list[tuple[int, int]]:
    """Return the places of the pairs of values whose order decides something."""
    zero = graph.number(0.0)
    pairs: dict[tuple[int, int], None] = {}
    for each in graph.needed([place]):
        operation, arguments, *_ = graph.steps[each]
        if operation in ("abs", "sign", "relu", "log", "sqrt"):
            pairs[arguments[0], zero] = None
        elif operation in ("maximum", "minimum", *CONDITIONS):
            pairs[arguments[0], arguments[1]] = None
        elif operation == "divide":
            pairs[arguments[1], zero] = None
        elif operation == "power":
            pairs[arguments[0], zero] = None
        elif operation == "log1p":
            pairs[arguments[0], graph.number(-1.0)] = None
    return [pair for pair in pairs if any(graph.steps[each].number is None for each in pair)]


class _SwitchOrder:
    """Which value of each pair is the larger one."""

    def __init__(self, graph: Graph, pairs: Sequence[tuple[int, int]]) -> None:
        self._program = compiled(graph, [place for pair in pairs for place in pair])

    def at(self, z: FloatArray) -> NDArray[np.int8]:
        """Return -1, 0 or 1 for each pair at each z, or 2 where it has no order: shape (pairs, points)."""
        results = np.array(self._program.run(z))
        first, second = results[::2], results[1::2]
        order = (first > second).astype(np.int8) - (first < second)
        order[np.isnan(first) | np.isnan(second)] = _UNDEFINED
        return order


def _changes(order: _SwitchOrder) -> list[float]:
    """Return the floats at which the order of a pair changes."""
    on_grid = order.at(_GRID)
    found: list[float] = []
    pair, cell = np.nonzero(on_grid[:, 1:] != on_grid[:, :-1])
    if pair.size > 4 * MOST_KINKS:
        nearest = np.argsort(np.abs(_GRID[cell]))[: 4 * MOST_KINKS]
        pair, cell = pair[nearest], cell[nearest]
    rows = np.arange(pair.size)
    low, high = _GRID[cell], _GRID[cell + 1]
    at_low, at_high = on_grid[pair, cell], on_grid[pair, cell + 1]
    # An order that is level at one point of the grid alone changes there.
    for ends, orders, inwards in ((low, at_low, 1), (high, at_high, -1)):
        step = inwards * np.maximum(np.spacing(np.abs(ends)), 1e-150)
        is_end = (orders == 0) & (order.at(ends + step)[pair, rows] != 0) if pair.size else np.zeros(0, bool)
        found += ends[is_end].tolist()
    for z in found:
        # What changes at such a point changes nowhere else in the two cells.
        low, high = np.where(high == z, z, low), np.where(low == z, z, high)
    is_open = low < high
    pair, low, high, at_low = pair[is_open], low[is_open].copy(), high[is_open].copy(), at_low[is_open]
    rows = np.arange(pair.size)
    for _ in range(120):
        middle = low + (high - low) / 2
        between = (low < middle) & (middle < high)
        if not between.any():
            break
        stays = order.at(middle)[pair, rows] == at_low
        low = np.where(between & stays, middle, low)
        high = np.where(between & ~stays, middle, high)
    if pair.size:
        level_at_high = (order.at(high)[pair, rows] == 0) & (at_low != 0)
        found += np.where(level_at_high, high, low).tolist()
    return [float(z) + 0.0 for z in found]
