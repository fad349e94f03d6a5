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


SCALES = {
    "speed": (1.0, 1000.0, True, None, True),
    "learning rate": (0.001, 100.0, True, None, False),
    "mean": (-6.0, 6.0, False, 0.1, False),
    "networks": (50.0, 2000.0, True, 10.0, True),
    "epochs": (0.0, 90_000.0, False, 1.0, True),
    "no step": (0.0, 1.0, False, None, False),
}


@pytest.mark.parametrize("scale", SCALES)
def test_every_press_of_a_key_leads_to_another_number_and_the_opposite_key_back(
    qtbot: QtBot, look: Look, scale: str
) -> None:
    low, high, logarithmic, step, integer = SCALES[scale]
    slider = ValueSlider(look, low, high, logarithmic=logarithmic, step=step, integer=integer)
    qtbot.addWidget(slider)
    moved: list[float] = []
    slider.value_moved.connect(lambda value: (moved.append(value), slider.show_value(value)))
    inside = low + 0.3 * (high - low)
    for start in (low, float(round(inside)) if integer else round(inside, 2), high):
        slider.show_value(start)
        moved.clear()
        for key, back in ((Qt.Key.Key_Right, Qt.Key.Key_Left), (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)):
            room = start < high
            qtbot.keyClick(slider, key)
            assert len(moved) == room
            if room:
                assert start < moved[-1] <= high
                assert not integer or moved[-1] == round(moved[-1])
                if moved[-1] < high:
                    qtbot.keyClick(slider, back)
                    assert moved[-1] == start
                slider.show_value(start)
                moved.clear()
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert moved[-2:] == [low, high]


def test_a_page_key_goes_ten_numbers_on(qtbot: QtBot, look: Look) -> None:
    slider = ValueSlider(look, 1.0, 1000.0, logarithmic=True, integer=True)
    qtbot.addWidget(slider)
    slider.show_value(4.0)
    moved: list[float] = []
    slider.value_moved.connect(moved.append)
    qtbot.keyClick(slider, Qt.Key.Key_PageUp)
    at_once = moved[-1]
    slider.show_value(4.0)
    for _ in range(10):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert moved[-1] == at_once
    assert moved[1:6] == [5.0, 6.0, 7.0, 8.0, 9.0]
