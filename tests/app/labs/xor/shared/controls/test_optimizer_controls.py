"""The choice of the optimizer: combo, rule and hyperparameters agree with the record that is shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.labs.xor.shared.controls.optimizer_controls import OptimizerControls
from app.look.look import Look
from app.words.spoken_formula import spoken
from engine.network.optimizers import OPTIMIZERS, PLAIN_DESCENT, Adam, Momentum, Optimizer


@pytest.fixture
def controls(qtbot: QtBot, look: Look) -> OptimizerControls:
    controls = OptimizerControls(look)
    qtbot.addWidget(controls)
    return controls


@pytest.mark.parametrize("optimizer", OPTIMIZERS, ids=lambda each: each.key)
def test_a_choice_shows_its_name_its_rule_and_its_quantities(
    controls: OptimizerControls, optimizer: Optimizer
) -> None:
    controls.show_value(Adam())
    controls.show_value(optimizer)
    assert controls.combo.currentData() == optimizer.key
    assert spoken(optimizer.formula) in controls.formula.accessibleName()
    expected = {"plain": [], "momentum": ["beta"], "rmsprop": ["rho"], "adam": ["beta1", "beta2"]}
    assert list(controls.rows) == expected[optimizer.key]
    for name, row in controls.rows.items():
        assert row.value == getattr(optimizer, name)


def test_choosing_a_rule_gives_it_with_its_usual_quantities(
    qtbot: QtBot, controls: OptimizerControls
) -> None:
    controls.show_value(PLAIN_DESCENT)
    with qtbot.waitSignal(controls.value_changed) as emitted:
        controls.combo.activated.emit(1)
    assert emitted.args == [Momentum()]
    assert isinstance(controls.combo, QComboBox)


def test_a_typed_quantity_changes_only_itself(qtbot: QtBot, controls: OptimizerControls) -> None:
    controls.show_value(Adam(epsilon=1e-3))
    with qtbot.waitSignal(controls.value_changed) as emitted:
        controls.rows["beta2"].slider.value_moved.emit(0.9)
    assert emitted.args == [Adam(epsilon=1e-3, beta2=0.9)]


def test_a_quantity_out_of_bounds_is_refused_with_a_sentence(
    qtbot: QtBot, controls: OptimizerControls
) -> None:
    controls.show_value(Momentum())
    field = controls.rows["beta"].field
    field.selectAll()
    qtbot.keyClicks(field, "1")
    with qtbot.waitSignal(controls.rejected) as emitted:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "0.999" in emitted.args[0]
