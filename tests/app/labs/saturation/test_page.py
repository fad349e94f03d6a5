"""The saturation page: what is dragged, typed and pressed arrives in the session and on the screen."""

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from app.labs.saturation.page import SaturationPage
from app.labs.saturation.session import SaturationSession
from app.look import Look
from app.screenshot import settle
from app.widgets.number_field import NumberField
from engine.activations import activation


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> SaturationPage:
    page = SaturationPage(SaturationSession(), look)
    qtbot.addWidget(page)
    page.resize(1400, 800)
    page.show()
    settle()
    return page


def test_dragging_the_cursor_on_either_plot_moves_it(page: SaturationPage) -> None:
    page._value_plot.cursor_dragged.emit(-2.0)
    assert page.session.settings.cursor == -2.0
    page._slope_plot.cursor_dragged.emit(3.0)
    assert page.session.settings.cursor == 3.0
    assert page.controls._cursor.value == 3.0


def test_dragging_the_probes_the_threshold_and_the_mean_changes_them(page: SaturationPage) -> None:
    page._value_plot.probe_a_dragged.emit(-1.0)
    page._value_plot.probe_b_dragged.emit(99.0)
    page._slope_plot.threshold_dragged.emit(0.1)
    page._slope_plot.mean_dragged.emit(-2.5)
    page._slope_plot.spread_dragged.emit(-0.5)
    settings = page.session.settings
    assert (settings.probe_a, settings.probe_b, settings.epsilon, settings.mean) == (-1.0, 9.0, 0.1, -2.5)
    assert settings.std == 2.0


def test_the_cursor_line_follows_a_real_mouse_drag(page: SaturationPage, qtbot: QtBot) -> None:
    plot = page._slope_plot
    box = plot.getViewBox()
    start = plot.mapFromScene(box.mapViewToScene(box.viewRect().center()))
    before = page.session.settings.cursor
    start.setX(round(plot.mapFromScene(box.mapViewToScene(plot._cursor.pos())).x()))
    viewport = plot.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for shift in (20, 60, 100):
        moved = start + type(start)(shift, 0)
        qtbot.mouseMove(viewport, moved)
        settle()
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + type(start)(100, 0))
    assert page.session.settings.cursor > before + 0.5


@pytest.mark.parametrize("nonsense", ["", "abc", "1e999", "-100", "0x10", "１２３４"])
def test_nonsense_in_any_field_is_explained_and_changes_nothing(page: SaturationPage, nonsense: str) -> None:
    before = page.session.settings
    fields = page.panel.findChildren(NumberField)
    assert len(fields) >= 8
    for field in fields:
        page.observation.clear_problem()
        field.selectAll()
        field.insert(nonsense)
        field.setModified(True)
        field.editingFinished.emit()
        assert page.observation.problem
        assert page.session.settings == before


def test_a_good_value_after_a_problem_brings_the_observation_back(page: SaturationPage) -> None:
    controls = page.controls
    for do_well in (
        lambda: controls._mean.slider.setValue(900),
        lambda: controls.activation_changed.emit(activation("sigmoid", beta=2.5)),
        lambda: controls.tangent_toggled.emit(False),
        page.toggle_playing,
        page.rewind,
        page.reset_all,
    ):
        page.observation.show_problem("Not allowed.")
        do_well()
        assert page.observation.problem == ""


def test_the_push_begins_at_0_wherever_the_mean_is(page: SaturationPage) -> None:
    assert page.session.settings.mean == 1.5
    page.toggle_playing()
    assert page.session.settings.mean == 0.0


def test_the_product_can_be_read_however_large_or_small_it_is(page: SaturationPage) -> None:
    label = page._readouts._product
    for chosen, cursor in ((("sigmoid", 20.0), 0.0), (("sigmoid", 0.1), 5.0), (("sigmoid", 2.0), 1.0)):
        for factors in (1, 2, 10, 50):
            page.session.change(
                activation=activation(chosen[0], beta=chosen[1]), cursor=cursor, factors=factors
            )
            assert label.sizeHint().width() <= label.width(), label.text()
    page.session.change(activation=activation("sigmoid", beta=20.0), cursor=0.0, factors=50)
    assert label.text() == "8.9 × 10³⁴"


def test_playing_pushes_the_mean_and_a_second_press_pauses(page: SaturationPage, qtbot: QtBot) -> None:
    page.session.start_slide()
    qtbot.mouseClick(page.controls._play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.session.settings.mean > 0.1)
    qtbot.mouseClick(page.controls._play, Qt.MouseButton.LeftButton)
    assert not page.clock.playing


def test_time_stops_when_the_page_is_hidden(page: SaturationPage) -> None:
    page.toggle_playing()
    page.hide()
    assert not page.clock.playing


def test_another_lab_can_ask_for_an_activation(page: SaturationPage) -> None:
    page.open_with(activation("elu", alpha=0.5))
    assert page.session.settings.activation == activation("elu", alpha=0.5)
    assert page.controls._activation.combo.currentData() == "elu"


def test_reset_brings_every_control_back(page: SaturationPage) -> None:
    default = page.session.settings
    page.session.change(activation=activation("relu"), mean=3.0, show_tangent=False)
    page.reset_all()
    assert page.session.settings == default
    assert page.controls._tangent.isChecked()


def test_the_observation_is_the_accessible_description(page: SaturationPage) -> None:
    assert "39.4%" in page.observation.text


def test_the_point_of_the_standard_deviation_follows_a_real_mouse_drag(
    page: SaturationPage, qtbot: QtBot
) -> None:
    plot = page._slope_plot
    start = plot.mapFromScene(plot.getViewBox().mapViewToScene(plot._spread.pos()))
    before = page.session.settings
    viewport = plot.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for shift in (-20, -50, -80):
        qtbot.mouseMove(viewport, start + type(start)(shift, 0))
        settle()
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + type(start)(-80, 0))
    assert page.session.settings.std < before.std - 0.5
    assert page.session.settings.mean == before.mean


@pytest.mark.parametrize("key", ["sigmoid", "tanh", "silu", "relu"])
@pytest.mark.parametrize("cursor", [-8.9, -3.0, -1.2, 0.0, 0.4, 1.2, 3.0, 8.9])
def test_no_curve_runs_through_the_value_at_the_cursor(page: SaturationPage, key: str, cursor: float) -> None:
    page.session.change(activation=activation(key), cursor=cursor)
    settle()
    plot = page._slope_plot
    area, to_scene = plot._value_label.area(), plot.getViewBox().mapViewToScene
    z, _, slope = page.session.state.curve
    for heights in (slope, page.session.state.density):
        places = [to_scene(QPointF(*point)) for point in zip(z.tolist(), heights.tolist(), strict=True)]
        # The edge of the text's box is empty.
        assert not any(area.adjusted(0, 3, 0, -3).contains(place) for place in places)
