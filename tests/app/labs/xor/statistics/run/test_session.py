"""Hundreds of networks beside the window: what is shown belongs to the settings, or says that it does not."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.labs.xor.statistics.run.progress import Progress
from app.labs.xor.statistics.run.results import ResultStanding
from app.labs.xor.statistics.run.session import StatisticsSession
from engine.activations import activation
from engine.ensembles.network_outcomes import compare
from engine.ensembles.proportion_test import ProportionTestName
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.ensembles.repeated_training import train_repeatedly

TANH, RELU, ELU = (activation(key) for key in ("tanh", "relu", "elu"))
SHORT = RepeatedSettings(activations=(TANH, RELU), widths=(2, 3), replicas=50, updates=300, learning_rate=1.0)
LONG = replace(SHORT, replicas=2000, updates=100_000)
SessionMaker = Callable[[RepeatedSettings], StatisticsSession]


@pytest.fixture
def make(qapp: object) -> Iterator[SessionMaker]:
    made = []

    def session(settings: RepeatedSettings) -> StatisticsSession:
        made.append(StatisticsSession())
        made[-1].apply_settings(settings)
        return made[-1]

    yield session
    for each in made:
        each.shut_down()


def finish(session: StatisticsSession, qtbot: QtBot) -> None:
    session.start()
    qtbot.waitUntil(lambda: not session.running)


def test_the_result_that_arrives_is_the_engines(make: SessionMaker, qtbot: QtBot) -> None:
    session = make(SHORT)
    assert session.standing is ResultStanding.NOTHING
    finish(session, qtbot)

    *_, expected = train_repeatedly(SHORT)
    assert session.standing is ResultStanding.CURRENT
    assert session.result is not None
    assert session.result.is_complete
    for mine, its in zip(session.result.combinations, expected.combinations, strict=True):
        np.testing.assert_array_equal(mine.outcomes.losses, its.outcomes.losses)


def test_the_progress_never_runs_backwards_and_ends_with_all(make: SessionMaker, qtbot: QtBot) -> None:
    session = make(replace(SHORT, updates=2000))
    wanted = 2 * 2 * 50
    assert (session.progress.trained, session.progress.wanted, session.progress.done) == (0, wanted, 0.0)
    seen: list[Progress] = []
    session.changed.connect(lambda: seen.append(session.progress))
    finish(session, qtbot)
    assert session.progress == Progress(wanted, wanted, 1.0, running=False)
    assert [each.done for each in seen] == sorted(each.done for each in seen)
    assert [each.trained for each in seen] == sorted(each.trained for each in seen)
    assert len({each.done for each in seen}) > 2


def test_cancelling_keeps_what_is_known(make: SessionMaker, qtbot: QtBot) -> None:
    session = make(replace(LONG, updates=300))
    session.start()
    qtbot.waitUntil(lambda: session.result is not None and session.result.trained > 0)
    session.cancel()
    kept = session.result
    assert kept is not None
    assert kept.done == kept.trained / session.settings.network_count
    assert not session.running
    session.shut_down()
    qtbot.wait(1)
    assert session.result is not None
    assert session.result.combinations == kept.combinations


def test_other_settings_while_networks_train_begin_anew(make: SessionMaker, qtbot: QtBot) -> None:
    session = make(LONG)
    session.start()
    qtbot.waitUntil(lambda: session.result is not None)
    session.apply_settings(SHORT)
    assert session.running
    assert session.result is None
    qtbot.waitUntil(lambda: not session.running)
    assert session.result is not None
    assert session.result.settings == SHORT


def test_a_result_of_other_settings_is_marked_until_their_networks_are_trained(
    make: SessionMaker, qtbot: QtBot
) -> None:
    session = make(SHORT)
    finish(session, qtbot)
    session.change(learning_rate=0.3)
    assert session.standing is ResultStanding.OTHER
    finish(session, qtbot)
    assert session.standing is ResultStanding.CURRENT


def test_leaving_an_activation_or_a_width_out_needs_no_training(make: SessionMaker, qtbot: QtBot) -> None:
    session = make(SHORT)
    finish(session, qtbot)
    session.change(activations=(RELU,), widths=(3,))
    assert session.standing is ResultStanding.CURRENT
    assert session.result is not None
    assert [(each.activation, each.neurons) for each in session.result.combinations] == [(RELU, 3)]
    assert not session.running


def test_an_activation_that_is_added_is_trained_alone_and_at_once(make: SessionMaker, qtbot: QtBot) -> None:
    session = make(SHORT)
    finish(session, qtbot)
    before = session.result
    assert before is not None
    session.change(activations=(TANH, RELU, ELU))
    assert session.running
    qtbot.waitUntil(lambda: not session.running)
    now = session.result
    assert now is not None
    assert now.is_complete
    assert session.standing is ResultStanding.CURRENT
    assert now.find(TANH, 2) is before.find(TANH, 2)
    *_, expected = train_repeatedly(session.settings)
    for mine, its in zip(now.combinations, expected.combinations, strict=True):
        np.testing.assert_array_equal(mine.outcomes.losses, its.outcomes.losses)


def test_what_was_complete_stays_when_the_choice_changes_during_training(
    make: SessionMaker, qtbot: QtBot
) -> None:
    session = make(replace(SHORT, replicas=200, updates=2000))
    session.start()
    qtbot.waitUntil(
        lambda: session.result is not None and session.result.combinations[0].outcomes.count == 200
    )
    assert session.result is not None
    kept = session.result.combinations[0]
    session.change(activations=(TANH, ELU))
    assert session.running
    qtbot.waitUntil(lambda: not session.running)
    assert session.result is not None
    assert session.result.find(kept.activation, kept.neurons) is kept
    assert session.result.is_complete


def test_other_conditions_leave_the_result_before_to_compare_with(make: SessionMaker, qtbot: QtBot) -> None:
    session = make(SHORT)
    finish(session, qtbot)
    before = session.result
    assert before is not None
    session.change(kink_side="right")
    finish(session, qtbot)
    assert session.result is not None
    found, then = session.result.find(RELU, 2), before.find(RELU, 2)
    assert found is not None
    assert then is not None
    test = session.test_against_previous(found)

    assert session.before(found) is then
    assert test is not None
    assert test.test is ProportionTestName.MCNEMAR
    assert (test.first, test.second) == (then.outcomes.rate, found.outcomes.rate)
    alone = compare(then.outcomes, found.outcomes)
    assert alone is not None
    assert test == alone.picked_among(len(session.result.combinations))
    session.forget_previous()
    assert session.test_against_previous(found) is None


def test_the_p_value_is_corrected_for_what_is_compared_and_not_for_what_is_new(
    make: SessionMaker, qtbot: QtBot
) -> None:
    session = make(replace(SHORT, activations=(RELU,), widths=(2,)))
    finish(session, qtbot)
    session.change(activations=(TANH, RELU), widths=(2, 3), kink_side="right")
    finish(session, qtbot)
    assert session.result is not None
    (tested,) = filter(None, map(session.test_against_previous, session.result.combinations))
    assert tested.comparisons == 1


def test_rates_of_partly_the_same_seeds_are_not_compared(make: SessionMaker, qtbot: QtBot) -> None:
    session = make(SHORT)
    finish(session, qtbot)
    session.change(learning_rate=0.5, first_seed=20)
    finish(session, qtbot)
    assert session.result is not None
    assert all(session.test_against_previous(each) is None for each in session.result.combinations)


def test_another_activation_alone_is_no_other_condition(make: SessionMaker, qtbot: QtBot) -> None:
    session = make(SHORT)
    finish(session, qtbot)
    session.change(activations=(TANH, RELU, ELU))
    finish(session, qtbot)
    assert session.previous is None


def test_something_is_selected_always_and_it_is_there(make: SessionMaker, qtbot: QtBot) -> None:
    session = make(SHORT)
    assert session.selected == (RELU, 2)
    session.select(TANH, 3)
    assert session.selected == (TANH, 3)
    session.change(activations=(RELU,), widths=(2,))
    assert session.selected == (RELU, 2)
    session.change(activations=(ELU,))
    assert session.selected == (ELU, 2)


def test_new_seeds_have_none_in_common_with_the_present_ones(make: SessionMaker) -> None:
    session = make(SHORT)
    before = session.settings.seeds
    session.draw_new_seed()
    assert not set(before) & set(session.settings.seeds)


def test_the_demonstration_is_the_same_every_time(make: SessionMaker) -> None:
    session = make(SHORT)
    session.show_demonstration()
    first = session.result
    session.change(learning_rate=2.0)
    session.show_demonstration()
    assert session.standing is ResultStanding.CURRENT
    assert first is not None
    assert session.result is not None
    assert session.result.combinations == first.combinations
    assert session.result.is_complete
