"""What painted tables and grids have in common: parts that are told of, pressed and heard."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from app.look.look import Look
from app.widgets.frame.hover_label import HoverLabel
from app.widgets.frame.spoken_description import SpokenDescription

PartT = TypeVar("PartT")
"""What names a part: its number, or its row and column."""

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_DIRECTIONS = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}


def arrow_direction(event: QKeyEvent) -> tuple[int, int] | None:
    """Return where an arrow key goes, (to the right, downwards); None for every other key."""
    return _DIRECTIONS.get(Qt.Key(event.key())) if event.modifiers() in _PLAIN else None


class PaintedParts(QWidget, Generic[PartT]):
    """Base of widgets that paint rows, cells or bars.

    A subclass implements `parts` and `spoken`; `told_of` where a part has more to tell than is painted, and
    `press` where it can be pressed. It calls `renew` when it shows something else.

    Parameters
    ----------
    look
        Theme and scale.
    moment
        Returns the name of the moment that is shown, where time passes.
    """

    can_be_pressed = False
    """Whether the pointer says of a part that it can be pressed."""

    def __init__(self, look: Look, moment: Callable[[], str] = str) -> None:
        super().__init__()
        self.look = look
        self.hovered: PartT | None = None
        self._hover = HoverLabel(self)
        self._description = SpokenDescription(self, self.spoken, moment)

    def parts(self) -> Iterable[tuple[PartT, QRectF]]:
        """Return every part and where it is painted."""
        raise NotImplementedError

    def spoken(self) -> str:
        """Return in words what is shown."""
        raise NotImplementedError

    def told_of(self, _part: PartT) -> str:
        """Return what is told of a part under the pointer; nothing if there is no such part any more."""
        return ""

    def press(self, part: PartT) -> None:
        """Do what pressing a part does."""

    def part_at(self, place: QPointF) -> PartT | None:
        """Return the part that is painted at a place."""
        return next((part for part, area in self.parts() if area.contains(place)), None)

    def renew(self) -> None:
        """Show, tell and describe what holds from now on."""
        self._description.renew()
        self._hover.renew()
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tell of the part below the pointer."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().event(event)
        place = QPointF(event.pos())
        area = next((area for _part, area in self.parts() if area.contains(place)), None)
        if area is None:
            self._hover.hide()
        else:
            self._hover.tell(event.globalPos(), partial(self._told_at, place), area.toAlignedRect())
        return True

    def _told_at(self, place: QPointF) -> str:
        """Return what is told of the part that is painted there now: perhaps another one than before."""
        part = self.part_at(place)
        return "" if part is None else self.told_of(part)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press the part below the pointer."""
        part = self.part_at(event.position())
        if part is None or not self.can_be_pressed:
            super().mousePressEvent(event)
        else:
            self.press(part)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be pressed."""
        super().mouseMoveEvent(event)
        if self.can_be_pressed:
            part, shape = self.part_at(event.position()), Qt.CursorShape
            self.setCursor(shape.ArrowCursor if part is None else shape.PointingHandCursor)
            self._highlight(part)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the highlight back."""
        self._highlight(None)
        super().leaveEvent(event)

    def _highlight(self, part: PartT | None) -> None:
        if part != self.hovered:
            self.hovered = part
            self.update()
