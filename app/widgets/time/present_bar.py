"""The bar below a lab that is presented: time, what is shown, how it stands, and the way out."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from app.look.look import Look
from app.widgets.controls.icon_button import IconButton
from app.words.rich_text import render
from app.words.translation import translate

_HEIGHT = 54
_KEY = "Esc"


class PresentBar(QFrame):
    """Play, step and rewind; a word on what is shown; the numbers that matter; and what ends it all.

    Signals
    -------
    toggle_requested, step_requested, rewind_requested, end_requested
        The button was pressed.

    Parameters
    ----------
    look
        Theme and scale.
    has_time
        Whether there is something to play.
    """

    toggle_requested = Signal()
    step_requested = Signal()
    rewind_requested = Signal()
    end_requested = Signal()

    def __init__(self, look: Look, *, has_time: bool = True) -> None:
        super().__init__()
        self._look = look
        self._left_text = self._right_text = ""
        self._playing = False
        self.setProperty("role", "presentBar")
        self._play = IconButton(look, "play", role="presentPlay", color_role="on_accent")
        self._step, self._rewind = (
            IconButton(look, "step", role="present"),
            IconButton(look, "rewind", role="present"),
        )
        self._end = QPushButton()
        self._end.setProperty("role", "flat")
        # A click leaves the focus in the lab, where it is still needed after the bar has gone.
        self._end.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._left, self._right = QLabel(), QLabel()
        self._left.setProperty("role", "presentText")
        self._right.setProperty("role", "presentText")
        self._has_time = has_time
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 24, 8)
        row.setSpacing(12)
        for button in (self._play, self._step, self._rewind):
            row.addWidget(button)
            button.setVisible(has_time)
        row.addSpacing(12)
        row.addWidget(self._left, 1)
        row.addWidget(self._right)
        row.addWidget(self._end)
        self._play.clicked.connect(self.toggle_requested)
        self._step.clicked.connect(self.step_requested)
        self._rewind.clicked.connect(self.rewind_requested)
        self._end.clicked.connect(self.end_requested)
        look.changed.connect(self._apply_look)
        self._retranslate()
        self._apply_look()

    def show_playing(self, *, playing: bool) -> None:
        """Offer Pause while playing, Play otherwise."""
        self._playing = playing
        self._play.set_icon_name("pause" if playing else "play")
        self._step.setEnabled(not playing)
        self._retranslate()

    def offer_steps(self, *, offered: bool) -> None:
        """Offer single steps and rewinding, or playing alone where there is nothing like them."""
        self._step.setVisible(offered)
        self._rewind.setVisible(offered)

    def show_status(self, left: str, right: str) -> None:
        """Say what is shown (left) and how it stands (right), in the markup of `app.words.rich_text`."""
        if (left, right) != (self._left_text, self._right_text):
            self._left_text, self._right_text = left, right
            if self.isVisible():
                self._apply_look()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was not written while hidden."""
        super().showEvent(event)
        self._apply_look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._fit_width()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._play.describe(
            translate("PresentBar", "Pause") if self._playing else translate("PresentBar", "Play")
        )
        self._step.describe(translate("PresentBar", "One step"))
        self._rewind.describe(translate("PresentBar", "Rewind"))
        self._end.setToolTip(self._end_text())
        self._end.setAccessibleName(self._end_text())
        self._fit_width()

    def _apply_look(self) -> None:
        self.setMinimumHeight(self._look.px(_HEIGHT) if self._has_time else 0)
        self._left.setText(render(self._left_text, self._look))
        self._right.setText(render(self._right_text, self._look))
        self._fit_width()

    def _fit_width(self) -> None:
        """Name the way out in full where there is room beside the numbers, else by its key alone."""
        self._end.ensurePolished()
        full, metrics = self._end_text(), self._end.fontMetrics()
        missing = metrics.horizontalAdvance(full) - metrics.horizontalAdvance(self._end.text())
        text = full if self._row.sizeHint().width() + missing <= self.width() else _KEY
        if text != self._end.text():
            self._end.setText(text)

    @staticmethod
    def _end_text() -> str:
        return translate("PresentBar", "End presentation (Esc)")
