"""The width of a text, found once: to shape it anew at every frame takes as long as to paint it."""

from PySide6.QtGui import QFont, QFontMetricsF

_MOST = 4096

_widths: dict[tuple[str, str], float] = {}


def text_width(font: QFont, text: str) -> float:
    """Return how far `text` reaches in one of the fonts of `app.look.look`, in pixels."""
    key = (font.key(), text)
    width = _widths.get(key)
    if width is None:
        if len(_widths) >= _MOST:
            _widths.clear()
        width = _widths[key] = QFontMetricsF(font).horizontalAdvance(text)
    return width
