"""What the XOR lab does: it holds the settings and the run, and tells what happened."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.shared.input_plane import PLANE, plane_of
from app.labs.xor.shared.settings import DEMONSTRATION, DEMONSTRATION_UPDATES, XorSettings
from engine.descent.interventions import SetValues
from engine.descent.training import TrainingRun
from engine.history.held_out_loss import HeldOutLoss
from engine.history.milestones import Mark
from engine.history.time_line import TimeLine
from engine.network.network import Parameters
from engine.records.another_seed import another_seed


class OneRunSession(QObject):
    """Holds the settings and the run, and tells what happened.

    Signals
    -------
    settings_changed
        The settings are others now; `rewound` or `moved` follows.
    rewound
        The run is at update 0.
    stepped
        Updates were made, or the run stopped, or weights were typed in.
    moved
        Another update is shown, or the same at another speed.
    """

    settings_changed = Signal()
    rewound = Signal()
    stepped = Signal()
    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = XorSettings()
        self._start: SetValues | None = None
        self._shown: int | None = None
        self._plane = PLANE
        self._line: TimeLine
        self._begin(self._settings)

    @property
    def settings(self) -> XorSettings:
        """The present settings."""
        return self._settings

    @property
    def can_go_on(self) -> bool:
        """Whether another update can follow the one shown: not after numbers stopped being finite."""
        return self._shown is not None or self._line.run.failure is None

    @property
    def state(self) -> OneRunState:
        """The run at the update shown."""
        line, run = self._line, self._line.run
        update = self._shown_update
        moment = line.at(update)
        solved_at = line.milestones.solved_at
        return OneRunState(
            settings=self._settings,
            descent=run.descent,
            test=self._test,
            held_out=self._held_out.curve(update) if self._held_out is not None else None,
            plane=self._plane,
            moment=moment,
            next_batch=line.next_batch(update),
            is_ordered=line.is_ordered(update),
            updates_per_epoch=run.updates_per_epoch,
            update_count=update,
            changed_at=max((at for each in run.interventions if (at := each.at_update) <= update), default=0),
            whole_history=run.loss_history,
            largest_loss=line.milestones.largest_loss,
            solved_at=solved_at if solved_at is not None and solved_at <= update else None,
            deaths=line.milestones.deaths.at(update),
            trail=line.trail.until(update),
            failure=run.failure if self._shown is None else None,
        )

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What happened in the whole run, in the order of the updates."""
        return self._line.milestones.marks

    def apply_settings(self, settings: XorSettings) -> None:
        """Use other settings; what alters the run rewinds it, with the same seed unless that changes."""
        if settings == self._settings:
            return
        if not settings.starts_as(self._settings):
            self._start = None
        if settings.makes_the_same_run_as(self._settings):
            self._settings = settings
            self.settings_changed.emit()
            self.moved.emit()
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
        """Go up to `count` updates on from the one shown; returns whether more can follow.

        What comes after an earlier update is shown again, exactly; only after the latest one new updates are
        made.
        """
        behind = self._line.last_update - self._shown_update
        self._show(self._shown_update + min(count, behind))
        self._advance(max(0, count - behind))
        self.stepped.emit()
        return self.can_go_on

    def show_update(self, update: int) -> None:
        """Show the run as it was after `update` updates, or as nearly so as it has been made."""
        self._show(min(max(update, 0), self._line.last_update))
        self.moved.emit()

    def step_back(self, count: int = 1) -> None:
        """Show the run `count` updates earlier."""
        self.show_update(self._shown_update - count)

    def show_present(self) -> None:
        """Show the latest update again."""
        self.show_update(self._line.last_update)

    def rewind(self) -> None:
        """Go back to update 0 with the same seed."""
        self._begin(self._settings)
        self.rewound.emit()

    def draw_new_seed(self) -> None:
        """Start again with another seed, drawn at random."""
        self.change(seed=another_seed(self._settings.seed))

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
        """Go on from weights and biases that were typed in at the update shown; what came after it is lost.

        Before the first update they are the start to which `rewind` comes back; later they are a change that
        `rewind` forgets.

        Raises
        ------
        InvalidValueError
            If the run has stopped at the update shown.
        """
        update = self._shown_update
        if update == 0 and self.can_go_on:
            run = self._line.run
            untouched = TrainingRun(run.settings, run.dataset).parameters
            self._start = SetValues.between(0, run.architecture, untouched, parameters)
            self._begin(self._settings)
            self.rewound.emit()
        else:
            before = self._line.at(update).parameters
            self._line.intervene(SetValues.between(update, self._line.run.architecture, before, parameters))
            if self._held_out is not None:
                self._held_out.note(update, self._line.run.parameters)
            self._shown = None
            self.stepped.emit()

    def _advance(self, count: int) -> None:
        """Make `count` updates, fewer only if the run fails, and note the loss on the test samples."""
        line, held_out = self._line, self._held_out
        if held_out is None:
            line.step(count)
            return
        end = line.last_update + count
        while line.last_update < end and line.run.failure is None:
            line.step(min(held_out.updates_to_next(line.last_update), end - line.last_update))
            held_out.note(line.last_update, line.run.parameters)

    @property
    def _shown_update(self) -> int:
        return self._line.last_update if self._shown is None else self._shown

    def _show(self, update: int) -> None:
        self._shown = update if update < self._line.last_update else None

    def _start_afresh(self, settings: XorSettings) -> None:
        self._start = None
        self._begin(settings)
        self.settings_changed.emit()
        self.rewound.emit()

    def _begin(self, settings: XorSettings) -> None:
        planned = [self._start] if self._start is not None else []
        parts = settings.data.split()
        self._line = TimeLine(TrainingRun(settings.training, parts.train, planned))
        self._shown = None
        self._test = parts.test
        run = self._line.run
        self._held_out = None
        if parts.test is not None:
            self._held_out = HeldOutLoss(run.architecture, parts.test, run.parameters)
        self._plane = plane_of(settings.data, settings.data.dataset().inputs, self._plane)
        self._settings = settings
