"""Everything that follows from the saturation lab's settings."""

import math
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from app.lab_kit.axis_steps import range_in_steps
from app.labs.saturation.settings import Z_LIMIT, SaturationSettings
from engine.activations import KINK_SIDES, Activation
from engine.activations.curve_samples import CurveSamples, sample_curve
from engine.activations.facts import Interval, LargestSlope, Tail, largest_slope, saturation_zones, tail
from engine.phenomena.saturation import (
    SlopeProducts,
    normal_density,
    normal_inputs,
    normal_share,
    sampled_share,
    slope_product,
    tangent,
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
_TANGENT_REACH = 3.0
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
class Histogram:
    """Distribution of the outputs of the sampled inputs.

    Attributes
    ----------
    edges
        (bins + 1,) output values.
    share, saturated_share
        (bins,) share of all samples in the bin, and of those whose input is saturated.
    above, below
        Share of all samples whose output lies beyond the upper and the lower end of the axis.
    """

    edges: Array
    share: Array
    saturated_share: Array
    above: float
    below: float


@dataclass(frozen=True)
class SaturationState:
    """Everything that the page shows for one setting; computed when it is asked for."""

    settings: SaturationSettings

    @property
    def activation(self) -> Activation:
        """The function."""
        return self.settings.activation

    def same_distribution(self, other: "SaturationState") -> bool:
        """Whether curve, zones, density and samples are those of another state."""
        fields = ("activation", "epsilon", "mean", "std")
        return all(getattr(self.settings, name) == getattr(other.settings, name) for name in fields)

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
        value = self.curve.value
        return _with_margin(*range_in_steps(float(np.nanmin(value)), float(np.nanmax(value))))

    @cached_property
    def slope_range(self) -> tuple[float, float]:
        """Range of the derivative axis in steps, with 0 in it and room for a label above the curve."""
        slope = self.curve.slope
        high = max(float(np.nanmax(slope)), 2 * self.settings.epsilon)
        return range_in_steps(1.08 * float(np.nanmin(slope)), _ROOM_ABOVE * high)

    @property
    def has_negative_threshold(self) -> bool:
        """Whether g′ falls below −ε, so that a zone may end there."""
        return bool(np.nanmin(self.curve.slope) < -self.settings.epsilon)

    @cached_property
    def density(self) -> Array:
        """Input density over `DENSITY_Z`, scaled to the derivative axis (its height means nothing)."""
        density = normal_density(DENSITY_Z, self.settings.mean, self.settings.std)
        peak = normal_density(self.settings.mean, self.settings.mean, self.settings.std)
        return np.asarray(density * (self._density_height / peak))

    def density_within(self, zone: Interval) -> tuple[Array, Array]:
        """Return the part (z, height) of the drawn density that lies in a zone."""
        z = DENSITY_Z
        inside = (z >= zone.low) & (z <= zone.high)
        return z[inside], self.density[inside]

    @property
    def _density_height(self) -> float:
        return _DENSITY_SHARE * self.slope_range[1]

    @cached_property
    def spread_point(self) -> tuple[float, float]:
        """Where the drawn density stands one standard deviation beside the mean, (z, height).

        Right of it, or left of it where the right one would not be whole in the plot.
        """
        height = self._density_height * float(np.exp(-0.5))
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
        z = line.z + np.array([-_TANGENT_REACH, _TANGENT_REACH])
        return z, np.asarray(line.at(z), dtype=np.float64)

    @cached_property
    def largest_slope(self) -> LargestSlope:
        """Largest |g′| and where."""
        return largest_slope(self.activation)

    @cached_property
    def largest_slope_point(self) -> tuple[float, float] | None:
        """Where the curve of g′ shows the largest |g′|, (z, g′): above 0 if it is as large there."""
        largest = self.largest_slope
        if largest.where is None or largest.value == 0.0 or abs(largest.where) >= Z_LIMIT:
            return None
        for z in (largest.where, -largest.where):
            for side in KINK_SIDES:
                if math.isclose(self.activation.derivative(z, kink_side=side), largest.value, rel_tol=1e-6):
                    return z, largest.value
        return largest.where, -largest.value

    @cached_property
    def probes(self) -> tuple[Probe, Probe]:
        """Probe A and probe B."""
        a, b = self.settings.probe_a, self.settings.probe_b
        value = self.activation.value(np.array([a, b]))
        return Probe(a, float(value[0])), Probe(b, float(value[1]))

    @property
    def input_difference(self) -> float:
        """Distance of the probes' inputs."""
        return abs(self.settings.probe_b - self.settings.probe_a)

    @cached_property
    def exact_share(self) -> float:
        """Share of N(μ, σ²) that lies in the saturation zones."""
        return self._share(self.zones)

    @cached_property
    def off_share(self) -> float:
        """Share of N(μ, σ²) on sides where the function is off (ReLU: z ≤ 0)."""
        return self._share(_half_lines(self.tails, Tail.OFF))

    @cached_property
    def weak_share(self) -> float:
        """Share of N(μ, σ²) on sides with a constant small slope (leaky ReLU: z ≤ 0)."""
        return self._share(_half_lines(self.tails, Tail.WEAK_SLOPE))

    def _share(self, intervals: tuple[Interval, ...]) -> float:
        """Return the share of N(μ, σ²) in `intervals`: 0 without any, 1 only where they cover the line."""
        if not intervals:
            return 0.0
        if _cover_the_line(intervals):
            return 1.0
        share = normal_share(intervals, self.settings.mean, self.settings.std)
        return min(max(share, math.ulp(0.0)), math.nextafter(1.0, 0.0))

    @property
    def samples(self) -> Array:
        """The sampled inputs, (4000,), from the same seed whatever the mean and the standard deviation."""
        return _samples(self.settings.mean, self.settings.std)

    @cached_property
    def _sample_is_saturated(self) -> NDArray[np.bool_]:
        inside = np.zeros(self.samples.shape, dtype=bool)
        for zone in self.zones:
            inside |= (self.samples > zone.low) & (self.samples < zone.high)
        return inside

    @cached_property
    def sampled_share(self) -> float:
        """Share of the sampled inputs that lies in the saturation zones."""
        return sampled_share(self.zones, self.samples)

    @cached_property
    def histogram(self) -> Histogram:
        """Where the outputs of the sampled inputs lie on the output axis."""
        low, high = self.value_range
        edges = np.linspace(low, high, _BINS + 1)
        output = self.activation.value(self.samples)
        share = np.histogram(output, edges)[0] / _SAMPLES
        saturated = np.histogram(output[self._sample_is_saturated], edges)[0] / _SAMPLES
        above, below = float(np.mean(output > high)), float(np.mean(output < low))
        return Histogram(edges, share, saturated, above, below)

    @cached_property
    def powers(self) -> SlopeProducts:
        """g′(z)ᵏ at the cursor for k = 1 … n, and their decimal logarithms, each (n,)."""
        return slope_product(self.activation, self.settings.cursor, self.settings.factors)

    @property
    def product(self) -> float:
        """g′(z)ⁿ at the cursor."""
        return float(self.powers.values[-1])


@lru_cache(maxsize=4)
def _samples(mean: float, std: float) -> Array:
    samples = normal_inputs(mean, std, _SAMPLES, np.random.default_rng(_SAMPLE_SEED))
    samples.setflags(write=False)
    return samples


def _with_margin(low: float, high: float) -> tuple[float, float]:
    margin = _MARGIN * (high - low)
    return low - margin, high + 1.5 * margin


def _cover_the_line(intervals: tuple[Interval, ...]) -> bool:
    """Return whether nothing but single points lies outside of ascending intervals."""
    ends = (-math.inf, *(interval.high for interval in intervals))
    starts = (*(interval.low for interval in intervals), math.inf)
    return all(start <= end for end, start in zip(ends, starts, strict=True))


def _half_lines(tails: tuple[Tail, Tail], kind: Tail) -> tuple[Interval, ...]:
    left, right = tails
    infinity = float("inf")
    lines = []
    if left is kind:
        lines.append(Interval(-infinity, 0.0))
    if right is kind:
        lines.append(Interval(0.0, infinity))
    return tuple(lines)
