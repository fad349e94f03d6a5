"""One network's training: made of settings and a data set, advanced update by update, replayed exactly."""

from collections.abc import Sequence

import numpy as np

from engine.arrays import FloatArray
from engine.datasets import Dataset
from engine.gradient_descent import DescentState, GradientDescent, initial_parameters
from engine.interventions import Intervention
from engine.invalid_value import InvalidValueError
from engine.kernels import kernel_for, non_finite
from engine.loss_history import LossHistory
from engine.mini_batches import MiniBatches
from engine.network import Architecture, ForwardPass, Gradients, Parameters
from engine.outcomes import correct_samples
from engine.run_failure import NonFinite, RunFailure
from engine.training_settings import TrainingSettings
from engine.translatable import QT_TRANSLATE_NOOP

__all__ = ["NonFinite", "RunFailure", "TrainingRun"]


class TrainingRun:
    """The training of one network, which the same arguments repeat bit for bit.

    Updates are made by one of the two kernels of `engine.kernels`, chosen anew at the start and at every
    intervention. What is shown of the present state (forward pass, gradients) is always computed with
    `engine.ordered_sums`, so it may differ from what the faster kernel used in the last digits.

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
        self._due: dict[int, list[Intervention]] = {}
        for each in self._planned:
            self._due.setdefault(each.at_update, []).append(each)
        self._descent = GradientDescent(
            settings.architecture(dataset), dataset, settings.learning_rate, settings.kink_side
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
        settings = self._settings
        self._interventions = self._planned
        self._batches = self._new_batches()
        self._history = LossHistory()
        self._update_count = 0
        self._failure: RunFailure | None = None
        self._state: DescentState | None = None
        start = initial_parameters(
            self.architecture, settings.initializer, settings.bias_scale, settings.seed
        )
        state = self._descent.start(start)
        self._continue_from(state)
        self._history.append(float(state.losses[0]))
        self._apply_due()

    def step(self, count: int = 1) -> int:
        """Make up to `count` updates and return how many were made: fewer only if the run fails."""
        start = self._update_count
        end = start + count
        while self._failure is None and self._update_count < end:
            stop = min((due for due in self._due if self._update_count < due < end), default=end)
            losses, failure = self._kernel.advance(stop - self._update_count)
            self._history.extend(losses)
            self._update_count += losses.size
            self._state = None
            if failure is None:
                self._apply_due()
            else:
                self._failure = RunFailure(self._update_count + 1, failure)
        return self._update_count - start

    def intervene(self, intervention: Intervention) -> None:
        """Change the parameters now; the intervention joins `interventions` for a replay.

        Raises
        ------
        InvalidValueError
            If the run has failed, or the intervention is meant for another update than the present one or
            does not fit the network.
        """
        if self._failure is not None:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "The run stopped at update {update}: rewind it first."),
                update=self._failure.update,
            )
        if intervention.at_update != self._update_count:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "{field} must be the present one, {present}, not {value}."),
                field=QT_TRANSLATE_NOOP("Field", "Update"),
                present=self._update_count,
                value=intervention.at_update,
            )
        self._apply(intervention)
        self._interventions = (*self._interventions, intervention)

    @property
    def settings(self) -> TrainingSettings:
        """The settings that the run was made of."""
        return self._settings

    @property
    def dataset(self) -> Dataset:
        """What the network learns."""
        return self._dataset

    @property
    def architecture(self) -> Architecture:
        """The network's layers and functions."""
        return self._descent.architecture

    @property
    def interventions(self) -> tuple[Intervention, ...]:
        """All interventions, planned and made, that a replay needs."""
        return self._interventions

    @property
    def update_count(self) -> int:
        """How many updates have been made."""
        return self._update_count

    @property
    def updates_per_epoch(self) -> int:
        """How many updates see every sample once: 1 for the full batch."""
        if self._batches is None:
            return 1
        return -(-self._dataset.sample_count // self._settings.batch_size)

    @property
    def epoch(self) -> int:
        """How many epochs have been completed."""
        return self._update_count // self.updates_per_epoch

    @property
    def parameters(self) -> Parameters:
        """The present weights and biases (R = 1)."""
        return self._present.parameters

    @property
    def forward_pass(self) -> ForwardPass:
        """What every neuron computes for the data set now (R = 1)."""
        return self._present.passed

    @property
    def gradients(self) -> Gradients:
        """The present gradients on the whole data set (R = 1), computed when asked for."""
        return self._descent.gradients(self._present)

    @property
    def predictions(self) -> FloatArray:
        """ŷ for the data set, shape (n_out, m)."""
        return np.asarray(self._present.passed.predictions[0])

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
        """The share of samples that are predicted correctly (`engine.outcomes.correct_samples`)."""
        return float(np.mean(correct_samples(self.predictions, self._dataset.targets)))

    @property
    def failure(self) -> RunFailure | None:
        """Why the run stopped, or None while all numbers are finite."""
        return self._failure

    def _new_batches(self) -> MiniBatches | None:
        size = self._settings.batch_size
        if size == 0 or size >= self._dataset.sample_count:
            return None
        return MiniBatches(self._dataset.sample_count, size, self._settings.seed)

    def _apply_due(self) -> None:
        for each in self._due.get(self._update_count, ()):
            self._apply(each)

    def _apply(self, intervention: Intervention) -> None:
        state = self._descent.start(intervention.applied(self.architecture, self.parameters))
        failure = non_finite(state)
        if failure is None:
            self._continue_from(state)
            self._history.replace_last(float(state.losses[0]))
        else:
            self._failure = RunFailure(self._update_count, failure)

    def _continue_from(self, state: DescentState) -> None:
        self._state = state
        self._kernel = kernel_for(self._descent, state, self._batches)

    @property
    def _present(self) -> DescentState:
        """The present state, computed when asked for."""
        if self._state is None:
            self._state = self._kernel.state
        return self._state
