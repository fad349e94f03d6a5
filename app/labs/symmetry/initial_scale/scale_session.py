"""The scan over the initial scale."""

from functools import partial

from app.work.background_scan import BackgroundScan
from app.work.background_task import Work
from engine.phenomena.initial_scale import ScaleScan, ScaleScanSettings, scan_initial_scale


class ScaleSession(BackgroundScan[ScaleScanSettings, ScaleScan]):
    """Holds one scan over the initial scale, finished or not."""

    def work(self, settings: ScaleScanSettings) -> Work:
        """Return what trains the networks of `settings`."""
        return partial(scan_initial_scale, settings)

    @property
    def is_complete(self) -> bool:
        """Whether every network has been judged."""
        return self._scan is not None and self._scan.trials == self._settings.seeds
