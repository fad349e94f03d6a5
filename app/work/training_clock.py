"""The one source of animation time."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

_TICK_MS = 16
_TICKS_PER_FRAME = 2
_BUDGET_SECONDS = 0.006
_CHUNK = 16


class TrainingClock(QObject):
    """Spends a budget of every tick on engine steps, then lets the page draw.

    A slice of the GUI thread is steadier than a thread whose small steps fight for the interpreter lock.

    Signals
    -------
    playing_changed
        (playing): time started or stopped.
    frame_due
        Steps were done, or time stopped, perhaps after steps that were not drawn yet; draw the present
        state once.

    Parameters
    ----------
    advance
        Does that many steps at once; returns False when nothing can follow, which stops the clock.
    parent
        Owner.
    """

    playing_changed = Signal(bool)
    frame_due = Signal()

    def __init__(self, advance: Callable[[int], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._advance = advance
        self._steps_per_frame = 1
        self._ticks = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def playing(self) -> bool:
        """Whether time runs."""
        return self._timer.isActive()

    @property
    def steps_per_frame(self) -> int:
        """How many steps are wanted between two drawn frames (about 30 frames a second)."""
        return self._steps_per_frame

    def set_steps_per_frame(self, steps: int) -> None:
        """Set the wanted speed; a tick whose budget is spent does fewer."""
        self._steps_per_frame = steps

    def play(self) -> None:
        """Let time run."""
        if not self.playing:
            self._ticks = 0
            self._timer.start()
            self.playing_changed.emit(True)

    def pause(self) -> None:
        """Stop time, and let the page draw where it stopped."""
        if self.playing:
            self._timer.stop()
            self.playing_changed.emit(False)
            self.frame_due.emit()

    def toggle(self) -> None:
        """Play if paused, pause if playing."""
        if self.playing:
            self.pause()
        else:
            self.play()

    def tick(self) -> None:
        """Do one tick's share of the steps, and let the page draw at every second tick.

        Few steps are done at once, in the tick that does not draw: every call costs time.
        """
        first_half = self._ticks % _TICKS_PER_FRAME == 0
        later = self._steps_per_frame // _TICKS_PER_FRAME if self._steps_per_frame > _CHUNK else 0
        wanted = self._steps_per_frame - later if first_half else later
        self._ticks += 1
        deadline = time.perf_counter() + _BUDGET_SECONDS
        goes_on = True
        while wanted > 0 and goes_on and time.perf_counter() < deadline:
            chunk = min(wanted, _CHUNK)
            goes_on = self._advance(chunk)
            wanted -= chunk
        if not goes_on:
            self.pause()
        elif not first_half:
            self.frame_due.emit()
