"""Where the outputs of the sampled inputs pile up, on the output axis of the value plot."""

from html import escape

import numpy as np
import pyqtgraph as pg

from app.lab_kit.axis_steps import next_step
from app.labs.saturation.number_texts import output_texts
from app.labs.saturation.plot_words import mean_moment, outputs_in_words
from app.labs.saturation.state import SaturationState
from app.look.look import Look
from app.widgets.plots.plot import Plot
from app.widgets.plots.plot_items import Chip, PlotLabel, hide_overlapping
from app.words.number_format import percent
from app.words.translation import translate
from engine.phenomena.saturation import OutputHistogram

_BAR_SHARE = 0.86
_ROOM = 1.38
_ROOM_FOR_SHARES = 1.6
"""Where something lies beyond the axis, the longest bar leaves room for how much."""
_CHIP_ANCHORS = ((2.2, 0.5), (1.0, 0.5))
"""Both stand at the right end, A one width before B, so that they never cover each other."""
_SMALLEST_RANGE = 0.10
_READING_PLACES = np.array([0.7, 0.5, 0.3])


class HistogramPlot(Plot):
    """Horizontal bars: share of the samples per output interval, the saturated part in red."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, grid="x")
        self._bars, self._saturated_bars = (
            pg.BarGraphItem(x0=[0], x1=[0], y=[0], height=1, pen=None) for _ in range(2)
        )
        self._chips = tuple(
            Chip(look, fill_role="ink", text_role="surface", anchor=anchor) for anchor in _CHIP_ANCHORS
        )
        self._drawn: OutputHistogram | None = None
        self._state: SaturationState | None = None
        self._description = self.describe(
            lambda: outputs_in_words(self._state) if self._state is not None else "",
            lambda: mean_moment(self._state) if self._state is not None else "",
        )
        self._reading = PlotLabel(look, pixels=14, role="ink", anchor=(1, 0.5))
        self._above, self._below = (PlotLabel(look, role="ink", anchor=(1, end)) for end in (0, 1))
        self._labels = (*self._chips, self._reading, self._above, self._below)
        self.add_items(self._bars, self._saturated_bars, *self._labels)
        for chip, name in zip(self._chips, "AB", strict=True):
            chip.set_text(name)
        self.set_tick_texts(x_text=lambda share: percent(share, 0), y_text=lambda _: "")
        self.set_most_ticks(4, 6)

    def show_state(self, state: SaturationState) -> None:
        """Draw a state."""
        self._state = state
        self._description.renew()
        self._show_bars(state)
        (_, right), (low, high) = self.view
        outputs = np.array([probe.output for probe in state.probes])
        for chip, y in zip(self._chips, np.clip(outputs, *self._show_shares_beyond(state)), strict=True):
            chip.setPos(right, y)
        places = low + _READING_PLACES * (high - low)
        distances = np.abs(places[:, np.newaxis] - outputs).min(axis=1)
        self._reading.setPos(right, places[distances.argmax()])
        first, second, distance = output_texts(state)
        texts = (
            translate("Saturation", "output difference {distance}"),
            translate("Saturation", "differ by {distance}"),
        )
        fits = self._reading.set_fitting_text(
            [f"A {first}<br>B {second}<br><b>{text.format(distance=escape(distance))}</b>" for text in texts],
            self.pixels_across(0.75 * right),
        )
        needed = self._half_height(self._reading) + self._half_height(self._chips[0])
        self._reading.setVisible(fits and float(distances.max()) >= needed)
        hide_overlapping((self._above, self._below, self._reading))

    def apply_style(self, activation_key: str) -> None:
        """Take over the present theme, scale and the activation's colour."""
        color = self.look.activation_pen(activation_key, 1).color()
        color.setAlphaF(0.75)
        self._bars.setOpts(brush=color)
        self._saturated_bars.setOpts(brush=self.look.color("saturated", 0.92))
        for label in self._labels:
            label.apply_look()

    def _show_shares_beyond(self, state: SaturationState) -> tuple[float, float]:
        """Write how much lies beyond the axis; return between which heights the chips are clear of it."""
        histogram, ((_, right), ends) = state.histogram, self.view
        clear = list(ends)
        for number, (label, share, text, short) in enumerate(
            (
                (
                    self._below,
                    histogram.below,
                    translate("Saturation", "↓ {share} below the axis"),
                    "↓ {share}",
                ),
                (
                    self._above,
                    histogram.above,
                    translate("Saturation", "↑ {share} above the axis"),
                    "↑ {share}",
                ),
            )
        ):
            label.setVisible(share > 0)
            if share > 0:
                half = self._half_height(label)
                beside = np.abs(histogram.edges[:-1] - ends[number]) < 2 * half
                free = right - float(histogram.share[beside].max(initial=0.0))
                texts = [form.format(share=escape(percent(share))) for form in (text, short)]
                label.set_fitting_text(texts, self.pixels_across(free))
                label.setPos(right, ends[number])
                clear[number] += (1, -1)[number] * (2 * half + self._half_height(self._chips[0]))
        return clear[0], clear[1]

    def _half_height(self, label: PlotLabel) -> float:
        """Return half the height of a label on the output axis."""
        low, high = self.view[1]
        # Not where it stands in the scene: the proportions of a hidden text are those of another view.
        height = float(label.textItem.boundingRect().height())
        return height / 2 * (high - low) / max(1.0, float(self.getViewBox().height()))

    def _show_bars(self, state: SaturationState) -> None:
        histogram = state.histogram
        if histogram is self._drawn:
            return
        self._drawn = histogram
        room = _ROOM_FOR_SHARES if histogram.above + histogram.below > 0 else _ROOM
        right = next_step(max(_SMALLEST_RANGE, float(histogram.share.max()) * room))
        self.set_view((0.0, right), state.value_range)
        centres = (histogram.edges[:-1] + histogram.edges[1:]) / 2
        height = _BAR_SHARE * (histogram.edges[1] - histogram.edges[0])
        saturated = histogram.saturated_share
        self._saturated_bars.setOpts(x0=np.zeros_like(centres), x1=saturated, y=centres, height=height)
        self._bars.setOpts(x0=saturated, x1=histogram.share, y=centres, height=height)
