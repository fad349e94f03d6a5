"""What was changed in the middle of a run, and what the run would be without it: facts, no sentences."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.labs.xor.shared.settings import XorSettings
from engine.descent.descent_changes import DescentChange
from engine.descent.interventions import Intervention
from engine.history.run_left_alone import RunLeftAlone
from engine.records.arrays import FloatArray
from engine.records.record_access import replaced, value_at


@dataclass(frozen=True)
class RuleChange:
    """Another learning rate, or another optimizer, from an update on.

    Attributes
    ----------
    update
        The updates made before it.
    key
        Which setting.
    before, after
        Its values.
    """

    update: int
    key: str
    before: object
    after: object


@dataclass(frozen=True, eq=False)
class LeftAlone:
    """What the run would be without everything that was done to it after its first update.

    Attributes
    ----------
    since
        The first update at which something was done.
    losses
        The loss at updates 0, 1, …, at most as far as the run was made; fewer if that run fails.
    solved_at
        The first update at which it is solved, or None where it is not until then.
    """

    since: int
    losses: FloatArray
    solved_at: int | None


def rule_changes(settings: XorSettings, interventions: Sequence[Intervention]) -> tuple[RuleChange, ...]:
    """Return how the rule was changed in a run that began with `settings`, in the order of the updates."""
    changes = []
    for each in interventions:
        if isinstance(each, DescentChange):
            changes.append(RuleChange(each.at_update, each.key, value_at(settings, each.key), each.value))
            settings = replaced(settings, **{each.key: each.value})
    return tuple(changes)


def left_alone(
    alone: RunLeftAlone, interventions: Sequence[Intervention], last_update: int
) -> LeftAlone | None:
    """Return the run as it would be, up to the last update made, or None where nothing was done to it."""
    since = min((each.at_update for each in interventions if each.at_update > 0), default=None)
    if since is None:
        return None
    solved_at = alone.solved_at if alone.solved_at is not None and alone.solved_at <= last_update else None
    return LeftAlone(since, alone.losses[: last_update + 1], solved_at)
