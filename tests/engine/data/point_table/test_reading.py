"""Tables as people publish them are read as they are meant, or refused in a sentence that names the line."""

import os
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.placed_points import MOST_POINTS
from engine.data.point_table.file_text import MOST_BYTES
from engine.data.point_table.reading import read_table, table_of
from engine.records.invalid_value import InvalidValueError

CASES = Path(__file__).parent / "cases"
XOR = [(0.0, 0.0, 0), (0.0, 1.0, 1), (1.0, 0.0, 1), (1.0, 1.0, 0)]
TWO = [(0.0, 0.0, 0), (1.0, 1.0, 1)]
OPENS: dict[str, tuple[list[tuple[float, float, int]], tuple[str, str]]] = {
    "heading_y.csv": (XOR, ("0", "1")),
    "heading_korean_quoted.csv": (XOR, ("0", "1")),
    "comment_then_heading.csv": (XOR, ("0", "1")),
    "cr_only.csv": (TWO, ("0", "1")),
    "no_heading_savetxt.csv": (XOR, ("0.000000000000000000e+00", "1.000000000000000000e+00")),
    "label_forms.csv": (XOR, ("-0.0", "+1")),
    "semicolon_decimal_comma.csv": ([(0.5, 1.0, 1), (1.0, 1.0, 0), (0.25, -0.75, 1)], ("0", "1")),
    "semicolon_points.csv": (XOR, ("0", "1")),
    "tabs.txt": ([(0.1, 0.2, 1), (0.3, 0.1, 1), (0.6, 0.6, 0), (0.4, 0.3, 0)], ("0", "1")),
    "blanks.txt": ([(-0.25, 12.5, 0), (-1.125, 4.75, 1), (0.875, 6.25, 0)], ("0", "1")),
    "comma_at_end.csv": (XOR, ("0.0", "1.0")),
    "excel_empty_rows.csv": (TWO, ("0", "1")),
    "true_minus.csv": ([(-0.5, 0.0, 0), (0.5, -0.25, 1)], ("0", "1")),
    "labels_minus_one.csv": (XOR, ("-1", "1")),
    "labels_one_two.csv": ([(0.2, 0.4, 0), (0.6, 0.1, 1), (0.9, 0.8, 1)], ("1", "2")),
    "labels_words.csv": ([(0.2, 0.4, 0), (0.6, 0.1, 1), (0.9, 0.8, 1)], ("apple", "pear")),
    "index_column.csv": ([(0.0, 0.0, 0), (0.0, 1.0, 1), (1.0, 0.0, 1)], ("0", "1")),
    "class_first.csv": ([(0.0, 1.0, 1), (1.0, 1.0, 0), (1.0, 0.0, 1)], ("0", "1")),
    "utf16.csv": (TWO, ("0", "1")),
    "cp949.csv": (TWO, ("0", "1")),
    "thousand.csv": ([(1200.5, 3.0, 1), (-4.0, 2000.0, 0)], ("0", "1")),
}
REFUSED = {
    "three_classes.csv": "two classes, not 3: 0, 1, 2",
    "missing_value.csv": "Line 3: x2 is missing",
    "markup.csv": "Line 2: x1 must be a number",
}


def points(name: str) -> list[tuple[float, float, int]]:
    return [(each.x1, each.x2, each.label) for each in read_table(CASES / name).points.points]


@pytest.mark.parametrize("name", OPENS)
def test_a_published_file_is_read_as_it_is_meant(name: str) -> None:
    expected, classes = OPENS[name]
    assert points(name) == expected
    assert read_table(CASES / name).classes == classes


def test_a_file_of_ten_exams_is_read() -> None:
    table = read_table(CASES / "exam_scores.csv")
    assert len(table.points.points) == 10
    assert table.heading == ("first", "second", "passed")


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_cannot_be_used_is_refused_by_line(name: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        read_table(CASES / name)
    assert REFUSED[name] in str(caught.value)


def test_every_case_is_one_of_these() -> None:
    known = {*OPENS, *REFUSED, "exam_scores.csv"}
    assert known == {path.name for path in CASES.iterdir()}


def test_what_is_worth_saying_is_known() -> None:
    assert read_table(CASES / "heading_y.csv").is_plain
    assert read_table(CASES / "label_forms.csv").is_plain
    for name in ("labels_words.csv", "labels_one_two.csv", "index_column.csv"):
        assert not read_table(CASES / name).is_plain
    assert read_table(CASES / "cp949.csv").encoding == "cp949"
    assert read_table(CASES / "utf16.csv").encoding == "utf-16-le"
    assert read_table(CASES / "semicolon_decimal_comma.csv").separator == ";"


def test_y_is_a_coordinate_beside_x_and_the_class_beside_x1_and_x2() -> None:
    assert table_of("x,y,c\n1,2,0\n3,4,1\n").columns.label == 2
    assert table_of("y,x1,x2\n0,2,3\n1,4,5\n").columns.label == 0
    assert table_of("c,x,y\n0,2,3\n1,4,5\n").columns.label == 0


def test_a_class_in_front_is_never_exchanged_in_silence() -> None:
    with pytest.raises(InvalidValueError, match="not clear which column is the class"):
        table_of("0,2.5,3.5\n1,4.5,5.5\n1,0.5,7.5\n")
    assert table_of("0,2.5,3.5\n1,4.5,5.5\n1,0.5,7.5\n", label=0).columns.label == 0


def test_of_many_rows_some_are_taken_and_all_are_counted() -> None:
    text = "".join(f"{number},{number % 7},{number % 2}\n" for number in range(5000))
    drawn, first = table_of(text), table_of(text, taken="first")
    assert len(drawn.points.points) == len(first.points.points) == MOST_POINTS
    assert drawn.row_count == first.row_count == 5000
    assert [each.x1 for each in first.points.points] == list(range(MOST_POINTS))
    places = [each.x1 for each in drawn.points.points]
    assert places == sorted(set(places))
    assert places[-1] > MOST_POINTS
    assert drawn == table_of(text)


def test_a_table_that_numpy_has_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "점.csv"
    np.savetxt(path, [[0.0, -1.5, 0.0], [0.25, 2e-3, 1.0]], delimiter=",")
    assert [(each.x1, each.x2, each.label) for each in read_table(path).points.points] == [
        (0.0, -1.5, 0),
        (0.25, 2e-3, 1),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x1,x2,label\n0,0,0\n1,1\n", "Line 3: the class is missing"),
        ("0,0\n1,1\n", "Three columns are needed.*has 2"),
        ("0,0,0,0\n1,1,1,1\n", "Three columns are needed.*has 4"),
        ("0,0,0\nx1,x2,label\n", "Line 2: x1 must be a number from -1000000 to 1000000, not “x1”"),
        ("0,0,0\n1,nan,1\n", "Line 2: x2 must be a number.*“nan”"),
        ("0,0,0\ninf,1,1\n", "Line 2: x1 must be a number.*“inf”"),
        ("0,0,0\n1,1000000.1,1\n", "Line 2: x2 must be a number from -1000000"),
        ("0,0,0\n1_0,1,1\n", "Line 2: x1.*“1_0”"),
        ("0,0,0\n,1,1\n", "Line 2: x1 is missing"),
        ("0,0,0\n__import__('os'),1,1\n", "Line 2: x1"),
        ("0,0,0\n1,1,2\n2,2,3\n", "two classes, not 3: 0, 2, 3"),
        ("0,0,1\n1,1,1\n", "two classes, not 1: 1"),
        ("", "from 2 to 2000 points"),
        ("x1,x2,label\n", "from 2 to 2000 points"),
        ("0,0,0\n" + "9" * 90 + ",0,1", f"Line 2: x1.*“{'9' * 40}…”"),
        ("0,0,0\n" + "1," * 60 + "1\n", "more than 50 columns"),
        ("1,1," + "1" * 20_000, "Line 1 has more than 10000 characters"),
        ("1,1,1\n" * 200_001, "more than 200000 lines"),
    ],
)
def test_an_error_names_the_line_and_what_is_allowed(text: str, message: str) -> None:
    with pytest.raises(InvalidValueError, match=message):
        table_of(text)


def test_what_is_no_file_is_not_even_opened(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path):
        with pytest.raises(InvalidValueError, match="a folder or a device and no file"):
            read_table(path)
    with pytest.raises(InvalidValueError, match="no such file"):
        read_table(tmp_path / "nothing.csv")
    with pytest.raises(InvalidValueError, match="cannot be read"):
        read_table(Path("a\0b"))


def test_a_file_that_is_too_large_or_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    path.write_bytes(b"0" * (MOST_BYTES + 1))
    with pytest.raises(InvalidValueError, match="more than 10000000 bytes"):
        read_table(path)
    for content in (b"0,0,0\n\x001,1,1\n", b"\xff\xff\xff\xff", b"\xff\xfe0\n\n"):
        path.write_bytes(content)
        with pytest.raises(InvalidValueError, match="no text in"):
            read_table(path)


@given(st.text(st.sampled_from("01.,;\t\n\r \"'-+e#xy<>=가½\u2212"), max_size=80) | st.text(max_size=60))
def test_whatever_is_written_is_read_or_refused(text: str) -> None:
    try:
        table = table_of(text)
    except InvalidValueError:
        return
    assert {each.label for each in table.points.points} == {0, 1}


@given(
    st.lists(
        st.tuples(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.integers(0, 1)), min_size=2, max_size=30
    ),
    st.sampled_from([",", ";", "\t", " "]),
    st.booleans(),
)
def test_points_that_are_written_come_back_with_their_classes(
    given_points: list[tuple[float, float, int]], separator: str, heading: bool
) -> None:
    rows = [(0.125, 0.25, 0), *given_points, (0.5, 0.75, 1)]
    lines = [separator.join(map(repr, row)) for row in rows]
    text = "\n".join([separator.join(("x1", "x2", "label"))] * heading + lines)
    assert [(each.x1, each.x2, each.label) for each in table_of(text).points.points] == rows
