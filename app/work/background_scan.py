"""A scan of many networks: started, shown while it runs, given up, forgotten with its settings."""

from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from app.work.background_task import BackgroundTask, Work

_Settings = TypeVar("_Settings")
_Scan = TypeVar("_Scan")


class BackgroundScan(QObject, Generic[_Settings, _Scan]):
    """Holds one scan, finished or not, always that of the present settings.

    A subclass says with `work` how a scan is made.

    Signals
    -------
    changed
        The settings, what is known, or whether the scan runs, is another now.

    Parameters
    ----------
    settings
        What the scan trains.
    parent
        Owner.
    """

    changed = Signal()

    def __init__(self, settings: _Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._scan: _Scan | None = None
        self._task = BackgroundTask(self)
        self._task.progressed.connect(self._take_over)
        self._task.running_changed.connect(self._tell)

    def work(self, settings: _Settings) -> Work:
        """Return what trains the networks of `settings`; its items are scans, the last one complete."""
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

    def start(self) -> None:
        """Scan from the first seed on."""
        self._scan = None
        self._task.start(self.work(self._settings))

    def cancel(self) -> None:
        """Give the scan up; what is known of the networks that were judged stays."""
        self._task.cancel()

    def shut_down(self) -> None:
        """Give up and wait for the thread, before the window closes."""
        self._task.shut_down()

    def _take_over(self, scan: _Scan) -> None:
        self._scan = scan
        self.changed.emit()

    def _tell(self, _running: bool) -> None:
        self.changed.emit()
