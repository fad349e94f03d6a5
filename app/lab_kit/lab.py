"""What every lab is: a record in the catalogue and a page in the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEventLoop, Signal
from PySide6.QtWidgets import QWidget

from app.look.look import Look

if TYPE_CHECKING:
    from engine.records.bounded_record import BoundedRecord


class LabPage(QWidget):
    """What the window asks of every lab's page.

    Signals
    -------
    open_requested
        (key, settings): show a lab in the state that `settings` describe.
    end_requested
        The presentation is to end.
    computed
        What was being computed for the scene in the background is known, or given up.
    """

    open_requested = Signal(str, object)
    end_requested = Signal()
    computed = Signal()

    @property
    def scene(self) -> "BoundedRecord":
        """What is shown, as one record from which the same picture can be made again."""
        raise NotImplementedError

    def show_scene(self, scene: "BoundedRecord") -> None:
        """Show a scene of this page's kind, at rest, whatever was shown before."""
        raise NotImplementedError

    @property
    def is_computing(self) -> bool:
        """Whether something is computed in the background without which the scene is not complete."""
        return False

    def wait_until_computed(self) -> None:
        """Handle events until nothing is computed in the background any more."""
        waiting = QEventLoop()
        self.computed.connect(waiting.quit)
        while self.is_computing:
            waiting.exec()

    def show_demonstration(self) -> None:
        """Bring what is shown into its fixed demonstration state, the same at every call."""
        raise NotImplementedError

    def show_problem(self, sentence: str) -> None:
        """Say what went wrong, in the user's language."""
        raise NotImplementedError

    def set_presenting(self, *, on: bool) -> None:
        """Show the page for a projector, or everything again."""
        raise NotImplementedError

    def show_view(self, key: str) -> None:
        """Show one of the lab's views; a lab of one view does nothing."""

    def open_with(self, settings: object) -> None:
        """Show the state that was asked for; by default nothing is taken over."""

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
    create
        Imports and builds the page; called when the lab is first opened.
    views
        Keys of its views, the first of which is shown first; empty for a lab of one view.
    """

    key: str
    title: str
    icon: str
    create: Callable[[Look], LabPage]
    views: tuple[str, ...] = ()
