"""The XOR lab's widgets: time and settings at the left, the map and what goes with it at the right."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from app.lab_kit.run_page import RunPage
from app.labs.xor.one_run.controls import OneRunControls
from app.labs.xor.one_run.looks.looks import OneRunLooks
from app.labs.xor.one_run.map.data_editing import DataEditing, is_table
from app.labs.xor.one_run.numbers.numbers_drawer import NumbersDrawer
from app.labs.xor.one_run.pictures import OneRunPictures
from app.labs.xor.one_run.run.arrangement import Arrangement, arrangement_for, drawer_width
from app.labs.xor.one_run.run.captions import moment, network_name, question, standing
from app.labs.xor.one_run.run.change_texts import change_mark
from app.labs.xor.one_run.run.observation import observation
from app.labs.xor.one_run.run.rule_changes import RuleChange
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.shared.painting.time_marks import time_marks
from app.labs.xor.shared.settings import XorSettings
from app.look.look import Look
from app.widgets.time.time_marks import TimeMark
from app.words.spoken_role import speak_as
from app.words.translation import translate
from engine.history.milestones import Mark
from engine.network.network import Parameters
from engine.records.bounded_record import number_bounds

_STRIP_HEIGHT = 52
_GAPS_BELOW_HERO = 12


class OneRunPage(RunPage):
    """Trains a small network on XOR and shows what it does at every moment.

    Parameters
    ----------
    session
        Settings and run.
    look
        Theme and scale.
    """

    def __init__(self, session: OneRunSession, look: Look) -> None:
        super().__init__(session, look)
        self.session = session
        self._build_header()
        self._build_panel()
        self.pictures = OneRunPictures(look)
        self._marks: tuple[TimeMark, ...] = ()
        self._marked: tuple[tuple[Mark, ...], tuple[RuleChange, ...]] | None = None
        self._noted: RuleChange | None = None
        self._needed_width = 0
        self.drawer = NumbersDrawer(look)
        self.drawer.hide()
        column = QVBoxLayout(self.hero)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pictures)
        self.body_row.addWidget(self.drawer)
        self._connect_pictures()
        self.data_editing = DataEditing(session, self.controls.data, self.pictures.map.plot, self.observation)
        self.finish_construction()
        # What is seen of the hero depends on how many lines the observation has, too.
        self.hero_scroller.resized.connect(self._place)

    def retranslate(self) -> None:
        """Set every text of the page in the present language."""
        self.controls.retranslate()
        self.pictures.retranslate()
        self.drawer.retranslate()
        self._numbers.setText(translate("Xor", "Show the numbers"))
        self._marked = None
        self.draw()

    def apply_look(self) -> None:
        """Take over the present theme and scale."""
        self.controls.retranslate()
        self.pictures.apply_style()
        self.draw()

    def arrange(self, *, narrow: bool) -> None:
        """Give the cards the places for the present size."""
        del narrow
        self._place()

    def hero_minimum_size(self, *, narrow: bool) -> QSize:
        """Return nothing: the pictures themselves know what they need."""
        del narrow
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the size: the arrangement depends on the height too."""
        super().resizeEvent(event)
        self._place()

    def set_presenting(self, *, on: bool) -> None:
        """Close the numbers for a presentation."""
        self.drawer.setVisible(self.session.looks.numbers and not on)
        super().set_presenting(on=on)

    @property
    def milestone(self) -> object:
        """The update at which the task was solved."""
        return self.session.state.solved_at

    def show_numbers(self, *, shown: bool) -> None:
        """Open or close the drawer in which the pass is written out."""
        self.session.look(numbers=shown)

    def take_file(self, path: Path) -> bool:
        """Show what is understood of a table that was dropped."""
        if not is_table(path):
            return False
        self.data_editing.preview_file(str(path))
        return True

    def _connect_pictures(self) -> None:
        pictures = self.pictures
        pictures.weights.rejected.connect(self.observation.show_problem)
        pictures.landscape.rejected.connect(self.observation.show_problem)
        pictures.weights.weights_entered.connect(self._enter_weights)
        self.drawer.closed.connect(self._close_numbers)
        self.drawer.rejected.connect(self.observation.show_problem)
        for good in (pictures.landscape.controls.settings_changed, self.drawer.sample_chosen):
            good.connect(self.observation.clear_problem)
        pictures.look_requested.connect(lambda values: self.session.look(**values))
        self.drawer.sample_chosen.connect(self._follow_sample)
        pictures.map.plot.sample_clicked.connect(self._follow_clicked)

    def _open_numbers(self, shown: bool) -> None:
        """Open the drawer with the keyboard in it, or close it."""
        self.show_numbers(shown=shown)
        if self.drawer.isVisible():
            self.drawer.take_focus()

    def _close_numbers(self) -> None:
        self.show_numbers(shown=False)
        self._numbers.setFocus()

    def _follow_sample(self, sample: int | None) -> None:
        last = self.session.looks.sample if sample is None else sample + 1
        self.session.look(sample=last, mean=sample is None)

    def _follow_clicked(self, sample: int) -> None:
        if self.session.looks.numbers:
            self._follow_sample(sample)

    def _enter_weights(self, parameters: object) -> None:
        if isinstance(parameters, Parameters):
            self.pause()
            self.attempt(lambda: self.session.set_parameters(parameters))

    def _build_header(self) -> None:
        self._numbers = QPushButton()
        speak_as(self._numbers, QAccessible.Role.Button)
        self._numbers.setCheckable(True)
        self._numbers.clicked.connect(self._open_numbers)
        row = QHBoxLayout(self.header_right)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._numbers)

    def _build_panel(self) -> None:
        self.panel.pin_above(self.build_transport(number_bounds(XorSettings, "speed")))
        self.controls = OneRunControls(self.panel, self.look)
        self.controls.field_changed.connect(self.change)
        self.controls.new_seed_requested.connect(self.new_seed)
        self.controls.reset_requested.connect(self.reset_all)
        self.controls.rejected.connect(self.observation.show_problem)
        self.controls.edit_started.connect(self.session.hold_setting)
        self.controls.edit_finished.connect(self.session.let_go)
        self.controls.change_note.take_back_requested.connect(self._take_back)
        self.controls.change_note.start_requested.connect(self.rewind)

    def _take_back(self, change: RuleChange) -> None:
        self.attempt(lambda: self.enter_scene(self.session.without_change(change)))

    def _place(self) -> None:
        room = self._hero_room(beside_drawer=False)
        bar = self.hero_scroller.verticalScrollBar().sizeHint().width()
        left = room.width() - self.body_row.spacing() - bar - self.pictures.narrowest_width()
        width = drawer_width(room.width(), left, self.look.text_scale)
        self.drawer.setFixedWidth(width)
        covered = width == room.width() and self.drawer.isVisibleTo(self)
        self.hero_scroller.setVisible(not covered)
        self.observation.setVisible(not covered)
        self.time_line.setVisible(not covered and not self.presenting)
        self.time_line.set_labelled(on=not self.narrow)
        self.pictures.arrange(self._arrangement(), self.hero_scroller.height())

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

    def show_settings(self) -> None:
        """Show in the panel which settings hold."""
        self.controls.show_settings(self.session.state)
        self._marked = None

    def draw(self) -> None:
        """Draw what is looked at of the run at the update shown."""
        state, looks = self.session.state, self.session.looks
        if state.settings != self.controls.settings or state.latest_change != self._noted:
            self._noted = state.latest_change
            self.controls.show_settings(state)
        self.transport.show_count(state.update_count, state.updates_per_epoch)
        self.question.setText(question(state))
        self.show_playing()
        self._show_time(state)
        self.pictures.show_state(state, looks)
        self.data_editing.show_looks(looks)
        self._show_numbers(state, looks)
        self.present_bar.show_status(network_name(state), standing(state))
        self.observation.show_sentence(
            lambda: observation(state), moment(state) if self.clock.playing else ""
        )

    def _show_numbers(self, state: OneRunState, looks: OneRunLooks) -> None:
        is_other = self.drawer.show_sample(looks.sample - 1, followed=looks.followed)
        self.drawer.show_state(state, at_once=is_other or not self.clock.playing)
        shown = looks.numbers and not self.presenting
        self._numbers.setChecked(looks.numbers)
        # Which tabs there are decides how much of the width the drawer may take.
        needed = self.pictures.narrowest_width() if shown else 0
        if shown != self.drawer.isVisibleTo(self) or needed != self._needed_width:
            self._needed_width = needed
            self.drawer.setVisible(shown)
            self._place()
        self.pictures.map.plot.ring_sample(looks.followed if shown else None)

    def _show_time(self, state: OneRunState) -> None:
        marked = self.session.marks, state.rule_changes
        if marked != self._marked:
            self._marked = marked
            marks = (
                *time_marks(marked[0], state.settings.hidden_layers, state.updates_per_epoch),
                *(change_mark(state, each) for each in state.rule_changes),
            )
            self._marks = tuple(sorted(marks, key=lambda mark: mark.update))
        self.time_line.show_time(
            state.update_count,
            state.last_update,
            self._marks,
            state.updates_per_epoch,
            changed_at=None if state.alone is None else state.alone.since,
        )
