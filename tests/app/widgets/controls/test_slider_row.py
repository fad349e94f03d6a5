"""A row of label, field and slider: what it emits has the type that its bounds ask for."""

from pytestqt.qtbot import QtBot

from app.look.look import Look
from app.widgets.controls.slider_row import SliderRow
from engine.records.value_rules import NumberBounds


def _emitted(qtbot: QtBot, look: Look, *, integer: bool) -> list[object]:
    row = SliderRow(look, NumberBounds("Networks", 1, 500, integer=integer, step=1.0))
    qtbot.addWidget(row)
    heard: list[object] = []
    row.value_changed.connect(heard.append)
    row.slider.setValue(row.slider.maximum())
    row.field.value_entered.emit(7)
    return heard


def test_a_whole_number_stays_one(qtbot: QtBot, look: Look) -> None:
    heard = _emitted(qtbot, look, integer=True)
    assert heard == [500, 7]
    assert all(type(value) is int for value in heard)


def test_a_real_number_is_a_float(qtbot: QtBot, look: Look) -> None:
    heard = _emitted(qtbot, look, integer=False)
    assert heard == [500.0, 7]
    assert type(heard[0]) is float
