"""What the XOR lab does: it holds the settings and the run, and tells what happened."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QObject, Signal

from app.labs.xor.one_run.milestones import Milestones
from app.labs.xor.one_run.state import OneRunState
from app.labs.xor.settings import DEMONSTRATION, DEMONSTRATION_UPDATES, XorSettings
from engine.datasets import XOR
from engine.interventions import SetParameters
from engine.network import Parameters
from engine.training import TrainingRun

_LARGEST_NEW_SEED = 9999


class OneRunSession(QObject):
    """Holds the settings and the run, and tells what happened.

    Signals
    -------
    settings_changed
        The settings are others now.
    rewound
        The run is at update 0.
    stepped
        Updates were made, or the run stopped.
    """

    settings_changed = Signal()
    rewound = Signal()
    stepped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = XorSettings()
        self._start: Parameters | None = None
        self._milestones: Milestones
        self._begin(self._settings)

    @property
    def settings(self) -> XorSettings:
        """The present settings."""
        return self._settings

    @property
    def can_go_on(self) -> bool:
        """Whether another update can follow: not after numbers stopped being finite."""
        return self._run.failure is None

    @property
    def state(self) -> OneRunState:
        """The run as it is now."""
        run = self._run
        return OneRunState(
            settings=self._settings,
            architecture=run.architecture,
            update_count=run.update_count,
            loss_history=run.loss_history,
            largest_loss=self._milestones.largest_loss,
            parameters=run.parameters,
            passed=run.forward_pass,
            solved_at=self._milestones.solved_at,
            dead_since=self._milestones.dead_since,
            deaths=self._milestones.record.deaths,
            failure=run.failure,
        )

    def apply_settings(self, settings: XorSettings) -> None:
        """Use other settings; what alters the run rewinds it, with the same seed unless that changes."""
        if settings == self._settings:
            return
        if not settings.starts_as(self._settings):
            self._start = None
        if settings.makes_the_same_run_as(self._settings):
            self._settings = settings
            self.settings_changed.emit()
        else:
            self._begin(settings)
            self.settings_changed.emit()
            self.rewound.emit()

    def change(self, **fields: object) -> None:
        """Change some fields.

        Raises
        ------
        InvalidValueError
            If a field cannot take the value; nothing changes then.
        """
        self.apply_settings(replace(self._settings, **fields))  # type: ignore[arg-type]

    def step(self, count: int = 1) -> bool:
        """Make up to `count` updates; returns whether more can follow."""
        self._milestones.step(count)
        self.stepped.emit()
        return self.can_go_on

    def rewind(self) -> None:
        """Go back to update 0 with the same seed."""
        self._begin(self._settings)
        self.rewound.emit()

    def draw_new_seed(self) -> None:
        """Start again with another seed, drawn at random."""
        seed = self._settings.seed
        while seed == self._settings.seed:
            seed = int(np.random.default_rng().integers(1, _LARGEST_NEW_SEED + 1))
        self.change(seed=seed)

    def open_run(self, settings: XorSettings) -> None:
        """Show the run of these settings at update 0, from its own initial weights."""
        self._start_afresh(settings)

    def reset(self) -> None:
        """Bring every setting back to its default, at update 0."""
        self._start_afresh(XorSettings())

    def show_demonstration(self) -> None:
        """Bring the lab into its fixed demonstration state."""
        self._start_afresh(DEMONSTRATION)
        self.step(DEMONSTRATION_UPDATES)

    def set_parameters(self, parameters: Parameters) -> None:
        """Go on from weights and biases that were typed in.

        Before the first update they are the start to which `rewind` comes back; later they are a change that
        `rewind` forgets.

        Raises
        ------
        InvalidValueError
            If the run has stopped.
        """
        if self._run.update_count == 0 and self._run.failure is None:
            self._start = parameters
            self._begin(self._settings)
            self.rewound.emit()
        else:
            self._run.intervene(SetParameters(self._run.update_count, parameters))
            self._milestones = Milestones(self._run, self._settings, self._milestones.record)
            self.stepped.emit()

    def _start_afresh(self, settings: XorSettings) -> None:
        self._start = None
        self._begin(settings)
        self.settings_changed.emit()
        self.rewound.emit()

    def _begin(self, settings: XorSettings) -> None:
        planned = [SetParameters(0, self._start)] if self._start is not None else []
        self._run = TrainingRun(settings.training, XOR, planned)
        self._settings = settings
        self._milestones = Milestones(self._run, settings)
