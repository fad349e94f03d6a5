"""The derivative g′(z) above the input distribution, with the threshold and the linked cursor."""

import numpy as np
from PySide6.QtCore import Signal

from app.labs.saturation.linked_plot import POINT_RADIUS, LinkedPlot
from app.labs.saturation.number_texts import input_text, threshold_text
from app.labs.saturation.plot_words import slopes_in_words
from app.labs.saturation.settings import Z_LIMIT
from app.labs.saturation.state import DENSITY_Z, SaturationState
from app.look.look import Look
from app.widgets.plots.clear_places import Obstacles, Place, place_clear, places_beside
from app.widgets.plots.curve import Curve, Fill
from app.widgets.plots.drag_items import DragPoint
from app.words.number_format import readable
from app.words.translation import translate

_GAP = 6.0
_FAR = 20.0
"""From a point to a text beside it or, past the width of a peak, to one beside the peak; in pixels."""

_PLACES_ALONG = (-6.0, -4.5, -3.0, 0.0, 3.0, 4.5, 6.0)
_DEVIATIONS = (1.05, 1.3, 0.8, 1.6, 0.5, 2.0)
_HEIGHTS = (30.0, 60.0, 90.0, 120.0)
"""Where the input distribution may be named: standard deviations from the mean, pixels from below."""


class SlopePlot(LinkedPlot):
    """Derivative over pre-activation, on the same z axis as the value plot.

    Signals
    -------
    spread_dragged
        (z): the user moved the point that stands one standard deviation beside the mean.
    """

    spread_dragged = Signal(float)

    def __init__(self, look: Look) -> None:
        super().__init__(look, most_ticks=4)
        self._density, self._density_edge = Fill(1), Curve(3)
        self._saturated_density = Fill(2), Fill(2)
        self._mean, self._spread = self.line("mean"), DragPoint()
        self._threshold = self.line("epsilon", angle=0, step=0.005)
        self._negative_threshold = Curve(9)
        self._spread.dragged.connect(self.spread_dragged)
        self.add_items(self._density, self._density_edge, *self._saturated_density, self._mean, self._spread)
        self.add_items(self._threshold, self._negative_threshold)
        # Where lines cross, the mean is the one that is hard to grasp elsewhere: the curves lie around it.
        for line, z in ((self._threshold, 30), (self._mean, 31), (self._cursor, 32)):
            line.setZValue(z)
        self._cursor_chip = self.chip("accent", "on_accent", (0.5, 1))
        self._value_label = self.label(pixels=16, role="accent", bold=True)
        self._largest_label = self.label(bold=True)
        self._threshold_label = self.label(role="saturated", bold=True)
        self._density_label = self.label()

    def show_state(self, state: SaturationState) -> None:
        """Draw a state."""
        settings, curve = state.settings, state.curve
        self.show_curve(state, curve.slope_z, curve.slope, curve.slope_jumps, state.slope_range)
        self._point.setData([settings.cursor], [state.cursor_slope])
        for item in (self._density, self._density_edge, *self._saturated_density):
            item.setData(DENSITY_Z, state.density)
        for number, part in enumerate(self._saturated_density):
            part.setVisible(number < len(state.zones))
            if number < len(state.zones):
                part.set_band(state.zones[number].low, state.zones[number].high)
        self._mean.setValue(settings.mean)
        self._spread.setPos(*state.spread_point)
        self._threshold.setValue(settings.epsilon)
        self._negative_threshold.setVisible(state.has_negative_threshold)
        self._negative_threshold.setData((-Z_LIMIT, Z_LIMIT), [-settings.epsilon, -settings.epsilon])
        self._cursor_chip.set_text(f"<i>z</i> = {input_text(settings.cursor)}")
        self._cursor_chip.place_inside(settings.cursor, state.slope_range[0])
        self._show_labels(state)
        self.leave_out_covered()

    def spoken(self, state: SaturationState) -> str:
        """Return in words what is seen of a state."""
        return slopes_in_words(state)

    def apply_style(self, activation_key: str) -> None:
        """Take over the present theme, scale and the activation's colour."""
        super().apply_style(activation_key)
        look = self.look
        self._density_edge.setPen(look.pen("ink2", 1.4))
        self._density.set_style(look, "ink3", 0.26)
        for part in self._saturated_density:
            part.set_style(look, "saturated", 0.50)
        self.style(self._mean, ("ink3", 1.2, (1.5, 4.0)), ("ink3", 2))
        self.style(self._spread, ("ink2", 2), ("accent", 3))
        self._spread.setBrush(look.color("surface"))
        self._spread.setHoverBrush(look.color("surface"))
        self.style(self._threshold, ("saturated", 2, (4.0, 2.5)), ("saturated", 3))
        self._negative_threshold.setPen(look.pen("saturated", 2, (4.0, 2.5)))
        self._largest_label.set_color(self._curve.pen.color())

    def _show_labels(self, state: SaturationState) -> None:
        settings, curve = state.settings, state.curve
        obstacles = self.obstacles(state, curve.slope_z, curve.slope, state.cursor_slope)
        obstacles.add_curve(DENSITY_Z, state.density)
        for zone in state.zones:
            obstacles.add_fill(*state.density_within(zone))
        obstacles.add_vertical(settings.mean)
        obstacles.add_horizontal(settings.epsilon)
        if state.has_negative_threshold:
            obstacles.add_horizontal(-settings.epsilon)
        obstacles.add_point(*state.spread_point, POINT_RADIUS)
        chip_place = settings.cursor, self.view[1][0], (0.5, 1.0)
        obstacles.add_text(self._cursor_chip.area_inside(*chip_place))
        self._value_label.set_text(readable(state.cursor_slope))
        self._value_label.show()
        place_clear(self._value_label, places_beside(settings.cursor, state.cursor_slope), obstacles)
        self._show_largest(state, obstacles)
        self._show_threshold(settings.epsilon, obstacles)
        self._show_density_name(state, obstacles)

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
        label.set_text(text.format(value=readable(abs(slope))))
        gap, end = (_GAP, 1.0) if slope > 0 else (-_GAP, 0.0)
        beside = [Place(z, slope, (side, 0.5), (away, 0)) for side, away in ((1, -_FAR), (0, _FAR))]
        above_or_below = [
            Place(z, slope, (side, at), (0, off))
            for at, off in ((end, -gap), (1 - end, gap))
            for side in (0.5, 1, 0)
        ]
        place_clear(label, (*beside, *above_or_below), obstacles)

    def _show_threshold(self, epsilon: float, obstacles: Obstacles) -> None:
        label = self._threshold_label
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
        label, mean = self._density_label, state.settings.mean
        texts = (
            translate("Saturation", "input distribution (height not to scale)"),
            translate("Saturation", "inputs (height not to scale)"),
        )
        label.set_fitting_text(texts, self.pixels_across(0.9 * Z_LIMIT))
        label.show()
        outwards = (1.0, -1.0) if mean <= 2.0 else (-1.0, 1.0)
        sides = [side for _ in _DEVIATIONS for side in outwards]
        z = np.clip(mean + state.settings.std * np.repeat(_DEVIATIONS, 2) * sides, -Z_LIMIT, Z_LIMIT)
        heights = np.interp(z, DENSITY_Z, state.density)
        places = [
            Place(at, height, (0.0 if side > 0 else 1.0, 1.0), (_GAP * side, -_GAP))
            for at, height, side in zip(z.tolist(), heights.tolist(), sides, strict=True)
        ]
        inside = [Place(mean, 0.0, (side, 1.0), (0, -up)) for up in _HEIGHTS for side in (-0.1, 1.1)]
        place_clear(label, (*places, *inside), obstacles)
