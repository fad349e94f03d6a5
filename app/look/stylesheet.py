"""Fills the style template and the palette with the present colours and sizes."""

import re
from functools import lru_cache
from string import Template

from PySide6.QtGui import QPalette

from app.look.look import Look
from app.look.resource_files import resource_path

_SIZE = re.compile(r"\$\{(px|font)(\d+)(less\d+)?\}")


@lru_cache(maxsize=1)
def _template() -> str:
    return resource_path("style.qss").read_text(encoding="utf-8")


def stylesheet(look: Look) -> str:
    """Return the application's style sheet for a theme and a text scale.

    ``${px15}`` in the template stands for 15 pixels times the scale, ``${font15}`` for that size of type,
    ``${px15less1}`` for 1 pixel less: what a ring takes, the padding gives back. ``$ink`` stands for the
    colour of that role.
    """
    kinds = {"px": look.px, "font": look.font_px}
    sizes = {
        f"{kind}{size}{less}": kinds[kind](int(size)) - int(less.removeprefix("less") or 0)
        for kind, size, less in _SIZE.findall(_template())
    }
    icons = {
        f"{name}_icon": resource_path("icons", f"{name}_{look.theme.name}.svg").as_posix()
        for name in ("check", "chevron")
    }
    return Template(_template()).substitute(look.theme._asdict() | icons | sizes)


def palette(look: Look) -> QPalette:
    """Return the colours of what Qt draws by itself."""
    colors = QPalette()
    roles = {
        QPalette.ColorRole.Window: "bg",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "sunken",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_accent",
        QPalette.ColorRole.ToolTipBase: "ink",
        QPalette.ColorRole.ToolTipText: "surface",
        QPalette.ColorRole.PlaceholderText: "ink3",
        QPalette.ColorRole.Link: "accent",
    }
    for role, token in roles.items():
        colors.setColor(role, look.color(token))
    return colors
