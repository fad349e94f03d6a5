"""A text stands at the first place that no line runs through, or on a ground where the fewest do."""

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.look.look import Look
from app.start.screenshot import settle
from app.widgets.plots.clear_places import Obstacles, Place, place_clear, places_beside
from app.widgets.plots.plot import Plot
from app.widgets.plots.plot_items import PlotLabel

LEFT, MIDDLE, RIGHT = (Place(x, 0.5, (0.5, 0.5)) for x in (2.0, 5.0, 8.0))


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(800, 300)
    return page


@pytest.fixture
def label(page: QWidget, look: Look) -> PlotLabel:
    plot = Plot(look, parent=page)
    plot.setGeometry(page.rect())
    plot.set_view((0.0, 10.0), (0.0, 1.0))
    label = PlotLabel(look)
    label.set_text("a text")
    plot.addItem(label)
    page.show()
    settle()
    return label


@pytest.fixture
def obstacles(label: PlotLabel) -> Obstacles:
    return Obstacles(label.getViewWidget())


def test_the_first_place_is_taken_if_it_is_clear(label: PlotLabel, obstacles: Obstacles) -> None:
    obstacles.add_vertical(5.0)
    obstacles.add_horizontal(0.9)
    place_clear(label, [LEFT, MIDDLE], obstacles)
    assert label.pos().x() == LEFT.x
    assert not label._has_ground


@pytest.mark.parametrize("kind", ["vertical", "horizontal", "curve", "torn curve", "fill", "point", "text"])
def test_every_kind_of_obstacle_is_avoided(label: PlotLabel, obstacles: Obstacles, kind: str) -> None:
    x = np.linspace(0.0, 4.0, 50)
    if kind == "vertical":
        obstacles.add_vertical(2.0)
    elif kind == "horizontal":
        obstacles.add_horizontal(0.5, end=4.0)
    elif kind == "curve":
        obstacles.add_curve(x, 0.25 * x)
    elif kind == "torn curve":
        obstacles.add_curve([0.0, np.nan, 1.5, 4.0], [0.0, np.nan, 0.5, 0.5])
    elif kind == "fill":
        obstacles.add_fill(x, np.full_like(x, 0.8))
    elif kind == "point":
        obstacles.add_point(2.0, 0.5, 5.0)
    else:
        obstacles.add_text(label.area_inside(LEFT.x, LEFT.y, LEFT.anchor))
    place_clear(label, [LEFT, MIDDLE], obstacles)
    assert label.pos().x() == MIDDLE.x
    assert not label._has_ground


@pytest.mark.parametrize("count", [0, 1])
def test_a_curve_outside_of_the_plot_is_no_obstacle_and_hides_none(
    label: PlotLabel, obstacles: Obstacles, count: int
) -> None:
    nothing = np.zeros(count)
    obstacles.add_fill(nothing, nothing)
    obstacles.add_curve([0.0, 4.0], [0.5, 0.5])
    obstacles.add_fill(nothing, nothing)
    obstacles.add_curve(nothing, nothing)
    place_clear(label, [LEFT, MIDDLE], obstacles)
    assert label.pos().x() == MIDDLE.x


def test_a_curve_that_is_torn_at_a_text_does_not_touch_it(label: PlotLabel, obstacles: Obstacles) -> None:
    obstacles.add_curve([0.0, 2.0, np.nan, 2.0, 4.0], [0.0, 0.0, np.nan, 1.0, 1.0])
    place_clear(label, [LEFT], obstacles)
    assert not label._has_ground


def test_where_no_place_is_clear_the_one_with_the_fewest_lines_gets_a_ground(
    label: PlotLabel, obstacles: Obstacles
) -> None:
    obstacles.add_horizontal(0.5)
    obstacles.add_vertical(2.0)
    obstacles.add_vertical(8.0)
    place_clear(label, [LEFT, MIDDLE, RIGHT], obstacles)
    assert label.pos().x() == MIDDLE.x
    assert label._has_ground
    place_clear(label, [LEFT], Obstacles(label.getViewWidget()))
    assert not label._has_ground


def test_the_next_text_keeps_clear_of_the_last(label: PlotLabel, obstacles: Obstacles, look: Look) -> None:
    place_clear(label, [LEFT], obstacles)
    second = PlotLabel(look)
    second.set_text("another")
    label.getViewWidget().addItem(second)
    place_clear(second, [LEFT, RIGHT], obstacles)
    assert second.pos().x() == RIGHT.x


def test_a_text_stays_inside_the_plot_and_where_it_was_promised(
    label: PlotLabel, obstacles: Obstacles
) -> None:
    corner = Place(10.0, 1.0, (0.0, 1.0), (8.0, -8.0))
    place_clear(label, [corner], obstacles)
    box = label.getViewBox().sceneBoundingRect()
    assert box.adjusted(-1, -1, 1, 1).contains(label.area())
    promised = label.area_inside(*corner)
    stands = label.area().translated(-box.topLeft())
    assert (stands.left(), stands.top()) == pytest.approx((promised.left(), promised.top()), abs=0.01)


def test_places_beside_a_point_begin_at_it_and_lie_at_all_its_corners() -> None:
    places = list(places_beside(1.0, 2.0, right_first=False))
    assert {(place.x, place.y) for place in places} == {(1.0, 2.0)}
    assert {place.anchor for place in places[:4]} == {(0, 0), (0, 1), (1, 0), (1, 1)}
    assert places[0].anchor == (1.0, 1.0)
    ways = [abs(place.shift[0]) + abs(place.shift[1]) for place in places]
    assert ways == sorted(ways)
