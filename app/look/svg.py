"""Bundled vector pictures in the colours of the theme: icons and formulas."""

import re
from functools import lru_cache

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.look.resource_files import note_damaged, resource_path

_EX_PER_EM = 0.442
"""Height of an x in MathJax's font, in em; MathJax gives every size in ex."""

_EX_SIZE = re.compile(r'(width|height)="([\d.]+)ex"')
_DEPTH = re.compile(r"vertical-align:\s*(-?[\d.]+)ex")


_NOTHING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="1ex" height="1ex" viewBox="0 0 1 1" '
    'style="vertical-align: 0ex"/>'
)
"""In the place of a file that is missing."""


@lru_cache(maxsize=256)
def _source(folder: str, name: str) -> str:
    path = resource_path(folder, f"{name}.svg")
    try:
        source = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        source = ""
    if "<svg" in source:
        return source
    note_damaged(path)
    return _NOTHING


def _renderer(source: str, color: QColor) -> QSvgRenderer:
    data = source.replace("currentColor", color.name()).encode()
    return QSvgRenderer(data)


def icon(
    name: str, color: QColor, size: int, pixel_ratio: float, *, disabled: QColor | None = None, gap: int = 0
) -> QIcon:
    """Return the icon ``resources/icons/<name>.svg``.

    Parameters
    ----------
    name
        File name without its ending.
    color
        Stroke colour.
    size
        Edge in device-independent pixels.
    pixel_ratio
        Device pixels per device-independent pixel.
    disabled
        Stroke colour while the control is disabled, if another one.
    gap
        Empty room at the right, before a text: Qt's style sheets know no such distance.
    """
    result = QIcon(icon_pixmap(name, color, size, pixel_ratio, gap=gap))
    if disabled is not None:
        result.addPixmap(icon_pixmap(name, disabled, size, pixel_ratio, gap=gap), QIcon.Mode.Disabled)
    return result


def icon_pixmap(name: str, color: QColor, size: int, pixel_ratio: float, *, gap: int = 0) -> QPixmap:
    """Return an icon as a pixmap; the parameters are those of `icon`."""
    renderer = _renderer(_source("icons", name), color)
    pixmap = QPixmap(QSize(size + gap, size) * pixel_ratio)
    pixmap.setDevicePixelRatio(pixel_ratio)
    pixmap.fill(QColor(0, 0, 0, 0))
    with QPainter(pixmap) as painter:
        renderer.render(painter, QRectF(0, 0, size, size))
    return pixmap


class Formula:
    """One typeset formula from ``resources/formulas``, ready to be painted at any size.

    Parameters
    ----------
    name
        File name without its ending.
    """

    def __init__(self, name: str) -> None:
        self._svg = _source("formulas", name)
        sizes = {kind: float(value) for kind, value in _EX_SIZE.findall(self._svg)}
        self._width_ex, self._height_ex = sizes["width"], sizes["height"]
        depth = _DEPTH.search(self._svg)
        self._depth_ex = -float(depth[1]) if depth else 0.0

    def width(self, font_pixels: float) -> float:
        """Return the width at a font size, both in pixels."""
        return self._width_ex * _EX_PER_EM * font_pixels

    def height(self, font_pixels: float) -> float:
        """Return the height at a font size, both in pixels."""
        return self._height_ex * _EX_PER_EM * font_pixels

    def depth(self, font_pixels: float) -> float:
        """Return how far the formula reaches below its baseline, in pixels."""
        return self._depth_ex * _EX_PER_EM * font_pixels

    def paint(self, painter: QPainter, left: float, top: float, font_pixels: float, color: QColor) -> None:
        """Paint the formula with its upper left corner at (`left`, `top`)."""
        target = QRectF(left, top, self.width(font_pixels), self.height(font_pixels))
        _coloured_formula(self._svg, color.name()).render(painter, target)


@lru_cache(maxsize=128)
def _coloured_formula(svg: str, color: str) -> QSvgRenderer:
    renderer = _renderer(svg, QColor(color))
    renderer.setAspectRatioMode(QtCore.Qt.AspectRatioMode.KeepAspectRatio)
    return renderer
