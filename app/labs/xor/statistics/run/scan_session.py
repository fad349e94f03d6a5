"""The scan over two settings, and the cell of it that is looked at."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.labs.xor.statistics.run.progress import Progress
from app.work.background_scan import BackgroundScan
from app.work.background_task import Work
from engine.ensembles.network_outcomes import NetworkOutcomes
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.ensembles.success_scan import LEARNING_RATES, ScanSettings, SuccessScan, scan_success


class ScanSession(BackgroundScan[ScanSettings, SuccessScan]):
    """Holds one scan, finished or not, and which of its cells is selected.

    Signals
    -------
    cell_selected
        Another cell is selected.

    Parameters
    ----------
    parent
        Owner.
    """

    cell_selected = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(ScanSettings(RepeatedSettings()), parent)
        self._cell = (0, 0)

    def work(self, settings: ScanSettings) -> Work:
        """Return what trains the networks of `settings`."""
        return partial(scan_success, settings)

    @property
    def progress(self) -> Progress:
        """How far the scan is."""
        settings, scan = self._settings, self._scan
        wanted = len(settings.row_values) * len(LEARNING_RATES) * settings.replicas
        if scan is None:
            return Progress(0, wanted, 0.0, self.running)
        trained = sum(cell.count for row in scan.cells for cell in row)
        return Progress(trained, wanted, scan.done, self.running)

    @property
    def cell(self) -> tuple[int, int]:
        """The row and column of the selected cell."""
        row, column = self._cell
        return min(row, len(self._settings.row_values) - 1), column

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
        if (row, column) != self._cell:
            self._cell = (row, column)
            self.cell_selected.emit()

    def follow(self, settings: RepeatedSettings) -> None:
        """Take over what a scan has in common with the other experiments."""
        common = RepeatedSettings(
            updates=settings.updates,
            initializer=settings.initializer,
            use_bias=settings.use_bias,
            bias_scale=settings.bias_scale,
            kink_side=settings.kink_side,
            success_loss=settings.success_loss,
            first_seed=settings.first_seed,
        )
        self.change(common=common)

    def reset(self) -> None:
        """Bring the scan's own settings back to their defaults; what it shares with others stays."""
        self.apply_settings(ScanSettings(self._settings.common))

    def change(self, **fields: Any) -> None:  # noqa: ANN401  (each field has its own type)
        """Give fields of the settings other values; a scan of the old ones is forgotten.

        A scan that runs begins anew.

        Raises
        ------
        InvalidValueError
            If a value is not allowed; nothing changes then.
        """
        self.apply_settings(replace(self._settings, **fields))
