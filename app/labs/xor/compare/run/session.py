"""What the comparison does: it holds the settings and the runs, and tells what happened."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from app.labs.xor.compare.run.network_run import NetworkRun
from app.labs.xor.compare.run.settings import DEMONSTRATION, DEMONSTRATION_UPDATES, CompareSettings
from app.labs.xor.compare.run.state import CompareState
from app.labs.xor.shared.settings import XorSettings
from engine.activations import Activation
from engine.history.milestones import Mark, MarkKind
from engine.records.another_seed import another_seed


@dataclass(frozen=True)
class CompareMark:
    """What happened in one of the networks.

    Attributes
    ----------
    mark
        When and what: a network solved XOR, or its run stopped.
    activation
        The activation of its hidden neurons.
    """

    mark: Mark
    activation: Activation


class CompareSession(QObject):
    """Holds the settings and one run for each activation, and tells what happened.

    All runs have made the same number of updates, except those that had to stop and those that were added
    or changed on the way: these begin at 0 and catch up, while the others wait. What is shown may be an
    earlier update than the latest; going on from there passes through what is known before it trains.

    Signals
    -------
    settings_changed
        The settings are others now; `rewound` or `stepped` follows.
    rewound
        All runs are at update 0.
    stepped
        Updates were made, or networks were added, changed or left out.
    moved
        Another update is shown.
    """

    settings_changed = Signal()
    rewound = Signal()
    stepped = Signal()
    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = CompareSettings()
        self._runs: tuple[NetworkRun, ...] = ()
        self._shown = self._latest = 0
        self._begin(self._settings)

    @property
    def settings(self) -> CompareSettings:
        """The present settings."""
        return self._settings

    @property
    def state(self) -> CompareState:
        """The networks at the update that is shown."""
        return CompareState(
            settings=self._settings,
            update_count=self._shown,
            last_update=self._latest,
            largest_loss=max(run.largest_loss for run in self._runs),
            networks=tuple(run.state_at(self._shown) for run in self._runs),
        )

    @property
    def marks(self) -> tuple[CompareMark, ...]:
        """What happened in the whole training of all networks, in the order of the updates."""
        marks = [
            CompareMark(mark, run.settings.activation)
            for run in self._runs
            for mark in run.marks
            if mark.kind in (MarkKind.SOLVED, MarkKind.FAILED)
        ]
        return tuple(sorted(marks, key=lambda each: each.mark.update))

    @property
    def can_go_on(self) -> bool:
        """Whether another update can be shown: not after every run has stopped."""
        return self._shown < self._latest or any(not run.has_stopped for run in self._runs)

    @property
    def is_catching_up(self) -> bool:
        """Whether some run has still to reach the update at which the others are."""
        return bool(self._behind)

    def network(self, key: str) -> XorSettings:
        """Return the network of an activation as the single run takes it."""
        run = next(run for run in self._runs if run.settings.activation.key == key)
        return run.settings

    def apply_settings(self, settings: CompareSettings) -> None:
        """Use other settings.

        What only one network depends on starts that one again; what all have in common rewinds all of them.
        """
        if settings == self._settings:
            return
        if replace(settings, activations=self._settings.activations, speed=self._settings.speed) != (
            self._settings
        ):
            self._begin(settings)
            self.settings_changed.emit()
            self.rewound.emit()
        else:
            self._exchange(settings)
            self.settings_changed.emit()
            self.stepped.emit()

    def change(self, **fields: object) -> None:
        """Change some fields.

        Raises
        ------
        InvalidValueError
            If a field cannot take the value; nothing changes then.
        """
        self.apply_settings(replace(self._settings, **fields))  # type: ignore[arg-type]

    def add(self, chosen: Activation) -> None:
        """Compare one activation more, or the same with other parameters: its network starts and catches up.

        Raises
        ------
        InvalidValueError
            If there would be too many.
        """
        self.apply_settings(self._settings.with_activation(chosen))

    def remove(self, key: str) -> None:
        """Leave an activation out.

        Raises
        ------
        InvalidValueError
            If there would be too few.
        """
        self.apply_settings(self._settings.without_activation(key))

    def step(self, count: int = 1) -> bool:
        """Go on by `count` updates, or let runs that are behind catch up; returns whether more can follow."""
        if self._behind:
            self.catch_up(count)
            return self.can_go_on
        wanted = self._shown + count
        if wanted > self._latest:
            for run in self._runs:
                run.step_to(wanted)
            self._latest = max(run.last_update for run in self._runs)
        self._shown = min(wanted, self._latest)
        self.stepped.emit()
        return self.can_go_on

    def catch_up(self, count: int) -> bool:
        """Let runs that are behind make up to `count` updates each; returns whether some still are."""
        for run in self._behind:
            run.step_to(min(run.last_update + count, self._latest))
        self.stepped.emit()
        return self.is_catching_up

    def show_update(self, update: int) -> None:
        """Show the networks as they were after `update` updates, or as nearly so as they have been made."""
        self._shown = min(max(update, 0), self._latest)
        self.moved.emit()

    def step_back(self, count: int = 1) -> None:
        """Show the networks `count` updates earlier."""
        self.show_update(self._shown - count)

    def show_present(self) -> None:
        """Show the latest update again."""
        self.show_update(self._latest)

    def rewind(self) -> None:
        """Go back to update 0 with the same seed."""
        self._begin(self._settings)
        self.rewound.emit()

    def draw_new_seed(self) -> None:
        """Start again with another seed, drawn at random."""
        self.change(seed=another_seed(self._settings.seed))

    def reset(self) -> None:
        """Bring every setting back to its default, at update 0."""
        self._start_afresh(CompareSettings())

    def show_demonstration(self) -> None:
        """Bring the comparison into its fixed demonstration state."""
        self._start_afresh(DEMONSTRATION)
        self.step(DEMONSTRATION_UPDATES)

    @property
    def _behind(self) -> list[NetworkRun]:
        return [run for run in self._runs if run.last_update < self._latest and not run.has_stopped]

    def _start_afresh(self, settings: CompareSettings) -> None:
        self._begin(settings)
        self.settings_changed.emit()
        self.rewound.emit()

    def _begin(self, settings: CompareSettings) -> None:
        self._settings = settings
        self._runs = tuple(NetworkRun(settings.network(each)) for each in settings.activations)
        self._shown = self._latest = 0

    def _exchange(self, settings: CompareSettings) -> None:
        """Keep the runs that are the same, at most at another speed, and start the others."""
        kept = {run.settings.activation: run for run in self._runs}
        runs = []
        for each in settings.activations:
            run = kept.get(each) or NetworkRun(settings.network(each))
            run.settings = settings.network(each)
            runs.append(run)
        self._settings, self._runs = settings, tuple(runs)
        if all(run.has_stopped for run in self._runs):
            self._latest = max(run.last_update for run in self._runs)
            self._shown = min(self._shown, self._latest)
