"""Many markers painted at once: where they are, in which colour, and that none hides another's shape."""

import numpy as np
from PySide6.QtGui import QColor, QImage, QPainter

from app.labs.xor.shared.painting.sample_marks import marker_radius, paint_cloud
from app.labs.xor.shared.sample_texts import FEW_SAMPLES, point_text

RED, BLUE, WHITE = QColor("#ff0000"), QColor("#0000ff"), QColor("#ffffff")


def painted(places: list[tuple[float, float]], classes: list[bool], *, hollow: bool = False) -> QImage:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("#808080"))
    with QPainter(image) as painter:
        cloud = np.array(places).T
        paint_cloud(painter, cloud, np.array(classes), 6.0, (RED, BLUE), (WHITE, 2.0), hollow=hollow)
    return image


def test_each_class_has_its_colour_and_its_shape_at_its_places(qapp: object) -> None:
    image = painted([(20.0, 30.0), (70.0, 60.0)], [True, False])
    assert image.pixelColor(20, 30) == BLUE
    assert image.pixelColor(70, 60) == RED
    assert image.pixelColor(70, 48) == QColor("#808080")
    # A triangle is wide below and narrow above.
    assert image.pixelColor(74, 63) == RED
    assert image.pixelColor(74, 56) != RED


def test_triangles_that_overlap_stay_filled(qapp: object) -> None:
    image = painted([(50.0, 50.0), (52.0, 50.0), (50.0, 52.0)], [False] * 3)
    assert image.pixelColor(51, 51) == RED


def test_hollow_markers_are_white_inside(qapp: object) -> None:
    image = painted([(20.0, 30.0), (70.0, 60.0)], [True, False], hollow=True)
    assert image.pixelColor(20, 30) == WHITE
    assert image.pixelColor(25, 30) == BLUE
    assert image.pixelColor(70, 60) == WHITE


def test_later_samples_are_painted_over_earlier_ones_whatever_their_class(qapp: object) -> None:
    place = (50.0, 50.0)
    assert painted([place, place], [True, False]).pixelColor(50, 50) == RED
    assert painted([place, place], [False, True]).pixelColor(50, 50) == BLUE


def test_a_thousand_samples_in_one_place_look_like_one(qapp: object) -> None:
    assert painted([(50.0, 50.0)] * 1000, [True] * 1000) == painted([(50.0, 50.0)], [True])


def test_no_sample_of_a_class_is_no_trouble(qapp: object) -> None:
    assert painted([(20.0, 30.0)], [True]).pixelColor(20, 30) == BLUE
    assert painted([(20.0, 30.0)], [False]).pixelColor(20, 30) == RED


def test_markers_shrink_with_their_number_but_stay_visible() -> None:
    radii = [marker_radius(11.0, count) for count in (2, FEW_SAMPLES, 20, 100, 2000)]
    assert radii[:2] == [11.0, 11.0]
    assert radii == sorted(radii, reverse=True)
    assert radii[-1] == 3.0


def test_a_point_is_written_with_the_decimals_it_needs() -> None:
    assert point_text(0.0, 1.0) == "(0, 1)"
    assert point_text(-0.5, 12.346) == "(−0.5, 12.35)"
