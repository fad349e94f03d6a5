"""The calm dialog that says that something unexpected went wrong."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from app.words.translation import translate


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
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(translate("ErrorDialog", "Something went wrong"))
        self.setText(
            translate(
                "ErrorDialog",
                "Something unexpected went wrong. The window stays open and you can go on. The details, "
                "which you can show or copy here, help to mend it. The same error is shown only once.",
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
