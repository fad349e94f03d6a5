"""The large curve of one function: g solid, g′ dashed, both named at their ends, kinks marked."""

import math

from PySide6.QtWidgets import QWidget

from app.labs.gallery.facts.fact_texts import name_text
from app.labs.gallery.plots.curve_samples import (
    DETAIL_LIMIT,
    detail_curve,
    piece_lines,
    vertical_range,
)
from app.labs.gallery.plots.curve_words import curve_words
from app.labs.gallery.plots.end_labels import curve_end, place_end_labels
from app.look.look import Look
from app.widgets.plots.curve import Curve
from app.widgets.plots.jump_marks import JumpMarks
from app.widgets.plots.plot import Plot
from app.widgets.plots.plot_items import PlotLabel
from app.words.translation import translate
from engine.activations import Activation

_CURVE_WIDTH = 3.2
_PIECE_WIDTH = 1.2
_MOST_PIECES = 5
_LABEL = 18


class DetailPlot(Plot):
    """Draws one function that has a curve."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._shown: Activation | None = None
        self._styled_key = ""
        self._slope, self._value = Curve(9), Curve(10)
        self._pieces = [Curve(5) for _ in range(_MOST_PIECES)]
        self._asymptotes = [Curve(4), Curve(4)]
        self._labels = [PlotLabel(look, pixels=_LABEL, anchor=(1, 0.5)) for _ in "ab"]
        for label, text in zip(self._labels, ("<i>g</i>", "<i>g′</i>"), strict=True):
            label.set_text(text)
        for item in (*self._pieces, *self._asymptotes, self._slope, self._value):
            self.addItem(item, ignoreBounds=True)
        self._marks = JumpMarks(self, 30)
        self._description = self.describe(self._spoken)
        for number, item in enumerate(self._labels):
            item.setZValue(32 + number)
            self.addItem(item, ignoreBounds=True)
        self.set_most_ticks(5, 7)
        self.resized.connect(self._place_labels)
        look.changed.connect(self._apply_style)

    def show_activation(self, shown: Activation) -> None:
        """Draw a function with its present parameters."""
        if shown == self._shown:
            return
        self._shown = shown
        samples = detail_curve(shown)
        self.set_view((-DETAIL_LIMIT, DETAIL_LIMIT), vertical_range(samples.value, samples.slope))
        self._value.setData(samples.z, samples.value, connect="finite")
        self._slope.setData(samples.slope_z, samples.slope, connect="finite")
        self._show_pieces(shown)
        self._show_asymptotes(shown)
        self._marks.show_jumps((*samples.value_jumps, *samples.slope_jumps))
        if shown.key != self._styled_key:
            self._apply_style()
        self._place_labels()
        self._description.renew()

    def retranslate(self) -> None:
        """Name and describe the plot in the present language."""
        self.setAccessibleName(translate("Gallery", "Curve of the function and its derivative"))
        self._description.renew()

    def _spoken(self) -> str:
        if self._shown is None:
            return ""
        parts = (curve_words(self._shown, "g"), curve_words(self._shown, "g′"))
        return f"{name_text(self._shown)}. {'; '.join(parts)}"

    def _show_pieces(self, shown: Activation) -> None:
        lines = piece_lines(shown, DETAIL_LIMIT)
        for number, item in enumerate(self._pieces):
            item.setVisible(number < len(lines))
            if number < len(lines):
                item.setData(*lines[number])

    def _show_asymptotes(self, shown: Activation) -> None:
        outputs = shown.output_range
        ends = ((outputs.low, outputs.low_attained), (outputs.high, outputs.high_attained))
        for item, (level, is_attained) in zip(self._asymptotes, ends, strict=True):
            is_shown = math.isfinite(level) and not is_attained and level != 0
            item.setVisible(is_shown)
            if is_shown:
                item.setData([-DETAIL_LIMIT, DETAIL_LIMIT], [level, level])

    def _place_labels(self) -> None:
        if self._shown is None:
            return
        samples = detail_curve(self._shown)
        ends = [
            curve_end(samples.z, samples.value, self.view),
            curve_end(samples.slope_z, samples.slope, self.view),
        ]
        place_end_labels(self, self._labels, ends)

    def _apply_style(self) -> None:
        if self._shown is None:
            return
        look, key = self.look, self._shown.key
        self._styled_key = key
        self._value.setPen(look.activation_pen(key, _CURVE_WIDTH, dashed=False))
        self._slope.setPen(look.derivative_pen(key, _CURVE_WIDTH))
        for piece in self._pieces:
            piece.setPen(look.activation_pen(key, _PIECE_WIDTH, dashed=False))
        for asymptote in self._asymptotes:
            asymptote.setPen(look.pen("ink3", 1.2, (1.2, 2.4)))
        self._marks.set_style(look, key)
        color = look.activation_pen(key, 1).color()
        for label in self._labels:
            label.set_color(color)
