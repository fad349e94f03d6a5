"""The compared networks at one moment, and everything that follows from it."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from app.labs.xor.compare.run.settings import CompareSettings
from app.labs.xor.shared.boundary import boundary
from app.labs.xor.shared.input_plane import PLANE, output_map
from app.labs.xor.shared.settings import XorSettings
from engine.activations import Activation
from engine.activations.facts import Tail, largest_slope, saturation_zones, tail
from engine.data.datasets import XOR
from engine.descent.gradient_descent import DescentState, GradientDescent
from engine.descent.training import RunFailure
from engine.history.death_record import dead_neurons
from engine.history.loss_trend import LossTrend, loss_trend
from engine.history.neuron_states import SATURATION_THRESHOLD, in_saturation_zone
from engine.history.standstill import Standstill, standstill
from engine.history.verdict import Verdict, verdict_of
from engine.network.network import Architecture
from engine.network.network_limits import Limit, limit_of
from engine.network.outcomes import correct_samples, solved
from engine.records.arrays import FloatArray

_MAP_POINTS = 65
_BOUNDARY_STEP = 2
"""The boundary runs through every second point of the map: on a small map nobody sees more."""


@dataclass(frozen=True, eq=False)
class NetworkState:
    """One network at one moment; what takes time is computed when it is asked for.

    Attributes
    ----------
    settings
        The network and how it learns.
    descent
        How it learns.
    is_ordered
        Whether the ordered kernel of `engine.descent.kernels` makes the next update.
    update_count
        The update shown; with the full batch also the epoch.
    whole_history
        The loss at every update that has been made, also after this one, read-only.
    moment
        Parameters and forward pass at that update (R = 1).
    solved_at
        The first update at which XOR was solved, up to the one shown, or None.
    failure
        Why no further update could be made, or None.
    is_behind
        Whether it has yet to catch up with the moment that the others show.
    """

    settings: XorSettings
    descent: GradientDescent
    is_ordered: bool
    update_count: int
    whole_history: FloatArray
    moment: DescentState
    solved_at: int | None
    failure: RunFailure | None
    is_behind: bool

    @property
    def architecture(self) -> Architecture:
        """Its layers and functions."""
        return self.descent.architecture

    @property
    def activation(self) -> Activation:
        """The activation of its hidden neurons."""
        return self.settings.activation

    @property
    def loss_history(self) -> FloatArray:
        """The loss at updates 0 … `update_count`, read-only."""
        return self.whole_history[: self.update_count + 1]

    @property
    def loss(self) -> float:
        """The present loss."""
        return float(self.loss_history[-1])

    @property
    def predictions(self) -> FloatArray:
        """ŷ of each point, shape (4,)."""
        return np.asarray(self.moment.passed.predictions[0, 0])

    @cached_property
    def correct_count(self) -> int:
        """How many of the four points are right: beyond 0.5 by more than 0.01."""
        return int(correct_samples(self.moment.passed.predictions[0], XOR.targets).sum())

    @property
    def is_solved(self) -> bool:
        """Whether all four points are right and the loss is small enough now."""
        return bool(solved(self.moment.passed.predictions[0], XOR.targets, np.asarray(self.loss)))

    @cached_property
    def trend(self) -> LossTrend:
        """What the loss did lately."""
        return loss_trend(self.loss_history)

    @property
    def limit(self) -> Limit | None:
        """Why no weights of it could solve XOR, or None where that is not proved."""
        return limit_of(self.architecture)

    @cached_property
    def standstill(self) -> Standstill | None:
        """Why no update will change it again, or None; see `OneRunState.standstill`."""
        recent = self.loss_history[-2:]
        if self.failure is not None or recent[0] != recent[-1]:
            return None
        return standstill(self.descent, self.moment, is_ordered=self.is_ordered, is_full_batch=True)

    @property
    def verdict(self) -> Verdict:
        """How far it has come, by the rule of every view."""
        return verdict_of(
            is_solved=self.is_solved,
            is_impossible=self.limit is not None,
            stands_still=self.standstill is not None,
            is_plateau=self.trend.is_plateau,
        )

    @property
    def is_frozen(self) -> bool:
        """Whether g′ is 0 everywhere (step function), so that the hidden layer never learns."""
        return largest_slope(self.activation).value == 0.0

    @property
    def can_saturate(self) -> bool:
        """Whether the activation has a side on which g′ tends to 0."""
        return bool(saturation_zones(self.activation, SATURATION_THRESHOLD))

    @property
    def can_be_off(self) -> bool:
        """Whether g′ is exactly 0 on a half-line beside a slope (ReLU), so that neurons easily die."""
        return Tail.OFF in (tail(self.activation, "left"), tail(self.activation, "right"))

    @cached_property
    def dead_count(self) -> int:
        """How many hidden neurons have g′ = 0 on all four points, though not for every z."""
        dead = dead_neurons(self.architecture, self.moment.passed, self.descent.kink_side)
        return sum(int(layer.sum()) for layer in dead)

    @property
    def neuron_count(self) -> int:
        """How many hidden neurons there are."""
        return sum(self.architecture.layer_sizes[1:-1])

    @cached_property
    def saturated_count(self) -> int:
        """How many pairs of a hidden neuron and a point lie in a saturation zone of the activation."""
        hidden = self.moment.passed.z[:-1]
        return sum(int(in_saturation_zone(self.activation, z[0]).sum()) for z in hidden)

    @property
    def pair_count(self) -> int:
        """How many pairs of a hidden neuron and a point there are."""
        return self.neuron_count * XOR.sample_count

    @cached_property
    def output_map(self) -> FloatArray:
        """ŷ over `PLANE`, shape (points, points), edges included; row 0 is the bottom edge."""
        return output_map(self.architecture, self.moment.parameters, _MAP_POINTS)

    @cached_property
    def boundary(self) -> FloatArray:
        """The line ŷ = 0.5 in `PLANE`, shape (segments, 2, 2)."""
        heights = self.output_map[::_BOUNDARY_STEP, ::_BOUNDARY_STEP]
        return boundary(self.architecture, self.moment.parameters, heights, PLANE)


@dataclass(frozen=True, eq=False)
class CompareState:
    """All compared networks at one moment.

    Attributes
    ----------
    settings
        What is compared.
    update_count
        The update shown.
    last_update
        The latest update made, up to which every one can be looked at.
    largest_loss
        The largest loss of any network at any update up to the latest.
    networks
        One for each activation, in the order of the settings.
    """

    settings: CompareSettings
    update_count: int
    last_update: int
    largest_loss: float
    networks: tuple[NetworkState, ...]

    @cached_property
    def in_order_of_solving(self) -> tuple[NetworkState, ...]:
        """The networks that have solved XOR, the first one first."""
        solved_ones = [each for each in self.networks if each.solved_at is not None]
        return tuple(sorted(solved_ones, key=lambda each: each.solved_at or 0))

    @cached_property
    def unsolved(self) -> tuple[NetworkState, ...]:
        """The networks that have not solved XOR."""
        return tuple(each for each in self.networks if each.solved_at is None)
