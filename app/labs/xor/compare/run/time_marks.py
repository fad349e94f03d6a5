"""What happened in the compared networks, as marks of their common time line."""

from collections.abc import Sequence

from app.labs.xor.compare.run.session import CompareMark
from app.labs.xor.compare.run.texts import activation_name
from app.widgets.time.time_marks import Glyph, TimeMark
from app.words.number_format import fixed
from app.words.translation import translate
from engine.history.milestones import MarkKind


def compare_time_marks(marks: Sequence[CompareMark]) -> tuple[TimeMark, ...]:
    """Return the marks, worded in the present language."""
    return tuple(_time_mark(each) for each in marks)


def _time_mark(each: CompareMark) -> TimeMark:
    update, name = each.mark.update, activation_name(each.activation)
    if each.mark.kind is MarkKind.FAILED:
        text = translate("XorCompare", "Epoch {update}: the last one of {name} before it stops")
        glyph, color_role = Glyph.BAR, "saturated"
    else:
        text = translate("XorCompare", "Epoch {update}: {name} has solved XOR")
        glyph, color_role = Glyph.CHECK, "healthy"
    label = translate("Activation", each.activation.name)
    return TimeMark(update, glyph, color_role, label, text.format(update=fixed(update, 0), name=name))
