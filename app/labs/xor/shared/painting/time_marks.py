"""What happened in a run, as marks of its time line."""

from collections.abc import Sequence

from app.labs.xor.shared.short_names import PLATEAU_SYMBOLS, neuron_symbol
from app.widgets.time.time_marks import Glyph, TimeMark
from app.words.number_format import epochs
from app.words.translation import translate
from engine.history.milestones import Mark, MarkKind

_GLYPHS = {
    MarkKind.NEURON_DIED: (Glyph.CROSS, "dead"),
    MarkKind.NEURON_REVIVED: (Glyph.RING, "healthy"),
    MarkKind.ALL_RIGHT: (Glyph.CHECK, "healthy"),
    MarkKind.SOLVED: (Glyph.CHECK, "healthy"),
    MarkKind.PLATEAU_LEFT: (Glyph.STEP_DOWN, "ink2"),
    MarkKind.FAILED: (Glyph.BAR, "saturated"),
}


def time_marks(marks: Sequence[Mark], hidden_layers: int, updates_per_epoch: int = 1) -> tuple[TimeMark, ...]:
    """Return the marks of a network with that many hidden layers, worded in the present language."""
    return tuple(_time_mark(mark, hidden_layers, updates_per_epoch) for mark in marks)


def _time_mark(mark: Mark, hidden_layers: int, updates_per_epoch: int) -> TimeMark:
    glyph, color_role = _GLYPHS[mark.kind]
    text = translate("TimeMark", "Epoch {update}: {what}").format(
        update=epochs(mark.update, updates_per_epoch), what=_sentence(mark, hidden_layers)
    )
    return TimeMark(mark.update, glyph, color_role, _label(mark), text)


def _label(mark: Mark) -> str:
    if mark.kind in (MarkKind.NEURON_DIED, MarkKind.NEURON_REVIVED):
        return neuron_symbol(mark.number)
    if mark.kind is MarkKind.ALL_RIGHT:
        return translate("TimeMark", "all right")
    if mark.kind is MarkKind.SOLVED:
        return translate("TimeMark", "solved")
    if mark.plateau is not None:
        return PLATEAU_SYMBOLS[mark.plateau.key]
    return translate("TimeMark", "stopped")


def _sentence(mark: Mark, hidden_layers: int) -> str:
    neuron = neuron_symbol(mark.number)
    if hidden_layers > 1 and mark.layer:
        neuron = translate("TimeMark", "{neuron} of layer {layer}").format(neuron=neuron, layer=mark.layer)
    if mark.kind is MarkKind.NEURON_DIED:
        return translate("TimeMark", "{neuron} dies").format(neuron=neuron)
    if mark.kind is MarkKind.NEURON_REVIVED:
        return translate("TimeMark", "{neuron} comes back to life").format(neuron=neuron)
    if mark.kind is MarkKind.ALL_RIGHT:
        return translate("TimeMark", "all points right for the first time")
    if mark.kind is MarkKind.SOLVED:
        return translate("TimeMark", "solved (all points right, loss below 0.1)")
    if mark.plateau is not None:
        return translate("TimeMark", "the loss leaves the plateau “{plateau}” downwards").format(
            plateau=translate("Plateau", mark.plateau.name)
        )
    return translate("TimeMark", "the last one before numbers stop being finite")
