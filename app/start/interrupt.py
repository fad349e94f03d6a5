"""Ctrl+C in the terminal closes the window, as its own button does."""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QWidget


class ClosesOnInterrupt(QObject):
    """Closes a window when the terminal interrupts the program.

    Python runs its handlers between its own instructions, and none run while Qt waits: so the signal is
    written into a socket that Qt watches.

    Parameters
    ----------
    window
        The window.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._read, self._write = socket.socketpair()
        for end in (self._read, self._write):
            end.setblocking(False)
        self._window = window
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._close)
        signal.set_wakeup_fd(self._write.fileno())
        signal.signal(signal.SIGINT, _leave_to_qt)

    def _close(self) -> None:
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        # Whoever interrupts once more does not want to wait.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        for end in (self._read, self._write):
            end.close()
        self._window.close()


def _leave_to_qt(_number: int, _frame: FrameType | None) -> None:
    """Let Python take the signal for handled."""
