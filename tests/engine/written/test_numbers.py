"""The rule by which numbers are written."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.written.numbers import WrittenNumber, rounded, written


@pytest.mark.parametrize(
    ("value", "extra", "mantissa", "exponent"),
    [
        (2.32274, 0, "2.3227", None),
        (-0.0123456, 0, "-0.0123", None),
        (0.00987651, 0, "9.877", -3),
        (0.00987651, 2, "9.87651", -3),
        (12345.678, 0, "1.235", 4),
        (9999.5, 1, "9999.50000", None),
        (0.0, 3, "0", None),
        (-0.0, 0, "0", None),
        (1.0, 2, "1", None),
        (0.99999999, 0, "1.0000", None),
        (math.inf, 0, "inf", None),
    ],
)
def test_a_number_is_written_by_its_size(
    value: float, extra: int, mantissa: str, exponent: int | None
) -> None:
    assert written(value, extra) == WrittenNumber(mantissa, exponent)


def test_the_last_place_of_a_result_follows_its_form() -> None:
    assert written(2.5).unit == pytest.approx(1e-4)
    assert written(3.0).unit == pytest.approx(1e-4)
    assert written(7.2145e-5).unit == pytest.approx(1e-8)


@given(st.floats(-1e12, 1e12), st.integers(0, 10))
def test_rounding_gives_the_number_that_is_written(value: float, extra: int) -> None:
    assert rounded(value, extra) == written(value, extra).value


@given(st.floats(-1e6, 1e6))
def test_a_written_number_is_within_half_a_unit_of_the_true_one(value: float) -> None:
    number = written(value)
    assert abs(number.value - value) <= 0.5 * number.unit * (1 + 1e-6)
