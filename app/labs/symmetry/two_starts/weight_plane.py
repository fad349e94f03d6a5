"""Where the neurons are in the plane of their two incoming weights, and how they came there."""

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from app.labs.symmetry.two_starts.neuron_style import neuron_color, neuron_label
from app.labs.symmetry.two_starts.run.settings import NEURON_COUNTS
from app.labs.symmetry.two_starts.run.state import Side, SymmetryState
from app.labs.symmetry.two_starts.trajectories import MARKER_RADIUS, RING_STEP, Trajectories, Trajectory
from app.look.look import Look
from app.widgets.plots.curve import Curve
from app.widgets.plots.plot import Plot
from app.widgets.plots.plot_items import PlotLabel, hide_overlapping
from app.words.moment_text import epoch_moment
from app.words.number_format import readable
from app.words.rich_text import plain
from app.words.translation import translate
from engine.records.arrays import FloatArray

_MOST_NEURONS = max(NEURON_COUNTS)
_MOST_NAMES = 4
_REACH = 2.0
_LABEL_PX = 17


class WeightPlane(Plot):
    """Trajectories from a start ring to a marker; equal neurons are one trajectory with a ring for each."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tick_px=13, parent=parent)
        self._diagonal = Curve(-10)
        self._trajectories = Trajectories(look)
        self._names = tuple(PlotLabel(look, pixels=_LABEL_PX, role="ink") for _ in range(_MOST_NEURONS))
        self._start = PlotLabel(look, pixels=13, role="ink2", anchor=(-0.12, 0.4))
        self._axis_names = (
            PlotLabel(look, pixels=16, role="ink2", anchor=(0, 0)),
            PlotLabel(look, pixels=16, role="ink2", anchor=(1, 1)),
        )
        self._axis_names[0].set_text("<i>w</i><sub>2</sub>")
        self._axis_names[1].set_text("<i>w</i><sub>1</sub>")
        self.add_items(
            self._diagonal,
            self._trajectories,
            *self._axis_names,
            self._start,
            *self._names,
        )
        self._shown: tuple[Side, int] | None = None
        self._drawn: tuple[SymmetryState, Side] | None = None
        self._limit: float | None = None
        self._reach = 1.0, 1.0
        self.resized.connect(self._follow_size)
        self._description = self.describe(
            self._spoken, lambda: epoch_moment(self._shown[1]) if self._shown is not None else ""
        )

    def show_side(self, state: SymmetryState, side: Side) -> None:
        """Draw one of the two networks."""
        self._shown, self._drawn = (side, state.epoch), (state, side)
        self._description.renew()
        limit = state.weight_limit
        ticks = (-limit, -limit / 2, 0.0, limit / 2, limit)
        self.set_ticks_at(ticks, ticks)
        self._limit = limit
        self._fit()
        together = len(side.groups) == 1 and side.neuron_count > 1
        self._diagonal.setVisible(together)
        self._diagonal.setData([-limit, limit], [-limit, limit])
        key = state.settings.activation.key
        # What lies far outside cannot be seen, and numbers near the largest float cannot be drawn.
        path = np.clip(side.path, -_REACH * limit, _REACH * limit)
        self._trajectories.show_trajectories(
            [
                Trajectory(
                    path[:, group[0]],
                    group[0],
                    len(group),
                    neuron_color(self.look, key, _shade(side, group[0])),
                )
                for group in side.groups
            ],
            QRectF(-self._reach[0], -self._reach[1], 2 * self._reach[0], 2 * self._reach[1]),
        )
        self._show_labels(side, path)

    def _follow_size(self) -> None:
        before = self._reach
        self._fit()
        if self._reach != before and self._drawn is not None:
            self.show_side(*self._drawn)

    def _spoken(self) -> str:
        if self._shown is None:
            return ""
        side, _ = self._shown
        text = translate("Symmetry", "{neurons}: from ({start}) to ({end})")
        return "; ".join(
            text.format(
                neurons=plain(", ".join(neuron_label(number, hidden=side.hidden) for number in group)),
                start=_pair(side.path[0, group[0]]),
                end=_pair(side.path[-1, group[0]]),
            )
            for group in side.groups
        )

    def apply_style(self) -> None:
        """Take over the present theme and scale; the next state brings the neurons' colours."""
        self._diagonal.setPen(self.look.pen("line2", 1.5, (1.2, 3.0)))
        for label in (*self._names, *self._axis_names, self._start):
            label.apply_look()

    def _fit(self) -> None:
        """Let a unit be as long in both directions: the longer one shows more of the plane."""
        if self._limit is None:
            return
        width, height = (max(1.0, float(size)) for size in self.getViewBox().rect().size().toTuple())
        smaller = min(width, height)
        self._reach = self._limit * width / smaller, self._limit * height / smaller
        self.set_view((-self._reach[0], self._reach[0]), (-self._reach[1], self._reach[1]))

    def _show_labels(self, side: Side, path: FloatArray) -> None:
        (x_reach, y_reach), limit = self._reach, self._limit or 1.0
        # A label that is hidden does not follow the axes, so each is shown before it is placed.
        for label, place in zip(self._axis_names, ((-x_reach, y_reach), (x_reach, -y_reach)), strict=True):
            label.show()
            label.setPos(*place)
        for index, label in enumerate(self._names):
            label.setVisible(index < len(side.groups))
        for label, group in zip(self._names, side.groups, strict=False):
            x, y = (float(value) for value in path[-1, group[0]])
            self._place_name(label, x, y, group, hidden=side.hidden)
        x, y = (float(value) for value in path[0, 0])
        moved = np.abs(path[-1] - path[0]).max() > 0.2 * limit
        self._start.setVisible(bool(moved) and len(side.groups) == 1)
        self._start.set_text(translate("Symmetry", "start"))
        self._start.setPos(x, y)
        hide_overlapping([*self._names, self._start, *self._axis_names])

    def _place_name(
        self, label: PlotLabel, x: float, y: float, group: tuple[int, ...], *, hidden: bool
    ) -> None:
        """Put a name beyond its marker as seen from the middle; without room there, beside that place.

        A path comes from the middle as a rule, so on the marker's inner side the name would cover it.
        """
        x_reach, y_reach = self._reach
        per_pixel = 2 * y_reach / max(1.0, float(self.getViewBox().height()))
        gap = (self.look.px(MARKER_RADIUS + (len(group) - 1) * RING_STEP) + 3) * per_pixel
        label.set_text(_names(group, hidden=hidden))
        room = y_reach - abs(y) - gap - label.area().height() * per_pixel
        outwards = 1.0 if y >= 0.0 else -1.0
        vertical = 1.0 if y >= 0.0 else 0.0
        if room >= 0.0:
            label.set_wanted_anchor((0.5, vertical))
            label.place_inside(x, y + outwards * gap)
        else:
            to_left = x >= 0.0
            room = (x_reach + abs(x) - gap) / (2 * x_reach) * float(self.getViewBox().width())
            if label.area().width() > room:
                label.set_text(_listed(group, hidden=hidden))
            label.set_wanted_anchor((1.0 if to_left else 0.0, vertical))
            label.place_inside(x + (-gap if to_left else gap), y)


def _shade(side: Side, number: int) -> int:
    """Return which shade a neuron has: a stack of all neurons has the activation's own colour."""
    return 1 if len(side.groups) == 1 else number


def _names(group: tuple[int, ...], *, hidden: bool) -> str:
    if len(group) == 1:
        return neuron_label(group[0], hidden=hidden)
    listed = _listed(group, hidden=hidden)
    remark = translate("Symmetry", "{count} neurons in one place").format(count=len(group))
    return f"<center>{listed}<br><small><b>{remark}</b></small></center>"


def _listed(group: tuple[int, ...], *, hidden: bool) -> str:
    if len(group) > _MOST_NAMES:
        return f"{neuron_label(group[0], hidden=hidden)} … {neuron_label(group[-1], hidden=hidden)}"
    return " ".join(neuron_label(number, hidden=hidden) for number in group)


def _pair(weights: FloatArray) -> str:
    return ", ".join(readable(float(weight)) for weight in weights)
