"""A time line below the plots of a run: the whole history to drag through, step back, and the present."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.look.look import Look
from app.widgets.controls.icon_button import IconButton
from app.widgets.time.time_marks import TimeMark
from app.widgets.time.time_track import TimeTrack
from app.words.number_format import epochs
from app.words.translation import translate

_REPEAT_DELAY_MS = 350
_REPEAT_INTERVAL_MS = 60


class TimeLineBar(QWidget):
    """Step back, the track with its marks, and the way to the present.

    Signals
    -------
    update_requested
        (update): the user wants to see this update. While the handle is dragged only the latest wish is told,
        once everything that was asked for before has been drawn.
    step_back_requested
        The user pressed the button; held, it repeats.
    present_requested
        The user pressed the button.

    Parameters
    ----------
    look
        Theme and scale.
    """

    update_requested = Signal(int)
    step_back_requested = Signal()
    present_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = 0
        self._updates_per_epoch = 1
        self._shown = (0, 0)
        self.step_back_button = IconButton(look, "step_back", role="icon")
        self.step_back_button.setAutoRepeat(True)
        self.step_back_button.setAutoRepeatDelay(_REPEAT_DELAY_MS)
        self.step_back_button.setAutoRepeatInterval(_REPEAT_INTERVAL_MS)
        self.track = TimeTrack(look)
        self.present_button = QPushButton()
        self.present_button.setProperty("role", "compact")
        # Its room stays, so that the track has the same length in the past and in the present.
        policy = self.present_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.present_button.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.step_back_button)
        row.addWidget(self.track, 1)
        row.addWidget(self.present_button)
        # A timer of 0 ms comes after the input that waits already: one request for many movements.
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.timeout.connect(lambda: self.update_requested.emit(self._wanted))
        self.track.update_moved.connect(self._want)
        self.step_back_button.clicked.connect(self.step_back_requested)
        self.present_button.clicked.connect(self.present_requested)
        self._retranslate()

    def show_time(
        self,
        update: int,
        last: int,
        marks: Sequence[TimeMark],
        updates_per_epoch: int = 1,
        *,
        changed_at: int | None = None,
    ) -> None:
        """Show an update of a run that has come to `last` and was changed by hand first at `changed_at`."""
        self._updates_per_epoch = updates_per_epoch
        if not self._asking.isActive():
            self._wanted = update
        self.track.show_time(self._wanted if self._asking.isActive() else update, last, marks, changed_at)
        self.step_back_button.setEnabled(update > 0)
        self.present_button.setVisible(update < last)
        if self._shown != (update, last):
            self._shown = (update, last)
            self._describe()

    def set_labelled(self, *, on: bool) -> None:
        """Write the words of the marks beside their signs, where they have room."""
        self.track.set_labelled(on=on)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _want(self, update: int) -> None:
        self._wanted = update
        self._asking.start(0)

    def _retranslate(self) -> None:
        self.step_back_button.describe(translate("TimeLine", "Step back"))
        self.present_button.setText(translate("TimeLine", "To the present"))
        self.track.setAccessibleName(translate("TimeLine", "Epoch shown"))
        self._describe()

    def _describe(self) -> None:
        update, last = self._shown
        text = translate("TimeLine", "Epoch {update} of {last}").format(
            update=epochs(update, self._updates_per_epoch), last=epochs(last, self._updates_per_epoch)
        )
        self.track.describe(text)
