"""What the view does: it holds settings and results, trains in the background, and tells what happened."""

from dataclasses import replace
from enum import Enum
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.labs.xor.statistics.run.progress import Progress
from app.labs.xor.statistics.run.settings import DEMONSTRATION, demonstration
from app.work.background_task import BackgroundTask
from engine.activations import Activation
from engine.ensembles.network_outcomes import compare
from engine.ensembles.proportion_test import ProportionTest
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.ensembles.repeated_training import Combination, RepeatedTraining, train_repeatedly
from engine.records.another_seed import LARGEST_DRAWN_SEED


class ResultStanding(Enum):
    """How what is shown belongs to the present settings."""

    NOTHING = "nothing"
    """Nothing has been trained."""
    CURRENT = "current"
    """It is theirs."""
    OTHER = "other"
    """It is the result of the settings before."""


class StatisticsSession(QObject):
    """Holds the settings, what is known of their networks, and the result before it.

    Signals
    -------
    settings_changed
        The settings are others now.
    changed
        What is known, or whether networks are being trained, is another now.
    selection_changed
        Another activation or width is selected.

    Parameters
    ----------
    parent
        Owner.
    """

    settings_changed = Signal()
    changed = Signal()
    selection_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = RepeatedSettings()
        self._result: RepeatedTraining | None = None
        self._shown: RepeatedTraining | None = None
        self._previous: RepeatedTraining | None = None
        self._selected: tuple[Activation, int] | None = None
        self._tests: dict[Combination, tuple[Combination, ProportionTest | None]] = {}
        self._task = BackgroundTask(self)
        self._task.progressed.connect(self._take_over)
        self._task.running_changed.connect(self._tell)

    @property
    def settings(self) -> RepeatedSettings:
        """What is trained at the next start, or is being trained."""
        return self._settings

    @property
    def result(self) -> RepeatedTraining | None:
        """What is known: of the present settings, or of those before as long as `standing` says so."""
        return self._shown

    @property
    def previous(self) -> RepeatedTraining | None:
        """The latest result that was trained under other conditions, to compare with."""
        return self._previous

    @property
    def standing(self) -> ResultStanding:
        """How `result` belongs to `settings`."""
        if self._shown is None:
            return ResultStanding.NOTHING
        return ResultStanding.CURRENT if self._shown.settings == self._settings else ResultStanding.OTHER

    @property
    def running(self) -> bool:
        """Whether networks are being trained."""
        return self._task.running

    @property
    def progress(self) -> Progress:
        """How far the networks of the present settings are."""
        result, wanted = self._shown, self._settings.network_count
        if result is None or result.settings != self._settings:
            return Progress(0, wanted, 0.0, self.running)
        return Progress(result.trained, wanted, result.done, self.running)

    @property
    def selected(self) -> tuple[Activation, int]:
        """The activation and the width that are looked at closely."""
        settings = self.result.settings if self.result is not None else self._settings
        hidden, neurons = self._selected or (None, None)
        if hidden not in settings.activations:
            hidden = next((each for each in settings.activations if each.key == "relu"), None)
        if neurons not in settings.widths:
            neurons = settings.widths[0]
        return hidden or settings.activations[0], neurons

    def select(self, hidden: Activation, neurons: int) -> None:
        """Look at another activation and width."""
        if (hidden, neurons) != self._selected:
            self._selected = (hidden, neurons)
            self.selection_changed.emit()

    def before(self, combination: Combination) -> Combination | None:
        """Return the same combination of the result before, or None where it has none."""
        found = self._previous and self._previous.find(combination.activation, combination.neurons)
        return found if found and found.outcomes.count else None

    def test_against_previous(self, combination: Combination) -> ProportionTest | None:
        """Compare a combination with the same one of the result before; None where that cannot be done.

        The p-value is corrected for all combinations that are compared: a few of 21 differ by chance.
        """
        before = self.before(combination)
        if before is None or self.result is None:
            return None
        known = self._tests.get(combination)
        if known is None or known[0] is not before:
            known = self._tests[combination] = (before, compare(before.outcomes, combination.outcomes))
        compared = sum(self.before(each) is not None for each in self.result.combinations)
        return known[1].picked_among(compared) if known[1] is not None else None

    def change(self, **fields: Any) -> None:  # noqa: ANN401  (each field has its own type)
        """Give fields of the settings other values.

        Raises
        ------
        InvalidValueError
            If a value is not allowed; nothing changes then.
        """
        self.apply_settings(replace(self._settings, **fields))

    def apply_settings(self, settings: RepeatedSettings) -> None:
        """Use other settings.

        Training that runs begins anew. Where a result lacks nothing but an activation or a width, that is
        trained at once, and the rest of the result stays.
        """
        if settings == self._settings:
            return
        self._settings = settings
        self._keep_result(self._result)
        self.settings_changed.emit()
        result = self._result
        if result is not None and settings.differs_only_in_combinations_from(result.settings):
            if self.running or self.standing is ResultStanding.OTHER:
                known = result.combinations
                self._keep_result(next(train_repeatedly(settings, known)))
                self._task.start(partial(train_repeatedly, settings, known))
            self.changed.emit()
        elif self.running:
            self.start()
        else:
            self.changed.emit()

    def start(self) -> None:
        """Train all networks of the present settings; what was known before becomes `previous`."""
        self._keep_previous()
        self._tests.clear()
        self._keep_result(None)
        self._task.start(partial(train_repeatedly, self._settings))
        self.changed.emit()

    def cancel(self) -> None:
        """Give the training up; what is known of the networks that were judged stays."""
        self._task.cancel()

    def forget_previous(self) -> None:
        """Compare with nothing any more."""
        self._previous = None
        self._tests.clear()
        self.changed.emit()

    def draw_new_seed(self) -> None:
        """Use other seeds: those that follow the present ones."""
        first = self._settings.first_seed + self._settings.replicas
        self.change(first_seed=first if first <= LARGEST_DRAWN_SEED else 0)

    def reset(self) -> None:
        """Bring every setting back to its default."""
        self.apply_settings(RepeatedSettings())

    def show_demonstration(self) -> None:
        """Show a small experiment, the same at every call, trained before this returns."""
        self._task.cancel()
        self._settings = DEMONSTRATION
        self._previous = self._selected = None
        self._keep_result(demonstration())
        self.settings_changed.emit()
        self.selection_changed.emit()
        self.changed.emit()

    def shut_down(self) -> None:
        """Give up and wait for the thread, before the window closes."""
        self._task.shut_down()

    def _keep_previous(self) -> None:
        result = self._result
        if (
            result is not None
            and result.trained
            and not result.settings.differs_only_in_combinations_from(self._settings)
        ):
            self._previous = result

    def _keep_result(self, result: RepeatedTraining | None) -> None:
        self._result = result
        self._shown = None if result is None else result.restricted_to(self._settings) or result

    def _take_over(self, result: RepeatedTraining) -> None:
        self._keep_result(result)
        self.changed.emit()

    def _tell(self, _running: bool) -> None:
        self.changed.emit()
