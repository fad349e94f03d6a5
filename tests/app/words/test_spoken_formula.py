"""Formulas are read as words, in both languages, and no formula as LaTeX."""

import json
import re
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.look.resource_files import resource_path
from app.words.spoken_formula import spoken, spoken_formula
from app.words.translation import Language, LanguageSwitch

NAMES = sorted(json.loads(resource_path("formulas", "sources.json").read_text(encoding="utf-8")))


@pytest.fixture(params=["en", "ko"])
def language(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Language]:
    del qtbot
    languages = LanguageSwitch()
    languages.use(request.param)
    yield request.param
    languages.use("en")


@pytest.mark.parametrize("name", NAMES)
def test_no_formula_is_read_as_latex(language: Language, name: str) -> None:
    text = spoken_formula(name)
    assert text
    assert not re.search(r"[\\{}^_&]|  ", text)
    assert text.count("(") == text.count(")")
    del language


@pytest.mark.parametrize(
    ("latex", "words"),
    [
        (r"g(z)=\frac{1}{1+e^{-\beta z}}", "g(z) = 1 over (1 + e to the power of (−β z))"),
        (
            r"g(z)=\begin{cases}z & z>0\\ \alpha z & z\le 0\end{cases}",
            "g(z) = z if z greater than 0; α z if z at most 0",
        ),
        (r"\frac{z}{1+\lvert z\rvert}", "z over (1 + |z|)"),
        (r"W \leftarrow W - \eta\, dW", "W becomes W − η dW"),
        (r"g'(z)=1-g(z)^2", "g′(z) = 1 − g(z) squared"),
        (r"\sqrt{2\pi}", "the square root of (2 π)"),
    ],
)
def test_a_formula_is_read_from_the_left_to_the_right(latex: str, words: str) -> None:
    assert spoken(latex) == words
