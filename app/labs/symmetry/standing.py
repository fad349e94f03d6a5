"""How far one of the two runs has come: the verdict of its numbers, and its word."""

import numpy as np

from app.labs.symmetry.settings import SymmetrySettings
from app.translation import translate
from engine.activations.facts import is_straight, largest_slope
from engine.arrays import FloatArray
from engine.outcomes import Plateau, plateau_near, predicts_like
from engine.translatable import QT_TRANSLATE_NOOP
from engine.verdict import Verdict

WINDOW = 100
"""So many epochs are looked back on to tell whether the loss moves."""

MOVING = 0.01
"""Below this relative change over `WINDOW` epochs the loss counts as still."""

_WORDS: dict[Verdict, str] = {
    Verdict.SUCCESS: QT_TRANSLATE_NOOP("SymmetryVerdict", "success"),
    Verdict.IMPOSSIBLE: QT_TRANSLATE_NOOP("SymmetryVerdict", "impossible"),
    Verdict.CANNOT_MOVE: QT_TRANSLATE_NOOP("SymmetryVerdict", "cannot move"),
    Verdict.PLATEAU: QT_TRANSLATE_NOOP("SymmetryVerdict", "plateau"),
    Verdict.LEARNING: QT_TRANSLATE_NOOP("SymmetryVerdict", "learning"),
}


def verdict_word(verdict: Verdict) -> str:
    """Return a verdict in the present language."""
    return translate("SymmetryVerdict", _WORDS[verdict])


def is_impossible(settings: SymmetrySettings) -> bool:
    """Return whether no weights solve the task: XOR, and the network draws one straight line."""
    if settings.data != "xor":
        return False
    # A step is level wherever it has a slope, but no line.
    is_line = is_straight(settings.activation) and largest_slope(settings.activation).value > 0.0
    return not settings.neurons or is_line


def is_plateau(losses: FloatArray) -> bool:
    """Return whether the loss has been still for the whole of `WINDOW`.

    Parameters
    ----------
    losses
        The loss at every epoch since weights were last changed by hand, shape (epochs + 1,).
    """
    recent = losses[-(WINDOW + 1) :]
    return recent.size > WINDOW and float(np.ptp(recent)) < MOVING * float(recent.max())


def named_level(settings: SymmetrySettings, loss: float, predictions: FloatArray) -> Plateau | None:
    """Return the level of XOR that the loss is within 0.01 of, if the predictions are like its name."""
    plateau = plateau_near(loss) if settings.data == "xor" else None
    return plateau if plateau is not None and predicts_like(plateau, predictions) else None
