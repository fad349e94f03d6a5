"""The gallery's scene is everything that changes its picture, but for scrolling, hovering and the focus.

`ACTIVATION_LAB_GALLERY_SCENES` sets how many scenes are written and how many ways are gone (25 and a fifth
of that unless set).
"""

import os
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QScrollArea, QSlider
from pytestqt.qtbot import QtBot

from app.labs.gallery.page import GalleryPage
from app.labs.gallery.selection.adjusted import AdjustedActivations
from app.labs.gallery.selection.session import FAMILY_ORDER, GallerySession
from app.labs.gallery.selection.settings import KEYS, LOGIT_BOUNDS, GallerySettings
from app.look.look import Look
from app.start.screenshot import settle
from engine.activations import Family, activation
from engine.records.invalid_value import InvalidValueError
from engine.records.record_reading import read_record
from engine.records.record_writing import record_pairs
from tests.app.labs.gallery.test_random_states import any_activation, any_settings
from tests.app.labs.scenes import difference, read_back

SCENES = int(os.environ.get("ACTIVATION_LAB_GALLERY_SCENES", "25"))
CURVES = [key for key in KEYS if key != "softmax"]
SEARCHES = ("", "", "e", "relu", "soft", "no such, function & more", "시그모이드")


def any_scene(rng: np.random.Generator) -> GallerySettings:
    scene = any_settings(rng)
    some = [each for each in scene.activations.others if rng.random() < 0.3]
    return replace(
        scene,
        activations=AdjustedActivations(tuple(some)),
        family=rng.choice([None, *FAMILY_ORDER]),
        search=str(rng.choice(SEARCHES)),
        drawer=bool(rng.random() < 0.5),
    )


def new_page(qtbot: QtBot, look: Look, width: int) -> GalleryPage:
    page = GalleryPage(GallerySession(), look)
    qtbot.addWidget(page)
    page.resize(width, 840)
    page.show()
    settle()
    return page


def do_something(page: GalleryPage, rng: np.random.Generator) -> None:
    """Do one thing that a person may do."""
    keys = list(page.session.visible_keys) or KEYS
    key, detail = str(rng.choice(keys)), page.pane.detail
    sliders = [each for each in page.pane.findChildren(QSlider) if each.isVisible()]
    actions = [
        page.grid.card(key).click,
        page.grid.card(key).click,
        lambda: detail.activation_changed.emit(any_activation(rng, page.session.scene.selected)),
        lambda: detail.logit_changed.emit(int(rng.integers(4)), float(rng.uniform(-5, 5))),
        detail.compare_toggled.emit,
        lambda: page.pane.comparing_chosen.emit(bool(rng.random() < 0.5)),
        page.pane.clearing_requested.emit,
        page.pane.family_requested.emit,
        page.pane.closed.emit,
        lambda: page.filters.family_chosen.emit(rng.choice([None, *FAMILY_ORDER])),
        lambda: page.filters.search_changed.emit(str(rng.choice(SEARCHES))),
        page.step_once,
        lambda: page.show_scene(any_scene(rng)),
        page.reset_all,
        *(
            lambda each=each: each.setValue(int(rng.integers(each.minimum(), each.maximum() + 1)))
            for each in sliders
        ),
    ]
    actions[rng.integers(len(actions))]()
    settle()


def at_the_top(page: GalleryPage) -> GalleryPage:
    for area in page.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(0)
    return page


def test_a_scene_is_what_its_text_says() -> None:
    rng = np.random.default_rng(1)
    for _ in range(SCENES):
        scene = any_scene(rng)
        assert read_back(scene) == scene


def test_only_functions_with_other_than_usual_parameters_are_written() -> None:
    adjusted = (activation("silu", beta=2.0), activation("tanh"), activation("elu", alpha=0.5))
    scene = GallerySettings(activations=AdjustedActivations(adjusted))
    assert record_pairs(scene) == [("activations", "elu(alpha=0.5),silu(beta=2)")]
    assert scene.activation("elu") == activation("elu", alpha=0.5)
    assert scene.activation("prelu") == activation("prelu")
    back = scene.activations.with_([activation("elu"), activation("silu")])
    assert back == AdjustedActivations() == GallerySettings().activations


@pytest.mark.parametrize(
    ("key", "text", "named"),
    [
        ("activations", "elu(alpha=99)", "99"),
        ("activations", "elu(alpha=0.5),elu(alpha=0.6)", "elu"),
        ("activations", "nothing", "nothing"),
        ("activations", 'own("z*")', "missing"),
        ("selected", "nothing", "Selected function"),
        ("compared", "tanh,nothing", "Compared function"),
        ("compared", "tanh,tanh", "only once"),
        ("compared", "softmax", "Softmax"),
        ("logits", "1,2,3", "4 logits, not 3"),
        ("logits", "1,2,3,5", "Logit"),
        ("family", "none of them", "family"),
        ("drawer", "ajar", "drawer"),
    ],
)
def test_a_wrong_scene_is_refused_in_words_that_name_the_part(key: str, text: str, named: str) -> None:
    with pytest.raises(InvalidValueError, match=named):
        read_record(GallerySettings, {key: [text]})


@pytest.mark.parametrize("width", [1600, 1024])
def test_a_page_shown_a_scene_has_that_scene(qtbot: QtBot, look: Look, width: int) -> None:
    page, rng = new_page(qtbot, look, width), np.random.default_rng(2)
    for _ in range(4):
        scene = any_scene(rng)
        page.show_scene(scene)
        settle()
        assert page.scene == scene
        assert page.pane.isVisible() == (width > 1200 or scene.drawer)


@pytest.mark.parametrize("width", [1600, 1024])
def test_a_page_driven_somewhere_looks_like_a_fresh_page_with_its_scene(
    qtbot: QtBot, look: Look, width: int
) -> None:
    rng = np.random.default_rng(width)
    driven, fresh = new_page(qtbot, look, width), new_page(qtbot, look, width)
    for _ in range(SCENES // 5):
        for _ in range(6):
            do_something(driven, rng)
        if os.environ.get("ACTIVATION_LAB_GALLERY_SCENES"):
            fresh = new_page(qtbot, look, width)
        fresh.show_scene(driven.scene)
        settle()
        assert difference(at_the_top(driven), at_the_top(fresh)) == ""


def test_every_slider_refuses_what_the_record_refuses(qtbot: QtBot, look: Look) -> None:
    page = new_page(qtbot, look, 1600)
    page.session.select("softmax")
    settle()
    for row in page.pane.detail._logits._rows:
        for value in (LOGIT_BOUNDS.low - 0.0001, LOGIT_BOUNDS.high + 0.0001):
            row.field.selectAll()
            row.field.insert(repr(value))
            row.field.setModified(True)
            row.field.editingFinished.emit()
            assert page.observation.problem.startswith("Logit z")
    assert page.scene == GallerySettings(selected="softmax")


def test_parameters_logits_and_the_comparison_can_be_had_back_and_looking_is_no_change(qtbot: QtBot) -> None:
    session = GallerySession()
    for act in (
        lambda: session.set_activation(activation("elu", alpha=0.5)),
        lambda: session.set_logit(0, 0.0),
        lambda: session.toggle_compared("elu"),
        session.compare_family,
        session.clear_compared,
        session.reset,
    ):
        with qtbot.waitSignal(session.edited):
            act()
    with qtbot.assertNotEmitted(session.edited):
        session.select_next()
        session.look(family=Family.STEP, search="x", comparing=True, drawer=True)
        session.show(GallerySettings())
