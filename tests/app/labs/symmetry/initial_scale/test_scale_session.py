"""The scan of the lab: it runs beside the window, and what is shown belongs to the present settings."""

import pytest

from app.labs.symmetry.initial_scale.scale_session import ScaleSession
from engine.phenomena.initial_scale import ScaleScanSettings, scan_initial_scale

SHORT = ScaleScanSettings(updates=40, seeds=12)
LONG = ScaleScanSettings(updates=100_000, seeds=2000)


@pytest.fixture
def make(qapp):
    made = []

    def session(settings):
        made.append(ScaleSession(settings))
        return made[-1]

    yield session
    for each in made:
        each.shut_down()


def test_the_scan_that_arrives_is_the_engines(make, qtbot):
    session = make(SHORT)
    assert session.scan is None
    session.start()
    assert session.running
    qtbot.waitUntil(lambda: not session.running)

    *_, expected = scan_initial_scale(SHORT)
    assert session.scan == expected
    assert session.is_complete


def test_progress_is_told_and_cancelling_keeps_it(make, qtbot):
    session = make(LONG)
    session.start()
    qtbot.waitUntil(lambda: session.scan is not None and session.scan.done > 0)
    session.cancel()
    kept = session.scan
    assert not session.running
    assert not session.is_complete
    session.shut_down()
    qtbot.wait(1)
    assert session.scan is kept


def test_other_settings_forget_the_scan_and_a_running_one_begins_anew(make, qtbot):
    session = make(LONG)
    session.start()
    qtbot.waitUntil(lambda: session.scan is not None)
    session.apply_settings(SHORT)
    assert session.scan is None
    assert session.running
    qtbot.waitUntil(lambda: session.is_complete and not session.running)
    assert session.scan.settings == SHORT

    session.apply_settings(LONG)
    assert session.scan is None
    assert not session.running
