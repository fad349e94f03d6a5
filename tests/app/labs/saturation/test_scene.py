"""The saturation lab's scene is everything that changes its picture.

`ACTIVATION_LAB_SATURATION_SCENES` sets how many scenes are written and how many ways are gone (25 and a
fifth of that unless set).
"""

import os

import numpy as np
import pytest
from PySide6.QtWidgets import QCheckBox, QSlider
from pytestqt.qtbot import QtBot

from app.labs.saturation.page import SaturationPage
from app.labs.saturation.session import SaturationSession
from app.labs.saturation.settings import SaturationSettings
from app.look.look import Look
from app.start.screenshot import settle
from app.widgets.controls.number_field import NumberField
from engine.activations import activation
from engine.records.bounded_record import number_bounds
from engine.records.invalid_value import InvalidValueError
from tests.app.labs.saturation.test_random_states import NUMBERS, any_activation, any_settings
from tests.app.labs.scenes import difference, read_back

SCENES = int(os.environ.get("ACTIVATION_LAB_SATURATION_SCENES", "25"))


def new_page(qtbot: QtBot, look: Look) -> SaturationPage:
    page = SaturationPage(SaturationSession(), look)
    qtbot.addWidget(page)
    page.resize(1500, 820)
    page.show()
    settle()
    return page


def do_something(page: SaturationPage, rng: np.random.Generator) -> None:
    """Do one thing that a person may do."""
    key = str(rng.choice(NUMBERS[:-1]))
    bounds = number_bounds(SaturationSettings, key)
    sliders = [each for each in page.panel.findChildren(QSlider) if each.isVisible()]
    slider = sliders[rng.integers(len(sliders))]
    plot = page._slope_plot if key in ("epsilon", "mean") else page._value_plot
    (tangent,) = page.panel.findChildren(QCheckBox)
    actions = (
        lambda: slider.setValue(int(rng.integers(slider.minimum(), slider.maximum() + 1))),
        lambda: slider.setValue(int(rng.integers(slider.minimum(), slider.maximum() + 1))),
        lambda: plot.dragged.emit(key, float(rng.uniform(2 * bounds.low, 2 * bounds.high))),
        lambda: page._slope_plot.spread_dragged.emit(float(rng.uniform(-9, 9))),
        lambda: page.controls.field_changed.emit("activation", any_activation(rng)),
        tangent.click,
        page.step_once,
        page.rewind,
        lambda: (page.toggle_playing(), page.session.slide(int(rng.integers(1, 130))), page.pause()),
        lambda: page.show_scene(any_settings(rng)),
        page.reset_all,
    )
    actions[rng.choice(len(actions), p=(0.15,) * 5 + (0.25 / 6,) * 6)]()
    settle()


def test_a_scene_is_what_its_text_says() -> None:
    rng = np.random.default_rng(1)
    for _ in range(SCENES):
        scene = any_settings(rng)
        assert read_back(scene) == scene


def test_a_page_shown_a_scene_has_that_scene(qtbot: QtBot, look: Look) -> None:
    page, rng = new_page(qtbot, look), np.random.default_rng(2)
    for _ in range(5):
        scene = any_settings(rng)
        page.toggle_playing()
        page.show_scene(scene)
        assert page.scene == scene
        assert not page.clock.playing


def test_a_page_driven_somewhere_looks_like_a_fresh_page_with_its_scene(qtbot: QtBot, look: Look) -> None:
    driven, rng = new_page(qtbot, look), np.random.default_rng(3)
    fresh = new_page(qtbot, look)
    for _ in range(SCENES // 5):
        for _ in range(6):
            do_something(driven, rng)
        if os.environ.get("ACTIVATION_LAB_SATURATION_SCENES"):
            fresh = new_page(qtbot, look)
        fresh.show_scene(driven.scene)
        assert difference(driven, fresh) == ""


@pytest.mark.parametrize("key", NUMBERS)
def test_every_field_refuses_what_its_record_refuses(qtbot: QtBot, look: Look, key: str) -> None:
    page, bounds = new_page(qtbot, look), number_bounds(SaturationSettings, key)
    row = page.controls[key]
    field = row if isinstance(row, NumberField) else row.field
    beyond = 1 if bounds.integer else 0.0001
    for value in (bounds.low, bounds.high, bounds.low - beyond, bounds.high + beyond):
        field.selectAll()
        field.insert(repr(value))
        field.setModified(True)
        field.editingFinished.emit()
        try:
            SaturationSettings(**{key: value})
        except InvalidValueError:
            assert page.observation.problem
            assert getattr(page.scene, key) != value
        else:
            assert page.observation.problem == ""
            assert getattr(page.scene, key) == value


def test_what_the_record_refuses_is_explained_and_changes_nothing(qtbot: QtBot, look: Look) -> None:
    page = new_page(qtbot, look)
    page.controls.field_changed.emit("activation", activation("softmax"))
    assert "has no curve" in page.observation.problem
    page.controls.field_changed.emit("factors", 51)
    assert page.observation.problem.startswith("Factors n")
    assert page.scene == SaturationSettings()


def test_settings_can_be_had_back_and_pushing_is_no_change_of_them(qtbot: QtBot) -> None:
    session = SaturationSession()
    for act in (lambda: session.change(mean=2.0), session.start_slide, session.reset):
        with qtbot.waitSignal(session.edited):
            act()
    with qtbot.assertNotEmitted(session.edited):
        session.slide(3)
        session.show(SaturationSettings(cursor=2.0))
        session.change(cursor=2.0)
