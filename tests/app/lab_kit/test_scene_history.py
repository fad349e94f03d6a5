"""Edits are taken back and made again as whole scenes; time and looking travel with them."""

import random
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from app.lab_kit import scene_history
from app.lab_kit.scene_history import MOST_STEPS, SceneHistory
from app.lab_kit.view_session import ViewSession
from engine.records.bounded_record import BoundedRecord, whole
from engine.records.invalid_value import InvalidValueError


@dataclass(frozen=True)
class Looks(BoundedRecord):
    layer: int = whole(1, "Layer", 1, 9)


@dataclass(frozen=True)
class Scene(BoundedRecord):
    rate: int = whole(1, "Rate", 0, 10**6)
    width: int = whole(1, "Width", 0, 10**6)
    epoch: int = whole(0, "Epoch", 0, 10**6)
    looks: Looks = Looks()


class Session(ViewSession[Scene]):
    stepped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene = Scene()

    @property
    def scene(self) -> Scene:
        return self._scene

    def show(self, scene: Scene) -> None:
        self._scene = scene

    def edit(self, **values: int) -> None:
        self._scene = replace(self._scene, epoch=0, **values)
        self.stepped.emit()
        self.edited.emit()

    def step(self, count: int = 1) -> None:
        self._scene = replace(self._scene, epoch=self._scene.epoch + count)
        self.stepped.emit()


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return Session()


@pytest.fixture
def history(session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> SceneHistory:
    monkeypatch.setattr(scene_history, "BURST_MS", -1)
    return SceneHistory(session, session.show, (session.stepped,))


def let_pass(qtbot: QtBot, history: SceneHistory) -> None:
    qtbot.waitUntil(lambda: not history._looking_on.isActive())


def test_an_edit_is_taken_back_and_made_again(session: Session, history: SceneHistory) -> None:
    session.edit(rate=5)
    session.edit(width=7)
    history.undo()
    assert (session.scene.rate, session.scene.width) == (5, 1)
    history.undo()
    assert session.scene == Scene()
    assert not history.can_undo
    history.undo()
    history.redo()
    history.redo()
    assert (session.scene.rate, session.scene.width) == (5, 7)
    assert not history.can_redo


def test_time_comes_back_with_the_edit_that_took_it(
    session: Session, history: SceneHistory, qtbot: QtBot
) -> None:
    session.step(24)
    let_pass(qtbot, history)
    session.edit(rate=5)
    assert session.scene.epoch == 0
    history.undo()
    assert session.scene == Scene(epoch=24)


def test_time_alone_is_no_step(session: Session, history: SceneHistory, qtbot: QtBot) -> None:
    session.step(24)
    let_pass(qtbot, history)
    assert not history.can_undo


def test_what_was_shown_when_one_took_an_edit_back_comes_again(
    session: Session, history: SceneHistory, qtbot: QtBot
) -> None:
    session.edit(rate=5)
    session.step(12)
    let_pass(qtbot, history)
    history.undo()
    history.redo()
    assert session.scene == Scene(rate=5, epoch=12)


def test_a_new_edit_forgets_what_was_taken_back(session: Session, history: SceneHistory) -> None:
    session.edit(rate=5)
    history.undo()
    session.edit(rate=6)
    assert not history.can_redo
    history.undo()
    assert session.scene == Scene()


def test_a_burst_of_edits_of_the_same_value_is_one_step(
    session: Session, history: SceneHistory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scene_history, "BURST_MS", 10**6)
    for rate in range(2, 9):
        session.edit(rate=rate)
    session.edit(width=3)
    history.undo()
    assert session.scene == Scene(rate=8)
    history.undo()
    assert session.scene == Scene()


def test_what_is_opened_can_be_taken_back(session: Session, history: SceneHistory) -> None:
    session.edit(rate=5)
    history.enter(Scene(rate=9, epoch=3))
    assert session.scene == Scene(rate=9, epoch=3)
    history.undo()
    assert session.scene == Scene(rate=5)


def test_no_more_steps_are_kept_than_anyone_wants(session: Session, history: SceneHistory) -> None:
    for rate in range(2, MOST_STEPS + 50):
        session.edit(rate=rate)
    steps = 0
    while history.can_undo:
        history.undo()
        steps += 1
    assert steps == MOST_STEPS


def test_the_way_back_and_forth_passes_the_same_scenes(
    session: Session, history: SceneHistory, qtbot: QtBot
) -> None:
    chance = random.Random(3)
    before = []
    for _ in range(60):
        if chance.random() < 0.5:
            session.step(chance.randrange(1, 9))
            let_pass(qtbot, history)
        before.append(session.scene)
        session.edit(rate=session.scene.rate + 1, width=chance.randrange(100))
    last = session.scene
    for scene in reversed(before):
        history.undo()
        assert session.scene == scene
    while history.can_redo:
        history.redo()
    assert session.scene == last


def test_one_drag_is_one_step_however_slow_and_whatever_it_changes(
    session: Session, history: SceneHistory, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_down = True
    monkeypatch.setattr(scene_history, "mouse_is_down", lambda: is_down)
    for start in (10, 20):
        is_down = True
        for rate in range(start, start + 4):
            session.edit(rate=rate, width=rate // 2)
        is_down = False
        qtbot.waitUntil(lambda: not history._release.isActive())
    session.edit(rate=24)
    steps = []
    while history.can_undo:
        history.undo()
        steps.append(session.scene.rate)
    assert steps == [23, 13, 1]


def test_a_drag_back_to_where_it_began_is_no_step(
    session: Session, history: SceneHistory, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_down = True
    monkeypatch.setattr(scene_history, "mouse_is_down", lambda: is_down)
    for rate in (5, 6, 1):
        session.edit(rate=rate)
    is_down = False
    qtbot.waitUntil(lambda: not history._release.isActive())
    assert not history.can_undo


def test_what_is_edited_after_undo_in_the_middle_of_a_drag_can_be_taken_back_too(
    session: Session, history: SceneHistory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scene_history, "mouse_is_down", lambda: True)
    session.edit(rate=5)
    history.undo()
    session.edit(rate=6)
    session.edit(rate=7)
    history.undo()
    assert session.scene == Scene()
    assert not history.can_undo


def test_what_cannot_be_shown_again_stays_where_it_is(
    session: Session, history: SceneHistory, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_scene: Scene) -> None:
        raise InvalidValueError("No.")

    session.edit(rate=5)
    session.edit(rate=6)
    history.undo()
    monkeypatch.setattr(history, "_show", refuse)
    for again in (history.undo, history.redo):
        with pytest.raises(InvalidValueError):
            again()
    monkeypatch.undo()
    history.redo()
    assert session.scene.rate == 6
    history.undo()
    history.undo()
    assert session.scene == Scene()
