"""What the sessions of views with a run have in common: settings that rewind it, and the update shown."""

from typing import Any

from PySide6.QtCore import Signal, SignalInstance

from app.lab_kit.replay import Replay, finished
from app.lab_kit.view_session import Scene, ViewSession
from engine.records.another_seed import another_seed
from engine.records.record_access import replaced, value_at


class RunSession(ViewSession[Scene]):
    """Holds settings and a run, and tells what happened.

    A subclass has `settings`, the run, and says with `use` what other settings do to it.

    Signals
    -------
    settings_changed
        The settings are others now; one of the others follows.
    rewound
        The run is at update 0, or another scene is shown.
    stepped
        Updates were made, or the run stopped or was changed by hand.
    moved
        Another update is shown, or the same with settings that do not alter the run.
    """

    settings_changed = Signal()
    rewound = Signal()
    stepped = Signal()
    moved = Signal()

    @property
    def settings(self) -> Any:  # noqa: ANN401  (each view's own record)
        """The present settings."""
        raise NotImplementedError

    @property
    def shown_update(self) -> int:
        """The update that is shown."""
        raise NotImplementedError

    @property
    def last_update(self) -> int:
        """The latest update that was made."""
        raise NotImplementedError

    @property
    def can_go_on(self) -> bool:
        """Whether another update can follow the one shown."""
        raise NotImplementedError

    def replay(self, scene: Scene) -> Replay[Any]:
        """Make the run of a scene again; nothing changes here meanwhile.

        Raises
        ------
        InvalidValueError
            If a change by hand does not fit the network.
        """
        raise NotImplementedError

    def replay_length(self, scene: Scene) -> int:
        """Return how many updates of one network `replay` makes."""
        raise NotImplementedError

    def hold(self, scene: Scene, run: Any) -> None:  # noqa: ANN401  (each view's own kind of run)
        """Hold a scene: its settings, its run as `replay` made it, and what is looked at."""
        raise NotImplementedError

    def take(self, scene: Scene) -> None:
        """Hold a scene, making its run again.

        Raises
        ------
        InvalidValueError
            If a change by hand does not fit the network; nothing changes then.
        """
        self.hold(scene, finished(self.replay(scene)))

    def use(self, settings: Any) -> SignalInstance:  # noqa: ANN401
        """Take other settings over, rewind or change the run as they ask, and return what is to be told."""
        raise NotImplementedError

    def begin(self) -> None:
        """Put the run back to update 0, with what was typed in before its first update."""
        raise NotImplementedError

    def place(self, update: int) -> None:
        """Show an update from 0 to `last_update`."""
        raise NotImplementedError

    def step(self, count: int = 1) -> bool:
        """Go up to `count` updates on from the one shown; returns whether more can follow."""
        raise NotImplementedError

    def play(self, count: int) -> bool:
        """Make up to `count` updates as time goes by; returns whether time goes on."""
        return self.step(count)

    def show(self, scene: Scene) -> None:
        """Show a scene, whatever was shown before.

        Raises
        ------
        InvalidValueError
            If a change by hand does not fit the network; nothing changes then.
        """
        self.show_run(scene, finished(self.replay(scene)))

    def show_run(self, scene: Scene, run: Any) -> None:  # noqa: ANN401  (each view's own kind of run)
        """Show a scene whose run has been made again."""
        self.hold(scene, run)
        self.settings_changed.emit()
        self.rewound.emit()

    def apply_settings(self, settings: Any) -> None:  # noqa: ANN401
        """Use other settings; what alters the run rewinds it, with the same seed unless that changes."""
        if settings != self.settings:
            happened = self.use(settings)
            self.settings_changed.emit()
            happened.emit()
            self.edited.emit()

    def change(self, **values: object) -> None:
        """Change some settings, each named as in the text of a scene.

        Raises
        ------
        InvalidValueError
            If a setting cannot take the value; nothing changes then.
        """
        self.apply_settings(replaced(self.settings, **values))

    def show_update(self, update: int) -> None:
        """Show the run as it was after `update` updates, or as nearly so as it has been made."""
        self.place(min(max(update, 0), self.last_update))
        self.moved.emit()

    def step_back(self, count: int = 1) -> None:
        """Show the run `count` updates earlier."""
        self.show_update(self.shown_update - count)

    def show_present(self) -> None:
        """Show the latest update again."""
        self.show_update(self.last_update)

    def rewind(self) -> None:
        """Go back to update 0 with the same seed."""
        before = self.settings
        self.begin()
        if self.settings != before:
            self.settings_changed.emit()
        self.rewound.emit()
        self.edited.emit()

    def draw_new_seed(self) -> None:
        """Start again with another seed, drawn at random."""
        seed = value_at(self.settings, "seed")
        if isinstance(seed, int):
            self.change(seed=another_seed(seed))
