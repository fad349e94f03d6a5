"""The XOR lab's widgets: time and settings at the left, the map and what goes with it at the right."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from app.lab_kit.lab_frame import LabFrame
from app.labs.xor.one_run.controls import OneRunControls
from app.labs.xor.one_run.followed_sample import FollowedSample
from app.labs.xor.one_run.hero import OneRunHero
from app.labs.xor.one_run.map.data_editing import DataEditing
from app.labs.xor.one_run.numbers.numbers_drawer import NumbersDrawer
from app.labs.xor.one_run.run.arrangement import Arrangement, arrangement_for, drawer_width
from app.labs.xor.one_run.run.captions import moment, network_name, question, standing
from app.labs.xor.one_run.run.observation import observation
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.shared.painting.time_marks import time_marks
from app.labs.xor.shared.settings import XorSettings
from app.look.look import Look
from app.widgets.time.time_line import TimeLineBar
from app.widgets.time.time_marks import TimeMark
from app.widgets.time.transport_controls import TransportControls
from app.words.invalid_value_text import invalid_value_text
from app.words.translation import translate
from app.work.training_clock import TrainingClock
from engine.history.milestones import Mark
from engine.network.network import Parameters
from engine.records.bounded_record import number_bounds
from engine.records.invalid_value import InvalidValueError

_STRIP_HEIGHT = 52
_GAPS_BELOW_HERO = 12


class OneRunPage(LabFrame):
    """Trains a small network on XOR and shows what it does at every moment.

    Parameters
    ----------
    session
        Settings and run.
    look
        Theme and scale.
    """

    has_time = True

    def __init__(self, session: OneRunSession, look: Look) -> None:
        super().__init__(look)
        self.session = session
        session.setParent(self)
        self.clock = TrainingClock(session.step, self)
        self._build_header()
        self._build_panel()
        self.content = OneRunHero(look)
        self.time_line = TimeLineBar(look)
        self._marks: tuple[TimeMark, ...] = ()
        self._marked: tuple[Mark, ...] | None = None
        self.hero_column.insertWidget(1, self.time_line)
        self.drawer = NumbersDrawer(look)
        self.drawer.hide()
        column = QVBoxLayout(self.hero)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.content)
        self.body_row.addWidget(self.drawer)
        self._connect_content()
        self.data_editing = DataEditing(session, self.controls.data, self.content.map.plot, self.observation)
        self.clock.frame_due.connect(self._draw)
        self.clock.playing_changed.connect(self._show_playing)
        session.stepped.connect(self._draw_while_paused)
        session.rewound.connect(self._draw)
        session.rewound.connect(self.say_now)
        session.moved.connect(self._draw)
        session.settings_changed.connect(self._show_settings)
        self.finish_construction()
        self._show_settings()

    def retranslate(self) -> None:
        """Set every text of the page in the present language."""
        self.controls.retranslate()
        self.content.retranslate()
        self.drawer.retranslate()
        self._numbers.setText(translate("Xor", "Show the numbers"))
        self._marked = None
        self._draw()

    def apply_look(self) -> None:
        """Take over the present theme and scale."""
        self.controls.retranslate()
        self.content.apply_style()
        self._draw()

    def arrange(self, *, narrow: bool) -> None:
        """Give the cards the places for the present size."""
        del narrow
        self._place()

    def hero_minimum_size(self, *, narrow: bool) -> QSize:
        """Return the height below which the cards would be too small to read."""
        del narrow
        return QSize(0, self.content.minimum_height(self._arrangement(), self._hero_room().width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the size: the arrangement depends on the height too."""
        super().resizeEvent(event)
        self._place()

    def show_demonstration(self) -> None:
        """Show a trained ReLU network in which one hidden neuron has died."""
        self.clock.pause()
        self.session.show_demonstration()

    def open_with(self, settings: object) -> None:
        """Show the network that was asked for at epoch 0."""
        if isinstance(settings, XorSettings):
            self.clock.pause()
            self.session.open_run(settings)

    def toggle_playing(self) -> None:
        """Train, or pause."""
        if self.clock.playing or self.session.can_go_on:
            self.clock.toggle()

    def step_once(self) -> None:
        """Make one update."""
        if not self.clock.playing:
            self.session.step()

    def step_back(self) -> None:
        """Show the update before the one shown."""
        self.clock.pause()
        self.session.step_back()

    def rewind(self) -> None:
        """Go back to epoch 0 with the same seed."""
        self.clock.pause()
        self.session.rewind()

    def new_seed(self) -> None:
        """Start again with another seed."""
        self.session.draw_new_seed()

    def reset_all(self) -> None:
        """Bring every setting back to its default, at epoch 0."""
        self.clock.pause()
        self.session.reset()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop time while another tab is shown."""
        self.clock.pause()
        super().hideEvent(event)

    def set_presenting(self, *, on: bool) -> None:
        """Close the numbers for a presentation."""
        if on:
            self.show_numbers(shown=False)
        super().set_presenting(on=on)

    def show_numbers(self, *, shown: bool) -> None:
        """Open or close the drawer in which the pass is written out."""
        self.drawer.setVisible(shown)
        self._numbers.setChecked(shown)
        self._place()
        if shown:
            self.drawer.show_state(self.session.state, at_once=True)
            self.followed_sample.begin()
        else:
            self.followed_sample.end()

    def _connect_content(self) -> None:
        content = self.content
        content.weights.rejected.connect(self.observation.show_problem)
        content.landscape.rejected.connect(self.observation.show_problem)
        content.weights.weights_entered.connect(self._enter_weights)
        content.space.two_neurons_requested.connect(self._use_two_neurons)
        self.time_line.update_requested.connect(self._look_at)
        self.time_line.step_back_requested.connect(self.step_back)
        self.time_line.present_requested.connect(self.session.show_present)
        self.drawer.closed.connect(lambda: self.show_numbers(shown=False))
        self.drawer.rejected.connect(self.observation.show_problem)
        for good in (content.landscape.controls.settings_changed, self.drawer.sample_chosen):
            good.connect(self.observation.clear_problem)
        self.followed_sample = FollowedSample(self.drawer, content.map.plot)

    def _look_at(self, update: int) -> None:
        self.clock.pause()
        self.session.show_update(update)

    def _enter_weights(self, parameters: object) -> None:
        if isinstance(parameters, Parameters):
            self.clock.pause()
            self.observation.clear_problem()
            try:
                self.session.set_parameters(parameters)
            except InvalidValueError as error:
                self.observation.show_problem(invalid_value_text(error))

    def _use_two_neurons(self) -> None:
        self.session.change(hidden_layers=1, neurons=2)

    def _build_header(self) -> None:
        self._numbers = QPushButton()
        self._numbers.setCheckable(True)
        self._numbers.toggled.connect(lambda shown: self.show_numbers(shown=shown))
        row = QHBoxLayout(self.header_right)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._numbers)

    def _build_panel(self) -> None:
        self.transport = TransportControls(self.look, number_bounds(XorSettings, "speed"))
        self.panel.pin_above(self.transport)
        self.controls = OneRunControls(self.panel, self.look)
        self.follow(self.transport)
        self.transport.speed_changed.connect(lambda speed: self._change("speed", speed))
        self.controls.field_changed.connect(self._change)
        self.controls.new_seed_requested.connect(self.new_seed)
        self.controls.reset_requested.connect(self.reset_all)
        for part in (self.transport, self.controls):
            part.rejected.connect(self.observation.show_problem)

    def _change(self, field: str, value: object) -> None:
        self.observation.clear_problem()
        self.session.change(**{field: value})

    def _place(self) -> None:
        room = self._hero_room(beside_drawer=False)
        bar = self.hero_scroller.verticalScrollBar().sizeHint().width()
        left = room.width() - self.body_row.spacing() - bar - self.content.narrowest_width()
        width = drawer_width(room.width(), left, self.look.text_scale)
        self.drawer.setFixedWidth(width)
        covered = width == room.width() and self.drawer.isVisibleTo(self)
        self.hero_scroller.setVisible(not covered)
        self.observation.setVisible(not covered)
        self.time_line.setVisible(not covered and not self.presenting)
        self.time_line.set_labelled(on=not self.narrow)
        if not self.presenting:
            self.hero.setMinimumHeight(self.hero_minimum_size(narrow=self.narrow).height())
        self.content.arrange(self._arrangement())

    def _arrangement(self) -> Arrangement:
        if self.presenting:
            return Arrangement.PRESENTED
        return arrangement_for(self._hero_room(), self.look.text_scale)

    def _hero_room(self, *, beside_drawer: bool = True) -> QSize:
        """Return the room for the hero, with an observation of one line, whatever scrolls."""
        margins = self.root_column.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        if not self.presenting:
            width -= self.panel.width() + self.body_row.spacing()
        if beside_drawer and self.drawer.isVisibleTo(self):
            width -= self.drawer.width() + self.body_row.spacing()
        strip = self.look.px(_STRIP_HEIGHT) + _GAPS_BELOW_HERO
        height = self.height() - margins.bottom() - self.header.sizeHint().height() - strip
        if not self.presenting:
            height -= self.time_line.sizeHint().height() + self.hero_column.spacing()
        if self.presenting:
            height -= self.present_bar.minimumHeight()
        return QSize(width, height)

    def _show_settings(self) -> None:
        state = self.session.state
        self.clock.set_steps_per_frame(state.settings.speed)
        self.transport.show_speed(state.settings.speed)
        self.controls.show_settings(state)
        self._marked = None

    def _show_playing(self) -> None:
        self.transport.show_playing(playing=self.clock.playing, can_go_on=self.session.can_go_on)
        self.present_bar.show_playing(playing=self.clock.playing)

    def _draw_while_paused(self) -> None:
        # While time runs the clock says when to draw, however often updates are made.
        if not self.clock.playing:
            self._draw()

    def _draw(self) -> None:
        state = self.session.state
        self.transport.show_count(state.update_count, state.updates_per_epoch)
        self.question.setText(question(state))
        self._show_playing()
        self._show_time(state)
        self.content.show_state(state)
        self.drawer.show_state(state, at_once=not self.clock.playing)
        self.present_bar.show_status(network_name(state), standing(state))
        self.observation.show_sentence(
            lambda: observation(state), moment(state) if self.clock.playing else ""
        )

    def _show_time(self, state: OneRunState) -> None:
        marked = self.session.marks
        if marked != self._marked:
            self._marked = marked
            self._marks = time_marks(marked, state.settings.hidden_layers, state.updates_per_epoch)
        self.time_line.show_time(state.update_count, state.last_update, self._marks, state.updates_per_epoch)
