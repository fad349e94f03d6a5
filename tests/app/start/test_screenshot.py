"""A picture of a scene is taken when everything that it asks for is computed."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.lab_kit.scene_text import PlacedScene, ScenePlace
from app.look.look import Look
from app.start.screenshot import write_screenshot
from app.window.main_window import MainWindow
from app.words.translation import LanguageSwitch
from engine.records.invalid_value import InvalidValueError
from tests.app.stub_lab import StubPage, StubScene, StubSettings, stub_labs


def _window(qtbot: QtBot, look: Look) -> MainWindow:
    window = MainWindow(stub_labs(), look, LanguageSwitch(), None)
    qtbot.addWidget(window)
    return window


def test_what_a_page_computes_is_waited_for(qtbot: QtBot, look: Look) -> None:
    page = _window(qtbot, look).open_lab("one")
    assert isinstance(page, StubPage)
    assert not page.is_computing
    page.show_scene(StubScene(StubSettings(4)))
    assert page.is_computing
    page.wait_until_computed()
    assert not page.is_computing
    assert page.label.text() == "8"


def test_a_picture_of_a_scene_is_not_that_of_the_demonstration(
    qtbot: QtBot, look: Look, tmp_path: Path
) -> None:
    pictures = []
    for number, shown in enumerate(
        (
            ("two", None),
            PlacedScene(ScenePlace("two", "first"), StubScene(StubSettings(1))),
            PlacedScene(ScenePlace("two", "first"), StubScene(StubSettings(4))),
        )
    ):
        file = tmp_path / f"{number}.png"
        assert write_screenshot(_window(qtbot, look), shown, file) == 0
        pictures.append(QImage(str(file)))
    demonstration, the_same, another = pictures
    assert demonstration == the_same
    assert demonstration != another


def test_there_is_no_picture_of_a_scene_that_does_not_fit_together(
    qtbot: QtBot, look: Look, tmp_path: Path
) -> None:
    wrong = PlacedScene(ScenePlace("one"), StubScene(StubSettings(9), "numbers"))
    with pytest.raises(InvalidValueError):
        write_screenshot(_window(qtbot, look), wrong, tmp_path / "x.png")
    assert not (tmp_path / "x.png").exists()
