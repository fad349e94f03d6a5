"""The program starts where it was left; a damaged file is said in one sentence and forgotten."""

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from pytestqt.qtbot import QtBot

from app.lab_kit.lab_frame import LabFrame
from app.lab_kit.views_page import ViewsPage
from app.look.look import Look
from app.start.screenshot import settle
from app.window.lab_catalogue import LABS
from app.window.left_off.keeper import LeftOffKeeper
from app.window.left_off.record import LeftOff, WindowPlace, left_off_text, read_left_off
from app.window.left_off.window_place import fitted
from app.window.main_window import MainWindow
from app.window.recent_scenes import RecentScene
from app.words.translation import LanguageSwitch
from engine.records.invalid_value import InvalidValueError

ROOT = Path(__file__).resolve().parents[4]
SCREEN = QRect(0, 0, 1920, 1040)
LEFT = LeftOff(
    "xor",
    "one_run",
    {"xor/one_run": 'xor/one_run?seed=7&epoch=24&activation=own("z\\n")', "gallery": "gallery?selected=tanh"},
    (RecentScene(text="gallery"), RecentScene(file="/home/한글/x.toml")),
    WindowPlace(10, 20, 1300, 800, 2, 30, maximised=True),
)


def started(path: Path, qtbot: QtBot) -> MainWindow:
    keeper = LeftOffKeeper(path, LABS)
    window = MainWindow(keeper.labs, Look("light", 1.0), LanguageSwitch(), None, keeper.left.recent)
    qtbot.addWidget(window)
    keeper.attach(window)
    window.show()
    window.open_first_lab(keeper.left.lab or "gallery", keeper.left.view or None, None, (), keeper.problems)
    keeper.begin_writing()
    settle()
    return window


def frame_of(window: MainWindow) -> LabFrame:
    page = window.page
    frame = page.view if isinstance(page, ViewsPage) else page
    assert isinstance(frame, LabFrame)
    return frame


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "left.toml"
    assert read_left_off(path) == LeftOff()
    path.write_text(left_off_text(LEFT), encoding="utf-8")
    assert read_left_off(path) == LEFT


def test_lab_view_scenes_and_recent_ones_come_back(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "folder" / "left.toml"
    window = started(path, qtbot)
    window.scenes.open_text("saturation?std=2.5")
    window.scenes.open_text("xor/compare?seed=9&epoch=30")
    window.scenes.open_text("xor/one_run?seed=7&epoch=24")
    window.close()
    again = started(path, qtbot)
    assert again.scenes.present.text == "xor/one_run?seed=7&epoch=24"
    assert list(again.page.scenes) == ["one_run"]
    assert not again.page.can_undo
    again.run_command("new_seed")
    again.run_command("undo")
    assert again.scenes.present.text == "xor/one_run?seed=7&epoch=24"
    again.open_lab("xor", "compare")
    assert again.scenes.present.text == "xor/compare?seed=9&epoch=30"
    again.open_lab("saturation")
    assert again.scenes.present.text == "saturation?std=2.5"
    assert [each.text for each in again.scenes.recent.scenes] == [
        "xor/one_run?seed=7&epoch=24",
        "xor/compare?seed=9&epoch=30",
        "saturation?std=2.5",
    ]


def test_scenes_of_views_that_were_not_visited_again_are_kept(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "left.toml"
    path.write_text(left_off_text(LeftOff("gallery", "", {"saturation": "saturation?std=2.5"})))
    started(path, qtbot).close()
    assert read_left_off(path).scenes["saturation"] == "saturation?std=2.5"


def test_of_two_windows_the_one_closed_last_wins(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "left.toml"
    first, second = started(path, qtbot), started(path, qtbot)
    first.open_lab("saturation")
    second.open_lab("symmetry")
    second.close()
    first.close()
    assert read_left_off(path).lab == "saturation"


@pytest.mark.parametrize(
    "content",
    [
        b"lab = 3",
        b"lab = 'xor",
        b"\x00\xff\xfe",
        b"scenes = 3",
        b"scenes = { gallery = 3 }",
        b"recent = [3]",
        b"recent = 3",
        b"[window]\nx = 1",
        b"[window]\nx = 'a'\ny=1\nwidth=1\nheight=1",
        b"[window]\nx = 10000000000\ny=1\nwidth=1\nheight=1",
        b"[window]\nx = 1\ny=1\nwidth=1\nheight=1\ndepth=3",
        b"a." * 100_000 + b"b = 1",
    ],
)
def test_a_damaged_file_is_said_in_one_sentence_and_the_defaults_hold(
    content: bytes, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "left.toml"
    path.write_bytes(content)
    with pytest.raises(InvalidValueError, match="starts anew"):
        read_left_off(path)
    window = started(path, qtbot)
    assert window.active_lab == "gallery"
    said = frame_of(window).observation.problem
    assert said == "The program starts anew: the file that says where it was left is damaged."
    window.close()
    assert read_left_off(path).lab == "gallery"


@pytest.mark.parametrize(
    ("lab", "view"), [("sorcery", ""), ("xor", "sorcery"), ("gallery", "one_run"), ("", "one_run")]
)
def test_a_lab_or_a_view_that_is_not_there_is_not_opened(
    lab: str, view: str, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "left.toml"
    path.write_text(left_off_text(LeftOff(lab, view)))
    assert started(path, qtbot).active_lab == "gallery"


def test_a_scene_that_cannot_be_shown_again_is_said_in_its_view(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "left.toml"
    path.write_text(left_off_text(LeftOff("xor", "one_run", {"xor/one_run": "xor/one_run?sorcery=3"})))
    window = started(path, qtbot)
    assert window.scenes.present.text == "xor/one_run"
    assert "cannot be shown again" in frame_of(window).observation.problem
    assert "sorcery" in frame_of(window).observation.problem
    window.close()
    assert read_left_off(path).scenes == {"xor/one_run": "xor/one_run?sorcery=3"}
    window = started(path, qtbot)
    window.run_command("step_once")
    window.close()
    assert read_left_off(path).scenes == {"xor/one_run": "xor/one_run?epoch=1"}


def test_a_place_that_cannot_be_written_to_closes_nothing_less(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "left.toml"
    window = started(path, qtbot)
    path.unlink(missing_ok=True)
    path.mkdir()
    assert window.close()


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        (WindowPlace(100, 50, 1300, 800), QRect(100, 50, 1300, 800)),
        (WindowPlace(100, 50, 3000, 2000, 2, 30), QRect(0, 0, 1918, 1010)),
        (WindowPlace(1800, 900, 1300, 800, 2, 30), QRect(618, 210, 1300, 800)),
        (WindowPlace(-300, -20, 1300, 800, 2, 30), QRect(0, 0, 1300, 800)),
        (WindowPlace(100, 50, 100, 100), QRect(100, 50, 1024, 700)),
        (WindowPlace(5000, 50, 1300, 800), None),
        (WindowPlace(-1300, 50, 1300, 800), None),
    ],
)
def test_a_window_is_put_where_a_screen_is_and_no_larger_than_it(
    place: WindowPlace, wanted: QRect | None
) -> None:
    assert fitted(place, QSize(1024, 700), [SCREEN]) == wanted


def test_of_two_screens_the_one_that_shows_more_of_the_window_bounds_it() -> None:
    right = QRect(1920, 0, 1280, 1000)
    got = fitted(WindowPlace(1700, 100, 1300, 800), QSize(1024, 700), [SCREEN, right])
    assert got == QRect(QPoint(1920, 100), QSize(1280, 800))


_RUN = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.start import application
from app.window.main_window import MainWindow

opened = MainWindow.open_first_lab

def open_and_end(window, *arguments):
    opened(window, *arguments)
    print(json.dumps([window.active_lab, window.page.view_key, window.width()]), flush=True)
    QTimer.singleShot(0, window, window.close)

MainWindow.open_first_lab = open_and_end
sys.exit(application.main(sys.argv[1:]))
"""


@pytest.mark.parametrize("arguments", [[], ["--lab", "saturation"], ["--scene", "saturation"]])
def test_only_a_start_that_names_nothing_reads_and_writes_the_file(
    arguments: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "ActivationLab" / "ActivationLab.toml"
    path.parent.mkdir()
    before = left_off_text(LeftOff("symmetry", "initial_scale", window=WindowPlace(0, 0, 1111, 711)))
    path.write_text(before)
    finished = subprocess.run(
        [sys.executable, "-c", _RUN, *arguments],
        cwd=ROOT,
        env=os.environ | {"XDG_CONFIG_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    lab, view, _width = json.loads(finished.stdout)
    assert (lab, view) == (("saturation", "") if arguments else ("symmetry", "initial_scale"))
    after = path.read_text("utf-8")
    assert (after == before) is bool(arguments)
    if not arguments:
        assert tomllib.loads(after)["scenes"] == {
            "symmetry/initial_scale": "symmetry/initial_scale?trained=yes"
        }
