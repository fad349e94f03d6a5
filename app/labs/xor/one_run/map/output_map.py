"""ŷ over the plane of the inputs: the main plot of the view."""

import math
from collections.abc import Iterator

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from app.labs.xor.one_run.map.crossing_marks import CrossingMarks
from app.labs.xor.one_run.map.sample_points import SamplePoints
from app.labs.xor.one_run.painting.numbered_dot import dot_radius
from app.labs.xor.one_run.painting.plane_frame import ticks_inside
from app.labs.xor.one_run.run.captions import moment
from app.labs.xor.one_run.run.observation import neuron_name
from app.labs.xor.one_run.run.plot_words import map_in_words
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.shared.input_plane import PLANE
from app.labs.xor.shared.painting.label_places import LabelPlaces
from app.labs.xor.shared.painting.map_items import BoundaryLabel, MapLabel, Surface
from app.labs.xor.shared.sample_texts import FEW_SAMPLES
from app.labs.xor.shared.settings import MOST_NEURONS
from app.look.look import Look, in_pieces
from app.widgets.plots.plot import Plot
from app.words.translation import translate
from engine.maps.plane import Rectangle, Segment
from engine.records.arrays import FloatArray

_BOUNDARY_WIDTH = 2.75
_LINE_WIDTH = 1.75
_LINE_DOTS = (1.2, 2.4)
_TICKS = (0.0, 0.5, 1.0)
_MOST_TICKS = 5
_AROUND_A_POINT = 5
_EDGE_GAP = 3.0
_LINE_GAP = 4.0

_SHARES = (0.08, 0.92, 0.16, 0.84, 0.25, 0.75, 0.35, 0.65, 0.5)
"""Where along a neuron's line its name may stand, in the order in which it is tried."""

_WANTED_PLACE = np.array([0.56, 0.88])
"""The boundary's name stands at the free place nearest to here, so that it does not jump about; in shares of
the map's width and height."""

_NEIGHBOURHOOD = 0.047
"""The boundary's direction at a place is that of its pieces closer than this share of the map's width."""

_MOST_TRIES = 30
_REACH_PX = 14.0


class OutputMapPlot(Plot):
    """The output map with the samples, the boundary ŷ = 0.5 and the hidden neurons' lines.

    Signals
    -------
    plane_changed
        Another part of the input plane is shown.
    sample_clicked
        (index): the user clicked on one of the training samples.
    """

    plane_changed = Signal()
    sample_clicked = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, grid="", parent=parent)
        self._resting_focus = self.focusPolicy()
        self._plane = PLANE
        self._surface = Surface(PLANE)
        self._boundary = pg.PlotCurveItem(antialias=True, connect="pairs")
        self._lines = pg.PlotCurveItem(antialias=True, connect="pairs")
        self._dead_lines = pg.PlotCurveItem(antialias=True, connect="pairs")
        self._points = SamplePoints(PLANE)
        self.crossings = CrossingMarks(look)
        self._boundary_label = BoundaryLabel(look)
        self._line_labels = tuple(
            MapLabel(look, pixels=18, role="ink", anchor=(0.5, 0.5)) for _ in range(MOST_NEURONS)
        )
        self._boundary.setZValue(20)
        self._lines.setZValue(10)
        self._dead_lines.setZValue(10)
        lines = self._dead_lines, self._lines, self._boundary
        for item in (self._surface, *lines, self.crossings, self._points):
            self.addItem(item, ignoreBounds=True)
        self.addItem(self._boundary_label, ignoreBounds=True)
        for number, label in enumerate(self._line_labels, start=1):
            label.set_text(neuron_name(number))
            self.addItem(label, ignoreBounds=True)
        self._state: OneRunState | None = None
        self._description = self.describe(
            lambda: map_in_words(self._state) if self._state is not None else "",
            lambda: moment(self._state) if self._state is not None else "",
        )
        self.getPlotItem().setContentsMargins(0, 0, 0, 0)
        self._show_plane(PLANE)
        self.resized.connect(self._place_labels)

    def show_state(self, state: OneRunState) -> None:
        """Draw a state."""
        self._state = state
        if state.plane != self._plane:
            self._show_plane(state.plane)
        self._points.show_samples(state.plane, state.samples, state.kept_back)
        self._surface.show_values(state.output_map)
        ends = state.boundary.reshape(-1, 2)
        self._boundary.setData(ends[:, 0], ends[:, 1])
        dead_since = state.dead_since[0] if state.dead_since else ()
        for item, dead in ((self._lines, False), (self._dead_lines, True)):
            lines = [
                line
                for line, since in zip(state.hidden_lines, dead_since, strict=True)
                if line is not None and (since is not None) is dead
            ]
            ends = np.array(lines).reshape(-1, 2)
            item.setData(ends[:, 0], ends[:, 1])
        self.crossings.show_crossings(state.plane, state.crossings)
        self._place_labels()
        self._description.renew()

    def retranslate(self) -> None:
        """Name the map in the present language."""
        self.setAccessibleName(translate("Xor", "Output map: ŷ over the inputs"))

    def ring_sample(self, sample: int | None) -> None:
        """Draw a ring around one of the training samples, or around none."""
        self._points.ring(sample)

    @property
    def plane(self) -> Rectangle:
        """The part of the input plane that is shown."""
        return self._plane

    def plane_point(self, position: QPointF) -> tuple[float, float]:
        """Return the point of the input plane at a place of the viewport."""
        point = self.getViewBox().mapSceneToView(self.mapToScene(position.toPoint()))
        return point.x(), point.y()

    def place_of(self, x1: float, x2: float) -> QPointF:
        """Return the place of the viewport at which a point of the input plane is drawn."""
        return QPointF(self.mapFromScene(self.getViewBox().mapViewToScene(QPointF(x1, x2))))

    def nearest_of(self, points: FloatArray, position: QPointF) -> int | None:
        """Return which of `points`, shape (m, 2), a place of the viewport is on; None if it is on none."""
        places = [self.place_of(x1, x2) for x1, x2 in points.tolist()]
        distances = [math.hypot(place.x() - position.x(), place.y() - position.y()) for place in places]
        nearest = int(np.argmin(distances))
        return nearest if distances[nearest] <= self.look.px(_REACH_PX) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which sample was clicked on."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self._state is not None:
            clicked = self.nearest_of(self._state.points, event.position())
            if clicked is not None:
                self.sample_clicked.emit(clicked)

    def show_editing(self, *, on: bool, chosen: tuple[float, float] | None) -> None:
        """Show that points can be edited, and which of them the keyboard acts on."""
        self._points.choose(chosen)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else self._resting_focus)
        self.viewport().setCursor(Qt.CursorShape.CrossCursor if on else Qt.CursorShape.ArrowCursor)

    def apply_style(self) -> None:
        """Take over the present theme and scale."""
        look = self.look
        self._surface.apply_look(look)
        self._boundary.setPen(in_pieces(look.pen("ink", _BOUNDARY_WIDTH)))
        self._lines.setPen(look.pen("ink", _LINE_WIDTH, _LINE_DOTS))
        self._dead_lines.setPen(look.pen("dead", 1, _LINE_DOTS))
        self._points.set_style(look.px(1000) / 1000, look.color("ink"), look.color("accent"))
        for label in (self._boundary_label, *self._line_labels):
            label.apply_look()
        self._place_labels()

    @property
    def axis_widths(self) -> tuple[int, int]:
        """The width of the left and the height of the bottom axis, in pixels."""
        return self.left_axis_width, round(self.getAxis("bottom").height())

    @property
    def name_places(self) -> tuple[float, float]:
        """Where along the horizontal and the vertical axis there is room for a name, as shares."""
        x, y = self._ticks
        plane = self._plane
        return (
            ((x[-1] + x[-2]) / 2 - plane.left) / (plane.right - plane.left),
            ((y[-1] + y[-2]) / 2 - plane.bottom) / (plane.top - plane.bottom),
        )

    def _show_plane(self, plane: Rectangle) -> None:
        self._plane = plane
        self._surface.set_area(plane)
        self._ticks: tuple[tuple[float, ...], ...] = (_TICKS, _TICKS)
        if plane != PLANE:
            self._ticks = (
                ticks_inside(plane.left, plane.right, _MOST_TICKS),
                ticks_inside(plane.bottom, plane.top, _MOST_TICKS),
            )
        self.set_ticks_at(*self._ticks)
        self.set_view((plane.left, plane.right), (plane.bottom, plane.top))
        self.plane_changed.emit()

    def _place_labels(self) -> None:
        box = self.getViewBox()
        if self._state is None or box.width() <= 0 or box.height() <= 0:
            return
        inside = QRectF(0, 0, box.width(), box.height())
        places = LabelPlaces(inside.adjusted(_EDGE_GAP, _EDGE_GAP, -_EDGE_GAP, -_EDGE_GAP))
        around = self._points.radius + self.look.px(_AROUND_A_POINT)
        for x1, x2 in self._state.points[:FEW_SAMPLES].tolist():
            place = self._pixels(x1, x2)
            places.take(QRectF(place.x() - around, place.y() - around, 2 * around, 2 * around))
        around = dot_radius(self.look)
        for x1, x2 in self._state.crossings.tolist():
            place = self._pixels(x1, x2)
            places.take(QRectF(place.x() - around, place.y() - around, 2 * around, 2 * around))
        self._place_boundary_label(places, self._state.boundary)
        lines = self._state.hidden_lines
        for number, label in enumerate(self._line_labels):
            line = lines[number] if number < len(lines) else None
            self._place_line_label(label, places, line)

    def _place_boundary_label(self, places: LabelPlaces, boundary: FloatArray) -> None:
        label = self._boundary_label
        size = label.textItem.boundingRect()
        middles = boundary.mean(axis=1)
        plane = self._plane
        size_of_plane = np.array([plane.right - plane.left, plane.top - plane.bottom])
        wanted = np.array([plane.left, plane.bottom]) + _WANTED_PLACE * size_of_plane
        nearest = np.argsort(np.square(middles - wanted).sum(axis=1))
        for index in nearest[:: max(1, nearest.size // _MOST_TRIES)]:
            angle = self._direction(middles, middles[index])
            cos, sin = abs(math.cos(angle)), abs(math.sin(angle))
            width, height = size.width() * cos + size.height() * sin, size.width() * sin + size.height() * cos
            away = size.height() / 2 + _LINE_GAP
            offset = QPointF(math.sin(angle), math.cos(angle)) * -away
            on_line = self._pixels(*middles[index])
            centre = places.first_free(width, height, (on_line + offset, on_line - offset))
            if centre is not None:
                label.setVisible(True)  # A hidden text would not turn.
                label.setAngle(math.degrees(angle))
                label.setPos(self._in_plane(centre))
                return
        label.setVisible(False)

    def _direction(self, middles: FloatArray, here: FloatArray) -> float:
        """Return the angle of the boundary near `here`, between −π/2 and π/2."""
        near = middles - here
        reach = _NEIGHBOURHOOD * (self._plane.right - self._plane.left)
        near = near[np.square(near).sum(axis=1) < reach**2]
        x, y = near.T
        return 0.5 * math.atan2(2.0 * float(x @ y), float(x @ x - y @ y))

    def _place_line_label(self, label: MapLabel, places: LabelPlaces, line: Segment | None) -> None:
        centre = None
        if line is not None:
            size = label.textItem.boundingRect()
            centre = places.first_free(size.width(), size.height(), self._beside(line, size))
        label.setVisible(centre is not None)
        if centre is not None:
            label.setPos(self._in_plane(centre))

    def _beside(self, line: Segment, size: QRectF) -> Iterator[QPointF]:
        """Yield the centres beside `line` at which a label of that size would not lie on it, in pixels."""
        start, end = sorted((self._pixels(*point) for point in line), key=lambda place: place.y())
        along = end - start
        length = math.hypot(along.x(), along.y())
        if length == 0.0:
            return
        across = QPointF(-along.y(), along.x()) / length
        away = (abs(across.x()) * size.width() + abs(across.y()) * size.height()) / 2 + 1.0
        for share in _SHARES:
            for side in (-1.0, 1.0):
                yield start + along * share + across * (side * away)

    def _pixels(self, x1: float, x2: float) -> QPointF:
        """Return where a point of the plane stands in the map, in pixels from its upper left corner."""
        plane, box = self._plane, self.getViewBox()
        return QPointF(
            (x1 - plane.left) / (plane.right - plane.left) * box.width(),
            (plane.top - x2) / (plane.top - plane.bottom) * box.height(),
        )

    def _in_plane(self, place: QPointF) -> QPointF:
        """Return the point of the plane at a place in pixels, the reverse of `_pixels`."""
        plane, box = self._plane, self.getViewBox()
        return QPointF(
            plane.left + place.x() / box.width() * (plane.right - plane.left),
            plane.top - place.y() / box.height() * (plane.top - plane.bottom),
        )
