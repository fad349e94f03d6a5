"""What every view of a lab does behind its widgets: it holds a scene and tells when it is another."""

from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from engine.records.bounded_record import BoundedRecord
from engine.records.record_access import replaced

Scene = TypeVar("Scene", bound=BoundedRecord)


class ViewSession(QObject, Generic[Scene]):
    """Holds the scene of a view.

    A scene is one frozen record: the settings, where the run stands, and what is looked at. Everything that
    changes the picture is in it, and nothing else.

    Attributes
    ----------
    looks
        The part of the scene that is looked at, a record; each view has its own kind.

    Signals
    -------
    edited
        Something that is worth taking back was changed: a setting, a point, a weight. Time and looking are
        not.
    looked
        Something else is looked at; nothing that is computed changed.
    """

    edited = Signal()
    looked = Signal()

    looks: Any

    @property
    def scene(self) -> Scene:
        """What is shown."""
        raise NotImplementedError

    def show(self, scene: Scene) -> None:
        """Show a scene, whatever was shown before; it tells of `edited` only what a user changes."""
        raise NotImplementedError

    def look(self, **values: object) -> None:
        """Look at something else, each value named as in the text of a scene.

        Raises
        ------
        InvalidValueError
            If a value is not allowed; nothing changes then.
        """
        before = self.looks
        self.looks = replaced(before, **values)
        if self.looks != before:
            self.looked.emit()

    @property
    def demonstration(self) -> Scene:
        """The fixed scene of pictures and tests."""
        raise NotImplementedError

    @property
    def default(self) -> Scene:
        """The scene that Reset all goes back to."""
        return type(self.scene)()

    def reset(self) -> None:
        """Bring everything back to its default."""
        self.show(self.default)
        self.edited.emit()

    def show_demonstration(self) -> None:
        """Show the demonstration."""
        self.show(self.demonstration)
