"""How far a network has come: the five verdicts that every view gives by one rule."""

from enum import StrEnum


class Verdict(StrEnum):
    """How a network stands at one moment."""

    SUCCESS = "success"
    """It has every sample right and the loss below `engine.network.outcomes.SOLVED_LOSS`, now."""
    IMPOSSIBLE = "impossible"
    """No weights of it could solve XOR (`engine.network.network_limits.limit_of`)."""
    CANNOT_MOVE = "cannot move"
    """No update will ever change it again (`engine.history.standstill`)."""
    PLATEAU = "plateau"
    """It moves, but the loss has been still for a while (`loss_trend`): it may well move again."""
    LEARNING = "learning"
    """None of these."""


def verdict_of(*, is_solved: bool, is_impossible: bool, stands_still: bool, is_plateau: bool) -> Verdict:
    """Return the first verdict that holds, in the order of `Verdict`."""
    if is_solved:
        return Verdict.SUCCESS
    if is_impossible:
        return Verdict.IMPOSSIBLE
    if stands_still:
        return Verdict.CANNOT_MOVE
    return Verdict.PLATEAU if is_plateau else Verdict.LEARNING
