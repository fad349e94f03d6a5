"""A long run is made again beside the window, is the same to the last bit, and can be given up."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.lab_kit import run_page
from app.lab_kit.replay_dialog import ReplayDialog
from app.start.screenshot import settle
from app.window.lab_catalogue import LABS
from app.window.main_window import MainWindow
from app.window.scenes import read_any_scene
from engine.records.invalid_value import InvalidValueError
from tests.app.conftest import WindowMaker

SCENES = [
    "xor/one_run?seed=7&epoch=1300&made=2300&at=700:W1(1,1)=0.25",
    "xor/compare?seed=9&epoch=700&made=1900",
    "symmetry/two_starts?epoch=300&made=1100&at=200:noise(sigma=0.01,seed=1)",
    "xor/one_run?activation=relu&learning_rate=10&seed=3&initializer=normal(10)&made=2000",
]
LONG = "xor/one_run?epoch=1000000000"


def dialog_of(window: MainWindow) -> ReplayDialog:
    (dialog,) = (each for each in window.findChildren(ReplayDialog) if each.isVisible())
    return dialog


@pytest.mark.parametrize("text", SCENES)
def test_a_scene_whose_run_is_made_again_beside_the_window_is_the_same(
    make_window: WindowMaker, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    window = make_window()
    window.resize(1600, 900)
    window.show()
    placed = read_any_scene(text, LABS)
    page = window.open_scene(placed)
    settle()
    at_once, scene = window.grab().toImage(), page.scene
    page.reset_all()
    monkeypatch.setattr(run_page, "_LONG_REPLAY", 10)
    shown: list[int] = []
    monkeypatch.setattr(ReplayDialog, "show", lambda dialog: shown.append(dialog._length))
    window.open_scene(placed)
    settle()
    assert shown
    assert page.scene == scene
    assert window.grab().toImage() == at_once


def test_a_replay_can_be_given_up_and_nothing_changes(make_window: WindowMaker, qtbot: QtBot) -> None:
    window = make_window()
    window.show()
    window.open_lab("xor", "one_run")
    window.scenes.open_text("xor/one_run?seed=7&epoch=24")
    told: list[int] = []

    def give_up() -> None:
        dialog = dialog_of(window)
        if dialog.value() < 1 and dialog.isVisible() and not told:
            (cancel,) = dialog.findChildren(QPushButton)
            told.append(dialog.maximum())
            cancel.click()

    QTimer.singleShot(50, window, give_up)
    window.scenes.open_text(LONG)
    assert told
    assert window.scenes.present.text == "xor/one_run?seed=7&epoch=24"
    assert "given up" in window.page.view.observation.problem  # type: ignore[attr-defined]
    window.run_command("undo")
    assert window.scenes.present.text == "xor/one_run"
    window.run_command("redo")
    assert window.scenes.present.text == "xor/one_run?seed=7&epoch=24"


def test_a_program_that_is_ended_meanwhile_gives_it_up(make_window: WindowMaker) -> None:
    window = make_window()
    window.show()
    page = window.open_lab("xor", "one_run")
    QTimer.singleShot(20, window, lambda: dialog_of(window).close())
    with pytest.raises(InvalidValueError, match="given up"):
        page.show_scene(read_any_scene(LONG, LABS).scene)
    assert not page.is_computing
    assert QApplication.activeModalWidget() is None


def test_what_does_not_fit_the_network_is_refused_as_at_once(
    make_window: WindowMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    window.show()
    page = window.open_lab("xor", "one_run")
    before, scene = page.scene, read_any_scene("xor/one_run?made=900&at=700:W5(1,1)=0.25", LABS).scene
    said = []
    for long in (30_000, 10):
        monkeypatch.setattr(run_page, "_LONG_REPLAY", long)
        with pytest.raises(InvalidValueError) as refused:
            page.show_scene(scene)
        said.append(str(refused.value))
    assert said[0] == said[1]
    assert page.scene == before
