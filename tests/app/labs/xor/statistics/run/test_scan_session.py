"""The scan beside the window belongs to the present settings, always."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.labs.xor.statistics.run.progress import Progress
from app.labs.xor.statistics.run.scan_session import ScanSession
from engine.activations import activation
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.ensembles.success_scan import scan_success
from engine.network.initializers import initializer

SHORT = RepeatedSettings(updates=40)


@pytest.fixture
def session(qapp: object) -> Iterator[ScanSession]:
    session = ScanSession()
    session.follow(SHORT)
    session.change(replicas=12)
    yield session
    session.shut_down()


def test_the_scan_that_arrives_is_the_engines(session: ScanSession, qtbot: QtBot) -> None:
    assert session.cell_outcomes is None
    session.start()
    qtbot.waitUntil(lambda: not session.running)
    *_, expected = scan_success(session.settings)
    assert session.scan is not None
    assert session.scan.is_complete
    for row, its in zip(session.scan.cells, expected.cells, strict=True):
        assert [cell.rate for cell in row] == [cell.rate for cell in its]
    assert session.cell_outcomes is session.scan.cells[0][0]


def test_other_settings_forget_the_scan_and_a_running_one_begins_anew(
    session: ScanSession, qtbot: QtBot
) -> None:
    session.start()
    qtbot.waitUntil(lambda: not session.running)
    session.change(activation=activation("tanh"))
    assert session.scan is None
    session.start()
    session.follow(RepeatedSettings(updates=60))
    assert session.running
    qtbot.waitUntil(lambda: not session.running)
    assert session.scan is not None
    assert session.scan.settings.common.updates == 60


def test_settings_of_the_statistics_that_a_scan_does_not_share_change_nothing(
    session: ScanSession, qtbot: QtBot
) -> None:
    session.start()
    qtbot.waitUntil(lambda: not session.running)
    known = session.scan
    session.follow(RepeatedSettings(updates=40, replicas=99, learning_rate=3.0, widths=(5,)))
    assert session.scan is known
    session.follow(RepeatedSettings(updates=40, kink_side="right"))
    assert session.scan is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("updates", 77),
        ("initializer", initializer("he_normal")),
        ("use_bias", False),
        ("bias_scale", 0.3),
        ("kink_side", "right"),
        ("success_loss", 0.2),
        ("first_seed", 5),
    ],
)
def test_every_setting_that_is_shared_is_followed(session: ScanSession, field: str, value: object) -> None:
    session.follow(replace(SHORT, **{field: value}))  # type: ignore[arg-type]
    assert getattr(session.settings.common, field) == value
    assert session.settings.replicas == 12


def test_a_scan_is_only_as_far_as_its_networks(session: ScanSession, qtbot: QtBot) -> None:
    wanted = 7 * 7 * 12
    assert session.progress == Progress(0, wanted, 0.0, running=False)
    seen: list[Progress] = []
    session.changed.connect(lambda: seen.append(session.progress))
    session.start()
    qtbot.waitUntil(lambda: not session.running)
    assert session.progress == Progress(wanted, wanted, 1.0, running=False)
    assert [each.trained for each in seen] == sorted(each.trained for each in seen)
    assert [each.done for each in seen] == sorted(each.done for each in seen)
    assert {each.wanted for each in seen} == {wanted}


def test_the_selected_cell_is_there_whatever_the_rows(session: ScanSession) -> None:
    session.change(rows="width")
    session.select_cell(7, 3)
    assert session.cell == (7, 3)
    session.change(rows="sigma")
    assert session.cell == (0, 3)


def test_a_scan_that_is_given_up_is_as_far_as_the_networks_judged(session: ScanSession, qtbot: QtBot) -> None:
    session.follow(RepeatedSettings(updates=3000))
    session.change(replicas=20)
    is_between = []

    def give_up() -> None:
        progress = session.progress
        if session.running and 0 < progress.trained < progress.done * progress.wanted:
            is_between.append(progress)
            session.cancel()

    session.changed.connect(give_up)
    session.start()
    qtbot.waitUntil(lambda: not session.running, timeout=20_000)
    (before,) = is_between
    trained = session.progress.trained
    assert trained == before.trained
    assert session.progress == Progress(trained, before.wanted, trained / before.wanted, running=False)
