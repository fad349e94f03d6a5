"""One network's training: made of settings and a data set, advanced update by update, replayed exactly."""

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from engine.data.datasets import Dataset
from engine.descent.gradient_descent import DescentState, GradientDescent, initial_parameters
from engine.descent.guided_descent import GuidedDescent, Snapshot
from engine.descent.interventions import Intervention
from engine.descent.loss_history import LossHistory
from engine.descent.mini_batches import MiniBatches
from engine.descent.parameter_path import ParameterPath
from engine.descent.run_failure import NonFinite, RunFailure
from engine.descent.training_settings import TrainingSettings
from engine.network.network import Architecture, ForwardPass, Gradients, Parameters
from engine.network.outcomes import correct_samples
from engine.records.arrays import FloatArray
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP

__all__ = ["NonFinite", "RunFailure", "TrainingRun"]


class TrainingRun:
    """The training of one network, which the same arguments repeat bit for bit.

    Updates are made by one of the two kernels of `engine.descent.kernels`, chosen anew at the start and at
    every intervention. What is shown of the present state (forward pass, gradients) is always computed with
    `engine.network.ordered_sums`, so it may differ from what the faster kernel used in the last digits.

    Parameters
    ----------
    settings
        The network and how it learns.
    dataset
        What it learns.
    interventions
        Changes planned from the start; each takes place when its update is reached.

    Raises
    ------
    InvalidValueError
        If the loss does not fit the data set.
    """

    def __init__(
        self, settings: TrainingSettings, dataset: Dataset, interventions: Sequence[Intervention] = ()
    ) -> None:
        self._settings = settings
        self._dataset = dataset
        self._planned = tuple(interventions)
        self._descent = GradientDescent(
            settings.architecture(dataset),
            dataset,
            settings.learning_rate,
            settings.kink_side,
            settings.optimizer,
        )
        self.rewind()

    @classmethod
    def replay(
        cls, settings: TrainingSettings, dataset: Dataset, interventions: Sequence[Intervention], update: int
    ) -> "TrainingRun":
        """Return the run after `update` updates, with `interventions`: bit for bit the run that made them."""
        run = cls(settings, dataset, interventions)
        run.step(update)
        return run

    def rewind(self) -> None:
        """Go back to update 0 with the same seed, forgetting what `intervene` added."""
        self._guided = self._from_the_start(self._planned)
        self._history = LossHistory()
        self._history.append(self._guided.first_loss)

    def step(self, count: int = 1, path: ParameterPath | None = None) -> int:
        """Make up to `count` updates and return how many were made: fewer only if the run fails.

        Parameters
        ----------
        count
            How many.
        path
            Where to add the parameters after each of them, if anywhere.
        """
        losses = self._guided.advance(count, path)
        self._history.extend(losses)
        return losses.size

    def repetition(self) -> GuidedDescent:
        """Return the same updates from update 0 on, with all interventions so far, made independently."""
        return self._from_the_start(self.interventions)

    def snapshot(self) -> Snapshot:
        """Return the present moment for `return_to`, of a run that has not failed."""
        return self._guided.snapshot()

    def return_to(self, update: int, snapshot: Snapshot, without: Intervention | None = None) -> None:
        """Go back to an earlier update, forgetting what came after it, and what `intervene` did after it.

        Parameters
        ----------
        update
            From 0 to `update_count`.
        snapshot
            A moment of this run at that update or before it.
        without
            What `intervene` did later than `snapshot` and is to be forgotten as well.
        """
        kept = (
            each
            for each in self.interventions[len(self._planned) :]
            if each.at_update <= update and each != without
        )
        self._guided.resume(snapshot, (*self._planned, *kept))
        self._guided.advance(update - snapshot.update_count)
        self._history.truncate(update + 1)

    def intervene(self, intervention: Intervention) -> None:
        """Change parameters or rule now; the intervention joins `interventions` for a replay.

        Raises
        ------
        InvalidValueError
            If the run has failed, or the intervention is meant for another update than the present one or
            does not fit the network.
        """
        if self.failure is not None:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "The run stopped at update {update}: rewind it first."),
                update=self.failure.update,
            )
        if intervention.at_update != self.update_count:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "{field} must be the present one, {present}, not {value}."),
                field=QT_TRANSLATE_NOOP("Field", "Update"),
                present=self.update_count,
                value=intervention.at_update,
            )
        self._history.replace_last(self._guided.intervene(intervention, self.loss))

    @property
    def settings(self) -> TrainingSettings:
        """The settings that the run was made of."""
        return self._settings

    @property
    def dataset(self) -> Dataset:
        """What the network learns."""
        return self._dataset

    @property
    def descent(self) -> GradientDescent:
        """The rule of the next update."""
        return self._guided.descent

    @property
    def next_batch(self) -> npt.NDArray[np.intp] | None:
        """The sample numbers that the next update uses, or None for all."""
        return self._guided.next_batch

    @property
    def is_ordered(self) -> bool:
        """Whether the ordered kernel of `engine.descent.kernels` makes the next update."""
        return self._guided.is_ordered

    @property
    def architecture(self) -> Architecture:
        """The network's layers and functions."""
        return self._descent.architecture

    @property
    def interventions(self) -> tuple[Intervention, ...]:
        """All interventions, planned and made, that a replay needs."""
        return self._guided.interventions

    @property
    def update_count(self) -> int:
        """How many updates have been made."""
        return self._guided.update_count

    @property
    def updates_per_epoch(self) -> int:
        """How many updates see every sample once: 1 for the full batch."""
        size = self._settings.batch_size
        return 1 if self._is_full_batch else -(-self._dataset.sample_count // size)

    @property
    def epoch(self) -> int:
        """How many epochs have been completed."""
        return self.update_count // self.updates_per_epoch

    @property
    def state(self) -> DescentState:
        """The present parameters and what follows from them (R = 1)."""
        return self._guided.state

    @property
    def parameters(self) -> Parameters:
        """The present weights and biases (R = 1)."""
        return self.state.parameters

    @property
    def forward_pass(self) -> ForwardPass:
        """What every neuron computes for the data set now (R = 1)."""
        return self.state.passed

    @property
    def gradients(self) -> Gradients:
        """The present gradients on the whole data set (R = 1), computed when asked for."""
        return self._descent.gradients(self.state)

    @property
    def predictions(self) -> FloatArray:
        """ŷ for the data set, shape (n_out, m)."""
        return np.asarray(self.state.passed.predictions[0])

    @property
    def loss(self) -> float:
        """The present mean loss on the whole data set."""
        return float(self._history.values[-1])

    @property
    def loss_history(self) -> FloatArray:
        """The loss on the whole data set at updates 0, 1, … `update_count`, a read-only view.

        Entry k belongs to the parameters from which update k + 1 starts: after the interventions at k.
        """
        return self._history.values

    @property
    def accuracy(self) -> float:
        """The share of samples that are predicted correctly (`engine.network.outcomes.correct_samples`)."""
        return float(np.mean(correct_samples(self.predictions, self._dataset.targets)))

    @property
    def failure(self) -> RunFailure | None:
        """Why the run stopped, or None while all numbers are finite."""
        return self._guided.failure

    @property
    def _is_full_batch(self) -> bool:
        return not 0 < self._settings.batch_size < self._dataset.sample_count

    def _from_the_start(self, interventions: Sequence[Intervention]) -> GuidedDescent:
        settings = self._settings
        start = initial_parameters(
            self.architecture, settings.initializer, settings.bias_scale, settings.seed
        )
        batches = None
        if not self._is_full_batch:
            batches = MiniBatches(self._dataset.sample_count, settings.batch_size, settings.seed)
        guided = GuidedDescent(self._descent, start, batches, interventions)
        if not math.isfinite(guided.first_loss):
            raise InvalidValueError(
                QT_TRANSLATE_NOOP(
                    "InvalidValue",
                    "The loss is not finite at the start: {activation} has no finite value there.",
                ),
                activation=settings.activations[0].name if settings.activations else "",
            )
        return guided
