"""The slider: places are values, on a linear and on a logarithmic scale."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.look.look import Look
from app.widgets.controls.value_slider import ValueSlider


@pytest.mark.parametrize(
    ("low", "high", "logarithmic", "middle"), [(-6.0, 6.0, False, 0.0), (0.01, 100.0, True, 1.0)]
)
def test_the_middle_of_the_track_is_the_middle_of_the_scale(
    qtbot: QtBot, look: Look, low: float, high: float, logarithmic: bool, middle: float
) -> None:
    slider = ValueSlider(look, low, high, logarithmic=logarithmic)
    qtbot.addWidget(slider)
    moved: list[float] = []
    slider.value_moved.connect(moved.append)
    slider.resize(218, 22)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=slider.rect().center())
    assert moved[-1] == pytest.approx(middle, abs=0.07)


def test_showing_a_value_emits_nothing(qtbot: QtBot, look: Look) -> None:
    slider = ValueSlider(look, 0.0, 1.0)
    qtbot.addWidget(slider)
    moved: list[float] = []
    slider.value_moved.connect(moved.append)
    slider.show_value(0.25)
    assert slider.value() == 250
    assert moved == []


def test_arrow_keys_move_by_the_step_and_ten_steps_with_shift(qtbot: QtBot, look: Look) -> None:
    slider = ValueSlider(look, 0.0, 10.0, step=0.1)
    qtbot.addWidget(slider)
    slider.show_value(5.0)
    moved: list[float] = []
    slider.value_moved.connect(moved.append)
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    qtbot.keyClick(slider, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert moved == pytest.approx([5.1, 4.1])
