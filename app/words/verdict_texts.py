"""The words for how far a network has come, and the loss beside them: the same in every view."""

from app.words.number_format import below, readable
from app.words.translation import translate
from engine.history.verdict import Verdict
from engine.network.outcomes import SOLVED_LOSS


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


def loss_text(loss: float, *, is_solved: bool, limit: float = SOLVED_LOSS) -> str:
    """Return a loss; beside a success it is seen to be below the limit of success."""
    return below(loss, limit) if is_solved else readable(loss)
