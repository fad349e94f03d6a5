"""The scan over two settings: started, shown while it runs, given up."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.background_task import BackgroundTask
from app.labs.xor.statistics.progress import Progress
from engine.network_outcomes import NetworkOutcomes
from engine.repeated_settings import RepeatedSettings
from engine.success_scan import LEARNING_RATES, ScanSettings, SuccessScan, scan_success


class ScanSession(QObject):
    """Holds one scan, finished or not, always that of the present settings.

    Signals
    -------
    changed
        The settings, what is known, or whether the scan runs, is another now.
    cell_selected
        Another cell is selected.

    Parameters
    ----------
    parent
        Owner.
    """

    changed = Signal()
    cell_selected = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = ScanSettings(RepeatedSettings())
        self._scan: SuccessScan | None = None
        self._cell = (0, 0)
        self._task = BackgroundTask(self)
        self._task.progressed.connect(self._take_over)
        self._task.running_changed.connect(self._tell)

    @property
    def settings(self) -> ScanSettings:
        """What the scan trains."""
        return self._settings

    @property
    def scan(self) -> SuccessScan | None:
        """What is known, or None before the first start with the present settings."""
        return self._scan

    @property
    def running(self) -> bool:
        """Whether networks are being trained."""
        return self._task.running

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

    def change(self, **fields: Any) -> None:  # noqa: ANN401  (each field has its own type)
        """Give fields of the settings other values; a scan of the old ones is forgotten.

        A scan that runs begins anew.

        Raises
        ------
        InvalidValueError
            If a value is not allowed; nothing changes then.
        """
        settings = replace(self._settings, **fields)
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
        self._task.start(partial(scan_success, self._settings))

    def cancel(self) -> None:
        """Give the scan up; what is known of the networks that were judged stays."""
        self._task.cancel()

    def shut_down(self) -> None:
        """Give up and wait for the thread, before the window closes."""
        self._task.shut_down()

    def _take_over(self, scan: SuccessScan) -> None:
        self._scan = scan
        self.changed.emit()

    def _tell(self, _running: bool) -> None:
        self.changed.emit()
