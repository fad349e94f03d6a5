"""The view of the initial scale: what it says and draws are the counts, with their intervals.

Random scans are judged by rules of this file's own; trained ones by the network of `own_network`.
"""

import math
import random
import re

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel

from app.labs.symmetry.initial_scale.scale_controls import ScaleControls, progress_text
from app.labs.symmetry.initial_scale.scale_observation import scan_observation
from app.labs.symmetry.initial_scale.scale_plot import ScalePlot, _lecture_text
from app.labs.symmetry.initial_scale.scale_session import ScaleSession
from app.labs.symmetry.initial_scale.scale_view import ScaleView
from app.look.look import Look
from app.words.rich_text import plain
from app.words.translation import LanguageSwitch
from engine.activations import activation
from engine.ensembles.success_rate import SuccessRate
from engine.phenomena.initial_scale import SIGMAS, ScaleScan, ScaleScanSettings, scan_initial_scale
from tests.app.labs.symmetry import own_network

RANDOM_SCANS = 400
TRAINED = ScaleScanSettings(
    activation=activation("tanh"), learning_rate=2.0, neurons=3, updates=120, seeds=12
)

SENTENCE = {
    "en": (
        r"XOR solved: ([<>]?\d+%) from the lecture's σ = 0\.01, most often ([<>]?\d+%) from σ = ([\d., –]+), "
        r"([<>]?\d+%) from σ = 10 \(([\d,]+) seeds each\)\."
    ),
    "ko": (
        r"XOR 성공 비율: 강의의 σ = 0\.01에서 ([<>]?\d+%), 가장 높은 σ = ([\d., –]+)에서 ([<>]?\d+%), "
        r"σ = 10에서 ([<>]?\d+%)\(시드 ([\d,]+)개씩\)\."
    ),
}
NOTHING = {
    "en": r"XOR solved: 0% from every initial scale \(([\d,]+) seeds each\)\.",
    "ko": r"XOR 성공 비율: 모든 초깃값 크기에서 0%\(시드 ([\d,]+)개씩\)\.",
}


def random_scan(rng):
    trials = rng.choice([10, 50, 110, 910, 1999])
    top = rng.choice([0, 1, trials // 20, trials])
    near = rng.choice([0, 1, trials])
    counts = [min(trials, max(0, rng.randint(0, top) + rng.choice([0, 0, near]))) for _ in SIGMAS]
    rates = tuple(SuccessRate(count, trials) for count in counts)
    return ScaleScan(ScaleScanSettings(), rates, rng.random()), counts, trials


def is_percentage_of(text, share):
    """Whether a whole percentage is a share, rounded; never 0% or 100% unless it is exactly that."""
    number = int(re.sub(r"\D", "", text))
    if text[0] == "<":
        return 0 < share <= 0.005
    if text[0] == ">":
        return 0.995 <= share < 1
    return abs(number - 100 * share) <= 0.5 + 1e-9 and (number not in (0, 100) or 100 * share == number)


def named_sigmas(text):
    """Return the σ of a list like "0.001, 0.1 – 1", with those between the ends of a range."""
    places = [f"{10 ** (third / 3):.2g}" for third in range(-9, 4)]
    found = []
    for part in text.split(", "):
        first, _, last = part.partition(" – ")
        found += range(places.index(first), places.index(last or first) + 1)
    return found


def wilson(count, trials):
    """Solve (p − k/n)² = z² p (1 − p) / n, which is what defines the interval."""
    z = 1.959963984540054
    a, b, c = 1 + z * z / trials, -(2 * count + z * z) / trials, (count / trials) ** 2
    root = math.sqrt(max(0.0, b * b - 4 * a * c))
    return (-b - root) / (2 * a), (-b + root) / (2 * a)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_sentence_on_a_scan_is_true_of_its_counts(qapp, language):
    languages, rng = LanguageSwitch(), random.Random(3)
    languages.use(language)
    try:
        texts = []
        for _ in range(RANDOM_SCANS):
            scan, counts, trials = random_scan(rng)
            texts.append((plain(scan_observation(scan, running=rng.random() < 0.5)), counts, trials))
    finally:
        languages.use("en")
    for text, counts, trials in texts:
        if not any(counts):
            (said,) = re.fullmatch(NOTHING[language], text).groups()
            assert said == f"{trials:,}"
            continue
        lecture, best, sigmas, largest, said = re.fullmatch(SENTENCE[language], text).groups()
        if language == "ko":
            best, sigmas = sigmas, best
        assert is_percentage_of(lecture, counts[3] / trials), text
        assert is_percentage_of(best, max(counts) / trials), text
        assert is_percentage_of(largest, counts[-1] / trials), text
        assert named_sigmas(sigmas) == [place for place, each in enumerate(counts) if each == max(counts)]
        assert said == f"{trials:,}"


def test_the_lectures_0_01_is_too_small_where_a_larger_start_is_better_beyond_chance(qapp):
    rng, seen = random.Random(4), set()
    for _ in range(RANDOM_SCANS):
        scan, counts, trials = random_scan(rng)
        best = max(counts[4:])
        surely = wilson(counts[3], trials)[1] < wilson(best, trials)[0] and counts[3] < best / 2
        assert _lecture_text(scan) == "the lecture's 0.01" + (": too small here" if surely else "")
        seen.add(surely)
    assert seen == {True, False}


@pytest.fixture(scope="module")
def trained():
    *_, scan = scan_initial_scale(TRAINED)
    return scan


@pytest.fixture
def session(qapp, trained):
    session = ScaleSession(TRAINED)
    session._scan = trained
    yield session
    session.shut_down()


def solves_alone(sigma, seed):
    layers = own_network.start("large", sigma, TRAINED.neurons, seed)
    own = own_network.OwnNetwork(layers, "tanh", {}, "xor")
    for _ in range(TRAINED.updates):
        own = own.updated(TRAINED.learning_rate)
    return own.is_solved


def test_the_counts_are_those_of_networks_trained_by_hand(trained):
    for place in (6, 8, 10, 12):
        expected = sum(solves_alone(SIGMAS[place], seed) for seed in range(TRAINED.seeds))
        assert trained.rates[place].successes == expected
        assert trained.rates[place].trials == TRAINED.seeds


def test_the_table_names_sigma_count_and_interval_row_by_row(qtbot, session, trained):
    view = ScaleView(Look("light", 1.0))
    qtbot.addWidget(view)
    view.retranslate()
    view.show_session(session)
    assert [plain(head.text()) for head in view._heads] == ["σ", "solved", "95% interval"]
    grid = view._table_card.body.itemAt(0).layout()
    while not hasattr(grid, "itemAtPosition"):
        grid = view._table_card.body.itemAt(1).layout()
    for row, rate in enumerate(trained.rates, start=1):
        sigma, count, interval = (grid.itemAtPosition(row, column).widget().text() for column in range(3))
        assert sigma == f"{10 ** ((row - 10) / 3):.2g}"
        assert count == f"{rate.successes} / {rate.trials}"
        low, high = interval.split(" – ")
        ends = wilson(rate.successes, rate.trials)
        assert abs(int(re.sub(r"\D", "", low)) - 100 * ends[0]) <= 1
        assert abs(int(re.sub(r"\D", "", high)) - 100 * ends[1]) <= 1
    assert plain(view._plot_card._texts[1]) == "tanh 2-3-1 · learning rate 2 · 120 epochs"


def test_before_a_count_is_known_the_table_is_empty(qtbot):
    view = ScaleView(Look("light", 1.0))
    qtbot.addWidget(view)
    view.show_session(ScaleSession(TRAINED))
    assert {cell.text() for cell in view._counts} == {"–"}
    assert {cell.text() for cell in view._intervals} == {""}


def test_the_plot_draws_shares_over_the_logarithm_of_sigma_with_their_intervals(qtbot, trained):
    plot = ScalePlot(Look("light", 1.0))
    qtbot.addWidget(plot)
    plot.show_scan(trained)
    shares = [rate.successes / rate.trials for rate in trained.rates]
    for item in (plot._points, plot._curve):
        np.testing.assert_allclose(item._x, [third / 3 for third in range(-9, 4)])
        np.testing.assert_allclose(item._y, shares)
    lines = np.stack((plot._whiskers._x, plot._whiskers._y), axis=1).reshape(-1, 2, 2)
    upright = [line for line in lines if line[0, 0] == line[1, 0]]
    assert len(upright) == len(SIGMAS)
    for (low, high), rate in zip(upright, trained.rates, strict=True):
        ends = wilson(rate.successes, rate.trials)
        np.testing.assert_allclose((low[1], high[1]), np.clip(ends, 0, 1), atol=1e-9)
    caps = {(line[0, 1], line[0, 0] < line[1, 0]) for line in lines if line[0, 1] == line[1, 1]}
    assert {round(height, 9) for height, _ in caps} >= {round(float(line[1, 1]), 9) for line in upright}
    np.testing.assert_allclose(plot._lecture._x, [-2.0, -2.0])
    labels = [
        [(round(place, 3), text) for place, text in plot.getAxis(side)._labels] for side in ("bottom", "left")
    ]
    assert labels[0] == [(-3.0, "0.001"), (-2.0, "0.01"), (-1.0, "0.1"), (0.0, "1"), (1.0, "10")]
    assert labels[1] == [(0.0, "0%"), (0.25, "25%"), (0.5, "50%"), (0.75, "75%"), (1.0, "100%")]
    assert plot._axis_name.pos().x() > 1.0


def test_the_progress_is_told_in_seeds_and_in_updates(qtbot, session, trained):
    controls = ScaleControls(Look("light", 1.0))
    qtbot.addWidget(controls)
    controls.retranslate()
    half = ScaleScan(TRAINED, trained.rates, 0.37)
    session._scan = half
    controls.show_session(session)
    assert progress_text(session) == "12 of 12 seeds · 37%"
    assert controls._progress._share == 0.37
    about = " ".join(plain(label.text()) for label in controls.findChildren(QLabel))
    assert "one hidden layer of 3 neurons" in about
    assert "After 120 epochs" in about
    assert "below 0.1" in about
