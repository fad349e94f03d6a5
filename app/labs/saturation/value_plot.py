"""The curve g(z) with cursor, tangent, saturation zones and the two probes."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pyqtgraph as pg

from app.labs.saturation.linked_plot import POINT_RADIUS, LinkedPlot
from app.labs.saturation.number_texts import input_difference_text, input_text
from app.labs.saturation.plot_words import values_in_words
from app.labs.saturation.settings import Z_LIMIT
from app.labs.saturation.state import SaturationState
from app.look.look import Look
from app.widgets.plots.clear_places import Obstacles, Place, place_clear, places_beside
from app.widgets.plots.curve import Curve
from app.widgets.plots.markers import Markers
from app.widgets.plots.plot_items import PlotLabel
from app.words.number_format import readable
from app.words.translation import translate
from engine.activations.facts import Interval

_CHIP_HEIGHT, _SECOND_CHIP_HEIGHT, _ARROW_HEIGHT = 0.27, 0.1, 0.53
_ZONE_HEIGHTS = (0.96, 0.86, 0.76, 0.66, 0.4, 0.22, 0.12, 0.04)
_LINE_GAP = 4.0
_TANGENT_PARTS = 32
"""A slanting line is an obstacle piece by piece: the box around the whole would be much too large."""


class ValuePlot(LinkedPlot):
    """Output over pre-activation."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, most_ticks=6)
        self._tangent, self._leaders = Curve(9), (Curve(5), Curve(5))
        self._probes = self.line("probe_a"), self.line("probe_b")
        self._probe_points = Markers()
        self._distance = Curve(20)
        self._heads = tuple(pg.ArrowItem(angle=angle, headLen=7, headWidth=3.8) for angle in (0, 180))
        self.add_items(
            *self._leaders, self._tangent, *self._probes, self._probe_points, self._distance, *self._heads
        )
        self._chips = tuple(self.chip("ink", "surface", (0.5, 0.5)) for _ in self._probes)
        for chip, name in zip(self._chips, "AB", strict=True):
            chip.set_text(name)
        self._slope_label = self.label(pixels=15, role="ink")
        self._distance_label = self.label(role="ink", bold=True)
        self._zone_labels = tuple(self.label(role="saturated", bold=True) for _ in self._zones)

    def show_state(self, state: SaturationState) -> None:
        """Draw a state."""
        settings, curve = state.settings, state.curve
        self.show_curve(state, curve.z, curve.value, curve.value_jumps, state.value_range)
        self._point.setData([settings.cursor], [state.cursor_value])
        self._tangent.setVisible(settings.show_tangent)
        self._tangent.setData(*state.tangent)
        obstacles = self.obstacles(state, curve.z, curve.value, state.cursor_value)
        if settings.show_tangent:
            obstacles.add_curve(*(np.linspace(start, end, _TANGENT_PARTS) for start, end in state.tangent))
        self._show_probes(state, obstacles)
        self._slope_label.set_text(
            f"<i>g′</i>({input_text(settings.cursor)}) = <b>{readable(state.cursor_slope)}</b>"
        )
        self._slope_label.show()
        beside = places_beside(settings.cursor, state.cursor_value, right_first=settings.cursor <= 0)
        place_clear(self._slope_label, beside, obstacles)
        self._name_zones(state, obstacles)
        self.leave_out_covered()

    def spoken(self, state: SaturationState) -> str:
        """Return in words what is seen of a state."""
        return values_in_words(state)

    def apply_style(self, activation_key: str) -> None:
        """Take over the present theme, scale and the activation's colour."""
        super().apply_style(activation_key)
        look = self.look
        self._tangent.setPen(look.pen("ink", 2))
        dotted = ("ink", 1.6, (1.2, 2.4))
        for line, leader in zip(self._probes, self._leaders, strict=True):
            self.style(line, dotted, ("ink", 2.4))
            leader.setPen(look.pen(*dotted))
        self._distance.setPen(look.pen("ink", 1.4))
        for head in self._heads:
            head.setStyle(pen=look.color("ink"), brush=look.color("ink"))
        self._probe_points.set_style(look, "ink", 7)

    def _show_probes(self, state: SaturationState, obstacles: Obstacles) -> None:
        low, high = self.view[1]
        too_near = self.pixels_across(state.input_difference) < self._chips[0].area().width()
        shares = (_CHIP_HEIGHT, _SECOND_CHIP_HEIGHT if too_near else _CHIP_HEIGHT)
        for probe, line, leader, chip, share in zip(
            state.probes, self._probes, self._leaders, self._chips, shares, strict=True
        ):
            line.setValue(probe.z)
            leader.setData([probe.z, Z_LIMIT], [probe.output, probe.output])
            place = probe.z, low + share * (high - low)
            chip.setPos(*place)
            chip.show()
            obstacles.add_text(chip.area_inside(*place, (0.5, 0.5)))
            obstacles.add_vertical(probe.z)
            obstacles.add_point(probe.z, probe.output, POINT_RADIUS)
            obstacles.add_horizontal(probe.output, start=probe.z)
        inputs, outputs = zip(*((probe.z, probe.output) for probe in state.probes), strict=True)
        self._probe_points.setData(inputs, outputs)
        self._show_distance(state, sorted(inputs), low + _ARROW_HEIGHT * (high - low), obstacles)

    def _show_distance(
        self, state: SaturationState, ends: Sequence[float], y: float, obstacles: Obstacles
    ) -> None:
        for item in (self._distance, *self._heads, self._distance_label):
            item.setVisible(state.input_difference > 0)
        if state.input_difference == 0:
            return
        left, right = ends
        self._distance.setData(ends, [y, y])
        for head, end in zip(self._heads, ends, strict=True):
            head.setPos(end, y)
        obstacles.add_horizontal(y, left, right)
        self._distance_label.set_text(
            translate("Saturation", "input difference {distance}").format(
                distance=input_difference_text(state)
            )
        )
        middle = (left + right) / 2
        places = (
            Place(middle, y, (0.5, 1.0), (0.0, -_LINE_GAP / 2)),
            Place(middle, y, (0.5, 0.0), (0.0, _LINE_GAP / 2)),
            Place(left, y, (1.0, 0.5), (-_LINE_GAP, 0.0)),
            Place(right, y, (0.0, 0.5), (_LINE_GAP, 0.0)),
        )
        place_clear(self._distance_label, places, obstacles)

    def _name_zones(self, state: SaturationState, obstacles: Obstacles) -> None:
        short = translate("Saturation", "saturated")
        left = translate("Saturation", "saturation zone (to −∞)")
        right = translate("Saturation", "saturation zone (to +∞)")
        everywhere = translate("Saturation", "saturated everywhere")
        for label in self._zone_labels:
            label.hide()
        for label, zone in zip(self._zone_labels, state.zones, strict=False):
            starts_left, ends_right = zone.low == -np.inf, zone.high == np.inf
            text = everywhere if starts_left and ends_right else left if starts_left else right
            self._name_zone(label, zone, (text, short), state, obstacles)

    def _name_zone(
        self,
        label: PlotLabel,
        zone: Interval,
        texts: Sequence[str],
        state: SaturationState,
        obstacles: Obstacles,
    ) -> None:
        """Write a zone's name at its outer end, clear of the lines that stand there."""
        start, end = max(zone.low, -Z_LIMIT), min(zone.high, Z_LIMIT)
        if end <= start or not label.set_fitting_text(texts, self.pixels_across(end - start)):
            return
        label.show()
        low, high = self.view[1]
        lines = state.settings.cursor, state.settings.probe_a, state.settings.probe_b
        gaps = list(pairwise([start, *sorted(line for line in lines if start < line < end), end]))
        from_left = zone.low == -np.inf
        side, gap = (0.0, _LINE_GAP) if from_left else (1.0, -_LINE_GAP)
        heights = low + np.array(_ZONE_HEIGHTS if from_left else _ZONE_HEIGHTS[::-1]) * (high - low)
        edges = [left for left, _ in gaps] if from_left else [right for _, right in reversed(gaps)]
        places = [Place(z, y, (side, 0.5), (gap, 0.0)) for z in edges for y in heights.tolist()]
        place_clear(label, places, obstacles)
