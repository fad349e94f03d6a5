"""When a prediction counts as correct, a run as solved, and which losses of four points have a name.

Typed facts only: the sentences are made elsewhere.
"""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.records.arrays import FloatArray
from engine.records.translatable import QT_TRANSLATE_NOOP

CORRECT_MARGIN = 0.01
"""How far beyond 0.5 a prediction must be to count: the always-0.5 network gets nothing right by rounding."""

SOLVED_LOSS = 0.1
"""Below this loss a network that has every sample right counts as a success."""


@dataclass(frozen=True)
class Plateau:
    """A mean cross-entropy on balanced XOR (four points) at which learning is often stuck.

    Attributes
    ----------
    key
        Name in code and tests.
    name
        English name, marked in the context ``"Plateau"``.
    formula
        The level in LaTeX.
    loss
        The level.
    """

    key: str
    name: str
    formula: str
    loss: float


_THIRD_ENTROPY = -(math.log(1 / 3) / 3 + 2 * math.log(2 / 3) / 3)

ALWAYS_HALF = Plateau(
    "always_half", QT_TRANSLATE_NOOP("Plateau", "always 0.5 (ln 2)"), r"\ln 2", math.log(2.0)
)
"""Every point is given 0.5."""

THREE_OF_FOUR = Plateau(
    "three_of_four",
    QT_TRANSLATE_NOOP("Plateau", "three of four"),
    r"\tfrac34 H(\tfrac13)",
    0.75 * _THIRD_ENTROPY,
)
"""One point is exact and three, of which one is of the other class, share the prediction 1/3 or 2/3."""

TWO_AND_TWO_HALVES = Plateau(
    "two_and_two_halves",
    QT_TRANSLATE_NOOP("Plateau", "two right, two at 0.5"),
    r"\tfrac12\ln 2",
    0.5 * math.log(2.0),
)
"""Two points are exact, the other two are given 0.5."""

PLATEAUS: tuple[Plateau, ...] = (ALWAYS_HALF, THREE_OF_FOUR, TWO_AND_TWO_HALVES)


def plateau_near(loss: float, tolerance: float = 0.01) -> Plateau | None:
    """Return the plateau closest to `loss` if it lies within `tolerance`, otherwise None."""
    closest = min(PLATEAUS, key=lambda plateau: abs(plateau.loss - loss))
    return closest if abs(closest.loss - loss) <= tolerance else None


_LIKE_THE_PLATEAU = 0.1


def predicts_like(plateau: Plateau, predictions: FloatArray) -> bool:
    """Return whether four predictions are what a plateau is named for, to within 0.1.

    Parameters
    ----------
    plateau
        One of `PLATEAUS`.
    predictions
        ŷ of the four points of balanced XOR, shape (4,).
    """
    at_half = np.abs(predictions - 0.5) < _LIKE_THE_PLATEAU
    certain = np.minimum(predictions, 1.0 - predictions) < _LIKE_THE_PLATEAU
    if plateau is ALWAYS_HALF:
        return bool(at_half.all())
    if plateau is THREE_OF_FOUR:
        shared = np.minimum(np.abs(predictions - 1 / 3), np.abs(predictions - 2 / 3)) < _LIKE_THE_PLATEAU
        return int(certain.sum()) == 1 and int((shared & ~certain).sum()) == 3
    return int(certain.sum()) == 2 and int(at_half.sum()) == 2


def correct_samples(predictions: FloatArray, targets: FloatArray) -> npt.NDArray[np.bool_]:
    """Return which samples are predicted correctly.

    Parameters
    ----------
    predictions
        ŷ, shape (..., n_out, m).
    targets
        Shape (n_out, m).

    Returns
    -------
    ndarray of bool
        Shape (..., m). With one output, ŷ lies on the target's side of 0.5 by more than `CORRECT_MARGIN`;
        with several, the largest output is the target's.
    """
    if targets.shape[0] == 1:
        side = np.where(targets[0] > 0.5, 1.0, -1.0)
        return np.asarray((predictions[..., 0, :] - 0.5) * side > CORRECT_MARGIN)
    return np.asarray(predictions.argmax(axis=-2) == targets.argmax(axis=0))


def solved(predictions: FloatArray, targets: FloatArray, loss: FloatArray) -> npt.NDArray[np.bool_]:
    """Return whether each network succeeds: every sample correct and the loss below `SOLVED_LOSS`.

    Parameters
    ----------
    predictions
        ŷ, shape (..., n_out, m).
    targets
        Shape (n_out, m).
    loss
        Mean loss, shape (...).
    """
    return np.asarray(correct_samples(predictions, targets).all(axis=-1) & (loss < SOLVED_LOSS))
