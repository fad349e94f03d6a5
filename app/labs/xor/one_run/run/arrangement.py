"""Which cards of the single run stand where."""

from enum import StrEnum

from PySide6.QtCore import QSize


class Arrangement(StrEnum):
    """Which cards stand where."""

    WIDE = "wide"
    """Network, map and a second square; loss, predictions and the row below."""
    FULL = "full"
    """Network and one square, loss and predictions beside them, the row below."""
    LOW = "low"
    """Network and one square; one of loss and predictions, and the row, beside them."""
    PRESENTED = "presented"
    """Network and one square beside operating points (without hidden neurons: predictions) and loss."""
    STACKED = "stacked"
    """Network and one square; loss and predictions below, and the row below these."""


_WIDE_SIZE = QSize(1120, 560)
_FULL_SIZE = QSize(920, 500)
_LOW_WIDTH = 840
_DRAWER_WIDTH = 640
_DRAWER_SHARE = 0.55
_NARROWEST_DRAWER = 380


def arrangement_for(room: QSize, text_scale: float) -> Arrangement:
    """Return the arrangement for the room that the hero has before it scrolls, in pixels."""
    width, height = room.width() / text_scale, room.height() / text_scale
    for size, arrangement in ((_WIDE_SIZE, Arrangement.WIDE), (_FULL_SIZE, Arrangement.FULL)):
        if width >= size.width() and height >= size.height():
            return arrangement
    return Arrangement.LOW if width >= _LOW_WIDTH else Arrangement.STACKED


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
