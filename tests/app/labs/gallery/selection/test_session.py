"""The gallery's settings and what follows from them, without any widget."""

from dataclasses import replace
from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from app.labs.gallery.selection.session import CARDS, GallerySession
from app.labs.gallery.selection.settings import DEFAULT_LOGITS, KEYS, GallerySettings
from engine.activations import ACTIVATIONS, Family, activation
from engine.records.invalid_value import InvalidValueError


def test_at_first_elu_is_shown_beside_the_cards_of_all_functions():
    session = GallerySession()
    assert session.scene.selected == "elu"
    assert sorted(session.visible_keys) == sorted(record.key for record in ACTIVATIONS)


def test_every_function_has_a_card_and_its_family_is_counted():
    assert {record.key for record in CARDS} == set(KEYS)
    assert sum(GallerySession().family_sizes.values()) == len(ACTIVATIONS)
    assert GallerySession().family_sizes[Family.RELU_LIKE] == 6


def test_cards_of_a_family_stand_together():
    families = [record.family for record in CARDS]
    changes = sum(left != right for left, right in pairwise(families))
    assert changes == len(set(families)) - 1


def test_a_family_and_a_name_narrow_the_cards_down_together():
    session = GallerySession()
    session.change(family=Family.RELU_LIKE)
    assert set(session.visible_keys) == {"relu", "leaky_relu", "prelu", "elu", "selu", "softplus"}
    session.change(search="relu")
    assert set(session.visible_keys) == {"relu", "leaky_relu", "prelu"}
    session.change(family=Family.MODERN)
    assert session.visible_keys == ()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("leaky relu", "leaky_relu"),
        ("Leaky-ReLU", "leaky_relu"),
        ("leaky_relu", "leaky_relu"),
        ("hyperbolic", "tanh"),
        ("Swish", "silu"),
        ("GAUSSIAN ERROR", "gelu"),
    ],
)
def test_a_search_finds_key_name_and_long_name_however_they_are_written(text, key):
    session = GallerySession()
    session.change(search=text)
    assert session.visible_keys == (key,)


def test_the_selection_stays_when_a_filter_hides_its_card():
    session = GallerySession()
    session.change(family=Family.STEP)
    assert session.scene.selected == "elu"
    session.select_next()
    assert session.scene.selected == "step"


def test_stepping_goes_through_all_cards_and_starts_again():
    session = GallerySession()
    seen = []
    for _ in CARDS:
        session.select_next()
        seen.append(session.scene.selected)
    assert sorted(seen) == sorted(KEYS)
    assert seen[-1] == "elu"


def test_stepping_without_a_visible_card_changes_nothing():
    session = GallerySession()
    session.change(search="no such function")
    session.select_next()
    assert session.scene.selected == "elu"


def test_other_parameters_replace_only_that_function(qtbot: QtBot):
    session = GallerySession()
    with qtbot.waitSignal(session.changed):
        session.set_activation(activation("elu", alpha=0.5))
    assert session.scene.selected_activation == activation("elu", alpha=0.5)
    assert session.scene.activation("prelu") == activation("prelu")


def test_nothing_is_told_when_nothing_changes(qtbot: QtBot):
    session = GallerySession()
    with qtbot.assertNotEmitted(session.changed):
        session.select("elu")
        session.set_activation(activation("elu"))


def test_functions_are_compared_in_the_order_in_which_they_were_added():
    session = GallerySession()
    for key in ("tanh", "relu", "sine"):
        session.toggle_compared(key)
    session.toggle_compared("relu")
    assert session.scene.compared == ("tanh", "sine")
    session.clear_compared()
    assert session.scene.compared == ()


def test_a_family_is_compared_as_far_as_it_has_curves():
    session = GallerySession()
    session.select("softmax")
    session.compare_family()
    assert session.scene.compared == ("maxout",)


def test_softmax_is_no_curve_to_compare():
    session = GallerySession()
    with pytest.raises(InvalidValueError, match="Softmax"):
        session.toggle_compared("softmax")
    assert session.scene.compared == ()


def test_a_logit_stops_at_its_bounds():
    session = GallerySession()
    session.set_logit(1, 99.0)
    assert session.scene.logits == (2.0, 4.0, 0.0, -1.0)


@pytest.mark.parametrize(
    "wrong",
    [
        {"selected": "no_such"},
        {"family": "relu"},
        {"logits": (0.0, 9.0, 0.0, 0.0)},
        {"compared": ("softmax",)},
    ],
)
def test_settings_out_of_bounds_are_refused(wrong):
    with pytest.raises(InvalidValueError):
        replace(GallerySettings(), **wrong)


def test_a_reset_brings_everything_back():
    session = GallerySession()
    session.set_activation(activation("elu", alpha=0.5))
    session.toggle_compared("sine")
    session.change(search="x", comparing=True, logits=(0.0, 0.0, 0.0, 0.0), family=Family.STEP)
    session.reset()
    assert session.scene == GallerySettings()
    assert session.scene.logits == DEFAULT_LOGITS
