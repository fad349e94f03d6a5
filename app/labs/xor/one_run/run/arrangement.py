"""Which cards of the single run stand where."""

from enum import StrEnum

from PySide6.QtCore import QSize


class Arrangement(StrEnum):
    """Which cards stand where."""

    FULL = "full"
    """Network and map beside loss and predictions; operating points, hidden space or weights below."""
    TABBED = "tabbed"
    """One view in a large card, loss and predictions beside it."""
    PRESENTED = "presented"
    """Network and map beside operating points (without hidden neurons: predictions) and loss."""
    STACKED = "stacked"
    """As TABBED, but loss and predictions below the large card."""


_FULL_SIZE = QSize(1060, 636)
_TABBED_WIDTH = 660
_DRAWER_WIDTH = 640
_DRAWER_SHARE = 0.55
_NARROWEST_DRAWER = 380


def arrangement_for(room: QSize, text_scale: float) -> Arrangement:
    """Return the arrangement for the room that the hero has before it scrolls, in pixels."""
    width, height = room.width() / text_scale, room.height() / text_scale
    if width >= _FULL_SIZE.width() and height >= _FULL_SIZE.height():
        return Arrangement.FULL
    return Arrangement.TABBED if width >= _TABBED_WIDTH else Arrangement.STACKED


def drawer_width(room: int, left_of_hero: int, text_scale: float) -> int:
    """Return how wide the numbers are, in pixels: all of the room where they would be too narrow otherwise.

    Parameters
    ----------
    room
        What the hero and the numbers share.
    left_of_hero
        What of it is left beside the narrowest hero.
    text_scale
        Scale of the text.
    """
    width = min(round(_DRAWER_WIDTH * text_scale), round(_DRAWER_SHARE * room), left_of_hero)
    return room if width < round(_NARROWEST_DRAWER * text_scale) else width
