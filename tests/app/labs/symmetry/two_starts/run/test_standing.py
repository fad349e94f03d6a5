"""The rules by which a run of the symmetry lab is impossible, or near a named level."""

import numpy as np
import pytest

from app.labs.symmetry.two_starts.run.settings import SymmetrySettings
from app.labs.symmetry.two_starts.run.standing import is_impossible, named_level, verdict_word
from app.words.translation import LanguageSwitch
from engine.activations import activation
from engine.history.verdict import Verdict
from engine.network.outcomes import ALWAYS_HALF


@pytest.mark.parametrize(
    ("key", "parameters", "is_line"),
    [
        ("identity", {}, True),
        ("linear", {"c": 0.1}, True),
        ("prelu", {"alpha": 1.0}, True),
        ("prelu", {"alpha": 0.99}, False),
        ("step", {"threshold": 1.5}, False),
        ("step", {"threshold": -3.0}, False),
        ("tanh", {}, False),
    ],
)
def test_xor_is_impossible_for_a_straight_g_and_without_a_hidden_layer(key, parameters, is_line):
    chosen = activation(key, **parameters)
    assert is_impossible(SymmetrySettings(activation=chosen)) == is_line
    assert is_impossible(SymmetrySettings(activation=chosen, neurons=0))
    assert not is_impossible(SymmetrySettings(activation=chosen, neurons=0, data="and"))


def test_a_level_is_named_on_xor_alone():
    half = np.full(4, 0.5)
    assert named_level(SymmetrySettings(), 0.69, half) is ALWAYS_HALF
    assert named_level(SymmetrySettings(data="or"), 0.69, half) is None
    assert named_level(SymmetrySettings(), 0.69, np.array([0.1, 0.5, 0.5, 0.5])) is None


def test_the_words_are_those_of_the_glossary(qapp):
    languages = LanguageSwitch()
    languages.use("ko")
    korean = [verdict_word(each) for each in Verdict]
    languages.use("en")
    assert korean == ["성공", "불가능", "움직이지 않음", "평탄 구간", "학습 중"]
    assert [verdict_word(each) for each in Verdict] == [each.value for each in Verdict]
