"""What is seen of the comparison is one record: written, read and shown again, it gives the same picture."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.lab_kit.scene_text import PlacedScene, ScenePlace, read_scene
from app.labs.xor.compare.page import ComparePage
from app.labs.xor.compare.run.scene import CompareScene
from app.labs.xor.compare.run.session import CompareSession
from app.labs.xor.compare.run.settings import DEMONSTRATION, FEWEST, MOST, CompareSettings
from app.look.look import Look
from app.start.screenshot import settle
from engine.activations import ELEMENTWISE, KINK_SIDES, activation
from engine.descent.interventions import LAST_UPDATE, AddNoise
from engine.descent.run_point import RunPoint
from engine.network.initializers import initializer
from engine.records.invalid_value import InvalidValueError
from tests.app.labs.xor.compare.run.test_session import EXPLODING
from tests.app.labs.xor.random_states import some_activation, some_initializer, some_rate

PLACE = ScenePlace("xor", "compare")
Action = Callable[[ComparePage, np.random.Generator], None]


def some_scene(rng: np.random.Generator, longest: int = LAST_UPDATE) -> CompareScene:
    """Return any scene."""
    chosen = rng.choice(len(ELEMENTWISE), int(rng.integers(FEWEST, MOST + 1)), replace=False)
    update = int(rng.choice([0, 1, rng.integers(longest)]))
    return CompareScene(
        CompareSettings(
            activations=tuple(some_activation(rng, ELEMENTWISE[number]) for number in chosen),
            same_start=bool(rng.random() < 0.5),
            neurons=int(rng.integers(1, 9)),
            initializer=some_initializer(rng),
            use_bias=bool(rng.random() < 0.5),
            bias_scale=float(rng.choice([0.0, rng.uniform(0.0, 2.0)])),
            learning_rate=some_rate(rng),
            kink_side=KINK_SIDES[rng.integers(2)],
            seed=int(rng.integers(10**9)),
            speed=int(rng.integers(1, 1001)),
        ),
        RunPoint(update, int(rng.integers(update, longest))),
    )


def read(text: str) -> CompareScene:
    scene = read_scene(text, PLACE, CompareScene).scene
    assert isinstance(scene, CompareScene)
    return scene


def test_a_scene_that_is_written_and_read_is_the_same() -> None:
    rng = np.random.default_rng(1)
    for _ in range(200):
        scene = some_scene(rng)
        assert read(PlacedScene(PLACE, scene).text) == scene


def test_a_scene_is_written_in_few_words() -> None:
    assert PlacedScene(PLACE, CompareScene()).text == "xor/compare"
    scene = CompareScene(
        CompareSettings(activations=(activation("tanh"), activation("elu", alpha=0.5)), seed=7),
        RunPoint(24, 500),
    )
    text = "xor/compare?activations=tanh,elu(alpha=0.5)&seed=7&epoch=24&made=500"
    assert PlacedScene(PLACE, scene).text == text
    assert read(text) == scene


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("at=0:noise(sigma=0.1,seed=1)", "nothing is changed by hand"),
        ("activations=tanh", "From 2 to 8"),
        ("activations=tanh,softmax", "Softmax"),
        ("neurons=9", "Hidden neurons must be a whole number from 1 to 8, not 9"),
        ("made=3&epoch=-1", "Update"),
        ("optimizer=adam", "optimizer"),
    ],
)
def test_what_cannot_be_compared_is_refused_in_a_sentence_that_names_it(text: str, named: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        read(f"xor/compare?{text}")
    assert named in str(caught.value)
    with pytest.raises(InvalidValueError):
        CompareScene(point=RunPoint(5, 5, (AddNoise(at_update=5),)))


@pytest.mark.parametrize("seed", range(5))
def test_a_session_that_shows_a_scene_has_it(seed: int) -> None:
    rng = np.random.default_rng(seed)
    session = CompareSession()
    for _ in range(2):
        scene = some_scene(rng, 300)
        session.show(scene)
        if session.can_go_on:
            assert session.scene == scene
        # Once every network has stopped there is no later update; shown again, it stays as it is.
        again = session.scene
        session.show(again)
        assert session.scene == again


def test_a_scene_shown_again_has_every_number_that_it_had(qtbot: QtBot) -> None:
    session, other = CompareSession(), CompareSession()
    session.apply_settings(DEMONSTRATION)
    session.step(230)
    session.add(activation("gelu"))
    session.step(100)
    session.show_update(170)
    with qtbot.waitSignals([other.settings_changed, other.rewound]), qtbot.assertNotEmitted(other.edited):
        other.show(session.scene)
    while session.catch_up(1000):
        pass
    assert other.scene == session.scene == CompareScene(session.settings, RunPoint(170, 230))
    assert other.marks == session.marks
    assert other.state.largest_loss == session.state.largest_loss
    for shown, own in zip(other.state.networks, session.state.networks, strict=True):
        assert np.array_equal(shown.whole_history, own.whole_history)
        for one, same in zip(shown.moment.parameters.arrays, own.moment.parameters.arrays, strict=True):
            assert np.array_equal(one, same)


def test_whoever_is_behind_counts_as_caught_up() -> None:
    session = CompareSession()
    session.step(90)
    session.add(activation("gelu"))
    assert session.is_catching_up
    assert session.scene.point == RunPoint(90, 90)
    session.show(session.scene)
    assert not session.is_catching_up


def _stop_one_by_one(session: CompareSession) -> None:
    session.apply_settings(replace(EXPLODING, activations=EXPLODING.activations[::2]))
    while session.step(1):
        pass


def _leave_out_who_goes_on(session: CompareSession) -> None:
    session.apply_settings(EXPLODING)
    session.step(600)
    session.remove("tanh")


def _add_one_after_the_end(session: CompareSession) -> None:
    _stop_one_by_one(session)
    session.add(activation("tanh"))
    session.catch_up(1000)


def _stop_behind_one_that_is_left_out(session: CompareSession) -> None:
    session.apply_settings(replace(EXPLODING, activations=EXPLODING.activations[:2]))
    session.step(600)
    session.add(activation("prelu"))
    session.remove("tanh")
    session.catch_up(1000)


@pytest.mark.parametrize(
    "drive",
    [
        _stop_one_by_one,
        _leave_out_who_goes_on,
        _add_one_after_the_end,
        _stop_behind_one_that_is_left_out,
    ],
)
def test_networks_that_have_stopped_have_stopped_in_the_scene(
    drive: Callable[[CompareSession], None],
) -> None:
    session, other = CompareSession(), CompareSession()
    drive(session)
    other.show(read(PlacedScene(PLACE, session.scene).text))
    assert other.scene == session.scene
    assert other.can_go_on == session.can_go_on
    assert other.last_update == session.last_update == max(run.update_count for run in session.state.networks)
    assert [run.failure for run in other.state.networks] == [run.failure for run in session.state.networks]


def _change(field: str, draw: Callable[[np.random.Generator], object]) -> Action:
    return lambda page, rng: page.controls.field_changed.emit(field, draw(rng))


def _choose(page: ComparePage, rng: np.random.Generator) -> None:
    page.attempt(lambda: page.session.add(some_activation(rng)))


def _leave_out(page: ComparePage, rng: np.random.Generator) -> None:
    page.controls["activations"].box(str(rng.choice(page.session.settings.keys))).click()


def _step(page: ComparePage, rng: np.random.Generator) -> None:
    for _ in range(rng.integers(1, 6)):
        page.step_once()
        settle()


def _play(page: ComparePage, rng: np.random.Generator) -> None:
    page.toggle_playing()
    for _ in range(rng.integers(1, 40)):
        (page.catching_up if page.catching_up.playing else page.clock).tick()
        settle()
    if page.is_playing:
        page.toggle_playing()


def _drag(page: ComparePage, rng: np.random.Generator) -> None:
    page.time_line.track.setValue(int(rng.integers(page.session.last_update + 1)))


def _resize_and_back(page: ComparePage, rng: np.random.Generator) -> None:
    before = page.size()
    page.resize(int(rng.integers(700, 1800)), int(rng.integers(500, 1000)))
    settle()
    page.resize(before)


def _present_and_back(page: ComparePage, _rng: np.random.Generator) -> None:
    page.set_presenting(on=True)
    settle()
    page.set_presenting(on=False)


ACTIONS: tuple[Action, ...] = (
    _change("same_start", lambda rng: bool(rng.random() < 0.5)),
    _change("neurons", lambda rng: int(rng.integers(1, 9))),
    _change("initializer", some_initializer),
    _change("use_bias", lambda rng: bool(rng.random() < 0.5)),
    _change("bias_scale", lambda rng: float(rng.uniform(0.0, 2.0))),
    _change("learning_rate", some_rate),
    _change("kink_side", lambda rng: KINK_SIDES[rng.integers(2)]),
    _change("seed", lambda rng: int(rng.integers(9999))),
    lambda page, rng: page.transport.speed_changed.emit(int(rng.choice([1, 4, 20, 60]))),
    *(3 * (_choose, _leave_out, _step, _play, _play, _drag)),
    _resize_and_back,
    _present_and_back,
    lambda page, _rng: page.step_back(),
    lambda page, _rng: page.session.show_present(),
    lambda page, _rng: page.rewind(),
    lambda page, _rng: page.new_seed(),
    lambda page, _rng: page.reset_all(),
    lambda page, _rng: page.show_demonstration(),
    lambda page, rng: page.show_scene(some_scene(rng, 300)),
)


def shown_page(qtbot: QtBot, look: Look, size: tuple[int, int]) -> ComparePage:
    page = ComparePage(CompareSession(), look)
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    return page


def picture(page: ComparePage) -> QImage:
    """Return what is seen when everything has come to rest, with the focus nowhere."""
    while page.catching_up.playing:
        page.catching_up.tick()
    page.observation.clear_problem()
    settle()
    focused = page.focusWidget()
    if focused is not None:
        focused.clearFocus()
    settle()
    return page.grab().toImage()


def difference(one: QImage, other: QImage) -> tuple[int, QPoint]:
    """Return how many pixels differ, and the first of them."""
    pixels = [
        np.frombuffer(each.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint32).reshape(
            each.height(), each.width()
        )
        for each in (one, other)
    ]
    rows, columns = np.nonzero(pixels[0] != pixels[1])
    return rows.size, QPoint(int(columns[0]), int(rows[0])) if rows.size else QPoint()


@pytest.mark.parametrize(("seed", "size"), [(1, (1600, 844)), (2, (1024, 644))])
def test_a_page_driven_by_hand_looks_like_a_fresh_one_that_is_given_its_scene(
    qtbot: QtBot, look: Look, seed: int, size: tuple[int, int]
) -> None:
    rng = np.random.default_rng(seed)
    page = shown_page(qtbot, look, size)
    for _ in range(2):
        for number in rng.integers(len(ACTIONS), size=6):
            ACTIONS[number](page, rng)
            settle()
        seen = picture(page)
        text = PlacedScene(PLACE, page.session.scene).text
        fresh = shown_page(qtbot, look, size)
        fresh.show_scene(read(text))
        assert difference(picture(fresh), seen) == (0, QPoint()), text
        assert fresh.scene == page.scene
        fresh.close()


def test_a_scene_is_shown_at_rest_and_takes_a_problem_away(qtbot: QtBot, look: Look) -> None:
    page = shown_page(qtbot, look, (1600, 844))
    page.change("neurons", 99)
    assert page.observation.problem
    page.toggle_playing()
    page.show_scene(CompareScene(CompareSettings(initializer=initializer("zeros")), RunPoint(3)))
    assert not page.clock.playing
    assert not page.observation.problem
    assert page.observation.text.startswith("No network has solved XOR up to epoch 3.")
