"""What is said of a rule that was changed in the middle of a run."""

from app.labs.xor.one_run.run.captions import epoch_text
from app.labs.xor.one_run.run.rule_changes import LeftAlone, RuleChange
from app.labs.xor.one_run.run.state import OneRunState
from app.widgets.time.time_marks import Glyph, TimeMark
from app.words.number_format import readable, shortest
from app.words.rich_text import plain
from app.words.translation import translate
from engine.descent.descent_changes import SetLearningRate
from engine.network.optimizers import Optimizer

_RATE_DIGITS = 4


def change_text(change: RuleChange) -> str:
    """Return the change in a word or two, with markup: η 0.5 → 2."""
    before, after = (_value_text(each) for each in (change.before, change.after))
    if change.key == SetLearningRate.key:
        return f"<i>η</i> {before} → {after}"
    return f"{before} → {after}"


def alone_text(changes: tuple[RuleChange, ...]) -> str:
    """Return the name of the curve of the run left alone: with its rate, if nothing else was changed."""
    if len(changes) == 1 and changes[0].key == SetLearningRate.key:
        return translate("XorChange", "still {rate}").format(rate=_value_text(changes[0].before))
    return translate("XorChange", "left alone")


def change_note(state: OneRunState, change: RuleChange) -> str:
    """Return what stands beside the controls, with markup."""
    return translate("XorChange", "At epoch {update}: {change}").format(
        update=epoch_text(state, change.update), change=f"<b>{change_text(change)}</b>"
    )


def change_mark(state: OneRunState, change: RuleChange) -> TimeMark:
    """Return the flag on the time line."""
    said = translate("XorChange", "Epoch {update}: {change}").format(
        update=epoch_text(state, change.update), change=change_text(change)
    )
    return TimeMark(change.update, Glyph.FLAG, "accent", plain(change_text(change)), plain(said))


def change_sentence(state: OneRunState) -> str:
    """Return what was changed last until the update shown, and what would be without it; or nothing."""
    alone, change = state.alone, state.latest_change
    if alone is None or change is None:
        return ""
    if change.key == SetLearningRate.key:
        text = translate("XorChange", "Learning rate <b>{before} → {after}</b> at epoch {update}.")
    else:
        text = translate("XorChange", "Optimizer <b>{before} → {after}</b> at epoch {update}.")
    said = text.format(
        before=_value_text(change.before),
        after=_value_text(change.after),
        update=epoch_text(state, change.update),
    )
    return f"{said} {_without(state, alone)}"


def _without(state: OneRunState, alone: LeftAlone) -> str:
    if alone.solved_at is not None and alone.solved_at <= state.update_count:
        return translate(
            "XorChange", "Without changes by hand it would have been solved at epoch <b>{update}</b>."
        ).format(update=epoch_text(state, alone.solved_at))
    if alone.losses.size <= state.update_count:
        return translate(
            "XorChange", "Without changes by hand the run would have stopped after epoch <b>{update}</b>."
        ).format(update=epoch_text(state, alone.losses.size - 1))
    return translate("XorChange", "Without changes by hand the loss would be <b>{loss}</b> now.").format(
        loss=readable(float(alone.losses[state.update_count]))
    )


def _value_text(value: object) -> str:
    if isinstance(value, Optimizer):
        return translate("Optimizer", value.name)
    return shortest(float(str(value)), _RATE_DIGITS)
