"""Weights and biases typed into the fields of one neuron."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.labs.xor.one_run.looks.neuron import Neuron
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.one_run.weights.neuron_editor import NeuronEditor
from app.look.look import Look
from app.widgets.controls.number_field import NumberField


@pytest.fixture
def session() -> OneRunSession:
    return OneRunSession()


@pytest.fixture
def editor(qtbot: QtBot, look: Look, session: OneRunSession) -> Iterator[NeuronEditor]:
    host = QWidget()
    qtbot.addWidget(host)
    editor = NeuronEditor(look)
    editor.setParent(host)
    editor.resize(320, 400)
    editor.retranslate()
    editor.show_state(session.state)
    host.show()
    yield editor
    host.close()


def _type(qtbot: QtBot, field: NumberField, text: str, *, finish: bool = True) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    if finish:
        qtbot.keyClick(field, Qt.Key.Key_Return)


def _shown(editor: NeuronEditor) -> list[NumberField]:
    return [field for field in editor.findChildren(NumberField) if not field.isHidden()]


def test_without_a_chosen_neuron_there_is_only_a_hint(editor: NeuronEditor) -> None:
    assert editor.neuron is None
    assert _shown(editor) == []


def test_a_neuron_has_a_field_for_each_weight_and_its_bias(
    editor: NeuronEditor, session: OneRunSession
) -> None:
    editor.show_neuron(Neuron(0, 1))
    assert _shown(editor) == [*editor.weight_fields[:2], editor.bias_field]
    weights = session.state.parameters.weights[0][0, 1]
    assert [field.value for field in editor.weight_fields[:2]] == weights.tolist()
    editor.show_neuron(Neuron(1, 0))
    assert len(_shown(editor)) == 5
    session.change(use_bias=False)
    editor.show_state(session.state)
    assert _shown(editor) == list(editor.weight_fields[:4])


def test_a_typed_weight_is_the_only_one_that_changes(
    qtbot: QtBot, editor: NeuronEditor, session: OneRunSession
) -> None:
    editor.show_neuron(Neuron(0, 3))
    with qtbot.waitSignal(editor.weights_entered) as caught:
        _type(qtbot, editor.weight_fields[1], "-2.5")
    (entered,) = caught.args
    before = session.state.parameters
    assert entered.weights[0][0, 3, 1] == -2.5
    entered.weights[0][0, 3, 1] = before.weights[0][0, 3, 1]
    assert entered.equals(before)


def test_a_typed_bias_is_the_only_one_that_changes(
    qtbot: QtBot, editor: NeuronEditor, session: OneRunSession
) -> None:
    editor.show_neuron(Neuron(1, 0))
    with qtbot.waitSignal(editor.weights_entered) as caught:
        _type(qtbot, editor.bias_field, "1.25")
    (entered,) = caught.args
    assert entered.biases[1][0, 0, 0] == 1.25
    entered.biases[1][0, 0, 0] = 0.0
    assert entered.equals(session.state.parameters)


@pytest.mark.parametrize("text", ["51", "abc", "-1e9"])
def test_what_is_not_allowed_is_refused_with_a_sentence(
    qtbot: QtBot, editor: NeuronEditor, text: str
) -> None:
    editor.show_neuron(Neuron(0, 0))
    before = editor.weight_fields[0].text()
    with qtbot.assertNotEmitted(editor.weights_entered), qtbot.waitSignal(editor.rejected) as caught:
        _type(qtbot, editor.weight_fields[0], text)
    assert "from −50 to 50" in caught.args[0]
    assert editor.weight_fields[0].text() == before


def test_what_is_being_typed_stays_while_the_run_goes_on(
    qtbot: QtBot, editor: NeuronEditor, session: OneRunSession
) -> None:
    editor.show_neuron(Neuron(0, 0))
    first, second = editor.weight_fields[:2]
    before = second.text()
    _type(qtbot, first, "1.", finish=False)
    session.step(300)
    editor.show_state(session.state)
    assert first.text() == "1."
    assert second.text() != before


def test_a_field_about_to_be_overwritten_stays_so_while_the_run_goes_on(
    qtbot: QtBot, editor: NeuronEditor, session: OneRunSession
) -> None:
    editor.show_neuron(Neuron(0, 0))
    field = editor.weight_fields[0]
    field.selectAll()
    session.step(300)
    editor.show_state(session.state)
    assert field.selectedText() == field.text()


def test_another_neuron_forgets_what_was_being_typed(
    qtbot: QtBot, editor: NeuronEditor, session: OneRunSession
) -> None:
    editor.show_neuron(Neuron(0, 0))
    _type(qtbot, editor.weight_fields[0], "7", finish=False)
    with qtbot.assertNotEmitted(editor.weights_entered):
        editor.show_neuron(Neuron(0, 1))
        editor.weight_fields[1].setFocus()
    assert editor.weight_fields[0].value == session.state.parameters.weights[0][0, 1, 0]


def test_a_neuron_that_is_gone_is_no_longer_shown(editor: NeuronEditor, session: OneRunSession) -> None:
    editor.show_neuron(Neuron(0, 3))
    assert editor.neuron == Neuron(0, 3)
    session.change(neurons=2)
    editor.show_state(session.state)
    assert editor.neuron is None
    assert _shown(editor) == []


@pytest.mark.parametrize(("width", "columns"), [(150, 1), (320, 2), (620, 4)])
def test_the_fields_use_the_width(
    qtbot: QtBot, editor: NeuronEditor, session: OneRunSession, width: int, columns: int
) -> None:
    session.change(neurons=8)
    editor.show_state(session.state)
    editor.show_neuron(Neuron(1, 0))
    editor.resize(width, 600)
    fields = _shown(editor)
    assert len(fields) == 9
    qtbot.waitUntil(lambda: len({field.x() for field in fields}) == columns)
    assert all(field.geometry().right() <= width for field in fields)
    assert editor.minimumSizeHint().width() <= 150
