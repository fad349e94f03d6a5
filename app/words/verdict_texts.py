"""The words for how far a network has come: the same in every view."""

from app.words.translation import translate
from engine.history.verdict import Verdict


def verdict_text(verdict: Verdict) -> str:
    """Return a verdict in one or two words."""
    match verdict:
        case Verdict.SUCCESS:
            return translate("Xor", "success")
        case Verdict.IMPOSSIBLE:
            return translate("Xor", "impossible")
        case Verdict.CANNOT_MOVE:
            return translate("Xor", "cannot move")
        case Verdict.PLATEAU:
            return translate("Xor", "plateau")
        case Verdict.LEARNING:
            return translate("Xor", "learning")
