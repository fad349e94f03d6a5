"""A scene of the initial scale is all that there is to see: as text, in a session, to the last pixel."""

import random

import pytest
from PySide6.QtWidgets import QApplication

from app.lab_kit.scene_text import PlacedScene, ScenePlace, read_scene
from app.labs.symmetry.initial_scale.page import InitialScalePage
from app.labs.symmetry.initial_scale.scene import InitialScaleScene
from app.labs.symmetry.initial_scale.session import InitialScaleSession
from app.look.stylesheet import stylesheet
from app.start.screenshot import settle, show_last_sentences
from engine.activations import ELEMENTWISE, activation
from engine.phenomena.initial_scale import ScaleScanSettings, scan_initial_scale

PLACE = ScenePlace("symmetry", "initial_scale")
SIZES = [(1560, 820), (1000, 640)]


def read(text):
    return read_scene(text, PLACE, InitialScaleScene).scene


def random_scene(rng, **fixed):
    record = rng.choice(ELEMENTWISE)
    values = {each.name: rng.uniform(each.bounds.low, each.bounds.high) for each in record.parameters}
    settings = {
        "neurons": rng.randint(1, 8),
        "updates": rng.randint(1, 100_000),
        "seeds": rng.randint(1, 2000),
        "learning_rate": rng.choice([1.0, rng.uniform(0.001, 10)]),
    }
    return InitialScaleScene(
        ScaleScanSettings(activation(record.key, **values), **(settings | fixed)),
        trained=rng.random() < 0.5,
    )


def test_a_scene_is_read_from_its_text():
    rng = random.Random(2)
    for _ in range(200):
        scene = random_scene(rng)
        assert read(PlacedScene(PLACE, scene).text) == scene


def test_the_text_names_what_differs_from_the_default():
    assert PlacedScene(PLACE, InitialScaleScene()).text == "symmetry/initial_scale"
    scene = InitialScaleScene(ScaleScanSettings(activation("tanh"), seeds=50), trained=True)
    assert PlacedScene(PLACE, scene).text == "symmetry/initial_scale?activation=tanh&seeds=50&trained=yes"


@pytest.fixture
def session(qtbot):
    session = InitialScaleSession()
    yield session
    session.shut_down()


def test_a_trained_scene_is_trained_beside_the_window(session, qtbot):
    scene = InitialScaleScene(ScaleScanSettings(updates=40, seeds=12), trained=True)
    told = []
    session.scale.changed.connect(lambda: told.append(session.scene))
    session.show(scene)
    assert session.scale.running
    assert session.scene == scene
    qtbot.waitUntil(lambda: not session.scale.running)
    *_, expected = scan_initial_scale(scene.settings)
    assert session.scale.scan == expected
    assert session.scene == scene
    assert len(told) > 1
    session.show(scene)
    assert session.scale.scan == expected, "what is known is not trained again"
    session.show(InitialScaleScene(scene.settings))
    assert session.scale.scan is None
    assert session.scene == InitialScaleScene(scene.settings)


def test_what_was_given_up_is_not_trained(session):
    session.show(InitialScaleScene(ScaleScanSettings(updates=100_000, seeds=2000), trained=True))
    session.toggle()
    assert not session.scene.trained
    session.toggle()
    assert session.scene.trained


def test_the_demonstration_is_trained_before_it_returns_and_always_the_same(session):
    session.show(InitialScaleScene(ScaleScanSettings(updates=100_000, seeds=2000), trained=True))
    session.show_demonstration()
    assert not session.scale.running
    assert session.scene == session.demonstration
    *_, expected = scan_initial_scale(session.settings)
    assert session.scale.scan == expected
    assert [rate.successes for rate in expected.rates[:4]] == [0, 0, 0, 0]
    assert max(rate.successes for rate in expected.rates) == expected.trials
    assert expected.rates[-1].successes < 0.7 * expected.trials


def opened(qtbot, look, size):
    page = InitialScalePage(InitialScaleSession(), look)
    qtbot.addWidget(page)
    page.setStyleSheet(stylesheet(look))
    page.resize(*size)
    return page


def picture(qtbot, page):
    page.show()
    qtbot.waitUntil(lambda: not page.session.scale.running)
    settle()
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    settle()
    show_last_sentences(page)
    settle()
    return page.grab().toImage()


def test_a_page_is_waited_for_until_its_networks_are_trained_or_given_up(qtbot, look):
    page = opened(qtbot, look, SIZES[0])
    page.show_scene(InitialScaleScene(ScaleScanSettings(updates=40, seeds=12), trained=True))
    assert page.is_computing
    page.wait_until_computed()
    assert page.session.scale.is_complete
    page.show_scene(InitialScaleScene(ScaleScanSettings(updates=100_000, seeds=2000), trained=True))
    page.toggle_playing()
    page.wait_until_computed()
    assert not page.session.scale.is_complete


def test_the_lab_is_waited_for_as_its_view_is(make_window):
    window = make_window()
    scene = InitialScaleScene(ScaleScanSettings(updates=40, seeds=12), trained=True)
    page = window.open_scene(PlacedScene(PLACE, scene))
    assert page.is_computing
    page.wait_until_computed()
    assert not page.is_computing
    assert page.scene == scene
    window.close()


def drive(qtbot, page, rng):
    """Do three things that a user does, each to its end."""
    controls, wanted = page.controls, random_scene(rng).settings
    actions = (
        page.show_demonstration,
        lambda: page.show_scene(random_scene(rng, updates=30, seeds=12)),
        lambda: controls["activation"].value_changed.emit(wanted.activation),
        lambda: controls["learning_rate"].value_changed.emit(wanted.learning_rate),
        page.toggle_playing,
    )
    for action in rng.sample(actions, 3):
        action()
        qtbot.waitUntil(lambda: not page.session.scale.running)


def test_a_page_driven_by_hand_and_a_fresh_one_given_its_scene_show_the_same(qtbot, look):
    rng = random.Random(3)
    for number in range(4):
        size = SIZES[number % 2]
        page, fresh = opened(qtbot, look, size), opened(qtbot, look, size)
        page.show_scene(random_scene(rng, updates=20, seeds=10))
        drive(qtbot, page, rng)
        by_hand, scene = picture(qtbot, page), page.scene
        fresh.show_scene(read(PlacedScene(PLACE, scene).text))
        assert fresh.scene == scene
        assert picture(qtbot, fresh) == by_hand, PlacedScene(PLACE, scene).text
