"""What is seen of one run is one record: written, read and shown again, it gives the same picture."""

import os
from collections.abc import Callable
from dataclasses import fields, replace

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.lab_kit.scene_text import PlacedScene, ScenePlace, read_scene
from app.labs.xor.one_run.landscape.landscape_facts import offered_places
from app.labs.xor.one_run.looks.landscape_settings import GRID_POINTS, LandscapeSettings, PlaneKind
from app.labs.xor.one_run.looks.looks import (
    LOWER_PICTURES,
    SQUARE_PICTURES,
    CurveKind,
    OneRunLooks,
    Picture,
    SidePicture,
)
from app.labs.xor.one_run.looks.neuron import Neuron
from app.labs.xor.one_run.page import OneRunPage
from app.labs.xor.one_run.run.scene import OneRunScene
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.shared.data_settings import CLOUDS, OWN_POINTS, DataSettings
from app.labs.xor.shared.settings import XorSettings
from app.look.look import Look
from app.start.screenshot import settle
from engine.activations import activation
from engine.data.placed_points import PlacedPoints
from engine.descent.interventions import AddNoise, Intervention, SetValues
from engine.descent.run_point import RunPoint
from engine.descent.training import TrainingRun
from engine.network.parameter_vectors import ParameterPlace, parameter_places
from engine.records.invalid_value import InvalidValueError
from tests.app.labs.xor.random_states import some_settings

PLACE = ScenePlace("xor", "one_run")
LONG = "ACTIVATION_LAB_LONG" in os.environ
Action = Callable[[OneRunPage, np.random.Generator], None]


def some_data(rng: np.random.Generator) -> DataSettings:
    points = [(float(x), float(y), int(rng.integers(2))) for x, y in rng.uniform(-3, 3, (12, 2)).round(3)]
    own = PlacedPoints.of([(0.25, 0.5, 1), (1.0, -0.1, 0), *points[: rng.integers(12)]])
    share = float(rng.choice([0.0, 0.25]))
    kind = str(rng.choice([*CLOUDS, OWN_POINTS, OWN_POINTS]))
    return DataSettings(
        kind, int(rng.integers(6, 24)), seed=int(rng.integers(99)), test_share=share, points=own
    )


def some_landscape(rng: np.random.Generator, places: tuple[ParameterPlace, ...]) -> LandscapeSettings:
    first, second = rng.choice(len(places), 2, replace=False)
    return LandscapeSettings(
        tuple(PlaneKind)[rng.integers(2)],
        places[first],
        places[second],
        int(rng.integers(99)),
        float(rng.choice([0.5, 3.0, 8.0])),
        GRID_POINTS[rng.integers(2)],
    )


def some_looks(rng: np.random.Generator, settings: XorSettings) -> OneRunLooks:
    places = parameter_places(settings.training.architecture(settings.data.split().train))
    return OneRunLooks(
        tab=SQUARE_PICTURES[rng.integers(len(SQUARE_PICTURES))],
        lower_tab=LOWER_PICTURES[rng.integers(len(LOWER_PICTURES))],
        side=tuple(SidePicture)[rng.integers(2)],
        layer=int(rng.integers(1, 4)),
        curve=tuple(CurveKind)[rng.integers(2)],
        weights_layer=int(rng.integers(1, 5)),
        neuron=Neuron(int(rng.integers(4)), int(rng.integers(8))) if rng.random() < 0.5 else None,
        numbers=bool(rng.random() < 0.3),
        sample=int(rng.integers(1, 30)),
        mean=bool(rng.random() < 0.3),
        editing=bool(rng.random() < 0.5),
        point=int(rng.integers(1, 14)) if rng.random() < 0.5 else None,
        landscape=some_landscape(rng, places),
    )


def some_scene(rng: np.random.Generator, longest: int = 200) -> OneRunScene:
    """Return any scene whose run is made quickly."""
    settings = some_settings(rng)
    if rng.random() < 0.4:
        settings = replace(settings, data=some_data(rng))
    made = int(rng.choice([0, 1, rng.integers(longest)]))
    places = parameter_places(settings.training.architecture(settings.data.split().train))
    changes: list[Intervention] = []
    for at in sorted({int(rng.integers(made + 1)) for _ in range(rng.integers(3))}):
        value = float(rng.choice([0.5, -1.25, 0.1]))
        typed = SetValues(at, ((places[rng.integers(len(places))], value),))
        changes.append(typed if rng.random() < 0.7 else AddNoise(at, 0.1, int(rng.integers(9))))
    point = RunPoint(int(rng.integers(made + 1)), made, tuple(changes))
    plane = (-20.0, 20.0, -20.0, 20.0) if settings.data.kind == OWN_POINTS else ()
    try:
        return OneRunScene(settings, point, plane, some_looks(rng, settings))
    except InvalidValueError:
        return OneRunScene(settings, point, looks=some_looks(rng, settings))


def read(text: str) -> OneRunScene:
    scene = read_scene(text, PLACE, OneRunScene).scene
    assert isinstance(scene, OneRunScene)
    return scene


def test_a_scene_that_is_written_and_read_is_the_same() -> None:
    rng = np.random.default_rng(1)
    for _ in range(200 if LONG else 60):
        scene = some_scene(rng)
        assert read(PlacedScene(PLACE, scene).text) == scene


def test_a_scene_is_written_in_few_words_that_name_things() -> None:
    assert PlacedScene(PLACE, OneRunScene()).text == "xor/one_run"
    text = (
        "xor/one_run?activation=elu(alpha=0.5)&neurons=3&seed=7&epoch=24&made=500&at=0:W1(2,1)=0.5"
        "&tab=landscape&lower_tab=weights&neuron=a1(3)&numbers=yes&first=W1(3,2)"
    )
    scene = read(text)
    assert PlacedScene(PLACE, scene).text == text
    assert scene.run == RunPoint(24, 500, (SetValues(0, ((ParameterPlace(1, 2, 1), 0.5),)),))
    assert scene.looks.neuron == Neuron(0, 2)
    assert scene.looks.landscape.first == ParameterPlace(1, 3, 2)


def test_epochs_of_mini_batches_count_several_updates() -> None:
    scene = read("xor/one_run?data.kind=circle&batch_size=30&epoch=5")
    run = TrainingRun(scene.settings.training, scene.settings.data.split().train)
    assert scene.updates_per_epoch == run.updates_per_epoch == 4
    assert scene.run.update == 20


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("neuron=h3", "A neuron is named like a1(3)"),
        ("lower_tab=map", "Tab"),
        ("first=W1", "W1(3,2)"),
        ("plane=0,1,0,1", "plane=-1,1,-1,1"),
        ("data.kind=points&plane=0.4,0.6,0.4,0.6", "plane=-1,1,-1,1"),
        ("layer=4", "Layer must be a whole number from 1 to 3, not 4"),
        ("at=3:noise(sigma=0.1,seed=1)", "order of the updates"),
    ],
)
def test_what_a_run_cannot_be_is_refused_in_a_sentence_that_names_it(text: str, named: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        read(f"xor/one_run?{text}")
    assert named in str(caught.value)


def test_a_change_of_a_weight_that_there_is_not_is_refused_and_changes_nothing() -> None:
    session = OneRunSession()
    session.step(4)
    before = session.scene
    with pytest.raises(InvalidValueError):
        session.show(read("xor/one_run?epoch=9&at=3:W7(1,1)=1"))
    assert session.scene == before


@pytest.mark.parametrize("seed", range(30 if LONG else 8))
def test_a_session_that_shows_a_scene_has_it(seed: int) -> None:
    rng = np.random.default_rng(seed)
    session = OneRunSession()
    for _ in range(2):
        scene = some_scene(rng)
        try:
            session.show(scene)
        except InvalidValueError:
            continue  # A run that stops cannot be changed any more.
        if session.last_update == scene.run.made:
            assert session.scene == scene
        again = session.scene
        session.show(again)
        assert session.scene == again


def test_a_scene_shown_again_has_every_number_that_it_had(qtbot: QtBot) -> None:
    session, other = OneRunSession(), OneRunSession()
    session.change(data=DataSettings("circle", 40, test_share=0.25), batch_size=8)
    for _ in range(2):
        session.step(30)
        weights = tuple(1.5 * weight for weight in session.state.parameters.weights)
        session.set_parameters(replace(session.state.parameters, weights=weights))
    session.step(17)
    session.show_update(41)
    with qtbot.waitSignals([other.settings_changed, other.rewound]), qtbot.assertNotEmitted(other.edited):
        other.show(session.scene)
    assert other.scene == session.scene
    assert other.state.parameters.equals(session.state.parameters)
    assert other.state.whole_history.tolist() == session.state.whole_history.tolist()


def test_typed_weights_before_the_first_update_stay_when_it_is_rewound_and_later_ones_go() -> None:
    session = OneRunSession()
    start = session.state.parameters
    session.set_parameters(replace(start, weights=tuple(weight + 1.0 for weight in start.weights)))
    session.step(10)
    here = session.state.parameters
    session.set_parameters(replace(here, biases=tuple(bias + 0.5 for bias in here.biases)))
    assert [each.at_update for each in session.scene.run.interventions] == [0, 10]
    session.rewind()
    assert [each.at_update for each in session.scene.run.interventions] == [0]
    session.set_parameters(start)
    assert session.scene == OneRunScene()


def test_reset_all_resets_every_setting_and_the_run_and_leaves_what_is_looked_at() -> None:
    session = OneRunSession()
    session.look(numbers=True, lower_tab=Picture.WEIGHTS)
    session.show(replace(some_scene(np.random.default_rng(3)), looks=session.looks))
    session.reset()
    assert session.scene == OneRunScene(looks=OneRunLooks(numbers=True, lower_tab=Picture.WEIGHTS))


# What a hand does on the page. Every action changes the scene or lets time go on.


def _another_setting(page: OneRunPage, rng: np.random.Generator) -> None:
    settings = some_settings(rng)
    name = str(rng.choice([each.name for each in fields(settings)]))
    page.controls.field_changed.emit(name, getattr(settings, name))


def _other_data(page: OneRunPage, rng: np.random.Generator) -> None:
    page.controls.data["kind"].combo.setCurrentIndex(
        int(rng.integers(page.controls.data["kind"].combo.count()))
    )
    page.controls.data["kind"].combo.activated.emit(page.controls.data["kind"].combo.currentIndex())


def _own_point(page: OneRunPage, rng: np.random.Generator) -> None:
    if page.data_editing.editor.is_active:
        page.data_editing.editor._add(*rng.uniform(-0.3, 1.3, 2).tolist(), label=int(rng.integers(2)))


def _time(page: OneRunPage, rng: np.random.Generator) -> None:
    page.session.step(int(rng.choice([1, 10, rng.integers(200)])))


def _look_back(page: OneRunPage, rng: np.random.Generator) -> None:
    page.time_line.update_requested.emit(int(rng.integers(page.session.last_update + 1)))


def _view(page: OneRunPage, rng: np.random.Generator) -> None:
    page.pictures.show_view(tuple(Picture)[rng.integers(len(Picture))])


def _neuron(page: OneRunPage, rng: np.random.Generator) -> None:
    sizes = page.session.settings.layer_sizes[1:]
    layer = int(rng.integers(len(sizes)))
    page.pictures.network._choose(Neuron(layer, int(rng.integers(sizes[layer]))))


def _weight(page: OneRunPage, rng: np.random.Generator) -> None:
    if page.pictures.weights.editor.neuron is not None:
        page.pictures.weights.editor.weight_fields[0].value_entered.emit(float(rng.choice([0.25, -2.0])))


def _layer(page: OneRunPage, rng: np.random.Generator) -> None:
    layer = int(rng.integers(page.session.settings.hidden_layers + 1))
    page.pictures.points.layer_chosen.emit(max(1, layer))
    page.pictures.weights.matrices.layer_chosen.emit(layer + 1)


def _curve(page: OneRunPage, rng: np.random.Generator) -> None:
    page.pictures.points.curve_chosen.emit(tuple(CurveKind)[rng.integers(2)])


def _numbers(page: OneRunPage, _rng: np.random.Generator) -> None:
    page._numbers.click()


def _sample(page: OneRunPage, rng: np.random.Generator) -> None:
    count = page.session.state.sample_count
    page.drawer.chooser._choose(int(rng.integers(count)) if rng.random() < 0.7 else None)


def _landscape(page: OneRunPage, rng: np.random.Generator) -> None:
    chosen = some_landscape(rng, offered_places(page.session.state))
    page.pictures.landscape.controls.settings_changed.emit(chosen)


def _rewind(page: OneRunPage, _rng: np.random.Generator) -> None:
    page.rewind()


ACTIONS: tuple[Action, ...] = (
    _another_setting,
    _another_setting,
    _other_data,
    _own_point,
    _time,
    _time,
    _look_back,
    _view,
    _view,
    _neuron,
    _weight,
    _layer,
    _curve,
    _numbers,
    _sample,
    _landscape,
    _rewind,
)


def _page(qtbot: QtBot, look: Look, size: tuple[int, int]) -> OneRunPage:
    page = OneRunPage(OneRunSession(), look)
    qtbot.addWidget(page)
    # A window grows with what it holds and does not shrink again; in the program the window is the larger.
    page.setFixedSize(*size)
    page.show()
    settle()
    return page


def _picture(page: OneRunPage) -> QImage:
    page.observation.clear_problem()
    focused = page.focusWidget()
    if focused is not None:
        focused.clearFocus()
    settle()
    return page.grab().toImage()


def difference(first: QImage, second: QImage) -> int:
    """Return how many pixels differ."""
    if first.size() != second.size():
        return -1
    one, other = (
        np.frombuffer(each.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint32)
        for each in (first, second)
    )
    return int((one != other).sum())


@pytest.mark.parametrize("size", [(1600, 844), (1024, 644)])
@pytest.mark.parametrize("seed", range(20 if LONG else 2))
def test_a_page_driven_by_hand_and_a_fresh_one_show_the_same_pixels(
    qtbot: QtBot, look: Look, seed: int, size: tuple[int, int]
) -> None:
    rng = np.random.default_rng(seed)
    page = _page(qtbot, look, size)
    for _ in range(2):
        done = [ACTIONS[rng.integers(len(ACTIONS))] for _ in range(12)]
        for action in done:
            action(page, rng)
        scene = page.session.scene
        fresh = _page(qtbot, look, size)
        fresh.show_scene(read(PlacedScene(PLACE, scene).text))
        assert fresh.session.scene == scene
        count = difference(_picture(page), _picture(fresh))
        assert count == 0, (PlacedScene(PLACE, scene).text, [action.__name__ for action in done])


@pytest.mark.parametrize("action", dict.fromkeys(ACTIONS[3:]), ids=lambda action: action.__name__.strip("_"))
def test_whatever_a_hand_does_is_in_the_scene(qtbot: QtBot, look: Look, action: Action) -> None:
    start = OneRunScene(
        XorSettings(
            data=DataSettings(OWN_POINTS),
            activation=activation("relu"),
            hidden_layers=3,
            neurons=2,
            seed=4,
        ),
        RunPoint(20, 40),
        looks=OneRunLooks(editing=True, neuron=Neuron(0, 1), numbers=action is _sample, layer=2),
    )
    page = _page(qtbot, look, (1600, 844))
    page.show_scene(start)
    before = _picture(page)
    for seed in range(9):
        action(page, np.random.default_rng(seed))
        if page.scene != start:
            break
    assert page.scene != start
    assert action is _landscape or difference(before, _picture(page))
    page.show_scene(start)
    assert difference(before, _picture(page)) == 0
