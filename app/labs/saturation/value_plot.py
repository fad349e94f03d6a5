"""The curve g(z) with cursor, tangent, saturation zones and the two probes."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGraphicsItem, QWidget

from app.labs.saturation.double_arrow import DoubleArrow
from app.labs.saturation.number_texts import input_difference_text, input_text
from app.labs.saturation.settings import Z_LIMIT, Z_TICKS
from app.labs.saturation.state import SaturationState
from app.look.look import Look
from app.widgets.plots.clear_places import Obstacles, Place, place_clear, places_beside
from app.widgets.plots.curve import Curve
from app.widgets.plots.drag_items import DragLine
from app.widgets.plots.jump_marks import JumpMarks
from app.widgets.plots.markers import Markers
from app.widgets.plots.plot import Plot
from app.widgets.plots.plot_items import Chip, PlotLabel, Zone, hide_overlapping
from app.words.number_format import readable
from app.words.translation import translate
from engine.activations.facts import Interval

_CURVE_WIDTH = 3.2
_PROBE_CHIP_HEIGHT = 0.27
_SECOND_CHIP_HEIGHT = 0.1
_ARROW_HEIGHT = 0.53
_ZONE_HEIGHTS = (0.96, 0.86, 0.76, 0.66, 0.4, 0.22, 0.12, 0.04)
_LINE_GAP = 4.0
_POINT_RADIUS = 9.0
_TANGENT_PARTS = 32
"""A slanting line is an obstacle piece by piece: the box around the whole would be much too large."""


class ValuePlot(Plot):
    """Output over pre-activation.

    Signals
    -------
    cursor_dragged, probe_a_dragged, probe_b_dragged
        (z): the user moved that line.
    """

    cursor_dragged = Signal(float)
    probe_a_dragged = Signal(float)
    probe_b_dragged = Signal(float)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._zones = (Zone(), Zone())
        self._curve = Curve(10)
        self._tangent = Curve(9)
        self._drawn: SaturationState | None = None
        self._cursor = DragLine()
        self._point = Markers()
        self._probes = (DragLine(), DragLine())
        self._probe_points = Markers()
        self._leaders = (Curve(5), Curve(5))
        self._arrow = DoubleArrow()
        self._zone_labels = (
            PlotLabel(look, role="saturated", anchor=(0, 0), bold=True),
            PlotLabel(look, role="saturated", anchor=(1, 1), bold=True),
        )
        self._slope_label = PlotLabel(look, pixels=15, role="ink", anchor=(1, 1))
        self._distance_label = PlotLabel(look, role="ink", anchor=(0.5, 1), bold=True)
        self._chips = tuple(
            Chip(look, fill_role="ink", text_role="surface", anchor=(0.5, 0.5)) for _ in self._probes
        )
        items: list[QGraphicsItem] = [
            *self._zones,
            *self._leaders,
            self._tangent,
            self._curve,
            self._arrow,
            *self._probes,
            self._cursor,
            self._probe_points,
            self._point,
            *self._zone_labels,
            self._slope_label,
            self._distance_label,
            *self._chips,
        ]
        for item in items:
            self.addItem(item, ignoreBounds=True)
        self._jumps = JumpMarks(self, 11)
        self._cursor.dragged.connect(self.cursor_dragged)
        self._probes[0].dragged.connect(self.probe_a_dragged)
        self._probes[1].dragged.connect(self.probe_b_dragged)
        for chip, name in zip(self._chips, "AB", strict=True):
            chip.set_text(name)
        self.set_ticks_at(x=Z_TICKS)
        self.set_most_ticks(7, 6)

    def show_state(self, state: SaturationState) -> None:
        """Draw a state."""
        low, high = state.value_range
        view = (-Z_LIMIT, Z_LIMIT)
        self.set_view(view, (low, high))
        if self._drawn is None or not state.same_distribution(self._drawn):
            self._curve.setData(state.curve.z, state.curve.value, connect="finite")
            self._jumps.show_jumps(state.curve.value_jumps)
        self._drawn = state
        obstacles = self._obstacles(state)
        zones = self._show_zones(state, view, (low, high))
        self._cursor.setValue(state.settings.cursor)
        self._point.setData([state.settings.cursor], [state.cursor_value])
        self._tangent.setVisible(state.settings.show_tangent)
        self._tangent.setData(*state.tangent)
        self._show_probes(state, obstacles)
        self._show_slope_label(state, obstacles)
        lines = (state.settings.cursor, state.settings.probe_a, state.settings.probe_b)
        for label, zone, texts, starts_left in zones:
            self._name_zone(label, zone, texts, obstacles, lines, starts_left=starts_left)
        hide_overlapping([*self._chips, self._slope_label, self._distance_label, *self._zone_labels])

    def apply_style(self, activation_key: str) -> None:
        """Take over the present theme, scale and the activation's colour."""
        look = self.look
        self._curve.setPen(look.activation_pen(activation_key, _CURVE_WIDTH, dashed=False))
        self._jumps.set_style(look, activation_key)
        self._tangent.setPen(look.pen("ink", 2))
        self._cursor.setPen(look.pen("accent", 2))
        self._cursor.setHoverPen(look.pen("accent_hover", 3))
        dotted = look.pen("ink", 1.6, (1.2, 2.4))
        for line in self._probes:
            line.setPen(dotted)
            line.setHoverPen(look.pen("ink", 2.4))
        for leader in self._leaders:
            leader.setPen(dotted)
        self._arrow.set_style(look, "ink")
        self._point.set_style(look, "accent", 8)
        self._probe_points.set_style(look, "ink", 7)
        for zone in self._zones:
            zone.set_style(look, "saturated", 0.10)
        for label in (*self._zone_labels, self._slope_label, self._distance_label, *self._chips):
            label.apply_look()

    def _show_zones(
        self, state: SaturationState, view: tuple[float, float], y: tuple[float, float]
    ) -> list[tuple[PlotLabel, Interval, Sequence[str], bool]]:
        """Tint the zones; return their labels, what each may say, and whether it starts at the left end."""
        short = translate("Saturation", "saturated")
        left = next((zone for zone in state.zones if zone.low == -float("inf")), None)
        right = next((zone for zone in state.zones if zone.high == float("inf")), None)
        to_the_left = translate("Saturation", "saturation zone (to −∞)")
        if left is not None and left is right:
            right, to_the_left = None, translate("Saturation", "saturated everywhere")
        texts = (
            (to_the_left, short),
            (translate("Saturation", "saturation zone (to +∞)"), short),
        )
        shown: list[tuple[PlotLabel, Interval, Sequence[str], bool]] = []
        for zone, item, label, options, starts_left in zip(
            (left, right), self._zones, self._zone_labels, texts, (True, False), strict=True
        ):
            item.setVisible(zone is not None)
            if zone is None:
                label.hide()
            else:
                item.set_band(zone.low, zone.high, view, y)
                shown.append((label, zone, options, starts_left))
        return shown

    def _name_zone(
        self,
        label: PlotLabel,
        zone: Interval,
        texts: Sequence[str],
        obstacles: Obstacles,
        lines: Sequence[float],
        *,
        starts_left: bool,
    ) -> None:
        """Write a zone's name into it, clear of the lines that stand there."""
        start, end = max(zone.low, -Z_LIMIT), min(zone.high, Z_LIMIT)
        if end <= start or not label.set_fitting_text(texts, self.pixels_across(end - start)):
            label.hide()
            return
        label.show()
        low, high = self.view[1]
        inside = sorted(line for line in lines if start < line < end)
        room = label.textItem.boundingRect().width()
        gaps = [
            gap
            for gap in pairwise([start, *inside, end])
            if self.pixels_across(gap[1] - gap[0]) >= room + 2 * _LINE_GAP
        ] or [(start, end)]
        heights = _ZONE_HEIGHTS if starts_left else _ZONE_HEIGHTS[::-1]
        if not starts_left:
            gaps.reverse()
        places = [
            Place(
                left if starts_left else right,
                low + share * (high - low),
                (0.0 if starts_left else 1.0, 0.5),
                (_LINE_GAP if starts_left else -_LINE_GAP, 0.0),
            )
            for left, right in gaps
            for share in heights
        ]
        place_clear(label, places, obstacles)

    def _show_slope_label(self, state: SaturationState, obstacles: Obstacles) -> None:
        cursor = state.settings.cursor
        self._slope_label.set_text(f"<i>g′</i>({input_text(cursor)}) = <b>{readable(state.cursor_slope)}</b>")
        self._slope_label.show()
        places = places_beside(cursor, state.cursor_value, right_first=cursor <= 0)
        place_clear(self._slope_label, places, obstacles)

    def _obstacles(self, state: SaturationState) -> Obstacles:
        obstacles, settings = Obstacles(self), state.settings
        obstacles.add_curve(state.curve.z, state.curve.value)
        obstacles.add_horizontal(0.0)
        if settings.show_tangent:
            (z_from, z_to), (y_from, y_to) = (ends.tolist() for ends in state.tangent)
            obstacles.add_curve(
                np.linspace(z_from, z_to, _TANGENT_PARTS), np.linspace(y_from, y_to, _TANGENT_PARTS)
            )
        for z in (settings.cursor, settings.probe_a, settings.probe_b, *state.zone_ends):
            obstacles.add_vertical(z)
        obstacles.add_point(settings.cursor, state.cursor_value, _POINT_RADIUS)
        for probe in state.probes:
            obstacles.add_point(probe.z, probe.output, _POINT_RADIUS)
            obstacles.add_horizontal(probe.output, start=probe.z)
        return obstacles

    def _show_probes(self, state: SaturationState, obstacles: Obstacles) -> None:
        low, high = self.view[1]
        height = high - low
        a, b = state.probes
        too_near = self.pixels_across(state.input_difference) < self._chips[0].area().width()
        shares = (_PROBE_CHIP_HEIGHT, _SECOND_CHIP_HEIGHT if too_near else _PROBE_CHIP_HEIGHT)
        for probe, line, leader, chip, share in zip(
            state.probes, self._probes, self._leaders, self._chips, shares, strict=True
        ):
            line.setValue(probe.z)
            leader.setData([probe.z, Z_LIMIT], [probe.output, probe.output])
            chip.setPos(probe.z, low + share * height)
            obstacles.add_text(chip.area_inside(probe.z, low + share * height, (0.5, 0.5)))
        self._probe_points.setData([a.z, b.z], [a.output, b.output])
        y = low + _ARROW_HEIGHT * height
        left, right = sorted((a.z, b.z))
        self._arrow.set_ends(left, right, y)
        shown = state.input_difference > 0
        for item in (self._arrow, self._distance_label):
            item.setVisible(shown)
        if shown:
            obstacles.add_horizontal(y, left, right)
            self._name_distance(state, left, right, y, obstacles)

    def _name_distance(
        self, state: SaturationState, left: float, right: float, y: float, obstacles: Obstacles
    ) -> None:
        self._distance_label.set_text(
            translate("Saturation", "input difference {distance}").format(
                distance=input_difference_text(state)
            )
        )
        middle = (left + right) / 2
        places = [
            Place(middle, y, (0.5, 1.0), (0.0, -_LINE_GAP / 2)),
            Place(middle, y, (0.5, 0.0), (0.0, _LINE_GAP / 2)),
            Place(left, y, (1.0, 0.5), (-_LINE_GAP, 0.0)),
            Place(right, y, (0.0, 0.5), (_LINE_GAP, 0.0)),
        ]
        place_clear(self._distance_label, places, obstacles)
