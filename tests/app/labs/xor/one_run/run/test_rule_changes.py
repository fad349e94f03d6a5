"""A learning rate or an optimizer changed in the middle of a run: it goes on, and all of it is restored."""

from collections.abc import Sequence

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.labs.xor.one_run.run.rule_changes import RuleChange
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.shared.settings import DEMONSTRATION
from engine.network.optimizers import PLAIN_DESCENT, Adam, Momentum


@pytest.fixture
def session(qtbot: QtBot) -> OneRunSession:
    session = OneRunSession()
    session.apply_settings(DEMONSTRATION)
    session.step(120)
    return session


def texts(session: OneRunSession) -> Sequence[str]:
    return [f"{each.at_update}:{each.text}" for each in session.scene.run.interventions]


def test_the_run_goes_on_from_where_it_is(session: OneRunSession) -> None:
    before = session.state.whole_history.copy()
    session.change(learning_rate=2.0)
    assert session.shown_update == session.last_update == 120
    np.testing.assert_array_equal(session.state.whole_history, before)
    session.step(60)
    assert session.state.loss == pytest.approx(np.log(2), abs=1e-12)
    assert session.state.rule_changes == (RuleChange(120, "learning_rate", 0.5, 2.0),)


def test_what_would_have_been_is_told_as_far_as_the_run_was_made(session: OneRunSession) -> None:
    assert session.state.alone is None
    session.change(learning_rate=2.0)
    session.step(30)
    alone = session.state.alone
    assert alone is not None
    assert (alone.since, alone.losses.size, alone.solved_at) == (120, 151, None)
    session.step(30)
    alone = session.state.alone
    assert alone is not None
    assert alone.solved_at == 152
    untouched = OneRunSession()
    untouched.apply_settings(DEMONSTRATION)
    untouched.step(180)
    np.testing.assert_array_equal(alone.losses, untouched.state.whole_history)


def test_the_settings_are_those_that_hold_at_the_update_shown(session: OneRunSession) -> None:
    session.change(learning_rate=2.0)
    session.step(10)
    session.change(optimizer=Adam())
    session.step(10)
    held = []
    for update in (119, 120, 129, 130, 140):
        session.show_update(update)
        state = session.state
        assert (state.descent.learning_rate, state.descent.optimizer) == (
            state.settings.learning_rate,
            state.settings.optimizer,
        )
        held.append((state.settings.learning_rate, state.settings.optimizer))
    assert held == [
        (0.5, PLAIN_DESCENT),
        (2.0, PLAIN_DESCENT),
        (2.0, PLAIN_DESCENT),
        (2.0, Adam()),
        (2.0, Adam()),
    ]
    assert session.scene.settings == DEMONSTRATION


def test_a_second_change_at_the_same_update_replaces_the_first(session: OneRunSession) -> None:
    session.change(learning_rate=2.0)
    session.change(learning_rate=3.0)
    session.change(optimizer=Momentum())
    session.change(optimizer=Adam())
    assert sorted(texts(session)) == ["120:learning_rate=3", "120:optimizer=adam"]
    session.change(learning_rate=0.5)
    session.change(optimizer=PLAIN_DESCENT)
    assert texts(session) == []
    assert session.state.alone is None


def test_a_change_at_an_earlier_update_drops_what_came_after_it(session: OneRunSession) -> None:
    session.change(learning_rate=2.0)
    session.step(60)
    session.show_update(50)
    session.change(learning_rate=1.0)
    assert texts(session) == ["50:learning_rate=1"]
    assert session.last_update == 50


def test_one_drag_is_one_change_at_the_update_where_it_began_though_time_runs(session: OneRunSession) -> None:
    session.hold_setting()
    for rate in (0.6, 0.9, 1.4, 2.0):
        session.change(learning_rate=rate)
        session.step(7)
    session.let_go()
    assert texts(session) == ["120:learning_rate=2"]
    assert session.last_update == 127
    session.change(learning_rate=1.0)
    assert texts(session) == ["120:learning_rate=2", "127:learning_rate=1"]


def test_rewind_keeps_the_last_rule_and_drops_the_changes(session: OneRunSession, qtbot: QtBot) -> None:
    session.change(learning_rate=2.0, optimizer=Adam())
    session.step(10)
    session.show_update(100)
    with qtbot.waitSignals([session.settings_changed, session.rewound]):
        session.rewind()
    assert (session.settings.learning_rate, session.settings.optimizer) == (2.0, Adam())
    assert texts(session) == []
    assert session.last_update == 0


def test_before_the_first_update_a_rule_is_a_setting_of_the_start(session: OneRunSession) -> None:
    session.rewind()
    session.change(learning_rate=2.0)
    assert texts(session) == []
    assert session.scene.settings.learning_rate == 2.0


def test_other_settings_begin_the_run_anew_by_the_rule_that_held(session: OneRunSession) -> None:
    session.change(learning_rate=2.0)
    session.step(5)
    session.change(seed=7)
    assert session.last_update == 0
    assert session.scene.settings.learning_rate == 2.0
    assert texts(session) == []


def test_the_speed_changes_no_run(session: OneRunSession) -> None:
    session.change(learning_rate=2.0)
    session.step(5)
    session.change(speed=9)
    assert session.last_update == 125
    assert session.scene.settings.speed == 9
    assert session.scene.settings.learning_rate == 0.5


def test_a_scene_brings_the_changes_back_and_one_of_them_can_be_left_out(session: OneRunSession) -> None:
    session.change(learning_rate=2.0)
    session.step(60)
    again = OneRunSession()
    again.show(session.scene)
    assert again.scene == session.scene
    np.testing.assert_array_equal(again.state.whole_history, session.state.whole_history)
    first, second = again.state.alone, session.state.alone
    assert first is not None
    assert second is not None
    np.testing.assert_array_equal(first.losses, second.losses)
    again.show(again.without_change(again.state.rule_changes[0]))
    assert again.state.alone is None
    assert again.state.solved_at == 152
