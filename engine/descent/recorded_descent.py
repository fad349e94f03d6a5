"""Networks trained side by side, every epoch of which can be looked at again or left another way."""

import numpy as np

from engine.descent.gradient_descent import DescentState, GradientDescent
from engine.descent.interventions import ParameterChange
from engine.descent.training import NonFinite, RunFailure
from engine.network.network import Parameters, stacked
from engine.records.arrays import FloatArray
from engine.records.invalid_value import InvalidValueError, out_of_bounds
from engine.records.translatable import QT_TRANSLATE_NOOP

_FIRST_EPOCHS = 1024


class RecordedDescent:
    """Full-batch gradient descent on R networks that keeps all parameters of every epoch.

    Epoch k is the state after k updates, interventions at k included. A network's numbers are bit for bit
    those that `GradientDescent` gives the same network alone.

    Parameters
    ----------
    rule
        How the networks learn.
    start
        Their parameters at epoch 0.
    last_epoch
        The epoch at which the record is full. One epoch takes 8 bytes for each parameter and replica.

    Raises
    ------
    InvalidValueError
        If the start is not finite.
    """

    def __init__(self, rule: GradientDescent, start: Parameters, last_epoch: int) -> None:
        self._rule = rule
        self._last_epoch = last_epoch
        self._shapes = tuple(array.shape for array in start.arrays)
        width = sum(array.size for array in start.arrays)
        self._numbers = np.empty((_FIRST_EPOCHS, width))
        self._losses = np.empty((_FIRST_EPOCHS, start.replica_count))
        self._epoch = 0
        self._failure: RunFailure | None = None
        self._head = rule.start(start)
        if not self._accept(self._head, 0):
            raise InvalidValueError(QT_TRANSLATE_NOOP("InvalidValue", "The initial loss is not finite."))
        self._write(0)

    @property
    def epoch(self) -> int:
        """The latest epoch that has been computed."""
        return self._epoch

    @property
    def last_epoch(self) -> int:
        """The epoch at which the record is full."""
        return self._last_epoch

    @property
    def failure(self) -> RunFailure | None:
        """Why no further epoch can be computed, or None while all numbers are finite."""
        return self._failure

    @property
    def can_go_on(self) -> bool:
        """Whether another epoch can be computed."""
        return self._failure is None and self._epoch < self._last_epoch

    @property
    def losses(self) -> FloatArray:
        """The mean loss of each network at each epoch, shape (epochs + 1, R), a read-only view."""
        return _view(self._losses[: self._epoch + 1])

    def step(self, count: int = 1) -> int:
        """Compute up to `count` further epochs and return how many were computed."""
        before = self._epoch
        while self.can_go_on and self._epoch < before + count:
            state = self._rule.update(self._head)
            if not self._accept(state, self._epoch + 1):
                break
            self._head = state
            self._epoch += 1
            self._write(self._epoch)
        return self._epoch - before

    def state_at(self, epoch: int) -> DescentState:
        """Return all networks as they were at `epoch`.

        Raises
        ------
        InvalidValueError
            If that epoch has not been computed.
        """
        if not 0 <= epoch <= self._epoch:
            raise out_of_bounds(QT_TRANSLATE_NOOP("Field", "Epoch"), epoch, 0, self._epoch)
        if epoch == self._epoch:
            return self._head
        return self._rule.start(self._parameters(epoch))

    def first_weights(self, replica: int) -> FloatArray:
        """Return W[1] of one network at each epoch, shape (epochs + 1, n, n_in), a read-only view."""
        replicas, neurons, inputs = self._shapes[0]
        size = neurons * inputs
        columns = self._numbers[: self._epoch + 1, replica * size : (replica + 1) * size]
        assert replica < replicas  # noqa: S101  (the columns behind are another layer's)
        return _view(columns).reshape(-1, neurons, inputs)

    def intervene(self, replica: int, intervention: ParameterChange) -> None:
        """Change one network at the intervention's epoch, and forget all later epochs of all networks.

        Raises
        ------
        InvalidValueError
            If that epoch has not been computed, or if the changed loss is not finite; nothing changes then.
        """
        epoch = intervention.at_update
        before = self.state_at(epoch).parameters
        networks = [before.replica(index) for index in range(before.replica_count)]
        networks[replica] = intervention.applied(self._rule.architecture, networks[replica])
        changed = self._rule.start(stacked(networks))
        if not (changed.weights_are_finite and np.isfinite(changed.losses).all()):
            raise InvalidValueError(QT_TRANSLATE_NOOP("InvalidValue", "The changed loss is not finite."))
        self._head, self._epoch, self._failure = changed, epoch, None
        self._write(epoch)

    def _accept(self, state: DescentState, update: int) -> bool:
        if not state.weights_are_finite:
            self._failure = RunFailure(update, NonFinite.WEIGHTS)
        elif not np.isfinite(state.losses).all():
            self._failure = RunFailure(update, NonFinite.LOSS)
        return self._failure is None

    def _write(self, epoch: int) -> None:
        if epoch == len(self._numbers):
            self._numbers = self._larger(self._numbers)
            self._losses = self._larger(self._losses)
        np.concatenate([array.ravel() for array in self._head.parameters.arrays], out=self._numbers[epoch])
        self._losses[epoch] = self._head.losses

    def _larger(self, buffer: FloatArray) -> FloatArray:
        larger = np.empty((min(2 * len(buffer), self._last_epoch + 1), buffer.shape[1]))
        larger[: len(buffer)] = buffer
        return larger

    def _parameters(self, epoch: int) -> Parameters:
        row, arrays, start = self._numbers[epoch], [], 0
        for shape in self._shapes:
            size = int(np.prod(shape))
            arrays.append(row[start : start + size].reshape(shape).copy())
            start += size
        return Parameters(tuple(arrays[0::2]), tuple(arrays[1::2]))


def _view(buffer: FloatArray) -> FloatArray:
    view = buffer.view()
    view.setflags(write=False)
    return view
