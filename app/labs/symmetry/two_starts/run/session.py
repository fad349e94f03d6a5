"""What the view with two starts knows: its settings, the two runs, and what is looked at."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, SignalInstance

from app.lab_kit.replay import Replay
from app.lab_kit.run_session import RunSession
from app.labs.symmetry.two_starts.run.claims import CLAIMS, Claim
from app.labs.symmetry.two_starts.run.scene import TwoStartsLooks, TwoStartsScene
from app.labs.symmetry.two_starts.run.settings import SymmetrySettings
from app.labs.symmetry.two_starts.run.state import SideName, SymmetryState
from app.labs.symmetry.two_starts.run.two_runs import TwoRuns
from engine.descent.interventions import AddNoise
from engine.descent.run_point import RunPoint
from engine.records.another_seed import another_seed

_DEMONSTRATED_EPOCH = 300
_AS_LONG_AS = 10
"""Updates of a single network take as long as one epoch here."""


class TwoStartsSession(RunSession[TwoStartsScene]):
    """Holds the settings and the two runs, and tells what happened."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = SymmetrySettings()
        self._draws = 0
        self._claim: tuple[Claim, bool] | None = None
        self.looks = TwoStartsLooks()
        self.begin()

    @property
    def settings(self) -> SymmetrySettings:
        """The present settings."""
        return self._settings

    @property
    def shown_update(self) -> int:
        """The epoch shown."""
        return self._epoch

    @property
    def last_update(self) -> int:
        """The latest epoch that is known."""
        return self._runs.record.epoch

    @property
    def can_go_on(self) -> bool:
        """Whether an epoch follows the one shown."""
        return self._epoch < self.last_update or self._runs.record.can_go_on

    @property
    def claim(self) -> tuple[Claim, bool] | None:
        """The claim whose state is shown, and whether it is its exception; None after any other change."""
        return self._claim

    @property
    def state(self) -> SymmetryState:
        """Both networks at the epoch shown."""
        return self._runs.state_at(self._epoch, self._settings)

    @property
    def scene(self) -> TwoStartsScene:
        """What is shown."""
        claim, exception = self._claim or (None, False)
        point = RunPoint(self._epoch, self._runs.made, self._runs.noise)
        return TwoStartsScene(self._settings, point, self._draws, claim, exception, self.looks)

    def replay(self, scene: TwoStartsScene) -> Replay[TwoRuns]:
        """Make both runs of a scene again.

        Raises
        ------
        InvalidValueError
            If its noise cannot be added to its runs.
        """
        return TwoRuns.replay(scene.settings, scene.point.made, scene.noise)

    def replay_length(self, scene: TwoStartsScene) -> int:
        """Return how many updates that takes, as long as those of one network."""
        return _AS_LONG_AS * scene.point.made

    def hold(self, scene: TwoStartsScene, run: TwoRuns) -> None:
        """Hold a scene and its runs."""
        self._runs = run
        self._settings, self._draws, self.looks = scene.settings, scene.draws, scene.looks
        self._claim = (scene.claim, scene.exception) if scene.claim is not None else None
        self.place(min(scene.point.update, self.last_update))

    @property
    def demonstration(self) -> TwoStartsScene:
        """Four tanh neurons from the constant 0.5 beside four from Xavier's random weights, at epoch 300."""
        return TwoStartsScene(point=RunPoint(_DEMONSTRATED_EPOCH))

    def use(self, settings: Any) -> SignalInstance:  # noqa: ANN401  (each view's own record)
        """Take other settings over; what alters the runs rewinds them, with the same seeds."""
        same_runs = settings.makes_the_same_runs_as(self._settings)
        self._settings = settings
        if same_runs:
            return self.moved
        self._claim = None
        self.begin()
        return self.rewound

    def begin(self) -> None:
        """Put both runs back to epoch 0, without the noise that was added."""
        self._runs = TwoRuns(self._settings)
        self._epoch = 0

    def place(self, update: int) -> None:
        """Show an epoch that is known."""
        self._epoch = update

    def step(self, count: int = 1) -> bool:
        """Show the epoch `count` further, computing what is missing; returns whether more can follow."""
        wanted = self._epoch + count
        self._runs.go_on_to(wanted)
        self._epoch = min(wanted, self.last_update)
        self.stepped.emit()
        return self.can_go_on

    def break_symmetry(self) -> None:
        """Add ε times normal noise to every weight and bias of A at the epoch shown.

        Each call is another draw. What had been computed beyond that epoch is forgotten.

        Raises
        ------
        InvalidValueError
            If the loss would not be finite; nothing changes then.
        """
        self._runs.add_noise(AddNoise(self._epoch, self._settings.noise, self._draws))
        self._draws += 1
        self._claim = None
        self.stepped.emit()
        self.edited.emit()

    def draw_seed_of(self, name: SideName) -> None:
        """Start again with another seed for one of the starts."""
        start = self._settings.a if name == "A" else self._settings.b
        self.change(**{f"{name.lower()}.seed": another_seed(start.seed)})

    def draw_new_seed(self) -> None:
        """Start again with another seed for each random start; without one, nothing changes."""
        starts = {"a": self._settings.a, "b": self._settings.b}
        self.change(
            **{f"{key}.seed": another_seed(start.seed) for key, start in starts.items() if start.is_random}
        )

    def show_claim(self, claim: Claim, *, exception: bool = False) -> None:
        """Show the state of a claim, or the state in which it does not hold.

        A claim is about starts: speed and the strength of the noise stay as they are.
        """
        shown = CLAIMS[claim].exception if exception else CLAIMS[claim].state
        now = self._settings
        settings = replace(shown.settings, speed=now.speed, noise=now.noise)
        self.show(
            TwoStartsScene(
                settings, RunPoint(shown.epoch), claim=claim, exception=exception, looks=self.looks
            )
        )
        self.edited.emit()
