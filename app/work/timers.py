"""Timers, made with setters.

As keywords, properties are looked up in capitals of the locale, and under a Turkish one ``interval`` is then
no property of a timer any more.
"""

from PySide6.QtCore import QObject, QTimer


def single_shot(parent: QObject, interval_ms: int = 0) -> QTimer:
    """Return a timer that fires once, `interval_ms` after each start."""
    timer = repeating(parent, interval_ms)
    timer.setSingleShot(True)
    return timer


def repeating(parent: QObject, interval_ms: int) -> QTimer:
    """Return a timer that fires every `interval_ms`."""
    timer = QTimer(parent)
    timer.setInterval(interval_ms)
    return timer
