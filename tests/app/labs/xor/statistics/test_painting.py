"""What is painted stands where its value belongs: numbers, axes, intervals, shares."""

import random
import re
from fractions import Fraction

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.labs.xor.statistics.details import activation_rows, failures_view, loss_bands_view, times_view
from app.labs.xor.statistics.details.details_card import DetailsCard
from app.labs.xor.statistics.details.failures_view import FailuresView
from app.labs.xor.statistics.details.loss_bands_view import LossBandsView
from app.labs.xor.statistics.details.times_view import TimesView
from app.labs.xor.statistics.rates import rate_bars
from app.labs.xor.statistics.rates.rate_bars import RateBars
from app.labs.xor.statistics.run.detail import Detail
from app.labs.xor.statistics.run.progress import Progress
from app.labs.xor.statistics.run.scan_session import ScanSession
from app.labs.xor.statistics.run.session import StatisticsSession
from app.labs.xor.statistics.run_panel import RunPanel
from app.labs.xor.statistics.scan import scan_map
from app.labs.xor.statistics.scan.scan_map import ScanMap
from app.look.look import Look
from app.widgets.controls import progress_bar
from engine.activations import activation
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.ensembles.success_scan import SuccessScan
from tests.app.labs.xor.statistics import reference
from tests.app.painted import painted_by

RELU = activation("relu")


@pytest.fixture
def session(qapp: object) -> StatisticsSession:
    session = StatisticsSession()
    session.show_demonstration()
    session.select(RELU, 4)
    return session


def test_a_bar_its_interval_and_its_axis_stand_at_their_rates(
    qtbot: QtBot, look: Look, session: StatisticsSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    bars = RateBars(look, session)
    qtbot.addWidget(bars)
    bars.resize(1200, 380)
    painted = painted_by(bars, [rate_bars], monkeypatch)
    settings, result = session.settings, session.result
    assert result is not None
    foot = max(each.y() for text, each in painted.texts if text == "50%" and isinstance(each, QPointF))
    zeros, halves, ones = (
        sorted(
            place.x()
            for text, place in painted.texts
            if text == tick and isinstance(place, QPointF) and place.y() == foot
        )
        for tick in ("0%", "50%", "100%")
    )
    assert len(halves) == len(settings.widths)
    for number, neurons in enumerate(settings.widths):
        found = result.find(RELU, neurons)
        area = bars.bar_at(RELU, neurons)
        assert found is not None
        assert area is not None
        part, whole = int(found.outcomes.succeeded.sum()), found.outcomes.count
        bar = next(
            each
            for each in painted.rectangles
            if area.contains(each) and each.left() > area.left() + 2 and each.height() < 24
        )
        upright = sorted(
            {
                line.x1()
                for line in painted.lines
                if line.dx() == 0.0 and area.contains(line.p1()) and abs(line.dy()) == 10.0
            }
        )
        level = [
            line for line in painted.lines if line.dy() == 0.0 and area.contains(line.p1()) and line.dx() > 0
        ]
        low, high = reference.wilson(part, whole)
        axis = sorted(
            {line.x1() for line in painted.lines if line.dx() == 0.0 and abs(line.dy()) > area.height()}
        )
        left, middle, right = (x for x in axis if area.left() <= x <= area.right())
        assert middle == pytest.approx((left + right) / 2)
        assert bar.left() == pytest.approx(left)
        assert bar.right() == pytest.approx(left + part / whole * (right - left))
        ends = [left + each * (right - left) for each in (low, high)]
        assert upright == [pytest.approx(each, abs=1e-6) for each in ends]
        assert (level[0].x1(), level[0].x2()) == (pytest.approx(ends[0]), pytest.approx(ends[1]))
        assert abs(ones[number] - right) < 30
        assert abs(halves[number] - middle) < 30
        (share,) = (
            text
            for text, place in painted.texts
            if text.endswith("%") and isinstance(place, QPointF) and area.contains(place)
        )
        assert share == reference.share(part, whole)
    assert len(zeros) == len(settings.widths)


@pytest.mark.parametrize("rows", ["sigma", "width"])
def test_the_axes_of_the_scan_name_the_rows_and_columns_of_its_cells(
    qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch, rows: str
) -> None:
    session = ScanSession()
    session.follow(RepeatedSettings(updates=1))
    session.change(rows=rows, replicas=50)
    names = ["0.01", "0.03", "0.1", "0.3", "1", "3", "10"]
    row_names = names if rows == "sigma" else [str(width) for width in range(1, 9)]

    def one_of_each(settings: object) -> object:
        rng = random.Random(1)
        lines = []
        for row in range(len(row_names)):
            line = []
            for column in range(7):
                outcomes = reference.random_outcomes(rng, session.settings.common, 4, 60)
                outcomes.succeeded[:] = [network < 7 * row + column for network in range(60)]
                line.append(outcomes)
            lines.append(tuple(line))
        yield SuccessScan(session.settings, tuple(lines), 1.0)

    monkeypatch.setattr("app.labs.xor.statistics.run.scan_session.scan_success", one_of_each)
    session.start()
    qtbot.waitUntil(lambda: not session.running)
    picture = ScanMap(look, session)
    qtbot.addWidget(picture)
    picture.resize(700, 420)
    painted = painted_by(picture, [scan_map], monkeypatch)

    shares = {
        (round(place.center().x()), round(place.center().y())): text
        for text, place in painted.texts
        if isinstance(place, QRectF)
    }
    columns = sorted({x for x, _ in shares})
    heights = sorted({y for _, y in shares}, reverse=True)
    assert (len(columns), len(heights)) == (7, len(row_names))
    labels = [(text, place) for text, place in painted.texts if not isinstance(place, QRectF)]
    for row, name in enumerate(row_names):
        beside = [text for text, at in labels if abs(at.y() - heights[row]) < 12 and at.x() < columns[0] - 20]
        assert name in beside
        for column in range(7):
            expected = reference.share(7 * row + column, 60)
            assert shares[columns[column], heights[row]] == expected
    for column, name in enumerate(names):
        below = [
            text for text, at in labels if at.y() > heights[0] + 10 and abs(at.x() - columns[column]) < 30
        ]
        assert name in below
    session.shut_down()


def test_times_stand_on_their_axis_with_the_median_among_them(
    qtbot: QtBot, look: Look, session: StatisticsSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = TimesView(look, session)
    qtbot.addWidget(view)
    view.resize(1100, 300)
    view.refresh()
    painted = painted_by(view, [activation_rows, times_view], monkeypatch)
    axis = [line for line in painted.lines if line.dx() == 0.0]
    ticks = {text: place for text, place in painted.texts if text in ("0", "1,000", "2,000", "3,000")}
    assert len(ticks) == 4
    grid = sorted({line.x1() for line in axis if abs(line.dy()) > 100})
    strip = grid[0], grid[-1]
    assert [round((x - strip[0]) / (strip[1] - strip[0]), 6) for x in grid[::2]] == [
        pytest.approx(each) for each in [step / (len(grid) - 1) for step in range(0, len(grid), 2)]
    ]
    assert ticks["0"].x() < ticks["1,000"].x() < ticks["2,000"].x() < ticks["3,000"].x()
    for each in view.shown:
        at = [
            int(update)
            for update, good in zip(each.outcomes.solved_at, each.outcomes.succeeded, strict=True)
            if good
        ]
        if not at:
            continue
        x = strip[0] + reference.median(at) / 3000 * (strip[1] - strip[0])
        assert any(line.x1() == pytest.approx(x, abs=1e-6) for line in axis if abs(line.dy()) < 100)


def test_the_parts_of_a_bar_of_failures_are_as_long_as_their_counts(
    qtbot: QtBot, look: Look, session: StatisticsSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = FailuresView(look, session)
    qtbot.addWidget(view)
    view.resize(1100, 320)
    view.refresh()
    painted = painted_by(view, [activation_rows, failures_view], monkeypatch)
    # The whole length is painted before its parts.
    first: dict[float, QRectF] = {}
    for each in painted.rectangles:
        if each.width() > 300:
            first.setdefault(each.top(), each)
    tracks = sorted(first.items())
    assert len(tracks) == len(view.shown)
    for combination, (top, track) in zip(view.shown, tracks, strict=True):
        parts = [part for part in painted.rectangles if part.top() == top and part is not track]
        counts = [sum(int(level) == index for level in combination.outcomes.levels) for index in range(5)]
        widths = [part.width() / track.width() * combination.outcomes.count for part in parts]
        assert widths == [pytest.approx(count) for count in counts if count]
        assert [part.left() for part in parts] == sorted(part.left() for part in parts)


def test_the_axes_of_the_loss_bands_are_numbered_upwards_from_0(
    qtbot: QtBot, look: Look, session: StatisticsSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = LossBandsView(look, session)
    qtbot.addWidget(view)
    view.resize(1300, 220)
    painted = painted_by(view, [loss_bands_view], monkeypatch)
    left = min(place.x() for text, place in painted.texts if isinstance(place, QPointF))
    levels = [
        (float(text), place.y())
        for text, place in painted.texts
        if isinstance(place, QPointF) and place.x() < left + 12 and re.fullmatch(r"[\d.]+", text)
    ]
    assert len(levels) == 3
    (zero, bottom), (half, middle), (limit, top) = sorted(levels)
    assert (zero, half) == (0.0, limit / 2)
    assert top < bottom
    assert middle == pytest.approx((top + bottom) / 2)
    starts = [place.x() for text, place in painted.texts if text == "0" and not isinstance(place, QRectF)]
    ends = [place.x() for text, place in painted.texts if text == "3,000" and not isinstance(place, QRectF)]
    assert len(ends) == len(session.settings.activations)
    assert min(ends) > min(starts)


def test_the_progress_fills_from_the_left_and_says_what_comes_next(
    qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = RunPanel(look)
    qtbot.addWidget(panel)
    panel.resize(300, 120)
    panel.show()
    bar = panel.findChild(progress_bar.ProgressBar)
    assert bar is not None
    filled = []
    for progress, button in (
        (Progress(0, 8400, 0.0, running=False), "Train all at once"),
        (Progress(16, 8400, 0.25, running=True), "Cancel"),
        (Progress(4200, 8400, 0.5, running=True), "Cancel"),
        (Progress(8400, 8400, 1.0, running=False), "Train all again"),
    ):
        panel.show_progress(progress)
        assert panel.button.text() == button
        assert f"{progress.trained:,} / 8,400" in [label.text() for label in panel.findChildren(QLabel)]
        picture = bar.grab().toImage()
        accent = look.color("accent").name()
        middle = picture.height() // 2
        xs = [x for x in range(picture.width()) if picture.pixelColor(x, middle).name() == accent]
        assert xs == list(range(xs[0], xs[-1] + 1)) if xs else True
        filled.append(((xs[-1] + 1) if xs else 0) / picture.width())
    assert filled == [pytest.approx(share, abs=0.02) for share in (0.0, 0.25, 0.5, 1.0)]


def test_the_bands_are_the_middle_80_and_50_per_cent(
    qtbot: QtBot, look: Look, session: StatisticsSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = LossBandsView(look, session)
    qtbot.addWidget(view)
    view.resize(1300, 220)
    painted = painted_by(view, [loss_bands_view], monkeypatch)
    result = session.result
    assert result is not None
    shown = [each for each in result.combinations if each.neurons == 4]
    assert len(painted.polygons) == 2 * len(shown)
    wide = painted.polygons[0::2]
    scale = {
        round(float(shape.at(0).y() - shape.at(shape.size() - 1).y()), 6)
        / float(each.bands.quantiles[4, 0] - each.bands.quantiles[0, 0])
        for each, shape in zip(shown, wide, strict=True)
        if each.bands is not None and each.bands.quantiles[4, 0] > each.bands.quantiles[0, 0]
    }
    pixels = max(scale)
    assert min(scale) == pytest.approx(pixels, rel=1e-4)
    for each, shape in zip(shown, painted.polygons[1::2], strict=True):
        assert each.bands is not None
        height = shape.at(0).y() - shape.at(shape.size() - 1).y()
        assert height == pytest.approx(
            pixels * (each.bands.quantiles[3, 0] - each.bands.quantiles[1, 0]), abs=1e-3
        )


def test_the_bar_before_is_dashed_at_its_rate_and_a_star_marks_what_differs(
    qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = random.Random(5)
    monkeypatch.setattr(
        "app.labs.xor.statistics.run.session.train_repeatedly",
        lambda settings, _known=(): iter([reference.random_result(rng, settings, is_complete=True)]),
    )
    session = StatisticsSession()
    results = []
    for rate in (0.5, 0.25):
        session.change(replicas=100, learning_rate=rate)
        session.start()
        qtbot.waitUntil(lambda: not session.running)
        results.append(session.result)
    before, now = results
    assert before is not None
    assert now is not None
    bars = RateBars(look, session)
    qtbot.addWidget(bars)
    bars.resize(1500, 420)
    painted = painted_by(bars, [rate_bars], monkeypatch)
    stars = 0
    for old, new in zip(before.combinations, now.combinations, strict=True):
        area = bars.bar_at(new.activation, new.neurons)
        assert area is not None
        parts = [int(each.outcomes.succeeded.sum()) for each in (old, new)]
        p = reference.mcnemar(old.outcomes.succeeded.tolist(), new.outcomes.succeeded.tolist())
        differs = p * len(now.combinations) < Fraction(1, 20)
        stars += differs
        points = reference.points((parts[0], 100), (parts[1], 100))
        written = [
            text
            for text, place in painted.texts
            if isinstance(place, QPointF) and area.contains(place) and text[0] in "+−"
        ]
        assert written == ([] if points == "0" else [points + ("*" if differs else "")])
        bar, ghost = (
            each
            for each in painted.rectangles
            if area.contains(each.center()) and each.height() < 30 and each.width() < 0.9 * area.width()
        )
        assert ghost.left() == pytest.approx(bar.left())
        if parts[1]:
            assert ghost.width() * parts[1] == pytest.approx(bar.width() * parts[0], abs=1e-6 * ghost.width())
    assert 0 < stars < len(now.combinations)


@pytest.mark.parametrize(
    ("key", "cell"),
    [
        (Qt.Key.Key_Up, (4, 2)),
        (Qt.Key.Key_Down, (2, 2)),
        (Qt.Key.Key_Left, (3, 1)),
        (Qt.Key.Key_Right, (3, 3)),
    ],
)
def test_the_arrow_keys_go_where_they_point(
    qtbot: QtBot, look: Look, key: Qt.Key, cell: tuple[int, int]
) -> None:
    session = ScanSession()
    session.select_cell(3, 2)
    picture = ScanMap(look, session)
    qtbot.addWidget(picture)
    picture.cell_chosen.connect(session.select_cell)
    before = picture.cell_rectangle(3, 2).center()
    qtbot.keyClick(picture, key)
    assert session.cell == cell
    step = picture.cell_rectangle(*cell).center() - before
    assert (step.x() > 0, step.x() < 0) == (key == Qt.Key.Key_Right, key == Qt.Key.Key_Left)
    assert (step.y() < 0, step.y() > 0) == (key == Qt.Key.Key_Up, key == Qt.Key.Key_Down)


def test_every_closer_look_has_its_title(qtbot: QtBot, look: Look, session: StatisticsSession) -> None:
    card = DetailsCard(look, session, ScanSession())
    qtbot.addWidget(card)
    result = session.result
    assert result is not None
    found = next(each for each in result.combinations if each.activation == RELU and each.neurons == 4)
    part = int(found.outcomes.succeeded.sum())
    titles = {
        Detail.LOSSES: ("Loss curves", "2-4-1 · median, middle 50% and 80% of the networks"),
        Detail.TIMES: (
            "Time of success",
            "2-4-1 · of the networks that succeeded; processor time measured here",
        ),
        Detail.FAILURES: ("Where they stopped", "2-4-1 · sorted by the final loss"),
        Detail.SEEDS: (
            "ReLU 2-4-1",
            f"{part} of 200 succeeded ({reference.share(part, 200)}) · press a seed to open its run",
        ),
        Detail.SCAN: ("Success over two settings", "ReLU · 2-4-1 · 100 networks per cell, 3,000 epochs"),
    }
    for detail, title in titles.items():
        card.show_detail(detail)
        assert card._shown_title() == title
