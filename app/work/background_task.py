"""The one way to run a long computation off the GUI thread."""

import sys
import threading
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QThread, Signal, Slot

Work = Callable[[], Iterator[object]]
"""Called in the other thread; yields, every few milliseconds, all that is known so far."""

_EMIT_SECONDS = 0.05
_PATIENCE_SECONDS = 0.25
"""How long the work waits at most until its start, or what it told, is shown."""

_AFTER_PAINTING = -1000
_SECONDS_BETWEEN_BREATHS = 0.003
_BREATH_SECONDS = 0.0001
"""Work that calls NumPy lets go of the interpreter for some microseconds at every call: too short for the GUI
thread to wake up and take it, long enough to make it wait anew. Only a real pause lets it in for certain."""

_SWITCH_SECONDS = 0.0005
"""How long the GUI thread may wait for the interpreter each time it needs it; Python's own 5 ms, many times
in one frame, would be seen."""


class BackgroundTask(QObject):
    """Runs one computation at a time in a thread of its own; the latest request wins.

    The work is an iterator: between two of its items it can be cancelled, and the items are what it has to
    tell. Items arrive in the GUI thread, at most some twenty a second, the last one always. They are shared
    between threads, so they must not be changed: frozen records, read-only arrays. While an item is being
    shown the work rests, since two threads that share the interpreter would make a frame many times longer.
    An exception of the work is raised again in the GUI thread, where it is as unexpected as any other.

    Signals
    -------
    running_changed
        (running): a computation began or the last one ended.
    progressed
        (item): what the present computation knows by now; its last item is the result.
    finished
        The present computation came to its end; not emitted when it is cancelled or replaced.

    Parameters
    ----------
    parent
        Owner. It calls `shut_down` when it is closed.
    """

    running_changed = Signal(bool)
    progressed = Signal(object)
    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker: _Worker | None = None
        self._next: Work | None = None

    @property
    def running(self) -> bool:
        """Whether a computation runs whose result is still wanted."""
        return self._next is not None or (self._worker is not None and self._worker.wanted)

    def start(self, work: Work) -> None:
        """Compute `work`; one that still runs is given up, and nothing of it arrives any more."""
        was_running = self.running
        if self._worker is None:
            self._begin(work)
        else:
            self._worker.give_up()
            self._next = work
        if not was_running:
            self.running_changed.emit(True)

    def cancel(self) -> None:
        """Give up the present computation; what it told so far stays told."""
        if self.running:
            self._next = None
            if self._worker is not None:
                self._worker.give_up()
            self.running_changed.emit(False)

    def shut_down(self) -> None:
        """Give up and wait until the thread has ended; a later `start` works again."""
        self.cancel()
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.wait()

    def _begin(self, work: Work) -> None:
        sys.setswitchinterval(_SWITCH_SECONDS)
        worker = _Worker(work)
        # Bound methods of this object: Qt then delivers in the GUI thread.
        worker.told.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        worker.finished.connect(self._take_leave, Qt.ConnectionType.QueuedConnection)
        # A thread that outlived its owner would abort the process.
        self.destroyed.connect(worker.stop)
        self._worker = worker
        worker.start()
        _let_go_on_after_painting(worker)

    @Slot(object)
    def _tell(self, message: "tuple[_Worker, object]") -> None:
        worker, item = message
        if worker is self._worker and worker.wanted:
            self.progressed.emit(item)
        _let_go_on_after_painting(worker)

    @Slot()
    def _take_leave(self) -> None:
        worker = self._worker
        if worker is None or not worker.isFinished():
            return
        self._worker = None
        if self._next is not None:
            work, self._next = self._next, None
            self._begin(work)
        elif worker.wanted:
            self.running_changed.emit(False)
            if worker.error is not None:
                raise worker.error
            self.finished.emit()


class _Worker(QThread):
    """The thread of one computation."""

    told = Signal(object)

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._shown = threading.Event()
        self.wanted = True
        self.error: Exception | None = None

    def give_up(self) -> None:
        self.wanted = False
        self._shown.set()

    def customEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.User:
            self._shown.set()

    @Slot()
    def stop(self) -> None:
        self.give_up()
        self.wait()

    def run(self) -> None:
        try:
            self._compute()
        except Exception as error:  # noqa: BLE001  (handed over to the GUI thread, which decides)
            self.error = error

    def _compute(self) -> None:
        self._shown.wait(_PATIENCE_SECONDS)
        due = next_breath = 0.0
        untold: object = None
        for item in self._work():
            if not self.wanted:
                return
            untold = item
            if time.monotonic() >= next_breath:
                time.sleep(_BREATH_SECONDS)
                next_breath = time.monotonic() + _SECONDS_BETWEEN_BREATHS
            if time.monotonic() >= due:
                self._shown.clear()
                self.told.emit((self, item))
                if self.wanted:
                    self._shown.wait(_PATIENCE_SECONDS)
                due = time.monotonic() + _EMIT_SECONDS
                untold = None
        if untold is not None:
            self.told.emit((self, untold))


def _let_go_on_after_painting(worker: _Worker) -> None:
    # An event of the lowest priority comes after all that follows from what was told, painting included.
    QCoreApplication.postEvent(worker, QEvent(QEvent.Type.User), _AFTER_PAINTING)
