"""The scan over the initial scale."""

from functools import cache, partial

from app.work.background_scan import BackgroundScan
from app.work.background_task import Work
from engine.activations import activation
from engine.phenomena.initial_scale import ScaleScan, ScaleScanSettings, scan_initial_scale

DEMONSTRATED = ScaleScanSettings(activation("tanh"), learning_rate=2.0, updates=1000, seeds=50)
"""Trained in a quarter of a second."""


@cache
def demonstrated_scan() -> ScaleScan:
    """Return the complete scan of `DEMONSTRATED`."""
    *_, scan = scan_initial_scale(DEMONSTRATED)
    return scan


class ScaleSession(BackgroundScan[ScaleScanSettings, ScaleScan]):
    """Holds one scan over the initial scale, finished or not."""

    def work(self, settings: ScaleScanSettings) -> Work:
        """Return what trains the networks of `settings`."""
        return partial(scan_initial_scale, settings)

    @property
    def is_complete(self) -> bool:
        """Whether every network has been judged."""
        return self._scan is not None and self._scan.trials == self._settings.seeds

    def show(self, settings: ScaleScanSettings, scan: ScaleScan | None) -> None:
        """Hold settings at rest, with what is known of their scan."""
        self.cancel()
        self._settings, self._scan = settings, scan
        self.changed.emit()
