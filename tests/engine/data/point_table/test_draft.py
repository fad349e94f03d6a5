"""A table while somebody says what is what in it."""

from dataclasses import replace

import numpy as np
import pytest

from engine.data.placed_points import PlacedPoints
from engine.data.point_table.draft import TableDraft
from engine.data.point_table.reading import table_of
from engine.data.point_table.writing import table_text
from engine.records.invalid_value import InvalidValueError

WORDS = "a,b,kind\n1,2,no\n3,4,yes\n"
CLASS_FIRST = "0,1.5,2\n1,3,4\n0,5,6\n"


def test_classes_are_exchanged_in_name_and_in_the_points() -> None:
    draft = TableDraft(WORDS)
    assert draft.classes == ("no", "yes")
    assert draft.points == PlacedPoints.of([(1.0, 2.0, 0), (3.0, 4.0, 1)])
    exchanged = replace(draft, is_exchanged=True)
    assert exchanged.classes == ("yes", "no")
    assert exchanged.points == PlacedPoints.of([(1.0, 2.0, 1), (3.0, 4.0, 0)])


def test_what_is_not_clear_is_asked_and_the_answer_is_used() -> None:
    draft = TableDraft(CLASS_FIRST)
    assert isinstance(draft.understood, InvalidValueError)
    assert draft.points is draft.classes is draft.label_column is None
    assert draft.rows is not None
    answered = replace(draft, label=0)
    assert answered.label_column == 0
    assert answered.points == PlacedPoints.of([(1.5, 2.0, 0), (3.0, 4.0, 1), (5.0, 6.0, 0)])


def test_the_first_rows_are_taken_where_that_is_said() -> None:
    text = "".join(f"{number},1,{number % 2}\n" for number in range(2500))
    drawn, first = TableDraft(text).points, TableDraft(text, taken="first").points
    assert drawn is not None
    assert first is not None
    assert [point.x1 for point in first.points] == list(range(2000))
    assert drawn != first


@pytest.mark.parametrize("seed", range(5))
def test_a_table_that_is_written_is_read_again_to_the_last_digit(seed: int) -> None:
    rng = np.random.default_rng(seed)
    places = (rng.standard_normal((9, 2)) * 10.0 ** rng.integers(-9, 6, (9, 2))).tolist()
    points = PlacedPoints.of((x1, x2, number % 2) for number, (x1, x2) in enumerate(places))
    table = table_of(table_text(points))
    assert table.points == points
    assert table.is_plain
