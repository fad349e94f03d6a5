"""How large the window is at first, and how small it may become, on the screen that there is."""

from typing import NamedTuple

from PySide6.QtCore import QMargins, QSize
from PySide6.QtWidgets import QWidget

DEFAULT_SIZE = QSize(1600, 900)
"""Of the window without its frame, where the screen holds it."""

MINIMUM_SIZE = QSize(800, 560)
"""Below this nothing is legible any more."""

_USUAL_FRAME = QMargins(1, 37, 1, 1)


class FirstSize(NamedTuple):
    """The sizes of a new window, without its frame.

    Attributes
    ----------
    size
        Which the window has while it is not maximised.
    smallest
        Below which it cannot be made.
    is_maximised
        Whether it takes the whole screen: a larger one would lie outside of it.
    """

    size: QSize
    smallest: QSize
    is_maximised: bool


def first_size(available: QSize, frame: QMargins) -> FirstSize:
    """Return how large a new window is.

    Parameters
    ----------
    available
        The screen without task bar and the like, in device-independent pixels.
    frame
        What title bar and borders take at each side.
    """
    room = available.shrunkBy(frame)
    return FirstSize(
        DEFAULT_SIZE.boundedTo(room),
        MINIMUM_SIZE.boundedTo(room),
        room.width() < DEFAULT_SIZE.width() or room.height() < DEFAULT_SIZE.height(),
    )


def window_frame(window: QWidget) -> QMargins:
    """Return what the frame takes of the screen; the usual one where the system adds it only when shown."""
    window.winId()  # There is no handle before.
    frame = window.windowHandle().frameMargins()
    return _USUAL_FRAME if frame.isNull() else frame
