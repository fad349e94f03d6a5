"""A file is replaced as a whole or not at all, and why not is said in one sentence."""

import errno
import os
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import NoReturn

import pytest

from app.work.whole_file import write_whole
from engine.records.invalid_value import InvalidValueError

ROOT = Path(__file__).resolve().parents[3]
KILLS = int(os.environ.get("ACTIVATION_LAB_KILLS", "4"))
_WRITER = """
import sys
from pathlib import Path
from app.work.whole_file import write_whole
print("ready", flush=True)
number = 0
while True:
    number += 1
    write_whole(Path(sys.argv[1]), (str(number % 10) * 200_000).encode())
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "scene.toml"
    path.write_bytes(b"old")
    return path


def test_the_new_file_is_there_alone_with_the_permissions_of_the_old_one(path: Path) -> None:
    path.chmod(0o640)
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_was_not_there_has_the_usual_permissions(path: Path) -> None:
    other = path.with_name("other.toml")
    write_whole(other, b"new")
    reference = path.with_name("reference")
    reference.touch()
    assert other.stat().st_mode == reference.stat().st_mode


def test_a_link_stays_one_and_what_it_points_at_is_replaced(path: Path) -> None:
    link = path.parent / "folder" / "link.toml"
    link.parent.mkdir()
    link.symlink_to(path)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("function", ["fsync", "replace", "chmod"])
@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "no room left"),
        (errno.EDQUOT, "no room left"),
        (errno.EROFS, "protected against writing"),
        (errno.EACCES, "protected against writing"),
        (errno.EIO, "cannot be written there"),
    ],
)
def test_what_fails_on_the_way_is_said_and_leaves_the_old_file_alone(
    path: Path, monkeypatch: pytest.MonkeyPatch, function: str, number: int, said: str
) -> None:
    def fail(*_arguments: object, **_named: object) -> NoReturn:
        raise OSError(number, os.strerror(number))

    owner = "os.fsync" if function == "fsync" else f"pathlib.Path.{function}"
    monkeypatch.setattr(owner, fail)
    with pytest.raises(InvalidValueError, match=said):
        write_whole(path, b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    "kind", ["folder", "pipe", "device", "protected", "no folder", "loop", "long", "nul"]
)
def test_a_place_that_takes_no_file_is_named_and_left_alone(path: Path, kind: str) -> None:
    folder = path.parent
    (folder / "folder").mkdir()
    os.mkfifo(folder / "pipe")
    (folder / "loop").symlink_to("loop")
    places = {
        "device": Path("/dev/null"),
        "protected": path,
        "no folder": folder / "none" / "x.toml",
        "long": folder / ("x" * 300),
        "nul": folder / "x\0y",
    }
    path.chmod(0o444)
    with pytest.raises(InvalidValueError) as refused:
        write_whole(places.get(kind, folder / kind), b"new")
    assert str(refused.value).count(". ") == 0
    assert path.read_bytes() == b"old"
    assert {each.name for each in folder.iterdir()} == {"scene.toml", "folder", "pipe", "loop"}


@pytest.mark.skipif(os.name != "posix", reason="kills a process at once")
def test_a_process_that_is_killed_while_it_writes_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "scene.toml"
    for attempt in range(KILLS):
        writer = subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
        while not path.exists():
            os.sched_yield()
        # At another moment of a cycle of some milliseconds each time.
        until = time.monotonic() + 0.003 + attempt * 0.00037
        while time.monotonic() < until:
            os.sched_yield()
        writer.kill()
        writer.wait()
        writer.stdout.close()
        content = path.read_bytes()
        assert len(content) == 200_000
        assert len(set(content)) == 1
