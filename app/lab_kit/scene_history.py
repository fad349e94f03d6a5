"""What can be taken back: the scenes before and after every edit."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication

from app.lab_kit.view_session import ViewSession
from app.work.timers import repeating
from engine.records.bounded_record import BoundedRecord
from engine.records.record_writing import record_pairs

MOST_STEPS = 200
BURST_MS = 700
_RELEASE_MS = 30
"""Within this time after the release of the mouse nobody begins another drag."""


class SceneHistory(QObject):
    """Takes edits of a view back and makes them again.

    Every step is a whole scene, so whatever an edit changed comes back with it, computed again where it has
    to be. Time and looking are no steps of their own: they travel with the next edit. One drag, from the
    press of the mouse to its release, is one step however long it takes; so is a burst of keys that changes
    the same values.

    Signals
    -------
    changed
        Something else can be taken back or made again.

    Parameters
    ----------
    session
        The view's session.
    show
        Shows a scene on the page.
    passing
        Signals of the session after which the scene is another one without an edit.
    """

    changed = Signal()

    def __init__(
        self,
        session: ViewSession[BoundedRecord],
        show: Callable[[BoundedRecord], None],
        passing: tuple[SignalInstance, ...] = (),
    ) -> None:
        super().__init__(session)
        self._session, self._show = session, show
        self._past: list[BoundedRecord] = []
        self._future: list[BoundedRecord] = []
        self._present = session.scene
        self._edited_keys: frozenset[str] = frozenset()
        self._since_edit = QElapsedTimer()
        self._is_dragging = False
        self._release = repeating(self, _RELEASE_MS)
        self._release.timeout.connect(self._look_for_release)
        # After the edit has been told: what is told of on the way to it must not count as passing time.
        self._looking_on = QTimer(self)
        self._looking_on.setSingleShot(True)
        self._looking_on.setInterval(0)
        self._looking_on.timeout.connect(self._look_on)
        session.edited.connect(self._note)
        for signal in (session.looked, *passing):
            signal.connect(self._looking_on.start)

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether an edit that was taken back can be made again."""
        return bool(self._future)

    def undo(self) -> None:
        """Take the latest edit back; without one nothing happens."""
        if self._past:
            self._go(self._past, self._future)

    def redo(self) -> None:
        """Make the edit again that was taken back last; without one nothing happens."""
        if self._future:
            self._go(self._future, self._past)

    def separate(self) -> None:
        """Make the next edit a step of its own, however soon it comes."""
        self._edited_keys = frozenset()

    def forget(self) -> None:
        """Begin anew with what is shown."""
        self._past.clear()
        self._future.clear()
        self._looking_on.stop()
        self._present = self._session.scene
        self.changed.emit()

    def enter(self, scene: BoundedRecord) -> None:
        """Show a scene that was opened or pasted, as an edit that can be taken back."""
        self._present = self._session.scene
        self._show(scene)
        self._note(is_new=True)

    def _go(self, there: list[BoundedRecord], back: list[BoundedRecord]) -> None:
        before = self._session.scene
        # If it cannot be shown nothing has changed, and it stays where it is.
        self._show(there[-1])
        there.pop()
        back.append(before)
        self._present = self._session.scene
        self._edited_keys = frozenset()
        self._is_dragging = False
        self.changed.emit()

    def _look_on(self) -> None:
        self._present = self._session.scene

    def _note(self, *, is_new: bool = False) -> None:
        before, after = self._present, self._session.scene
        self._looking_on.stop()
        self._present = after
        if after == before:
            return
        keys = _changed_keys(before, after)
        if is_new or not (self._past and self._goes_on(keys)):
            self._past = [*self._past, before][-MOST_STEPS:]
        self._future.clear()
        self._is_dragging = mouse_is_down() and not is_new
        if self._is_dragging:
            self._release.start()
        self._edited_keys = keys
        self._since_edit.start()
        self.changed.emit()

    def _goes_on(self, keys: frozenset[str]) -> bool:
        if self._is_dragging and mouse_is_down():
            return True
        is_burst = self._since_edit.isValid() and self._since_edit.elapsed() < BURST_MS
        return is_burst and keys <= self._edited_keys

    def _look_for_release(self) -> None:
        if mouse_is_down():
            return
        self._release.stop()
        if self._is_dragging:
            self._is_dragging = False
            self._edited_keys = frozenset()
            if self._past and self._past[-1] == self._session.scene:
                # It was dragged back to where it had been.
                self._past.pop()
            self.changed.emit()


def mouse_is_down() -> bool:
    """Return whether a button of the mouse is held."""
    return QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton


def _changed_keys(before: BoundedRecord, after: BoundedRecord) -> frozenset[str]:
    """Return the names of what differs between two scenes."""
    one, other = (set(record_pairs(scene)) for scene in (before, after))
    return frozenset(key for key, _text in one ^ other)
