"""Where the samples stand on the activation curve of each hidden neuron: typed facts, no widgets."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import numpy as np

from app.lab_kit.axis_steps import next_step
from app.labs.xor.one_run.looks.looks import CurveKind
from app.labs.xor.one_run.points.activation_curve import (
    CurveZone,
    SampledCurve,
    ZoneKind,
    curve,
    slopes_of_slope,
    zones,
)
from app.labs.xor.one_run.run.state import OneRunState
from engine.activations import Activation, Family
from engine.activations.facts import Tail, tail
from engine.history.death_record import Deaths
from engine.history.neuron_states import NeuronReport, hidden_neuron_reports
from engine.records.arrays import FloatArray

NEAR_A_KINK = 0.1
"""A point whose z is closer than this to a kink tells its z, since the picture cannot show the side."""

TIED = 0.02
"""Points whose z differ by at most this share of the axis are tied: they stand at one place for the eye."""

SMALLEST_LIMIT = 4.0
"""The z axis reaches at least from −SMALLEST_LIMIT to SMALLEST_LIMIT."""

_LARGEST_DRAWN = 1e100


class Counted(StrEnum):
    """What is worth counting of a neuron's samples."""

    ON = "on"
    """Points with z > 0: for functions that treat the two sides differently."""
    SATURATED = "saturated"
    """Points in a saturation zone: for functions that have one."""
    NOTHING = "nothing"
    """Neither says anything of this function (identity, sine)."""


@dataclass(frozen=True)
class OperatingPoint:
    """One of few samples on a neuron's curve.

    Attributes
    ----------
    sample
        Which of them, counted from 0.
    z
        The pre-activation.
    value, slope
        g(z) and g′(z).
    height
        The one of them that the shown curve has.
    tilt
        The slope of the shown curve, for the direction in which tied points are spread.
    near_kink
        Whether z is within `NEAR_A_KINK` of a kink.
    """

    sample: int
    z: float
    value: float
    slope: float
    height: float
    tilt: float
    near_kink: bool


@dataclass(frozen=True, eq=False)
class OperatingNeuron:
    """One hidden neuron.

    Attributes
    ----------
    number
        Its place in the layer, counted from 1.
    report
        What its samples have in common.
    deaths
        When it was dead.
    places
        Where its samples stand: z and the height of the shown curve there, shape (2, m).
    points
        The samples one by one if they are few, otherwise empty.
    """

    number: int
    report: NeuronReport
    deaths: Deaths
    places: FloatArray
    points: tuple[OperatingPoint, ...]


@dataclass(frozen=True, eq=False)
class OperatingLayer:
    """The neurons of one hidden layer on the axes that they share.

    Attributes
    ----------
    layer
        Which hidden layer, counted from 1.
    activation
        Its function.
    kind
        Which curve is shown.
    limit
        The z axis reaches from −limit to limit.
    curve
        The curve.
    zones
        Where no gradient, or hardly any, passes.
    counted
        What is worth counting.
    updates_per_epoch
        How many updates see every training sample once.
    neurons
        Its neurons.
    """

    layer: int
    activation: Activation
    kind: CurveKind
    limit: float
    curve: SampledCurve
    zones: tuple[CurveZone, ...]
    counted: Counted
    updates_per_epoch: int
    neurons: tuple[OperatingNeuron, ...]


def axis_limit(state: OneRunState, layer: int) -> float:
    """Return how far the z axis of hidden layer `layer` (from 1) reaches.

    That is the same at every update that has been made, so that the axis rests while one looks back.
    """
    present = float(np.abs(state.passed.z[layer - 1][0]).max())
    return next_step(max(SMALLEST_LIMIT, min(_LARGEST_DRAWN, max(present, state.largest_z[layer - 1]))))


def operating_layer(state: OneRunState, layer: int, kind: CurveKind, limit: float) -> OperatingLayer:
    """Return the facts of hidden layer `layer` of a state.

    Parameters
    ----------
    state
        A state with at least `layer` hidden layers.
    layer
        Which hidden layer, counted from 1.
    kind
        Which curve the points stand on.
    limit
        How far the z axis reaches.
    """
    activation, kink_side = state.architecture.activations[layer - 1], state.settings.kink_side
    reports = hidden_neuron_reports(state.architecture, state.passed, kink_side)[layer - 1]
    z = _drawable(state.passed.z[layer - 1][0])
    heights = activation.value(z), activation.derivative(z, kink_side=kink_side)
    neurons = tuple(
        OperatingNeuron(
            number + 1,
            reports[number],
            deaths,
            np.stack((z[number], heights[kind is CurveKind.SLOPE][number])),
            _points(activation, kind, limit, z[number], heights[0][number], heights[1][number])
            if state.has_few_samples
            else (),
        )
        for number, deaths in enumerate(state.deaths[layer - 1])
    )
    return OperatingLayer(
        layer,
        activation,
        kind,
        limit,
        curve(activation, kind, limit),
        zones(activation),
        counted(activation),
        state.updates_per_epoch,
        neurons,
    )


@cache
def counted(activation: Activation) -> Counted:
    """Return what is worth counting of points on this function."""
    if any(zone.kind is ZoneKind.SATURATED for zone in zones(activation)):
        return Counted.SATURATED
    is_weak = tail(activation, "left") in (Tail.OFF, Tail.WEAK_SLOPE)
    bends_at_zero = is_weak and activation.kinks == (0.0,)
    if bends_at_zero or activation.record.family in (Family.STEP, Family.RELU_LIKE):
        return Counted.ON
    return Counted.NOTHING


def _points(
    activation: Activation,
    kind: CurveKind,
    limit: float,
    z: FloatArray,
    values: FloatArray,
    slopes: FloatArray,
) -> tuple[OperatingPoint, ...]:
    heights, tilts = (
        (values, slopes) if kind is CurveKind.VALUE else (slopes, slopes_of_slope(activation, z, limit))
    )
    return tuple(
        OperatingPoint(
            sample=sample,
            z=float(z[sample]),
            value=float(values[sample]),
            slope=float(slopes[sample]),
            height=float(heights[sample]),
            tilt=float(tilts[sample]),
            near_kink=any(abs(float(z[sample]) - kink) < NEAR_A_KINK for kink in activation.kinks),
        )
        for sample in range(z.size)
    )


def _drawable(z: FloatArray) -> FloatArray:
    return np.clip(z, -_LARGEST_DRAWN, _LARGEST_DRAWN)
