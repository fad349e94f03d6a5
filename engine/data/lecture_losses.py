"""Losses of probabilities as lecture notes write them: Σ(y − t)² and −Σ t ln y of one sample.

They take probabilities y, not logits, and have no safety margin: where the formula is infinite the value is
infinite. Training uses `engine.network.losses`.
"""

import numpy as np
import numpy.typing as npt

from engine.records.arrays import FloatArray
from engine.records.translatable import QT_TRANSLATE_NOOP

INFINITE_CROSS_ENTROPY = QT_TRANSLATE_NOOP(
    "Loss",
    "The loss is infinite: what really happened had been given the probability 0. "
    "Shifting the logarithm, ln(y + 1e-7), would only hide this.",
)


def sum_of_squares(y: npt.ArrayLike, t: npt.ArrayLike) -> float:
    """Return Σ (y − t)², a sum over all elements without a factor ½.

    Some textbooks put ½ in front and call half of this value the sum of squares.
    """
    return float(np.sum(np.square(np.asarray(y, dtype=np.float64) - np.asarray(t, dtype=np.float64))))


def mean_of_squares(y: npt.ArrayLike, t: npt.ArrayLike) -> float:
    """Return the mean of (y − t)² over all elements: `sum_of_squares` divided by their number."""
    return sum_of_squares(y, t) / np.size(y)


def raw_cross_entropy(y: npt.ArrayLike, t: npt.ArrayLike) -> float:
    """Return −Σ t ln y over all elements, with 0·ln 0 := 0.

    Parameters
    ----------
    y
        Probabilities in [0, 1].
    t
        Targets in [0, 1], of the shape of `y`.

    Returns
    -------
    float
        Infinite if some t > 0 stands at y = 0 (`zero_probability_targets` says where,
        `INFINITE_CROSS_ENTROPY` says it in words). Terms with t = 0 are 0 even at y = 0, the limit of
        y ln y; plain NumPy gives NaN there.
    """
    probabilities, targets = _as_arrays(y, t)
    counted = targets > 0.0
    with np.errstate(divide="ignore"):
        return float(np.sum(-targets[counted] * np.log(probabilities[counted])))


def zero_probability_targets(y: npt.ArrayLike, t: npt.ArrayLike) -> tuple[int, ...]:
    """Return the flat indices at which t > 0 although y = 0: the terms that make the loss infinite."""
    probabilities, targets = _as_arrays(y, t)
    return tuple(int(index) for index in np.flatnonzero((targets > 0.0) & (probabilities == 0.0)))


def _as_arrays(y: npt.ArrayLike, t: npt.ArrayLike) -> tuple[FloatArray, FloatArray]:
    probabilities, targets = np.broadcast_arrays(
        np.asarray(y, dtype=np.float64), np.asarray(t, dtype=np.float64)
    )
    return probabilities, targets
