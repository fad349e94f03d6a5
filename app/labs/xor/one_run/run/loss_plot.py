"""The loss over the epochs, on real axes, with the levels that have a name."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QWidget

from app.lab_kit.axis_steps import EPOCHS
from app.labs.xor.one_run.run.captions import moment
from app.labs.xor.one_run.run.change_marks import ChangeMarks
from app.labs.xor.one_run.run.observation import neuron_name
from app.labs.xor.one_run.run.plot_words import loss_in_words
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.shared.loss_plot import DashedLines, LossPlot
from app.labs.xor.shared.painting.loss_curve import LossCurve
from app.labs.xor.shared.short_names import PLATEAU_SYMBOLS
from app.look.look import Look
from app.widgets.plots.markers import Markers
from app.widgets.plots.plot_items import PlotLabel
from app.words.translation import translate
from engine.network.losses import BINARY_CROSS_ENTROPY
from engine.network.outcomes import PLATEAUS
from engine.records.arrays import FloatArray

_CURVE_WIDTH = 3.0
_FUTURE_ALPHA = 0.3
_TEST_WIDTH = 2.0
_TEST_DASH = (4.0, 2.5)
_RIGHT_MARGIN = 22
_MOST_TICKS, _MANY_TICKS, _FEW_TICKS = 4, 5, 3
_LOW_PLOT = 150
"""Below this height in pixels a vertical axis has few ticks."""

_SHORTEST_RANGE = 100
_SHORTEST_RANGE_OF_BATCHES = 10
_ROOM_AHEAD = 1.03
_LOWEST_TOP = {BINARY_CROSS_ENTROPY.key: 0.9}
_LOWEST_TOP_OTHERWISE = 0.4
_DEATH_DASH = (2.5, 2.0)
_LABEL_SHARE = 0.6
"""The longest share of the width that the name of a level may take, since the curve starts at the left."""


class RunLossPlot(LossPlot):
    """The loss curve; its ranges grow in steps and never shrink during a run."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, right_margin=_RIGHT_MARGIN, parent=parent)
        self._history = LossCurve()
        self._curve = pg.PlotCurveItem(antialias=True)
        # Thick noisy polylines are painted piece by piece, many times faster.
        self._curve.setSegmentedLineMode("on")
        self._future = pg.PlotCurveItem(antialias=True)
        self._future.setSegmentedLineMode("on")
        self._test_curve = pg.PlotCurveItem(antialias=True)
        self._now = Markers()
        self._deaths = DashedLines()
        self._level_labels = tuple(PlotLabel(look, role="ink2", anchor=(1, 1)) for _ in PLATEAUS)
        self._death_label = PlotLabel(look, role="ink2", anchor=(0, 1))
        self.add_items(self.levels, self._deaths, self.cursor, self._test_curve, self._future, self._curve)
        self.add_items(self._now, *self._level_labels, self._death_label)
        self._changes = ChangeMarks(self, look)
        self._state: OneRunState | None = None
        self._description = self.describe(
            lambda: loss_in_words(self._state) if self._state is not None else "",
            lambda: moment(self._state) if self._state is not None else "",
        )
        self._styled_key = ""
        self.set_most_ticks(_MOST_TICKS, _MANY_TICKS)
        self.resized.connect(self._follow_height)

    def show_state(self, state: OneRunState) -> None:
        """Draw a state."""
        self._state = state
        self._description.renew()
        self._draw()

    def apply_style(self) -> None:
        """Take over the present theme and scale."""
        super().apply_style()
        look = self.look
        self._deaths.set_pen(look.pen("ink2", 1, _DEATH_DASH))
        for label in (*self._level_labels, self._death_label):
            label.apply_look()
        self._changes.apply_style()
        self._styled_key = ""
        self._draw()

    def _follow_height(self) -> None:
        is_low = self.height() < self.look.px(_LOW_PLOT)
        self.set_most_ticks(_MOST_TICKS, _FEW_TICKS if is_low else _MANY_TICKS)
        self._draw()

    def _draw(self) -> None:
        state = self._state
        if state is None:
            return
        self._style_for(state.settings.activation.key)
        self._show_ranges(state)
        right = self.view[0][1]
        per_epoch = state.updates_per_epoch
        per_column = max(1, int(right * per_epoch / max(1.0, self.getViewBox().width())))
        updates, y = self._history.points(state.whole_history, per_column)
        x = updates / per_epoch
        self._show_curve(state, x, y)
        self._show_test(state)
        self._show_levels(state, x, y)
        self._show_deaths(state)
        self._changes.show(state, self.view[1][1], per_column)

    def _show_curve(self, state: OneRunState, x: FloatArray, y: FloatArray) -> None:
        """Draw what came until the update shown, and paler what came after it."""
        here, loss = state.update_count / state.updates_per_epoch, state.loss
        past, future = x < here, x > here
        self._curve.setData(np.append(x[past], here), np.append(y[past], loss))
        self._future.setVisible(not state.is_present)
        if not state.is_present:
            self._future.setData(np.insert(x[future], 0, here), np.insert(y[future], 0, loss))
        top = self.view[1][1]
        self.cursor.set_lines([] if state.is_present else [QLineF(here, 0, here, top)])
        self._now.setData([here], [loss])

    def _show_ranges(self, state: OneRunState) -> None:
        lowest_top = _LOWEST_TOP.get(state.settings.loss.key, _LOWEST_TOP_OTHERWISE)
        largest = state.largest_loss
        if state.test_curve is not None:
            largest = max(largest, float(np.nan_to_num(state.test_curve[1], posinf=largest).max()))
        if state.alone is not None:
            later = state.alone.losses[state.alone.since :]
            largest = max(largest, float(np.nan_to_num(later, posinf=largest).max(initial=0.0)))
        epochs = state.last_update / state.updates_per_epoch
        shortest_range = _SHORTEST_RANGE if state.updates_per_epoch == 1 else _SHORTEST_RANGE_OF_BATCHES
        self.show_ranges(max(_ROOM_AHEAD * epochs, shortest_range), EPOCHS, max(1.05 * largest, lowest_top))

    def _show_test(self, state: OneRunState) -> None:
        self._test_curve.setVisible(state.test_curve is not None)
        if state.test_curve is not None:
            updates, losses = state.test_curve
            is_finite = np.isfinite(losses)
            self._test_curve.setData(updates[is_finite] / state.updates_per_epoch, losses[is_finite])

    def _show_levels(self, state: OneRunState, x: FloatArray, y: FloatArray) -> None:
        """Draw the named levels of the cross-entropy, with the names that have room beside the curve."""
        (_, right), (_, top) = self.view
        box = self.getViewBox()
        has_levels = state.is_xor and state.settings.loss is BINARY_CROSS_ENTROPY
        shown = [plateau for plateau in PLATEAUS if has_levels and plateau.loss < top]
        self.levels.set_lines([QLineF(0, plateau.loss, right, plateau.loss) for plateau in shown])
        taken = 0.0
        for plateau, label in zip(PLATEAUS, self._level_labels, strict=True):
            texts = (translate("Plateau", plateau.name), PLATEAU_SYMBOLS[plateau.key])
            label.set_fitting_text(texts, _LABEL_SHARE * box.width())
            size = label.textItem.boundingRect()
            # The divisions come first: a loss that exploded is near the largest float.
            line = (1.0 - plateau.loss / top) * box.height()
            upper = line - size.height()
            fits = plateau in shown and upper >= taken
            label.setVisible(fits)
            if plateau in shown:
                # A name stands on its line and may touch neither the line above nor the name on it.
                taken = line
            if fits:
                height = size.height() / box.height() * top
                width = size.width() / box.width() * right
                on_curve = _is_crossed(x, y, (right - width, right), (plateau.loss, plateau.loss + height))
                at_left = on_curve and not _is_crossed(
                    x, y, (0.0, width), (plateau.loss, plateau.loss + height)
                )
                label.setAnchor((0, 1) if at_left else (1, 1))
                label.setPos(0.0 if at_left else right, plateau.loss)

    def _show_deaths(self, state: OneRunState) -> None:
        """Mark where neurons of the first hidden layer died, apart from those that never lived."""
        top = self.view[1][1]
        deaths = [
            (each.since / state.updates_per_epoch, each.number)
            for each in state.dead_neurons
            if each.layer == 1 and each.since
        ]
        self._deaths.set_lines([QLineF(since, 0, since, top) for since, _ in deaths])
        # Beside the cursor there is no room for it; the time line tells it too.
        is_labelled = len(deaths) == 1 and state.is_present
        self._death_label.setVisible(is_labelled)
        if is_labelled:
            since, number = deaths[0]
            self._death_label.set_text(translate("Xor", "{neuron} dies").format(neuron=neuron_name(number)))
            self._death_label.place_inside(since, 0.0)

    def _style_for(self, activation_key: str) -> None:
        if activation_key == self._styled_key:
            return
        self._styled_key = activation_key
        pen = self.look.activation_pen(activation_key, _CURVE_WIDTH, dashed=False)
        self._curve.setPen(pen)
        paler = QPen(pen)
        color = paler.color()
        color.setAlphaF(_FUTURE_ALPHA)
        paler.setColor(color)
        self._future.setPen(paler)
        self._test_curve.setPen(self.look.pen("ink2", _TEST_WIDTH, _TEST_DASH))
        self._now.set_style(self.look, "ink", 6)
        self._now.setBrush(pen.color())


def _is_crossed(
    x: FloatArray, y: FloatArray, across: tuple[float, float], upwards: tuple[float, float]
) -> bool:
    """Whether the curve runs through a label's box; along its lower edge, where the level is, it may."""
    inside = y[(x >= across[0]) & (x <= across[1])]
    low, high = upwards
    return bool(inside.size and inside.min() <= high and inside.max() >= low + 0.25 * (high - low))
