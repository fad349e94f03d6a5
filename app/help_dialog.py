"""The help page: every shortcut, made from the table that also makes the handlers."""

import math
from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from app.look import Look
from app.shortcuts import SHORTCUTS
from app.translation import translate


class HelpDialog(QDialog):
    """Says how the application is used and which keys it knows.

    Parameters
    ----------
    look
        Theme and scale.
    parent
        The main window.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look = look
        self._text = QTextBrowser()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._buttons)
        self._retranslate()
        self.resize(look.px(620), look.px(560))

    @property
    def text(self) -> str:
        """What the page says, without markup."""
        return self._text.toPlainText()

    def showEvent(self, event: QShowEvent) -> None:
        """Grow until everything can be read without scrolling, as far as the screen allows."""
        super().showEvent(event)
        hidden = math.ceil(self._text.document().size().height()) - self._text.viewport().height()
        self.resize(self.width(), min(self.height() + max(0, hidden), self.screen().availableSize().height()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(translate("Help", "Help"))
        introduction = translate(
            "Help",
            "Choose a lab in the top bar. Every control at the left changes the pictures at once; most lines "
            "and points in the plots can be dragged. A value can be typed into its field as well: a value "
            "that is not allowed is explained below the plots, and the last good value stays.",
        )
        rows = "".join(
            f"<tr><td style='padding:5px 28px 5px 0'>{escape(translate('Shortcut', each.description))}</td>"
            f"<td style='padding:5px 0'><b>{escape(_keys(each.keys + each.quiet_keys))}</b></td></tr>"
            for each in SHORTCUTS
        )
        size = self._look.px(15)
        heading = translate("Help", "Keyboard")
        self._text.setHtml(
            f"<div style='font-size:{size}px'><p>{escape(introduction)}</p>"
            f"<h3>{escape(heading)}</h3><table>{rows}</table></div>"
        )


def _keys(keys: tuple[str, ...]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return " · ".join(QKeySequence(key).toString(native) for key in keys)
