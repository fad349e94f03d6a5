"""The share of networks that solve XOR against the size of their initial weights."""

import math

import numpy as np
from PySide6.QtWidgets import QWidget

from app.labs.symmetry.initial_scale.scale_observation import LECTURE_SIGMA, rate_at, sigma_text
from app.look.look import Look
from app.widgets.plots.curve import Curve
from app.widgets.plots.markers import Markers
from app.widgets.plots.plot import Plot
from app.widgets.plots.plot_items import PlotLabel, hide_overlapping
from app.words.number_format import percent, shortest
from app.words.translation import translate
from engine.phenomena.initial_scale import SIGMAS, ScaleScan

_X_VIEW = (-3.15, 1.15)
_Y_VIEW = (-0.03, 1.09)
_CAP = 0.03
_TOO_SMALL = 0.5
_MOST_DECIMALS = 3


class ScalePlot(Plot):
    """Points with Wilson's 95 % intervals over a logarithmic axis; the lecture's 0.01 is marked."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, grid="y", parent=parent)
        self._lecture = Curve(-5)
        self._lecture_label = PlotLabel(look, pixels=15, role="ink2", anchor=(0.0, 0.0))
        self._casing, self._whiskers = Curve(10), Curve(12)
        self._curve, self._points = Curve(5), Markers()
        self._axis_name = PlotLabel(look, pixels=17, role="ink2", anchor=(1.0, 1.0))
        self._axis_name.set_text("<i>σ</i>")
        self.add_items(
            self._lecture,
            self._curve,
            self._casing,
            self._whiskers,
            self._points,
            self._lecture_label,
            self._axis_name,
        )
        self.set_ticks_at(x=[-3.0, -2.0, -1.0, 0.0, 1.0], y=[0.0, 0.25, 0.5, 0.75, 1.0])
        self.set_tick_texts(
            x_text=lambda power: shortest(10.0**power, _MOST_DECIMALS), y_text=lambda share: percent(share, 0)
        )
        self.set_view(_X_VIEW, _Y_VIEW)
        place = math.log10(LECTURE_SIGMA)
        self._lecture.setData([place, place], list(_Y_VIEW))
        self._axis_name.setPos(_X_VIEW[1], 0.0)
        self._scan: ScaleScan | None = None
        self._description = self.describe(self._spoken)

    def show_scan(self, scan: ScaleScan | None) -> None:
        """Draw what is known so far; nothing before the first networks have been judged."""
        known = scan is not None and scan.trials > 0
        self._scan = scan
        self._description.renew()
        for item in (self._curve, self._casing, self._whiskers, self._points):
            item.setVisible(known)
        for label in (self._lecture_label, self._axis_name):
            label.show()
        self._lecture_label.set_fitting_text([_lecture_text(scan), "0.01"], self.pixels_across(2.0))
        self._lecture_label.setPos(math.log10(LECTURE_SIGMA) + 0.03, _Y_VIEW[1])
        hide_overlapping([self._lecture_label, self._axis_name])
        if scan is None or not known:
            return
        x = np.log10(SIGMAS)
        share = np.array([rate.share for rate in scan.rates])
        self._curve.setData(x, share)
        self._points.setData(x, share)
        ends = np.array([rate.interval() for rate in scan.rates])
        whisker_x, whisker_y = _whiskers(x, ends)
        for item in (self._casing, self._whiskers):
            item.setData(whisker_x, whisker_y, connect="pairs")

    def _spoken(self) -> str:
        if self._scan is None or not self._scan.trials:
            return translate("Symmetry", "nothing is known yet")
        texts = []
        for sigma, rate in zip(SIGMAS, self._scan.rates, strict=True):
            share, low, high = (percent(each, 0) for each in (rate.share, *rate.interval()))
            texts.append(f"σ = {sigma_text(sigma)}: {share} ({low} – {high})")
        return "; ".join(texts)

    def apply_style(self, activation_key: str) -> None:
        """Take over the present theme, scale and the activation's colour."""
        look = self.look
        self._lecture.setPen(look.pen("ink2", 1.75, (1.2, 2.4)))
        pen = look.activation_pen(activation_key, 2.5, dashed=False)
        self._curve.setPen(pen)
        self._casing.setPen(look.pen("surface", 5))
        self._whiskers.setPen(look.pen("ink", 1.9))
        self._points.set_style(look, "ink", 6)
        self._points.setBrush(pen.color())
        for label in (self._lecture_label, self._axis_name):
            label.apply_look()


def _lecture_text(scan: ScaleScan | None) -> str:
    """Return what the marked value is called; that it is too small is said only where it is.

    It is where some larger σ succeeds more than twice as often, and not by chance: their intervals part.
    """
    if scan is None or scan.trials == 0:
        return translate("Symmetry", "the lecture's 0.01")
    share, highest = rate_at(scan, LECTURE_SIGMA).share, rate_at(scan, LECTURE_SIGMA).interval()[1]
    larger = [rate for sigma, rate in zip(SIGMAS, scan.rates, strict=True) if sigma > LECTURE_SIGMA]
    best = max(larger, key=lambda rate: rate.share)
    if share < _TOO_SMALL * best.share and highest < best.interval()[0]:
        return translate("Symmetry", "the lecture's 0.01: too small here")
    return translate("Symmetry", "the lecture's 0.01")


def _whiskers(x: np.ndarray, ends: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the pairs of points of the vertical lines and of their caps."""
    low, high = ends[:, 0], ends[:, 1]
    pairs_x = [(x, x), (x - _CAP, x + _CAP), (x - _CAP, x + _CAP)]
    pairs_y = [(low, high), (low, low), (high, high)]
    return (
        np.concatenate([np.stack(pair, axis=1).ravel() for pair in pairs_x]),
        np.concatenate([np.stack(pair, axis=1).ravel() for pair in pairs_y]),
    )
