"""Escape ends a presentation, unless what has the focus needs it first."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class EscapeKeeper(QObject):
    """Keeps Escape from the window's shortcut while a widget, or one inside of it, has a use for it.

    Parameters
    ----------
    widget
        The widget, to which the key then comes.
    wanted
        Tells whether it has something to do for Escape now.
    """

    def __init__(self, widget: QWidget, wanted: Callable[[], bool]) -> None:
        super().__init__(widget)
        self._wanted = wanted
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Answer Qt's question whether a key is needed here."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._wanted()
        ):
            event.accept()
            return True
        return False
