"""The curve g(z) with cursor, tangent, saturation zones and the two probes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGraphicsItem, QWidget

from app.labs.saturation.double_arrow import DoubleArrow
from app.labs.saturation.settings import INPUT_DECIMALS, Z_LIMIT, Z_TICKS
from app.labs.saturation.state import SaturationState
from app.look import Look
from app.number_format import fixed, readable, shortest
from app.translation import translate
from app.widgets.curve import Curve
from app.widgets.drag_items import DragLine
from app.widgets.jump_marks import JumpMarks
from app.widgets.markers import Markers
from app.widgets.plot import Plot
from app.widgets.plot_items import Chip, PlotLabel, Zone, hide_overlapping

_CURVE_WIDTH = 3.2
_PROBE_CHIP_HEIGHT = 0.27
_SECOND_CHIP_HEIGHT = 0.1
_ARROW_HEIGHT = 0.53


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
        self._show_zones(state, view, (low, high))
        self._cursor.setValue(state.settings.cursor)
        self._point.setData([state.settings.cursor], [state.cursor_value])
        self._tangent.setVisible(state.settings.show_tangent)
        self._tangent.setData(*state.tangent)
        self._show_slope_label(state)
        self._show_probes(state, low, high)

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

    def _show_zones(self, state: SaturationState, view: tuple[float, float], y: tuple[float, float]) -> None:
        low, high = y
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
        for zone, item, label, options in zip(
            (left, right), self._zones, self._zone_labels, texts, strict=True
        ):
            shown = zone is not None and min(zone.high, view[1]) > max(zone.low, view[0])
            item.setVisible(shown)
            fits = False
            if zone is not None and shown:
                item.set_band(zone.low, zone.high, view, y)
                visible = min(zone.high, view[1]) - max(zone.low, view[0])
                fits = label.set_fitting_text(options, self.pixels_across(visible))
            label.setVisible(fits)
        self._zone_labels[0].setPos(view[0], high)
        self._zone_labels[1].setPos(view[1], low + 0.08 * (high - low))

    def _show_slope_label(self, state: SaturationState) -> None:
        cursor = state.settings.cursor
        at_left = cursor > 0
        self._slope_label.set_wanted_anchor((1, 1) if at_left else (0, 1))
        self._slope_label.set_text(f"<i>g′</i>({fixed(cursor, 2)}) = <b>{readable(state.cursor_slope)}</b>")
        low, high = state.value_range
        y = min(max(state.cursor_value + 0.1 * (high - low), low + 0.15 * (high - low)), high)
        self._slope_label.place_inside(cursor - 0.2 if at_left else cursor + 0.2, y)

    def _show_probes(self, state: SaturationState, low: float, high: float) -> None:
        height = high - low
        a, b = state.probes
        for probe, line, leader, chip in zip(
            state.probes, self._probes, self._leaders, self._chips, strict=True
        ):
            line.setValue(probe.z)
            leader.setData([probe.z, Z_LIMIT], [probe.output, probe.output])
            chip.setPos(probe.z, low + _PROBE_CHIP_HEIGHT * height)
        if self.pixels_across(state.input_difference) < self._chips[0].area().width():
            self._chips[1].setPos(b.z, low + _SECOND_CHIP_HEIGHT * height)
        self._probe_points.setData([a.z, b.z], [a.output, b.output])
        y = low + _ARROW_HEIGHT * height
        left, right = sorted((a.z, b.z))
        self._arrow.set_ends(left, right, y)
        self._distance_label.set_text(
            translate("Saturation", "input difference {distance}").format(
                distance=shortest(state.input_difference, INPUT_DECIMALS)
            )
        )
        self._distance_label.place_inside((a.z + b.z) / 2, y)
        shown = state.input_difference > 0
        for item in (self._arrow, self._distance_label):
            item.setVisible(shown)
        self._slope_label.show()
        hide_overlapping([*self._chips, self._slope_label, self._distance_label, *self._zone_labels])
