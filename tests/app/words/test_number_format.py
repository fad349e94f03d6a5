"""Numbers are written as the lecture writes them, and read as people type them."""

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.words.number_format import (
    at_least,
    below,
    exact,
    fixed,
    parse_number,
    percent,
    probability,
    readable,
    rounded,
    scientific,
    shortest,
    shown_difference,
    shown_ratio,
    with_difference,
)
from tests.app.labs.shown_numbers import is_difference, is_rounded, is_share, parsed


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
    assert readable(0.004, 2) == "4.0 × 10⁻³"
    assert readable(5e-4) == "0.001"
    assert readable(2.34567e-5, 4, 4) == "2.346 × 10⁻⁵"
    assert (readable(999_999.4, 0), readable(1e6, 0)) == ("999,999", "1.0 × 10⁶")


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
    ("share", "text"),
    [
        (0.0, "0%"),
        (1e-300, "<1%"),
        (0.005, "<1%"),
        (0.0051, "1%"),
        (0.0149, "1%"),
        (0.015, "2%"),
        (90 / 400, "23%"),
        (0.235, "24%"),
        (57 / 200, "29%"),
        (0.9849, "98%"),
        (0.9949, "99%"),
        (0.995, ">99%"),
        (math.nextafter(1, 0), ">99%"),
        (1.0, "100%"),
        (12.345, "1,235%"),
    ],
)
def test_whole_per_cents_are_rounded_half_up_from_the_decimal_digits(share: float, text: str) -> None:
    assert percent(share, 0) == text


@given(st.integers(1, 4000), st.data(), st.integers(0, 2))
def test_every_share_of_a_count_is_told_in_digits_that_are_true(
    trials: int, data: st.DataObject, decimals: int
) -> None:
    successes = data.draw(st.integers(0, trials))
    text = percent(successes / trials, decimals)
    assert is_share(text, successes / trials, tolerance=1e-12)
    half_up, rest = divmod(2 * 100 * 10**decimals * successes + trials, 2 * trials)
    assert rest >= 0
    if text[0] not in "<>":
        assert text == f"{half_up / 10**decimals:,.{decimals}f}%"


def test_a_probability_has_the_guards_of_a_percentage() -> None:
    shares = (0.0, 0.004, 0.005, 0.0051, 0.125, 0.9949, 0.995, 1.0)
    texts = ["0.00", "<0.01", "<0.01", "0.01", "0.13", "0.99", ">0.99", "1.00"]
    assert [probability(share) for share in shares] == texts
    assert probability(0.12345, 4) == "0.1235"


def test_one_rounds_by_hand_away_from_0_from_the_digits_that_are_written() -> None:
    numbers = (0.285, 2.675, -0.125, 0.5, 1.5)
    assert [str(rounded(number, 2)) for number in numbers] == ["0.29", "2.68", "-0.13", "0.50", "1.50"]
    assert [str(rounded(number, 0)) for number in (0.5, 1.5, 2.5)] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("first", "second", "texts"),
    [
        (0.982, 0.999, ("0.982", "0.999", "0.017")),
        (0.00337, 5.00664, ("0.00337", "5.00664", "5.00327")),
        (0.0034, 5.0066, ("0.0034", "5.0066", "5.0032")),
        (1.0, 1.0, ("1.000", "1.000", "0.000")),
        (-1.0, 1.5, ("−1.000", "1.500", "2.500")),
        (0.9998, 0.99988, ("0.9998", "0.9999", "0.0001")),
        (1 - 1e-9, 1 - 3e-9, ("1.000000", "1.000000", "<0.000001")),
        (0.49999996, 0.50000004, ("0.500000", "0.500000", "<0.000001")),
        (0.4999998, 0.5000001, ("0.500000", "0.500000", "<0.000001")),
        (0.4999994, 0.4999998, ("0.50000", "0.50000", "<0.00001")),
        (1e-79, 8e-79, ("1.0 × 10⁻⁷⁹", "8.0 × 10⁻⁷⁹", "7.0 × 10⁻⁷⁹")),
        (1.234e-4, 3.354e-4, ("0.0001", "0.0003", "0.0002")),
        (1e-79, 0.5, ("1.0 × 10⁻⁷⁹", "0.500", "0.500")),
        (4.54e-5, 0.04859, ("0.00005", "0.04859", "0.04854")),
        (2.0**42, 2.0**42 + 5.0, ("4.3980 × 10¹²", "4.3980 × 10¹²", "<1 × 10⁸")),
        (1.0e6 - 5.0, 1.0e6 + 5.0, ("999,995.000", "1,000,005.000", "10.000")),
        (1234567.0, 1234568.0, ("1,234,567.000", "1,234,568.000", "1.000")),
        (2.0e6, 3.0e6, ("2.0 × 10⁶", "3.0 × 10⁶", "1.0 × 10⁶")),
    ],
)
def test_two_numbers_are_written_in_digits_whose_difference_is_the_one_beside_them(
    first: float, second: float, texts: tuple[str, str, str]
) -> None:
    assert with_difference(first, second) == texts
    assert with_difference(second, first) == (texts[1], texts[0], texts[2])


_SIZES = (
    st.floats(1e5, 1e9)
    | st.floats(-1e15, -1.0)
    | st.floats(-20, 20)
    | st.floats(1e-300, 1e-2)
    | st.floats(0.999, 1.001)
)


@given(_SIZES, _SIZES)
def test_a_pocket_calculator_finds_every_difference_that_is_shown(first: float, second: float) -> None:
    a, b, distance = with_difference(first, second)
    assert is_rounded(a, first)
    assert is_rounded(b, second)
    assert is_difference(a, b, distance)


def test_what_follows_from_shown_numbers_is_computed_from_them() -> None:
    assert shown_difference(1.00004, 2.00008, 4) == 1.0001
    assert shown_difference(7.0, 3.5, 1) == 3.5
    assert shown_ratio(254.4, 117.6, 0) == 254 / 118
    assert shown_ratio(3.0, 1.25, 2) == 2.4
    assert shown_ratio(3.0, 0.004, 2) == 750.0
    assert shown_ratio(3.0, 0.0, 2) == math.inf


@pytest.mark.parametrize(
    ("value", "text"), [(1.2, "1.20"), (1.234, "1.234"), (1.23456, "1.2346"), (-3.0, "−3.00"), (0.05, "0.05")]
)
def test_a_number_has_some_decimals_and_more_where_it_has_them(value: float, text: str) -> None:
    assert at_least(value, 2, 4) == text


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


@given(st.floats(1e-12, 1.0), st.floats(1e-15, 1.0))
def test_a_number_below_a_limit_is_seen_to_be_below_it(limit: float, share: float) -> None:
    value = math.nextafter(limit, 0.0) if share < 1e-6 else limit * (1.0 - share)
    if not 0.0 < value < limit:
        return
    text = below(value, limit)
    assert parsed(text)[0] < Fraction(repr(limit))
    assert is_rounded(text, value)


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.05, "0.050"), (0.0994, "0.099"), (0.0996, "0.0996"), (0.099996, "0.099996"), (1e-9, "1.0 × 10⁻⁹")],
)
def test_no_more_decimals_are_shown_than_tell_a_number_from_the_limit_above_it(
    value: float, text: str
) -> None:
    assert below(value, 0.1) == text
