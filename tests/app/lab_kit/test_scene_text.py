"""A scene is one line of text, refused whole if a part of it is wrong."""

import pytest

from app.lab_kit.scene_text import LONGEST_TEXT, PlacedScene, ScenePlace, read_place, read_scene
from app.labs.saturation.settings import SaturationSettings
from engine.activations import activation
from engine.records.invalid_value import InvalidValueError

VIEWS: dict[str, tuple[str, ...]] = {"saturation": (), "xor": ("one_run", "compare")}
PLACE = ScenePlace("saturation")


def read(text: str) -> PlacedScene:
    return read_scene(text, read_place(text, VIEWS), SaturationSettings)


def test_the_defaults_are_the_name_of_the_view_alone() -> None:
    assert PlacedScene(PLACE, SaturationSettings()).text == "saturation"
    assert read("saturation") == PlacedScene(PLACE, SaturationSettings())


def test_what_differs_stands_in_the_order_of_the_record() -> None:
    scene = SaturationSettings(cursor=-2.0, activation=activation("elu", alpha=0.5), show_tangent=False)
    text = PlacedScene(PLACE, scene).text
    assert text == "saturation?activation=elu(alpha=0.5)&cursor=-2&show_tangent=no"
    assert read(text).scene == scene


def test_a_view_is_named_behind_its_lab_and_is_the_first_one_otherwise() -> None:
    assert read_place("xor/compare?seed=1", VIEWS) == ScenePlace("xor", "compare")
    assert read_place("xor?seed=1", VIEWS) == ScenePlace("xor", "one_run")


@pytest.mark.parametrize("around", ["  {} \n", "\n\n{}", "\t{}"])
def test_blanks_and_line_breaks_around_a_paste_are_forgiven(around: str) -> None:
    assert read(around.format("saturation?factors=12")).scene == SaturationSettings(factors=12)


def test_full_width_digits_are_forgiven() -> None:
    assert read("saturation?factors=１２").scene == SaturationSettings(factors=12)


def test_the_version_may_be_named() -> None:
    assert read("saturation?v=1&factors=12").scene == SaturationSettings(factors=12)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("", "The lab of a scene must be one of saturation, xor"),
        ("sorcery?factors=1", "The lab of a scene must be one of saturation, xor, not sorcery"),
        ("xor/duel", "The view of a scene must be one of one_run, compare, not duel"),
        ("saturation/one", "The view of a scene"),
        ("saturation?factors", "written like name=value, not like factors"),
        ("saturation?factors=1&", "written like name=value"),
        ("saturation?factors=1&factors=1", "factors is said twice"),
        ("saturation?faktors=1", "faktors"),
        ("saturation?factors=99", "Factors n must be a whole number from 1 to 50, not 99"),
        ("saturation?activation=softmax", "has no curve"),
        ("saturation?v=2", "version 2"),
        ("saturation?v=x", "v must be a whole number"),
    ],
)
def test_a_wrong_text_is_refused_whole_in_a_sentence_that_names_the_part(text: str, named: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        read(text)
    assert named in str(caught.value)


def test_a_text_that_is_too_long_is_not_even_read() -> None:
    with pytest.raises(InvalidValueError) as caught:
        read("saturation?factors=1" + "0" * LONGEST_TEXT)
    assert "at most 100000 characters" in str(caught.value)
