"""What can be said of an own function beside the facts of every function.

Where it stops having values, which facts its numbers do not decide, which function of the catalogue is
closest, and how well its derivative agrees with differences.
"""

import math
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Literal

import numpy as np

from engine.activations.base.bisection import switching_point
from engine.activations.base.record import FloatArray
from engine.activations.catalogue import ELEMENTWISE
from engine.activations.choice import Activation, activation
from engine.activations.facts import Side, Tail, is_monotone, largest_slope, mean_output, tail
from engine.activations.own.kinks import beside_point
from engine.activations.own.record import OwnRecord

CLOSENESS_LIMIT = 6.0
"""Functions are compared for abs(z) up to this."""

_OUTWARDS = np.concatenate([[0.0], np.geomspace(1e-6, 20.0, 4000), np.geomspace(20.0, 1e300, 3000)[1:]])
_CLEAR_OF_KINKS = 0.1
_CELLS = np.linspace(-12.0, 12.0, 2401)


class Fact(StrEnum):
    """A fact that the numbers of an own function may fail to decide."""

    RANGE = "range"
    MEAN = "mean"
    ZERO_CENTRED = "zero-centred"
    MONOTONE = "monotone"
    SMOOTH = "smooth"
    LARGEST_SLOPE = "largest slope"
    LEFT_TAIL = "left tail"
    RIGHT_TAIL = "right tail"


@dataclass(frozen=True)
class EndOfValues:
    """Where a function first has no finite value or derivative, going outwards from 0.

    Attributes
    ----------
    z
        The first such point.
    of
        Which of the two is not finite there.
    is_undefined
        Whether it has no value at all (the root of a negative number, ∞ − ∞) and is not just too large.
    """

    z: float
    of: Literal["value", "derivative"]
    is_undefined: bool


@dataclass(frozen=True)
class Closest:
    """A function of the catalogue, with its usual parameters, and how far it is from an own function.

    Attributes
    ----------
    activation
        The function.
    difference
        The largest difference between the values for abs(z) ≤ `CLOSENESS_LIMIT`.
    z
        Where it is that large.
    """

    activation: Activation
    difference: float
    z: float


@cache
def first_non_finite(chosen: Activation, side: Side) -> EndOfValues | None:
    """Return where g or g′ first is not finite on one side, or None if that is nowhere up to 10³⁰⁰."""
    sign = 1.0 if side == "right" else -1.0

    def is_finite(outwards: float) -> bool:
        z = np.array(sign * outwards)
        return bool(np.isfinite(chosen.value(z)) and np.isfinite(chosen.derivative(z, kink_side=side)))

    z = sign * _OUTWARDS
    fails = ~(np.isfinite(chosen.value(z)) & np.isfinite(chosen.derivative(z, kink_side=side)))
    if not fails.any():
        return None
    first = int(fails.argmax())
    where = 0.0
    if first:
        last_finite = switching_point(is_finite, float(_OUTWARDS[first - 1]), float(_OUTWARDS[first]))
        where = sign * float(np.nextafter(last_finite, math.inf))
    value = float(chosen.value(where))
    if math.isfinite(value):
        return EndOfValues(where, "derivative", math.isnan(float(chosen.derivative(where, kink_side=side))))
    return EndOfValues(where, "value", math.isnan(value))


@cache
def undecided_facts(chosen: Activation) -> frozenset[Fact]:
    """Return the facts that the numbers of `chosen` do not decide; none for a function of the catalogue."""
    if not isinstance(chosen.record, OwnRecord):
        return frozenset()
    is_resolved = _is_resolved(chosen)
    is_defined = not any(np.isnan(chosen.value(sign * _OUTWARDS)).any() for sign in (-1.0, 1.0))
    has_no_pole = bool(np.isfinite(chosen.value(np.array(chosen.kinks))).all())
    is_known = {
        # At a pole g jumps over values that it may or may not take elsewhere.
        Fact.RANGE: is_resolved and has_no_pole and not math.isnan(chosen.output_range.low),
        Fact.MEAN: not math.isnan(mean_output(chosen)),
        Fact.ZERO_CENTRED: not math.isnan(mean_output(chosen)),
        # Two values that fall and rise show that g is not monotone, however coarsely it is looked at.
        Fact.MONOTONE: is_defined and (is_resolved or not is_monotone(chosen)),
        Fact.SMOOTH: is_defined and (is_resolved or bool(chosen.kinks)),
        Fact.LARGEST_SLOPE: is_resolved and not math.isnan(largest_slope(chosen).value),
        Fact.LEFT_TAIL: tail(chosen, "left") is not Tail.UNDECIDED,
        Fact.RIGHT_TAIL: tail(chosen, "right") is not Tail.UNDECIDED,
    }
    return frozenset(fact for fact, known in is_known.items() if not known)


def _is_resolved(chosen: Activation) -> bool:
    """Return whether 0.01 is fine enough to look at g: values and slopes then foretell what lies between."""
    value, slope = chosen.value(_CELLS), chosen.derivative(_CELLS)
    middle = (_CELLS[1:] + _CELLS[:-1]) / 2
    width = float(_CELLS[1] - _CELLS[0])
    with np.errstate(over="ignore", invalid="ignore"):
        foretold = (value[1:] + value[:-1]) / 2 + width / 8 * (slope[:-1] - slope[1:])
        size = np.maximum(1.0, np.abs(foretold))
        differs = np.abs(chosen.value(middle) - foretold) / size > 1e-3
    for kink in chosen.kinks:
        # Beside a pole g is steeper than any grid is fine.
        differs[np.abs(middle - kink) < _CLEAR_OF_KINKS] = False
    return not bool(differs.any())


@cache
def closest(chosen: Activation) -> Closest | None:
    """Return the function of the catalogue that differs least, or None where g is not finite everywhere."""
    z = np.unique([*np.linspace(-CLOSENESS_LIMIT, CLOSENESS_LIMIT, 4801), *_inside(chosen.kinks)])
    values = chosen.value(z)
    if not np.isfinite(values).all():
        return None
    found = [_difference(chosen, activation(record.key), z, values) for record in ELEMENTWISE]
    return min(found, key=lambda each: each.difference)


def _difference(chosen: Activation, other: Activation, z: FloatArray, values: FloatArray) -> Closest:
    distances = np.abs(other.value(z) - values)
    peak = int(distances.argmax())
    fine = np.linspace(z[max(peak - 1, 0)], z[min(peak + 1, z.size - 1)], 401)
    fine_distances = np.abs(other.value(fine) - chosen.value(fine))
    place = int(fine_distances.argmax())
    if fine_distances[place] > distances[peak]:
        return Closest(other, float(fine_distances[place]), float(fine[place]))
    return Closest(other, float(distances[peak]), float(z[peak]))


def _inside(kinks: tuple[float, ...]) -> list[float]:
    """Return the kinks that are compared, and the points right beside them, where a jump may be largest."""
    inside = [kink for kink in kinks if abs(kink) < CLOSENESS_LIMIT]
    return [*inside, *(beside_point(kink, side) for kink in inside for side in ("left", "right"))]


@cache
def derivative_check(chosen: Activation) -> float:
    """Return the largest difference between g′ and central differences of g, relative to slopes above 1.

    The differences are of fourth order, at 601 points with abs(z) ≤ 6 clear of kinks. Of three steps the one
    counts at each point that fits best: a long one is exact where g is smooth, a short one reaches across no
    bend nearby. NaN where g is not finite at all of them.
    """
    z = np.linspace(-CLOSENESS_LIMIT, CLOSENESS_LIMIT, 601) + 1e-4
    for kink in _inside(chosen.kinks):
        z = z[np.abs(z - kink) > 2.5 * max(_STEPS)]
    slopes = chosen.derivative(z)
    with np.errstate(over="ignore", invalid="ignore"):
        errors = [np.abs(slopes - _differences(chosen, z, step)) for step in _STEPS]
        return float((np.min(errors, axis=0) / np.maximum(1.0, np.abs(slopes))).max())


_STEPS = (1e-3, 1e-4, 1e-5)


def _differences(chosen: Activation, z: FloatArray, step: float) -> FloatArray:
    values = {count: chosen.value(z + count * step) for count in (-2, -1, 1, 2)}
    weighted: FloatArray = 8 * (values[1] - values[-1]) - (values[2] - values[-2])
    return weighted / (12 * step)
