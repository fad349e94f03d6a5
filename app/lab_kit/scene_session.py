"""What the sessions of views without a run have in common: all that is shown follows from the scene."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from app.lab_kit.view_session import Scene, ViewSession
from engine.records.record_access import replaced


class SceneSession(ViewSession[Scene]):
    """Holds a scene and tells when it is another.

    Signals
    -------
    changed
        Something else is shown; `edited` or `looked` follows where the user asked for it.

    Parameters
    ----------
    scene
        What is shown at first.
    """

    changed = Signal()

    def __init__(self, scene: Scene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene = scene

    @property
    def scene(self) -> Scene:
        """What is shown."""
        return self._scene

    @property
    def demonstration(self) -> Scene:
        """The fixed scene of pictures and tests."""
        return self.default

    def show(self, scene: Scene) -> None:
        """Show a scene, whatever was shown before."""
        if scene != self._scene:
            self._scene = scene
            self.changed.emit()

    def change(self, **values: Any) -> None:  # noqa: ANN401  (whatever the scene holds)
        """Change some values, each named as in the scene's text, as a user does who may want them back.

        Raises
        ------
        InvalidValueError
            If one is not allowed; nothing changes then.
        """
        before = self._scene
        self.show(replaced(before, **values))
        if self._scene != before:
            self.edited.emit()

    def look(self, **values: Any) -> None:  # noqa: ANN401  (whatever the scene holds)
        """Look at something else: change values that nobody wants back.

        Raises
        ------
        InvalidValueError
            If one is not allowed; nothing changes then.
        """
        before = self._scene
        self.show(replaced(before, **values))
        if self._scene != before:
            self.looked.emit()
