"""How far an axis reaches: in sensible steps, so that it rests while what it shows changes."""

import math

import numpy as np

from engine.records.arrays import FloatArray

COARSE = (1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0)
FINE = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0)
EPOCHS, FINE_EPOCHS = (1.0, 2.0, 3.0, 5.0), (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0)
LOSSES = (1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 9.0)

MOST_SHOWN = 1e6
"""No axis needs to reach further: a function that somebody made may overflow, or have no value, in a plot."""


def ends_of(numbers: FloatArray, most: float = MOST_SHOWN) -> tuple[float, float]:
    """Return the least and the largest of `numbers` on an axis within ±`most`; 0 twice if there is none."""
    shown = numbers[np.isfinite(numbers)].clip(-most, most)
    return (float(shown.min()), float(shown.max())) if shown.size else (0.0, 0.0)


def next_step(wanted: float, steps: tuple[float, ...] = COARSE) -> float:
    """Return the smallest of `steps` · 10ⁿ that is at least `wanted`, a positive number."""
    power = 10.0 ** math.floor(math.log10(wanted))
    return next((step * power for step in steps if step * power >= wanted * (1 - 1e-12)), 10.0 * power)


def range_in_steps(low: float, high: float, steps: tuple[float, ...] = FINE) -> tuple[float, float]:
    """Return the interval from a step to a step around [`low`, `high`] and 0; 0 is a step."""
    return (
        -next_step(-low, steps) if low < 0.0 else 0.0,
        next_step(high, steps) if high > 0.0 else 0.0,
    )
