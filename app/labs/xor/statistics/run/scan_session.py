"""The scan over two settings, and what is looked at of it."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.labs.xor.statistics.run.progress import Progress
from app.labs.xor.statistics.run.scene import ScanCell, ScanScene
from app.work.background_scan import BackgroundScan
from app.work.background_task import Work
from engine.ensembles.ensemble_round import up_to
from engine.ensembles.network_outcomes import NetworkOutcomes
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.ensembles.success_scan import (
    LEARNING_RATES,
    ScanPlan,
    ScanSettings,
    SuccessScan,
    scan_success,
)


class ScanSession(BackgroundScan[ScanSettings, SuccessScan]):
    """Holds one scan, finished or not, which of its cells is selected, and which of that cell's seeds.

    Signals
    -------
    edited
        The user changed the scan's own settings.
    looked
        Another cell or seed is selected.

    Parameters
    ----------
    parent
        Owner.
    """

    edited = Signal()
    looked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(ScanSettings(), parent)
        self._cell: ScanCell | None = None
        self._seed: int | None = None

    def work(self, settings: ScanSettings) -> Work:
        """Return what trains the networks of `settings`."""
        limit = self.limit
        return lambda: up_to(scan_success(settings), limit)

    @property
    def scene(self) -> ScanScene:
        """What is scanned and looked at."""
        scan = self._scan
        judged = self.limit if self.running else 0 if scan is None or scan.is_complete else scan.trained
        is_trained = self.running or scan is not None
        return ScanScene(self._settings.plan, is_trained, judged, self._cell, self._seed)

    def show(self, scene: ScanScene, common: RepeatedSettings) -> None:
        """Show a scan under what it has in common with the other experiments."""
        self._cell, self._seed = scene.cell, scene.scan_seed
        settings = ScanSettings.of(scene.scan, _shared(common))
        self.show_scan(settings, trained=scene.scan_trained, limit=scene.scan_judged)

    @property
    def progress(self) -> Progress:
        """How far the scan is."""
        wanted, scan = self._settings.network_count, self._scan
        if scan is None:
            return Progress(0, wanted, 0.0, self.running)
        return Progress(scan.trained, wanted, scan.done, self.running)

    @property
    def cell(self) -> tuple[int, int]:
        """The row and column of the selected cell."""
        cell, rows = self._cell, self._settings.row_values
        if cell is None:
            return 0, 0
        row = rows.index(cell.row) if cell.rows == self._settings.rows else 0
        return row, LEARNING_RATES.index(cell.rate)

    @property
    def seed(self) -> int | None:
        """The network that is marked in the list of seeds."""
        return self._seed

    @property
    def cell_outcomes(self) -> NetworkOutcomes | None:
        """The networks of the selected cell, or None while none has been judged."""
        if self._scan is None:
            return None
        row, column = self.cell
        outcomes = self._scan.cells[row][column]
        return outcomes if outcomes.count else None

    def select_cell(self, row: int, column: int) -> None:
        """Look at the networks of another cell."""
        settings = self._settings
        if (row, column) != self.cell:
            self._cell = ScanCell(settings.rows, settings.row_values[row], LEARNING_RATES[column])
            self._seed = None
            self.looked.emit()

    def select_seed(self, seed: int) -> None:
        """Mark another network."""
        if seed != self._seed:
            self._seed = seed
            self.looked.emit()

    def start(self) -> None:
        """Scan from the first seed on."""
        self._seed = None
        super().start()

    def cancel(self) -> None:
        """Give the scan up; what is known of the networks that were judged stays."""
        if self.running and self._scan is not None:
            self._scan = self._scan.at_rest if self._scan.trained else None
            self.remember(self._scan.trained if self._scan is not None else 0)
        super().cancel()

    def follow(self, settings: RepeatedSettings) -> None:
        """Take over what a scan has in common with the other experiments."""
        self.apply_settings(replace(self._settings, common=_shared(settings)))

    def reset(self) -> None:
        """Bring the scan's own settings back to their defaults; what it shares with others stays."""
        self._edit(ScanSettings.of(ScanPlan(), self._settings.common))

    def change(self, **fields: Any) -> None:  # noqa: ANN401  (each field has its own type)
        """Give fields of the settings other values; a scan of the old ones is forgotten.

        A scan that runs begins anew.

        Raises
        ------
        InvalidValueError
            If a value is not allowed; nothing changes then.
        """
        self._edit(replace(self._settings, **fields))

    def _edit(self, settings: ScanSettings) -> None:
        if settings != self._settings:
            self._seed = None
            self.apply_settings(settings)
            self.edited.emit()


def _shared(settings: RepeatedSettings) -> RepeatedSettings:
    """Return the settings without those that play no part in a scan."""
    default = RepeatedSettings()
    return replace(
        settings,
        activations=default.activations,
        widths=default.widths,
        replicas=default.replicas,
        learning_rate=default.learning_rate,
    )
