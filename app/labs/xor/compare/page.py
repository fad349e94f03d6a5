"""The comparison's widgets: time and settings at the left, all networks side by side at the right."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from app.lab_kit.run_page import RunPage
from app.labs.xor.compare.controls import CompareControls
from app.labs.xor.compare.pictures import ComparePictures
from app.labs.xor.compare.run.observation import network_names, observation, standing
from app.labs.xor.compare.run.session import CompareMark, CompareSession
from app.labs.xor.compare.run.settings import CompareSettings
from app.labs.xor.compare.run.state import CompareState
from app.labs.xor.compare.run.time_marks import compare_time_marks
from app.labs.xor.shared.view_keys import LAB_KEY
from app.look.look import Look
from app.widgets.time.time_marks import TimeMark
from app.words.moment_text import epoch_moment
from app.words.translation import translate
from app.work.training_clock import TrainingClock
from engine.records.bounded_record import number_bounds

_CATCHING_UP_FRAMES = 30
"""In so many frames, about a second, a network catches up, if the time of a frame suffices for it."""

_PARTS_OF_A_FRAME, _LARGEST_PART = 16, 8


class ComparePage(RunPage):
    """Trains several networks that differ in their activation only, and shows them at the same moment.

    Parameters
    ----------
    session
        Settings and runs.
    look
        Theme and scale.
    """

    def __init__(self, session: CompareSession, look: Look) -> None:
        super().__init__(session, look)
        self.session = session
        self.catching_up = TrainingClock(lambda parts: session.catch_up(parts * self._part), self)
        self._part = 1
        self._goes_on = False
        self._build_panel()
        self.pictures = ComparePictures(look)
        self._marks: tuple[CompareMark, ...] | None = None
        self._time_marks: tuple[TimeMark, ...] = ()
        column = QVBoxLayout(self.hero)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pictures)
        self.pictures.grid.network_chosen.connect(self._open_network)
        self.catching_up.frame_due.connect(self.draw)
        self.catching_up.playing_changed.connect(self._follow_catching_up)
        self.finish_construction()

    def retranslate(self) -> None:
        """Set every text of the page in the present language."""
        self._ask()
        self.controls.retranslate()
        self.pictures.retranslate()
        self._marks = None
        self.draw()

    def apply_look(self) -> None:
        """Take over the present theme and scale."""
        self.pictures.apply_style()
        self.draw()

    def arrange(self, *, narrow: bool) -> None:
        """Give the cards the places for the present size."""
        del narrow
        self._place()

    def hero_minimum_size(self, *, narrow: bool) -> QSize:
        """Return the height below which the cards would be too small to read."""
        del narrow
        return QSize(0, self.pictures.minimum_height(self._hero_width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width: the cards stand in more or fewer rows."""
        super().resizeEvent(event)
        self._place()

    def toggle_playing(self) -> None:
        """Train all, or pause; whoever catches up does so first."""
        if self.catching_up.playing:
            self._goes_on = not self._goes_on
            self.show_playing()
        else:
            super().toggle_playing()

    def look_at(self, update: int) -> None:
        """Show an update, at rest; who catches up goes on doing so."""
        self._goes_on = False
        self.clock.pause()
        self.session.show_update(update)

    def pause(self) -> None:
        """Stop time, and let nobody catch up any further."""
        self._goes_on = False
        super().pause()
        self.catching_up.pause()

    @property
    def is_playing(self) -> bool:
        """Whether all train, or will when who is behind has caught up."""
        return super().is_playing or self._goes_on

    @property
    def is_steady(self) -> bool:
        """Whether no network trains."""
        return super().is_steady and not self.catching_up.playing

    def showEvent(self, event: QShowEvent) -> None:
        """Let networks that are behind go on catching up."""
        super().showEvent(event)
        self._let_catch_up()

    def set_presenting(self, *, on: bool) -> None:
        """Leave out the numbers for a presentation."""
        self.pictures.set_presenting(on=on)
        super().set_presenting(on=on)

    def show_settings(self) -> None:
        """Show which settings hold, and let networks that are behind catch up."""
        self._ask()
        self.controls.show_settings(self.session.settings)
        if self.session.is_catching_up:
            self._let_catch_up()
        else:
            self.catching_up.pause()

    @property
    def milestone(self) -> object:
        """How many networks have solved XOR."""
        return len(self.session.state.in_order_of_solving)

    def draw(self) -> None:
        """Draw the networks at the update that is shown."""
        state = self.session.state
        self.transport.show_count(state.update_count)
        self.show_playing()
        self._show_time(state)
        if self.pictures.show_state(state, is_steady=self.is_steady):
            self._place()
        self.present_bar.show_status(network_names(state), standing(state))
        self.observation.show_sentence(
            lambda: observation(state), "" if self.is_steady else epoch_moment(state.update_count)
        )

    def _build_panel(self) -> None:
        self.panel.pin_above(self.build_transport(number_bounds(CompareSettings, "speed")))
        self.controls = CompareControls(self.panel, self.look)
        self.controls.field_changed.connect(self.change)
        self.controls.new_seed_requested.connect(self.new_seed)
        self.controls.reset_requested.connect(self.reset_all)
        self.controls.rejected.connect(self.observation.show_problem)

    def _open_network(self, key: str) -> None:
        self.open_requested.emit(LAB_KEY, self.session.network(key))

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
        self.show_playing()

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

    def _show_time(self, state: CompareState) -> None:
        marks = self.session.marks
        if marks != self._marks:
            self._marks = marks
            self._time_marks = compare_time_marks(marks)
        self.time_line.show_time(state.update_count, state.last_update, self._time_marks)
