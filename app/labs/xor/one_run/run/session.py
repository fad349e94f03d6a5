"""What one run does: it holds settings, run and what is looked at, and tells what happened."""

from dataclasses import replace

from PySide6.QtCore import QObject, SignalInstance

from app.lab_kit.replay import Replay
from app.lab_kit.run_session import RunSession
from app.labs.xor.one_run.looks.looks import OneRunLooks
from app.labs.xor.one_run.run.noted_run import NotedRun
from app.labs.xor.one_run.run.rule_changes import RuleChange, left_alone, rule_changes
from app.labs.xor.one_run.run.scene import DEMONSTRATION_SCENE, OneRunScene
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.shared.input_plane import plane_of
from app.labs.xor.shared.settings import XorSettings
from engine.descent.descent_changes import RULE_KEYS, DescentChange, descent_change
from engine.descent.interventions import Intervention, SetValues
from engine.descent.run_point import RunPoint
from engine.history.milestones import Mark
from engine.network.network import Parameters
from engine.records.arrays import first_true
from engine.records.record_access import replaced, value_at


class OneRunSession(RunSession[OneRunScene]):
    """Holds the scene of one run; its signals are those of `RunSession`.

    `stepped` follows weights that were typed in after the first update too.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.take(OneRunScene())

    @property
    def scene(self) -> OneRunScene:
        """What is shown."""
        point = RunPoint(self.shown_update, self.last_update, self._interventions)
        return OneRunScene.of(self._settings, point, self._plane, self._looks)

    def replay(self, scene: OneRunScene) -> Replay[NotedRun]:
        """Make the run of a scene again."""
        return NotedRun.replay(scene.settings, scene.run)

    def replay_length(self, scene: OneRunScene) -> int:
        """Return how many updates that takes."""
        return scene.run.made

    def hold(self, scene: OneRunScene, run: NotedRun) -> None:
        """Hold a scene and its run."""
        self._run = run
        self._settings, self._plane, self._looks = scene.settings, scene.shown_plane, scene.looks
        self._shown: int | None = None
        self._held_at: int | None = None
        self.place(min(scene.run.update, self.last_update))

    @property
    def demonstration(self) -> OneRunScene:
        """A trained ReLU network in which one hidden neuron has died."""
        return DEMONSTRATION_SCENE

    @property
    def default(self) -> OneRunScene:
        """Every setting at its default, at update 0, and looked at as now."""
        return OneRunScene(looks=self._looks)

    @property
    def looks(self) -> OneRunLooks:
        """What is looked at."""
        return self._looks

    @looks.setter
    def looks(self, looks: OneRunLooks) -> None:
        self._looks = looks.fitting(self._settings)

    @property
    def settings(self) -> XorSettings:
        """The settings that hold at the update shown: those of the start and what was changed since."""
        return self._settings_at(self.shown_update)

    @property
    def shown_update(self) -> int:
        """The update that is shown."""
        return self.last_update if self._shown is None else self._shown

    @property
    def last_update(self) -> int:
        """The latest update that was made."""
        return self._run.line.last_update

    @property
    def can_go_on(self) -> bool:
        """Whether another update can follow the one shown: not after numbers stopped being finite."""
        return self._shown is not None or self._run.line.run.failure is None

    @property
    def state(self) -> OneRunState:
        """The run at the update shown."""
        line, run, held_out = self._run.line, self._run.line.run, self._run.held_out
        update, milestones, alone = self.shown_update, line.milestones, self._run.alone
        moment = line.at(update)
        solved_at = milestones.solved_at
        return OneRunState(
            settings=self.settings,
            descent=line.descent(update),
            samples=self._run.samples,
            kept_back=self._run.kept_back,
            test=self._run.test,
            held_out=held_out.curve(update) if held_out is not None else None,
            plane=self._plane,
            moment=moment,
            next_batch=line.next_batch(update),
            is_ordered=line.is_ordered(update),
            updates_per_epoch=run.updates_per_epoch,
            update_count=update,
            changed_at=max((at for each in run.interventions if (at := each.at_update) <= update), default=0),
            whole_history=run.loss_history,
            largest_loss=milestones.largest_loss,
            largest_z=tuple(each.value for each in milestones.largest_z),
            largest_a=milestones.largest_a.value,
            solved_at=solved_at if solved_at is not None and solved_at <= update else None,
            deaths=milestones.deaths.at(update),
            trail=line.trail.until(update),
            rule_changes=rule_changes(self._settings, self._interventions),
            alone=None if alone is None else left_alone(alone, self._interventions, run.update_count),
            failure=run.failure if self._shown is None else None,
        )

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What happened in the whole run, in the order of the updates."""
        return self._run.line.milestones.marks

    def use(self, settings: XorSettings) -> SignalInstance:
        """Take other settings over: a run goes on by another rule, other changes rewind it."""
        present, at = self.settings, self.shown_update if self._held_at is None else self._held_at
        self._settings = self._settings.at_pace_of(settings)
        if settings.makes_the_same_run_as(present):
            return self.moved
        is_under_way = 0 < at < self.last_update or (at > 0 and self._run.line.run.failure is None)
        if is_under_way and settings.differs_only_in_rule_from(present):
            self._change_rule(at, settings)
            return self.stepped
        self._begin(settings, self._start if settings.starts_as(self._settings) else ())
        self._looks = self._looks.fitting(settings)
        return self.rewound

    def hold_setting(self) -> None:
        """Take the settings that come until `let_go` as one change, at the update shown now."""
        self._held_at = self.shown_update

    def let_go(self) -> None:
        """Take every further setting as a change of its own."""
        self._held_at = None

    def step(self, count: int = 1) -> bool:
        """Go up to `count` updates on from the one shown; returns whether more can follow.

        What comes after an earlier update is shown again, exactly; only after the latest one new updates are
        made.
        """
        behind = self.last_update - self.shown_update
        self.place(self.shown_update + min(count, behind))
        self._run.advance(max(0, count - behind))
        self.stepped.emit()
        return self.can_go_on

    def play(self, count: int) -> bool:
        """Go on as `step` does, but no further than where time is to stop; returns whether time goes on."""
        before, limit = self.shown_update, self._settings.stop_loss
        to_stop = self._settings.stop_epoch * self._run.line.run.updates_per_epoch - before
        goes_on = self.step(min(count, to_stop) if to_stop > 0 else count)
        losses = self._run.line.run.loss_history[before : self.shown_update + 1]
        below = first_true(losses <= limit, before) if losses[0] > limit else None
        if below is None:
            return goes_on and self.shown_update != before + to_stop
        if self._shown is None:
            self._run.line.return_to(below)
        self.place(below)
        return False

    def begin(self) -> None:
        """Put the run back to update 0, with the weights that were typed in there and the latest rule."""
        self._begin(self._settings_at(self.last_update), self._start)

    def place(self, update: int) -> None:
        """Show an update that has been made."""
        self._shown = update if update < self.last_update else None

    def set_parameters(self, parameters: Parameters) -> None:
        """Go on from weights and biases that were typed in at the update shown; what came after it is lost.

        Before the first update they are the start to which `rewind` comes back; later they are a change that
        `rewind` forgets. Weights and biases that are those of the update shown change nothing.

        Raises
        ------
        InvalidValueError
            If the run has stopped at the update shown.
        """
        update, line = self.shown_update, self._run.line
        present = line.at(update).parameters
        change = SetValues.between(update, line.run.architecture, present, parameters)
        if not change.changes and self.can_go_on:
            return
        if update == 0 and self.can_go_on:
            untouched = NotedRun(self._settings).line.run.parameters
            start = SetValues.between(0, line.run.architecture, untouched, parameters)
            self._begin(self._settings, (start,) if start.changes else ())
            self.rewound.emit()
        else:
            self._run.intervene(change)
            self._shown = None
            self.stepped.emit()
        self.edited.emit()

    def without_change(self, change: RuleChange) -> OneRunScene:
        """Return the scene in which the rule was not changed so, and the run was made as far."""
        scene = self.scene
        gone = descent_change(change.update, change.key, change.after)
        kept = tuple(each for each in scene.run.interventions if each != gone)
        return replace(scene, run=replace(scene.run, interventions=kept))

    @property
    def _interventions(self) -> tuple[Intervention, ...]:
        return self._run.line.run.interventions

    @property
    def _start(self) -> tuple[Intervention, ...]:
        """What was changed by hand before the first update."""
        return tuple(each for each in self._interventions if each.at_update == 0)

    def _settings_at(self, update: int) -> XorSettings:
        """Return the settings whose rule makes the update after `update`."""
        settings = self._settings
        for each in self._interventions:
            if isinstance(each, DescentChange) and each.at_update <= update:
                settings = replaced(settings, **{each.key: each.value})
        return settings

    def _change_rule(self, at: int, settings: XorSettings) -> None:
        """Go on from update `at` by the rule of `settings`; in place of an earlier change there."""
        before = self._settings_at(at)
        for key in RULE_KEYS:
            value = value_at(settings, key)
            if value == value_at(before, key):
                continue
            for each in self._interventions:
                if isinstance(each, DescentChange) and (each.at_update, each.key) == (at, key):
                    self._run.take_back(each)
            if value != value_at(self._settings_at(at), key):
                self._run.intervene(descent_change(at, key, value))
        self._shown = None

    def _begin(self, settings: XorSettings, start: tuple[Intervention, ...]) -> None:
        self._settings = settings
        self._run = NotedRun(settings, start)
        self._shown = None
        self._plane = plane_of(settings.data, settings.data.dataset().inputs, self._plane)
