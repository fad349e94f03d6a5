"""The program as it is started: pictures, self-test and wrong arguments, each in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.lab_kit.lab import Lab
from app.window.lab_catalogue import LABS

ROOT = Path(__file__).resolve().parents[2]


def _start(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-W", "error", str(ROOT / "main.py"), *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=120
    )


def _view_arguments(lab: Lab) -> list[list[str]]:
    return [["--view", key] for key in lab.view_keys] or [[]]


VIEWS = [["--lab", lab.key, *arguments] for lab in LABS for arguments in _view_arguments(lab)]


@pytest.mark.parametrize("shown", VIEWS, ids=lambda shown: shown[-1])
def test_a_screenshot_is_the_same_picture_every_time(shown: list[str], tmp_path: Path) -> None:
    files = [tmp_path / "first.png", tmp_path / "second.png"]
    for file in files:
        finished = _start(*shown, "--lang", "ko", "--size", "1280x720", "--screenshot", str(file))
        assert (finished.returncode, finished.stdout, finished.stderr) == (0, "", "")
    assert QImage(str(files[0])).size().toTuple() == (1280, 720)
    assert files[0].read_bytes() == files[1].read_bytes()


def test_a_scene_in_a_file_is_pictured_for_a_projector(tmp_path: Path) -> None:
    scene, picture = tmp_path / "scene.txt", tmp_path / "picture.png"
    pictures = set()
    for text in ("symmetry/two_starts?epoch=10", "symmetry/two_starts?epoch=20"):
        scene.write_text(f"{text}\n")
        finished = _start("--scene", str(scene), "--profile", "projector", "--screenshot", str(picture))
        assert (finished.returncode, finished.stdout, finished.stderr) == (0, "", "")
        pictures.add(picture.read_bytes())
    assert len(pictures) == 2


def test_the_self_test_opens_every_lab_without_a_warning() -> None:
    finished = _start("--self-test")
    assert finished.returncode == 0, finished.stderr
    assert finished.stderr == ""
    assert f"{len(LABS)} labs" in finished.stdout


def test_a_picture_that_cannot_be_written_is_told_in_the_users_language(tmp_path: Path) -> None:
    folder = tmp_path / "taken.png"
    folder.mkdir()
    finished = _start("--lang", "ko", "--screenshot", str(folder))
    assert finished.returncode == 1
    assert finished.stderr == f"activation-lab: 그림을 저장할 수 없습니다: {folder}\n"


def test_a_wrong_argument_ends_with_code_2_and_one_sentence() -> None:
    finished = _start("--lab", "nonsense")
    assert finished.returncode == 2
    assert finished.stderr.count("\n") == 1
