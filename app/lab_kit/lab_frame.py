"""The frame that labs share: a question, controls at the left, the hero, and the observation below it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QSize, SignalInstance
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.lab_kit.lab import LabPage
from app.lab_kit.scene_history import SceneHistory
from app.lab_kit.view_session import ViewSession
from app.look.look import FollowingLook, Look
from app.look.stylesheet import stylesheet
from app.widgets.controls.control_panel import ControlPanel
from app.widgets.frame.observation_strip import ObservationStrip
from app.widgets.frame.page_header import PageHeader
from app.widgets.frame.spoken_description import SpokenDescription
from app.widgets.frame.vertical_scroller import VerticalScroller
from app.widgets.time.present_bar import PresentBar
from app.widgets.time.transport_controls import TransportControls
from app.words.invalid_value_text import invalid_value_text
from app.work.background_task import BackgroundTask
from engine.records.bounded_record import BoundedRecord
from engine.records.invalid_value import InvalidValueError

_NARROW_WIDTH = 1200
_TIGHT_WIDTH, _TIGHT_HEIGHT = 1500, 760
_LOW_HEIGHT = 652
_LARGE_TEXT = 1.3
_PANEL_WIDTH = 304
_TIGHT_PANEL_WIDTH = 272
_NARROW_PANEL_WIDTH = 264
_LARGEST_TEXT_BESIDE, _PANEL_SHARE = 1.5, 0.42


class LabFrame(LabPage):
    """A page with question, optional control panel, hero and observation.

    A subclass sets `session`, its view's session, fills `panel` and `hero`, implements `retranslate` and
    `apply_look`, and calls `finish_construction` at the end of its constructor. The page is a column
    (`root_column`) of the header and of `body_row`: the panel beside `hero_column`, in which `hero_scroller`
    shows the hero above the observation. The hero is the area of the pictures: what a projector shows large.

    Attributes
    ----------
    history
        What can be taken back; None for a page without a session.
    has_time
        Whether something plays in this lab, so that a presentation shows Play, Step and Rewind.
    scrolls_when_presented
        Whether the hero scrolls in a presentation rather than shrinks to fit.

    Parameters
    ----------
    look
        Theme and scale.
    with_panel
        Whether the page has a control panel at its left.
    """

    history: SceneHistory | None = None
    has_time = False
    scrolls_when_presented = False

    def __init__(self, look: Look, *, with_panel: bool = True) -> None:
        super().__init__()
        self.look = look
        if isinstance(look, FollowingLook):
            # Each page has its own: a sheet of the window would style anew what is not seen, at every change.
            look.changed.connect(self._apply_style_sheet)
            self._apply_style_sheet()
        self._spacing: tuple[bool, bool, bool] | None = None
        self._is_away = self._goes_on_when_back = False
        self._speaks_old_language = False
        self.header = PageHeader()
        self.question, self.header_right = self.header.question, self.header.right
        self.observation = ObservationStrip(look)
        self.observation.said.connect(self.setAccessibleDescription)
        self.present_bar = PresentBar(look, has_time=self.has_time)
        self.present_bar.end_requested.connect(self.end_requested)
        self.present_bar.hide()
        self._presenting = False
        self._view_switch: QWidget | None = None
        self.panel = ControlPanel()
        self.hero = QWidget()

        self.hero_scroller = VerticalScroller(self.hero)

        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.hero_scroller, 1)
        right.addWidget(self.observation)
        self.hero_column = right
        self.body_row = QHBoxLayout()
        if with_panel:
            self.body_row.addWidget(self.panel)
        self.body_row.addLayout(right, 1)
        self.root_column = QVBoxLayout()
        self.root_column.addWidget(self.header)
        self.root_column.addLayout(self.body_row, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self.root_column, 1)
        outer.addWidget(self.present_bar)
        self._with_panel = with_panel

    def finish_construction(self) -> None:
        """Give the page its texts and its look; to be called once, last in a constructor."""
        self.look.changed.connect(self._apply_look_and_space)
        self.follow(self.present_bar)
        self._apply_look_and_space()
        self.retranslate()
        if hasattr(self, "session"):
            self.history = SceneHistory(self._view_session, self.show_scene, self.passing_signals())

    def passing_signals(self) -> tuple[SignalInstance, ...]:
        """Return what the session tells of when time alone has passed; a lab without time has nothing."""
        return ()

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit to take back."""
        return self.history is not None and self.history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether an edit that was taken back can be made again."""
        return self.history is not None and self.history.can_redo

    def undo(self) -> None:
        """Take the latest edit back."""
        if self.history is not None:
            self.attempt(self.history.undo)

    def redo(self) -> None:
        """Make the edit again that was taken back last."""
        if self.history is not None:
            self.attempt(self.history.redo)

    def enter_scene(self, scene: BoundedRecord) -> None:
        """Show a scene as an edit that can be taken back."""
        if self.history is None:
            self.show_scene(scene)
        else:
            self.history.enter(scene)

    def restore_scene(self, scene: BoundedRecord) -> None:
        """Show a scene as the first."""
        self.show_scene(scene)
        if self.history is not None:
            self.history.forget()

    def retranslate(self) -> None:
        """Set every text of the page in the present language."""
        raise NotImplementedError

    def apply_look(self) -> None:
        """Take over the present theme and scale where the style sheet does not do it."""
        raise NotImplementedError

    def arrange(self, *, narrow: bool) -> None:
        """Rearrange the hero when the page becomes narrow or wide; by default nothing moves."""

    def hero_minimum_size(self, *, narrow: bool) -> QSize:
        """Return the size below which the hero scrolls rather than shrinks further."""
        return QSize(0, self.look.px(440 if narrow else 520))

    def show_problem(self, sentence: str) -> None:
        """Say below the hero what went wrong."""
        self.observation.show_problem(sentence)

    def show_notice(self, sentence: str) -> None:
        """Say below the hero, for a moment, what was done."""
        self.observation.show_notice(sentence)

    @property
    def is_computing(self) -> bool:
        """Whether something is computed in the background without which the scene is not complete."""
        return any(task.running for task in self.findChildren(BackgroundTask))

    @property
    def scene(self) -> BoundedRecord:
        """What is shown, as one record."""
        scene: BoundedRecord = self._view_session.scene
        return scene

    @property
    def _view_session(self) -> ViewSession[Any]:
        return self.session  # type: ignore[attr-defined,no-any-return]  # every page's own, of its own kind

    def show_scene(self, scene: BoundedRecord) -> None:
        """Show a scene, at rest."""
        self.rest()
        self._view_session.show(scene)

    def show_demonstration(self) -> None:
        """Show the fixed scene of pictures and tests."""
        self.rest()
        self._view_session.show_demonstration()

    def reset_all(self) -> None:
        """Bring everything back to its default."""
        self.rest()
        self._view_session.reset()

    def rest(self) -> None:
        """Stop time and forget what was not accepted: something else is about to be shown."""
        self.pause()
        self.observation.clear_problem()

    def pause(self) -> None:
        """Stop time; a lab without time does nothing."""

    @property
    def is_playing(self) -> bool:
        """Whether the user lets time run; in a lab without time never."""
        return False

    def attempt(self, action: Callable[[], object]) -> bool:
        """Do what the user wants and return whether it was allowed; otherwise say why it is not."""
        self.observation.clear_problem()
        try:
            action()
        except InvalidValueError as error:
            self.observation.show_problem(invalid_value_text(error))
            return False
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop time, and keep look and language as they are: nobody sees them change."""
        # What the window system hides, as it does while the window is minimised, goes on when it is back.
        self._goes_on_when_back = event.spontaneous() and self.is_playing
        self.pause()
        super().hideEvent(event)
        self._is_away = True
        if isinstance(self.look, FollowingLook):
            self.look.hold()

    def say_now(self) -> None:
        """Say and describe what is shown without waiting any longer: the run is another one, or the words."""
        self.observation.show_now()
        for description in self.findChildren(SpokenDescription):
            description.catch_up()

    def follow(self, transport: TransportControls | PresentBar) -> None:
        """Do what the time controls ask for."""
        transport.toggle_requested.connect(self.toggle_playing)
        transport.step_requested.connect(self.step_once)
        transport.rewind_requested.connect(self.rewind)

    def add_view_switch(self, switch: QWidget) -> None:
        """Show at the header's right end what switches between this page and its siblings."""
        self._view_switch = switch
        self.header.add(switch)

    def set_presenting(self, *, on: bool) -> None:
        """Show the question, the hero, the observation and the time controls only, or everything again."""
        self._presenting = on
        self.panel.setVisible(self._with_panel and not on)
        self.header_right.setVisible(not on)
        if self._view_switch is not None:
            self._view_switch.setVisible(not on)
        self.present_bar.setVisible(on)
        self.hero_scroller.set_fitting(on=on and not self.scrolls_when_presented)
        self._apply_look_and_space()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._speaks_old_language = True
            self._follow_language()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take over what changed meanwhile."""
        super().showEvent(event)
        self._is_away = False
        if isinstance(self.look, FollowingLook):
            self.look.release()
        self._follow_language()
        if self._goes_on_when_back:
            self._goes_on_when_back = False
            self.toggle_playing()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll the pictures by keys that no control has taken."""
        if not self.hero_scroller.scroll_by(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._apply_width()

    @property
    def presenting(self) -> bool:
        """Whether the page is shown alone, for a projector."""
        return self._presenting

    @property
    def narrow(self) -> bool:
        """Whether the page uses the rules for narrow windows."""
        return self.width() < _NARROW_WIDTH or self.look.text_scale >= _LARGE_TEXT

    @property
    def tight(self) -> bool:
        """Whether the page saves room around its parts."""
        return self.narrow or self.width() < _TIGHT_WIDTH or self.height() < self.look.px(_TIGHT_HEIGHT)

    @property
    def low(self) -> bool:
        """Whether the page folds what takes height: less than 700 pixels of a window of small text."""
        return self.height() < _LOW_HEIGHT * max(1.0, self.look.text_scale) and not self._presenting

    def _apply_style_sheet(self) -> None:
        self.setStyleSheet(stylesheet(self.look))

    def _follow_language(self) -> None:
        if self._speaks_old_language and not self._is_away:
            self._speaks_old_language = False
            self.retranslate()
            self.say_now()

    def _apply_look_and_space(self) -> None:
        self._spacing = None
        self._apply_width()
        self.apply_look()

    def _fit_panel(self) -> None:
        width = _TIGHT_PANEL_WIDTH if self.tight else _PANEL_WIDTH
        width = _NARROW_PANEL_WIDTH if self.narrow else width
        widest = width + 96
        if self.look.text_scale > _LARGEST_TEXT_BESIDE:
            widest = max(widest, round(_PANEL_SHARE * self.width()))
        self.panel.setFixedWidth(min(self.look.px(width), widest))

    def _apply_width(self) -> None:
        spacing = self.narrow, self.tight, self.low
        self._fit_panel()
        if spacing == self._spacing:
            return
        self._spacing = spacing
        narrow, tight, low = spacing
        look = self.look
        margin = 16 if tight else 24
        gap = 12 if tight else 16
        self.root_column.setContentsMargins(margin, 0, margin, margin - 4)
        self.root_column.setSpacing(0)
        self.header.set_gap(gap)
        self.question.setMinimumHeight(look.px(44 if low else 52 if tight else 64))
        self.question.setProperty("narrow", narrow)
        self.question.style().unpolish(self.question)
        self.question.style().polish(self.question)
        self.body_row.setSpacing(gap)
        self.hero_column.setSpacing(12)
        self.observation.set_low(low=low)
        # On a projector nobody scrolls: the plots shrink as far as their own smallest size.
        smallest = 0 if self._presenting else self.hero_minimum_size(narrow=narrow).height()
        self.hero.setMinimumHeight(smallest)
        self.arrange(narrow=narrow)
