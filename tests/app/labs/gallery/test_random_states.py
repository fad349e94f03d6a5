"""Every number and sentence of the gallery is true of random states, in both languages.

`ACTIVATION_LAB_GALLERY_STATES` sets how many states are driven through (200 unless set).
"""

import math
import os
import re
from dataclasses import replace
from functools import cache

import numpy as np
from PySide6.QtWidgets import QApplication

from app.labs.gallery.facts.fact_texts import (
    centre_text,
    largest_slope_place,
    mean_text,
    name_text,
    number_text,
    range_text,
    saturation_text,
    smoothness_text,
)
from app.labs.gallery.facts.function_facts import FunctionFacts
from app.labs.gallery.selection.adjusted import AdjustedActivations
from app.labs.gallery.selection.highlight import highlight
from app.labs.gallery.selection.observation import observation
from app.labs.gallery.selection.settings import KEYS, GallerySettings
from app.words.rich_text import plain
from app.words.translation import LanguageSwitch
from engine.activations import ACTIVATIONS, Activation, activation
from tests.app.labs import textbook
from tests.app.labs.shown_numbers import is_rounded, numbers, parsed

STATES = int(os.environ.get("ACTIVATION_LAB_GALLERY_STATES", "200"))
RECORDS = {record.key: record for record in ACTIVATIONS}
Z = np.linspace(-12, 12, 24_001)
WEIGHTS = np.exp(-Z * Z / 2) / math.sqrt(2 * math.pi) * (Z[1] - Z[0])
WIDE = np.unique(np.concatenate([np.linspace(-40, 40, 16_001), np.linspace(-2, 2, 16_001)]))
CLOSE = 1e-5
"""The rules' own means are no better than that."""


@cache
def mean(chosen: Activation) -> float:
    if chosen.key == "step":
        return 0.5 * math.erfc(chosen.parameters["threshold"] / math.sqrt(2))
    return float(np.sum(textbook.value(chosen.key, Z, **chosen.parameters) * WEIGHTS))


@cache
def largest_slope(chosen: Activation) -> float:
    return float(np.abs(textbook.slope(chosen.key, WIDE, **chosen.parameters)).max())


def any_number(rng: np.random.Generator, low: float, high: float, *, whole: bool = False) -> float:
    number = float(rng.choice([low, high, rng.uniform(low, high)], p=(0.08, 0.08, 0.84)))
    number = min(max(round(number, 0 if whole else int(rng.choice([1, 2, 3]))), low), high)
    return int(number) if whole else number


def any_activation(rng: np.random.Generator, key: str) -> Activation:
    return activation(
        key,
        **{
            each.name: any_number(rng, each.bounds.low, each.bounds.high, whole=each.bounds.integer)
            for each in RECORDS[key].parameters
        },
    )


def any_settings(rng: np.random.Generator) -> GallerySettings:
    curves = [key for key in KEYS if RECORDS[key].has_curve]
    count = int(rng.integers(0, 6))
    return GallerySettings(
        activations=AdjustedActivations(tuple(any_activation(rng, key) for key in KEYS)),
        selected=str(rng.choice(KEYS)),
        comparing=bool(rng.random() < 0.4),
        compared=tuple(str(key) for key in rng.choice(curves, count, replace=False)),
        logits=tuple(
            [any_number(rng, -4, 4) for _ in range(4)] if rng.random() < 0.9 else [any_number(rng, -4, 4)] * 4
        ),
    )


def written(text: str, true: float) -> bool:
    """Return whether a number tells `true`, and tells a whole number only where it is one."""
    shown, _ = parsed(text)
    is_whole = abs(true - round(true)) < 1e-6
    return is_rounded(text, true, tolerance=CLOSE) and (is_whole or shown.denominator > 1)


def judge_facts(chosen: Activation) -> None:
    facts, key = FunctionFacts(chosen), chosen.key
    assert written(mean_text(facts), mean(chosen)), (mean_text(facts), mean(chosen))
    centred = abs(mean(chosen)) < 1e-6
    assert ("✓" in centre_text(facts)) == centred
    if not centred:
        assert numbers(plain(centre_text(facts))) == [mean_text(facts)]
    assert written(number_text(facts.largest_slope.value), largest_slope(chosen))
    where = largest_slope_place(facts.largest_slope)
    if where and "∞" not in where:
        place = float(parsed(numbers(plain(where).replace("(z", ""))[0])[0])
        beside = textbook.slope(key, np.linspace(place - 0.02, place + 0.02, 401), **chosen.parameters)
        assert np.abs(beside).max() >= largest_slope(chosen) * (1 - 1e-4)
    judge_range(chosen)
    judge_sides(chosen)


def judge_range(chosen: Activation) -> None:
    text, outputs = range_text(chosen.output_range), textbook.value(chosen.key, WIDE, **chosen.parameters)
    if chosen.key == "step":
        assert text == "{0, 1}"
        return
    low, high = re.fullmatch(r"[\[(](.+), (.+)[\])]", text).groups()  # type: ignore[union-attr]
    for end, extreme, infinite in ((low, outputs.min(), "−∞"), (high, outputs.max(), "∞")):
        if end == infinite:
            ends = textbook.value(chosen.key, np.array([-1e6, 1e6]), **chosen.parameters)
            assert np.abs(ends).max() > 500
            assert np.sign(extreme) in np.sign(ends)
        else:
            # Softsign comes within 1/41 of its limit on the axis that is looked at, the slowest sigmoid 1/55.
            assert written(end, float(extreme)) or abs(float(parsed(end)[0]) - extreme) < 0.025, (
                end,
                extreme,
            )
            attained = text[0] == "[" if end is low else text[-1] == "]"
            assert attained == (
                chosen.key in ("relu", "gelu", "silu", "mish", "gaussian", "sine", "maxout")
            ) or (chosen.key == "gaussian" and end is low)


def judge_sides(chosen: Activation) -> None:
    sides = textbook.FLAT_SIDES.get(chosen.key, "")
    weak = chosen.key in ("leaky_relu", "prelu") and chosen.parameters["alpha"] < 0.5
    expected = {"LR": "saturation both", "L": "saturation left"}.get(sides, "saturation none")
    if weak:
        expected = "left weak slope"
    if chosen.key == "relu":
        expected = "left off"
    facts = FunctionFacts(chosen)
    assert plain(saturation_text(facts)) == expected
    kinked = chosen.key in ("step", "relu", "leaky_relu", "selu", "maxout") or (
        chosen.key in ("prelu", "elu") and chosen.parameters["alpha"] != 1
    )
    assert plain(smoothness_text(facts)).startswith("no" if kinked else "yes")


def judge_sentence(sentence: str, settings: GallerySettings) -> None:
    compared = [settings.activation(key) for key in settings.compared]
    if settings.comparing and len(compared) > 1:
        judge_extremes(sentence, compared)
        return
    key = settings.compared[0] if settings.comparing and compared else settings.selected
    chosen = settings.activation(key)
    if key == "softmax":
        judge_softmax(sentence, chosen.parameters["temperature"], settings.logits)
    elif key == "maxout":
        said = numbers(sentence.replace("g′", ""))
        slopes = [w for w, _ in ((-0.5, 0), (1.0, 0), (0.25, 0), (-1.0, 0), (0.5, 0))][: int(said[0])]
        assert int(said[0]) == chosen.parameters["pieces"]
        assert sorted(float(parsed(each)[0]) for each in said[2:]) == sorted(slopes)
        used = np.unique(textbook.slope("maxout", WIDE, **chosen.parameters))
        assert int(said[1]) == len(used) - 1
    else:
        judge_pair(sentence, chosen, activation("sigmoid" if key == "relu" else "relu"))


def judge_pair(sentence: str, chosen: Activation, other: Activation) -> None:
    first, second = mean(chosen), mean(other)
    head = f"Mean output for a standard normal input: {name_text(chosen)} "
    assert sentence.startswith(head)
    said = numbers(sentence.removeprefix(head).replace("Closer to 0", ""))
    assert written(said[0], first), (said[0], first)
    assert written(said[1], second), (said[1], second)
    closer = min((chosen, other), key=lambda each: abs(mean(each)))
    if abs(abs(first) - abs(second)) > CLOSE:
        assert f"Closer to 0: {closer.name}." in sentence
        assert (abs(parsed(said[0])[0]) < abs(parsed(said[1])[0])) == (closer is chosen)
    steep, others = largest_slope(chosen), largest_slope(other)
    assert ("for both" in sentence) == (abs(steep - others) < 1e-9)
    assert written(said[2], steep), (said[2], steep)
    if "for both" not in sentence:
        assert written(said[3], others)
        assert said[2] != said[3]


def judge_softmax(sentence: str, temperature: float, logits: tuple[float, ...]) -> None:
    powers = np.exp((np.array(logits) - max(logits)) / temperature)
    share = powers.max() / powers.sum()
    said = numbers(sentence)
    assert said[0] == "1"
    if len(set(logits)) == 1:
        assert said[1:] == ["0.25"]
        return
    assert is_rounded(said[1], temperature, tolerance=1.0 if temperature != round(temperature, 2) else 1e-9)
    assert abs(float(parsed(said[2])[0]) - max(logits)) <= 0.005 + 1e-9
    if said[3][0] in "<>":
        assert (said[3], share >= 0.995) == (">0.99", True)
    else:
        assert is_rounded(said[3], share)
        assert said[3] != "1.00"


def judge_extremes(sentence: str, compared: list[Activation]) -> None:
    found = re.fullmatch(
        r"(\d+) functions: mean output closest to 0: (.*) \(([^()]+)\); largest \|g′\|: (.*) \(([^()]+)\)\.",
        sentence,
    )
    assert found is not None
    count, centred, least, steepest, largest = found.groups()
    assert int(count) == len(compared)
    means = {name_text(each): mean(each) for each in compared}
    slopes = {name_text(each): largest_slope(each) for each in compared}
    smallest = min(abs(each) for each in means.values())
    for name, own in means.items():
        # Longer names may hold shorter ones: none of these does.
        named = re.search(rf"(?:^|, ){re.escape(name)}(?:, |$)", centred) is not None
        if named:
            assert abs(own) <= smallest + CLOSE
            assert written(least, own) or smallest < CLOSE
        else:
            assert abs(own) > smallest - CLOSE
    assert written(least, next(m for m in means.values() if abs(m) == smallest)) or smallest < CLOSE
    for name, steep in slopes.items():
        if re.search(rf"(?:^|, ){re.escape(name)}(?:, |$)", steepest):
            assert steep >= max(slopes.values()) - CLOSE
    assert written(largest, max(slopes.values()))


def test_all_that_is_said_is_true_and_the_same_in_korean(qapp: QApplication) -> None:
    rng = np.random.default_rng(21)
    states = [any_settings(rng) for _ in range(STATES)]
    sentences = []
    for settings in states:
        sentence = plain(observation(highlight(settings)))
        chosen = settings.selected_activation
        try:
            judge_sentence(sentence, settings)
            if chosen.record.has_curve:
                judge_facts(chosen)
        except (AssertionError, ValueError) as error:
            error.add_note(
                f"{chosen.text} {[settings.activation(k).text for k in settings.compared]}\n{sentence}"
            )
            raise
        sentences.append(sentence)
    languages = LanguageSwitch()
    languages.use("ko")
    try:
        for settings, sentence in zip(states, sentences, strict=True):
            korean = plain(observation(highlight(settings)))
            assert sorted(numbers(korean)) == sorted(numbers(sentence)), (korean, sentence)
    finally:
        languages.use("en")


def test_a_step_far_out_is_not_said_to_have_the_mean_of_a_constant() -> None:
    chosen = activation("step", threshold=-3.0)
    activations = AdjustedActivations((chosen,))
    assert mean_text(FunctionFacts(chosen)) == "0.9987"
    sentence = plain(
        observation(highlight(replace(GallerySettings(), selected="step", activations=activations)))
    )
    assert "Step (θ = −3) 0.999, ReLU 0.399. Closer to 0: ReLU." in sentence
