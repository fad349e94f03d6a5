"""What happens when something unexpected goes wrong: a calm dialog, a log, and the window stays."""

import logging
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from app.translation import translate

_log = logging.getLogger(__name__)


class UnexpectedErrors(QObject):
    """Takes over Python's hook for uncaught exceptions.

    Signals
    -------
    caught
        (details): an exception was not handled; the traceback as text.
    """

    caught = Signal(str)

    def install(self) -> None:
        """Route uncaught exceptions here."""
        sys.excepthook = self._handle

    def uninstall(self) -> None:
        """Give Python's own hook back."""
        sys.excepthook = sys.__excepthook__

    def _handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.exit(130)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        _log.error("unexpected error\n%s", details)
        self.caught.emit(details)


class ErrorDialog(QMessageBox):
    """Says calmly that something went wrong and offers the details to copy.

    Parameters
    ----------
    details
        The traceback.
    parent
        The main window, which stays usable.
    """

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(translate("ErrorDialog", "Something went wrong"))
        self.setText(
            translate(
                "ErrorDialog",
                "Something unexpected went wrong. The window stays open and you can go on; "
                "if it happens again, the details below help to mend it.",
            )
        )
        self.setDetailedText(details)
        copy = self.addButton(translate("ErrorDialog", "Copy the details"), QMessageBox.ButtonRole.ActionRole)
        copy.clicked.disconnect()
        copy.clicked.connect(self._copy)
        self.addButton(QMessageBox.StandardButton.Close)
        self._details = details

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
