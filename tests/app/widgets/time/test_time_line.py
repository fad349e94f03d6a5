"""The time line's widgets: every update can be reached by pointer and keyboard, and the latest wish wins."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.look.look import Look
from app.widgets.time.time_line import TimeLineBar
from app.widgets.time.time_marks import Glyph, TimeMark
from app.widgets.time.time_track import TimeTrack
from tests.app.mouse import point_at

MARKS = [
    TimeMark(40, Glyph.CROSS, "dead", "h₃", "Epoch 40: h₃ dies"),
    TimeMark(100, Glyph.CHECK, "healthy", "solved", "Epoch 100: solved"),
    TimeMark(101, Glyph.RING, "healthy", "", "Epoch 101: h₃ comes back to life"),
]


@pytest.fixture
def track(qtbot: QtBot, look: Look) -> TimeTrack:
    track = TimeTrack(look)
    qtbot.addWidget(track)
    track.resize(516, 34)
    track.show_time(60, 200, MARKS)
    return track


@pytest.fixture
def bar(qtbot: QtBot, look: Look) -> TimeLineBar:
    bar = TimeLineBar(look)
    qtbot.addWidget(bar)
    bar.resize(700, 40)
    bar.show()
    bar.show_time(60, 200, MARKS)
    return bar


def _moves(track: TimeTrack) -> list[int]:
    moves: list[int] = []
    track.update_moved.connect(moves.append)
    return moves


def test_showing_a_time_emits_nothing(track: TimeTrack) -> None:
    moves = _moves(track)
    track.show_time(150, 1_000_000, MARKS)
    assert (track.value(), track.maximum()) == (150, 1_000_000)
    assert moves == []


@pytest.mark.parametrize(
    ("key", "modifier", "update"),
    [
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 59),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 61),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier, 50),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, 70),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, 40),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, 100),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, 0),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, 200),
    ],
)
def test_keys_go_to_another_update(
    qtbot: QtBot, track: TimeTrack, key: Qt.Key, modifier: Qt.KeyboardModifier, update: int
) -> None:
    moves = _moves(track)
    qtbot.keyClick(track, key, modifier)
    assert moves == [update]


def test_page_keys_pass_every_mark_and_end_at_both_ends(qtbot: QtBot, track: TimeTrack) -> None:
    moves = _moves(track)
    for key in (Qt.Key.Key_PageDown,) * 3 + (Qt.Key.Key_PageUp,) * 4:
        qtbot.keyClick(track, key)
    assert moves == [100, 101, 200, 101, 100, 40, 0]


def test_the_pointer_goes_to_the_place_and_on_a_sign_exactly_to_its_update(
    qtbot: QtBot, track: TimeTrack
) -> None:
    moves = _moves(track)
    # 500 px between the ends, 8 px before the first update.
    qtbot.mouseClick(track, Qt.MouseButton.LeftButton, pos=QPoint(8 + 250 + 50, 26))
    qtbot.mouseClick(track, Qt.MouseButton.LeftButton, pos=QPoint(8 + 100 + 4, 6))
    assert moves == [120, 40]
    assert [mark.update for mark in track.marks_near(8 + 250)] == [100, 101]


def test_a_mark_under_the_pointer_is_told(track: TimeTrack) -> None:
    track.show()
    point_at(track, QPoint(8 + 251, 8))
    assert QToolTip.text() == "Epoch 100: solved\nEpoch 101: h₃ comes back to life"
    point_at(track, QPoint(400, 8))
    assert not QToolTip.isVisible()


def test_the_epoch_that_is_told_under_the_pointer_follows_the_run(bar: TimeLineBar) -> None:
    point_at(bar.track, QPoint(300, 30))
    assert QToolTip.text() == "Epoch 60 of 200"
    bar.show_time(61, 201, MARKS)
    assert QToolTip.text() == "Epoch 61 of 201"
    assert bar.track.accessibleDescription() == "Epoch 61 of 201"


def test_before_the_first_update_the_track_paints_and_cannot_move(qtbot: QtBot, track: TimeTrack) -> None:
    track.show_time(0, 0, [])
    moves = _moves(track)
    track.grab()
    qtbot.mouseClick(track, Qt.MouseButton.LeftButton, pos=QPoint(100, 26))
    assert moves == []


def test_words_stand_only_where_they_have_room(track: TimeTrack) -> None:
    track.grab()
    spread = track.grab().toImage()
    track.set_labelled(on=False)
    assert track.grab().toImage() != spread


def test_many_movements_at_once_become_one_request_for_the_latest(qtbot: QtBot, bar: TimeLineBar) -> None:
    requests: list[int] = []
    bar.update_requested.connect(requests.append)
    for x in (100, 200, 300):
        qtbot.mousePress(bar.track, Qt.MouseButton.LeftButton, pos=QPointF(x, 26).toPoint())
    wanted = bar.track.value()
    bar.show_time(61, 201, MARKS)
    assert bar.track.value() == wanted
    qtbot.waitUntil(lambda: requests != [])
    QApplication.processEvents()
    assert requests == [wanted]


def test_the_way_to_the_present_is_shown_only_in_the_past(bar: TimeLineBar) -> None:
    assert bar.present_button.isVisible()
    width = bar.track.width()
    bar.show_time(200, 200, MARKS)
    assert not bar.present_button.isVisible()
    QApplication.processEvents()
    assert bar.track.width() == width


def test_there_is_no_step_back_from_the_start(bar: TimeLineBar) -> None:
    assert bar.step_back_button.isEnabled()
    bar.show_time(0, 200, MARKS)
    assert not bar.step_back_button.isEnabled()


def test_name_and_update_are_told_to_screen_readers(bar: TimeLineBar) -> None:
    assert bar.track.accessibleName() == "Epoch shown"
    assert bar.track.accessibleDescription() == "Epoch 60 of 200"
