"""Axes that grow in steps and rest while a network trains."""

from hypothesis import given
from hypothesis import strategies as st

from app.lab_kit.axis_steps import next_step
from app.labs.xor.one_run.painting.axis_limit import AxisLimit


@given(st.floats(1e-6, 1e100))
def test_a_step_is_not_below_what_is_wanted_and_less_than_twice_as_far(wanted: float) -> None:
    assert wanted <= next_step(wanted) < 2 * wanted * (1 + 1e-9)


def test_the_limit_grows_with_a_run_and_does_not_shrink() -> None:
    limit = AxisLimit(4.0)
    assert [limit.reaching(largest, "run", update) for update, largest in enumerate((1, 3.9, 4.1, 9, 2))] == [
        4.0,
        4.0,
        6.0,
        10.0,
        10.0,
    ]


def test_another_run_or_a_rewind_gives_the_axis_its_size_again() -> None:
    limit = AxisLimit(4.0)
    limit.reaching(50.0, "run", 9)
    assert limit.reaching(1.0, "run", 0) == 4.0
    limit.reaching(50.0, "run", 9)
    assert limit.reaching(1.0, "other", 9) == 4.0
