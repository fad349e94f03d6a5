"""The choice of the data set: what is shown agrees with the record, and every control changes one field."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.labs.xor.shared.controls.data_controls import DataControls, data_name
from app.labs.xor.shared.data_settings import CLOUDS, KINDS, TRUTH_TABLE, DataSettings
from app.look.look import Look

CIRCLE = DataSettings(kind="circle", sample_count=50, noise=0.03, seed=7, test_share=0.2)


@pytest.fixture
def controls(qtbot: QtBot, look: Look) -> DataControls:
    controls = DataControls(look)
    qtbot.addWidget(controls)
    return controls


def test_the_truth_table_has_nothing_to_set(controls: DataControls) -> None:
    controls.show_value(DataSettings())
    rows = (controls["sample_count"], controls["noise"], controls["seed"], controls["test_share"])
    assert controls["kind"].combo.currentData() == TRUTH_TABLE
    assert not any(row.isVisibleTo(controls) for row in rows)


def test_a_cloud_shows_its_numbers(controls: DataControls) -> None:
    controls.show_value(CIRCLE)
    rows = (controls["sample_count"], controls["noise"], controls["test_share"])
    assert [row.value for row in rows] == [50, 0.03, 0.2]
    assert all(row.isVisibleTo(controls) for row in rows)
    assert controls["seed"].field.value == 7
    assert controls["test_share"].field.text() == "20%"


@pytest.mark.parametrize("kind", KINDS[:-1])
def test_choosing_a_kind_takes_the_noise_that_shows_it_well(
    qtbot: QtBot, controls: DataControls, kind: str
) -> None:
    controls.show_value(CIRCLE)
    with qtbot.waitSignal(controls.value_changed) as emitted:
        controls["kind"].combo.activated.emit(KINDS.index(kind))
    noise = CLOUDS[kind].default_noise if kind in CLOUDS else CIRCLE.noise
    assert emitted.args == [replace(CIRCLE, kind=kind, noise=noise)]
    assert controls["kind"].combo.itemText(KINDS.index(kind)) == data_name(kind)


@pytest.mark.parametrize("seed", [7, 2**31 - 1])
def test_other_data_are_drawn_with_another_seed(qtbot: QtBot, controls: DataControls, seed: int) -> None:
    controls.show_value(replace(CIRCLE, seed=seed))
    with qtbot.waitSignal(controls.value_changed) as emitted:
        controls["seed"].dice.click()
    (data,) = emitted.args
    assert data == replace(CIRCLE, seed=data.seed)
    assert data.seed != seed


@pytest.mark.parametrize("typed", ["30%", "30", "30 %"])
def test_the_share_of_test_samples_is_typed_in_percent(
    qtbot: QtBot, controls: DataControls, typed: str
) -> None:
    controls.show_value(CIRCLE)
    field = controls["test_share"].field
    field.selectAll()
    with qtbot.waitSignal(controls.value_changed) as emitted:
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert emitted.args == [replace(CIRCLE, test_share=0.3)]


def test_a_number_out_of_bounds_is_refused_with_a_sentence(qtbot: QtBot, controls: DataControls) -> None:
    controls.show_value(CIRCLE)
    field = controls["sample_count"].field
    field.selectAll()
    qtbot.keyClicks(field, "3")
    with qtbot.waitSignal(controls.rejected) as emitted:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "4" in emitted.args[0]
    assert "2,000" in emitted.args[0]
