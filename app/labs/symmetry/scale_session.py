"""The scan over the initial scale: started, shown while it runs, given up."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from app.background_task import BackgroundTask
from engine.initial_scale import ScaleScan, ScaleScanSettings, scan_initial_scale


class ScaleSession(QObject):
    """Holds one scan, finished or not, always that of the present settings.

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

    def __init__(self, settings: ScaleScanSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._scan: ScaleScan | None = None
        self._task = BackgroundTask(self)
        self._task.progressed.connect(self._take_over)
        self._task.running_changed.connect(self._tell)

    @property
    def settings(self) -> ScaleScanSettings:
        """What the scan trains."""
        return self._settings

    @property
    def scan(self) -> ScaleScan | None:
        """What is known, or None before the first start with the present settings."""
        return self._scan

    @property
    def running(self) -> bool:
        """Whether networks are being trained."""
        return self._task.running

    @property
    def is_complete(self) -> bool:
        """Whether every network has been judged."""
        return self._scan is not None and self._scan.trials == self._settings.seeds

    def apply_settings(self, settings: ScaleScanSettings) -> None:
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
        self._task.start(partial(scan_initial_scale, self._settings))

    def cancel(self) -> None:
        """Give the scan up; what is known of the seeds that were judged stays."""
        self._task.cancel()

    def shut_down(self) -> None:
        """Give up and wait for the thread, before the window closes."""
        self._task.shut_down()

    def _take_over(self, scan: ScaleScan) -> None:
        self._scan = scan
        self.changed.emit()

    def _tell(self, _running: bool) -> None:
        self.changed.emit()
