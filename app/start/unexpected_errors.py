"""Catches what nothing else caught, so that it can be logged and shown while the window stays."""

import logging
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Signal

_log = logging.getLogger(__name__)


class UnexpectedErrors(QObject):
    """Takes over Python's hook for uncaught exceptions.

    Every one is logged. What fails at every frame would come back faster than it can be read, so each is
    told once.

    Signals
    -------
    caught
        (details): an exception was not handled for the first time; the traceback as text.
    """

    caught = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: set[str] = set()

    def install(self) -> None:
        """Route uncaught exceptions here."""
        sys.excepthook = self._handle

    def uninstall(self) -> None:
        """Give Python's own hook back."""
        sys.excepthook = sys.__excepthook__

    def _handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.exit(130)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        _log.error("unexpected error\n%s", details)
        if details not in self._told:
            self._told.add(details)
            self.caught.emit(details)
