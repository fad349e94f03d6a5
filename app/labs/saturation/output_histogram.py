"""Where the outputs of the sampled inputs pile up, on the output axis of the value plot."""

from html import escape

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QWidget

from app.lab_kit.axis_steps import next_step
from app.labs.saturation.number_texts import output_texts
from app.labs.saturation.state import SaturationState
from app.look.look import Look
from app.widgets.plots.plot import Plot
from app.widgets.plots.plot_items import Chip, PlotLabel, hide_overlapping
from app.words.number_format import percent
from app.words.translation import translate

_BAR_SHARE = 0.86
_ROOM = 1.38
_ROOM_FOR_SHARES = 1.6
"""Where something lies beyond the axis, the longest bar leaves room for how much."""
_CHIP_ANCHORS = ((2.2, 0.5), (1.0, 0.5))
"""Both stand at the right end, A one width before B, so that they never cover each other."""
_SMALLEST_RANGE = 0.10
_READING_PLACES = (0.7, 0.5, 0.3)


class OutputHistogram(Plot):
    """Horizontal bars: share of the samples per output interval, the saturated part in red."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, grid="x", parent=parent)
        self._bars = pg.BarGraphItem(x0=[0], x1=[0], y=[0], height=1)
        self._saturated_bars = pg.BarGraphItem(x0=[0], x1=[0], y=[0], height=1)
        self._chips = tuple(
            Chip(look, fill_role="ink", text_role="surface", anchor=anchor) for anchor in _CHIP_ANCHORS
        )
        self._drawn: SaturationState | None = None
        self._reading = PlotLabel(look, pixels=14, role="ink", anchor=(1, 0.5))
        self._above, self._below = (PlotLabel(look, role="ink", anchor=(1, end)) for end in (0, 1))
        for item in (
            self._bars,
            self._saturated_bars,
            self._reading,
            self._above,
            self._below,
            *self._chips,
        ):
            self.addItem(item, ignoreBounds=True)
        for chip, name in zip(self._chips, "AB", strict=True):
            chip.set_text(name)
        self.set_tick_texts(x_text=lambda share: percent(share, 0), y_text=lambda _: "")
        self.set_most_ticks(4, 6)

    def show_state(self, state: SaturationState) -> None:
        """Draw a state."""
        if self._drawn is None or not state.same_distribution(self._drawn):
            self._show_bars(state)
        self._drawn = state
        (_, right), (low, high) = self.view
        lowest, highest = self._show_shares_beyond(state)
        for chip, probe in zip(self._chips, state.probes, strict=True):
            chip.setPos(right, min(max(probe.output, lowest), highest))
        a, b = state.probes
        places = [low + part * (high - low) for part in _READING_PLACES]
        free = max(places, key=lambda y: min(abs(y - a.output), abs(y - b.output)))
        self._reading.setPos(right, free)
        first, second, distance = output_texts(state)
        values = f"A {first}<br>B {second}<br>"
        texts = (
            translate("Saturation", "output difference {distance}"),
            translate("Saturation", "differ by {distance}"),
        )
        fits = self._reading.set_fitting_text(
            [f"{values}<b>{text.format(distance=escape(distance))}</b>" for text in texts],
            self.pixels_across(0.75 * right),
        )
        # Both heights are known before the plot is painted, unlike the places of its items.
        needed = self._half_height(self._reading) + self._half_height(self._chips[0])
        distance_to_chips = min(abs(free - a.output), abs(free - b.output))
        self._reading.setVisible(fits and distance_to_chips >= needed)
        hide_overlapping((self._above, self._below, self._reading))

    def _show_shares_beyond(self, state: SaturationState) -> tuple[float, float]:
        """Write how much lies beyond the axis; return between which heights the chips are clear of it."""
        histogram, ((_, right), (low, high)) = state.histogram, self.view
        above = translate("Saturation", "↑ {share} above the axis")
        below = translate("Saturation", "↓ {share} below the axis")
        clear = []
        for label, share, text, short, end, inwards in (
            (self._below, histogram.below, below, "↓ {share}", low, 1.0),
            (self._above, histogram.above, above, "↑ {share}", high, -1.0),
        ):
            label.setVisible(share > 0)
            if share == 0:
                clear.append(end)
                continue
            height = 2 * self._half_height(label)
            beside = np.abs(histogram.edges[:-1] - end) < height
            free = right - float(histogram.share[beside].max(initial=0.0))
            texts = [form.format(share=escape(percent(share))) for form in (text, short)]
            label.set_fitting_text(texts, self.pixels_across(free))
            label.setPos(right, end)
            clear.append(end + inwards * (height + self._half_height(self._chips[0])))
        return clear[0], clear[1]

    def _half_height(self, label: PlotLabel) -> float:
        """Return half the height of a label on the output axis."""
        low, high = self.view[1]
        return label.area().height() / 2 * (high - low) / max(1.0, float(self.getViewBox().height()))

    def _show_bars(self, state: SaturationState) -> None:
        histogram = state.histogram
        room = _ROOM_FOR_SHARES if histogram.above + histogram.below > 0 else _ROOM
        right = next_step(max(_SMALLEST_RANGE, float(histogram.share.max()) * room))
        self.set_view((0.0, right), state.value_range)
        centres = (histogram.edges[:-1] + histogram.edges[1:]) / 2
        height = _BAR_SHARE * (histogram.edges[1] - histogram.edges[0])
        start = np.zeros_like(centres)
        self._saturated_bars.setOpts(x0=start, x1=histogram.saturated_share, y=centres, height=height)
        self._bars.setOpts(x0=histogram.saturated_share, x1=histogram.share, y=centres, height=height)

    def apply_style(self, activation_key: str) -> None:
        """Take over the present theme, scale and the activation's colour."""
        look = self.look
        color = look.activation_pen(activation_key, 1).color()
        color.setAlphaF(0.75)
        self._bars.setOpts(brush=color, pen=None)
        self._saturated_bars.setOpts(brush=look.color("saturated", 0.92), pen=None)
        for label in (*self._chips, self._reading, self._above, self._below):
            label.apply_look()
