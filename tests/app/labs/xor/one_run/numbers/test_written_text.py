"""Expressions as they are written, read back by the calculator."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.labs.xor.one_run.numbers.written_text import element_texts, exact_text, notation, plain, result_text
from engine.written.expression import (
    ONE,
    Call,
    Expression,
    Function,
    Negative,
    Number,
    Power,
    Product,
    Quotient,
    Square,
    Sum,
    evaluate,
)
from engine.written.step import Section, Step
from tests.app.labs.xor.one_run.calculator import calculate

numbers = st.floats(-50.0, 50.0).map(lambda value: Number(round(value, 3)))
above_0 = st.floats(0.1, 50.0).map(lambda value: Number(round(value, 3)))


def _larger(parts: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    several = st.lists(parts, min_size=2, max_size=3).map(tuple)
    return st.one_of(
        several.map(Sum),
        several.map(Product),
        parts.map(Negative),
        parts.map(Square),
        st.tuples(parts, above_0).map(lambda pair: Quotient(*pair)),
        st.tuples(parts, above_0).map(lambda pair: Quotient(pair[0], Sum((ONE, Square(pair[1]))))),
        st.tuples(above_0, st.integers(1, 5)).map(lambda pair: Power(*pair)),
        parts.map(lambda part: Call(Function.TANH, part)),
        parts.map(lambda part: Call(Function.ABS, part)),
        parts.map(lambda part: Call(Function.MAX_0, part)),
        parts.map(lambda part: Call(Function.EXP, Call(Function.SIN, part))),
        parts.map(lambda part: Call(Function.NORMAL_DENSITY, part)),
    )


@given(st.recursive(numbers, _larger, max_leaves=8), st.integers(0, 8))
def test_what_is_written_means_what_is_computed(expression: Expression, extra: int) -> None:
    text = plain(notation(expression, extra))
    assert calculate(text) == pytest.approx(evaluate(expression, extra), rel=1e-9, abs=1e-9), text


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.5, "0.5"), (1e-8, "1×10⁻⁸"), (-3.0, "−3"), (0.999, "0.999"), (2.5e-7, "2.5×10⁻⁷")],
)
def test_an_exact_number_has_all_its_digits(value: float, text: str) -> None:
    assert exact_text(value) == text
    assert calculate(text) == value


def test_an_element_names_its_row_before_its_column() -> None:
    step = Step(Section.FORWARD, "W[1]", "", (), ((1.0, 2.0), (3.0, 4.0)))
    places = {element.place: element.result for row in element_texts(step) for element in row}
    assert places == {"(1, 1)": "1", "(1, 2)": "2", "(2, 1)": "3", "(2, 2)": "4"}


def test_an_element_without_terms_shows_its_result_alone() -> None:
    step = Step(Section.FORWARD, "z[1]", "", ((None,), (Number(0.5),)), ((0.25,), (0.75,)))
    texts = [(element.terms, element.result) for row in element_texts(step) for element in row]
    assert texts == [("", "0.2500"), ("0.5000", "0.7500")]
    assert result_text(float("inf")) == "∞"
