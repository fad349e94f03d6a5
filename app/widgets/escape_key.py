"""Escape ends a presentation, unless what has the focus needs it first."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def offers_escape(event: QEvent) -> bool:
    """Return whether `event` offers Escape to a widget before the window's shortcut.

    A widget that has something to do for Escape accepts it; the key itself comes next.
    """
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_Escape
    )
