"""Every number and sentence of the saturation lab is true of random states, in both languages.

`ACTIVATION_LAB_SATURATION_STATES` sets how many states are driven through (80 unless set).
"""

import math
import os
from collections.abc import Iterator
from functools import cache
from html import unescape

import mpmath
import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.labs.saturation.observation import observation
from app.labs.saturation.page import SaturationPage
from app.labs.saturation.session import SaturationSession
from app.labs.saturation.settings import SaturationSettings
from app.labs.saturation.state import SaturationState
from app.look.look import Look
from app.start.screenshot import settle
from app.words.rich_text import plain
from app.words.translation import LanguageSwitch
from engine.activations import ACTIVATIONS, Activation, activation
from engine.records.bounded_record import number_bounds
from tests.app.labs import textbook
from tests.app.labs.shown_numbers import is_difference, is_rounded, is_share, numbers, parsed
from tests.engine.activations.definitions import derivative_of, value_of

STATES = int(os.environ.get("ACTIVATION_LAB_SATURATION_STATES", "80"))
CURVES = [record for record in ACTIVATIONS if record.has_curve]
NUMBERS = ("epsilon", "mean", "std", "cursor", "probe_a", "probe_b", "factors")
OUTWARDS = np.concatenate([np.linspace(0, 60, 12_001), np.linspace(60, 200, 1401)[1:]])


def any_number(rng: np.random.Generator, low: float, high: float, *, whole: bool = False) -> float:
    number = float(rng.choice([low, high, rng.uniform(low, high)], p=(0.06, 0.06, 0.88)))
    number = round(number, int(rng.choice([1, 2, 4])))
    return int(min(max(number, low), high)) if whole else min(max(number, low), high)


def any_activation(rng: np.random.Generator) -> Activation:
    record = CURVES[rng.integers(len(CURVES))]
    return activation(
        record.key,
        **{
            each.name: any_number(rng, each.bounds.low, each.bounds.high, whole=each.bounds.integer)
            for each in record.parameters
        },
    )


def any_settings(rng: np.random.Generator) -> SaturationSettings:
    fields = {}
    for name in NUMBERS:
        bounds = number_bounds(SaturationSettings, name)
        fields[name] = any_number(rng, bounds.low, bounds.high, whole=bounds.integer)
    return SaturationSettings(activation=any_activation(rng), **fields)  # type: ignore[arg-type]


def settings_of_the_run() -> Iterator[SaturationSettings]:
    rng = np.random.default_rng(20)
    return (any_settings(rng) for _ in range(STATES))


@cache
def zone_edges(chosen: Activation, epsilon: float) -> tuple[float | None, float | None]:
    """Return where the left zone ends and where the right one begins; None without."""
    edges = []
    for side, sign in (("L", -1.0), ("R", 1.0)):
        if side not in textbook.FLAT_SIDES.get(chosen.key, ""):
            edges.append(None)
            continue
        walk = sign * np.concatenate([OUTWARDS[::-1], -OUTWARDS[1:]])
        steep = np.abs(textbook.slope(chosen.key, walk, **chosen.parameters)) >= epsilon
        kinks = textbook.kinks(chosen.key, **chosen.parameters)
        end = max((sign * kink for kink in kinks), default=-math.inf)
        if steep.any():
            first = int(steep.argmax())
            outer, inner = float(walk[first - 1]), float(walk[first])
            for _ in range(60):
                middle = (outer + inner) / 2
                flat = abs(float(textbook.slope(chosen.key, middle, **chosen.parameters))) < epsilon
                outer, inner = (middle, inner) if flat else (outer, middle)
            end = max(end, sign * outer)
        edges.append(sign * end)
    left, right = edges
    return left, right


def share_below(z: float, mean: float, std: float) -> float:
    return float(mpmath.ncdf((mpmath.mpf(z) - mean) / std))


def saturated_share(settings: SaturationSettings) -> float:
    """Return the share, never 0 with a zone and never 1 without all of the line."""
    left, right = zone_edges(settings.activation, settings.epsilon)
    if left is None and right is None:
        return 0.0
    if left is not None and right is not None and left >= right:
        return 1.0
    below = 0.0 if left is None else share_below(left, settings.mean, settings.std)
    above = 0.0 if right is None else share_below(-right, -settings.mean, settings.std)
    return min(max(below + above, 5e-324), 1 - 1e-16)


def is_saturated(settings: SaturationSettings, z: np.ndarray) -> np.ndarray:
    left, right = zone_edges(settings.activation, settings.epsilon)
    inside = np.zeros(z.shape, dtype=bool)
    if left is not None:
        inside |= z < left
    if right is not None:
        inside |= z > right
    return inside


def half_share(settings: SaturationSettings) -> float:
    """Return the share of the inputs below 0, which is neither 0 nor 1."""
    return min(max(share_below(0.0, settings.mean, settings.std), 5e-324), 1 - 1e-16)


def judge_sentence(sentence: str, settings: SaturationSettings) -> None:
    """Check the observation against the kind of function, the shares and the probes."""
    chosen, said = settings.activation, numbers(sentence)
    key = chosen.key
    if key == "step":
        assert "g′ is 0 wherever it exists" in sentence
    elif key in textbook.FLAT_SIDES:
        assert sentence.startswith("Share of the inputs in the saturation zone at μ = ")
        assert is_rounded(said[0], settings.mean)
        assert is_share(said[1], saturated_share(settings)), said[1]
    elif key == "relu" or (key in ("leaky_relu", "prelu") and chosen.parameters["alpha"] < 0.5):
        assert ("left side is off" in sentence) == (key == "relu")
        assert ("the slope is weak" in sentence) == (key != "relu")
        assert is_rounded(said[1], settings.mean)
        assert is_share(said[2], half_share(settings)), said[2]
    elif key == "sine":
        assert "no side saturates, and different inputs share one output" in sentence
    else:
        assert "No side saturates" in sentence
    judge_probes(said[-4:], settings)


def judge_probes(said: list[str], settings: SaturationSettings) -> None:
    inputs, distance, first, second = said
    assert is_rounded(inputs, abs(settings.probe_b - settings.probe_a)), inputs
    value = value_of(settings.activation.key, **settings.activation.parameters)
    with mpmath.workdps(40):
        a, b = value(mpmath.mpf(settings.probe_a)), value(mpmath.mpf(settings.probe_b))
        judge_outputs(first, second, distance, a, b)


def judge_outputs(first: str, second: str, distance: str, a: mpmath.mpf, b: mpmath.mpf) -> None:
    assert is_rounded(first, float(a)), (first, a)
    assert is_rounded(second, float(b)), (second, b)
    assert is_difference(first, second, distance), (first, second, distance)
    shown, unit = parsed(distance)
    apart = float(abs(b - a))
    if distance.startswith("<"):
        assert 0 < apart < shown
    else:
        # The last resort, one in some hundred, is the difference of the numbers that are shown.
        assert abs(float(shown) - apart) <= float(unit) * (0.5 + 1e-6) or len(distance) >= 8


def text_of(label: object) -> str:
    return label.textItem.toPlainText().replace("\n", " ").replace("\u2028", " ")  # type: ignore[attr-defined]


def judge_readouts(page: SaturationPage, settings: SaturationSettings) -> None:
    readouts, share = page._readouts, saturated_share(settings)
    samples = np.random.default_rng(53).normal(settings.mean, settings.std, 4000)
    assert is_share(readouts._share.text(), share), (readouts._share.text(), share)
    assert "." not in readouts._share.text()
    exact, sample = numbers(unescape(plain(readouts._share_note.text())))
    assert plain(readouts._share_note.text()).startswith("exact")
    assert is_share(exact, share)
    assert is_share(sample, float(is_saturated(settings, samples).mean()), tolerance=0.0251)
    slope = derivative_of(settings.activation.key, **settings.activation.parameters)
    product = slope(mpmath.mpf(settings.cursor)) ** settings.factors
    shown = readouts._product.text()
    if product == 0 or abs(product) > 1e-300:
        assert is_rounded(shown, float(product)), (shown, product)
    assert numbers(plain(readouts._product_title.text()))[-1] == str(settings.factors)
    outputs = textbook.value(settings.activation.key, samples, **settings.activation.parameters)
    histogram = page._histogram
    low, high = histogram.view[1]
    for label, beyond in ((histogram._above, outputs > high), (histogram._below, outputs < low)):
        assert label.isVisible() <= bool(beyond.any())
        if label.isVisible():
            assert is_share(numbers(text_of(label))[0], float(beyond.mean()), tolerance=0.0251)


def judge_labels(page: SaturationPage, settings: SaturationSettings) -> None:
    chosen, slope = settings.activation, page._slope_plot
    at_cursor = float(derivative_of(chosen.key, **chosen.parameters)(mpmath.mpf(settings.cursor)))
    place, value = numbers(text_of(page._value_plot._slope_label))
    assert parsed(place)[0] == parsed(numbers(text_of(slope._cursor_chip))[0])[0]
    assert float(parsed(place)[0]) == settings.cursor
    assert is_rounded(value, at_cursor)
    assert is_rounded(text_of(slope._value_label), at_cursor)
    assert float(parsed(numbers(text_of(slope._threshold_label))[-1])[0]) == settings.epsilon
    if slope._largest_label.isVisible():
        grid = np.linspace(-9, 9, 9_001)
        largest = np.abs(textbook.slope(chosen.key, grid, **chosen.parameters)).max()
        assert is_rounded(numbers(text_of(slope._largest_label))[-1], float(largest), tolerance=1e-4)
    said = numbers(text_of(page._histogram._reading))
    sentence = numbers(page.observation.text)
    assert said == [sentence[-2], sentence[-1], sentence[-3]]
    if settings.probe_a != settings.probe_b:
        assert numbers(text_of(page._value_plot._distance_label)) == [sentence[-4]]
    mean, share = numbers(unescape(plain(page.present_bar._right_text)))
    assert float(parsed(mean)[0]) == settings.mean
    assert is_share(share, saturated_share(settings))


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> SaturationPage:
    page = SaturationPage(SaturationSession(), look)
    qtbot.addWidget(page)
    page.resize(1500, 820)
    page.show()
    settle()
    return page


def test_all_that_is_said_and_shown_is_true_and_the_same_in_korean(page: SaturationPage) -> None:
    sentences = []
    for settings in settings_of_the_run():
        page.session.show(settings)
        sentence = page.observation.text
        try:
            judge_sentence(sentence, settings)
            judge_readouts(page, settings)
            judge_labels(page, settings)
        except (AssertionError, ValueError) as error:
            fields = {name: getattr(settings, name) for name in NUMBERS}
            error.add_note(f"{settings.activation.text} {fields}\n{sentence}")
            raise
        sentences.append(sentence)
    languages = LanguageSwitch()
    languages.use("ko")
    try:
        for settings, sentence in zip(settings_of_the_run(), sentences, strict=True):
            korean = plain(observation(SaturationState(settings)))
            assert sorted(numbers(korean)) == sorted(numbers(sentence))
    finally:
        languages.use("en")
