"""Both losses on one axis: one's own thick, the other as a ghost, with the levels that have a name."""

from itertools import product

import numpy as np
from PySide6.QtWidgets import QWidget

from app.labs.symmetry.two_starts.run.state import SIDE_NAMES, Side, SymmetryState
from app.look.look import Look
from app.widgets.plots.curve import Curve
from app.widgets.plots.markers import Markers
from app.widgets.plots.plot import Plot
from app.widgets.plots.plot_items import PlotLabel, hide_overlapping
from app.words.moment_text import epoch_moment
from app.words.translation import translate
from app.words.verdict_texts import loss_text
from engine.network.outcomes import PLATEAUS
from engine.records.arrays import FloatArray

_GUTTER_PX = 46
"""What is left free at the right, for the names of the levels."""

_WIDTH_FOR_MIDDLE_TICK = 110
_MOST_OF_WIDTH = 0.7
"""A value that is wider, as a share of the epoch axis, would hide what it belongs to."""

_FOOT = 0.04
"""So far the axis reaches below 0, so that the dot of a small loss is seen whole."""

_REACH = 2.0
_SHORTEST_SHARE = 0.1
"""The other curve is named as soon as it is so long, as a share of the epoch axis."""

_LEVEL_TEXTS = {"always_half": "ln 2", "three_of_four": "0.477", "two_and_two_halves": "½ ln 2"}


class TwoLossesPlot(Plot):
    """The loss over the epochs computed; a dot marks the epoch shown, dotted lines the plateaus of XOR.

    Attributes
    ----------
    value_without_place
        The loss at the epoch shown where no place beside the dot is free of curves, otherwise empty.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tick_px=13, grid="y", parent=parent)
        self.value_without_place = ""
        self._levels = tuple(Curve(-20) for _ in PLATEAUS)
        self._level_labels = tuple(
            PlotLabel(look, pixels=13, role="ink3", anchor=(1.0, 0.9)) for _ in PLATEAUS
        )
        self._noise_line = Curve(-10)
        self._noise_label = PlotLabel(look, pixels=13, role="ink2", anchor=(0.5, 0.0))
        self._noise_label.set_text("+<i>ε</i>")
        self._ghost, self._own = Curve(5), Curve(10)
        self._dot = Markers()
        self._value = PlotLabel(look, pixels=16, role="ink", bold=True)
        self._ghost_name = PlotLabel(look, pixels=13, role="ink3", bold=True, anchor=(0.5, 0.5))
        self.add_items(
            *self._levels,
            self._noise_line,
            self._ghost,
            self._own,
            self._dot,
            *self._level_labels,
            self._noise_label,
            self._ghost_name,
            self._value,
        )
        self.set_most_ticks(3, 5)
        self._shown: SymmetryState | None = None
        self._description = self.describe(
            self._spoken, lambda: epoch_moment(self._shown.epoch) if self._shown is not None else ""
        )

    def show_side(self, state: SymmetryState, side: Side) -> None:
        """Draw the losses with those of one network in front."""
        self._shown = state
        self._description.renew()
        limit = float(state.epoch_limit)
        gutter = self.look.px(_GUTTER_PX)
        right = limit * (1.0 + gutter / max(float(gutter), float(self.getViewBox().width()) - gutter))
        self.set_view((0.0, right), (-_FOOT * state.loss_limit, state.loss_limit))
        roomy = self.pixels_across(limit) >= self.look.px(_WIDTH_FOR_MIDDLE_TICK)
        self.set_ticks_at(x=(0.0, limit / 2, limit) if roomy else (0.0, limit))
        own, other = (0, 1) if side.name == "A" else (1, 0)
        # What lies far above cannot be seen, and numbers near the largest float cannot be drawn.
        losses = np.minimum(state.losses, _REACH * state.loss_limit)
        self._own.setData(state.loss_epochs, losses[:, own])
        self._ghost.setData(state.loss_epochs, losses[:, other])
        self._dot.setData([float(state.epoch)], [min(side.loss, state.loss_limit)])
        self._ghost_name.set_text(SIDE_NAMES[other])
        # In a plot so narrow their names would stand on the dot.
        self._show_levels(state, right, named=self.pixels_across(limit) >= gutter)
        self._show_noise(state, side)
        self._show_value(state, side, losses, limit)
        self._show_ghost_name(state, losses[:, other], limit)
        labels = [self._value, self._ghost_name, self._noise_label, *self._level_labels]
        hide_overlapping(labels)

    def _spoken(self) -> str:
        sides = self._shown.sides if self._shown is not None else ()
        levels = (f" ({translate('Plateau', each.level.name)})" if each.level else "" for each in sides)
        losses = (loss_text(each.loss, is_solved=each.is_solved) for each in sides)
        parts = zip(sides, losses, levels, strict=True)
        return "; ".join(f"{side.name} {loss}{level}" for side, loss, level in parts)

    def apply_style(self, activation_key: str) -> None:
        """Take over the present theme, scale and the activation's colour."""
        look = self.look
        self._own.setPen(look.activation_pen(activation_key, 3, dashed=False))
        self._ghost.setPen(look.pen("line2", 2))
        self._noise_line.setPen(look.pen("accent", 1.5, (3, 2)))
        for level in self._levels:
            level.setPen(look.pen("line2", 1.25, (1.2, 3.0)))
        self._dot.set_style(look, "ink", 6)
        self._dot.setBrush(look.activation_pen(activation_key, 1).color())
        for label in (*self._level_labels, self._noise_label, self._value, self._ghost_name):
            label.apply_look()

    def _show_levels(self, state: SymmetryState, right: float, *, named: bool) -> None:
        for plateau, level, label in zip(PLATEAUS, self._levels, self._level_labels, strict=True):
            shown = plateau in state.plateaus
            level.setVisible(shown)
            label.setVisible(shown and named)
            level.setData([0.0, right], [plateau.loss, plateau.loss])
            label.set_text(_LEVEL_TEXTS[plateau.key])
            label.setPos(right, plateau.loss)

    def _show_noise(self, state: SymmetryState, side: Side) -> None:
        shown = side.name == "A" and bool(state.noise)
        self._noise_line.setVisible(shown)
        self._noise_label.setVisible(shown)
        if shown:
            epoch = float(state.noise[-1].at_update)
            self._noise_line.setData([epoch, epoch], [0.0, state.loss_limit])
            self._noise_label.place_inside(epoch, state.loss_limit)

    def _show_value(self, state: SymmetryState, side: Side, losses: FloatArray, limit: float) -> None:
        height = min(side.loss, state.loss_limit)
        value = loss_text(side.loss, is_solved=side.is_solved)
        texts = [value]
        if side.level is not None:
            texts.insert(0, f"{value} · {translate('Plateau', side.level.name)}")
        sides = (1.25, -0.25) if height < 0.7 * state.loss_limit else (-0.25, 1.25)
        self._value.show()
        for text in texts:
            self._value.set_text(text)
            if self._value.area().width() > _MOST_OF_WIDTH * self.pixels_across(limit):
                continue
            for across, along in product((1.0, 0.0), sides):
                self._value.set_wanted_anchor((across, along))
                self._value.place_inside(float(state.epoch), height)
                if self._is_clear(self._value, state.loss_epochs, losses):
                    self.value_without_place = ""
                    return
        self._value.hide()
        self.value_without_place = value

    def _is_clear(self, label: PlotLabel, epochs: FloatArray, losses: FloatArray) -> bool:
        """Return whether no curve runs through a label."""
        area = self.getViewBox().mapSceneToView(label.area()).boundingRect()
        low, high = np.minimum(losses[:-1], losses[1:]), np.maximum(losses[:-1], losses[1:])
        across = (epochs[1:] >= area.left()) & (epochs[:-1] <= area.right())
        along = (high >= area.top()) & (low <= area.bottom())
        return not bool((across[:, np.newaxis] & along).any())

    def _show_ghost_name(self, state: SymmetryState, losses: FloatArray, limit: float) -> None:
        middle = len(state.loss_epochs) * 3 // 5
        x = float(state.loss_epochs[middle])
        y = min(float(losses[middle]) + 0.07 * state.loss_limit, state.loss_limit)
        self._ghost_name.setVisible(x > _SHORTEST_SHARE * limit)
        self._ghost_name.place_inside(x, y)
