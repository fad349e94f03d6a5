"""Lets keys call the commands of the table of shortcuts."""

from collections.abc import Callable

from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.window.shortcuts import SHORTCUTS, Command


class KeyBindings:
    """Calls a command when its keys are pressed anywhere in a window.

    Parameters
    ----------
    window
        The window.
    run
        What is called with the command.
    """

    def __init__(self, window: QWidget, run: Callable[[Command], None]) -> None:
        self._run = run
        self._quiet: list[tuple[QKeySequence, Command]] = []
        for each in SHORTCUTS:
            for keys in each.keys:
                shortcut = QShortcut(QKeySequence(keys), window)
                shortcut.activated.connect(lambda command=each.command: run(command))
            self._quiet += [(QKeySequence(keys), each.command) for keys in each.quiet_keys]

    def take(self, event: QKeyEvent) -> bool:
        """Call the command of a key that no control has taken; return whether it is a quiet key of one."""
        pressed = QKeySequence(event.keyCombination())
        for keys, command in self._quiet:
            if pressed == keys:
                self._run(command)
                return True
        return False
