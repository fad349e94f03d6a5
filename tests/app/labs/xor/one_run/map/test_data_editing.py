"""Points of one's own: placed on the map with pointer and keyboard, or read from a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.labs.xor.one_run.map.point_editor import grid_step
from app.labs.xor.one_run.map.table_preview import TablePreview
from app.labs.xor.one_run.page import OneRunPage
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.shared.data_settings import CLOUDS, KINDS, OWN_POINTS, TRUTH_TABLE, DataSettings
from app.labs.xor.shared.input_plane import PLANE
from app.look.look import Look
from engine.data.placed_points import PlacedPoints, Point

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> Iterator[OneRunPage]:
    page = OneRunPage(OneRunSession(), look)
    qtbot.addWidget(page)
    page.resize(1500, 850)
    page.show()
    page.controls.data["kind"].combo.activated.emit(KINDS.index(OWN_POINTS))
    yield page
    page.clock.pause()


def points(page: OneRunPage) -> tuple[Point, ...]:
    return page.session.settings.data.points.points


def at(page: OneRunPage, x1: float, x2: float) -> QPoint:
    return page.pictures.map.plot.place_of(x1, x2).toPoint()


def click(
    page: OneRunPage, x1: float, x2: float, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = NONE
) -> None:
    QTest.mouseClick(page.pictures.map.plot.viewport(), button, keys, at(page, x1, x2))


def press_key(page: OneRunPage, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(page.pictures.map.plot, key, modifier)


def assert_near(point: Point, x1: float, x2: float, label: int) -> None:
    # A pixel of the map is about 0.005 wide.
    assert point.label == label
    assert point.x1 == pytest.approx(x1, abs=0.012)
    assert point.x2 == pytest.approx(x2, abs=0.012)


def test_editing_begins_with_the_samples_that_were_learned_last(page: OneRunPage) -> None:
    assert page.session.settings.data.points == DataSettings().points
    assert page.data_editing.editor.is_active
    data = DataSettings(kind="circle", sample_count=20)
    page.session.change(data=data)
    assert not page.data_editing.editor.is_active
    page.controls.data["kind"].combo.activated.emit(KINDS.index(OWN_POINTS))
    assert page.session.settings.data.points == PlacedPoints.of_dataset(data.dataset())


def test_points_of_ones_own_wait_while_other_data_are_learned(page: OneRunPage) -> None:
    click(page, 0.5, 0.6)
    own = points(page)
    for kind in ("circle", OWN_POINTS):
        page.controls.data["kind"].combo.activated.emit(KINDS.index(kind))
    assert points(page) == own


@pytest.mark.parametrize(("button", "keys", "label"), [(LEFT, NONE, 1), (RIGHT, NONE, 0), (LEFT, SHIFT, 0)])
def test_a_click_adds_a_point_of_its_class_and_rewinds_with_the_same_seed(
    page: OneRunPage, button: Qt.MouseButton, keys: Qt.KeyboardModifier, label: int
) -> None:
    page.session.step(20)
    seed = page.session.settings.seed
    click(page, 0.5, 0.6, button, keys)
    assert len(points(page)) == 5
    assert_near(points(page)[4], 0.5, 0.6, label)
    assert page.session.state.update_count == 0
    assert page.session.settings.seed == seed
    assert page.session.state.sample_count == 5
    assert page.pictures.map.plot.plane == PLANE


def test_a_point_is_dragged_and_stays_within_what_is_shown(page: OneRunPage) -> None:
    viewport = page.pictures.map.plot.viewport()
    QTest.mousePress(viewport, LEFT, NONE, at(page, 1.0, 0.0))
    QTest.mouseMove(viewport, at(page, 0.7, 0.3))
    assert_near(points(page)[2], 0.7, 0.3, 1)
    QTest.mouseMove(viewport, at(page, 9.0, 0.3))
    assert points(page)[2].x1 == pytest.approx(PLANE.right, abs=grid_step(PLANE))
    QTest.mouseRelease(viewport, LEFT, NONE, at(page, 9.0, 0.3))
    QTest.mouseMove(viewport, at(page, 0.5, 0.5))
    assert points(page)[2].x1 == pytest.approx(PLANE.right, abs=grid_step(PLANE))
    assert len(points(page)) == 4
    assert page.pictures.map.plot.plane == PLANE


def test_a_double_click_removes_a_point(page: OneRunPage) -> None:
    QTest.mouseDClick(page.pictures.map.plot.viewport(), LEFT, NONE, at(page, 1.0, 1.0))
    assert [(point.x1, point.x2) for point in points(page)] == [(0.0, 0.0), (0.0, 1.0), (1.0, 0.0)]


def test_the_keyboard_adds_chooses_moves_and_removes(page: OneRunPage) -> None:
    editor = page.data_editing.editor
    press_key(page, Qt.Key.Key_0)
    assert points(page)[4] == Point(0.5, 0.5, 0)
    assert editor.chosen == 4
    press_key(page, Qt.Key.Key_Right)
    press_key(page, Qt.Key.Key_Up, SHIFT)
    assert points(page)[4] == Point(0.51, 0.6, 0)
    press_key(page, Qt.Key.Key_N)
    assert editor.chosen == 0
    press_key(page, Qt.Key.Key_N, SHIFT)
    assert editor.chosen == 4
    press_key(page, Qt.Key.Key_Delete)
    assert len(points(page)) == 4
    assert editor.chosen is None
    press_key(page, Qt.Key.Key_1)
    assert points(page)[4] == Point(0.5, 0.5, 1)


def test_the_map_is_reached_with_the_tab_key_and_shows_where_the_keyboard_acts(page: OneRunPage) -> None:
    plot = page.pictures.map.plot
    assert plot.focusPolicy() == Qt.FocusPolicy.StrongFocus
    plot.clearFocus()
    QApplication.sendEvent(plot, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert page.data_editing.editor.chosen == 0


def test_the_last_point_of_a_class_stays_and_a_sentence_says_why(page: OneRunPage) -> None:
    plot = page.pictures.map.plot
    QTest.mouseDClick(plot.viewport(), LEFT, NONE, at(page, 1.0, 1.0))
    QTest.mouseDClick(plot.viewport(), LEFT, NONE, at(page, 0.0, 0.0))
    assert [point.label for point in points(page)] == [0, 1, 1]
    assert "both classes" in page.observation.problem


def test_without_editing_a_click_changes_nothing(page: OneRunPage) -> None:
    page.controls.data.edit_button.setChecked(False)
    click(page, 0.5, 0.5)
    press_key(page, Qt.Key.Key_1)
    assert len(points(page)) == 4
    page.session.change(data=DataSettings())
    page.controls.data.edit_button.setChecked(True)
    click(page, 0.5, 0.5)
    assert page.session.settings.data.kind == TRUTH_TABLE


def test_a_file_of_points_is_learned(page: OneRunPage, tmp_path: Path) -> None:
    path = tmp_path / "points.csv"
    path.write_text("x1,x2,label\n-20,3,1\n45.5,-10,0\n0,0,1\n", encoding="utf-8-sig")
    page.data_editing.open_file(str(path))
    assert points(page) == (Point(-20.0, 3.0, 1), Point(45.5, -10.0, 0), Point(0.0, 0.0, 1))
    state = page.session.state
    assert state.sample_count == 3
    assert state.plane.contains(state.dataset.inputs)
    assert page.pictures.map.plot.plane == state.plane


def test_a_bad_file_is_named_with_its_line_and_the_good_data_stay(page: OneRunPage, tmp_path: Path) -> None:
    path = tmp_path / "points.csv"
    path.write_text("0,0,1\n1,oops,0\n", encoding="utf-8")
    before = page.session.settings
    page.data_editing.open_file(str(path))
    assert page.session.settings == before
    assert (
        "points.csv: Line 2: x2 must be a number from −1,000,000 to 1,000,000, not “oops”."
        in page.observation.problem
    )


def test_what_a_file_calls_its_classes_is_said(page: OneRunPage, tmp_path: Path) -> None:
    path = tmp_path / "fruit.csv"
    path.write_text("width;height;kind\n0,2;0,4;apple\n0,6;0,1;pear\n", encoding="utf-16")
    page.data_editing.open_file(str(path))
    assert [(each.x1, each.x2, each.label) for each in points(page)] == [(0.2, 0.4, 0), (0.6, 0.1, 1)]
    assert page.observation.problem == "fruit.csv: Class 0 is “apple”, class 1 is “pear”."


def test_the_button_asks_for_a_file_without_stopping_the_window(page: OneRunPage, tmp_path: Path) -> None:
    path = tmp_path / "points.csv"
    path.write_text("0,0,1\n1,1,0\n", encoding="utf-8")
    before = page.session.settings
    page.controls.data.csv_button.click()
    (dialog,) = page.findChildren(QFileDialog)
    assert dialog.isVisible()
    assert page.session.settings == before
    dialog.fileSelected.emit(str(path))
    dialog.close()
    (preview,) = page.findChildren(TablePreview)
    assert page.session.settings == before
    preview._buttons.accepted.emit()
    assert len(points(page)) == 2


def test_the_plane_stays_while_a_point_is_dragged_to_its_edge(page: OneRunPage) -> None:
    data = DataSettings(kind="circle", sample_count=20)
    page.session.change(data=data)
    plane = page.session.state.plane
    page.controls.data["kind"].combo.activated.emit(KINDS.index(OWN_POINTS))
    viewport = page.pictures.map.plot.viewport()
    first = points(page)[0]
    QTest.mousePress(viewport, LEFT, NONE, at(page, first.x1, first.x2))
    QTest.mouseMove(viewport, at(page, plane.right, plane.top))
    QTest.mouseRelease(viewport, LEFT, NONE, at(page, plane.right, plane.top))
    assert points(page)[0].x1 == pytest.approx(plane.right, abs=0.05)
    assert page.session.state.plane == plane


@pytest.mark.parametrize("kind", CLOUDS)
def test_the_map_shows_the_samples_with_ticks_that_are_not_cut_off(page: OneRunPage, kind: str) -> None:
    page.session.change(data=DataSettings(kind=kind, noise=CLOUDS[kind].default_noise))
    plot, plane = page.pictures.map.plot, page.session.state.plane
    assert plot.plane == plane
    assert plot.view == ((plane.left, plane.right), (plane.bottom, plane.top))
    for ticks, (low, high) in zip(plot._ticks, plot.view, strict=True):
        edge = 0.03 * (high - low)
        assert len(ticks) >= 2
        assert all(low + edge <= tick <= high - edge for tick in ticks)


def test_a_digit_gives_the_chosen_point_that_class_and_adds_none(page: OneRunPage) -> None:
    page.data_editing.editor._choose(1)
    press_key(page, Qt.Key.Key_0)
    assert [point.label for point in points(page)] == [0, 0, 1, 0]
    press_key(page, Qt.Key.Key_1)
    assert [point.label for point in points(page)] == [0, 1, 1, 0]
    press_key(page, Qt.Key.Key_Return)
    press_key(page, Qt.Key.Key_1)
    assert len(points(page)) == 5


def test_no_point_is_put_where_another_one_stands(page: OneRunPage) -> None:
    for _ in range(3):
        page.data_editing.editor._choose(None)
        press_key(page, Qt.Key.Key_1)
    places = [(point.x1, point.x2) for point in points(page)]
    assert len(places) == len(set(places)) == 7
    assert all(abs(x1 - 0.5) <= 0.02 >= abs(x2 - 0.5) for x1, x2 in places[4:])


def test_a_point_passes_over_another_one_and_is_not_dragged_onto_it(page: OneRunPage) -> None:
    editor = page.data_editing.editor
    press_key(page, Qt.Key.Key_1)
    editor._choose(None)
    press_key(page, Qt.Key.Key_0)
    assert [(points(page)[4].x1, points(page)[4].x2)] == [(0.5, 0.5)]
    start = points(page)[5]
    towards = {
        (-1, 0): Qt.Key.Key_Right,
        (1, 0): Qt.Key.Key_Left,
        (0, -1): Qt.Key.Key_Up,
        (0, 1): Qt.Key.Key_Down,
    }
    offset = round((start.x1 - 0.5) / 0.01), round((start.x2 - 0.5) / 0.01)
    press_key(page, towards[offset])
    moved = points(page)[5]
    assert (moved.x1 - 0.5, moved.x2 - 0.5) == pytest.approx((-0.01 * offset[0], -0.01 * offset[1]))
    viewport = page.pictures.map.plot.viewport()
    QTest.mousePress(viewport, LEFT, NONE, at(page, 1.0, 0.0))
    QTest.mouseMove(viewport, at(page, 1.0, 1.0))
    QTest.mouseRelease(viewport, LEFT, NONE, at(page, 1.0, 1.0))
    assert (points(page)[2].x1, points(page)[2].x2) != (1.0, 1.0)
