"""In every view what was changed is taken back to the beginning and made again to the end."""

import os
import random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.lab_kit.form.settings_form import SettingsForm
from app.lab_kit.lab import Lab, LabPage, View
from app.lab_kit.lab_frame import LabFrame
from app.lab_kit.views_page import ViewsPage
from app.start.screenshot import settle
from app.window.lab_catalogue import LABS
from app.window.main_window import MainWindow
from app.window.scenes import read_any_scene
from engine.records.bounded_record import BoundedRecord
from engine.records.invalid_value import InvalidValueError
from engine.records.record_access import record_keys, rule_at
from engine.records.value_rules import Choices, NumberBounds
from tests.app.conftest import WindowMaker

ACTIONS = int(os.environ.get("ACTIVATION_LAB_UNDO_ACTIONS", "30"))
VIEWS = [(lab, view) for lab in LABS for view in lab.views]
NAMES = [f"{lab.key}-{view.key}" for lab, view in VIEWS]
SMALL = {
    "statistics": "xor/statistics?activations=relu,tanh&widths=2&replicas=50&updates=60",
    "initial_scale": "symmetry/initial_scale?updates=40&seeds=12",
}
"""Where every edit trains networks, few and short ones are trained."""
SLOW = {"replicas", "updates", "seeds", "sample_count", "speed"}


def frame_of(page: LabPage) -> LabFrame:
    frame = page.view if isinstance(page, ViewsPage) else page
    assert isinstance(frame, LabFrame)
    return frame


def some_value(rule: object, chance: random.Random) -> object:
    if isinstance(rule, Choices):
        return chance.choice(rule.options)
    assert isinstance(rule, NumberBounds)
    return (
        chance.randint(int(rule.low), int(min(rule.high, 50)))
        if rule.integer
        else chance.uniform(rule.low, rule.high)
    )


def act(window: MainWindow, frame: LabFrame, chance: random.Random, *, is_small: bool) -> None:
    session = frame._view_session
    settings = getattr(session, "settings", None)
    commands = ["step_once", "new_seed", "rewind", *["change"] * 6]
    command = chance.choice(commands if is_small else ["reset_all", *commands])
    if command != "change" or not isinstance(settings, BoundedRecord):
        window.run_command(command)  # type: ignore[arg-type]
        return
    kind = type(settings)
    keys = [
        key
        for key in record_keys(kind)
        if isinstance(rule_at(kind, key), NumberBounds | Choices) and key not in SLOW
    ]
    key = chance.choice(keys)
    try:
        session.change(**{key: some_value(rule_at(type(settings), key), chance)})  # type: ignore[attr-defined]
    except InvalidValueError:
        return


@pytest.mark.parametrize(("lab", "view"), VIEWS, ids=NAMES)
def test_all_is_taken_back_and_made_again(
    make_window: WindowMaker, lab: Lab, view: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.lab_kit.scene_history.BURST_MS", -1)
    window = make_window()
    window.show()
    page = window.open_lab(lab.key, view.key)
    if view.key in SMALL:
        window.open_scene(read_any_scene(SMALL[view.key], LABS))
    else:
        page.show_demonstration()
    settle()
    frame, chance = frame_of(page), random.Random(f"{lab.key}{view.key}")
    history = frame.history
    assert history is not None
    history.forget()
    first = page.scene
    for _ in range(ACTIONS):
        if not history.can_undo:
            first = page.scene
        act(window, frame, chance, is_small=view.key in SMALL)
        settle()
        page.wait_until_computed()
    seen = [page.scene]
    while history.can_undo:
        window.run_command("undo")
        page.wait_until_computed()
        settle()
        seen.append(page.scene)
    assert history.can_redo
    assert seen[-1] == first
    for scene in reversed(seen[:-1]):
        window.run_command("redo")
        page.wait_until_computed()
        settle()
        assert page.scene == scene
    assert not history.can_redo


def test_a_scene_is_copied_and_pasted_as_a_line_of_text(make_window: WindowMaker) -> None:
    window = make_window()
    window.show()
    page = window.open_lab("xor", "one_run")
    page.show_demonstration()
    settle()
    scene = page.scene
    window.run_command("copy_scene")
    text = QGuiApplication.clipboard().text()
    assert text.startswith("xor/one_run?")
    assert "seed=126" in text
    page.reset_all()
    settle()
    assert page.scene != scene
    window.run_command("paste_scene")
    assert page.scene == scene
    window.run_command("undo")
    assert page.scene != scene


def test_what_is_no_scene_is_refused_in_a_sentence_and_changes_nothing(make_window: WindowMaker) -> None:
    window = make_window()
    window.show()
    page = window.open_lab("xor", "one_run")
    scene = page.scene
    QApplication.clipboard().setText("xor/one_run?seed=<img src=x>")
    window.run_command("paste_scene")
    assert page.scene == scene
    assert "seed must be a whole number" in frame_of(page).observation.problem


@pytest.mark.parametrize(
    ("lab", "view", "key"), [("saturation", "", "std"), ("xor", "one_run", "learning_rate")]
)
def test_a_slow_drag_of_a_slider_is_one_step(
    make_window: WindowMaker, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, lab: str, view: str, key: str
) -> None:
    monkeypatch.setattr("app.lab_kit.scene_history.BURST_MS", -1)
    window = make_window()
    window.resize(1600, 900)
    window.show()
    page = window.open_lab(lab, view)
    settle()
    scene, history = page.scene, frame_of(page).history
    assert history is not None
    (form,) = (each for each in page.findChildren(SettingsForm) if key in each.keys and each.isVisible())
    slider, handle = form[key].slider, window.windowHandle()
    for share in (0.4, 0.6):
        places = [
            slider.mapTo(window, QPoint(round(slider.width() * share) + x, 9)) for x in range(0, 60, 20)
        ]
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, places[0])
        for place in places[1:]:
            QTest.mouseMove(handle, place)
            settle()
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, places[-1])
        qtbot.waitUntil(lambda: not history._release.isActive())
        settle()
    assert page.scene != scene
    window.run_command("undo")
    assert page.scene != scene
    window.run_command("undo")
    assert page.scene == scene
    assert not page.can_undo
