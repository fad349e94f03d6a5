"""The sentence has the numbers of the picture, names its test, and never leaves the conditions out."""

import pytest
from pytestqt.qtbot import QtBot

from app.labs.xor.statistics.run import observation as sentences
from app.labs.xor.statistics.run.detail import Detail
from app.labs.xor.statistics.run.observation import observation
from app.labs.xor.statistics.run.scan_session import ScanSession
from app.labs.xor.statistics.run.session import StatisticsSession
from app.words.rich_text import plain
from engine.activations import activation
from engine.ensembles.network_outcomes import compare
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.ensembles.success_rate import SuccessRate
from engine.ensembles.success_scan import ScanSettings


@pytest.fixture
def session(qapp: object) -> StatisticsSession:
    session = StatisticsSession()
    session.show_demonstration()
    return session


def _sentence(session: StatisticsSession, detail: Detail, *, brief: bool = False) -> str:
    return plain(observation(session, ScanSession(), detail, brief=brief))


def test_the_selected_activation_is_compared_with_the_one_that_differs_most(
    session: StatisticsSession,
) -> None:
    session.select(activation("relu"), 2)
    result = session.result
    assert result is not None
    relu, elu = result.find(activation("relu"), 2), result.find(activation("elu"), 2)
    assert relu is not None
    assert elu is not None
    test = compare(relu.outcomes, elu.outcomes)
    assert test is not None
    assert test.differs

    sentence = _sentence(session, Detail.LOSSES)
    assert f"ReLU {relu.outcomes.rate.successes} (" in sentence
    assert f"ELU {elu.outcomes.rate.successes} (" in sentence
    assert "different (exact McNemar test, two-sided 5%" in sentence
    assert "Bonferroni ×6" in sentence
    assert "Conditions: biases 0, ReLU′(0)\u00a0=\u00a00." in sentence
    assert "2-8-1 ReLU" in sentence


def test_even_a_brief_sentence_has_the_conditions(session: StatisticsSession) -> None:
    sentence = _sentence(session, Detail.LOSSES, brief=True)
    assert "Conditions:" in sentence
    assert "2-8-1" not in sentence


def test_what_the_test_does_not_tell_apart_is_not_called_different(session: StatisticsSession) -> None:
    session.change(activations=(activation("sigmoid"), activation("tanh")), widths=(8,))
    sentence = _sentence(session, Detail.LOSSES)
    assert "no difference shown" in sentence
    assert "p = 1.000" in sentence.replace("\u00a0", " ")


def test_other_seeds_are_named_and_alone_they_are_called_chance(
    qtbot: QtBot, session: StatisticsSession
) -> None:
    def train_with(**fields: object) -> str:
        session.change(**fields)
        session.start()
        qtbot.waitUntil(lambda: not session.running)
        return _sentence(session, Detail.LOSSES)

    train_with(activations=(activation("relu"),), widths=(2,), updates=50, replicas=50, first_seed=0)
    alone = train_with(first_seed=50)
    assert alone.endswith(
        "Only the seeds are others (seeds 0 to 49 before, seeds 50 to 99 now): any difference is chance."
    )
    with_more = train_with(first_seed=100, learning_rate=0.2)
    assert "seeds 50 to 99; now: " in with_more
    assert "chance" not in with_more


def test_times_are_told_in_updates_and_in_computing_time(session: StatisticsSession) -> None:
    sentence = _sentence(session, Detail.TIMES)
    assert "Sigmoid" in sentence
    assert "times as many" in sentence
    assert "computing time" in sentence


def test_failures_are_told_with_the_most_frequent_final_loss(session: StatisticsSession) -> None:
    session.select(activation("identity"), 4)
    assert "Identity 2-4-1: 200 of 200 failed, 200 of them ended with “always 0.5 (ln 2)”." in _sentence(
        session, Detail.FAILURES
    )
    session.select(activation("step"), 2)
    assert "The hidden layer never learns" in _sentence(session, Detail.FAILURES)
    session.select(activation("tanh"), 8)
    assert "none of 200 networks failed" in _sentence(session, Detail.SEEDS)


def test_a_result_of_other_settings_is_never_described_as_theirs(session: StatisticsSession) -> None:
    session.change(learning_rate=0.3)
    assert "belongs to the earlier ones" in _sentence(session, Detail.LOSSES)


def test_the_scan_names_all_of_its_best_cells(qtbot: QtBot, session: StatisticsSession) -> None:
    scan = ScanSession()
    scan.follow(session.settings)
    scan.change(replicas=10)
    scan.start()
    qtbot.waitUntil(lambda: not scan.running)
    assert scan.scan is not None
    best = max(cell.rate.successes for row in scan.scan.cells for cell in row)
    tied = sum(cell.rate.successes == best for row in scan.scan.cells for cell in row)
    sentence = plain(observation(session, scan, Detail.SCAN, brief=False))
    assert tied == 2
    assert f"Most often solved: {tied} cells, {10 * best}% each (σ = 1, learning rate 0.1; σ = " in sentence
    assert "of 49 cells" in sentence
    scan.shut_down()


def test_a_scan_in_which_nothing_was_solved_names_no_cell(qtbot: QtBot, session: StatisticsSession) -> None:
    scan = ScanSession()
    scan.follow(RepeatedSettings(updates=1))
    scan.change(replicas=10)
    scan.start()
    qtbot.waitUntil(lambda: not scan.running)
    sentence = plain(observation(session, scan, Detail.SCAN, brief=False))
    assert sentence == "Not one of 490 networks in 49 cells solved XOR."
    scan.shut_down()


def test_a_share_below_one_per_cent_is_not_taken_for_markup() -> None:
    said = plain(sentences._best_cells(ScanSettings(), [(SuccessRate(1, 400), 0, 0)]))
    assert said.endswith("1 of 400 (<1%).")
