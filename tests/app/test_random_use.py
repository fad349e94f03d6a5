"""Random use harms nothing: no exception, no Qt warning, no growing number of widgets or timers, no cycle.

``ACTIVATION_LAB_RANDOM_ACTIONS=10000`` makes the long version.
"""

import gc
import os

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.start.screenshot import settle
from app.window.lab_catalogue import LABS
from app.window.main_window import MainWindow
from tests.app.conftest import WindowMaker
from tests.app.random_use import RandomUser

ACTIONS = int(os.environ.get("ACTIVATION_LAB_RANDOM_ACTIONS", "400"))


def _count(window: MainWindow) -> tuple[int, int]:
    """Return the number of widgets and timers, in a state that does not depend on what was done before."""
    for lab in LABS:
        # Views are built at their first visit.
        for view in lab.views:
            window.open_lab(lab.key, view.key).reset_all()
    window.run_command("normal_text")
    settle()
    return len(window.findChildren(QWidget)), len(window.findChildren(QTimer))


def _qt_objects_in_cycles() -> set[str]:
    """Return the types of Qt objects that only the cycle collector would free.

    It runs in whichever thread happens to allocate, and one of Qt's objects must not end in another one than
    the window's.
    """
    gc.set_debug(gc.DEBUG_SAVEALL)
    gc.collect()
    gc.set_debug(0)
    found = {type(each).__qualname__ for each in gc.garbage if isinstance(each, shiboken6.Object)}
    gc.garbage.clear()
    return found


def test_random_use_harms_nothing_and_leaks_nothing(make_window: WindowMaker) -> None:
    window = make_window()
    window.show()
    first = _count(window)
    user = RandomUser(window, seed=20261121)
    for _ in range(ACTIONS):
        user.act()
    assert _qt_objects_in_cycles() == set()
    assert user.opened == {(lab.key, view.key) for lab in LABS for view in lab.views}
    widgets, timers = _count(window)
    assert widgets <= first[0] * 1.1
    assert timers <= first[1] + 2
    assert window.close()
