"""Writes a picture of a lab in its fixed demonstration state."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.main_window import MainWindow
from app.widgets.observation_strip import ObservationStrip

_SETTLING_ROUNDS = 6
"""Layout, style sheet and deferred painting take several rounds of events until nothing changes."""


def write_screenshot(window: MainWindow, key: str, view: str | None, file: Path) -> int:
    """Render a lab into a PNG, in its first view unless `view` names another.

    Returns
    -------
    int
        The exit code: 1 if the file cannot be written.
    """
    window.show()
    page = window.open_lab(key)
    if view is not None:
        page.show_view(view)
    settle()
    page.show_demonstration()
    show_last_sentences(window)
    settle()
    written = window.grab().save(str(file), "PNG")
    window.close()
    if not written:
        sys.stderr.write(f"activation-lab: cannot write {file}\n")
    return 0 if written else 1


def show_last_sentences(window: QWidget) -> None:
    """Let every observation of the window be the one that was given last."""
    for strip in window.findChildren(ObservationStrip):
        strip.show_now()


def settle() -> None:
    """Let every pending event be handled."""
    for _ in range(_SETTLING_ROUNDS):
        QCoreApplication.processEvents()
