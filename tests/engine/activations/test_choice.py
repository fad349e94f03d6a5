"""A choice of activation: made, changed, written, read, compared, refused."""

import hypothesis
import pytest
from hypothesis import strategies as st

from engine.activations import ACTIVATIONS, Activation, activation, parse_activation
from engine.records.invalid_value import InvalidValueError


@st.composite
def choices(draw: st.DrawFn) -> Activation:
    record = draw(st.sampled_from(ACTIVATIONS))
    parameters = {}
    for each in record.parameters:
        low, high = each.bounds.low, each.bounds.high
        integer = each.bounds.integer
        parameters[each.name] = draw(st.integers(int(low), int(high)) if integer else st.floats(low, high))
    return activation(record.key, **parameters)


@hypothesis.given(choices())
def test_text_and_choice_are_inverse(chosen: Activation) -> None:
    assert parse_activation(chosen.text) == chosen
    assert parse_activation(chosen.text).text == chosen.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("relu", activation("relu")),
        ("relu()", activation("relu")),
        ("elu(alpha=0.5)", activation("elu", alpha=0.5)),
        (" elu ( alpha = 5e-1 ) ", activation("elu", alpha=0.5)),
        ("elu", activation("elu", alpha=1.0)),
        ("maxout(pieces=4)", activation("maxout", pieces=4)),
    ],
)
def test_text_is_read_with_defaults_and_spaces(text: str, expected: Activation) -> None:
    assert parse_activation(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "relu(",
        "elu(0.5)",
        "elu(alpha=)",
        "elu(alpha=0.5,)",
        "elu(alpha=0.5, alpha=0.6)",
        "elu(alpha=__import__('os'))",
        "elu(alpha=1)(alpha=1)",
        "elu(alpha=0.5);relu",
    ],
)
def test_unreadable_text_is_refused_and_quoted(text: str) -> None:
    with pytest.raises(InvalidValueError, match="written like relu or elu") as caught:
        parse_activation(text)
    assert caught.value.values["value"] == text


def test_an_unknown_function_is_named_with_the_allowed_ones() -> None:
    with pytest.raises(InvalidValueError, match=r"no activation function swoosh.*step, identity.*maxout"):
        activation("swoosh")


@pytest.mark.parametrize("alpha", [0.0, -1.0, 1e9, float("nan"), float("inf")])
def test_a_parameter_out_of_bounds_is_named_with_its_range(alpha: float) -> None:
    with pytest.raises(InvalidValueError, match=r"scale α must be a number from 0.1 to 2"):
        activation("elu", alpha=alpha)


def test_a_wrong_parameter_is_named_with_the_right_ones() -> None:
    with pytest.raises(InvalidValueError, match="elu has no parameter beta; it takes one of alpha"):
        activation("elu", beta=1.0)
    with pytest.raises(InvalidValueError, match="relu takes no parameter, so not alpha"):
        activation("relu", alpha=1.0)
    with pytest.raises(InvalidValueError, match="number of pieces must be a whole number from 2"):
        activation("maxout", pieces=2.5)


def test_equal_choices_are_one_value() -> None:
    assert activation("elu", alpha=1) == activation("elu") == activation("elu", alpha=1.0)
    assert len({activation("elu", alpha=1), activation("elu"), activation("elu", alpha=0.5)}) == 2
    assert activation("elu", alpha=1).text == "elu(alpha=1.0)"
    assert activation("step", threshold=-0.0).text == "step(threshold=0.0)"


def test_a_parameter_is_changed_by_making_a_new_choice() -> None:
    elu = activation("elu")
    assert elu.with_parameter("alpha", 0.5) == activation("elu", alpha=0.5)
    assert elu.parameters == {"alpha": 1.0}
    with pytest.raises(InvalidValueError):
        elu.with_parameter("alpha", -1.0)
    with pytest.raises(TypeError):
        elu.parameters["alpha"] = 0.5


def test_parameters_reach_value_derivative_kinks_and_range() -> None:
    elu = activation("elu", alpha=0.5)
    assert elu.value(-1e3) == -0.5
    assert elu.derivative(0.0) == 0.5
    assert elu.kinks == (0.0,)
    assert elu.output_range.low == -0.5
    assert activation("elu").kinks == ()
