"""The derivative g′(z) above the input distribution, with the threshold and the linked cursor."""

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.labs.saturation.settings import Z_LIMIT, Z_TICKS
from app.labs.saturation.state import DENSITY_Z, SaturationState
from app.look import Look
from app.number_format import fixed, readable
from app.translation import translate
from app.widgets.curve import Curve, Fill
from app.widgets.drag_items import DragLine, DragPoint
from app.widgets.jump_marks import JumpMarks
from app.widgets.markers import Markers
from app.widgets.plot import Plot
from app.widgets.plot_items import Chip, PlotLabel, Zone, hide_overlapping

_CURVE_WIDTH = 3.2
_CHIP_SHARE = 0.18
_BESIDE_POINT = 0.15
"""Share of the height that the cursor's chip takes at the bottom."""


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
        self._cursor_chip.set_text(f"<i>z</i> = {fixed(settings.cursor, 2)}")
        self._cursor_chip.place_inside(settings.cursor, y[0])
        self._show_value(state)
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
        z = DENSITY_Z
        for number, (item, part) in enumerate(zip(self._zones, self._saturated_density, strict=True)):
            zone = state.zones[number] if number < len(state.zones) else None
            item.setVisible(zone is not None)
            part.setVisible(zone is not None)
            if zone is not None:
                item.set_band(zone.low, zone.high, view, y)
                inside = np.flatnonzero((z >= zone.low) & (z <= zone.high))
                part.setData(z[inside], state.density[inside])

    def _show_value(self, state: SaturationState) -> None:
        """Write g′ beside its point, on the side where it need rise less to be clear of both curves."""
        label, (low, high) = self._value_label, self.view[1]
        label.set_text(readable(state.cursor_slope))
        text, box = label.textItem.boundingRect(), self.getViewBox()
        width = text.width() / max(1.0, self.pixels_across(1.0))
        height = text.height() * (high - low) / max(1.0, box.height())
        least = max(state.cursor_slope, low + _CHIP_SHARE * (high - low))
        z = np.concatenate((state.curve.slope_z, DENSITY_Z))
        drawn = np.concatenate((state.curve.slope, state.density))
        places = []
        for side in (1.0, -1.0):
            start = state.settings.cursor + _BESIDE_POINT * side
            left, right = sorted((start, start + width * side))
            heights = drawn[(z >= left) & (z <= right)]
            bottom = least
            while (crossing := heights[(heights > bottom) & (heights < bottom + height)]).size:
                bottom = float(crossing.max())
            is_cut = max(-left, right) > Z_LIMIT
            places.append((is_cut, bottom, -side, start))
        _, bottom, _, start = min(places)
        label.set_wanted_anchor((0, 1) if start > state.settings.cursor else (1, 1))
        label.place_inside(start, bottom)

    def _show_labels(self, state: SaturationState) -> None:
        (low, high), settings = self.view[1], state.settings
        largest = state.largest_slope
        where = largest.where
        shown = where is not None and abs(where) < Z_LIMIT and largest.value > 0
        self._largest_label.setVisible(shown)
        self._largest_label.set_text(
            translate("Saturation", "largest {value}").format(value=readable(largest.value, 2))
        )
        if where is not None:
            self._largest_label.place_inside(where - 0.5, largest.value)
        self._threshold_label.set_text(
            translate("Saturation", "threshold |<i>g′</i>| &lt; {epsilon}").format(
                epsilon=readable(settings.epsilon)
            )
        )
        self._threshold_label.place_inside(-Z_LIMIT, settings.epsilon)
        texts = (
            translate("Saturation", "input distribution (height not to scale)"),
            translate("Saturation", "inputs (height not to scale)"),
        )
        at_right = settings.mean <= 2.0
        place = settings.mean + (1.0 if at_right else -1.0) * 1.05 * settings.std
        place = min(max(place, -0.55 * Z_LIMIT), 0.4 * Z_LIMIT)
        self._density_label.set_wanted_anchor((0, 1) if at_right else (1, 1))
        self._density_label.set_fitting_text(texts, self.pixels_across(0.9 * Z_LIMIT))
        nearest = int(np.searchsorted(DENSITY_Z, place).clip(0, len(DENSITY_Z) - 1))
        height = float(state.density[nearest]) + 0.02 * (high - low)
        self._density_label.place_inside(place, min(height, high))
        labels = (
            self._cursor_chip,
            self._value_label,
            self._threshold_label,
            self._largest_label,
            self._density_label,
        )
        self._threshold_label.show()
        self._density_label.show()
        hide_overlapping(labels)
