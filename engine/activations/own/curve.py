"""An own function with values for its parameters: its value and derivative, ready to be computed."""

from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from engine.activations.base.record import KINK_SIDES, FloatArray, KinkSide
from engine.activations.own.kinks import beside_point, find_kinks
from engine.activations.own.reading.formula import read_formula
from engine.activations.own.steps.derivative import differentiated
from engine.activations.own.steps.graph import Graph
from engine.activations.own.steps.lowering import lowered
from engine.activations.own.steps.program import Program, compiled


class OwnCurve:
    """g and g′ of one formula with its parameters put in; make one with `own_curve`.

    Parameters
    ----------
    formula
        The formula.
    values
        Of its parameters, in their order.
    """

    def __init__(self, formula: str, values: tuple[float, ...]) -> None:
        read = read_formula(formula)
        self.graph = Graph()
        self.place = self.graph.add(read.term, dict(zip(read.parameter_names, values, strict=True)))
        self._slopes: dict[KinkSide, Program] = {}

    def value(self, z: FloatArray) -> FloatArray:
        """Return g(z), without a warning; NaN for NaN and where the formula has no value.

        At ±inf it is what the formula gives there or, where that is nothing (-inf · 0), far out.
        """
        return _run(self._value, z)

    def derivative(self, z: FloatArray, kink_side: KinkSide) -> FloatArray:
        """Return g′(z), see `value`; at a kink the derivative from `kink_side`."""
        slopes = self.formula_slope(z, kink_side)
        between = self._kinks_between_floats
        if between.size:
            nearest = between[np.searchsorted(between, z).clip(max=between.size - 1)]
            at_kink = z == nearest
            if at_kink.any():
                beside = [beside_point(each, kink_side) for each in nearest[at_kink]]
                slopes[at_kink] = self.formula_slope(np.array(beside, dtype=z.dtype), kink_side)
        return slopes

    def formula_slope(self, z: FloatArray, kink_side: KinkSide) -> FloatArray:
        """Return g′(z) as the steps of the formula give it; at a kink between two floats that of the left."""
        # At ±inf itself, 0.1 z and z are the same and no choice between them can be made.
        largest = np.finfo(z.dtype).max
        return _run(self.slope_program(kink_side), np.clip(z, -largest, largest))

    @cached_property
    def kinks(self) -> tuple[float, ...]:
        """The points where g is not differentiable, ascending."""
        return find_kinks(self)

    @cached_property
    def _kinks_between_floats(self) -> FloatArray:
        """Those at which the formula itself tells no sides apart, since its choice changes beside them."""
        kinks: FloatArray = np.array(self.kinks, dtype=np.float64)
        left, right = (self.formula_slope(kinks, side) for side in KINK_SIDES)
        is_missed = np.zeros(kinks.shape, dtype=bool)
        for side, slope in zip(KINK_SIDES, (left, right), strict=True):
            beside = np.array([beside_point(kink, side) for kink in self.kinks])
            is_missed |= ~np.isclose(self.formula_slope(beside, side), slope, rtol=1e-6, atol=1e-6)
        tells_no_sides: NDArray[np.bool_] = (left == right) & np.isfinite(left) & is_missed
        return kinks[tells_no_sides]

    @property
    def tells_sides_of_zero(self) -> bool:
        """Whether the formula itself gives both one-sided slopes at z = 0, which networks hit exactly."""
        return 0.0 not in self._kinks_between_floats

    def slope_program(self, kink_side: KinkSide) -> Program:
        """Return the program that computes g′ alone."""
        if kink_side not in self._slopes:
            place = differentiated(self.graph, self.place, kink_side)
            self._slopes[kink_side] = compiled(self.graph, [place])
        return self._slopes[kink_side]

    @cached_property
    def _value(self) -> Program:
        return compiled(self.graph, [self.place])

    def in_place(self, kink_side: KinkSide) -> Program:
        """Return the program that computes g and then g′, in calls that need no new arrays.

        At a kink between two floats g′ is that of the left.
        """
        place = differentiated(self.graph, self.place, kink_side, is_fast=True)
        return compiled(*lowered(self.graph, [self.place, place]))


@lru_cache(maxsize=256)
def own_curve(formula: str, values: tuple[float, ...]) -> OwnCurve:
    """Return the curve of `formula` with the `values` of its parameters."""
    return OwnCurve(formula, values)


def _run(program: Program, z: FloatArray) -> FloatArray:
    (result,) = program.run(z)
    undefined = np.isnan(result)
    if undefined.any():
        result[undefined] = _far_out(program, z[undefined])
    # A comparison has an answer even for NaN.
    result[np.isnan(z)] = np.nan
    return result


def _far_out(program: Program, z: FloatArray) -> FloatArray:
    """Return what a function is where its steps give ∞ · 0 or ∞ − ∞ only since z is so large; NaN elsewhere.

    At ±inf that is what it is at the largest float. Otherwise, or if there is nothing there either, it is
    what the function is at two large numbers, if it is the same at both or is vanishing.
    """
    largest = float(np.finfo(z.dtype).max)
    probes = [np.copysign(z.dtype.type(largest**power), z) for power in (1.0, 0.15, 0.1)]
    at_end, far, less_far = (program.run(each)[0] for each in probes)
    result = np.where(np.isinf(z), at_end, np.nan)
    vanishes = (np.abs(far) <= np.abs(less_far)) & (np.abs(less_far) < _NOTHING)
    settled = np.isnan(result) & ((far == less_far) | vanishes) & (np.abs(z) > largest**0.15)
    return np.where(settled, far, result).astype(z.dtype)


_NOTHING = 1e-20
"""What is smaller far out, and falls, tends to 0."""
