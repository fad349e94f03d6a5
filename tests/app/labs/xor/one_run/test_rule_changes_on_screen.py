"""A rule that is changed while a run is under way: flag, ghost, note, sentence, and the ways back."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.labs.xor.one_run.page import OneRunPage
from app.labs.xor.one_run.run.observation import observation
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.shared.settings import DEMONSTRATION
from app.look.look import Look
from app.widgets.time.time_marks import Glyph
from app.words.rich_text import plain
from engine.network.optimizers import Adam


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> OneRunPage:
    session = OneRunSession()
    session.apply_settings(DEMONSTRATION)
    page = OneRunPage(session, look)
    qtbot.addWidget(page)
    page.resize(1600, 850)
    page.show()
    session.step(120)
    page.change("learning_rate", 2.0)
    session.step(60)
    return page


def flags(page: OneRunPage) -> list[tuple[int, str]]:
    return [(mark.update, mark.label) for mark in page.time_line.track.marks if mark.glyph is Glyph.FLAG]


def test_a_flag_stands_at_the_change_and_the_track_is_thicker_from_there(
    page: OneRunPage,
) -> None:
    assert flags(page) == [(120, "η 0.5 → 2")]
    assert page.time_line.track._changed_at == 120
    page.rewind()
    assert flags(page) == []
    assert page.time_line.track._changed_at is None


def test_the_curve_of_the_run_left_alone_begins_at_the_change_and_ends_at_the_last_update(
    page: OneRunPage,
) -> None:
    marks = page.pictures.loss.plot._changes
    alone = page.session.state.alone
    assert alone is not None
    x, y = marks._curve.getData()
    assert (x[0], x[-1]) == (120, 180)
    assert (y[0], y[-1]) == (alone.losses[120], alone.losses[180])
    assert marks._name._text == "still 0.5"
    page.change("optimizer", Adam())
    assert marks._name._text == "left alone"


def test_the_control_shows_what_holds_at_the_update_shown(page: OneRunPage) -> None:
    field = page.controls["learning_rate"]
    for update, rate in ((119, "0.5"), (120, "2"), (180, "2"), (50, "0.5")):
        page.look_at(update)
        assert field.field.text() == rate
        assert page.controls.change_note.isVisibleTo(page) == (update >= 120)


def test_the_sentence_says_what_was_changed_and_what_would_be_without(page: OneRunPage) -> None:
    said = plain(observation(page.session.state))
    assert said.startswith(
        "Learning rate 0.5 → 2 at epoch 120. Without changes by hand it would have been solved at epoch 152."
    )
    page.look_at(130)
    alone = page.session.state.alone
    assert alone is not None
    assert f"the loss would be {alone.losses[130]:.3f} now" in plain(observation(page.session.state))
    page.look_at(119)
    assert "Learning rate" not in plain(observation(page.session.state))


def test_the_change_can_be_taken_back_and_that_can_be_undone(page: OneRunPage) -> None:
    note = page.controls.change_note
    assert any("At epoch 120" in label.text() for label in note.findChildren(QLabel))
    note._back.click()
    assert flags(page) == []
    assert page.session.state.solved_at == 152
    assert page.session.last_update == 180
    page.undo()
    assert flags(page) == [(120, "η 0.5 → 2")]


def test_the_run_can_begin_anew_by_the_new_rule(page: OneRunPage) -> None:
    (start,) = (
        each
        for each in page.controls.change_note.findChildren(QPushButton)
        if each.text() == "From the start"
    )
    start.click()
    assert page.session.last_update == 0
    assert page.session.scene.settings.learning_rate == 2.0
    assert not page.controls.change_note.isVisibleTo(page)


def test_dragging_the_slider_is_one_change(page: OneRunPage) -> None:
    slider = page.controls["learning_rate"].slider
    slider.setSliderDown(True)
    for _ in range(5):
        slider.setSliderPosition(slider.sliderPosition() - 10)
        page.session.step(3)
    slider.setSliderDown(False)
    assert [each.at_update for each in page.session.scene.run.interventions] == [120, 180]
