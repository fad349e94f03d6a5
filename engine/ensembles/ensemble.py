"""Many networks of one architecture in full-batch training at once: XOR as statistics.

Replica r is the single run of the same start (`engine.descent.training`). Its initial weights are those of
the seed to the last bit. Its losses agree to rounding, because only the order of sums and the form of a few
functions
differ: within 1e-11 after 500 updates at η = 0.1 and within 1e-9 after 3000 at η = 0.5 (tested). At rates at
which the loss jumps (tanh, ELU and GELU from about η = 4 on) rounding grows with every update until the two
part.

What replica r computes does not depend on the others: the same start gives the same bits at every place of
every ensemble.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from engine.activations import KinkSide
from engine.activations.facts import largest_slope
from engine.data.datasets import Dataset
from engine.descent.gradient_descent import initial_parameters
from engine.descent.training_settings import TrainingSettings
from engine.ensembles.replica_batch import ReplicaDescent, ReplicaForward
from engine.ensembles.replica_layout import as_columns, as_parameters
from engine.network.network import Architecture, ForwardPass, Parameters, forward, stacked
from engine.network.outcomes import SOLVED_LOSS, correct_samples
from engine.records.arrays import FloatArray

ROUNDING_GROWS_FROM = 4.0
"""From this learning rate on a single run of the same start may end otherwise than the replica."""

# Networks are computed in chunks. Wider ones gain nothing, the numbers of much wider ones leave the cache.
_MOST_WIDTH = 2048
# Numbers in the largest layer of one chunk, which bounds the memory for large data sets too.
_MOST_NEURONS = 1 << 18
# BLAS may round the columns beyond a multiple of its block in another way than the others.
_WIDTH_STEP = 16
# Updates whose losses and logits are looked at together.
_MOST_ROWS = 32
_MOST_LOGITS = 1 << 18


class Ensemble:
    """R networks in training on the full batch.

    A network whose weights or loss stop being finite has failed: from that update on its loss is NaN or
    infinite and its parameters are NaN. It never disturbs the others, and nothing warns.

    Parameters
    ----------
    architecture
        What all networks are.
    dataset
        What they learn.
    start
        The R networks to start from.
    learning_rate
        η, one for all or one for each, shape (R,).
    kink_side
        Which one-sided derivative stands for g′ at a kink.
    solved_loss
        Below this loss a network that has every sample right counts as having succeeded.

    Attributes
    ----------
    replica_count
        R.
    update_count
        How many updates have been made.
    """

    def __init__(
        self,
        architecture: Architecture,
        dataset: Dataset,
        start: Parameters,
        learning_rate: float | FloatArray,
        kink_side: KinkSide = "left",
        *,
        solved_loss: float = SOLVED_LOSS,
    ) -> None:
        self._architecture = architecture
        self._dataset = dataset
        self._kink_side = kink_side
        self._solved_loss = solved_loss
        self.replica_count = start.replica_count
        self.update_count = 0
        neurons = dataset.sample_count * max(architecture.layer_sizes)
        width = _width(self.replica_count, neurons)
        chunks = -(-self.replica_count // width)
        # The last chunk is filled up with copies of the last network.
        places = np.minimum(np.arange(chunks * width), self.replica_count - 1)
        self._chunks = [
            np.ascontiguousarray(each)
            for each in np.split(as_columns(architecture, start)[:, places], chunks, axis=1)
        ]
        rates = np.broadcast_to(np.asarray(learning_rate, dtype=np.float64), (self.replica_count,))
        self._rates = (rates / dataset.sample_count)[places].reshape(chunks, width)
        logits = dataset.targets.size * width
        rows = max(1, min(_MOST_ROWS, _MOST_LOGITS // logits))
        self._present = np.empty_like(self._chunks[0])
        self._batch = ReplicaDescent(architecture, dataset, self._present, rows + 1, kink_side)
        self._loaded = -1
        self._rows = rows
        self._losses = np.empty(chunks * width)
        self._solved_at = np.full(chunks * width, -1)
        self._failed = np.zeros((chunks, width), dtype=np.bool_)
        with np.errstate(all="ignore"):
            for chunk in range(chunks):
                self._load(chunk)
                losses = self._batch.losses(0, 1)
                self._losses[self._places(chunk)] = losses[0]
                self._note_solved(losses, self._batch.logits[:1], 0)

    def advance(self, count: int) -> FloatArray:
        """Make `count` updates.

        Returns
        -------
        FloatArray
            The mean loss of every network after each of them, shape (count, R).
        """
        losses = np.empty((count, self._losses.size))
        with np.errstate(all="ignore"):
            for chunk, parameters in enumerate(self._chunks):
                self._load(chunk)
                for first in range(0, count, self._rows):
                    last = min(first + self._rows, count)
                    part = self._advance_loaded(last - first, self.update_count + first + 1)
                    losses[first:last, self._places(chunk)] = part
                parameters[:] = self._present
        self.update_count += count
        if count:
            self._losses = losses[-1].copy()
        return losses[:, : self.replica_count]

    @property
    def losses(self) -> FloatArray:
        """The present mean loss of each network, shape (R,)."""
        return self._losses[: self.replica_count].copy()

    @property
    def parameters(self) -> Parameters:
        """The present weights and biases, copied."""
        columns = np.concatenate(self._chunks, axis=1)[:, : self.replica_count]
        return as_parameters(self._architecture, columns)

    @property
    def predictions(self) -> FloatArray:
        """ŷ for the data set, shape (R, n_out, m)."""
        return np.concatenate([passed.predictions for passed in self._forward_passes()])[: self.replica_count]

    @property
    def correct(self) -> npt.NDArray[np.bool_]:
        """Which samples each network has right now (`correct_samples`), shape (R, m)."""
        return correct_samples(self.predictions, self._dataset.targets)

    @property
    def solved_at(self) -> npt.NDArray[np.int_]:
        """The first update after which each network had every sample right and the loss below the threshold.

        Shape (R,); 0 is the start, −1 stands for a network that has not got there yet.
        """
        return self._solved_at[: self.replica_count].copy()

    @property
    def dead_neurons(self) -> npt.NDArray[np.int_]:
        """How many hidden neurons of each network are dead now: g′ is 0 on every sample, shape (R,).

        A neuron whose g′ is 0 everywhere (step function) is frozen, not dead.
        """
        counts = np.concatenate([self._dead(passed) for passed in self._forward_passes()])
        return counts[: self.replica_count]

    def _places(self, chunk: int) -> slice:
        width = self._present.shape[1]
        return slice(chunk * width, (chunk + 1) * width)

    def _load(self, chunk: int) -> None:
        if self._loaded != chunk:
            self._loaded = chunk
            self._present[:] = self._chunks[chunk]
            self._batch.set_rates(self._rates[chunk])
            self._batch.evaluate()

    def _advance_loaded(self, count: int, first_update: int) -> FloatArray:
        """Make `count` updates of the loaded chunk, the first of which is number `first_update`."""
        before = self._present.copy()
        self._batch.advance(count)
        losses = self._batch.losses(1, count + 1)
        # What is not finite never becomes finite again: an infinite weight minus anything is infinite or NaN.
        failed = self._failed[self._loaded]
        is_finite = np.isfinite(losses).all(axis=0) & np.isfinite(self._present).all(axis=0)
        failing = ~(is_finite | failed)
        if failing.any() and count > 1:
            # Once more, update by update, to find the first that fails.
            self._present[:] = before
            self._batch.evaluate()
            singles = [self._advance_loaded(1, first_update + k) for k in range(count)]
            return np.concatenate(singles)
        losses[:, failing & np.isfinite(losses[0])] = np.nan
        self._present[:, failing] = np.nan
        failed |= failing
        self._note_solved(losses, self._batch.logits[1 : count + 1], first_update)
        return losses

    def _note_solved(self, losses: FloatArray, logits: FloatArray, first_update: int) -> None:
        """Find which networks of the loaded chunk succeed for the first time in successive updates.

        Parameters
        ----------
        losses
            Shape (updates, C).
        logits
            Shape (updates, n_out, m, C).
        first_update
            The number of the first of the updates.
        """
        solved_at = self._solved_at[self._places(self._loaded)]
        is_low = losses < self._solved_loss
        columns = np.flatnonzero(is_low.any(axis=0) & (solved_at < 0))
        if not columns.size:
            return
        predictions = self._architecture.loss.predictions(logits[..., columns].transpose(0, 3, 1, 2))
        is_solved = correct_samples(predictions, self._dataset.targets).all(axis=-1) & is_low[:, columns]
        found = is_solved.any(axis=0)
        solved_at[columns[found]] = first_update + is_solved.argmax(axis=0)[found]

    def _forward_passes(self) -> list[ForwardPass]:
        with np.errstate(all="ignore"):
            return [
                forward(self._architecture, as_parameters(self._architecture, chunk), self._dataset.inputs)
                for chunk in self._chunks
            ]

    def _dead(self, passed: ForwardPass) -> npt.NDArray[np.int_]:
        counts = np.zeros(self._present.shape[1], dtype=int)
        for function, z in zip(self._architecture.activations, passed.z[:-1], strict=True):
            if largest_slope(function).value > 0.0:
                slope = function.derivative(z, kink_side=self._kink_side)
                counts += (slope == 0.0).all(axis=2).sum(axis=1)
        return counts


def ensemble_of_seeds(
    settings: TrainingSettings,
    dataset: Dataset,
    seeds: Sequence[int],
    *,
    solved_loss: float = SOLVED_LOSS,
) -> Ensemble:
    """Return the networks that `settings` make with each of `seeds`; batch size and seed do not matter.

    Replica r starts with the weights of ``TrainingRun(replace(settings, seed=seeds[r]), dataset)``, bit for
    bit.
    """
    architecture = settings.architecture(dataset)
    start = stacked(
        [initial_parameters(architecture, settings.initializer, settings.bias_scale, seed) for seed in seeds]
    )
    return Ensemble(
        architecture, dataset, start, settings.learning_rate, settings.kink_side, solved_loss=solved_loss
    )


def ensemble_losses(architecture: Architecture, dataset: Dataset, parameters: Parameters) -> FloatArray:
    """Return the mean loss of each of R networks, shape (R,), fast."""
    columns = as_columns(architecture, parameters)
    width = _width(parameters.replica_count, dataset.sample_count * max(architecture.layer_sizes))
    present = np.empty((columns.shape[0], width))
    batch = ReplicaForward(architecture, dataset, present)
    losses = np.empty(parameters.replica_count)
    with np.errstate(all="ignore"):
        for first in range(0, losses.size, width):
            part = columns[:, first : first + width]
            present[:, : part.shape[1]] = part
            batch.evaluate()
            losses[first : first + width] = batch.losses(0, 1)[0, : part.shape[1]]
    return losses


def _width(replica_count: int, neurons: int) -> int:
    """Return how many networks are computed at once if each has `neurons` numbers in its largest layer."""
    most = min(_MOST_WIDTH, max(_WIDTH_STEP, _MOST_NEURONS // neurons))
    chunks = -(-replica_count // most)
    return -(-replica_count // (chunks * _WIDTH_STEP)) * _WIDTH_STEP
