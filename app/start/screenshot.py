"""Writes a picture of a scene, or of a lab in its fixed demonstration state."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.lab_kit.scene_text import PlacedScene
from app.start.console import say_problem
from app.widgets.frame.observation_strip import ObservationStrip
from app.window.main_window import MainWindow
from app.words.translation import translate

_SETTLING_ROUNDS = 6
"""Layout, style sheet and deferred painting take several rounds of events until nothing changes."""


def write_screenshot(window: MainWindow, shown: PlacedScene | tuple[str, str | None], file: Path) -> int:
    """Render a scene into a PNG, or the demonstration of a lab.

    Parameters
    ----------
    window
        The window.
    shown
        The scene, or the keys of the lab and of its view; without the latter it is the lab's first.
    file
        Where the picture is to be.

    Returns
    -------
    int
        The exit code: 1 if the file cannot be written.

    Raises
    ------
    InvalidValueError
        If the scene asks for what does not fit together.
    """
    window.show()
    if isinstance(shown, PlacedScene):
        window.open_scene(shown).wait_until_computed()
    else:
        page = window.open_lab(*shown)
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
