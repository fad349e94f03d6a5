"""``--data`` names a table of points; ``--export OUT.csv --of data`` writes them as they were understood."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.labs.xor.one_run.run.scene import OneRunScene
from app.labs.xor.shared.data_settings import OWN_POINTS
from app.start.application import main
from app.start.data_argument import read_data_argument, scene_of_points
from engine.data.point_table.reading import read_table
from tests.engine.data.point_table.test_reading import CASES, OPENS, REFUSED


def exported(file: Path, out: Path, language: str = "en") -> int:
    return main(["--data", str(file), "--export", str(out), "--of", "data", "--lang", language])


@pytest.mark.parametrize("name", OPENS)
def test_what_opens_is_written_plainly_and_is_the_same_again(name: str, tmp_path: Path, qtbot: QtBot) -> None:
    out = tmp_path / "out.csv"
    assert exported(CASES / name, out) == 0
    lines = out.read_text().splitlines()
    assert lines[0] == "x1,x2,label"
    rows = [line.split(",") for line in lines[1:]]
    assert [(float(x1), float(x2), int(label)) for x1, x2, label in rows] == OPENS[name][0]
    assert read_table(out).is_plain


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_is_said_by_file_and_line_and_nothing_is_written(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.csv"
    out.write_text("old")
    assert exported(CASES / name, out) == 2
    said = capsys.readouterr().err
    assert f"{name}: " in said
    assert len(said.splitlines()) == 1
    assert out.read_text() == "old"


def test_it_is_said_how_a_table_was_understood_in_the_language_asked_for(
    tmp_path: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    exported(CASES / "labels_words.csv", tmp_path / "out.csv", "ko")
    assert "“apple”" in capsys.readouterr().out
    exported(CASES / "labels_words.csv", tmp_path / "out.csv")
    assert "Class 0 is “apple”, class 1 is “pear”." in capsys.readouterr().out


def test_a_table_is_learned_in_one_run() -> None:
    placed = scene_of_points(read_data_argument(CASES / "semicolon_decimal_comma.csv"))
    assert placed.place.text == "xor/one_run"
    scene = placed.scene
    assert isinstance(scene, OneRunScene)
    assert scene.settings.data.kind == OWN_POINTS
    assert [(each.x1, each.x2, each.label) for each in scene.settings.data.points.points] == OPENS[
        "semicolon_decimal_comma.csv"
    ][0]


@pytest.mark.parametrize("name", ["nothing.csv", "."])
def test_what_is_no_table_is_refused(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(tmp_path / name)]) == 2
    assert capsys.readouterr().err
