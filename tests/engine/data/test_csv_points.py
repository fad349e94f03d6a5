import io

import numpy as np
import pytest

from engine.data.csv_points import points_from_csv, read_csv
from engine.data.placed_points import PlacedPoints, Point
from engine.records.invalid_value import InvalidValueError

LABELS = {
    0: ("0", "0.", "0.0", ".0", "00", "+0", "-0", "-0.0", "0e5", "0.000000000000000000e+00"),
    1: ("1", "1.", "1.0", "01", "+1", "1e0", "10e-1", ".1E1", "1.000000000000000000e+00"),
}
POINTS = PlacedPoints.of([(0.0, -1.5, 0), (0.25, 2e-3, 1)])


@pytest.mark.parametrize(
    "text",
    [
        "0,-1.5,0\n0.25,2e-3,1\n",
        "x1,x2,label\n0,-1.5,0\n0.25,2e-3,1",
        "\n X1 , X2 , Label \r\n\r\n0, -1.50 ,0\r\n+.25,0.002,1.0\r\n",
        '"x1","x2","label"\n"0","-1.5","0"\n"0.25","2E-3","1"\n',
        "0,-1.5,0\r0.25,2e-3,1",
    ],
    ids=["plain", "heading", "spaces and CRLF", "quotes", "CR"],
)
def test_a_table_of_points_is_read(text):
    assert points_from_csv(text) == POINTS


@pytest.mark.parametrize(
    ("text", "label"),
    [(text, label) for label, texts in LABELS.items() for text in texts],
)
def test_a_label_is_the_number_0_or_1_however_it_is_written(text, label):
    assert points_from_csv(f"0,0,{1 - label}\n1,1,{text}\n").points[1] == Point(1.0, 1.0, label)


def test_a_table_that_numpy_has_written_is_read():
    table = io.BytesIO()
    np.savetxt(table, [[0.0, -1.5, 0.0], [0.25, 2e-3, 1.0]], delimiter=",")

    assert points_from_csv(table.getvalue().decode()) == POINTS


def test_the_ends_of_the_range_are_allowed():
    assert PlacedPoints.of([(100, -100, 0), (-100, 100, 1)]) == points_from_csv("100,-100,0\n-100,100,1\n")


@pytest.mark.parametrize("beyond", ["100.0000001", "-100.0000001"])
def test_what_lies_beyond_the_ends_of_the_range_is_not(beyond):
    with pytest.raises(InvalidValueError, match="Line 1: x2 must be a number from -100 to 100"):
        points_from_csv(f"0,{beyond},0\n1,1,1\n")


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["without BOM", "with BOM"])
@pytest.mark.parametrize("heading", [b"", b"x1,x2,label\n"], ids=["no heading", "heading"])
def test_a_file_may_begin_with_a_byte_order_mark(tmp_path, mark, heading):
    path = tmp_path / "점.csv"
    path.write_bytes(mark + heading + b"0,-1.5,0\n0.25,2e-3,1\n")

    assert read_csv(path) == POINTS


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x1,x2,label\n0,0,0\n1,1\n", "Line 3: three values x1,x2,label with commas.*“1,1”"),
        ("0,0,0\n\n1;1;1\n", "Line 3: three values.*“1;1;1”"),
        ("0,0,0\n1,1,1,1\n", "Line 2: three values"),
        ('0,0,0\n1,"1,1\n', "Line 2: three values"),
        ("a,b,class\n0,0,0\n1,1,1\n", "Line 1: a heading must be x1,x2,label, not “a,b,class”"),
        ("0,0,0\nx1,x2,label\n", "Line 2: x1 must be a number from -100 to 100, not “x1”"),
        ("0,0,0\n1,nan,1\n", "Line 2: x2 must be a number.*“nan”"),
        ("0,0,0\ninf,1,1\n", "Line 2: x1 must be a number.*“inf”"),
        ("0,0,0\n1,1e300,1\n", "Line 2: x2 must be a number from -100 to 100.*“1e300”"),
        ("0,0,0\n1_0,1,1\n", "Line 2: x1.*“1_0”"),
        ("0,0,0\n１,1,1\n", "Line 2: x1.*“１”"),
        ("0,0,0\n,1,1\n", "Line 2: x1.*“”"),
        ("0,0,0\n__import__('os'),1,1\n", "Line 2: x1"),
        ("0,0,0\n1,1,2\n", "Line 2: the label must be 0 or 1, not “2”"),
        ("0,0,0\n1,1,0.5\n", "Line 2: the label.*“0.5”"),
        ("0,0,0\n1,1,-1\n", "Line 2: the label must be 0 or 1, not “-1”"),
        ("0,0,0\n1,1,1e1\n", "Line 2: the label.*“1e1”"),
        ("0,0,0\n1,1,0.9999999999999999\n", "Line 2: the label"),
        ("0,0,0\n1,1,nan\n", "Line 2: the label.*“nan”"),
        ("0,0,0\n1,1,True\n", "Line 2: the label.*“True”"),
        ("0,0,0\n1,1,1_0\n", "Line 2: the label.*“1_0”"),
        ("0,0,0\n1,1,\n", "Line 2: the label.*“”"),
        ("0,0,0\n1,1,yes\n", "Line 2: the label.*“yes”"),
        ("", "from 2 to 2000 points"),
        ("x1,x2,label\n0,0,1\n", "from 2 to 2000 points"),
        ("0,0,1\n" * 2001, "from 2 to 2000 points"),
        ("0,0,1\n1,1,1\n", "both classes"),
        ("0,0,0\n" + "9" * 90 + ",0,1", f"Line 2: x1.*“{'9' * 40}…”"),
    ],
)
def test_an_error_names_the_line_and_what_is_allowed(text, message):
    with pytest.raises(InvalidValueError, match=message):
        points_from_csv(text)


def test_two_thousand_points_are_read():
    assert len(points_from_csv("0,0,1\n1,1,0\n" * 1000).points) == 2000


def test_a_file_that_is_not_utf_8_is_refused_with_its_line(tmp_path):
    path = tmp_path / "points.csv"
    path.write_bytes("0,0,0\n1,1,1\n# 점\n".encode("cp949"))

    with pytest.raises(InvalidValueError, match="Line 3: the file must be UTF-8"):
        read_csv(path)


def test_a_file_that_is_too_large_is_refused_unread(tmp_path):
    path = tmp_path / "points.csv"
    path.write_bytes(b"\n" * 1_000_001)

    with pytest.raises(InvalidValueError, match="more than 1000000 bytes"):
        read_csv(path)


def test_a_file_that_is_not_there_is_an_error_with_a_reason(tmp_path):
    with pytest.raises(InvalidValueError, match="cannot be read: No such file"):
        read_csv(tmp_path / "missing.csv")
