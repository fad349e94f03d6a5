"""How time is driven in a lab that trains: epoch, play, step, rewind, speed."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.look.look import Look
from app.widgets.controls.icon_button import IconButton
from app.widgets.controls.slider_row import SliderRow
from app.widgets.frame.steady_place import SteadyPlace
from app.words.number_format import epochs
from app.words.translation import translate
from engine.records.value_rules import NumberBounds

_REPEAT_DELAY_MS = 350
_REPEAT_INTERVAL_MS = 60


class TransportControls(QWidget):
    """The epoch count, Play/Pause, Step (held, it repeats), Rewind and the speed.

    Signals
    -------
    toggle_requested, step_requested, rewind_requested
        The user pressed the button.
    speed_changed
        (updates per frame): the user chose another speed.
    rejected
        (sentence): the user typed a speed that is not allowed.

    Parameters
    ----------
    look
        Theme and scale.
    speed
        What the speed may be.
    compact
        Whether Play is a quiet button with Step and Rewind as icons beside it: for a lab whose one primary
        button is another.
    """

    toggle_requested = Signal()
    step_requested = Signal()
    rewind_requested = Signal()
    speed_changed = Signal(int)
    rejected = Signal(str)

    def __init__(self, look: Look, speed: NumberBounds, *, compact: bool = False) -> None:
        super().__init__()
        self._playing = False
        self._compact = compact
        self._caption = QLabel()
        self._caption.setProperty("role", "label")
        self._count = QLabel("0")
        self._count.setProperty("role", "big")
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.play_button = IconButton(look, "play", role="" if compact else "primary")
        others = "icon" if compact else ""
        self.step_button = IconButton(look, "step", role=others)
        self.rewind_button = IconButton(look, "rewind", role=others)
        self.step_button.setAutoRepeat(True)
        self.step_button.setAutoRepeatDelay(_REPEAT_DELAY_MS)
        self.step_button.setAutoRepeatInterval(_REPEAT_INTERVAL_MS)
        self.speed = SliderRow(look, speed, in_one_line=True)

        head = QHBoxLayout()
        head.addWidget(self._caption, 0, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(SteadyPlace(self._count), 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(head)
        if compact:
            buttons.addWidget(self.play_button, 1)
        else:
            self._column.addWidget(self.play_button)
        buttons.addWidget(self.step_button, 0 if compact else 1)
        buttons.addWidget(self.rewind_button, 0 if compact else 1)
        self._column.addLayout(buttons)
        self._column.addWidget(self.speed)

        self.play_button.clicked.connect(self.toggle_requested)
        self.step_button.clicked.connect(self.step_requested)
        self.rewind_button.clicked.connect(self.rewind_requested)
        self.speed.value_changed.connect(self.speed_changed.emit)
        self.speed.rejected.connect(self.rejected)
        self._retranslate()

    def add_below_count(self, widget: QWidget) -> None:
        """Put a widget between the epoch count and the buttons."""
        self._column.insertWidget(1, widget)

    def show_count(self, updates: int, per_epoch: int = 1) -> None:
        """Show how many epochs of `per_epoch` updates have been made."""
        self._count.setText(epochs(updates, per_epoch))

    def show_speed(self, updates_per_frame: int) -> None:
        """Show the speed without emitting anything."""
        self.speed.show_value(updates_per_frame)

    def show_playing(self, *, playing: bool, can_go_on: bool) -> None:
        """Show whether time runs, and whether another update can follow."""
        self._playing = playing
        self.play_button.set_icon_name("pause" if playing else "play")
        self.play_button.setEnabled(can_go_on)
        self.step_button.setEnabled(can_go_on and not playing)
        self._show_play_text()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._caption.setText(translate("Transport", "Epoch"))
        for button, text in (
            (self.step_button, translate("Transport", "Step")),
            (self.rewind_button, translate("Transport", "Rewind")),
        ):
            if self._compact:
                button.describe(text)
            else:
                button.setText(text)
        self._show_play_text()

    def _show_play_text(self) -> None:
        self.play_button.setText(
            translate("Transport", "Pause") if self._playing else translate("Transport", "Play")
        )
