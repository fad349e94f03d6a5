"""Inputs, outputs and differences are the same numbers wherever they stand."""

import pytest

from app.labs.saturation.number_texts import (
    input_difference_text,
    input_text,
    output_texts,
    threshold_text,
)
from app.labs.saturation.observation import observation
from app.labs.saturation.settings import SaturationSettings
from app.labs.saturation.state import SaturationState
from app.words.rich_text import plain
from engine.activations import activation


def state(key: str = "sigmoid", **fields: float) -> SaturationState:
    return SaturationState(SaturationSettings(activation=activation(key), **fields))  # type: ignore[arg-type]


def test_inputs_have_two_decimals_or_the_four_that_they_have() -> None:
    assert [input_text(z) for z in (1.2, -3.0, 0.4989, 1.23456)] == ["1.20", "−3.00", "0.4989", "1.2346"]
    assert [threshold_text(each) for each in (0.05, 0.0505)] == ["0.050", "0.0505"]


@pytest.mark.parametrize(
    ("a", "b", "text"), [(4.0, 7.0, "3"), (7.0, 4.0, "3"), (1.00004, 2.00008, "1.0001"), (-9.0, 9.0, "18")]
)
def test_the_inputs_differ_by_what_is_shown(a: float, b: float, text: str) -> None:
    assert input_difference_text(state(probe_a=a, probe_b=b)) == text


def test_the_outputs_are_those_of_a_and_b_in_this_order() -> None:
    assert output_texts(state("identity", probe_a=-2.0, probe_b=1.0)) == ("−2.000", "1.000", "3.000")
    assert output_texts(state("relu", probe_a=5.0, probe_b=1.0)) == ("5.000", "1.000", "4.000")
    said = plain(observation(state("identity", probe_a=-2.0, probe_b=1.0)))
    assert said.endswith("The inputs A and B differ by 3, their outputs by 3.000 (−2.000, 1.000).")


def test_a_difference_below_the_last_place_is_said_to_be_less() -> None:
    said = observation(state("tanh", probe_a=8.5, probe_b=9.0))
    assert "by <b>&lt;0.000001</b> (1.000000, 1.000000)" in said
    assert "by <0.000001 (" in plain(said)


def test_the_weak_share_is_said() -> None:
    assert "at μ = 1.50, 30.9% of the inputs" in plain(observation(state("leaky_relu")))


@pytest.mark.parametrize(
    ("mean", "std", "share"), [(6.0, 0.1, "<0.1%"), (-6.0, 0.1, ">99.9%"), (0.0, 2.0, "50.0%")]
)
def test_neither_none_nor_all_of_the_inputs_are_off(mean: float, std: float, share: str) -> None:
    assert f", {share} of the inputs" in plain(observation(state("relu", mean=mean, std=std)))
    assert f", {share} of the inputs" in plain(observation(state("leaky_relu", mean=mean, std=std)))
