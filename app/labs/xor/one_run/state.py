"""The XOR run at one moment, and everything that follows from it."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from app.labs.xor.contour import contour
from app.labs.xor.input_plane import PLANE, output_map
from app.labs.xor.one_run.facts import (
    Condition,
    DeadNeuron,
    LossTrend,
    all_are_zero,
    condition,
    loss_trend,
    one_line_only,
)
from app.labs.xor.settings import XorSettings
from engine.arrays import FloatArray
from engine.datasets import XOR
from engine.death_record import Deaths
from engine.network import Architecture, ForwardPass, Parameters, backward
from engine.outcomes import correct_samples, solved
from engine.plane import Segment, hidden_lines
from engine.training import RunFailure

_MAP_POINTS = 100
_MAP_POINTS_OF_MANY_NEURONS = 72
_MANY_NEURONS = 8
"""With more hidden neurons than this the output map is coarser, so that a frame stays short."""


@dataclass(frozen=True, eq=False)
class OneRunState:
    """The run at one moment, and what follows from it; what takes time is computed when it is asked for.

    Attributes
    ----------
    settings
        Of the run.
    architecture
        The network.
    update_count
        Updates made until this moment; with the full batch also the epochs.
    whole_history
        The loss at every update that has been made, also after this moment, read-only.
    largest_loss
        The largest of them.
    parameters
        The weights and biases at this moment (R = 1).
    passed
        What every neuron computes for the four points (R = 1).
    solved_at
        The first update after which all four points were right and the loss below `SOLVED_LOSS`, or None if
        that is still to come.
    deaths
        For each hidden layer and each of its neurons how often and when last it was dead until this moment.
    failure
        Why the run stopped at this moment, or None.
    """

    settings: XorSettings
    architecture: Architecture
    update_count: int
    whole_history: FloatArray
    largest_loss: float
    parameters: Parameters
    passed: ForwardPass
    solved_at: int | None
    deaths: tuple[tuple[Deaths, ...], ...]
    failure: RunFailure | None

    @property
    def last_update(self) -> int:
        """The latest update that has been made."""
        return self.whole_history.size - 1

    @property
    def is_present(self) -> bool:
        """Whether no later update has been made."""
        return self.update_count == self.last_update

    @property
    def loss_history(self) -> FloatArray:
        """The loss at updates 0 … `update_count`, read-only."""
        return self.whole_history[: self.update_count + 1]

    @property
    def dead_since(self) -> tuple[tuple[int | None, ...], ...]:
        """For each hidden layer and each of its neurons the update since which it is dead, or None."""
        return tuple(
            tuple(each.latest.first if each.latest and each.is_dead else None for each in layer)
            for layer in self.deaths
        )

    @property
    def loss(self) -> float:
        """The loss at this moment."""
        return float(self.loss_history[-1])

    @property
    def points(self) -> FloatArray:
        """The four points (x₁, x₂), shape (4, 2)."""
        return np.asarray(XOR.inputs.T)

    @property
    def classes(self) -> tuple[int, ...]:
        """The class 0 or 1 of each point."""
        return tuple(int(target) for target in XOR.targets[0])

    @property
    def predictions(self) -> FloatArray:
        """ŷ of each point, shape (4,)."""
        return np.asarray(self.passed.predictions[0, 0])

    @property
    def correct(self) -> npt.NDArray[np.bool_]:
        """Which points are right: beyond 0.5 by more than 0.01, shape (4,)."""
        return correct_samples(self.passed.predictions[0], XOR.targets)

    @property
    def correct_count(self) -> int:
        """How many of the four points are right."""
        return int(self.correct.sum())

    @property
    def is_solved(self) -> bool:
        """Whether all four points are right and the loss is below `SOLVED_LOSS` now."""
        return bool(solved(self.passed.predictions[0], XOR.targets, np.asarray(self.loss)))

    @cached_property
    def trend(self) -> LossTrend:
        """What the loss did lately."""
        return loss_trend(self.settings, self.loss_history, self.predictions)

    @cached_property
    def condition(self) -> Condition | None:
        """The property of the network that decides what it can learn, if it has one."""
        with np.errstate(over="ignore", invalid="ignore"):
            gradients = backward(
                self.architecture, self.parameters, self.passed, XOR.targets, self.settings.kink_side
            )
        return condition(self.settings, self.parameters, gradients)

    @property
    def one_line_only(self) -> bool:
        """Whether the network is bound to one straight line, so to at most three of the four points."""
        return one_line_only(self.settings, self.condition)

    @property
    def all_are_zero(self) -> bool:
        """Whether every weight and bias is exactly 0."""
        return all_are_zero(self.parameters)

    @property
    def dead_neurons(self) -> tuple[DeadNeuron, ...]:
        """The hidden neurons whose g′ is 0 on all four points, though not for every z."""
        return tuple(
            DeadNeuron(layer, number, since)
            for layer, neurons in enumerate(self.dead_since, start=1)
            for number, since in enumerate(neurons, start=1)
            if since is not None
        )

    @cached_property
    def output_map(self) -> FloatArray:
        """ŷ over `PLANE`, shape (points, points), edges included; row 0 is the bottom edge."""
        many = self.settings.hidden_layers * self.settings.neurons > _MANY_NEURONS
        points = _MAP_POINTS_OF_MANY_NEURONS if many else _MAP_POINTS
        return output_map(self.architecture, self.parameters, points)

    @cached_property
    def boundary(self) -> FloatArray:
        """The line ŷ = 0.5 in `PLANE`, shape (segments, 2, 2)."""
        return contour(self.output_map, 0.5, PLANE)

    @cached_property
    def hidden_lines(self) -> tuple[Segment | None, ...]:
        """Where each neuron of the first hidden layer has z = 0 in `PLANE`; none without hidden layers."""
        if self.settings.hidden_layers == 0:
            return ()
        return hidden_lines(self.parameters.weights[0][0], self.parameters.biases[0][0], PLANE)
