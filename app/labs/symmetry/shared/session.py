"""What the symmetry lab knows: its settings, the two runs epoch by epoch, and what follows from them."""

from dataclasses import replace
from itertools import cycle

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal

from app.labs.symmetry.shared.claims import CLAIMS, DEMONSTRATION, Claim, ShownState
from app.labs.symmetry.shared.scale_session import ScaleSession
from app.labs.symmetry.shared.settings import SymmetrySettings
from app.labs.symmetry.shared.standing import is_impossible, named_level
from app.labs.symmetry.shared.state import LAST_EPOCH, SIDE_NAMES, Side, SideName, SymmetryState
from engine.descent.gradient_descent import DescentState, initial_parameters
from engine.descent.interventions import AddNoise
from engine.descent.recorded_descent import RecordedDescent
from engine.history.loss_trend import loss_trend
from engine.history.verdict import verdict_of
from engine.network.network import Gradients, Parameters, stacked
from engine.network.outcomes import correct_samples, solved
from engine.phenomena.symmetry import equal_groups, motion, neuron_rows, output_stays_constant, stands_still
from engine.records.another_seed import another_seed

_LOSS_POINTS = 240
_PATH_POINTS = 120
_FIRST_WEIGHT_LIMIT = 4.0
_FIRST_LOSS_LIMIT = 0.9
_LARGEST_WEIGHT_LIMIT = 1e6
_LARGEST_LOSS_LIMIT = 1.8
"""Huge weights start with a loss of 10 and more for a few epochs: those leave the axis at its top."""

_ROOM = 1.08


class SymmetrySession(QObject):
    """Holds the settings and the two runs, and tells what happened.

    Signals
    -------
    settings_changed
        The settings are others now.
    rewound
        Both runs are at epoch 0.
    moved
        Another epoch is shown, or the runs changed at the epoch shown.
    """

    settings_changed = Signal()
    rewound = Signal()
    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = SymmetrySettings()
        self._epoch = 0
        self._draws = 0
        self._noise: list[AddNoise] = []
        self._parting: AddNoise | None = None
        self._claim: tuple[Claim, bool] | None = None
        self.scale = ScaleSession(self._settings.scan, self)
        self._begin()

    @property
    def settings(self) -> SymmetrySettings:
        """The present settings."""
        return self._settings

    @property
    def epoch(self) -> int:
        """The epoch shown."""
        return self._epoch

    @property
    def can_go_on(self) -> bool:
        """Whether an epoch follows the one shown."""
        return self._epoch < self._record.epoch or self._record.can_go_on

    @property
    def claim(self) -> tuple[Claim, bool] | None:
        """The claim whose state is shown, and whether it is its exception; None after any other change."""
        return self._claim

    @property
    def state(self) -> SymmetryState:
        """Both networks at the epoch shown."""
        record, settings = self._record, self._settings
        now = record.state_at(self._epoch)
        gradients = self._rule.gradients(now)
        updated, _ = self._rule.optimizer.advanced(
            now.parameters, gradients, now.memory, self._rule.learning_rate
        )
        epochs = _spread(record.epoch, _LOSS_POINTS)
        weight_limit, loss_limit = self._widened_limits(epochs)
        return SymmetryState(
            settings=settings,
            epoch=self._epoch,
            computed=record.epoch,
            sides=(self._side(0, now, gradients, updated), self._side(1, now, gradients, updated)),
            loss_epochs=epochs.astype(np.float64),
            losses=record.losses[epochs],
            weight_limit=weight_limit,
            loss_limit=loss_limit,
            noise=tuple(self._noise),
            parting=self._parting,
            failure=record.failure,
        )

    def apply_settings(self, settings: SymmetrySettings) -> None:
        """Use other settings; what alters the runs rewinds them, with the same seeds unless those change."""
        if settings == self._settings:
            return
        same_runs = settings.makes_the_same_runs_as(self._settings)
        self._settings = settings
        if not same_runs:
            self._claim = None
            self._begin()
        self.scale.apply_settings(settings.scan)
        self.settings_changed.emit()
        if not same_runs:
            self.rewound.emit()

    def change(self, **fields: object) -> None:
        """Change some fields.

        Raises
        ------
        InvalidValueError
            If a field cannot take the value; nothing changes then.
        """
        self.apply_settings(replace(self._settings, **fields))  # type: ignore[arg-type]

    def change_scan(self, **fields: object) -> None:
        """Change some fields of the scan over the initial scale.

        Raises
        ------
        InvalidValueError
            If a field cannot take the value; nothing changes then.
        """
        self.change(scan=replace(self._settings.scan, **fields))  # type: ignore[arg-type]

    def change_start(self, name: SideName, **fields: object) -> None:
        """Change some fields of one start.

        Raises
        ------
        InvalidValueError
            If a field cannot take the value; nothing changes then.
        """
        field = name.lower()
        self.change(**{field: replace(getattr(self._settings, field), **fields)})

    def step(self, count: int = 1) -> bool:
        """Show the epoch `count` further, computing what is missing; returns whether more can follow."""
        wanted = self._epoch + count
        self._record.step(max(0, wanted - self._record.epoch))
        self._epoch = min(wanted, self._record.epoch)
        self.moved.emit()
        return self.can_go_on

    def show_epoch(self, epoch: int) -> None:
        """Show an epoch that has been computed, the nearest one to `epoch`."""
        epoch = min(max(epoch, 0), self._record.epoch)
        if epoch != self._epoch:
            self._epoch = epoch
            self.moved.emit()

    def rewind(self) -> None:
        """Begin again at epoch 0 with the same seeds, without the noise that was added."""
        self._begin()
        self.rewound.emit()

    def break_symmetry(self) -> None:
        """Add ε times normal noise to every weight and bias of A at the epoch shown.

        Each call is another draw. What had been computed beyond that epoch is forgotten.
        """
        noise = AddNoise(at_update=self._epoch, sigma=self._settings.noise, seed=self._draws)
        rows = neuron_rows(self._record.state_at(self._epoch).parameters)
        had_equal_neurons = len(equal_groups(rows)) < len(rows)
        self._record.intervene(0, noise)
        self._noise = [each for each in self._noise if each.at_update <= self._epoch] + [noise]
        if had_equal_neurons:
            self._parting = noise
        self._draws += 1
        self._claim = None
        self.moved.emit()

    def draw_new_seed(self, name: SideName) -> None:
        """Start again with another seed for one of the starts."""
        self.change_start(name, seed=self._another_seed(name))

    def draw_new_seeds(self) -> None:
        """Start again with another seed for each random start; without one, nothing changes."""
        starts = {"a": self._settings.a, "b": self._settings.b}
        self.change(
            **{
                field: replace(start, seed=self._another_seed("A" if field == "a" else "B"))
                for field, start in starts.items()
                if start.is_random
            }
        )

    def show_claim(self, claim: Claim, *, exception: bool = False) -> None:
        """Show the state of a claim, or the state in which it does not hold.

        A claim is about starts: speed, noise and the scan stay as they are.
        """
        shown = CLAIMS[claim].exception if exception else CLAIMS[claim].state
        now = self._settings
        settings = replace(shown.settings, speed=now.speed, noise=now.noise, scan=now.scan)
        self._show(ShownState(settings, shown.epoch), (claim, exception))

    def reset(self) -> None:
        """Bring every setting back to its default, at epoch 0; the view stays."""
        self._show(ShownState(SymmetrySettings(view=self._settings.view), 0), None)

    def show_demonstration(self) -> None:
        """Bring the lab into its fixed demonstration state; the view stays."""
        settings = replace(DEMONSTRATION.settings, view=self._settings.view)
        self._show(ShownState(settings, DEMONSTRATION.epoch), None)

    def _another_seed(self, name: SideName) -> int:
        return another_seed((self._settings.a if name == "A" else self._settings.b).seed)

    def _show(self, shown: ShownState, claim: tuple[Claim, bool] | None) -> None:
        self._settings = shown.settings
        self._draws = 0
        self._claim = claim
        self._begin()
        self.scale.apply_settings(shown.settings.scan)
        self.settings_changed.emit()
        self.rewound.emit()
        self.step(shown.epoch)

    def _begin(self) -> None:
        settings = self._settings
        self._rule = settings.rule
        starts = [
            initial_parameters(self._rule.architecture, start.initializer, 0.0, start.seed)
            for start in (settings.a, settings.b)
        ]
        self._record = RecordedDescent(self._rule, stacked(starts), LAST_EPOCH)
        self._epoch = 0
        self._noise, self._parting = [], None
        self._limits = (_FIRST_WEIGHT_LIMIT, _FIRST_LOSS_LIMIT)

    def _side(self, index: int, now: DescentState, gradients: Gradients, updated: Parameters) -> Side:
        settings = self._settings
        predictions, loss = now.passed.predictions[index], float(now.losses[index])
        targets = settings.dataset.targets
        noise = [each.at_update for each in self._noise if index == 0 and each.at_update <= self._epoch]
        history = self._record.losses[: self._epoch + 1, index]
        return Side(
            name=SIDE_NAMES[index],
            start=(settings.a, settings.b)[index],
            hidden=settings.neurons > 0,
            rows=neuron_rows(now.parameters, index),
            gradient_rows=neuron_rows(gradients, index),
            motion=motion(now.parameters, gradients, updated, index),
            path=self._record.first_weights(index)[_spread(self._epoch, _PATH_POINTS)],
            loss=loss,
            correct_count=int(correct_samples(predictions, targets).sum()),
            level=named_level(settings, loss, predictions[0]),
            constant_output=output_stays_constant(self._rule.architecture, now.parameters, now.passed, index),
            verdict=verdict_of(
                is_solved=bool(solved(predictions, targets, now.losses[index])),
                is_impossible=is_impossible(settings),
                stands_still=stands_still(now.parameters, updated, index),
                is_plateau=loss_trend(history, max(noise, default=0)).is_plateau,
            ),
        )

    def _widened_limits(self, epochs: npt.NDArray[np.intp]) -> tuple[float, float]:
        """Return round limits beyond every weight and loss drawn; they never shrink before a rewind."""
        weight = max(float(np.abs(self._record.first_weights(index)[epochs]).max()) for index in (0, 1))
        loss = float(self._record.losses[epochs].max())
        self._limits = (
            _round_limit(
                _FIRST_WEIGHT_LIMIT, min(max(_ROOM * weight, self._limits[0]), _LARGEST_WEIGHT_LIMIT)
            ),
            _round_limit(_FIRST_LOSS_LIMIT, min(max(loss, self._limits[1]), _LARGEST_LOSS_LIMIT)),
        )
        return self._limits


def _round_limit(first: float, needed: float) -> float:
    """Return the first of `first` · 1, 1½, 2, 3, 4, 6, 8, … that is not below `needed`."""
    limit, factors = first, cycle((1.5, 4 / 3))
    while limit < needed:
        limit *= next(factors)
    return limit


def _spread(last: int, most: int) -> npt.NDArray[np.intp]:
    """Return at most `most` epochs from 0 to `last`, both included: no more than a plot can tell apart."""
    return np.unique(np.linspace(0, last, min(last + 1, most)).astype(np.intp))
