"""Both networks of the symmetry lab at one epoch, and what follows from their numbers."""

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import cycle
from typing import Literal

from app.labs.symmetry.two_starts.run.settings import Start, SymmetrySettings
from engine.descent.interventions import AddNoise
from engine.descent.training import RunFailure
from engine.history.verdict import Verdict
from engine.network.outcomes import PLATEAUS, Plateau
from engine.phenomena.symmetry import Motion, cosine_similarity, equal_groups
from engine.records.arrays import FloatArray

SideName = Literal["A", "B"]
SIDE_NAMES: tuple[SideName, ...] = ("A", "B")

LAST_EPOCH = 30_000
"""So far the runs are kept: the broken symmetry can be followed for 20,000 epochs more, in 16 MB at most."""

_FIRST_EPOCH_LIMIT = 300


@dataclass(frozen=True, eq=False)
class Side:
    """One of the two networks at the epoch shown.

    Attributes
    ----------
    name
        A or B.
    start
        Its initial weights.
    hidden
        Whether there is a hidden layer; without, the only neuron is the output neuron.
    rows
        (w₁, w₂, b) of each neuron of the first layer, shape (n, 3).
    gradient_rows
        The gradient of `rows`, shape (n, 3).
    motion
        What the next update does to the neurons.
    path
        (w₁, w₂) of each neuron at some epochs from 0 to the one shown, both included, shape (k, n, 2).
    loss
        The mean cross-entropy.
    correct_count
        How many of the four points are right.
    level
        The named level of XOR that the loss and the predictions are close to, or None.
    constant_output
        Whether all points get the same output, now and after every update.
    verdict
        How far the run has come.
    """

    name: SideName
    start: Start
    hidden: bool
    rows: FloatArray
    gradient_rows: FloatArray
    motion: Motion
    path: FloatArray
    loss: float
    correct_count: int
    level: Plateau | None
    constant_output: bool
    verdict: Verdict

    @property
    def is_solved(self) -> bool:
        """Whether all four points are right, with a loss below 0.1."""
        return self.verdict is Verdict.SUCCESS

    @cached_property
    def groups(self) -> tuple[tuple[int, ...], ...]:
        """The neurons that are equal to the last bit, together."""
        return equal_groups(self.rows)

    @property
    def neuron_count(self) -> int:
        """How many neurons the first layer has."""
        return len(self.rows)

    @property
    def distinct_count(self) -> int:
        """How many of them are different."""
        return len(self.groups)

    @cached_property
    def similarity(self) -> FloatArray:
        """Cosine of (w₁, w₂, b) for every two neurons, shape (n, n); NaN for a neuron of zeros."""
        return cosine_similarity(self.rows)

    @cached_property
    def gradients_are_equal(self) -> bool:
        """Whether all rows of the gradient are equal to the last bit."""
        return len(equal_groups(self.gradient_rows)) == 1

    @property
    def gradients_are_zero(self) -> bool:
        """Whether all rows of the gradient are exactly 0."""
        return not self.gradient_rows.any()


@dataclass(frozen=True, eq=False)
class SymmetryState:
    """Both networks at the epoch shown.

    Attributes
    ----------
    settings
        Of the runs.
    epoch
        The epoch shown.
    computed
        The latest epoch that is known.
    sides
        A and B.
    loss_epochs, losses
        The loss curves over all epochs computed: epochs (k,), losses (k, 2).
    weight_limit
        The weight planes reach from −weight_limit to weight_limit.
    loss_limit
        The loss axes reach from 0 to there.
    noise
        The noise that was added to A, in the order of epochs.
    parting
        The latest that found equal neurons in A and parted them, up to the epoch shown, or None.
    failure
        Why no further epoch can be computed, or None.
    """

    settings: SymmetrySettings
    epoch: int
    computed: int
    sides: tuple[Side, Side]
    loss_epochs: FloatArray
    losses: FloatArray
    weight_limit: float
    loss_limit: float
    noise: tuple[AddNoise, ...]
    parting: AddNoise | None
    failure: RunFailure | None

    @property
    def epoch_limit(self) -> int:
        """The loss axes reach from epoch 0 to there."""
        limit, factors = float(_FIRST_EPOCH_LIMIT), cycle((5 / 3, 2.0, 1.5, 2.0))
        while limit < self.computed:
            limit *= next(factors)
        return round(limit)

    @property
    def plateaus(self) -> tuple[Plateau, ...]:
        """The losses at which learning is often stuck; they belong to XOR."""
        return PLATEAUS if self.settings.data == "xor" else ()

    @property
    def is_measured_noise(self) -> bool:
        """Whether noise was added in the setting for which `claim_texts.noise_text` says what follows."""
        settings = self.settings
        measured = replace(SymmetrySettings(), b=settings.b, speed=settings.speed)
        same_noise = len(self.noise) == 1 and self.noise[0].sigma == measured.noise
        return same_noise and settings.makes_the_same_runs_as(measured)
