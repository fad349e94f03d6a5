"""What the comparison does: it holds the settings and the runs, and tells what happened."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, SignalInstance

from app.lab_kit.replay import Replay, in_pieces
from app.lab_kit.run_session import RunSession
from app.labs.xor.compare.run.network_run import NetworkRun
from app.labs.xor.compare.run.scene import DEMONSTRATED_SCENE, CompareScene
from app.labs.xor.compare.run.settings import CompareSettings
from app.labs.xor.compare.run.state import CompareState
from app.labs.xor.shared.settings import XorSettings
from engine.activations import Activation
from engine.descent.run_point import RunPoint
from engine.history.milestones import Mark, MarkKind


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


class CompareSession(RunSession[CompareScene]):
    """Holds the settings and one run for each activation.

    All runs have made the same number of updates, except those that had to stop and those that were added
    or changed on the way: these begin at 0 and catch up, while the others wait. What is shown may be an
    earlier update than the latest; going on from there passes through what is known before it trains.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = CompareSettings()
        self.begin()

    @property
    def settings(self) -> CompareSettings:
        """The present settings."""
        return self._settings

    @property
    def scene(self) -> CompareScene:
        """What is shown; runs that are behind count as caught up.

        Where every run has stopped, the update that none of them could make counts as made: it is known
        then that there is none.
        """
        return CompareScene(self._settings, RunPoint(self._shown, self._latest + self._all_have_stopped))

    def replay(self, scene: CompareScene) -> Replay[tuple[NetworkRun, ...]]:
        """Train all networks of a scene to the same update."""
        runs, done = _new_runs(scene.settings), 0
        for run in runs:
            for made in in_pieces(run.step, scene.point.made):
                yield done + made
                if run.has_stopped:
                    break
            done += run.last_update
        return runs

    def replay_length(self, scene: CompareScene) -> int:
        """Return how many updates that takes, of all networks together."""
        return scene.point.made * len(scene.settings.activations)

    def hold(self, scene: CompareScene, run: tuple[NetworkRun, ...]) -> None:
        """Hold a scene and its networks."""
        self._settings, self._runs = scene.settings, run
        self._latest = max(each.last_update for each in run)
        self._shown = min(scene.point.update, self._latest)

    @property
    def demonstration(self) -> CompareScene:
        """Four networks that solve XOR at clearly different epochs, and two that do not."""
        return DEMONSTRATED_SCENE

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
    def shown_update(self) -> int:
        """The update that is shown."""
        return self._shown

    @property
    def last_update(self) -> int:
        """The latest update that was made."""
        return self._latest

    @property
    def can_go_on(self) -> bool:
        """Whether another update can be shown: not after every run has stopped."""
        return self._shown < self._latest or not self._all_have_stopped

    @property
    def is_catching_up(self) -> bool:
        """Whether some run has still to reach the update at which the others are."""
        return bool(self._behind)

    def network(self, key: str) -> XorSettings:
        """Return the network of an activation as the single run takes it."""
        run = next(run for run in self._runs if run.settings.activation.key == key)
        return run.settings

    def use(self, settings: CompareSettings) -> SignalInstance:
        """Take other settings over.

        What only one network depends on starts that one again; what all have in common rewinds all of them.
        """
        before, self._settings = self._settings, settings
        if replace(settings, activations=before.activations, speed=before.speed) != before:
            self.begin()
            return self.rewound
        self._exchange_runs()
        return self.stepped

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
            self._train_to(wanted)
        self._shown = min(wanted, self._latest)
        self.stepped.emit()
        return self.can_go_on

    def catch_up(self, count: int) -> bool:
        """Let runs that are behind make up to `count` updates each; returns whether some still are."""
        for run in self._behind:
            run.step_to(min(run.last_update + count, self._latest))
        self._find_the_latest()
        self.stepped.emit()
        return self.is_catching_up

    def place(self, update: int) -> None:
        """Show the networks as they were after `update` updates, or as nearly so as they have been made."""
        self._shown = update

    def begin(self) -> None:
        """Put all runs back to update 0."""
        self._runs = _new_runs(self._settings)
        self._shown = self._latest = 0

    @property
    def _all_have_stopped(self) -> bool:
        return all(run.has_stopped for run in self._runs)

    @property
    def _behind(self) -> list[NetworkRun]:
        return [run for run in self._runs if run.last_update < self._latest and not run.has_stopped]

    def _train_to(self, update: int) -> None:
        for run in self._runs:
            run.step_to(update)
        self._latest = max(run.last_update for run in self._runs)

    def _exchange_runs(self) -> None:
        """Keep the runs that are the same, at most at another speed, and start the others."""
        kept = {run.settings.activation: run for run in self._runs}
        runs = []
        for each in self._settings.activations:
            run = kept.get(each) or NetworkRun(self._settings.network(each))
            run.settings = self._settings.network(each)
            runs.append(run)
        self._runs = tuple(runs)
        self._find_the_latest()

    def _find_the_latest(self) -> None:
        """Come to the latest update anew after networks were left out, added, or stopped behind the others.

        Where all have stopped, the latest is that of the last one; otherwise who goes on goes as far as
        those who have stopped tried to.
        """
        is_present = self._shown == self._latest
        if self._all_have_stopped:
            self._latest = max(run.last_update for run in self._runs)
        else:
            tried = [run.last_update + 1 for run in self._runs if run.has_stopped]
            self._latest = max([self._latest, *tried])
        self._shown = self._latest if is_present else min(self._shown, self._latest)


def _new_runs(settings: CompareSettings) -> tuple[NetworkRun, ...]:
    return tuple(NetworkRun(settings.network(each)) for each in settings.activations)
