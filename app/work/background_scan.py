"""A scan of many networks: started, shown while it runs, given up, forgotten with its settings."""

from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from app.work.background_task import BackgroundTask, Work

_Settings = TypeVar("_Settings")
_Scan = TypeVar("_Scan")

_MOST_REMEMBERED = 8


class BackgroundScan(QObject, Generic[_Settings, _Scan]):
    """Holds one scan, finished or not, always that of the present settings.

    A subclass says with `work` how a scan is made.

    Signals
    -------
    changed
        The settings, what is known, or whether the scan runs, is another now.
    running_changed
        (running): a scan began or ended.

    Parameters
    ----------
    settings
        What the scan trains.
    parent
        Owner.
    """

    changed = Signal()
    running_changed = Signal(bool)

    def __init__(self, settings: _Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._scan: _Scan | None = None
        self._remembered: dict[tuple[_Settings, int], _Scan] = {}
        self._limit = 0
        self._task = BackgroundTask(self)
        self._task.progressed.connect(self._take_over)
        self._task.running_changed.connect(self._tell)
        self._task.finished.connect(lambda: self.remember(self._limit))

    def work(self, settings: _Settings) -> Work:
        """Return what trains the networks of `settings`; its items are scans, the last one complete.

        It is not to go on where `limit` says that a scan that is shown again was given up.
        """
        raise NotImplementedError

    @property
    def settings(self) -> _Settings:
        """What the scan trains."""
        return self._settings

    @property
    def scan(self) -> _Scan | None:
        """What is known, or None before the first start with the present settings."""
        return self._scan

    @property
    def limit(self) -> int:
        """After how many networks the scan that runs is given up; 0 if it goes to its end."""
        return self._limit

    @property
    def running(self) -> bool:
        """Whether networks are being trained."""
        return self._task.running

    def apply_settings(self, settings: _Settings) -> None:
        """Use other settings; a scan of the old ones is forgotten, and begins anew if it was running."""
        if settings == self._settings:
            return
        self._settings = settings
        self._scan = None
        if self.running:
            self.start()
        self.changed.emit()

    def show_scan(self, settings: _Settings, *, trained: bool, limit: int = 0) -> None:
        """Use other settings, and the scan of them if they were trained; it is made anew if forgotten."""
        self._task.cancel()
        self._settings = settings
        self._scan = self._remembered.get((settings, limit)) if trained else None
        if trained and self._scan is None:
            self._begin(limit)
        self.changed.emit()

    def start(self) -> None:
        """Scan from the first seed on."""
        self._begin(0)

    def cancel(self) -> None:
        """Give the scan up; what is known of the networks that were judged stays."""
        self._task.cancel()

    def shut_down(self) -> None:
        """Give up and wait for the thread, before the window closes."""
        self._task.shut_down()

    def remember(self, limit: int) -> None:
        """Keep what is known, given up after `limit` networks unless 0, in case it is shown again."""
        if self._scan is not None:
            self._remembered[self._settings, limit] = self._scan
            if len(self._remembered) > _MOST_REMEMBERED:
                del self._remembered[next(iter(self._remembered))]

    def _begin(self, limit: int) -> None:
        self._scan, self._limit = None, limit
        self._task.start(self.work(self._settings))

    def _take_over(self, scan: _Scan) -> None:
        self._scan = scan
        self.changed.emit()

    def _tell(self, running: bool) -> None:
        self.changed.emit()
        self.running_changed.emit(running)
