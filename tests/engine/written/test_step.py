"""When a line shows terms, and how many of their digits."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.written.expression import ONE, Call, Function, Negative, Number, Product, Sum, evaluate
from engine.written.numbers import DECIMALS, MOST_EXTRA_DIGITS, written
from engine.written.step import Section, Step, computed_step


def line(*elements: tuple[object, float]) -> Step:
    """Return one row of terms and results."""
    results = np.array([[result for _, result in elements]])
    return computed_step(Section.FORWARD, "z", "", lambda _row, column: elements[column][0], results)  # type: ignore[arg-type, return-value]


factors = st.floats(-1e3, 1e3, allow_subnormal=False).filter(lambda x: x == 0.0 or abs(x) > 1e-6)


@given(
    st.lists(st.tuples(factors, factors), min_size=1, max_size=4), st.sampled_from([0.0, 1e-15, 1e-9, 1e-5])
)
def test_a_line_gives_its_result_or_has_no_terms(pairs: list[tuple[float, float]], rest: float) -> None:
    opposite = [(-first, second * (1.0 + rest)) for first, second in pairs]
    terms = Sum(tuple(Product((Number(a), Number(b))) for a, b in (*pairs, *opposite)))
    result = sum(a * b for a, b in (*pairs, *opposite))
    step = line((terms, result))
    shown, size = step.results[0][0], sum(abs(a * b) for a, b in (*pairs, *opposite))
    if shown != result:
        assert shown == 0.0
        assert abs(result) < 0.5 * 10.0**-DECIMALS
        assert abs(result) < 1e-8 * size
    if step.terms[0][0] is None:
        assert abs(result) < 1e-8 * size
    else:
        shown_number = written(shown)
        assert abs(evaluate(terms, step.extra) - shown_number.value) <= shown_number.unit


def test_noise_that_the_same_roundings_repeat_is_still_noise() -> None:
    terms = Sum((Product((Number(0.1), Number(3.0))), Negative(Number(0.3))))
    noise = 0.1 * 3.0 - 0.3
    assert evaluate(terms, 0) == noise != 0.0
    step = line((terms, noise))
    assert (step.results, step.extra) == (((0.0,),), 0)


def test_every_element_of_a_line_is_given_with_the_same_digits() -> None:
    fine, coarse = 1.0 / 3.0, 2.0 / 3.0
    small = 1.234567e-7
    step = line(
        (Sum((Number(fine), Negative(Number(fine - small)))), fine - (fine - small)), (Number(coarse), coarse)
    )
    assert step.extra >= 6
    assert step.results[0][0] == pytest.approx(small)


def test_a_large_result_of_huge_terms_stands_alone() -> None:
    step = line((Sum((Number(1e15 / 3.0), Negative(Number(1e15 / 3.0 - 0.25)))), 0.25), (Number(0.5), 0.5))
    assert step.terms[0] == (None, Number(0.5))
    assert step.results == ((0.25, 0.5),)


def test_terms_beyond_double_precision_are_left_out() -> None:
    z = 1241.2106
    step = line((Call(Function.LN, Sum((ONE, Call(Function.EXP, Number(z))))), z))
    assert step.terms == ((None,),)
    assert step.results == ((z,),)


def test_a_result_that_is_not_finite_keeps_its_terms() -> None:
    step = line((Product((Number(1e300), Number(1e300))), math.inf))
    assert step.terms[0][0] is not None
    assert step.extra in range(MOST_EXTRA_DIGITS + 1)
