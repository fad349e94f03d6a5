"""What is drawn on the output map: the coloured surface, the points of the two classes."""

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
)
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.look.look import Look
from app.look.theme import MAP_MARKER_CLASS_0, MAP_MARKER_CLASS_1
from app.widgets.plots.plot_items import PlotLabel
from engine.maps.plane import Rectangle
from engine.records.arrays import FloatArray

_COLORS = 512
_PLATE_OPACITY = 0.6
_BOUNDARY_PX = 17


def diverging_colors(look: Look, count: int = _COLORS) -> list[QColor]:
    """Return `count` colours of the theme's diverging map, from 0 over 0.5 to 1."""
    return _between(look.theme.diverging, count)


def sequential_colors(look: Look, count: int = _COLORS) -> list[QColor]:
    """Return `count` colours of the theme's sequential map, from 0 (the background) to 1."""
    return _between(look.theme.sequential, count)


def _between(theme_stops: tuple[str, ...], count: int) -> list[QColor]:
    stops = [QColor(stop) for stop in theme_stops]
    places = np.linspace(0.0, 1.0, count)
    grid = np.linspace(0.0, 1.0, len(stops))
    channels = [
        np.interp(places, grid, [part(stop) for stop in stops]).round().astype(int)
        for part in (QColor.red, QColor.green, QColor.blue)
    ]
    return [QColor(int(red), int(green), int(blue)) for red, green, blue in zip(*channels, strict=True)]


def color_table(look: Look) -> npt.NDArray[np.uint32]:
    """Return the colours of the theme's diverging map as the pixels of an image, for `map_image`."""
    return np.array([color.rgb() for color in diverging_colors(look)], dtype=np.uint32)


def map_image(values: FloatArray, table: npt.NDArray[np.uint32]) -> QImage:
    """Return values from 0 to 1, shape (rows, columns), as an image whose first row is row 0.

    Parameters
    ----------
    values
        What is shown.
    table
        The colours, from `color_table`.
    """
    pixels = np.take(table, (values * (table.size - 1) + 0.5).astype(np.intp), mode="clip")
    rows, columns = values.shape
    # A copy: otherwise the image would share the memory of an array that is gone.
    return QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32).copy()


class Surface(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph is untyped
    """Values from 0 to 1 over a rectangle, in the theme's diverging colours, smoothly enlarged."""

    def __init__(self, area: Rectangle) -> None:
        super().__init__()
        self.setZValue(-80)
        self._area = _as_qt(area)
        self._table = np.zeros(_COLORS, dtype=np.uint32)
        self._values: FloatArray = np.full((2, 2), 0.5)
        self._image = QImage()

    def set_area(self, area: Rectangle) -> None:
        """Show the values over another rectangle."""
        self.prepareGeometryChange()
        self._area = _as_qt(area)

    def apply_look(self, look: Look) -> None:
        """Take over the colours of the present theme."""
        self._table = color_table(look)
        self.show_values(self._values)

    def show_values(self, values: FloatArray) -> None:
        """Show `values`, shape (rows, columns), whose first and last ones stand on the edges of the area."""
        self._values = values
        self._image = map_image(values, self._table)
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the area in plot coordinates."""
        return self._area

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint the image; the first row is at the bottom, where the plot's smallest y is."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        # Half a pixel on each side lies outside: the outermost values stand exactly on the edges.
        inner = QRectF(0.5, 0.5, self._image.width() - 1.0, self._image.height() - 1.0)
        painter.drawImage(self._area, self._image, inner)


def _as_qt(area: Rectangle) -> QRectF:
    return QRectF(area.left, area.bottom, area.right - area.left, area.top - area.bottom)


def map_marker_color(of_class: int) -> QColor:
    """Return the colour of a class's markers on a heat map, the same in both themes."""
    return QColor(MAP_MARKER_CLASS_1 if of_class else MAP_MARKER_CLASS_0)


def draw_class_marker(painter: QPainter, place: QPointF, of_class: int, radius: float, color: QColor) -> None:
    """Draw a circle (class 1) or a triangle (class 0) with the painter's pen as its edge."""
    painter.setBrush(QBrush(color))
    if of_class:
        painter.drawEllipse(place, radius, radius)
        return
    height, half = 1.1 * radius, 1.15 * radius
    triangle = QPainterPath(place + QPointF(0, -height))
    triangle.lineTo(place + QPointF(half, 0.82 * radius))
    triangle.lineTo(place + QPointF(-half, 0.82 * radius))
    triangle.closeSubpath()
    painter.drawPath(triangle)


class MapLabel(PlotLabel):
    """A text that stays legible on any colour of the map: on a faint plate of the surface's colour."""

    paints_background = True

    def paint(self, painter: QPainter, *_args: object) -> None:
        """Paint the plate below the text."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("surface", _PLATE_OPACITY))
        area = self.textItem.mapRectToParent(self.textItem.boundingRect())
        painter.drawRoundedRect(area, 6, 6)


class BoundaryLabel(MapLabel):
    """ŷ = 0.5, painted as outlines: turned text of this size would lose its thin strokes."""

    def __init__(self, look: Look) -> None:
        self._outlines = QPainterPath()
        super().__init__(look, pixels=_BOUNDARY_PX, role="ink", anchor=(0.5, 0.5), bold=True)
        # The text gives the label its size.
        self.textItem.setOpacity(0.0)
        self.set_text("<i>ŷ</i> = 0.5")

    def apply_look(self) -> None:
        """Take over the present theme and scale."""
        super().apply_look()
        symbol, number = self._look.math_font(_BOUNDARY_PX + 4), self._look.font(_BOUNDARY_PX - 1)
        number.setWeight(QFont.Weight.Bold)
        self._outlines = _boundary_outlines(symbol, number)

    def paint(self, painter: QPainter, *args: object) -> None:
        """Paint the plate and the outlines in its middle."""
        super().paint(painter, *args)
        area = self.textItem.mapRectToParent(self.textItem.boundingRect())
        offset = area.center() - self._outlines.boundingRect().center()
        painter.setBrush(self._look.color("ink"))
        painter.drawPath(self._outlines.translated(offset))


_made: dict[tuple[str, str], QPainterPath] = {}


def _boundary_outlines(symbol: QFont, number: QFont) -> QPainterPath:
    """Return the outlines of ŷ = 0.5, made once for each pair of fonts.

    Outlines that are asked for again may differ in their last digits, and with them some pixels.
    """
    key = symbol.toString(), number.toString()
    if key not in _made:
        outlines = QPainterPath()
        outlines.addText(0.0, 0.0, symbol, "y")
        metrics = QFontMetricsF(symbol)
        width = metrics.horizontalAdvance("y")
        outlines.addPath(_hat(width, metrics.xHeight()))
        outlines.addText(width, 0.0, number, " = 0.5")
        _made[key] = outlines
    return _made[key]


def _hat(width: float, x_height: float) -> QPainterPath:
    """Return the hat over a letter: further above it than in the font, where it touches the y when turned."""
    foot, tip = -1.25 * x_height, -1.7 * x_height
    line = QPainterPath(QPointF(0.3 * width, foot))
    line.lineTo(QPointF(0.65 * width, tip))
    line.lineTo(QPointF(0.95 * width, foot))
    stroker = QPainterPathStroker()
    stroker.setWidth(0.18 * x_height)
    return stroker.createStroke(line)
