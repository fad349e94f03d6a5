"""The sample that the numbers follow is the one ringed on the map, and a click on the map chooses it."""

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from app.labs.xor.one_run.page import OneRunPage
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.shared.data_settings import OWN_POINTS, DataSettings
from app.look.look import Look


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> OneRunPage:
    page = OneRunPage(OneRunSession(), look)
    qtbot.addWidget(page)
    page.resize(1600, 844)
    page.show()
    return page


def _click(qtbot: QtBot, page: OneRunPage, x1: float, x2: float) -> None:
    plot = page.pictures.map.plot
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=plot.place_of(x1, x2).toPoint())


def _ringed(page: OneRunPage) -> int | None:
    return page.pictures.map.plot._points._ringed


def test_the_sample_is_ringed_as_long_as_the_numbers_are_open(page: OneRunPage) -> None:
    assert _ringed(page) is None
    page.show_numbers(shown=True)
    assert _ringed(page) == page.drawer.sample == 3
    page.show_numbers(shown=False)
    assert _ringed(page) is None


def test_a_click_on_a_sample_chooses_it(qtbot: QtBot, page: OneRunPage) -> None:
    page.show_numbers(shown=True)
    _click(qtbot, page, 0.0, 1.0)
    assert page.drawer.sample == 1
    assert _ringed(page) == 1
    assert "x = (0, 1)" in page.drawer.text.replace("ᵀ", "")
    _click(qtbot, page, 0.5, 0.5)
    assert page.drawer.sample == 1


def test_a_click_chooses_among_many_samples_the_nearest(qtbot: QtBot, page: OneRunPage) -> None:
    page.session.change(data=DataSettings(kind="circle", sample_count=200, test_share=0.25))
    page.show_numbers(shown=True)
    for sample in (0, 17, 149):
        _click(qtbot, page, *page.session.state.points[sample].tolist())
        assert page.drawer.sample is not None
        place = page.pictures.map.plot.place_of(*page.session.state.points[page.drawer.sample].tolist())
        wanted = page.pictures.map.plot.place_of(*page.session.state.points[sample].tolist())
        assert (place - wanted).manhattanLength() <= 2


def test_a_click_does_nothing_while_the_numbers_are_closed(qtbot: QtBot, page: OneRunPage) -> None:
    _click(qtbot, page, 0.0, 1.0)
    assert page.drawer.sample == 3
    assert _ringed(page) is None


def test_while_points_are_edited_a_click_edits(qtbot: QtBot, page: OneRunPage) -> None:
    page.session.change(data=DataSettings(kind=OWN_POINTS))
    page.show_numbers(shown=True)
    page.session.look(editing=True)
    _click(qtbot, page, 0.0, 1.0)
    assert page.data_editing.editor.chosen == 1
    assert page.drawer.sample == 3


def test_a_place_far_from_every_sample_has_none(page: OneRunPage) -> None:
    plot = page.pictures.map.plot
    points = page.session.state.points
    assert plot.nearest_of(points, plot.place_of(1.0, 0.0) + QPointF(9, 9)) == 2
    assert plot.nearest_of(points, plot.place_of(1.0, 0.0) + QPointF(12, 12)) is None
