"""Time stops by itself at an epoch or a loss, exactly, and goes on from there when it is asked to."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.labs.xor.one_run.page import OneRunPage
from app.labs.xor.one_run.run.session import OneRunSession
from app.look.look import Look


@pytest.fixture
def session(qtbot: QtBot) -> OneRunSession:
    return OneRunSession()


def play(session: OneRunSession, count: int = 16, most: int = 500) -> None:
    for _ in range(most):
        if not session.play(count):
            return
    pytest.fail("time goes on")


@pytest.mark.parametrize("count", [1, 7, 16])
def test_it_stops_at_the_epoch(session: OneRunSession, count: int) -> None:
    session.change(stop_epoch=100)
    play(session, count)
    assert session.shown_update == session.last_update == 100
    assert session.play(count)
    assert session.shown_update == 100 + count


def test_an_epoch_of_mini_batches_is_several_updates(session: OneRunSession) -> None:
    session.change(stop_epoch=10, batch_size=3)
    play(session)
    assert session.shown_update == 20


@pytest.mark.parametrize("count", [1, 7, 16])
def test_it_stops_at_the_first_update_with_the_loss(session: OneRunSession, count: int) -> None:
    untouched = OneRunSession()
    untouched.step(400)
    expected = int(np.argmax(untouched.state.whole_history <= 0.3))
    session.change(stop_loss=0.3)
    play(session, count)
    assert session.shown_update == session.last_update == expected
    assert session.play(count)
    assert session.shown_update == expected + count


def test_it_stops_while_the_past_is_played_again_and_keeps_what_comes_after(session: OneRunSession) -> None:
    session.step(400)
    session.show_update(0)
    session.change(stop_loss=0.3)
    play(session)
    assert session.state.loss <= 0.3 < session.state.loss_history[-2]
    assert session.last_update == 400


def test_a_step_by_hand_is_not_stopped_and_the_run_is_the_same(session: OneRunSession) -> None:
    session.step(20)
    session.change(stop_epoch=25, stop_loss=0.5)
    assert session.last_update == 20
    session.step(200)
    assert session.shown_update == 220
    assert session.scene.settings.stop_epoch == 25


def test_the_page_pauses_there(qtbot: QtBot, look: Look) -> None:
    page = OneRunPage(OneRunSession(), look)
    qtbot.addWidget(page)
    page.show()
    page.change("stop_epoch", 30)
    with qtbot.waitSignal(page.clock.playing_changed, check_params_cb=lambda playing: not playing):
        page.toggle_playing()
    assert page.session.shown_update == 30
