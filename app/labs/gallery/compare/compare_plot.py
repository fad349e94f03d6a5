"""Several functions, or their derivatives, drawn over one another."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.labs.gallery.facts.fact_texts import name_text
from app.labs.gallery.plots.curve_samples import (
    DETAIL_LIMIT,
    Array,
    detail_curve,
    vertical_range,
)
from app.labs.gallery.plots.curve_words import Which, curve_words
from app.labs.gallery.plots.end_labels import curve_end, place_end_labels
from app.look.look import Look
from app.widgets.plots.curve import Curve
from app.widgets.plots.plot import Plot
from app.widgets.plots.plot_items import PlotLabel
from app.words.translation import translate
from engine.activations import Activation
from engine.activations.curve_samples import CurveSamples

_CURVE_WIDTH = 2.6
_MOST_LABELS = 4
_LOWEST = 10
"""Z value of the curve that all others are drawn over."""


class ComparePlot(Plot):
    """Draws g, or g′, of several functions; up to four are named at their ends.

    Parameters
    ----------
    look
        Theme and scale.
    derivatives
        Whether g′ is drawn.
    """

    def __init__(self, look: Look, *, derivatives: bool, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._derivatives = derivatives
        self._shown: tuple[Activation, ...] = ()
        self._curves: dict[str, Curve] = {}
        self._labels = [PlotLabel(look, pixels=14, bold=True) for _ in range(_MOST_LABELS)]
        for label in self._labels:
            label.setVisible(False)
            self.addItem(label, ignoreBounds=True)
        self._description = self.describe(self._spoken)
        self.set_most_ticks(5, 7)
        self.resized.connect(self._place_labels)
        look.changed.connect(self._apply_style)

    def show_activations(self, shown: Sequence[Activation]) -> None:
        """Draw other functions."""
        if tuple(shown) == self._shown:
            return
        self._shown = tuple(shown)
        keys = {activation.key for activation in shown}
        for key in set(self._curves) - keys:
            self.removeItem(self._curves.pop(key))
        points = [self._points(detail_curve(activation)) for activation in shown]
        for number, (activation, (z, y)) in enumerate(zip(shown, points, strict=True)):
            if activation.key not in self._curves:
                self._curves[activation.key] = Curve()
                self.addItem(self._curves[activation.key], ignoreBounds=True)
            self._curves[activation.key].setZValue(_LOWEST + number)
            self._curves[activation.key].setData(z, y, connect="finite")
        if points:
            self.set_view((-DETAIL_LIMIT, DETAIL_LIMIT), vertical_range(*(y for _, y in points)))
        self._apply_style()

    def retranslate(self) -> None:
        """Name the plot and its curves in the present language."""
        self.setAccessibleName(
            translate("Gallery", "Derivatives of the compared functions")
            if self._derivatives
            else translate("Gallery", "Curves of the compared functions")
        )
        self._description.renew()
        for label, activation in zip(self._labels, self._shown, strict=False):
            label.set_text(translate("Activation", activation.name))
        self._place_labels()

    def _spoken(self) -> str:
        which: Which = "g′" if self._derivatives else "g"
        return ". ".join(f"{name_text(each)}: {curve_words(each, which)}" for each in self._shown)

    def _points(self, samples: CurveSamples) -> tuple[Array, Array]:
        return (samples.slope_z, samples.slope) if self._derivatives else (samples.z, samples.value)

    def _apply_style(self) -> None:
        for key, curve in self._curves.items():
            curve.setPen(self.look.activation_pen(key, _CURVE_WIDTH))
        is_named = len(self._shown) <= _MOST_LABELS
        for number, label in enumerate(self._labels):
            label.setVisible(is_named and number < len(self._shown))
        for label, activation in zip(self._labels, self._shown, strict=False):
            label.set_color(self.look.activation_pen(activation.key, 1).color())
        self.retranslate()

    def _place_labels(self) -> None:
        if not self._shown or len(self._shown) > _MOST_LABELS:
            return
        ends = [curve_end(*self._points(detail_curve(shown)), self.view) for shown in self._shown]
        place_end_labels(self, self._labels[: len(ends)], ends)
