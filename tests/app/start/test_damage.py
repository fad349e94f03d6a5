"""An installation in which files are missing or damaged opens all the same, and says so once."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.fixture
def installation(tmp_path: Path) -> Path:
    for part in ("app", "engine", "resources"):
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__", "*.ts"))
    shutil.copy(ROOT / "main.py", tmp_path)
    resources = tmp_path / "resources"
    (resources / "translations" / "ko.qm").write_bytes(b"no translation")
    (resources / "icons" / "play.svg").unlink()
    next((resources / "fonts").glob("*.[ot]tf")).write_bytes(b"no font")
    next((resources / "formulas").glob("relu*.svg")).unlink()
    return tmp_path


def run(installation: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": ""}
    return subprocess.run(
        [sys.executable, "main.py", *arguments],
        cwd=installation,
        env=environment,
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )


def test_what_is_missing_is_named_and_everything_else_works(installation: Path) -> None:
    picture = installation / "a.png"
    ended = run(installation, "--lab", "gallery", "--lang", "ko", "--screenshot", str(picture))
    assert ended.returncode == 0
    assert picture.stat().st_size > 10_000
    assert "Traceback" not in ended.stderr
    tested = run(installation, "--self-test")
    assert tested.returncode == 1
    (line,) = (each for each in tested.stderr.splitlines() if "Missing or damaged" in each)
    assert "fonts/" in line
    assert "Traceback" not in tested.stderr


def test_this_installation_is_whole() -> None:
    ended = run(ROOT, "--self-test")
    assert (ended.returncode, ended.stderr) == (0, "")
