"""Fills the style template with the present colours and sizes."""

import re
from functools import lru_cache
from string import Template

from app.look import Look
from app.resource_files import resource_path

_SIZE = re.compile(r"\$\{(px|font)(\d+)\}")


@lru_cache(maxsize=1)
def _template() -> str:
    return resource_path("style.qss").read_text(encoding="utf-8")


def stylesheet(look: Look) -> str:
    """Return the application's style sheet for a theme and a text scale.

    ``${px15}`` in the template stands for 15 pixels times the scale, ``${font15}`` for that size of type,
    ``$ink`` for the colour of that role.
    """
    kinds = {"px": look.px, "font": look.font_px}
    sizes = {f"{kind}{size}": kinds[kind](int(size)) for kind, size in _SIZE.findall(_template())}
    icons = {
        f"{name}_icon": resource_path("icons", f"{name}_{look.theme.name}.svg").as_posix()
        for name in ("check", "chevron")
    }
    return Template(_template()).substitute(look.theme._asdict() | icons | sizes)
