"""How the hidden neurons of one layer are told apart: lightness, marker shape and label."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from app.look.colors import mixed
from app.look.look import Look

_DISC: tuple[tuple[float, float], ...] = ()
_SHAPES = (
    _DISC,
    ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    ((0.0, -1.15), (1.1, 0.9), (-1.1, 0.9)),
    ((0.0, -1.3), (1.05, 0.0), (0.0, 1.3), (-1.05, 0.0)),
)
"""Corners of the marker shapes ● ■ ▲ ◆ for radius 1, drawn to look equally large."""

_SHADES_IN_LIGHT_THEME = {"tanh": ("#4A1239", "#8E2F72", "#BC5E9D", "#DE94C3")}
_INDEX_SIZE = 0.68
_INDEX_DROP = 0.22


def paint_marker(painter: QPainter, centre: QPointF, radius: float, number: int, color: QColor) -> None:
    """Paint the marker of a neuron, counted from 0, with the painter's present pen as its outline."""
    painter.setBrush(color)
    corners = _SHAPES[number % len(_SHAPES)]
    if corners:
        painter.drawPolygon([centre + QPointF(radius * x, radius * y) for x, y in corners])
    else:
        painter.drawEllipse(centre, radius, radius)


def neuron_color(look: Look, activation_key: str, number: int) -> QColor:
    """Return the colour of a neuron, counted from 0: one of four lightness steps of the activation's hue.

    From the fifth neuron on the shapes meet the shades in another order, so that no pair repeats.
    """
    shades = _shades(look, activation_key)
    return shades[(number + 2 * (number // len(_SHAPES))) % len(shades)]


def neuron_label(number: int, *, hidden: bool) -> str:
    """Return the name of a neuron, counted from 0, in the markup of `app.words.rich_text`."""
    return f"<i>h</i><sub>{number + 1}</sub>" if hidden else "<i>ŷ</i>"


def paint_neuron_name(
    painter: QPainter, look: Look, left: float, baseline: float, pixels: float, number: int, *, hidden: bool
) -> None:
    """Paint the name of a neuron, counted from 0, as `neuron_label` writes it."""
    letter = "h" if hidden else "ŷ"
    painter.setFont(look.math_font(pixels))
    painter.drawText(round(left), round(baseline), letter)
    if hidden:
        width = painter.fontMetrics().horizontalAdvance(letter)
        painter.setFont(look.font(pixels * _INDEX_SIZE))
        painter.drawText(
            round(left + width), round(baseline + _INDEX_DROP * look.px(pixels)), str(number + 1)
        )


def neuron_name_width(look: Look, pixels: float) -> int:
    """Return how wide a painted name is, in pixels of the screen."""
    return look.px(1.05 * pixels)


def _shades(look: Look, activation_key: str) -> tuple[QColor, ...]:
    """Return four steps from dark to light around the activation's colour."""
    light = look.theme.name == "light"
    if light and activation_key in _SHADES_IN_LIGHT_THEME:
        return tuple(QColor(name) for name in _SHADES_IN_LIGHT_THEME[activation_key])
    base = QColor(look.line_style(activation_key).color)
    black, white = QColor("#000000"), QColor("#FFFFFF")
    if light:
        return mixed(base, black, 0.5), base, mixed(base, white, 0.32), mixed(base, white, 0.56)
    return mixed(base, black, 0.45), mixed(base, black, 0.22), base, mixed(base, white, 0.5)
