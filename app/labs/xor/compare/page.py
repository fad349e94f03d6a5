"""The comparison's widgets: time and settings at the left, all networks side by side at the right."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from app.lab_kit.lab_frame import LabFrame
from app.labs.xor.compare.controls import CompareControls
from app.labs.xor.compare.hero import CompareHero
from app.labs.xor.compare.run.observation import network_names, observation, standing
from app.labs.xor.compare.run.session import CompareMark, CompareSession
from app.labs.xor.compare.run.settings import CompareSettings
from app.labs.xor.compare.run.state import CompareState
from app.labs.xor.compare.run.time_marks import compare_time_marks
from app.labs.xor.shared.view_keys import LAB_KEY
from app.look.look import Look
from app.widgets.time.time_line import TimeLineBar
from app.widgets.time.time_marks import TimeMark
from app.widgets.time.transport_controls import TransportControls
from app.words.invalid_value_text import invalid_value_text
from app.words.moment_text import epoch_moment
from app.words.translation import translate
from app.work.training_clock import TrainingClock
from engine.records.bounded_record import number_bounds
from engine.records.invalid_value import InvalidValueError

_CATCHING_UP_FRAMES = 30
"""In so many frames, about a second, a network catches up, if the time of a frame suffices for it."""

_PARTS_OF_A_FRAME, _LARGEST_PART = 16, 8


class ComparePage(LabFrame):
    """Trains several networks that differ in their activation only, and shows them at the same moment.

    Parameters
    ----------
    session
        Settings and runs.
    look
        Theme and scale.
    """

    has_time = True

    def __init__(self, session: CompareSession, look: Look) -> None:
        super().__init__(look)
        self.session = session
        session.setParent(self)
        self.clock = TrainingClock(session.step, self)
        self.catching_up = TrainingClock(lambda parts: session.catch_up(parts * self._part), self)
        self._part = 1
        self._goes_on = False
        self._build_panel()
        self.content = CompareHero(look)
        self.time_line = TimeLineBar(look)
        self._marks: tuple[CompareMark, ...] | None = None
        self._time_marks: tuple[TimeMark, ...] = ()
        self.hero_column.insertWidget(1, self.time_line)
        column = QVBoxLayout(self.hero)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.content)
        self.content.grid.network_chosen.connect(self._open_network)
        self.time_line.update_requested.connect(self._look_at)
        self.time_line.step_back_requested.connect(self.step_back)
        self.time_line.present_requested.connect(session.show_present)
        for clock in (self.clock, self.catching_up):
            clock.frame_due.connect(self._draw)
        self.clock.playing_changed.connect(self._show_playing)
        self.catching_up.playing_changed.connect(self._follow_catching_up)
        session.stepped.connect(self._draw_while_paused)
        session.moved.connect(self._draw)
        session.rewound.connect(self._draw)
        session.rewound.connect(self.say_now)
        session.settings_changed.connect(self._show_settings)
        self.finish_construction()
        self._show_settings()

    def retranslate(self) -> None:
        """Set every text of the page in the present language."""
        self._ask()
        self.controls.retranslate()
        self.content.retranslate()
        self._marks = None
        self._draw()

    def apply_look(self) -> None:
        """Take over the present theme and scale."""
        self.content.apply_style()
        self._draw()

    def arrange(self, *, narrow: bool) -> None:
        """Give the cards the places for the present size."""
        del narrow
        self._place()

    def hero_minimum_size(self, *, narrow: bool) -> QSize:
        """Return the height below which the cards would be too small to read."""
        del narrow
        return QSize(0, self.content.minimum_height(self._hero_width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width: the cards stand in more or fewer rows."""
        super().resizeEvent(event)
        self._place()

    def show_demonstration(self) -> None:
        """Show six networks, of which four have solved XOR at clearly different epochs."""
        self._pause()
        self.session.show_demonstration()

    def toggle_playing(self) -> None:
        """Train all, or pause; whoever catches up does so first."""
        if self.catching_up.playing:
            self._goes_on = not self._goes_on
            self._show_playing()
        elif self.clock.playing or self.session.can_go_on:
            self.clock.toggle()

    def step_once(self) -> None:
        """Make one update of each network."""
        if not self.clock.playing and not self.catching_up.playing:
            self.session.step()

    def step_back(self) -> None:
        """Show the update before the one shown."""
        self._look_at(self.session.state.update_count - 1)

    def rewind(self) -> None:
        """Go back to epoch 0 with the same seed."""
        self._pause()
        self.session.rewind()

    def new_seed(self) -> None:
        """Start again with another seed."""
        self.session.draw_new_seed()

    def reset_all(self) -> None:
        """Bring every setting back to its default, at epoch 0."""
        self._pause()
        self.session.reset()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop time while another page is shown."""
        self._pause()
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Let networks that are behind go on catching up."""
        super().showEvent(event)
        self._let_catch_up()

    def set_presenting(self, *, on: bool) -> None:
        """Leave out the numbers for a presentation."""
        self.content.set_presenting(on=on)
        super().set_presenting(on=on)

    def _build_panel(self) -> None:
        self.transport = TransportControls(self.look, number_bounds(CompareSettings, "speed"))
        self.panel.pin_above(self.transport)
        self.controls = CompareControls(self.panel, self.look)
        self.follow(self.transport)
        self.transport.speed_changed.connect(lambda speed: self._change("speed", speed))
        self.controls.field_changed.connect(self._change)
        self.controls.activation_chosen.connect(lambda chosen: self._try(lambda: self.session.add(chosen)))
        self.controls.activation_removed.connect(lambda key: self._try(lambda: self.session.remove(key)))
        self.controls.new_seed_requested.connect(self.new_seed)
        self.controls.reset_requested.connect(self.reset_all)
        for part in (self.transport, self.controls):
            part.rejected.connect(self.observation.show_problem)

    def _change(self, field: str, value: object) -> None:
        self._try(lambda: self.session.change(**{field: value}))

    def _try(self, change: Callable[[], None]) -> None:
        """Make a change, or say why it is not allowed and show again what holds."""
        self.observation.clear_problem()
        try:
            change()
        except InvalidValueError as error:
            self.observation.show_problem(invalid_value_text(error))
            self.controls.show_settings(self.session.settings)

    def _look_at(self, update: int) -> None:
        self._goes_on = False
        self.clock.pause()
        self.session.show_update(update)

    def _open_network(self, key: str) -> None:
        self.open_requested.emit(LAB_KEY, self.session.network(key))

    def _pause(self) -> None:
        self._goes_on = False
        self.clock.pause()
        self.catching_up.pause()

    def _let_catch_up(self) -> None:
        """Let networks that were added or changed reach the others, which wait for them."""
        if not self.session.is_catching_up or not self.isVisible():
            return
        in_a_frame = max(1, self.session.state.last_update // _CATCHING_UP_FRAMES)
        self._part = min(max(1, in_a_frame // _PARTS_OF_A_FRAME), _LARGEST_PART)
        self.catching_up.set_steps_per_frame(in_a_frame // self._part)
        if self.clock.playing:
            self._goes_on = True
            self.clock.pause()
        self.catching_up.play()

    def _follow_catching_up(self) -> None:
        if not self.catching_up.playing and self._goes_on:
            self._goes_on = False
            self.clock.play()
        self._show_playing()

    def _place(self) -> None:
        self.time_line.setVisible(not self.presenting)
        self.time_line.set_labelled(on=not self.narrow)
        if not self.presenting:
            self.hero.setMinimumHeight(self.hero_minimum_size(narrow=self.narrow).height())

    def _hero_width(self) -> int:
        margins = self.root_column.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        if not self.presenting:
            width -= self.panel.width() + self.body_row.spacing()
        return width

    def _ask(self) -> None:
        self.question.setText(
            translate("XorCompare", "From the same start: who solves XOR first?")
            if self.session.settings.same_start
            else translate("XorCompare", "Each from its own start: who solves XOR first?")
        )

    def _show_settings(self) -> None:
        settings = self.session.settings
        self._ask()
        self.clock.set_steps_per_frame(settings.speed)
        self.transport.show_speed(settings.speed)
        self.controls.show_settings(settings)
        if self.session.is_catching_up:
            self._let_catch_up()
        else:
            self.catching_up.pause()

    def _show_playing(self) -> None:
        playing = self.clock.playing or self._goes_on
        self.transport.show_playing(playing=playing, can_go_on=self.session.can_go_on)
        self.present_bar.show_playing(playing=playing)

    def _draw_while_paused(self) -> None:
        # While time runs the clock says when to draw, however often updates are made.
        if not self.clock.playing and not self.catching_up.playing:
            self._draw()

    def _draw(self) -> None:
        state = self.session.state
        self.transport.show_count(state.update_count)
        self._show_playing()
        self._show_time(state)
        is_steady = not self.clock.playing and not self.catching_up.playing
        if self.content.show_state(state, is_steady=is_steady):
            self._place()
        self.present_bar.show_status(network_names(state), standing(state))
        self.observation.show_sentence(
            lambda: observation(state), "" if is_steady else epoch_moment(state.update_count)
        )

    def _show_time(self, state: CompareState) -> None:
        marks = self.session.marks
        if marks != self._marks:
            self._marks = marks
            self._time_marks = compare_time_marks(marks)
        self.time_line.show_time(state.update_count, state.last_update, self._time_marks)
