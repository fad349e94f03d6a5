"""Typing numbers: what is allowed is taken over, what is not is explained and undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from pytestqt.qtbot import QtBot

from app.widgets.controls import number_field
from app.widgets.controls.number_field import NumberField
from engine.records.value_rules import NumberBounds


@pytest.fixture
def field(qtbot: QtBot) -> NumberField:
    field = NumberField(NumberBounds("Mean μ", -6.0, 6.0))
    qtbot.addWidget(field)
    field.show_value(1.5)
    return field


def _type(qtbot: QtBot, field: NumberField, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_an_allowed_number_is_taken_over(qtbot: QtBot, field: NumberField) -> None:
    with qtbot.waitSignal(field.value_entered) as entered:
        _type(qtbot, field, "-2.25")
    assert entered.args == [-2.25]
    assert field.text() == "−2.25"


@pytest.mark.parametrize("nonsense", ["abc", "", "99", "nan", "-inf", "1,2,x", "1,5", "1_0", "1e9", "한글"])
def test_nonsense_is_explained_and_the_last_good_value_stays(
    qtbot: QtBot, field: NumberField, nonsense: str
) -> None:
    entered: list[float] = []
    field.value_entered.connect(entered.append)
    field.selectAll()
    field.insert(nonsense)
    field.setModified(True)
    with qtbot.waitSignal(field.rejected) as rejected:
        field.editingFinished.emit()
    (sentence,) = rejected.args
    assert "Mean μ" in sentence
    assert "from −6 to 6" in sentence
    assert f"“{nonsense}”" in sentence
    assert field.text() == "1.50"
    assert field.value == 1.5
    assert entered == []


@pytest.mark.parametrize("typed", ["8", "± 8", "sample 8 of 100", "8 of 100"])
def test_the_words_around_a_number_may_be_typed_too(qtbot: QtBot, typed: str) -> None:
    around = ("± ", "") if typed.startswith("±") else ("sample ", " of 100")
    field = NumberField(NumberBounds("Sample", 1, 100, integer=True))
    qtbot.addWidget(field)
    field.set_format(lambda value: f"{around[0]}{value:.0f}{around[1]}")
    field.show_value(5)
    with qtbot.waitSignal(field.value_entered) as entered:
        _type(qtbot, field, typed)
    assert entered.args == [8.0]


def test_a_value_that_is_a_word_can_be_typed_and_left(qtbot: QtBot) -> None:
    field = NumberField(NumberBounds("Batch size", 0, 100, integer=True))
    qtbot.addWidget(field)
    field.set_format(lambda value: f"{value:.0f}" if value else "all")
    field.show_value(0)
    with qtbot.assertNotEmitted(field.rejected):
        _type(qtbot, field, "all")
    with qtbot.waitSignal(field.value_entered) as entered:
        _type(qtbot, field, "12")
    assert entered.args == [12.0]


def test_the_click_that_gives_the_focus_selects_the_number_and_the_next_one_places_the_cursor(
    qtbot: QtBot, field: NumberField
) -> None:
    with qtbot.waitExposed(field):
        field.show()
    field.activateWindow()
    qtbot.waitUntil(field.hasFocus)
    field.clearFocus()
    field.deselect()
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    assert field.selectedText() == field.text()
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    assert field.selectedText() == ""


def test_the_mark_of_a_problem_goes_with_its_sentence(
    qtbot: QtBot, field: NumberField, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(number_field, "_PROBLEM_MS", 10)
    _type(qtbot, field, "abc")
    assert field.property("state") == "problem"
    qtbot.waitUntil(lambda: field.property("state") == "")


def test_an_unchanged_number_says_nothing(qtbot: QtBot, field: NumberField) -> None:
    said: list[object] = []
    field.value_entered.connect(said.append)
    field.rejected.connect(said.append)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert said == []


def test_arrow_keys_step_and_stop_at_the_bounds(qtbot: QtBot, field: NumberField) -> None:
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.value == pytest.approx(1.6)
    for _ in range(10):
        qtbot.keyClick(field, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert field.value == 6.0


def test_escape_brings_the_last_good_value_back_before_it_does_anything_else(
    qtbot: QtBot, field: NumberField
) -> None:
    used: list[bool] = []
    shortcut = QShortcut(QKeySequence("Esc"), field)
    shortcut.activated.connect(lambda: used.append(True))
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "3")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "1.50"
    assert used == []
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert used == [True]


def test_a_whole_number_field_refuses_a_fraction(qtbot: QtBot) -> None:
    field = NumberField(NumberBounds("Seed", 0, 9999, integer=True))
    qtbot.addWidget(field)
    field.show_value(7)
    with qtbot.waitSignal(field.rejected) as rejected:
        _type(qtbot, field, "1.5")
    assert "whole number" in rejected.args[0]


@pytest.mark.parametrize("keys", [Qt.Key.Key_Z, Qt.Key.Key_V])
def test_undo_and_paste_belong_to_the_window_until_something_is_typed(
    qtbot: QtBot, field: NumberField, keys: Qt.Key
) -> None:
    called: list[bool] = []
    shortcut = QShortcut(QKeySequence(Qt.KeyboardModifier.ControlModifier | keys), field)
    shortcut.activated.connect(lambda: called.append(True))
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, keys, Qt.KeyboardModifier.ControlModifier)
    assert called == [True]
    qtbot.keyClicks(field, "3")
    qtbot.keyClick(field, keys, Qt.KeyboardModifier.ControlModifier)
    assert called == [True]
