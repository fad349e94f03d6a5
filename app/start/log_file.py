"""Warnings and errors in a file: a program without a console could show them nowhere else."""

import logging
from io import TextIOWrapper
from pathlib import Path


class LogFile(logging.FileHandler):
    """Writes the log of a run that had something to say; it replaces the one before.

    Nothing is created before the first record. A place that cannot be written to is passed over.

    Parameters
    ----------
    path
        The file; its folder is made where it is missing.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path, mode="w", encoding="utf-8", delay=True)
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record."""
        try:
            super().emit(record)
        except OSError:
            self.handleError(record)

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        return super()._open()
