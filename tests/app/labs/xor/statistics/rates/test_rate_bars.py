"""What the bars show is what was counted."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from app.labs.xor.statistics.rates.rate_bars import RateBars
from app.labs.xor.statistics.run.session import StatisticsSession
from app.labs.xor.statistics.run.texts import combination_text
from app.look.look import Look
from engine.activations import activation
from engine.ensembles.repeated_training import train_repeatedly
from tests.app.labs.xor.statistics import reference
from tests.app.mouse import point_at


@pytest.fixture
def session(qapp: object) -> StatisticsSession:
    session = StatisticsSession()
    session.show_demonstration()
    return session


@pytest.fixture
def bars(qtbot: QtBot, look: Look, session: StatisticsSession) -> RateBars:
    bars = RateBars(look, session)
    qtbot.addWidget(bars)
    bars.resize(1200, 380)
    bars.refresh()
    bars.show()
    return bars


def _end_of_bar(bars: RateBars, picture: QImage, key: str, neurons: int, look: Look) -> float:
    """Return where the bar's colour ends below the whisker, as a share of the axis."""
    area = bars.bar_at(activation(key), neurons)
    assert area is not None
    places = bars._places()
    column = next(each for each in places.columns if bars._settings.widths[each.index] == neurons)
    y = round(area.center().y() + places.bar_height / 2) - 2
    wanted = QColor(look.line_style(key).color)

    def is_bar(x: int) -> bool:
        color = picture.pixelColor(x, y)
        return abs(color.red() - wanted.red()) + abs(color.blue() - wanted.blue()) < 90

    xs = [x for x in range(round(column.left), round(column.area.right())) if is_bar(x)]
    return ((xs[-1] + 1 if xs else column.left) - column.left) / (column.right - column.left)


@pytest.mark.parametrize(
    ("key", "neurons"), [("sigmoid", 2), ("relu", 2), ("elu", 2), ("relu", 4), ("tanh", 8)]
)
def test_a_bar_is_as_long_as_its_share(
    bars: RateBars, session: StatisticsSession, look: Look, key: str, neurons: int
) -> None:
    result = session.result
    assert result is not None
    found = result.find(activation(key), neurons)
    assert found is not None
    picture = bars.grab().toImage()

    assert _end_of_bar(bars, picture, key, neurons, look) == pytest.approx(
        found.outcomes.rate.share, abs=0.012
    )


def test_a_screen_reader_is_told_every_count_and_interval(bars: RateBars, session: StatisticsSession) -> None:
    result = session.result
    assert result is not None
    told = bars.accessibleDescription()
    for each in result.combinations:
        part, whole = int(each.outcomes.succeeded.sum()), each.outcomes.count
        name = f"{reference.NAMES[each.activation]}, 2-{each.neurons}-1"
        assert (
            f"{name}: {part} of {whole} succeeded ({reference.share(part, whole)}), "
            f"95% interval {reference.interval(part, whole)}"
        ) in told
    assert told.count("95% interval") == len(result.combinations)


def test_the_counts_that_are_told_follow_the_training_and_go_with_their_bar(
    bars: RateBars, session: StatisticsSession
) -> None:
    relu = activation("relu")
    area = bars.bar_at(relu, 4)
    assert area is not None
    point_at(bars, area.center().toPoint())
    told = set()
    for updates in (2500, 60, 1):
        settings = replace(session.settings, activations=(relu,), widths=(4,), replicas=50, updates=updates)
        *_, result = train_repeatedly(settings)
        session._take_over((None, result))
        bars.refresh()
        (combination,) = result.combinations
        rate = combination.outcomes.rate
        assert f"{rate.successes} of {rate.trials} succeeded" in QToolTip.text()
        told.add(rate.successes)
    assert len(told) > 1
    session._take_over((None, next(train_repeatedly(replace(session.settings, first_seed=500)))))
    bars.refresh()
    assert not QToolTip.isVisible()


def test_every_bar_tells_its_own_counts(bars: RateBars, session: StatisticsSession) -> None:
    result = session.result
    assert result is not None
    for each in result.combinations:
        area = bars.bar_at(each.activation, each.neurons)
        assert area is not None
        point_at(bars, area.center().toPoint())
        assert QToolTip.text() == combination_text(each)
