"""The XOR run at one moment, and everything that follows from it."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from app.labs.xor.one_run.run.diagonal_crossings import diagonal_crossings
from app.labs.xor.one_run.run.rule_changes import LeftAlone, RuleChange
from app.labs.xor.one_run.run.run_facts import (
    DeadNeuron,
    SmallSlopes,
    all_are_zero,
    are_equal,
    are_frozen,
    named_plateau,
    small_slopes,
)
from app.labs.xor.shared.boundary import boundary
from app.labs.xor.shared.input_plane import output_map
from app.labs.xor.shared.sample_texts import FEW_SAMPLES
from app.labs.xor.shared.settings import XorSettings
from engine.data.datasets import Dataset
from engine.descent.gradient_descent import DescentState, GradientDescent
from engine.descent.training import RunFailure
from engine.history.death_record import Deaths
from engine.history.held_out_loss import Evaluation, evaluated
from engine.history.loss_trend import LossTrend, loss_trend
from engine.history.standstill import Standstill, standstill
from engine.history.verdict import Verdict, verdict_of
from engine.maps.plane import Rectangle, Segment, hidden_lines
from engine.network.network import Architecture, ForwardPass, Parameters
from engine.network.network_limits import Limit, draws_one_line, limit_of
from engine.network.outcomes import Plateau, correct_samples, solved
from engine.records.arrays import FloatArray

_MAP_POINTS = 100
_MAP_POINTS_OF_MANY_NEURONS = 72
_MANY_NEURONS = 8
"""With more hidden neurons than this the output map is coarser, so that a frame stays short."""


def classes_of(dataset: Dataset) -> tuple[int, ...]:
    """Return the class 0 or 1 of each sample."""
    return tuple(int(target) for target in dataset.targets[0])


@dataclass(frozen=True, eq=False)
class OneRunState:
    """The run at one moment, and what follows from it; what takes time is computed when it is asked for.

    Attributes
    ----------
    settings
        Those that hold at this moment.
    descent
        How the network learns at this moment, and what.
    samples, kept_back
        The samples that are learned, and those that are kept back or None, in their own units.
    test
        The samples that are kept back, as the network gets them, or None where there are none.
    held_out
        The updates until this moment at which the loss on `test` was noted, and the losses there; None
        without such samples.
    plane
        The part of the input plane that is shown.
    moment
        The network at this moment, what it computes for the training samples, and what its optimizer
        remembers (R = 1).
    next_batch
        The training samples that the next update uses, or None for all of them.
    is_ordered
        Whether the ordered kernel of `engine.descent.kernels` makes the next update.
    updates_per_epoch
        How many updates see every training sample once: 1 for the full batch.
    update_count
        Updates made until this moment.
    changed_at
        The latest update until this moment at which weights or the rule were changed by hand; 0 if none was
        after the start.
    whole_history
        The loss at every update that has been made, also after this moment, read-only.
    largest_loss
        The largest of them.
    largest_z
        For each hidden layer the largest abs(z) at these updates, to within `growing_maximum.GROWTH`.
    largest_a
        The same of the last hidden layer's activations; 0 without one.
    solved_at
        The first update after which all training samples were right and the loss below `SOLVED_LOSS`, or
        None if that is still to come.
    deaths
        For each hidden layer and each of its neurons how often and when last it was dead until this moment.
    trail
        Where the parameters have been until this moment, as vectors (`engine.network.parameter_vectors`) at
        equal distances in time, shape (points, numbers), the start first.
    failure
        Why the run stopped at this moment, or None.
    rule_changes
        How the rule was changed in the middle of the whole run.
    alone
        What the whole run would be without what was done to it after its first update, or None.
    """

    settings: XorSettings
    descent: GradientDescent
    samples: Dataset
    kept_back: Dataset | None
    test: Dataset | None
    held_out: tuple[npt.NDArray[np.int_], FloatArray] | None
    plane: Rectangle
    moment: DescentState
    next_batch: npt.NDArray[np.intp] | None
    is_ordered: bool
    updates_per_epoch: int
    update_count: int
    changed_at: int
    whole_history: FloatArray
    largest_loss: float
    largest_z: tuple[float, ...]
    largest_a: float
    solved_at: int | None
    deaths: tuple[tuple[Deaths, ...], ...]
    trail: FloatArray
    failure: RunFailure | None
    rule_changes: tuple[RuleChange, ...] = ()
    alone: LeftAlone | None = None

    @property
    def latest_change(self) -> RuleChange | None:
        """How the rule was changed last until this moment, or None."""
        past = [each for each in self.rule_changes if each.update <= self.update_count]
        return past[-1] if past else None

    @property
    def architecture(self) -> Architecture:
        """The network's layers and functions."""
        return self.descent.architecture

    @property
    def dataset(self) -> Dataset:
        """The training samples as the network gets them: standardised where that was chosen."""
        return self.descent.dataset

    @property
    def parameters(self) -> Parameters:
        """The weights and biases at this moment (R = 1)."""
        return self.moment.parameters

    @property
    def passed(self) -> ForwardPass:
        """What every neuron computes for the training samples (R = 1)."""
        return self.moment.passed

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
        """The training samples (x₁, x₂) in their own units, shape (m, 2)."""
        return np.asarray(self.samples.inputs.T)

    @cached_property
    def classes(self) -> tuple[int, ...]:
        """The class 0 or 1 of each training sample."""
        return classes_of(self.dataset)

    @property
    def sample_count(self) -> int:
        """How many training samples there are."""
        return self.dataset.sample_count

    @property
    def has_few_samples(self) -> bool:
        """Whether the training samples are marked and named one by one."""
        return self.sample_count <= FEW_SAMPLES

    @property
    def is_truth_table(self) -> bool:
        """Whether the four points of a logic gate are learned."""
        return self.settings.data.is_truth_table

    @property
    def is_xor(self) -> bool:
        """Whether they are those of XOR, which no straight line parts."""
        return self.settings.data.is_xor

    @property
    def predictions(self) -> FloatArray:
        """ŷ of each training sample, shape (m,)."""
        return np.asarray(self.passed.predictions[0, 0])

    @cached_property
    def correct(self) -> npt.NDArray[np.bool_]:
        """Which training samples are right: beyond 0.5 by more than 0.01, shape (m,)."""
        return correct_samples(self.passed.predictions[0], self.dataset.targets)

    @property
    def correct_count(self) -> int:
        """How many training samples are right."""
        return int(self.correct.sum())

    @property
    def is_solved(self) -> bool:
        """Whether all training samples are right and the loss is below `SOLVED_LOSS` now."""
        return bool(solved(self.passed.predictions[0], self.dataset.targets, np.asarray(self.loss)))

    @cached_property
    def test_evaluation(self) -> Evaluation | None:
        """What the network makes of the samples that are kept back, or None where there are none."""
        return None if self.test is None else evaluated(self.architecture, self.parameters, self.test)

    @cached_property
    def test_curve(self) -> tuple[FloatArray, FloatArray] | None:
        """Updates and the loss on the test samples there, up to this moment; None without such samples."""
        test = self.test_evaluation
        if self.held_out is None or test is None:
            return None
        updates, losses = self.held_out
        return np.append(updates, float(self.update_count)), np.append(losses, test.loss)

    @cached_property
    def trend(self) -> LossTrend:
        """What the loss did lately."""
        return loss_trend(self.loss_history, self.changed_at, is_smooth=self.next_batch is None)

    @cached_property
    def small_slopes(self) -> SmallSlopes | None:
        """How much of the first hidden layer hardly learns where standardising has not been tried."""
        return small_slopes(self.settings, self.architecture, self.moment, self.samples)

    @property
    def plateau(self) -> Plateau | None:
        """The named level that the loss stands at, or None."""
        return named_plateau(self.settings, self.trend, self.loss, self.predictions)

    @property
    def limit(self) -> Limit | None:
        """Why no weights of the network could draw more than one line, or could solve XOR, if so."""
        return limit_of(self.architecture)

    @cached_property
    def standstill(self) -> Standstill | None:
        """Why no update will change the network again, or None where that is not proved.

        It is looked for only where the last update left the loss alone; most moments need no kernel then.
        """
        recent = self.loss_history[max(self.changed_at, self.update_count - 1) :]
        if self.failure is not None or recent[0] != recent[-1]:
            return None
        return standstill(
            self.descent, self.moment, is_ordered=self.is_ordered, is_full_batch=self.next_batch is None
        )

    @property
    def are_frozen(self) -> bool:
        """Whether no hidden weight ever changes."""
        return are_frozen(self.architecture)

    @cached_property
    def are_equal(self) -> bool:
        """Whether the neurons of each hidden layer are equal to the last bit, and stay so."""
        return are_equal(self.architecture, self.moment, is_ordered=self.is_ordered)

    @property
    def equal_ones_draw_one_line(self) -> bool:
        """Whether the network is bound to one straight line as long as its neurons are equal."""
        return draws_one_line((1, each) for each in self.architecture.activations)

    @property
    def verdict(self) -> Verdict:
        """How far the network has come."""
        return verdict_of(
            is_solved=self.is_solved,
            is_impossible=self.is_xor and self.limit is not None,
            stands_still=self.standstill is not None,
            is_plateau=self.trend.is_plateau,
        )

    @property
    def all_are_zero(self) -> bool:
        """Whether every weight and bias is exactly 0."""
        return all_are_zero(self.parameters)

    @property
    def dead_neurons(self) -> tuple[DeadNeuron, ...]:
        """The hidden neurons whose g′ is 0 on all training samples, though not for every z."""
        return tuple(
            DeadNeuron(layer, number, since)
            for layer, neurons in enumerate(self.dead_since, start=1)
            for number, since in enumerate(neurons, start=1)
            if since is not None
        )

    @cached_property
    def input_plane(self) -> Rectangle:
        """`plane` in what the network gets: standardised where that was chosen."""
        corners = np.array([[self.plane.left, self.plane.right], [self.plane.bottom, self.plane.top]])
        (left, right), (bottom, top) = self.settings.data.standardisation.applied(corners).tolist()
        return Rectangle(left, right, bottom, top)

    @cached_property
    def output_map(self) -> FloatArray:
        """ŷ over `plane`, shape (points, points), edges included; row 0 is the bottom edge."""
        many = self.settings.hidden_layers * self.settings.neurons > _MANY_NEURONS
        points = _MAP_POINTS_OF_MANY_NEURONS if many else _MAP_POINTS
        return output_map(self.architecture, self.parameters, points, self.input_plane)

    @cached_property
    def boundary(self) -> FloatArray:
        """The line ŷ = 0.5 in `plane`, shape (segments, 2, 2)."""
        segments = boundary(self.architecture, self.parameters, self.output_map, self.input_plane)
        return self.settings.data.standardisation.undone(segments.reshape(-1, 2).T).T.reshape(segments.shape)

    @cached_property
    def crossings(self) -> FloatArray:
        """Where the diagonal of the truth table meets the boundary, shape (crossings, 2); else none."""
        if not self.is_truth_table or self.settings.hidden_layers == 0:
            return np.empty((0, 2))
        return diagonal_crossings(self.architecture, self.parameters)

    @property
    def samples_extent(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """The lower left and the upper right corner of what the training samples lie in."""
        inputs = self.samples.inputs
        return tuple(inputs.min(axis=1).tolist()), tuple(inputs.max(axis=1).tolist())

    @cached_property
    def hidden_lines(self) -> tuple[Segment | None, ...]:
        """Where each neuron of the first hidden layer has z = 0 in `plane`; none without hidden layers."""
        if self.settings.hidden_layers == 0:
            return ()
        weight, bias = self.parameters.weights[0][0], self.parameters.biases[0][0]
        return tuple(
            None if line is None else self._in_units(line)
            for line in hidden_lines(weight, bias, self.input_plane)
        )

    def _in_units(self, line: Segment) -> Segment:
        ends = self.settings.data.standardisation.undone(np.array(line).T).T.tolist()
        return tuple(ends[0]), tuple(ends[1])
