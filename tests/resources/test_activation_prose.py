"""Every activation has its texts in both languages, and the code shown computes what the engine does."""

import tomllib
from importlib.resources import files

import numpy as np
import pytest

from engine.activations import ACTIVATIONS

PROSE = files("resources") / "activations"
LANGUAGES = ("en", "ko")
GRID = np.concatenate(
    [np.linspace(-30, 30, 1201), [-1e-9, -0.0, 1e-9, 1e-300], np.random.default_rng(1).normal(size=200)]
)

each_record = pytest.mark.parametrize("record", ACTIVATIONS, ids=lambda record: record.key)


def prose(record):
    return tomllib.loads((PROSE / f"{record.key}.toml").read_text(encoding="utf-8"))


def shown_function(record):
    names = {"np": np}
    exec(prose(record)["code"], names)  # noqa: S102  (the project's own text)
    return names[record.key]


def other_parameters(record):
    """Every parameter a third of the way from its default to an end of its bounds: no special value."""
    changed = {}
    for each in record.parameters:
        end = each.bounds.high if each.bounds.high > each.default else each.bounds.low
        value = each.default + (end - each.default) / 3
        changed[each.name] = round(value) if each.bounds.integer else value
    return changed


def test_there_is_a_text_for_every_activation_and_no_other():
    assert {each.name for each in PROSE.iterdir()} == {f"{record.key}.toml" for record in ACTIVATIONS}


@each_record
def test_both_languages_say_equally_much(record):
    texts = prose(record)
    assert set(texts) == {"code", *LANGUAGES}
    for part in ("pros", "cons"):
        assert len(texts["en"][part]) == len(texts["ko"][part]) == 2
    for language in LANGUAGES:
        assert set(texts[language]) == {"summary", "pros", "cons"}
        lines = [texts[language]["summary"], *texts[language]["pros"], *texts[language]["cons"]]
        assert all(line == line.strip() and line for line in lines)
        assert len(set(lines)) == len(lines)
        assert max(map(len, lines)) <= 45


@each_record
def test_each_text_is_in_its_language(record):
    texts = prose(record)
    korean = [texts["ko"]["summary"], *texts["ko"]["pros"], *texts["ko"]["cons"]]
    english = [texts["en"]["summary"], *texts["en"]["pros"], *texts["en"]["cons"]]
    assert all(any("가" <= c <= "힣" for c in line) for line in korean)
    assert not any("가" <= c <= "힣" for line in english for c in line)


@each_record
def test_the_code_fits_its_box_without_wrapping(record):
    lines = prose(record)["code"].splitlines()
    assert len(lines) <= 6
    assert max(map(len, lines)) <= 44


@each_record
def test_the_code_agrees_with_the_engine(record):
    shown = shown_function(record)
    for parameters in ({}, other_parameters(record)):
        np.testing.assert_allclose(shown(GRID, **parameters), record.value(GRID, **parameters), rtol=1e-12)


def test_the_softmax_code_takes_one_sample_per_column():
    record = next(each for each in ACTIVATIONS if each.key == "softmax")
    logits = GRID[:600].reshape(4, 150)
    np.testing.assert_allclose(shown_function(record)(logits), record.value(logits.T).T, rtol=1e-12)


def normal_mean(key, power=1, **parameters):
    """The mean of g(z)**power for z ~ N(0, 1), by the midpoint rule."""
    z = np.arange(-12, 12, 1e-3) + 5e-4
    density = np.exp(-z * z / 2) / np.sqrt(2 * np.pi)
    return float(np.sum(value_of(key, z, **parameters) ** power * density) * 1e-3)


def value_of(key, z, **parameters):
    return next(each for each in ACTIVATIONS if each.key == key).value(z, **parameters)


def lowest(key):
    """Where and how low g is lowest."""
    z = np.linspace(-5, 5, 100_001)
    g = value_of(key, z)
    return z[g.argmin()], g.min()


@pytest.mark.parametrize(
    ("key", "numbers"),
    [
        ("gelu", lowest("gelu")),
        ("mish", lowest("mish")),
        ("silu", lowest("silu")[1:]),
        ("selu", [value_of("selu", -np.inf)]),
    ],
)
def test_a_number_in_the_text_is_the_functions_own(key, numbers):
    texts = tomllib.loads((PROSE / f"{key}.toml").read_text(encoding="utf-8"))
    for number in numbers:
        printed = f"{number:.2f}".replace("-", "−")
        assert all(any(printed in line for line in texts[language]["cons"]) for language in LANGUAGES)


def test_the_statements_on_means_under_a_standard_normal_input_hold():
    alpha = next(each for each in ACTIVATIONS if each.key == "elu").parameter("alpha").bounds
    for end in (alpha.low, alpha.high):  # the mean is linear in alpha
        assert abs(normal_mean("elu", alpha=end)) < normal_mean("relu")
    assert normal_mean("selu") == pytest.approx(0, abs=1e-6)
    assert normal_mean("selu", power=2) == pytest.approx(1, abs=1e-6)
