"""The scene is all that decides the picture: written, read and shown again, it is the same.

Set ``ACTIVATION_LAB_LONG`` to a number of scenes to try many more of them.
"""

import os
import random
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.lab_kit.scene_text import PlacedScene, ScenePlace, read_scene
from app.labs.xor.statistics.page import StatisticsPage
from app.labs.xor.statistics.run.detail import Detail
from app.labs.xor.statistics.run.results import ResultStanding
from app.labs.xor.statistics.run.scene import (
    OtherResults,
    ScanCell,
    ScanScene,
    StatisticsLook,
    StatisticsScene,
)
from app.labs.xor.statistics.run.session import StatisticsSession
from app.look.look import Look
from app.start.screenshot import settle, show_last_sentences
from engine.activations import activation
from engine.ensembles.ensemble_round import EnsembleRound
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.ensembles.repeated_training import train_repeatedly
from engine.ensembles.success_scan import ScanPlan
from engine.records.invalid_value import InvalidValueError
from tests.app.labs.xor.statistics.random_scenes import SMALL, Hand, random_scene

SCENES = int(os.environ.get("ACTIVATION_LAB_LONG", "20"))
HANDS = max(3, SCENES // 10)
DEEDS = 12
SIZES = (QSize(1600, 844), QSize(1024, 644))

PLACE = ScenePlace("xor", "statistics")
PageMaker = Callable[[], StatisticsPage]


@pytest.fixture
def make_page(qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch) -> PageMaker:
    # What an update costs is measured: the one thing shown that is no function of the scene.
    monkeypatch.setattr(EnsembleRound, "seconds_per_update", property(lambda _: 1.25e-7))

    def make() -> StatisticsPage:
        page = StatisticsPage(StatisticsSession(), look)
        qtbot.addWidget(page)
        page.show_scene(StatisticsScene())
        return page

    return make


@pytest.fixture
def session(qapp: object) -> Iterator[StatisticsSession]:
    session = StatisticsSession()
    yield session
    session.shut_down()


def _text(scene: StatisticsScene) -> str:
    return PlacedScene(PLACE, scene).text


def _read(text: str) -> object:
    return read_scene(text, PLACE, StatisticsScene).scene


def _picture(page: StatisticsPage, size: QSize) -> QImage:
    page.resize(size)
    page.show()
    page.wait_until_computed()
    # Where the pointer and the keyboard are is in no scene.
    for widget in page.findChildren(QWidget):
        widget.clearFocus()
        QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))
    settle()
    show_last_sentences(page)
    settle()
    return page.grab().toImage()


def test_any_scene_is_read_as_it_was_written_and_shown_as_it_was_read(session: StatisticsSession) -> None:
    for number in range(SCENES):
        scene = random_scene(random.Random(number))
        assert _read(_text(scene)) == scene, number
        session.show(scene)
        assert session.scene == scene, number


def test_any_scene_is_still_the_same_when_its_networks_are_trained(qtbot: QtBot, look: Look) -> None:
    page = StatisticsPage(StatisticsSession(), look)
    qtbot.addWidget(page)
    for number in range(SCENES):
        scene = random_scene(random.Random(number))
        page.show_scene(scene)
        page.wait_until_computed()
        assert page.scene == scene, number


def test_a_scene_is_written_by_names_and_values() -> None:
    scene = StatisticsScene(
        RepeatedSettings(activations=(activation("relu"),), widths=(2,), replicas=2000),
        trained=True,
        looked=StatisticsLook(Detail.SCAN, activation("relu"), 2, seed=17),
        others=OtherResults(compared=True, previous=RepeatedSettings(kink_side="right")),
        map=ScanScene(
            ScanPlan(activation("elu", alpha=0.5), replicas=50), True, cell=ScanCell("sigma", 0.3, 1)
        ),
    )
    assert _text(scene) == (
        "xor/statistics?activations=relu&widths=2&replicas=2000&trained=yes&detail=scan&selected=relu&width=2"
        "&seed=17&compared=yes&previous.kink_side=right&activation=elu(alpha=0.5)&scan.replicas=50"
        "&scan_trained=yes&cell=sigma:0.3,rate:1"
    )


@pytest.mark.parametrize(
    "part",
    ["cell=sigma:0.2,rate:1", "cell=5,4", "cell=width:4,rate:e", "width=9", "seed=-1", "scan.replicas=5"],
)
def test_what_no_scene_has_is_refused(part: str) -> None:
    with pytest.raises(InvalidValueError):
        _read(f"xor/statistics?{part}")


@pytest.mark.parametrize("number", range(HANDS))
def test_a_page_driven_by_hand_and_a_new_one_given_its_scene_show_the_same(
    qtbot: QtBot, make_page: PageMaker, number: int
) -> None:
    rng = random.Random(number)
    page = make_page()
    page.resize(rng.choice(SIZES))
    page.show()
    hand = Hand(page, rng, qtbot)
    deeds = []
    for count in range(DEEDS):
        deeds.append(hand.act())
        if count % 4 == 3:
            size = rng.choice(SIZES)
            mine = _picture(page, size)
            fresh = make_page()
            scene = _read(_text(page.scene))
            assert isinstance(scene, StatisticsScene)
            fresh.show_scene(scene)
            assert _picture(fresh, size) == mine, (number, deeds, _text(page.scene))
            assert fresh.scene == page.scene
            fresh.close()


def test_a_trained_scene_trains_and_what_it_finds_is_the_engines(
    session: StatisticsSession, qtbot: QtBot
) -> None:
    before = RepeatedSettings(activations=SMALL.activations, widths=SMALL.widths, replicas=50, updates=30)
    with qtbot.waitSignal(session.computed):
        session.show(
            StatisticsScene(SMALL, trained=True, others=OtherResults(compared=True, previous=before))
        )
        assert session.computing
    for settings, found in ((SMALL, session.result), (before, session.previous)):
        *_, expected = train_repeatedly(settings)
        assert found is not None
        assert found.is_complete
        assert [each.outcomes.rate for each in found.combinations] == [
            each.outcomes.rate for each in expected.combinations
        ]


def test_a_training_that_was_given_up_is_given_up_there_again(
    session: StatisticsSession, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.computed):
        session.show(StatisticsScene(SMALL, trained=True, judged=100))
    assert session.scene.judged == 4 * 16 + 2 * 16 + 34
    assert session.result is not None
    assert session.result.trained == session.scene.judged
    assert session.progress.done == session.result.trained / SMALL.network_count


def test_results_of_other_settings_come_back_as_such(session: StatisticsSession, qtbot: QtBot) -> None:
    changed = RepeatedSettings(updates=99)
    with qtbot.waitSignal(session.computed):
        session.show(StatisticsScene(changed, others=OtherResults(outdated=True, shown=SMALL)))
    assert session.settings == changed
    assert session.standing is ResultStanding.OTHER
    assert session.result is not None
    assert session.result.settings == SMALL


def test_a_scene_that_comes_back_is_not_trained_again(session: StatisticsSession, qtbot: QtBot) -> None:
    scene = StatisticsScene(SMALL, trained=True, map=ScanScene(ScanPlan(replicas=10), True))
    with qtbot.waitSignal(session.computed):
        session.show(scene)
    found, scan = session.result, session.scan.scan
    session.show(StatisticsScene())
    assert session.result is None
    assert session.scan.scan is None
    session.show(scene)
    assert not session.computing
    assert session.result is found
    assert session.scan.scan is scan


def test_only_what_a_user_changes_is_an_edit(session: StatisticsSession, qtbot: QtBot) -> None:
    edits: list[None] = []
    session.edited.connect(lambda: edits.append(None))
    session.show(StatisticsScene(SMALL))
    session.look(detail=Detail.SCAN)
    session.select(activation("elu"), 4)
    session.scan.select_cell(3, 3)
    assert edits == []
    session.change(learning_rate=0.25)
    session.scan.change(neurons=3)
    session.reset()
    session.forget_previous()
    assert len(edits) == 4


def test_a_page_that_was_narrow_looks_as_one_that_never_was(make_page: PageMaker) -> None:
    page, fresh = make_page(), make_page()
    wide, narrow = SIZES
    _picture(page, narrow)
    for each in (page, fresh):
        each.session.look(detail=Detail.SEEDS, conditions=True)
    _picture(page, narrow)
    assert _picture(page, wide) == _picture(fresh, wide)
