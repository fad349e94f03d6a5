"""What the view does: it holds its scene and results, trains in the background, and tells what happened."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.lab_kit.view_session import ViewSession
from app.labs.xor.statistics.run.progress import Progress
from app.labs.xor.statistics.run.results import Experiment, RememberedResults, Results, ResultStanding
from app.labs.xor.statistics.run.scan_session import ScanSession
from app.labs.xor.statistics.run.scene import OtherResults, StatisticsLook, StatisticsScene
from app.labs.xor.statistics.run.settings import DEMONSTRATION, demonstration
from app.work.background_task import BackgroundTask
from engine.activations import Activation
from engine.ensembles.ensemble_round import up_to
from engine.ensembles.proportion_test import ProportionTest
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.ensembles.repeated_training import Combination, RepeatedTraining, train_repeatedly
from engine.records.another_seed import LARGEST_DRAWN_SEED
from engine.records.record_access import replaced

_Results = tuple[RepeatedTraining | None, RepeatedTraining | None]
"""The result before, and the present one."""


class StatisticsSession(ViewSession[StatisticsScene]):
    """Holds the settings, what is known of their networks, the result before it, the scan, and the look.

    Signals
    -------
    settings_changed
        The settings are others now.
    changed
        What is known, or whether networks are being trained, is another now.
    computed
        What was trained in the background, for the bars and for the scan, is known or given up.

    Attributes
    ----------
    scan
        The scan, which is an experiment of its own.

    Parameters
    ----------
    parent
        Owner.
    """

    settings_changed = Signal()
    changed = Signal()
    computed = Signal()

    looks: StatisticsLook

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = RepeatedSettings()
        self.looks = StatisticsLook()
        self._known = Results()
        self._remembered = RememberedResults()
        self._loaded: StatisticsScene | None = None
        self._task = BackgroundTask(self)
        self._task.progressed.connect(self._take_over)
        self._task.running_changed.connect(self._tell)
        self._task.finished.connect(self._remember)
        self.scan = ScanSession(self)
        self.scan.edited.connect(self.edited)
        self.scan.looked.connect(self.looked)
        self.scan.running_changed.connect(self._tell_computed)

    @property
    def scene(self) -> StatisticsScene:
        """What is shown; networks that are being trained count as trained."""
        if self._loaded is not None:
            return replace(self._loaded, looked=self.looks, map=self.scan.scene)
        running, shown, previous = self.running, self._known.shown, self._known.previous
        now = Experiment.of(shown) if shown is not None else Experiment(self._settings)
        before = Experiment.of(previous) if previous is not None else Experiment(self._settings)
        standing = self.standing
        others = OtherResults(
            standing is ResultStanding.OTHER and not running, *now, previous is not None, *before
        )
        return StatisticsScene(
            self._settings,
            running or standing is ResultStanding.CURRENT,
            0 if running else now.judged,
            self.looks,
            others,
            self.scan.scene,
        )

    def show(self, scene: StatisticsScene) -> None:
        """Show a scene; what was trained in it and is not remembered is trained again, in the background."""
        self._settings, self.looks, others = scene.settings, scene.looked, scene.others
        now = before = None
        if others.outdated:
            now = Experiment(others.shown, others.shown_judged)
        elif scene.trained:
            now = Experiment(scene.settings, scene.judged)
        if others.compared:
            before = Experiment(others.previous, others.previous_judged)
        self._known.take(None, self._settings)
        self._known.take(self._remembered.find(now), self._settings)
        self._known.previous = self._remembered.find(before)
        to_train = (
            before if self._known.previous is None else None,
            now if self._known.whole is None else None,
        )
        # Before a task ends, so that whoever is told then already sees this scene.
        self._loaded = scene if any(to_train) else None
        if self._loaded is None:
            self._task.cancel()
        else:
            self._task.start(partial(_train, *to_train, self._known.previous, self._known.whole))
        self.scan.show(scene.map, scene.settings)
        self.settings_changed.emit()
        self.looked.emit()
        self.changed.emit()

    @property
    def demonstration(self) -> StatisticsScene:
        """A small experiment, the same at every call."""
        return StatisticsScene(DEMONSTRATION, trained=True)

    def show_demonstration(self) -> None:
        """Show a small experiment, the same at every call, trained before this returns."""
        self._remembered.keep(demonstration())
        super().show_demonstration()

    @property
    def computing(self) -> bool:
        """Whether networks are being trained, for the bars or for the scan."""
        return self.running or self.scan.running

    @property
    def settings(self) -> RepeatedSettings:
        """What is trained at the next start, or is being trained."""
        return self._settings

    @property
    def result(self) -> RepeatedTraining | None:
        """What is known: of the present settings, or of those before as long as `standing` says so."""
        return self._known.shown

    @property
    def previous(self) -> RepeatedTraining | None:
        """The latest result that was trained under other conditions, to compare with."""
        return self._known.previous

    @property
    def standing(self) -> ResultStanding:
        """How `result` belongs to `settings`."""
        return self._known.standing(self._settings)

    @property
    def running(self) -> bool:
        """Whether networks are being trained."""
        return self._task.running

    @property
    def progress(self) -> Progress:
        """How far the networks of the present settings are."""
        result, previous, wanted = self._known.shown, self._known.previous, self._settings.network_count
        if self._loaded is not None and result is None and previous is not None:
            return Progress(previous.trained, previous.settings.network_count, previous.done, self.running)
        if result is None or result.settings != self._settings:
            return Progress(0, wanted, 0.0, self.running)
        return Progress(result.trained, wanted, result.done, self.running)

    @property
    def selected(self) -> tuple[Activation, int]:
        """The activation and the width that are looked at closely."""
        settings = self.result.settings if self.result is not None else self._settings
        hidden, neurons = self.looks.selected, self.looks.width
        if hidden not in settings.activations:
            hidden = next((each for each in settings.activations if each.key == "relu"), None)
        if neurons not in settings.widths:
            neurons = settings.widths[0]
        return hidden or settings.activations[0], neurons

    def select(self, hidden: Activation, neurons: int) -> None:
        """Look at another activation and width."""
        seed = self.looks.seed if (hidden, neurons) == self.selected else None
        self.look(selected=hidden, width=neurons, seed=seed)

    def before(self, combination: Combination) -> Combination | None:
        """Return the same combination of the result before, or None where it has none."""
        return self._known.before(combination)

    def test_against_previous(self, combination: Combination) -> ProportionTest | None:
        """Compare a combination with the same one of the result before; None where that cannot be done."""
        return self._known.test_against_previous(combination)

    def change(self, **values: object) -> None:
        """Give settings other values, each named as in the text of a scene.

        Raises
        ------
        InvalidValueError
            If a value is not allowed; nothing changes then.
        """
        self.apply_settings(replaced(self._settings, **values))

    def apply_settings(self, settings: RepeatedSettings) -> None:
        """Use other settings.

        Training that runs begins anew. Where a result lacks nothing but an activation or a width, that is
        trained at once, and the rest of the result stays.
        """
        if settings == self._settings:
            return
        self._settings, self._loaded = settings, None
        self._known.take(self._known.whole, settings)
        self.scan.follow(settings)
        self.settings_changed.emit()
        result = self._known.whole
        if result is not None and settings.differs_only_in_combinations_from(result.settings):
            if self.running or self.standing is ResultStanding.OTHER:
                known = result.combinations
                self._known.take(next(train_repeatedly(settings, known)), settings)
                self._begin(settings, known)
            self.changed.emit()
        elif self.running:
            self.start()
        else:
            self.changed.emit()
        self.edited.emit()

    def start(self) -> None:
        """Train all networks of the present settings; what was known before becomes `previous`."""
        self._loaded = None
        self._known.keep_previous(self._settings)
        self._known.take(None, self._settings)
        self.look(seed=None)
        self._begin(self._settings)
        self.changed.emit()

    def cancel(self) -> None:
        """Give the training up; what is known of the networks that were judged stays."""
        result = self._known.whole
        if self.running:
            self._loaded = None
            if result is not None:
                self._known.take(result.at_rest if result.trained else None, self._settings)
                self._remember()
        self._task.cancel()

    def forget_previous(self) -> None:
        """Compare with nothing any more."""
        self._known.previous = self._loaded = None
        self.changed.emit()
        self.edited.emit()

    def draw_new_seed(self) -> None:
        """Use other seeds: those that follow the present ones."""
        first = self._settings.first_seed + self._settings.replicas
        self.change(first_seed=first if first <= LARGEST_DRAWN_SEED else 0)

    def reset(self) -> None:
        """Bring every setting back to its default."""
        self.apply_settings(RepeatedSettings())

    def shut_down(self) -> None:
        """Give up and wait for the thread, before the window closes."""
        self._task.shut_down()
        self.scan.shut_down()

    def _begin(self, settings: RepeatedSettings, known: tuple[Combination, ...] = ()) -> None:
        self._task.start(partial(_train, None, Experiment(settings), self._known.previous, None, known))

    def _take_over(self, results: _Results) -> None:
        previous, result = results
        if self._loaded is not None:
            self._known.previous = previous
        if result is not None:
            self._known.take(result, self._settings)
        self.changed.emit()

    def _remember(self) -> None:
        for result in (self._known.previous, self._known.whole):
            if result is not None:
                self._remembered.keep(result)

    def _tell(self, running: bool) -> None:
        if not running:
            self._loaded = None
        self.changed.emit()
        self._tell_computed()

    def _tell_computed(self) -> None:
        if not self.computing:
            self.computed.emit()


def _train(
    before: Experiment | None,
    now: Experiment | None,
    previous: RepeatedTraining | None,
    result: RepeatedTraining | None,
    known: tuple[Combination, ...] = (),
) -> Iterator[_Results]:
    """Train what is to be trained of the result before and of the present one; what is not, is given."""
    for previous in up_to(train_repeatedly(before.settings), before.judged) if before is not None else ():
        yield previous, result
    for result in up_to(train_repeatedly(now.settings, known), now.judged) if now is not None else ():
        yield previous, result
