"""Writes a picture of a lab in its fixed demonstration state."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.start.console import say_problem
from app.widgets.frame.observation_strip import ObservationStrip
from app.window.main_window import MainWindow
from app.words.translation import translate

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
    page = window.open_lab(key, view)
    settle()
    page.show_demonstration()
    show_last_sentences(window)
    settle()
    written = window.grab().save(str(file), "PNG")
    window.close()
    if not written:
        say_problem(translate("Screenshot", "The picture cannot be written: {file}").format(file=file))
    return 0 if written else 1


def show_last_sentences(window: QWidget) -> None:
    """Let every observation of the window be the one that was given last."""
    for strip in window.findChildren(ObservationStrip):
        strip.show_now()


def settle() -> None:
    """Let every pending event be handled."""
    for _ in range(_SETTLING_ROUNDS):
        QCoreApplication.processEvents()
