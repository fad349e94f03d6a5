"""Puts a window where it was left, as far as there is still a screen."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.window.left_off.record import WindowPlace


def place_of(window: QWidget) -> WindowPlace:
    """Return where a window stands, or where it would stand were it not so large now."""
    frame = window.frameGeometry().size() - window.geometry().size()
    inner = window.normalGeometry() if window.isMaximized() or window.isFullScreen() else window.geometry()
    # Its own place within the frame, since a place is given to a window with the frame.
    corner = window.pos() - window.geometry().topLeft() + inner.topLeft()
    return WindowPlace(
        corner.x(),
        corner.y(),
        inner.width(),
        inner.height(),
        frame.width(),
        frame.height(),
        window.isMaximized(),
    )


def put_in_place(window: QWidget, place: WindowPlace) -> bool:
    """Give a window that is not shown yet a place and return whether a screen is there, which bounds it."""
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    fitting = fitted(place, window.minimumSize(), screens)
    if fitting is None:
        return False
    window.move(fitting.topLeft())
    window.resize(fitting.size())
    return True


def fitted(place: WindowPlace, smallest: QSize, screens: Sequence[QRect]) -> QRect | None:
    """Return the frame's corner and the size inside the frame, or None where the window would not be seen.

    Parameters
    ----------
    place
        Where the window was.
    smallest
        What the window needs.
    screens
        The areas of the screens that windows may use.
    """
    frame = QSize(place.frame_width, place.frame_height)
    whole = QRect(QPoint(place.x, place.y), QSize(place.width, place.height) + frame)
    shared = [screen.intersected(whole) for screen in screens]
    areas = [area.width() * area.height() if area.isValid() else 0 for area in shared]
    if not areas or max(areas) == 0:
        return None
    screen = screens[areas.index(max(areas))]
    size = QSize(place.width, place.height).boundedTo(screen.size() - frame).expandedTo(smallest)
    right = screen.right() + 1 - size.width() - frame.width()
    bottom = screen.bottom() + 1 - size.height() - frame.height()
    corner = QPoint(max(screen.left(), min(place.x, right)), max(screen.top(), min(place.y, bottom)))
    return QRect(corner, size)
