"""What is not allowed is said in the user's language, with names and numbers as they are shown elsewhere."""

import pytest

from app.words.invalid_value_text import invalid_value_text_in
from engine.records.invalid_value import InvalidValueError, out_of_bounds


def test_numbers_are_written_as_everywhere_else() -> None:
    error = out_of_bounds("Mean μ", 99999.0, -6.0, 6.0)
    assert invalid_value_text_in("en", error) == "Mean μ must be a number from −6 to 6, not 99,999."


def test_the_name_of_a_field_begins_a_sentence_with_a_capital() -> None:
    error = out_of_bounds("steepness β", -0.0, 0.1, 5.0)
    assert invalid_value_text_in("en", error) == "Steepness β must be a number from 0.1 to 5, not 0."


def test_what_was_typed_stays_as_it_was_typed() -> None:
    template = "There is no option {value}; --help lists those that there are."
    sentence = invalid_value_text_in("ko", InvalidValueError(template, value="foo"))
    assert sentence.startswith("foo: ")


@pytest.mark.parametrize(("language", "name"), [("en", "Softmax"), ("ko", "소프트맥스")])
def test_an_activation_function_has_its_name_in_the_language(language: str, name: str) -> None:
    template = "{activation} takes several pre-activations at once; choose another function."
    error = InvalidValueError(template, activation="Softmax")
    assert invalid_value_text_in(language, error).startswith(name)  # type: ignore[arg-type]
