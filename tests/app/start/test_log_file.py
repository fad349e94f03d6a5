"""What goes wrong is kept in a file, if there is anything to keep and a place for it."""

import logging
from contextlib import closing
from pathlib import Path

import pytest

from app.start.log_file import LogFile


def _write(path: Path, *texts: str) -> None:
    with closing(LogFile(path)) as file:
        for text in texts:
            file.handle(logging.makeLogRecord({"msg": text, "levelname": "ERROR", "name": "test"}))


def test_a_run_without_a_record_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "lab.log"
    path.write_text("an earlier run", encoding="utf-8")
    _write(path)
    assert path.read_text(encoding="utf-8") == "an earlier run"


def test_the_first_record_replaces_the_earlier_run_and_later_ones_follow(tmp_path: Path) -> None:
    path = tmp_path / "lab.log"
    path.write_text("an earlier run", encoding="utf-8")
    _write(path, "첫째", "둘째")
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line.rsplit(" ", 1)[1] for line in lines] == ["첫째", "둘째"]


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "lab.log"
    _write(path, "kept")
    assert "kept" in path.read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_to_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging, "raiseExceptions", False)
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    _write(tmp_path / "file" / "lab.log", "lost")
    assert (tmp_path / "file").read_text(encoding="utf-8") == "no folder"
