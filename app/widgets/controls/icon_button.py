"""A push button whose icon follows the theme."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from app.look.look import Look
from app.look.svg import icon

_ICON = 18
_GAP = 7
_WITHOUT_TEXT = ("icon", "present", "presentPlay")


class IconButton(QPushButton):
    """A button with an icon before its text, or with an icon alone.

    Parameters
    ----------
    look
        Theme and scale.
    icon_name
        Name of the icon under ``resources/icons``.
    role
        Style role: ``"primary"``, ``"icon"`` (no text), ``"compact"``, ``"flat"`` or empty.
    color_role
        Colour role of the icon.
    """

    def __init__(self, look: Look, icon_name: str, *, role: str = "", color_role: str | None = None) -> None:
        super().__init__()
        self._look = look
        self._icon_name = icon_name
        self._color_role = color_role or ("on_accent" if role == "primary" else "ink")
        self.setProperty("role", role)
        look.changed.connect(self._draw_icon)
        self._draw_icon()

    def set_icon_name(self, icon_name: str) -> None:
        """Show another icon."""
        if icon_name != self._icon_name:
            self._icon_name = icon_name
            self._draw_icon()

    def describe(self, text: str) -> None:
        """Give a button without text its tooltip and its name for screen readers."""
        self.setToolTip(text)
        self.setAccessibleName(text)

    def _draw_icon(self) -> None:
        look, alone = self._look, self.property("role") in _WITHOUT_TEXT
        size, gap = look.px(_ICON), 0 if alone else look.px(_GAP)
        color, disabled = look.color(self._color_role), look.color("ink3")
        ratio = self.devicePixelRatioF()
        self.setIcon(icon(self._icon_name, color, size, ratio, disabled=disabled, gap=gap))
        self.setIconSize(QSize(size + gap, size))
