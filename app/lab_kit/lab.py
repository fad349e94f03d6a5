"""What every lab is: a record in the catalogue and a page in the window."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEventLoop, Signal
from PySide6.QtWidgets import QWidget

from app.look.look import Look

if TYPE_CHECKING:
    from pathlib import Path

    from engine.records.bounded_record import BoundedRecord


class LabPage(QWidget):
    """What the window asks of every lab's page.

    Signals
    -------
    open_requested
        (place, scene): show a scene, be it another lab's, given as the two parts of a `PlacedScene`. Where
        the other's scenes are not known, the key of the lab stands for its first view, and a part of a scene,
        such as the settings or the activation, for the default scene with that part.
    end_requested
        The presentation is to end.
    """

    open_requested = Signal(object, object)
    end_requested = Signal()

    @property
    def scene(self) -> "BoundedRecord":
        """What is shown, as one record from which the same picture can be made again."""
        raise NotImplementedError

    def show_scene(self, scene: "BoundedRecord") -> None:
        """Show a scene of this page's kind, at rest, whatever was shown before.

        Raises
        ------
        InvalidValueError
            If it asks for what does not fit together; nothing changes then.
        """
        raise NotImplementedError

    def restore_scene(self, scene: "BoundedRecord") -> None:
        """Show a scene as the first, before which there is nothing to go back to.

        Raises
        ------
        InvalidValueError
            If it asks for what does not fit together; nothing changes then.
        """
        self.show_scene(scene)

    @property
    def view_key(self) -> str:
        """The key of the view that is shown; empty in a lab of one view."""
        return ""

    @property
    def scenes(self) -> "Mapping[str, BoundedRecord]":
        """What each view shows that was visited, by its key."""
        return {self.view_key: self.scene}

    def enter_scene(self, scene: "BoundedRecord") -> None:
        """Show a scene as an edit that can be taken back.

        Raises
        ------
        InvalidValueError
            If it asks for what does not fit together; nothing changes then.
        """
        raise NotImplementedError

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit to take back."""
        return False

    @property
    def can_redo(self) -> bool:
        """Whether an edit that was taken back can be made again."""
        return False

    def undo(self) -> None:
        """Take the latest edit back; without one nothing happens."""
        raise NotImplementedError

    def redo(self) -> None:
        """Make the edit again that was taken back last; without one nothing happens."""
        raise NotImplementedError

    @property
    def is_computing(self) -> bool:
        """Whether something is computed in the background without which the scene is not complete."""
        return False

    def wait_until_computed(self) -> None:
        """Handle events until nothing is computed in the background any more."""
        while self.is_computing:
            # What ends it is an event as well.
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def show_demonstration(self) -> None:
        """Bring what is shown into its fixed demonstration state, the same at every call."""
        raise NotImplementedError

    def show_problem(self, sentence: str) -> None:
        """Say what went wrong, in the user's language."""
        raise NotImplementedError

    def show_notice(self, sentence: str) -> None:
        """Say quietly, for a moment, what was done where nothing else shows it."""
        raise NotImplementedError

    def take_file(self, path: "Path") -> bool:
        """Take up a file that was dropped and holds no scene, such as a table of points.

        Returns
        -------
        bool
            Whether the page knows what to do with such a file; it says then itself what is wrong with it.
        """
        del path
        return False

    def set_presenting(self, *, on: bool) -> None:
        """Show the page for a projector, or everything again."""
        raise NotImplementedError

    def add_view_switch(self, switch: QWidget) -> None:
        """Take up what switches between this page and the others of a lab of several views."""
        raise NotImplementedError

    def show_view(self, key: str) -> None:
        """Show one of the lab's views; a lab of one view does nothing."""

    def toggle_playing(self) -> None:
        """Play or pause; a lab without time does nothing."""

    def step_once(self) -> None:
        """Advance by one step; a lab without time does nothing."""

    def rewind(self) -> None:
        """Go back to the first step with the same seed; a lab without time does nothing."""

    def new_seed(self) -> None:
        """Start again with another seed; a lab without chance does nothing."""

    def reset_all(self) -> None:
        """Bring every setting back to its default."""


class View(NamedTuple):
    """One of the views of a lab.

    Attributes
    ----------
    key
        Short name, as on the command line and in the text of a scene; empty for the only view of a lab.
    title
        English name in the switch between the views, marked in the context ``"View"``; empty as well.
    create
        Imports and builds the page; called when the view is first shown.
    scene_kind
        Imports and returns the record of its scenes.
    """

    key: str
    title: str
    create: Callable[[Look], LabPage]
    scene_kind: "Callable[[], type[BoundedRecord]]"


class Lab(NamedTuple):
    """One entry of the lab catalogue.

    Attributes
    ----------
    key
        Short name, as on the command line.
    title
        English tab label, marked in the context ``"Lab"``.
    icon
        Name of the tab's icon under ``resources/icons``.
    views
        Its views, at least one; the first of them is shown first.
    """

    key: str
    title: str
    icon: str
    views: tuple[View, ...]

    @property
    def view_keys(self) -> tuple[str, ...]:
        """The names of its views, none in a lab of one view."""
        return tuple(view.key for view in self.views if view.key)

    def create(self, look: Look, view: str | None = None) -> LabPage:
        """Import and build its page; called when the lab is first opened.

        Parameters
        ----------
        look
            Theme and scale.
        view
            Key of the view to show at first; None for the first.
        """
        if len(self.views) == 1:
            return self.views[0].create(look)
        from app.lab_kit.views_page import ViewsPage

        return ViewsPage(look, self.views, view)
