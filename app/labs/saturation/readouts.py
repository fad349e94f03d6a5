"""The numbers beside the plots: the saturated share, and what is left of a product of derivatives."""

import math
from html import escape

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.labs.saturation.plot_words import mean_moment, powers_in_words, product_text
from app.labs.saturation.state import SaturationState
from app.look.look import Look
from app.widgets.controls.progress_bar import ProgressBar
from app.widgets.frame.steady_place import SteadyPlace
from app.widgets.plots.curve import Curve
from app.widgets.plots.markers import Markers
from app.widgets.plots.plot import Plot
from app.words.number_format import percent, readable, scientific
from app.words.rich_text import render
from app.words.translation import translate

_SMALLEST_LOG = -320.0
_FEW_POWERS, _POWERS_AT_ONCE = 8.0, 5.0
_MARGIN = 0.1
_MOST_POINTS = 16
"""A point for every factor would be a thick line when there are many."""

_PRODUCT_WIDTH, _PRODUCT_HEIGHT = 104, 26
_NO_LIMIT = 16_777_215


class SaturationReadouts(QFrame):
    """A card with the saturated share and the product g′(z)ⁿ.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "card")
        self._share_title, self._share = _label("cardTitle"), _label("huge", at_right=True)
        self._share_note = _label("small", wraps=True)
        self._bar = ProgressBar(look, track="healthy_bar", fill="saturated")
        self._product_title, self._product = _label("cardTitle"), _label("cardTitle", at_right=True)
        self._product_note = _label("small", wraps=True)
        self._plot = Plot(look, tick_px=13, grid="y")
        self._plot.setMinimumHeight(90)
        self._state: SaturationState | None = None
        self._description = self._plot.describe(
            lambda: powers_in_words(self._state) if self._state is not None else "",
            lambda: mean_moment(self._state) if self._state is not None else "",
        )
        self._curve, self._points = Curve(10), Markers()
        self._plot.add_items(self._curve, self._points)
        self._plot.set_tick_texts(x_text=_times, y_text=_power_of_ten)
        self._plot.set_most_ticks(4, 3)
        self._divider = QFrame()
        self._divider.setProperty("role", "divider")
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._parts.setContentsMargins(16, 12, 16, 10)
        self._parts.setSpacing(10)
        self._parts.addLayout(self._share_part())
        self._parts.addWidget(self._divider)
        self._parts.addLayout(self._product_part(), 1)
        self.arrange(in_a_row=False, with_plot=True)

    def arrange(self, *, in_a_row: bool, with_plot: bool) -> None:
        """Put the parts side by side or one above the other, with the plot of the powers or without."""
        direction = QBoxLayout.Direction
        self._parts.setDirection(direction.LeftToRight if in_a_row else direction.TopToBottom)
        # A divider is one pixel across the direction in which the parts follow each other.
        self._divider.setMinimumSize(1, 1)
        self._divider.setMaximumSize(1 if in_a_row else _NO_LIMIT, _NO_LIMIT if in_a_row else 1)
        self._parts.setStretch(0, 1 if in_a_row else 0)
        self._plot.setVisible(with_plot)

    def show_state(self, state: SaturationState) -> None:
        """Show a state."""
        self._share.setText(percent(state.exact_share, 0))
        self._show_alarm("saturated" if state.exact_share > 0 else "")
        self._share_note.setText(
            translate("Saturation", "exact <b>{exact}</b> · sample <b>{sample}</b>").format(
                exact=escape(percent(state.exact_share)), sample=escape(percent(state.sampled_share))
            )
        )
        self._bar.show_share(state.exact_share)
        self._state = state
        self._description.renew()
        factors = state.settings.factors
        self._product.setText(product_text(state.product))
        title = translate("Saturation", "<i>g′</i>(<i>z</i>) multiplied {n} times").format(n=factors)
        self._product_title.setText(render(title, self._look))
        self._show_powers(np.arange(1, factors + 1), state.powers.log10)

    def retranslate(self) -> None:
        """Set the fixed texts."""
        self._share_title.setText(translate("Saturation", "Saturated share"))
        self._bar.setAccessibleName(translate("Saturation", "Saturated share"))
        note = translate("Saturation", "assumes weights 1 and the same <i>z</i> in every layer")
        self._product_note.setText(render(note, self._look))
        self._plot.setAccessibleName(translate("Saturation", "Powers of g′(z), logarithmic"))

    def apply_style(self) -> None:
        """Take over the present theme and scale."""
        # A label of fixed size that changes its text does not make the whole page lay itself out again.
        self._product.setFixedSize(self._look.px(_PRODUCT_WIDTH), self._look.px(_PRODUCT_HEIGHT))
        self._share.ensurePolished()
        widest = self._share.fontMetrics().boundingRect(">99%")
        self._share.setFixedSize(widest.width() + 2, widest.height())
        self._curve.setPen(self._look.pen("accent", 2))
        self._points.set_style(self._look, "accent", 4.5)

    def _show_alarm(self, wanted: str) -> None:
        if self._share.property("state") != wanted:
            self._share.setProperty("state", wanted)
            self._share.style().unpolish(self._share)
            self._share.style().polish(self._share)

    def _share_part(self) -> QVBoxLayout:
        words = _column(2, self._share_title, SteadyPlace(self._share_note))
        line = QHBoxLayout()
        line.addLayout(words, 1)
        line.addWidget(self._share)
        part = _column(6)
        part.addLayout(line)
        part.addWidget(self._bar)
        part.addStretch(1)
        return part

    def _product_part(self) -> QVBoxLayout:
        line = QHBoxLayout()
        line.addWidget(self._product_title, 1)
        line.addWidget(self._product)
        part = _column(4)
        part.addLayout(line)
        part.addWidget(self._product_note)
        part.addWidget(self._plot, 1)
        return part

    def _show_powers(self, counts: NDArray[np.int64], exponents: NDArray[np.float64]) -> None:
        finite = np.isfinite(exponents)
        shown_counts, shown = counts[finite], np.maximum(exponents[finite], _SMALLEST_LOG)
        self._curve.setData(shown_counts, shown)
        every = max(1, len(shown) // _MOST_POINTS)
        self._points.setData(shown_counts[::every], shown[::every])
        below, above = max(0.0, -shown.min(initial=0.0)), max(0.0, shown.max(initial=0.0))
        self._plot.set_view(
            (0.5, max(2.0, float(counts[-1])) + 0.5), (-_steps_beyond(below), _steps_beyond(above) - 0.5)
        )


def _steps_beyond(exponent: float) -> float:
    """Return an end of the axis beyond `exponent` ≥ 0: in steps, so that it stands still while one drags."""
    step = 1.0 if exponent < _FEW_POWERS else _POWERS_AT_ONCE
    return step * (math.floor((exponent + _MARGIN * step) / step) + 1.0)


def _power_of_ten(exponent: float) -> str:
    return "1" if exponent == 0 else scientific(10.0**exponent, 1).replace("1 × ", "")


def _times(count: float) -> str:
    return translate("Saturation", "×{n}").format(n=readable(count, 0)) if count >= 1 else ""


def _label(role: str, *, wraps: bool = False, at_right: bool = False) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(wraps)
    if at_right:
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label


def _column(spacing: int, *widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(spacing)
    for widget in widgets:
        column.addWidget(widget)
    return column
