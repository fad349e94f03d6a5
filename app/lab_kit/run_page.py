"""A page whose session has a run: time controls, time line, and drawing when something happened."""

from typing import Any

from PySide6.QtCore import SignalInstance

from app.lab_kit.lab_frame import LabFrame
from app.lab_kit.replay_dialog import ReplayDialog
from app.lab_kit.run_session import RunSession
from app.lab_kit.view_session import ViewSession
from app.look.look import Look
from app.widgets.time.time_line import TimeLineBar
from app.widgets.time.transport_controls import TransportControls
from app.work.training_clock import TrainingClock
from engine.records.bounded_record import BoundedRecord
from engine.records.record_access import value_at
from engine.records.value_rules import NumberBounds

_LONG_REPLAY = 30_000
"""Updates that take longer than one waits without being told."""


class RunPage(LabFrame):
    """Plays, steps, rewinds and scrubs a run, and draws it once for every change.

    A subclass builds what it shows and the time controls (`build_transport`), implements `draw` and
    `show_settings`, and calls `finish_construction`.

    Attributes
    ----------
    clock
        The time of the run.
    has_time_line
        Whether the page shows the time line; one without has something else to drag through.
    time_line
        The whole run to drag through, where it is shown.

    Parameters
    ----------
    session
        The run.
    look
        Theme and scale.
    """

    has_time = True
    has_time_line = True

    def __init__(self, session: RunSession, look: Look) -> None:  # type: ignore[type-arg]
        super().__init__(look)
        self.run = session
        session.setParent(self)
        self.clock = TrainingClock(session.play, self)
        if self.has_time_line:
            self._add_time_line()
        self._milestone: object = None
        self.clock.frame_due.connect(self.draw)
        self.clock.frame_due.connect(self._tell_reader)
        self.clock.playing_changed.connect(self.show_playing)
        self.clock.playing_changed.connect(self._tell_reader)
        session.stepped.connect(self._draw_while_paused)
        session.rewound.connect(self.draw)
        session.rewound.connect(self.say_now)
        session.moved.connect(self.draw)
        session.looked.connect(self.draw)
        session.settings_changed.connect(self._follow_settings)

    def finish_construction(self) -> None:
        """Give the page its texts, its look and its settings; to be called once, last in a constructor."""
        super().finish_construction()
        self._follow_settings()

    @property
    def _view_session(self) -> ViewSession[Any]:
        return self.run

    def show_scene(self, scene: BoundedRecord) -> None:
        """Show a scene, at rest, whatever was shown before.

        Raises
        ------
        InvalidValueError
            If a change by hand does not fit the network; nothing changes then.
        """
        length = self.run.replay_length(scene)
        if length > _LONG_REPLAY:
            self.pause()
            replay = self.run.replay(scene)
            self.run.show_run(scene, ReplayDialog(replay, length, self.look, self.window()).run())
        else:
            self.run.show(scene)
        self.pause()
        self.observation.clear_problem()

    def passing_signals(self) -> tuple[SignalInstance, ...]:
        """Return what the run tells of when time alone has passed."""
        return (self.run.moved, self.run.stepped, self.run.rewound)

    def build_transport(self, speed: NumberBounds, *, compact: bool = False) -> TransportControls:
        """Return the time controls, which follow the clock from now on; the subclass gives them a place."""
        self.transport = TransportControls(self.look, speed, compact=compact)
        self.follow(self.transport)
        self.transport.speed_changed.connect(lambda speed: self.change("speed", speed))
        self.transport.rejected.connect(self.observation.show_problem)
        return self.transport

    def draw(self) -> None:
        """Draw the present state."""
        raise NotImplementedError

    def show_settings(self) -> None:
        """Show in the panel which settings hold."""
        raise NotImplementedError

    def change(self, key: str, value: object) -> None:
        """Give a setting another value, or say why it is not allowed and show again what holds."""
        if not self.attempt(lambda: self.run.change(**{key: value})):
            self.show_settings()

    @property
    def milestone(self) -> object:
        """What is told to a reader even while time runs, as soon as it is another: what has been solved."""
        return None

    def look_at(self, update: int) -> None:
        """Show an update, at rest."""
        self.pause()
        self.run.show_update(update)

    def pause(self) -> None:
        """Stop time."""
        self.clock.pause()

    def toggle_playing(self) -> None:
        """Play, or pause."""
        if self.clock.playing or self.run.can_go_on:
            self.clock.toggle()

    def step_once(self) -> None:
        """Make one update."""
        if self.is_steady:
            self.run.step()

    def step_back(self) -> None:
        """Show the update before the one shown."""
        self.look_at(self.run.shown_update - 1)

    def rewind(self) -> None:
        """Go back to update 0 with the same seed."""
        self.pause()
        self.run.rewind()

    def new_seed(self) -> None:
        """Start again with another seed."""
        self.run.draw_new_seed()

    def show_playing(self) -> None:
        """Show in every time control whether time runs and can."""
        self.transport.show_playing(playing=self.is_playing, can_go_on=self.run.can_go_on)
        self.present_bar.show_playing(playing=self.is_playing)

    @property
    def is_playing(self) -> bool:
        """Whether the user lets time run."""
        return self.clock.playing

    @property
    def is_steady(self) -> bool:
        """Whether nothing but the user changes what is shown."""
        return not self.clock.playing

    def _add_time_line(self) -> None:
        self.time_line = TimeLineBar(self.look)
        self.hero_column.insertWidget(1, self.time_line)
        self.time_line.update_requested.connect(self.look_at)
        self.time_line.step_back_requested.connect(self.step_back)
        self.time_line.present_requested.connect(self.run.show_present)

    def _follow_settings(self) -> None:
        speed = value_at(self.run.settings, "speed")
        if isinstance(speed, int):
            self.clock.set_steps_per_frame(speed)
            self.transport.show_speed(speed)
        self.show_settings()

    def _draw_while_paused(self) -> None:
        # While time runs the clock says when to draw, however often updates are made.
        if self.is_steady:
            self.draw()
            self.observation.announce()

    def _tell_reader(self) -> None:
        self.observation.show_running(running=not self.is_steady)
        before, self._milestone = self._milestone, self.milestone
        if self._milestone and self._milestone != before:
            self.observation.announce()
