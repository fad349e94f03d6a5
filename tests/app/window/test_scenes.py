"""A scene opens in the view that it belongs to, whoever asks for it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.lab_kit.lab import Lab, LabPage
from app.lab_kit.scene_text import PlacedScene, ScenePlace
from app.lab_kit.views_page import ViewsPage
from app.look.look import Look
from app.window.lab_catalogue import LABS
from app.window.main_window import MainWindow
from app.window.scenes import read_any_scene, scene_with
from app.words.translation import LanguageSwitch
from engine.records.invalid_value import InvalidValueError
from tests.app.stub_lab import StubPage, StubScene, StubSettings, stub_labs

ONE, TWO = stub_labs()
SCENE = StubScene(StubSettings(4), "numbers")


@pytest.fixture
def window(qtbot: QtBot, look: Look) -> Iterator[MainWindow]:
    window = MainWindow((ONE, TWO), look, LanguageSwitch(), None)
    qtbot.addWidget(window)
    window.show()
    return window


def _shown(page: LabPage | None) -> StubPage:
    shown = page.view if isinstance(page, ViewsPage) else page
    assert isinstance(shown, StubPage)
    return shown


@pytest.mark.parametrize("place", [ScenePlace("one"), ScenePlace("two", "first")])
def test_a_scene_is_read_whatever_its_view_and_opens_there(window: MainWindow, place: ScenePlace) -> None:
    placed = PlacedScene(place, SCENE)
    assert placed.text == f"{place.text}?number=4&tab=numbers"
    assert read_any_scene(placed.text, (ONE, TWO)) == placed
    window.open_lab("two", "second")
    page = window.open_scene(placed)
    assert window.active_page is page
    assert page.scene == SCENE
    assert _shown(page) is (page.view if isinstance(page, ViewsPage) else page)


@pytest.mark.parametrize("lab", LABS, ids=lambda lab: lab.key)
def test_the_name_of_a_view_alone_is_its_default_scene(lab: Lab) -> None:
    for view in lab.views:
        place = ScenePlace(lab.key, view.key)
        assert read_any_scene(place.text, LABS) == PlacedScene(place, view.scene_kind()())


def test_a_view_can_ask_for_a_scene_of_any_lab(window: MainWindow) -> None:
    window.open_lab("two").open_requested.emit(*PlacedScene(ScenePlace("one"), SCENE))
    assert window.active_page is window.open_lab("one")
    assert _shown(window.active_page).scene == SCENE
    two = window.open_lab("two", "second")
    _shown(two).open_requested.emit(*PlacedScene(ScenePlace("two", "first"), SCENE))
    assert isinstance(two, ViewsPage)
    assert two.view.scene == SCENE


def test_a_part_of_a_scene_opens_in_the_first_view_and_the_rest_is_as_by_default(window: MainWindow) -> None:
    window.open_scene(PlacedScene(ScenePlace("two", "first"), SCENE))
    two = window.open_lab("two", "second")
    _shown(two).open_requested.emit("two", StubSettings(7))
    assert _shown(two).scene == StubScene(StubSettings(7))


def test_only_a_part_that_scenes_have_can_be_put_into_one() -> None:
    with pytest.raises(TypeError):
        scene_with(7.5, StubScene)


def test_a_scene_that_does_not_fit_together_is_refused_by_its_page_which_stays_as_it_was(
    window: MainWindow,
) -> None:
    window.open_scene(PlacedScene(ScenePlace("one"), SCENE))
    wrong = PlacedScene(ScenePlace("one"), StubScene(StubSettings(9), "numbers"))
    with pytest.raises(InvalidValueError):
        window.open_scene(wrong)
    window.open_lab("two").open_requested.emit(*wrong)
    page = _shown(window.active_page)
    assert page.scene == SCENE
    assert page.observation.problem == "There are no numbers of 9."


def test_the_window_starts_with_the_scene_that_is_asked_for(window: MainWindow, qtbot: QtBot) -> None:
    window.open_first_lab("two", "first", PlacedScene(ScenePlace("two", "first"), SCENE))
    page = _shown(window.active_page)
    assert page.scene == SCENE
    qtbot.waitUntil(lambda: not page.is_computing)
    assert "8" in [label.text() for label in page.findChildren(QLabel)]
