"""Marks of the time line: each happening has its words, and its sign does not hang on colour alone."""

from app.labs.xor.shared.painting.time_marks import time_marks
from engine.history.milestones import Mark, MarkKind
from engine.network.outcomes import ALWAYS_HALF

MARKS = (
    Mark(24, MarkKind.NEURON_DIED, 1, 3),
    Mark(30, MarkKind.NEURON_REVIVED, 2, 8),
    Mark(80, MarkKind.ALL_RIGHT),
    Mark(152, MarkKind.SOLVED),
    Mark(160, MarkKind.PLATEAU_LEFT, plateau=ALWAYS_HALF),
    Mark(1000, MarkKind.FAILED),
)


def test_each_mark_says_when_and_what() -> None:
    assert [mark.text for mark in time_marks(MARKS, 1)] == [
        "Epoch 24: h₃ dies",
        "Epoch 30: h₈ comes back to life",
        "Epoch 80: all points right for the first time",
        "Epoch 152: solved (all points right, loss below 0.1)",
        "Epoch 160: the loss leaves the plateau “always 0.5 (ln 2)” downwards",
        "Epoch 1,000: the last one before numbers stop being finite",
    ]
    assert [mark.label for mark in time_marks(MARKS, 1)] == [
        "h₃",
        "h₈",
        "all right",
        "solved",
        "ln 2",
        "stopped",
    ]


def test_with_several_hidden_layers_the_layer_is_named() -> None:
    assert time_marks(MARKS, 2)[1].text == "Epoch 30: h₈ of layer 2 comes back to life"


def test_happenings_that_mean_different_things_have_different_signs() -> None:
    glyphs = [mark.glyph for mark in time_marks(MARKS, 1)]
    assert len({*glyphs}) == len(glyphs) - 1
    assert glyphs[2] == glyphs[3]
