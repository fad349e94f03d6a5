"""How far one of the two runs has come: the verdict of its numbers, and its word."""

from app.labs.symmetry.two_starts.run.settings import SymmetrySettings
from app.words.translation import translate
from engine.history.verdict import Verdict
from engine.network.network_limits import limit_of
from engine.network.outcomes import Plateau, plateau_near, predicts_like
from engine.records.arrays import FloatArray
from engine.records.translatable import QT_TRANSLATE_NOOP

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
    """Return whether the task is XOR, and no weights of the network solve it."""
    return settings.data == "xor" and limit_of(settings.rule.architecture) is not None


def named_level(settings: SymmetrySettings, loss: float, predictions: FloatArray) -> Plateau | None:
    """Return the level of XOR that the loss is within 0.01 of, if the predictions are like its name."""
    plateau = plateau_near(loss) if settings.data == "xor" else None
    return plateau if plateau is not None and predicts_like(plateau, predictions) else None
