"""The scenes that were opened, copied and saved lately."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

MOST_RECENT = 8
_LONGEST_TEXT = 20_000
"""Characters; a longer scene is better kept in a file."""


class RecentScene(NamedTuple):
    """A scene to go back to.

    Attributes
    ----------
    text
        The scene as one line; empty for one in a file.
    file
        The file's whole path; empty for one that is a text.
    """

    text: str = ""
    file: str = ""


class RecentScenes(QObject):
    """Keeps a few of them, the latest first, each once.

    Signals
    -------
    changed
        They are others now.

    Parameters
    ----------
    scenes
        Those of the start.
    """

    changed = Signal()

    def __init__(self, scenes: tuple[RecentScene, ...] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scenes = scenes[:MOST_RECENT]

    @property
    def scenes(self) -> tuple[RecentScene, ...]:
        """The latest first."""
        return self._scenes

    def add(self, scene: RecentScene) -> None:
        """Put a scene in front."""
        if len(scene.text) <= _LONGEST_TEXT:
            others = (each for each in self._scenes if each != scene)
            self._scenes = (scene, *others)[:MOST_RECENT]
            self.changed.emit()

    def remove(self, scene: RecentScene) -> None:
        """Forget a scene that is not there any more."""
        self._scenes = tuple(each for each in self._scenes if each != scene)
        self.changed.emit()
