"""The loss on samples that a run does not learn from, along the run."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.data.datasets import Dataset
from engine.network.network import Architecture, Parameters, forward, loss_value
from engine.network.outcomes import correct_samples
from engine.records.arrays import FloatArray

FIRST_SPACING = 8
MOST_POINTS = 512


@dataclass(frozen=True, eq=False)
class Evaluation:
    """What one network makes of samples.

    Attributes
    ----------
    predictions
        ŷ, shape (n_out, m).
    loss
        Mean loss; it need not be finite.
    correct
        Which samples are predicted correctly (`engine.network.outcomes.correct_samples`), shape (m,).
    """

    predictions: FloatArray
    loss: float
    correct: npt.NDArray[np.bool_]


def evaluated(architecture: Architecture, parameters: Parameters, dataset: Dataset) -> Evaluation:
    """Return what one network (R = 1) makes of the samples of `dataset`; nothing warns."""
    with np.errstate(over="ignore", invalid="ignore"):
        passed = forward(architecture, parameters, dataset.inputs)
        loss = float(loss_value(architecture, passed, dataset.targets)[0])
    predictions = passed.predictions[0]
    return Evaluation(predictions, loss, correct_samples(predictions, dataset.targets))


class HeldOutLoss:
    """The loss on held-out samples at update 0 and at every multiple of a spacing.

    The spacing starts at `FIRST_SPACING` and doubles whenever there are `MOST_POINTS` updates, of which every
    other one is dropped then. So the curve depends on the run alone, not on how its updates were parted.

    Parameters
    ----------
    architecture
        The network.
    dataset
        The held-out samples.
    start
        The network's parameters at update 0 (R = 1).
    """

    def __init__(self, architecture: Architecture, dataset: Dataset, start: Parameters) -> None:
        self._architecture = architecture
        self._dataset = dataset
        self._spacing = FIRST_SPACING
        self._losses: list[float] = []
        self.note(0, start)

    @property
    def updates(self) -> npt.NDArray[np.int_]:
        """The updates at which the loss is known, ascending."""
        return np.arange(len(self._losses)) * self._spacing

    @property
    def losses(self) -> FloatArray:
        """The losses there."""
        return np.array(self._losses)

    def curve(self, last_update: int) -> tuple[npt.NDArray[np.int_], FloatArray]:
        """Return the updates up to `last_update` at which the loss is known, and the losses there."""
        count = last_update // self._spacing + 1
        return self.updates[:count], self.losses[:count]

    def updates_to_next(self, update: int) -> int:
        """Return how many updates after `update` the loss is to be noted next."""
        return self._spacing - update % self._spacing

    def note(self, update: int, parameters: Parameters) -> None:
        """Compute the loss at `update`, if it is one of the updates of the curve and the next of them.

        A loss noted before at this update or later is forgotten: the run has become another there.
        """
        place, rest = divmod(update, self._spacing)
        if rest or place > len(self._losses):
            return
        del self._losses[place:]
        self._losses.append(evaluated(self._architecture, parameters, self._dataset).loss)
        if len(self._losses) >= MOST_POINTS:
            self._spacing *= 2
            self._losses = self._losses[::2]
