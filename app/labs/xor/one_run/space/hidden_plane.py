"""Paints a plane of the last hidden layer: ŷ, the output neuron's line, and the samples."""

import math
from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.labs.xor.one_run.painting.numbered_dot import dot_radius, paint_numbered_dot
from app.labs.xor.one_run.painting.plane_frame import (
    PlaneFrame,
    paint_axes,
    paint_x_ticks,
    paint_y_ticks,
    ticks_inside,
)
from app.labs.xor.one_run.painting.symbol_text import SymbolText
from app.labs.xor.one_run.painting.tied_points import spreads, tied_groups
from app.labs.xor.one_run.run.captions import moment
from app.labs.xor.one_run.run.plot_words import right_in_words
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.one_run.space.carried_grid import paint_carried_grid, paint_veil
from app.labs.xor.one_run.space.hidden_space_facts import HiddenSpace
from app.labs.xor.shared.painting.label_places import LabelPlaces
from app.labs.xor.shared.painting.map_items import diverging_colors, draw_class_marker, map_marker_color
from app.labs.xor.shared.painting.sample_marks import marker_radius, paint_cloud
from app.labs.xor.shared.sample_texts import point_text
from app.labs.xor.shared.short_names import neuron_symbol
from app.look.look import Look
from app.widgets.frame.backdrop import Backdrop
from app.widgets.frame.spoken_description import SpokenDescription
from app.words.number_format import readable
from engine.maps.plane import Segment

_COLORS = 256
_BOUNDARY_WIDTH = 2.75
_RADIUS = 9.0
_RING = 3.25
_CLOUD_RING = 1.25
_SPREAD = 1.85
_COVERED = 0.8
_LABEL_PX = 13
_TICK_PX = 13.5
_NAME_PX = 17
_MOST_TICKS = 5
_ROOM_BELOW = 26
_ROOM_LEFT = 36
_PLATE = 0.72
_PLATE_PADDING = 3.0
_EDGE = 3.0
_SHARES = (0.12, 0.88, 0.25, 0.75, 0.4, 0.6)
"""Where along the line its name may stand, in the order in which it is tried."""


class HiddenPlane(QWidget):
    """A square picture of `HiddenSpace`.

    Attributes
    ----------
    space
        What is shown, or None before anything is.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state: OneRunState | None = None
        self.space: HiddenSpace | None = None
        self._rooms = look.px(_ROOM_LEFT), look.px(_ROOM_BELOW)
        self._colors = np.zeros(_COLORS, dtype=np.uint32)
        self._label = SymbolText(look, _LABEL_PX, QFont.Weight.DemiBold)
        self._description = SpokenDescription(
            self, self._spoken, lambda: moment(self._state) if self._state is not None else ""
        )
        Backdrop(self, look)
        look.changed.connect(self._apply_look)
        self._apply_look()

    def show_space(self, state: OneRunState, space: HiddenSpace) -> None:
        """Show the hidden space of a state."""
        self._state, self.space = state, space
        self._description.renew()
        self.update()

    def set_axis_rooms(self, left: int, below: int) -> None:
        """Leave so much room at the axes, in pixels, that the square is as large as that of another map."""
        if (left, below) != self._rooms:
            self._rooms = left, below
            self.update()

    def _names(self) -> tuple[str, str]:
        has_neurons = self.space is not None and self.space.axes.are_neurons
        return (neuron_symbol(1), neuron_symbol(2)) if has_neurons else ("u", "v")

    def _spoken(self) -> str:
        state, space = self._state, self.space
        if state is None or space is None:
            return ""
        first, second = self._names()
        if not state.has_few_samples:
            return right_in_words(state)
        return "; ".join(
            f"{point_text(x1, x2)}: {first} = {readable(h1)}, {second} = {readable(h2)}"
            for (x1, x2), (h1, h2) in zip(state.points, space.points.tolist(), strict=True)
        )

    def sizeHint(self) -> QSize:
        """Return a size that is good to read."""
        return QSize(self._look.px(280), self._look.px(280))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which the points could not be told apart."""
        return QSize(self._look.px(180), self._look.px(170))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the plane."""
        if self._state is None or self.space is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            frame = self._frame(self.space)
            self._paint_map(painter, frame, self.space)
            paint_veil(painter, frame, self.space, self._look)
            paint_axes(painter, frame, self._look)
            self._paint_scales(painter, frame)
            places = LabelPlaces(frame.area.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE))
            paint_carried_grid(painter, frame, self.space, self._look)
            self._paint_boundary(painter, frame, self.space)
            self._paint_crossings(painter, frame, self.space, places)
            if self._state.has_few_samples:
                self._paint_points(painter, frame, self.space, places)
            else:
                self._paint_cloud(painter, frame, self.space)
            self._paint_boundary_name(painter, frame, self.space, places)

    def _apply_look(self) -> None:
        self._colors = np.array(
            [color.rgb() for color in diverging_colors(self._look, _COLORS)], dtype=np.uint32
        )
        self._label = SymbolText(self._look, _LABEL_PX, QFont.Weight.DemiBold)
        self.updateGeometry()
        self.update()

    def _frame(self, space: HiddenSpace) -> PlaneFrame:
        area = space.area
        left, below = self._rooms
        side = max(16, min(self.width() - left, self.height() - below))
        x = (self.width() - left - side) // 2 + left
        square = QRectF(x, (self.height() - below - side) // 2, side, side)
        return PlaneFrame(square, square, (area.left, area.right), (area.bottom, area.top))

    def _paint_map(self, painter: QPainter, frame: PlaneFrame, space: HiddenSpace) -> None:
        levels = (space.output_map * (_COLORS - 1) + 0.5).astype(np.intp)
        pixels = np.take(self._colors, levels[::-1])
        rows, columns = pixels.shape
        image = QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32)
        # The outermost values stand on the edges, half a pixel of the image lies outside on each side.
        painter.drawImage(frame.area, image, QRectF(0.5, 0.5, columns - 1.0, rows - 1.0))

    def _paint_scales(self, painter: QPainter, frame: PlaneFrame) -> None:
        """Paint ticks, and each axis' name in the free room between its last two of them."""
        look = self._look
        font = look.font(_TICK_PX)
        x_ticks = ticks_inside(*frame.x_range, _MOST_TICKS)
        y_ticks = ticks_inside(*frame.y_range, _MOST_TICKS)
        paint_x_ticks(painter, frame, x_ticks, look, font)
        paint_y_ticks(painter, frame, y_ticks, look, font)
        name_font = look.math_font(_NAME_PX)
        metrics = QFontMetricsF(name_font)
        first, second = self._names()
        painter.setFont(name_font)
        painter.setPen(look.color("ink2"))
        width = metrics.horizontalAdvance(first)
        below = frame.area.bottom() + self._look.px(_ROOM_BELOW) - metrics.descent()
        place = frame.x((x_ticks[-1] + x_ticks[-2]) / 2) - width / 2
        painter.drawText(QPointF(place, below), first)
        left = frame.area.left() - 8 - metrics.horizontalAdvance(second)
        place = frame.y((y_ticks[-1] + y_ticks[-2]) / 2) + metrics.xHeight() / 2
        painter.drawText(QPointF(left, place), second)

    def _paint_crossings(
        self, painter: QPainter, frame: PlaneFrame, space: HiddenSpace, places: LabelPlaces
    ) -> None:
        """Paint numbers where the image of the input's diagonal meets the line."""
        around = dot_radius(self._look)
        for number, (x, y) in enumerate(space.crossings.tolist(), start=1):
            centre = frame.point(x, y)
            if frame.area.contains(centre):
                paint_numbered_dot(painter, centre, number, self._look)
                box = QSizeF(2 * around, 2 * around)
                places.take(QRectF(centre - QPointF(around, around), box))

    def _paint_boundary(self, painter: QPainter, frame: PlaneFrame, space: HiddenSpace) -> None:
        if space.boundary is not None:
            painter.setPen(self._look.pen("ink", _BOUNDARY_WIDTH))
            painter.setClipRect(frame.area)
            painter.drawLine(_line(frame, space.boundary))
            painter.setClipping(False)

    def _paint_points(
        self, painter: QPainter, frame: PlaneFrame, space: HiddenSpace, places: LabelPlaces
    ) -> None:
        """Paint the markers, those at one place beside each other, and name them."""
        assert self._state is not None  # noqa: S101  (asked by the caller)
        look = self._look
        radius = look.stroke(_RADIUS) * look.text_scale
        true_places = [frame.point(h1, h2) for h1, h2 in space.points.tolist()]

        def is_covered(one: int, other: int) -> bool:
            apart = true_places[one] - true_places[other]
            return math.hypot(apart.x(), apart.y()) < _COVERED * radius

        groups = tied_groups(space.points[:, 0].tolist(), is_covered)
        centres = [
            place + QPointF(steps * _SPREAD * radius, 0.0)
            for place, steps in zip(true_places, spreads(groups), strict=True)
        ]
        painter.setPen(QPen(QColor("white"), look.stroke(_RING), j=Qt.PenJoinStyle.RoundJoin))
        for centre, of_class in zip(centres, self._state.classes, strict=True):
            draw_class_marker(painter, centre, of_class, radius, map_marker_color(of_class))
        around = radius + 2.0
        markers = [
            QRectF(place - QPointF(around, around), QSizeF(2 * around, 2 * around)) for place in centres
        ]
        for marker in markers:
            places.take(marker)
        for group in groups:
            box = markers[group[0]]
            for index in group[1:]:
                box = box.united(markers[index])
            names = [point_text(*self._state.points[index]) for index in group]
            line = _line(frame, space.boundary) if space.boundary is not None else None
            self._paint_names(painter, places, names, box, line)

    def _paint_cloud(self, painter: QPainter, frame: PlaneFrame, space: HiddenSpace) -> None:
        """Paint many markers, as far as they lie in the plane."""
        assert self._state is not None  # noqa: S101  (asked by the caller)
        look = self._look
        radius = marker_radius(look.stroke(_RADIUS) * look.text_scale, self._state.sample_count)
        colors = map_marker_color(0), map_marker_color(1)
        painter.setClipRect(frame.area)
        is_class_1 = self._state.dataset.targets[0] > 0.5
        places = frame.places(space.points.T)
        paint_cloud(painter, places, is_class_1, radius, colors, (QColor("white"), _CLOUD_RING))
        painter.setClipping(False)

    def _paint_names(
        self, painter: QPainter, places: LabelPlaces, names: list[str], markers: QRectF, line: QLineF | None
    ) -> None:
        """Write names below each other beside their markers, rather not on the output neuron's line."""
        sizes = [self._label.size("", name) for name in names]
        width = max(size.width() for size in sizes) + 2 * _PLATE_PADDING
        height = sum(size.height() for size in sizes)
        centres = list(_places_around(markers, width, height))
        if line is not None:
            # Sorting keeps the order of those that are equally good.
            centres.sort(key=lambda centre: _is_crossed(line, centre, width, height))
        free = places.first_free(width, height, centres)
        if free is None:
            return
        self._paint_plate(painter, free, width, height)
        corner = free - QPointF(width / 2 - _PLATE_PADDING, height / 2)
        for name, size in zip(names, sizes, strict=True):
            self._label.paint(painter, corner, "", name)
            corner += QPointF(0.0, size.height())

    def _paint_boundary_name(
        self, painter: QPainter, frame: PlaneFrame, space: HiddenSpace, places: LabelPlaces
    ) -> None:
        if space.boundary is None:
            return
        size = self._label.size("ŷ", " = 0.5")
        width, height = size.width() + 2 * _PLATE_PADDING, size.height()
        line = _line(frame, space.boundary)
        centre = places.first_free(width, height, _places_beside(line, width, height))
        if centre is not None:
            self._paint_plate(painter, centre, width, height)
            self._label.paint(painter, centre - QPointF(size.width() / 2, height / 2), "ŷ", " = 0.5")

    def _paint_plate(self, painter: QPainter, centre: QPointF, width: float, height: float) -> None:
        """Paint a faint plate on which text is legible on any colour of the map, and set the text's pen."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("surface", _PLATE))
        painter.drawRoundedRect(
            QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height), 4.0, 4.0
        )
        painter.setPen(self._look.color("ink"))


def _places_around(markers: QRectF, width: float, height: float) -> Iterator[QPointF]:
    """Yield centres for a label at the right, left, above and below its markers, then at their corners."""
    right, up = markers.width() / 2 + width / 2 + 1.0, markers.height() / 2 + height / 2 + 1.0
    for x, y in ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -0.6), (-1, -0.6), (1, 0.6), (-1, 0.6)):
        yield markers.center() + QPointF(x * right, y * up)
    # Below or above, with the label's end over the markers: near an edge nothing else has room.
    for side in (-0.5, 0.5):
        for y in (-1, 1):
            yield markers.center() + QPointF(side * (width - markers.width()), y * up)


def _line(frame: PlaneFrame, boundary: Segment) -> QLineF:
    return QLineF(frame.point(*boundary[0]), frame.point(*boundary[1]))


def _is_crossed(line: QLineF, centre: QPointF, width: float, height: float) -> bool:
    """Whether a line across the whole plane passes through a box: some corners lie on each side of it."""
    along = line.p2() - line.p1()
    sides = set()
    for x in (-width / 2, width / 2):
        for y in (-height / 2, height / 2):
            corner = centre + QPointF(x, y) - line.p1()
            sides.add(along.x() * corner.y() > along.y() * corner.x())
    return len(sides) > 1


def _places_beside(line: QLineF, width: float, height: float) -> Iterator[QPointF]:
    """Yield centres for a label beside a line."""
    start, along = line.p1(), line.p2() - line.p1()
    length = math.hypot(along.x(), along.y())
    if length == 0.0:
        return
    across = QPointF(-along.y(), along.x()) / length
    away = (abs(across.x()) * width + abs(across.y()) * height) / 2 + 4.0
    for share in _SHARES:
        for side in (-1.0, 1.0):
            yield start + along * share + across * (side * away)
