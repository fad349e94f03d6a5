"""The strip that says in one sentence what the eye should notice now."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy

from app.look.look import Look
from app.look.svg import icon_pixmap
from app.widgets.frame.steady_place import SteadyPlace
from app.words.rich_text import plain, render
from app.words.translation import translate
from app.work.timers import single_shot

_TEXT_INTERVAL_MS = 250
_PROBLEM_MS = 8000
_SPACING = 10
_LARGEST_SHARE = 0.4
"""Of the width that the title may take beside the sentence; it stands above it otherwise."""
_NOTICE_MS = 4000
_TELLING_MS = 300
"""What is told to readers waits so long for more: of a step that is held, the last one is told."""


class ObservationStrip(QFrame):
    """Shows the observation, or for a while what was done or why a value was not accepted.

    While time runs the text changes at most four times a second: nobody reads more, and to lay out a sentence
    anew takes as long as to paint a plot. As the numbers beside it go on meanwhile, the sentence then begins
    with the moment that it speaks of.

    Signals
    -------
    said
        (text): another observation, without markup, is shown.
    announced
        (text): screen readers were told something, whatever has the focus.

    Parameters
    ----------
    look
        Theme and scale.
    """

    said = Signal(str)
    announced = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "observation")
        self._eye = QLabel()
        self._title = QLabel()
        self._title.setProperty("role", "observationTitle")
        self._divider = QFrame()
        self._divider.setProperty("role", "divider")
        self._divider.setFixedWidth(1)
        self._sentence = QLabel()
        self._sentence.setProperty("role", "observationText")
        self._sentence.setWordWrap(True)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._place_of_sentence = SteadyPlace(self._sentence)
        self._is_low = False
        self._is_above: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(20, 8, 20, 8)
        self._grid.setHorizontalSpacing(_SPACING)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(3, 1)
        self._grid.addWidget(self._eye, 0, 0)
        self._grid.addWidget(self._title, 0, 1)
        self._sentence_of_now: Callable[[], str] = str
        self._moment_of_now = ""
        self._text = self._moment = ""
        self._problem = self._notice = ""
        self._pace = single_shot(self, _TEXT_INTERVAL_MS)
        self._pace.timeout.connect(self._catch_up)
        self._is_running = False
        self._telling = single_shot(self, _TELLING_MS)
        self._telling.timeout.connect(lambda: self._announce(self.text))
        self._forget = single_shot(self, _PROBLEM_MS)
        self._forget.timeout.connect(self._forget_what_was_told)
        look.changed.connect(self._apply_look)
        self._apply_look()
        self._retranslate()
        self._arrange()

    @property
    def text(self) -> str:
        """The observation without markup, as it was last given; what is shown may be that of a moment ago."""
        return plain(self._sentence_of_now())

    @property
    def problem(self) -> str:
        """The sentence about a rejected value that is shown now, or an empty text."""
        return self._problem

    @property
    def notice(self) -> str:
        """The sentence about what was done that is shown now, or an empty text."""
        return self._notice

    def show_sentence(self, sentence: Callable[[], str], moment: str = "") -> None:
        """Show what `sentence` returns (markup of `app.words.rich_text`).

        Parameters
        ----------
        sentence
            It is called when its sentence is to be read, which is seldom while a network trains.
        moment
            While time runs, the name of the moment that the sentence speaks of (markup): it stands before
            the sentence, which is shown within a quarter of a second. Without it the sentence is shown at
            once.
        """
        self._sentence_of_now, self._moment_of_now = sentence, moment
        if not (moment and self._moment and self._pace.isActive()):
            self.show_now()

    def show_now(self) -> None:
        """Show the sentence that was given last without waiting any longer."""
        self._catch_up()
        self._pace.start()

    def show_problem(self, sentence: str) -> None:
        """Show for some seconds why a value was not accepted; the observation comes back after."""
        self._tell(problem=sentence)
        self._announce(sentence, QAccessible.AnnouncementPoliteness.Assertive)

    def show_notice(self, sentence: str) -> None:
        """Say for a moment, quietly, what was done where nothing else shows it."""
        self._tell(notice=sentence)
        self._announce(sentence)

    def announce(self) -> None:
        """Tell screen readers the observation in a moment."""
        self._telling.start()

    def show_running(self, *, running: bool) -> None:
        """Tell screen readers the observation as soon as time, or a computation, no longer runs."""
        if self._is_running and not running:
            self.announce()
        self._is_running = running

    def clear_problem(self) -> None:
        """Show the observation again rather than a problem."""
        if self._problem:
            self._forget_what_was_told()

    def set_low(self, *, low: bool) -> None:
        """Let the eye alone be the title."""
        if low != self._is_low:
            self._is_low = low
            self._title.setVisible(not low)
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the title above the sentence where it would leave too little of the width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        title = 0 if self._is_low else self._title.sizeHint().width() + _SPACING
        is_above = title + self._eye.sizeHint().width() + 4 * _SPACING > _LARGEST_SHARE * self.width()
        if is_above == self._is_above:
            return
        self._is_above = is_above
        self._divider.setVisible(not is_above)
        if is_above:
            self._grid.addWidget(self._place_of_sentence, 1, 0, 1, 4)
        else:
            self._grid.addWidget(self._divider, 0, 2)
            self._grid.addWidget(self._place_of_sentence, 0, 3)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _announce(
        self,
        sentence: str,
        politeness: QAccessible.AnnouncementPoliteness = QAccessible.AnnouncementPoliteness.Polite,
    ) -> None:
        announcement = QAccessibleAnnouncementEvent(self, sentence)
        announcement.setPoliteness(politeness)
        QAccessible.updateAccessibility(announcement)
        self.announced.emit(sentence)

    def _tell(self, *, problem: str = "", notice: str = "") -> None:
        self._problem, self._notice = problem, notice
        self._forget.start(_PROBLEM_MS if problem else _NOTICE_MS)
        self._apply_look()
        self._show_text()

    def _forget_what_was_told(self) -> None:
        self._problem = self._notice = ""
        self._forget.stop()
        self._apply_look()
        self._show_text()

    def _retranslate(self) -> None:
        self._problem = self._notice = ""
        self._apply_look()
        self._show_text()

    def _apply_look(self) -> None:
        look = self._look
        color = look.color("saturated" if self._problem else "ink2")
        name = "warning" if self._problem else "check" if self._notice else "observation"
        self._eye.setPixmap(icon_pixmap(name, color, look.px(19), self.devicePixelRatioF()))
        self._title.setText(
            translate("Observation", "Check the value")
            if self._problem
            else translate("Observation", "Done")
            if self._notice
            else translate("Observation", "Observation")
        )
        state = "problem" if self._problem else ""
        if self.property("state") != state:
            self.setProperty("state", state)
            for each in (self, self._title):
                each.setProperty("state", state)
                each.style().unpolish(each)
                each.style().polish(each)
        self.setMinimumHeight(look.px(52))
        self._arrange()
        self._show_text()

    def _catch_up(self) -> None:
        self._moment = self._moment_of_now
        sentence = self._sentence_of_now()
        text = f"{self._moment}: {sentence}" if self._moment else sentence
        if text != self._text:
            self._text = text
            self._show_text()
            self.said.emit(plain(text))

    def _show_text(self) -> None:
        told = self._problem or self._notice
        self._sentence.setTextFormat(Qt.TextFormat.PlainText if told else Qt.TextFormat.AutoText)
        self._sentence.setText(told or render(self._text, self._look))
        self._sentence.setAccessibleName(told or plain(self._text))
