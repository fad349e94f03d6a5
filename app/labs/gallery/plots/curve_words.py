"""What the large plots show of a curve, in words."""

import math
from typing import Literal

import numpy as np

from app.labs.gallery.plots.curve_samples import DETAIL_LIMIT, detail_curve
from app.words.number_format import readable, shortest
from app.words.translation import translate
from engine.activations import Activation

Which = Literal["g", "g′"]


def curve_words(activation: Activation, which: Which) -> str:
    """Return where the curve of g or of g′ begins, passes 0 and ends, and what its extremes are."""
    samples = detail_curve(activation)
    shown = samples.value if which == "g" else samples.slope
    function = activation.value if which == "g" else activation.derivative
    left, middle, right = (_spoken(float(function(z))) for z in (-DETAIL_LIMIT, 0.0, DETAIL_LIMIT))
    end = shortest(DETAIL_LIMIT, 1)
    text = translate(
        "Gallery",
        "{g}(−{end}) = {left}, {g}(0) = {middle}, {g}({end}) = {right}, lowest {low}, highest {high}",
    )
    return text.format(
        g=which,
        end=end,
        left=left,
        middle=middle,
        right=right,
        low=_spoken(float(shown.min(initial=np.inf, where=~np.isnan(shown)))),
        high=_spoken(float(shown.max(initial=-np.inf, where=~np.isnan(shown)))),
    )


def _spoken(number: float) -> str:
    """Return a number, or that there is none; an own function may have no value in the plot."""
    return readable(number) if math.isfinite(number) else translate("Gallery", "no finite value")
