"""What both plots over z have in common: a curve with its jumps, the saturation zones and the cursor."""

from PySide6.QtCore import Signal

from app.labs.saturation.plot_words import mean_moment
from app.labs.saturation.settings import Z_LIMIT, Z_TICKS
from app.labs.saturation.state import Array, SaturationState
from app.look.look import Look
from app.widgets.plots.clear_places import Obstacles
from app.widgets.plots.curve import Curve
from app.widgets.plots.drag_items import DragLine, DragPoint
from app.widgets.plots.jump_marks import JumpMarks
from app.widgets.plots.markers import Markers
from app.widgets.plots.plot import Plot
from app.widgets.plots.plot_items import Chip, PlotLabel, Zone, hide_overlapping
from engine.activations.curve_samples import Jump

_CURVE_WIDTH = 3.2
POINT_RADIUS = 9.0


class LinkedPlot(Plot):
    """A plot over the pre-activation z.

    A subclass adds its items and labels, implements `show_state` and `spoken`, and calls `apply_style` of
    this class.

    Signals
    -------
    dragged
        (key, value): the user moved what stands at that setting.

    Parameters
    ----------
    look
        Theme and scale.
    most_ticks
        How many ticks the vertical axis may have.
    """

    dragged = Signal(str, float)

    def __init__(self, look: Look, most_ticks: int) -> None:
        super().__init__(look)
        self._zones = Zone(), Zone()
        self._curve = Curve(10)
        self._cursor, self._point = self.line("cursor"), Markers()
        self._labels: list[PlotLabel] = []
        self._state: SaturationState | None = None
        self._description = self.describe(self._spoken, self._moment)
        self.add_items(*self._zones, self._curve, self._cursor, self._point)
        self._jumps = JumpMarks(self, 11)
        self.set_ticks_at(x=Z_TICKS)
        self.set_most_ticks(7, most_ticks)

    def line(self, key: str, *, angle: float = 90, step: float = 0.1) -> DragLine:
        """Return a line that is dragged to change the setting `key`."""
        line = DragLine(angle=angle, step=step)
        line.dragged.connect(lambda value: self.dragged.emit(key, value))
        return line

    def show_curve(
        self, state: SaturationState, z: Array, y: Array, jumps: tuple[Jump, ...], ends: tuple[float, float]
    ) -> None:
        """Draw the curve, its zones and the cursor over the vertical range `ends`."""
        self._state = state
        self._description.renew()
        self.set_view((-Z_LIMIT, Z_LIMIT), ends)
        self._curve.setData(z, y, connect="finite")
        self._jumps.show_jumps(jumps)
        self._cursor.setValue(state.settings.cursor)
        for number, item in enumerate(self._zones):
            item.setVisible(number < len(state.zones))
            if number < len(state.zones):
                item.set_band(state.zones[number].low, state.zones[number].high, (-Z_LIMIT, Z_LIMIT), ends)

    def obstacles(self, state: SaturationState, z: Array, y: Array, point: float) -> Obstacles:
        """Return what labels keep clear of in both plots: curve, axis, cursor, its point, ends of zones."""
        obstacles = Obstacles(self)
        obstacles.add_curve(z, y)
        obstacles.add_horizontal(0.0)
        for place in (state.settings.cursor, *state.zone_ends):
            obstacles.add_vertical(place)
        obstacles.add_point(state.settings.cursor, point, POINT_RADIUS)
        return obstacles

    def apply_style(self, activation_key: str) -> None:
        """Take over the present theme, scale and the activation's colour."""
        look = self.look
        self._curve.setPen(look.activation_pen(activation_key, _CURVE_WIDTH, dashed=False))
        self._jumps.set_style(look, activation_key)
        self._point.set_style(look, "accent", 8)
        self.style(self._cursor, ("accent", 2), ("accent_hover", 3))
        for zone in self._zones:
            zone.set_style(look, "saturated", 0.10)
        for label in self._labels:
            label.apply_look()

    def style(
        self,
        item: DragLine | DragPoint,
        pen: tuple[str, float] | tuple[str, float, tuple[float, ...]],
        hover: tuple[str, float],
    ) -> None:
        """Draw what can be dragged in a role, width and dash, and otherwise under the pointer."""
        item.setPen(self.look.pen(*pen))
        item.setHoverPen(self.look.pen(*hover))

    def label(self, *, pixels: float = 14, role: str = "ink2", bold: bool = False) -> PlotLabel:
        """Return a new text on the plot."""
        label = PlotLabel(self.look, pixels=pixels, role=role, bold=bold)
        self._labels.append(label)
        self.add_items(label)
        return label

    def chip(self, role: str, text_role: str, anchor: tuple[float, float]) -> Chip:
        """Return a new chip on the plot; no other text may hide it."""
        chip = Chip(self.look, fill_role=role, text_role=text_role, anchor=anchor)
        self._labels.append(chip)
        self.add_items(chip)
        return chip

    def leave_out_covered(self) -> None:
        """Hide every text that stands on one that was added before it."""
        hide_overlapping(self._labels)

    def spoken(self, state: SaturationState) -> str:
        """Return in words what is seen of a state."""
        raise NotImplementedError

    def _spoken(self) -> str:
        return self.spoken(self._state) if self._state is not None else ""

    def _moment(self) -> str:
        return mean_moment(self._state) if self._state is not None else ""
