"""Everything that follows from the saturation lab's settings."""

import math
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from app.lab_kit.axis_steps import ends_of, range_in_steps
from app.labs.saturation.settings import Z_LIMIT, SaturationSettings
from engine.activations import Activation
from engine.activations.curve_samples import CurveSamples, sample_curve
from engine.activations.facts import Interval, Tail, saturation_zones, tail
from engine.phenomena.saturation import (
    OutputHistogram,
    SlopeProducts,
    half_lines,
    largest_slope_point,
    normal_density,
    normal_inputs,
    output_histogram,
    sampled_share,
    slope_product,
    tangent,
    told_share,
)

Array = NDArray[np.float64]

_POINTS = 601
_SAMPLES = 4000
_BINS = 48
_SAMPLE_SEED = 53
"""A draw whose share below any z from −2.5 to 2.5 is at most 1.3 standard errors off: the exact share stands
beside it."""

_MARGIN = 0.06
_ROOM_ABOVE = 1.16
_TANGENT_REACH = np.array([-3.0, 3.0])
_LAST_WHOLE_POINT = Z_LIMIT - 0.45
_DENSITY_SHARE = 0.7
"""Share of the derivative axis that the density's peak reaches."""

DENSITY_Z = np.linspace(-Z_LIMIT, Z_LIMIT, _POINTS)
"""Where the density of the inputs is drawn."""


@dataclass(frozen=True)
class Probe:
    """One of the two compared inputs and its output."""

    z: float
    output: float


@dataclass(frozen=True)
class SaturationState:
    """Everything that the page shows for one setting; computed when it is asked for."""

    settings: SaturationSettings

    @property
    def activation(self) -> Activation:
        """The function."""
        return self.settings.activation

    @cached_property
    def zones(self) -> tuple[Interval, ...]:
        """The flat tails with |g′| < ε that reach ±∞."""
        return saturation_zones(self.activation, self.settings.epsilon)

    @property
    def zone_ends(self) -> tuple[float, ...]:
        """Where the zones end inside of the visible range."""
        ends = (end for zone in self.zones for end in (zone.low, zone.high))
        return tuple(end for end in ends if abs(end) < Z_LIMIT)

    @property
    def tails(self) -> tuple[Tail, Tail]:
        """What g does towards −∞ and towards +∞."""
        return tail(self.activation, "left"), tail(self.activation, "right")

    @property
    def curve(self) -> CurveSamples:
        """G and g′ over the visible range."""
        return sample_curve(self.activation, Z_LIMIT, _POINTS)

    @cached_property
    def value_range(self) -> tuple[float, float]:
        """Range of the output axis: the visible outputs, 0 and a margin, in steps."""
        low, high = range_in_steps(*ends_of(self.curve.value))
        if low == high:
            low, high = -1.0, 1.0
        margin = _MARGIN * (high - low)
        return low - margin, high + 1.5 * margin

    @cached_property
    def slope_range(self) -> tuple[float, float]:
        """Range of the derivative axis in steps, with 0 in it and room for a label above the curve."""
        low, high = ends_of(self.curve.slope)
        return range_in_steps(1.08 * low, _ROOM_ABOVE * max(high, 2 * self.settings.epsilon))

    @property
    def has_negative_threshold(self) -> bool:
        """Whether g′ falls below −ε, so that a zone may end there."""
        return ends_of(self.curve.slope)[0] < -self.settings.epsilon

    @cached_property
    def density(self) -> Array:
        """Input density over `DENSITY_Z`, scaled to the derivative axis (its height means nothing)."""
        return _density(self.settings.mean, self.settings.std, _DENSITY_SHARE * self.slope_range[1])

    def density_within(self, zone: Interval) -> tuple[Array, Array]:
        """Return the part (z, height) of the drawn density that lies in a zone."""
        inside = (zone.low <= DENSITY_Z) & (zone.high >= DENSITY_Z)
        return DENSITY_Z[inside], self.density[inside]

    @cached_property
    def spread_point(self) -> tuple[float, float]:
        """Where the drawn density stands one standard deviation beside the mean, (z, height).

        Right of it, or left of it where the right one would not be whole in the plot.
        """
        height = _DENSITY_SHARE * self.slope_range[1] * math.exp(-0.5)
        mean, std = self.settings.mean, self.settings.std
        return (mean + std if mean + std <= _LAST_WHOLE_POINT else mean - std), height

    @cached_property
    def cursor_value(self) -> float:
        """G at the cursor."""
        return float(self.activation.value(self.settings.cursor))

    @cached_property
    def cursor_slope(self) -> float:
        """G′ at the cursor."""
        return float(self.activation.derivative(self.settings.cursor))

    @cached_property
    def tangent(self) -> tuple[Array, Array]:
        """Two points (z, y) of the tangent at the cursor, as far as it is useful to see."""
        line = tangent(self.activation, self.settings.cursor)
        z = line.z + _TANGENT_REACH
        return z, np.asarray(line.at(z), dtype=np.float64)

    @property
    def largest_slope_point(self) -> tuple[float, float] | None:
        """Where the curve of g′ shows the largest |g′|, (z, g′), if that can be seen."""
        point = largest_slope_point(self.activation)
        return point if point is not None and abs(point[0]) < Z_LIMIT else None

    @cached_property
    def probes(self) -> tuple[Probe, Probe]:
        """Probe A and probe B."""
        a, b = self.settings.probe_a, self.settings.probe_b
        of_a, of_b = self.activation.value(np.array([a, b])).tolist()
        return Probe(a, of_a), Probe(b, of_b)

    @property
    def input_difference(self) -> float:
        """Distance of the probes' inputs."""
        return abs(self.settings.probe_b - self.settings.probe_a)

    @cached_property
    def exact_share(self) -> float:
        """Share of N(μ, σ²) that lies in the saturation zones."""
        return told_share(self.zones, self.settings.mean, self.settings.std)

    def side_share(self, kind: Tail) -> float:
        """Share of N(μ, σ²) on sides of a kind: off (ReLU: z ≤ 0), or with a weak slope (leaky ReLU)."""
        return told_share(half_lines(self.activation, kind), self.settings.mean, self.settings.std)

    @property
    def samples(self) -> Array:
        """The sampled inputs, (4000,), from the same seed whatever the mean and the standard deviation."""
        return _samples(self.settings.mean, self.settings.std)

    @cached_property
    def sampled_share(self) -> float:
        """Share of the sampled inputs that lies in the saturation zones."""
        return sampled_share(self.zones, self.samples)

    @cached_property
    def histogram(self) -> OutputHistogram:
        """Where the outputs of the sampled inputs lie on the output axis; the same object while they do."""
        return _histogram(
            self.activation, self.settings.mean, self.settings.std, self.zones, self.value_range
        )

    @cached_property
    def powers(self) -> SlopeProducts:
        """g′(z)ᵏ at the cursor for k = 1 … n, and their decimal logarithms, each (n,)."""
        return slope_product(self.activation, self.settings.cursor, self.settings.factors)

    @property
    def product(self) -> float:
        """g′(z)ⁿ at the cursor."""
        return float(self.powers.values[-1])


@lru_cache(maxsize=4)
def _density(mean: float, std: float, peak: float) -> Array:
    return normal_density(DENSITY_Z, mean, std) * (peak / normal_density(mean, mean, std))


@lru_cache(maxsize=4)
def _samples(mean: float, std: float) -> Array:
    samples = normal_inputs(mean, std, _SAMPLES, np.random.default_rng(_SAMPLE_SEED))
    samples.setflags(write=False)
    return samples


@lru_cache(maxsize=4)
def _histogram(
    chosen: Activation, mean: float, std: float, zones: tuple[Interval, ...], ends: tuple[float, float]
) -> OutputHistogram:
    return output_histogram(chosen, _samples(mean, std), zones, *ends, _BINS)
