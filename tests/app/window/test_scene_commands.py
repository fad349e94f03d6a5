"""Scenes are saved, opened, dropped and gone back to; what cannot be is said and changes nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.lab_kit.views_page import ViewsPage
from app.labs.xor.one_run.map.table_preview import TablePreview
from app.start.screenshot import settle
from app.widgets.frame.observation_strip import ObservationStrip
from app.window.main_window import MainWindow
from app.window.recent_scenes import MOST_RECENT, RecentScene
from app.window.scene_menu import SceneMenu
from tests.app.conftest import WindowMaker

SCENE = "xor/one_run?seed=7"


def strip(window: MainWindow) -> ObservationStrip:
    page = window.page
    return (page.view if isinstance(page, ViewsPage) else page).observation  # type: ignore[attr-defined,no-any-return]


def drop(window: MainWindow, data: QMimeData) -> bool:
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    no_key = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(300, 300), actions, data, buttons, no_key)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), actions, data, buttons, no_key))
    return enter.isAccepted()


def file_data(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


@pytest.fixture
def window(make_window: WindowMaker) -> MainWindow:
    window = make_window()
    window.show()
    window.open_lab("xor", "one_run")
    window.scenes.open_text(SCENE)
    settle()
    return window


def test_a_scene_is_saved_and_opened_by_the_dialogs(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    window.run_command("save_scene")
    (dialog,) = window.findChildren(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("xor-one_run.toml")
    window.page.step_once()
    dialog.fileSelected.emit(str(path))
    dialog.close()
    settle()
    assert "The scene was saved: mine.toml" in strip(window).notice
    # What was shown when the user asked is saved, whatever happened meanwhile.
    assert f'scene = "{SCENE}"' in path.read_text("utf-8")
    window.open_lab("gallery")
    window.run_command("open_scene")
    opening = [each for each in window.findChildren(QFileDialog) if each.isVisible()]
    assert len(opening) == 1
    opening[0].fileSelected.emit(str(path))
    assert window.scenes.present.text == SCENE
    assert "Opened: mine.toml" in strip(window).notice
    assert window.scenes.recent.scenes[0] == RecentScene(file=str(path))


@pytest.mark.parametrize("is_scene", [True, False])
@pytest.mark.parametrize("agreed", [True, False])
def test_nothing_is_overwritten_without_a_question(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, *, is_scene: bool, agreed: bool
) -> None:
    path = tmp_path / "mine.toml"
    before = "format = 1\n# mine\n[[step]]\nscene = 'gallery'\n" if is_scene else "my homework"
    path.write_text(before)
    window.scenes.save_as(path, window.scenes.present)
    assert path.read_text() == before
    (box,) = window.findChildren(QMessageBox)
    assert ("not a saved scene" in box.text()) is not is_scene
    (replace,) = [each for each in box.findChildren(QPushButton) if each.text() == "Replace"]
    assert box.defaultButton() is not replace
    button = replace if agreed else box.button(QMessageBox.StandardButton.Cancel)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    text = path.read_text("utf-8")
    assert (text == before) is not agreed
    assert (SCENE in text) is agreed
    assert ("# mine" in text) is is_scene


def test_a_protected_file_is_said_and_left_alone(window: MainWindow, tmp_path: Path) -> None:
    window.scenes.save_as(tmp_path, window.scenes.present)
    assert "folder or a device" in strip(window).problem
    assert not list(tmp_path.iterdir())


def test_a_text_and_a_file_can_be_dropped(window: MainWindow, tmp_path: Path) -> None:
    data = QMimeData()
    data.setText("gallery?selected=tanh")
    assert drop(window, data)
    assert window.active_lab == "gallery"
    path = tmp_path / "scene.toml"
    path.write_text(f"format = 1\n[[step]]\nscene = '{SCENE}'\n")
    assert drop(window, file_data(path))
    assert window.scenes.present.text == SCENE
    QGuiApplication.clipboard().setMimeData(file_data(path))
    window.open_lab("gallery")
    window.run_command("paste_scene")
    assert window.scenes.present.text == SCENE


def test_a_dropped_table_is_left_to_the_lab_that_learns_points(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "points.csv"
    path.write_text("x1,x2,label\n0,0,0\n1,1,1\n0.5,0.25,1\n")
    drop(window, file_data(path))
    preview = window.findChild(TablePreview)
    assert isinstance(preview, TablePreview)
    preview.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()
    assert "0.5,0.25,1" in window.scenes.present.text
    window.run_command("undo")
    assert window.scenes.present.text == SCENE


@pytest.mark.parametrize(
    "text", ["", "sorcery", "xor/one_run?seed=<b>x</b>", "xor/one_run?at=5:W9(1,1)=2&epoch=9"]
)
def test_what_is_no_scene_is_said_where_it_is_seen_and_changes_nothing(window: MainWindow, text: str) -> None:
    page, scene = window.open_lab("gallery"), window.page.scene
    window.scenes.open_text(text)
    assert window.page is page
    assert page.scene == scene
    assert strip(window).problem
    assert not strip(window).notice


def test_a_lesson_opens_its_first_good_step_and_names_the_bad_one(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "lesson.toml"
    path.write_text("format = 1\n[[step]]\nscene = 'xor/none'\n[[step]]\nscene = 'gallery'\n")
    window.scenes.open_file(path)
    assert window.active_lab == "gallery"
    assert "line 3" in strip(window).problem


def test_the_menu_says_keys_and_what_can_be_done_and_goes_back_to_scenes_of_late(window: MainWindow) -> None:
    window.run_command("copy_scene")
    window.scenes.open_text("gallery?selected=tanh")
    window.top_bar.scene_menu_requested.emit(QPoint(10, 10))
    (menu,) = (each for each in window.findChildren(SceneMenu) if each.isVisible())
    actions = {each.text().split("\t")[0]: each for each in menu.findChildren(QAction) if each.text()}
    assert actions["Undo"].isEnabled()
    assert actions["Undo"].text().endswith("Ctrl+Z")
    assert not actions["Redo"].isEnabled()
    assert actions["Save…"].text().endswith("Ctrl+S")
    recent = [name for name in actions if "seed=7" in name]
    assert recent == ["XOR training · One run: seed=7"]
    actions[recent[0]].trigger()
    assert window.scenes.present.text == SCENE


def test_scenes_of_late_are_few_and_each_stands_once(window: MainWindow, tmp_path: Path) -> None:
    recent = window.scenes.recent
    for number in range(20):
        recent.add(RecentScene(f"xor/one_run?seed={number % 12}"))
    assert [each.text.rpartition("=")[2] for each in recent.scenes] == [
        "7",
        "6",
        "5",
        "4",
        "3",
        "2",
        "1",
        "0",
    ]
    assert len(recent.scenes) == MOST_RECENT
    gone = RecentScene(file=str(tmp_path / "gone.toml"))
    recent.add(gone)
    window.scenes.open_recent(gone)
    assert "no such file" in strip(window).problem
    assert gone not in recent.scenes
