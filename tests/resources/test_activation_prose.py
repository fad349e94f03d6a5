"""Every activation has its texts in both languages, and the code shown computes what the engine does."""

import tomllib
from importlib.resources import files

import numpy as np
import pytest

from engine.activations import ACTIVATIONS, activation
from tests.engine.activations.choices import EVERY_CHOICE

PROSE = files("resources") / "activations"
LANGUAGES = ("en", "ko")
GRID = np.concatenate(
    [np.linspace(-30, 30, 1196), [-1e-9, -0.0, 1e-9, 1e-300], np.random.default_rng(1).normal(size=200)]
)
_POSITIVE = [0.0, 5e-324, 1e-310, 0.5, 38.0, 40.5, 745.0, 800.5, 1e4, 1e30, 1e200, 1e308, 1.7e308, np.inf]
EDGES = np.array([*_POSITIVE, *(-z for z in _POSITIVE), -2.0, 1.25, np.nan, np.nan])

each_record = pytest.mark.parametrize("record", ACTIVATIONS, ids=lambda record: record.key)


def prose(record):
    return tomllib.loads((PROSE / f"{record.key}.toml").read_text(encoding="utf-8"))


def shown_function(record):
    names = {"np": np}
    exec(prose(record)["code"], names)  # noqa: S102  (the project's own text)
    return names[record.key]


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


@pytest.mark.parametrize("chosen", EVERY_CHOICE, ids=str)
def test_the_code_gives_what_the_engine_gives(chosen):
    shown = shown_function(chosen.record)
    numbers = EDGES[~np.isnan(EDGES)]
    for z in (
        GRID,
        GRID.reshape(5, -1),
        EDGES,
        numbers,
        numbers.reshape(-1, 2),
        np.empty(0),
        np.empty((2, 0)),
    ):
        assert_the_same(shown, z, chosen)
        assert_the_same(shown, z.tolist(), chosen)


@pytest.mark.parametrize("chosen", EVERY_CHOICE, ids=str)
def test_the_code_takes_single_numbers_and_whole_ones(chosen):
    shown = shown_function(chosen.record)
    for z in (*EDGES.tolist(), -3, 0, 2, [-3, 0, 2], (1, 2), [[10**10, -(10**10)]]):
        assert_the_same(shown, z, chosen)


@each_record
def test_the_code_has_the_default_parameters_of_the_engine(record):
    assert_the_same(shown_function(record), GRID, activation(record.key), by_name=False)


def test_the_softmax_code_sums_over_the_last_axis():
    logits = np.array([[[1.0, 2.0, 4.0], [0.0, 0.0, 0.0]], [[-1.0, 1e308, np.inf], [-np.inf, 0.0, 9.0]]])
    record = next(each for each in ACTIVATIONS if each.key == "softmax")
    with np.errstate(over="ignore"):
        probabilities = shown_function(record)(logits)
    np.testing.assert_allclose(probabilities.sum(axis=-1), 1.0, rtol=1e-15)
    assert probabilities[0, 1].tolist() == [1 / 3] * 3
    assert probabilities[1, 0].tolist() == [0.0, 0.0, 1.0]


def assert_the_same(shown, z, chosen, *, by_name=True):
    with np.errstate(over="ignore", under="ignore", invalid="raise", divide="raise"):
        found = shown(z, **chosen.parameters) if by_name else shown(z)
    np.testing.assert_allclose(found, chosen.value(z), rtol=1e-12, atol=1e-300)
    assert np.shape(found) == np.shape(z)


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
