"""Before a table is learned it is shown what was understood of it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

from app.labs.xor.one_run.map.data_editing import is_table
from app.labs.xor.one_run.map.table_preview import TablePreview
from app.labs.xor.one_run.page import OneRunPage
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.shared.data_settings import OWN_POINTS, TRUTH_TABLE
from app.look.look import Look
from engine.data.placed_points import PlacedPoints

WORDS = "height;weight;sex\n170,5;60;f\n180;81,5;m\n"


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> OneRunPage:
    page = OneRunPage(OneRunSession(), look)
    qtbot.addWidget(page)
    page.resize(1500, 850)
    page.show()
    return page


def shown(page: OneRunPage, path: Path, content: bytes) -> TablePreview:
    path.write_bytes(content)
    assert page.take_file(path)
    preview = page.findChild(TablePreview)
    assert isinstance(preview, TablePreview)
    return preview


def texts(preview: TablePreview) -> list[str]:
    return [label.text() for label in preview.findChildren(QLabel)]


def accept(preview: TablePreview) -> None:
    preview._buttons.button(QDialogButtonBox.StandardButton.Ok).click()


def test_encoding_separator_heading_columns_and_classes_are_said_before_anything_is_learned(
    page: OneRunPage, tmp_path: Path
) -> None:
    preview = shown(page, tmp_path / "people.csv", WORDS.encode("utf-16"))
    assert {"UTF-16-LE", "semicolon", "2 below a heading"} <= set(texts(preview))
    assert preview._column.currentText() == "sex"
    assert "“f”" in preview._exchange.text()
    assert page.session.settings.data.kind == TRUTH_TABLE
    accept(preview)
    assert page.session.settings.data.kind == OWN_POINTS
    assert page.session.settings.data.points == PlacedPoints.of([(170.5, 60.0, 0), (180.0, 81.5, 1)])


def test_what_was_understood_can_be_corrected(page: OneRunPage, tmp_path: Path) -> None:
    preview = shown(page, tmp_path / "points.csv", b"0,1.5,2\n1,3,4\n0,5,6\n")
    assert "which column is the class" in preview.problem
    ok = preview._buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    preview._column.setCurrentIndex(0)
    preview._column.activated.emit(0)
    assert preview.problem == ""
    preview._exchange.click()
    accept(preview)
    assert [point.label for point in page.session.settings.data.points.points] == [1, 0, 1]


def test_what_is_wrong_stays_to_be_read_with_its_line(page: OneRunPage, tmp_path: Path) -> None:
    preview = shown(page, tmp_path / "points.csv", b"x1,x2,y\n1,2,0\n<b>3</b>,4,1\n")
    assert preview.problem.startswith("Line 3:")
    assert "<b>3</b>" in preview.problem
    preview.reject()
    assert page.session.settings.data.kind == TRUTH_TABLE


def test_points_are_saved_and_read_again(page: OneRunPage, tmp_path: Path) -> None:
    points = PlacedPoints.of([(0.1, -2.5, 0), (1e-9, 3.0, 1)])
    page.data_editing._use(points)
    path = tmp_path / "saved.csv"
    page.data_editing.save_file(str(path))
    assert "saved.csv" in page.observation.notice
    page.data_editing._use(PlacedPoints.of([(0.0, 0.0, 0), (1.0, 1.0, 1)]))
    page.data_editing.open_file(str(path))
    assert page.session.settings.data.points == points


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.csv", "", True),
        ("a.txt", "1 2 0\n3 4 1\n", True),
        ("a.txt", "xor/one_run?seed=3\n", False),
        ("a.toml", 'format = 1\n[[step]]\nscene = "gallery"\n', False),
    ],
)
def test_a_table_is_told_from_the_text_of_a_scene(
    tmp_path: Path, name: str, content: str, expected: bool
) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    assert is_table(path) is expected
