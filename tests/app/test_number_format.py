"""Numbers are written as the lecture writes them, and read as people type them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.number_format import exact, fixed, parse_number, percent, readable, scientific, shortest


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (0.5, 2, "0.50"),
        (-1.0, 1, "−1.0"),
        (-0.0001, 2, "0.00"),
        (12345.678, 1, "12,345.7"),
        (math.inf, 2, "∞"),
        (-math.inf, 2, "−∞"),
    ],
)
def test_fixed_decimals(value: float, decimals: int, text: str) -> None:
    assert fixed(value, decimals) == text


@pytest.mark.parametrize(
    ("value", "text"), [(4.0, "4"), (0.499, "0.499"), (0.0001, "0.0001"), (-2.50, "−2.5"), (100.0, "100")]
)
def test_shortest_drops_trailing_zeros_only_behind_the_point(value: float, text: str) -> None:
    assert shortest(value, 4) == text


@pytest.mark.parametrize(
    ("value", "text"), [(1.8e-13, "1.8 × 10⁻¹³"), (-3.2e8, "−3.2 × 10⁸"), (0.0, "0"), (9.96e-8, "1.0 × 10⁻⁷")]
)
def test_extremes_are_powers_of_ten(value: float, text: str) -> None:
    assert scientific(value) == text


def test_a_small_number_is_never_shown_as_zero() -> None:
    assert readable(1e-5) == "1.0 × 10⁻⁵"
    assert readable(0.0) == "0.000"


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (0.0, "0.0%"),
        (1.0, "100.0%"),
        (0.9999, ">99.9%"),
        (1e-9, "<0.1%"),
        (0.394, "39.4%"),
        (0.9949, "99.5%"),
    ],
)
def test_only_none_is_zero_percent_and_only_all_is_a_hundred(share: float, text: str) -> None:
    assert percent(share) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("−1.5", -1.5),
        ("1,234.5", 1234.5),
        ("1,234,567", 1234567.0),
        ("× 4", 4.0),
        (" 2 ", 2.0),
        ("1e-3", 1e-3),
        (".5", 0.5),
        ("5.", 5.0),
    ],
)
def test_typed_numbers_are_understood(text: str, value: float) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize("text", ["", "abc", "nan", "inf", "1..2", ".", "__import__('os')", "1e999"])
def test_what_is_no_finite_number_is_none(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize("text", ["1,5", "1,15", "0,001", "1,23,456", "1234,567", ",5", "1.5,000", "1_0"])
def test_a_comma_that_separates_no_thousands_and_an_underscore_are_refused(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (99999.0, "99,999"),
        (-6, "−6"),
        (-0.0, "0"),
        (0.001, "0.001"),
        (1e-7, "1 × 10⁻⁷"),
        (-1.5e300, "−1.5 × 10³⁰⁰"),
    ],
)
def test_exact_numbers_keep_their_digits(value: float, text: str) -> None:
    assert exact(value) == text


@given(st.floats(-1e5, 1e5))
def test_a_shown_number_is_read_back(value: float) -> None:
    assert parse_number(fixed(value, 3)) == pytest.approx(value, abs=5.1e-4)
