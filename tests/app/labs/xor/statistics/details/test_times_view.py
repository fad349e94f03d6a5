"""The times beside the bars are ones whose ratios a pocket calculator finds again."""

import re

import pytest

from app.labs.xor.statistics.details.times_view import TimesView
from app.labs.xor.statistics.run.detail import Detail
from app.labs.xor.statistics.run.observation import observation
from app.labs.xor.statistics.run.scan_session import ScanSession
from app.labs.xor.statistics.run.session import StatisticsSession
from app.look.look import Look
from app.words.rich_text import plain
from engine.activations import activation

_ROW = re.compile(r"([\d,.]+) · ×([\d,.]+), ([\d,]+) ns, ([\d,.]+) µs · ×([\d,.]+)$")


@pytest.fixture(params=[2, 4, 8])
def session(qapp: object, request: pytest.FixtureRequest) -> StatisticsSession:
    session = StatisticsSession()
    session.show_demonstration()
    session.select(activation("relu"), request.param)
    return session


def number(text: str) -> float:
    return float(text.replace(",", ""))


def test_every_ratio_is_that_of_the_numbers_that_are_shown(session: StatisticsSession, look: Look) -> None:
    view = TimesView(look, session)
    rows = [_ROW.search(view.described(each)) for each in view.shown]
    found = [[number(group) for group in row.groups()] for row in rows if row is not None]
    assert len(found) >= 5
    least, quickest = min(row[0] for row in found), min(row[3] for row in found)
    for median, times_median, nanoseconds, microseconds, times_cost in found:
        assert times_median == pytest.approx(median / least, abs=0.0501)
        assert times_cost == pytest.approx(microseconds / quickest, abs=0.0501)
        assert microseconds == pytest.approx(median * nanoseconds / 1000, abs=0.0501)
    assert any(row[1] == 1.0 for row in found)


def test_the_sentence_has_the_ratios_of_the_numbers_in_it_and_in_the_view(
    session: StatisticsSession, look: Look
) -> None:
    sentence = plain(observation(session, ScanSession(), Detail.TIMES, brief=False))
    few, many, epochs, cost = (
        number(each)
        for each in re.search(  # type: ignore[union-attr]
            r"first success: \D+?([\d.,]+), \D+?([\d.,]+) – ([\d.,]+) times as many, and ([\d.,]+) times",
            sentence,
        ).groups()
    )
    assert epochs == pytest.approx(many / few, abs=0.0501)
    view = TimesView(look, session)
    rows = [_ROW.search(view.described(each)) for each in view.shown]
    shown = {number(row[1]): number(row[4]) for row in rows if row is not None}
    assert cost == pytest.approx(shown[many] / shown[few], abs=0.0501)
