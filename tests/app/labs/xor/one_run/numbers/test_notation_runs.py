"""The notation as it is set: every character of it, raised where it belongs."""

import re
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.labs.xor.one_run.numbers.notation_runs import Face, Typeface, words
from app.labs.xor.one_run.numbers.numbers_texts import section_texts
from app.labs.xor.one_run.numbers.pass_layout import lay_out
from app.labs.xor.one_run.numbers.written_state import written_state
from app.labs.xor.one_run.numbers.written_text import element_texts, head_text
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.one_run.run.state import OneRunState
from app.look.look import Look
from engine.activations import ELEMENTWISE, activation
from engine.network.losses import MEAN_SQUARED_ERROR
from engine.network.optimizers import OPTIMIZERS
from engine.written.step import Step

_RAISED = re.compile(r"\^\{([^}]*)\}|(\[\d\])|(ᵀ)")


def states() -> Iterator[OneRunState]:
    session = OneRunSession()
    for record in ELEMENTWISE:
        session.change(activation=activation(record.key), neurons=2)
        yield session.state
    session.change(loss=MEAN_SQUARED_ERROR, hidden_layers=2, neurons=3, bias_scale=0.5)
    for optimizer in OPTIMIZERS:
        session.change(optimizer=optimizer)
        session.step(3)
        yield session.state


def steps() -> Iterator[Step]:
    for state in states():
        for sample in (1, None):
            yield from written_state(state, sample).written.steps


def _plain(text: str) -> str:
    return re.sub(r"[\s\u2009^{}]", "", text).replace("ᵀ", "T")


def test_every_character_of_a_notation_is_set_and_the_right_ones_are_raised() -> None:
    notations = {head_text(step) for step in steps()}
    notations |= {each.terms for step in steps() for row in element_texts(step) for each in row}
    assert len(notations) > 200
    for notation in notations:
        runs = [run for word in words(notation) for run in word]
        assert _plain("".join(run.text for run in runs)) == _plain(notation)
        raised = "".join("".join(found) for found in _RAISED.findall(notation))
        assert _plain("".join(run.text for run in runs if run.is_raised)) == _plain(raised)


@pytest.mark.parametrize("width", [380, 660, 1400])
def test_the_sheet_has_every_result_in_its_row_and_column(qtbot: QtBot, width: int) -> None:
    session = OneRunSession()
    session.change(hidden_layers=2, neurons=3, bias_scale=0.5)
    session.step(3)
    typeface = Typeface(Look("light", 1.0))
    for sample in (1, None):
        shown = written_state(session.state, sample)
        for step in shown.written.steps:
            layout = lay_out([step], section_texts(shown), typeface, width, 1.0)
            results = [placed for placed in layout.runs if placed.run.face is Face.RESULT]
            in_order = sorted(results, key=lambda placed: (placed.baseline, placed.x))
            set_results = " ".join(placed.run.text for placed in in_order).split()
            expected = [each.result for row in element_texts(step) for each in row]
            assert [_plain(each) for each in set_results] == [_plain(each) for each in expected]
