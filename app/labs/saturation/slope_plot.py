"""The derivative g′(z) above the input distribution, with the threshold and the linked cursor."""

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.labs.saturation.number_texts import input_text, threshold_text
from app.labs.saturation.settings import Z_LIMIT, Z_TICKS
from app.labs.saturation.state import DENSITY_Z, SaturationState
from app.look.look import Look
from app.widgets.plots.clear_places import Obstacles, Place, place_clear, places_beside
from app.widgets.plots.curve import Curve, Fill
from app.widgets.plots.drag_items import DragLine, DragPoint
from app.widgets.plots.jump_marks import JumpMarks
from app.widgets.plots.markers import Markers
from app.widgets.plots.plot import Plot
from app.widgets.plots.plot_items import Chip, PlotLabel, Zone, hide_overlapping
from app.words.number_format import readable
from app.words.translation import translate

_CURVE_WIDTH = 3.2
_POINT_RADIUS = 8.0
_GAP = 6.0
_FAR = 20.0
"""From a point to a text beside it or, past the width of a peak, to one beside the peak; in pixels."""

_PLACES_ALONG = (-6.0, -4.5, -3.0, 0.0, 3.0, 4.5, 6.0)
_DEVIATIONS = (1.05, 1.3, 0.8, 1.6, 0.5, 2.0)
_HEIGHTS = (30.0, 60.0, 90.0, 120.0)
"""Where the input distribution may be named: standard deviations from the mean, pixels from below."""


class SlopePlot(Plot):
    """Derivative over pre-activation, on the same z axis as the value plot.

    Signals
    -------
    cursor_dragged
        (z): the user moved the cursor.
    threshold_dragged
        (epsilon): the user moved the threshold.
    mean_dragged
        (mean): the user moved the input distribution.
    spread_dragged
        (z): the user moved the point that stands one standard deviation beside the mean.
    """

    cursor_dragged = Signal(float)
    threshold_dragged = Signal(float)
    mean_dragged = Signal(float)
    spread_dragged = Signal(float)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._zones = (Zone(), Zone())
        self._curve = Curve(10)
        self._density, self._density_edge = Fill(1), Curve(3)
        self._saturated_density = (Fill(2), Fill(2))
        self._drawn: SaturationState | None = None
        self._mean, self._spread = DragLine(), DragPoint()
        self._threshold, self._negative_threshold = DragLine(angle=0, step=0.005), Curve(9)
        self._cursor = DragLine()
        # Where lines cross, the mean is the one that is hard to grasp elsewhere: the curves lie around it.
        for line, z in ((self._threshold, 30), (self._mean, 31), (self._cursor, 32)):
            line.setZValue(z)
        self._point = Markers()
        self._cursor_chip = Chip(look, fill_role="accent", text_role="on_accent", anchor=(0.5, 1))
        self._value_label = PlotLabel(look, pixels=16, role="accent", anchor=(0, 1), bold=True)
        self._largest_label = PlotLabel(look, anchor=(1, 0.5), bold=True)
        self._threshold_label = PlotLabel(look, role="saturated", anchor=(0, 1), bold=True)
        self._density_label = PlotLabel(look, anchor=(0, 1))
        for item in (
            *self._zones,
            self._density,
            self._density_edge,
            *self._saturated_density,
            self._mean,
            self._spread,
            self._threshold,
            self._negative_threshold,
            self._curve,
            self._cursor,
            self._point,
            self._largest_label,
            self._threshold_label,
            self._density_label,
            self._value_label,
            self._cursor_chip,
        ):
            self.addItem(item, ignoreBounds=True)
        self._jumps = JumpMarks(self, 11)
        self._cursor.dragged.connect(self.cursor_dragged)
        self._threshold.dragged.connect(self.threshold_dragged)
        self._mean.dragged.connect(self.mean_dragged)
        self._spread.dragged.connect(self.spread_dragged)
        self.set_ticks_at(x=Z_TICKS)
        self.set_most_ticks(7, 4)

    def show_state(self, state: SaturationState) -> None:
        """Draw a state."""
        view, y = (-Z_LIMIT, Z_LIMIT), state.slope_range
        self.set_view(view, y)
        if self._drawn is None or not state.same_distribution(self._drawn):
            self._curve.setData(state.curve.slope_z, state.curve.slope, connect="finite")
            self._jumps.show_jumps(state.curve.slope_jumps)
            self._density.setData(DENSITY_Z, state.density)
            self._density_edge.setData(DENSITY_Z, state.density)
            self._show_zones(state, view, y)
        self._drawn = state
        settings = state.settings
        self._mean.setValue(settings.mean)
        self._spread.setPos(*state.spread_point)
        self._threshold.setValue(settings.epsilon)
        self._negative_threshold.setVisible(state.has_negative_threshold)
        self._negative_threshold.setData(view, [-settings.epsilon, -settings.epsilon])
        self._cursor.setValue(settings.cursor)
        self._point.setData([settings.cursor], [state.cursor_slope])
        self._cursor_chip.set_text(f"<i>z</i> = {input_text(settings.cursor)}")
        self._cursor_chip.place_inside(settings.cursor, y[0])
        self._show_labels(state)

    def apply_style(self, activation_key: str) -> None:
        """Take over the present theme, scale and the activation's colour."""
        look = self.look
        self._curve.setPen(look.activation_pen(activation_key, _CURVE_WIDTH, dashed=False))
        self._jumps.set_style(look, activation_key)
        self._density_edge.setPen(look.pen("ink2", 1.4))
        self._density.set_style(look, "ink3", 0.26)
        for part in self._saturated_density:
            part.set_style(look, "saturated", 0.50)
        self._mean.setPen(look.pen("ink3", 1.2, (1.5, 4.0)))
        self._spread.setPen(look.pen("ink2", 2))
        self._spread.setBrush(look.color("surface"))
        self._spread.setHoverPen(look.pen("accent", 3))
        self._spread.setHoverBrush(look.color("surface"))
        self._mean.setHoverPen(look.pen("ink3", 2))
        self._threshold.setPen(look.pen("saturated", 2, (4.0, 2.5)))
        self._negative_threshold.setPen(look.pen("saturated", 2, (4.0, 2.5)))
        self._threshold.setHoverPen(look.pen("saturated", 3))
        self._cursor.setPen(look.pen("accent", 2))
        self._cursor.setHoverPen(look.pen("accent_hover", 3))
        self._point.set_style(look, "accent", 8)
        self._largest_label.set_color(self._curve.pen.color())
        for zone in self._zones:
            zone.set_style(look, "saturated", 0.10)
        for label in (self._value_label, self._threshold_label, self._density_label, self._cursor_chip):
            label.apply_look()

    def _show_zones(self, state: SaturationState, view: tuple[float, float], y: tuple[float, float]) -> None:
        for number, (item, part) in enumerate(zip(self._zones, self._saturated_density, strict=True)):
            zone = state.zones[number] if number < len(state.zones) else None
            item.setVisible(zone is not None)
            part.setVisible(zone is not None)
            if zone is not None:
                item.set_band(zone.low, zone.high, view, y)
                part.setData(*state.density_within(zone))

    def _obstacles(self, state: SaturationState) -> Obstacles:
        obstacles, settings = Obstacles(self), state.settings
        obstacles.add_curve(state.curve.slope_z, state.curve.slope)
        obstacles.add_curve(DENSITY_Z, state.density)
        for zone in state.zones:
            obstacles.add_fill(*state.density_within(zone))
        for z in (settings.cursor, settings.mean, *state.zone_ends):
            obstacles.add_vertical(z)
        obstacles.add_horizontal(0.0)
        obstacles.add_horizontal(settings.epsilon)
        if state.has_negative_threshold:
            obstacles.add_horizontal(-settings.epsilon)
        obstacles.add_point(*state.spread_point, _POINT_RADIUS)
        obstacles.add_point(settings.cursor, state.cursor_slope, _POINT_RADIUS)
        obstacles.add_text(self._cursor_chip.area_inside(settings.cursor, self.view[1][0], (0.5, 1)))
        return obstacles

    def _show_labels(self, state: SaturationState) -> None:
        obstacles = self._obstacles(state)
        self._show_value(state, obstacles)
        self._show_largest(state, obstacles)
        self._show_threshold(state, obstacles)
        self._show_density_name(state, obstacles)
        labels = (self._value_label, self._largest_label, self._threshold_label, self._density_label)
        hide_overlapping((self._cursor_chip, *labels))

    def _show_value(self, state: SaturationState, obstacles: Obstacles) -> None:
        """Write g′ beside its point."""
        self._value_label.set_text(readable(state.cursor_slope))
        point = state.settings.cursor, state.cursor_slope
        place_clear(self._value_label, places_beside(*point), obstacles)

    def _show_largest(self, state: SaturationState, obstacles: Obstacles) -> None:
        label, point = self._largest_label, state.largest_slope_point
        label.setVisible(point is not None)
        if point is None:
            return
        z, slope = point
        text = (
            translate("Saturation", "largest {value}")
            if slope > 0
            else translate("Saturation", "largest |<i>g′</i>| {value}")
        )
        label.set_text(text.format(value=readable(state.largest_slope.value)))
        gap = _GAP if slope > 0 else -_GAP
        beside = (Place(z, slope, (1, 0.5), (-_FAR, 0)), Place(z, slope, (0, 0.5), (_FAR, 0)))
        end = 1.0 if slope > 0 else 0.0
        beyond = [Place(z, slope, (side, end), (0, -gap)) for side in (0.5, 1.0, 0.0)]
        behind = [Place(z, slope, (side, 1.0 - end), (0, gap)) for side in (0.5, 1.0, 0.0)]
        place_clear(label, (*beside, *beyond, *behind), obstacles)

    def _show_threshold(self, state: SaturationState, obstacles: Obstacles) -> None:
        label, epsilon = self._threshold_label, state.settings.epsilon
        label.set_text(
            translate("Saturation", "threshold |<i>g′</i>| &lt; {epsilon}").format(
                epsilon=threshold_text(epsilon)
            )
        )
        label.show()
        ends = ((-Z_LIMIT, 0.0), (Z_LIMIT, 1.0))
        places = [Place(z, epsilon, (side, above)) for above in (1.0, 0.0) for z, side in ends]
        inside = [Place(z, epsilon, (0.5, 1.0)) for z in _PLACES_ALONG]
        place_clear(label, (*places, *inside), obstacles)

    def _show_density_name(self, state: SaturationState, obstacles: Obstacles) -> None:
        label, settings = self._density_label, state.settings
        texts = (
            translate("Saturation", "input distribution (height not to scale)"),
            translate("Saturation", "inputs (height not to scale)"),
        )
        label.set_fitting_text(texts, self.pixels_across(0.9 * Z_LIMIT))
        label.show()
        outwards = (1.0, -1.0) if settings.mean <= 2.0 else (-1.0, 1.0)
        sides = [side for _ in _DEVIATIONS for side in outwards]
        z = settings.mean + settings.std * np.repeat(_DEVIATIONS, len(outwards)) * sides
        z = np.clip(z, -Z_LIMIT, Z_LIMIT)
        heights = np.interp(z, DENSITY_Z, state.density)
        places = [
            Place(at, height, (0.0 if side > 0 else 1.0, 1.0), (_GAP * side, -_GAP))
            for at, height, side in zip(z.tolist(), heights.tolist(), sides, strict=True)
        ]
        inside = [Place(settings.mean, 0.0, (side, 1.0), (0, -up)) for up in _HEIGHTS for side in (-0.1, 1.1)]
        place_clear(label, (*places, *inside), obstacles)
