"""Weights as texts."""

import pytest

from app.labs.xor.one_run.network.weight_texts import short_weight_text, weight_text


@pytest.mark.parametrize(
    ("value", "text", "short"),
    [
        (0.0, "0.000", "0.00"),
        (-1.23456, "−1.235", "−1.23"),
        (5e-4, "0.001", "0.00"),
        (-4.9e-4, "−5×10⁻⁴", "0.00"),
        (99.9994, "99.999", "100.00"),
        (-123.4, "−1×10²", "−1×10²"),
    ],
)
def test_a_weight_is_written_as_short_as_it_can_be_read(value: float, text: str, short: str) -> None:
    assert weight_text(value) == text
    assert short_weight_text(value) == short
