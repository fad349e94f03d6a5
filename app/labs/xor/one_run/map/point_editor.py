"""Places, moves and removes the points of one's own on the output map, with the pointer or the keyboard."""

import math
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

from app.labs.xor.one_run.map.output_map import OutputMapPlot
from app.words.invalid_value_text import invalid_value_text
from engine.data.placed_points import PlacedPoints
from engine.maps.plane import Rectangle
from engine.records.invalid_value import InvalidValueError

_DIGITS = 2
_FAST = 10
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Down: (0, -1),
    Qt.Key.Key_Up: (0, 1),
}
_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_CHOOSING_NONE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WIDEST_SEARCH = 25
"""2,000 points at most cannot fill a square of so many steps to each side."""


def grid_step(plane: Rectangle) -> float:
    """Return the step to which coordinates are rounded: about a hundredth of what is shown."""
    return float(10.0 ** (math.floor(math.log10(plane.right - plane.left)) - _DIGITS))


class PointEditor(QObject):
    """Turns what happens on the map into other points, while it is active.

    A click adds a point of class 1, with the right button or Shift of class 0; a point is dragged; a double
    click removes it. With the keyboard 1 and 0 give the chosen point that class, or without one add a point
    in the middle; N and Shift+N go to another one, the arrows move it (with Shift ten times as far), Delete
    removes it, and Enter chooses none. No point is put exactly where another one stands.

    Signals
    -------
    points_edited
        (points): the user wants these `PlacedPoints`.
    point_chosen
        (number or None): the keyboard is to act on another point, counted from 0.
    rejected
        (sentence): the edit is not allowed.

    Parameters
    ----------
    plot
        The map.
    """

    points_edited = Signal(object)
    point_chosen = Signal(object)
    rejected = Signal(str)

    def __init__(self, plot: OutputMapPlot) -> None:
        super().__init__(plot)
        self._plot = plot
        self._points: PlacedPoints | None = None
        self._is_active = False
        self._chosen: int | None = None
        self._is_dragging = False
        plot.installEventFilter(self)
        plot.viewport().installEventFilter(self)

    @property
    def is_active(self) -> bool:
        """Whether points can be edited now."""
        return self._is_active and self._points is not None

    @property
    def chosen(self) -> int | None:
        """The point that the keyboard acts on, or None."""
        return self._chosen

    def show_editing(self, *, on: bool, chosen: int | None) -> None:
        """Show whether points can be edited, and which of them the keyboard acts on."""
        if (on, chosen) != (self._is_active, self._chosen):
            self._is_active, self._chosen = on, chosen
            self._is_dragging = self._is_dragging and on
            self._show()

    def show_points(self, points: PlacedPoints | None) -> None:
        """Edit these points, or none where other data are learned."""
        self._points = points
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what edits points; everything else goes its way."""
        if not self.is_active:
            return False
        if isinstance(event, QMouseEvent) and watched is self._plot.viewport():
            return self._take_mouse(event)
        if isinstance(event, QFocusEvent) and event.gotFocus() and watched is self._plot:
            if event.reason() in _BY_KEYBOARD and self._chosen is None:
                self._go_on(1)
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self._plot:
            return self._take_key(event)
        return False

    def _take_mouse(self, event: QMouseEvent) -> bool:
        place = self._plot.plane_point(event.position())
        match event.type():
            case QEvent.Type.MouseButtonPress:
                self._plot.setFocus(Qt.FocusReason.MouseFocusReason)
                self._press(event, place)
            case QEvent.Type.MouseButtonDblClick:
                self._is_dragging = False
                self._choose(self._point_at(event.position()))
                self._remove()
            case QEvent.Type.MouseMove:
                if self._is_dragging:
                    self._move_to(*place)
            case QEvent.Type.MouseButtonRelease:
                self._is_dragging = False
            case _:
                return False
        return True

    def _press(self, event: QMouseEvent, place: tuple[float, float]) -> None:
        found = self._point_at(event.position())
        if found is None:
            is_left = event.button() == Qt.MouseButton.LeftButton
            has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._add(*place, label=int(is_left and not has_shift))
        else:
            self._choose(found)
        self._is_dragging = self._chosen is not None

    def _take_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        is_fast = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _ARROWS:
            self._nudge(*_ARROWS[key], times=_FAST if is_fast else 1)
        elif key in (Qt.Key.Key_0, Qt.Key.Key_1):
            self._take_class(int(key == Qt.Key.Key_1))
        elif key in _CHOOSING_NONE:
            self._choose(None)
        elif key == Qt.Key.Key_N:
            self._go_on(-1 if is_fast else 1)
        elif key in _REMOVING:
            self._remove()
        else:
            return False
        return True

    def _take_class(self, label: int) -> None:
        chosen = self._chosen
        if chosen is not None:
            self._edit(lambda points: points.relabelled(chosen, label))
            self._show()
            return
        plane = self._plot.plane
        self._add((plane.left + plane.right) / 2, (plane.bottom + plane.top) / 2, label)

    def _add(self, x1: float, x2: float, label: int) -> None:
        x1, x2 = self._free_near(*self._allowed(x1, x2))
        count = len(self._points.points) if self._points else 0
        if self._edit(lambda points: points.added(x1, x2, label)):
            self._choose(count)

    def _nudge(self, across: int, up: int, times: int) -> None:
        if self._points is not None and self._chosen is not None:
            point, step = self._points.points[self._chosen], times * grid_step(self._plot.plane)
            place = self._allowed(point.x1 + across * step, point.x2 + up * step)
            while place != (point.x1, point.x2) and self._points.has_at(*place):
                # On over what stands there, unless the edge of the map comes first.
                further = self._allowed(place[0] + across * step, place[1] + up * step)
                place = (point.x1, point.x2) if further == place else further
            self._move_to(*place)

    def _move_to(self, x1: float, x2: float) -> None:
        chosen = self._chosen
        if chosen is not None:
            x1, x2 = self._allowed(x1, x2)
            if self._points is not None and self._points.has_at(x1, x2):
                return
            self._edit(lambda points: points.moved(chosen, x1, x2))
            self._show()

    def _remove(self) -> None:
        chosen = self._chosen
        if chosen is not None and self._edit(lambda points: points.removed(chosen)):
            self._choose(None)

    def _edit(self, change: Callable[[PlacedPoints], PlacedPoints]) -> bool:
        if self._points is None:
            return False
        try:
            points = change(self._points)
        except InvalidValueError as error:
            self.rejected.emit(invalid_value_text(error))
            return False
        if points != self._points:
            self._points = points
            self.points_edited.emit(points)
        return True

    def _go_on(self, by: int) -> None:
        if self._points is not None:
            first = 0 if by > 0 else -1
            number = first if self._chosen is None else self._chosen + by
            self._choose(number % len(self._points.points))

    def _choose(self, number: int | None) -> None:
        self._chosen = number
        self._show()
        self.point_chosen.emit(self._chosen)

    def _show(self) -> None:
        """Ring the chosen point."""
        if self._points is None or (self._chosen is not None and self._chosen >= len(self._points.points)):
            self._chosen = None
        place = None
        if self.is_active and self._points is not None and self._chosen is not None:
            point = self._points.points[self._chosen]
            place = (point.x1, point.x2)
        self._plot.show_editing(on=self.is_active, chosen=place)

    def _point_at(self, position: QPointF) -> int | None:
        """Return the point within reach of a place on the map that is nearest to it."""
        if self._points is None:
            return None
        return self._plot.nearest_of(np.array([(p.x1, p.x2) for p in self._points.points]), position)

    def _free_near(self, x1: float, x2: float) -> tuple[float, float]:
        """Return the place itself, or the nearest one on the grid where no point stands."""
        points, step = self._points, grid_step(self._plot.plane)
        if points is None or not points.has_at(x1, x2):
            return x1, x2
        reach = range(-_WIDEST_SEARCH, _WIDEST_SEARCH + 1)
        steps = sorted(((i, j) for i in reach for j in reach), key=lambda each: each[0] ** 2 + each[1] ** 2)
        places = (self._allowed(x1 + i * step, x2 + j * step) for i, j in steps)
        return next((place for place in places if not points.has_at(*place)), (x1, x2))

    def _allowed(self, x1: float, x2: float) -> tuple[float, float]:
        """Return a place on the grid, inside of what is shown."""
        plane, step = self._plot.plane, grid_step(self._plot.plane)
        x1, x2 = np.clip([x1, x2], [plane.left, plane.bottom], [plane.right, plane.top]).tolist()
        return round(round(x1 / step) * step, 6), round(round(x2 / step) * step, 6)
