"""The saturation page: what is dragged, typed and pressed arrives in the session and on the screen."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAccessible, QTextDocument
from pytestqt.qtbot import QtBot

from app.labs.saturation.observation import observation
from app.labs.saturation.page import SaturationPage
from app.labs.saturation.session import SaturationSession
from app.labs.saturation.settings import SaturationSettings
from app.labs.saturation.state import DENSITY_Z
from app.look.look import Look
from app.start.screenshot import settle
from app.widgets.controls.number_field import NumberField
from app.widgets.plots.plot import Plot
from app.widgets.plots.plot_items import PlotLabel
from app.words.number_format import percent, readable
from app.words.rich_text import plain
from engine.activations import Activation, activation
from tests.app.conftest import WindowMaker
from tests.app.labs.shown_numbers import is_rounded, parsed
from tests.app.mouse import drag, pixel


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> SaturationPage:
    page = SaturationPage(SaturationSession(), look)
    qtbot.addWidget(page)
    page.resize(1400, 800)
    page.show()
    settle()
    return page


def test_dragging_the_cursor_on_either_plot_moves_it(page: SaturationPage) -> None:
    page._value_plot.dragged.emit("cursor", -2.0)
    assert page.session.scene.cursor == -2.0
    page._slope_plot.dragged.emit("cursor", 3.0)
    assert page.session.scene.cursor == 3.0
    assert page.controls["cursor"].value == 3.0


def test_dragging_the_probes_the_threshold_and_the_mean_changes_them(page: SaturationPage) -> None:
    page._value_plot.dragged.emit("probe_a", -1.0)
    page._value_plot.dragged.emit("probe_b", 99.0)
    page._slope_plot.dragged.emit("epsilon", 0.1)
    page._slope_plot.dragged.emit("mean", -2.5)
    page._slope_plot.spread_dragged.emit(-0.5)
    settings = page.session.scene
    assert (settings.probe_a, settings.probe_b, settings.epsilon, settings.mean) == (-1.0, 9.0, 0.1, -2.5)
    assert settings.std == 2.0


@pytest.mark.parametrize(("beside", "grabs"), [(6, True), (-15, False), (15, False)])
@pytest.mark.parametrize(
    ("plot_name", "field", "place"),
    [
        ("_value_plot", "cursor", 0.8),
        ("_value_plot", "probe_a", 0.4),
        ("_value_plot", "probe_b", 0.4),
        ("_slope_plot", "cursor", 0.28),
        ("_slope_plot", "mean", 0.1),
    ],
)
def test_a_real_mouse_drag_from_beside_a_vertical_line_moves_it(
    page: SaturationPage,
    qtbot: QtBot,
    plot_name: str,
    field: str,
    place: float,
    beside: int,
    grabs: bool,
) -> None:
    page.session.change(cursor=-5.0)
    settle()
    plot, before = getattr(page, plot_name), page.session.scene
    start = pixel(plot, getattr(before, field), place)
    drag(qtbot, plot, start + QPoint(beside, 0), QPoint(45, 0))
    moved = getattr(page.session.scene, field) - getattr(before, field)
    assert page.session.scene == replace(before, **{field: getattr(before, field) + moved})
    # A drag stops at numbers that are shown with all their digits.
    assert moved == pytest.approx(45 / plot.pixels_across(1.0) if grabs else 0.0, abs=0.00501)
    assert getattr(page.session.scene, field) == round(getattr(page.session.scene, field), 2)


@pytest.mark.parametrize(("beside", "is_dragged"), [(-6, True), (6, True), (-15, False), (15, False)])
def test_a_real_mouse_drag_from_beside_the_threshold_moves_it(
    page: SaturationPage, qtbot: QtBot, beside: int, is_dragged: bool
) -> None:
    plot, before = page._slope_plot, page.session.scene
    drag(qtbot, plot, pixel(plot, 7.5, before.epsilon) + QPoint(0, beside), QPoint(0, -30))
    assert (page.session.scene.epsilon > before.epsilon + 0.01) == is_dragged
    assert page.session.scene == replace(before, epsilon=page.session.scene.epsilon)


def test_the_mean_is_dragged_where_it_crosses_the_threshold(page: SaturationPage, qtbot: QtBot) -> None:
    plot, before = page._slope_plot, page.session.scene
    drag(qtbot, plot, pixel(plot, before.mean, before.epsilon) + QPoint(4, 0), QPoint(60, 0))
    assert page.session.scene.mean > before.mean + 0.5
    assert page.session.scene == replace(before, mean=page.session.scene.mean)


@pytest.mark.parametrize("nonsense", ["", "abc", "1e999", "-100", "0x10", "１２３４"])
def test_nonsense_in_any_field_is_explained_and_changes_nothing(page: SaturationPage, nonsense: str) -> None:
    before = page.session.scene
    fields = page.panel.findChildren(NumberField)
    assert len(fields) >= 8
    for field in fields:
        page.observation.clear_problem()
        field.selectAll()
        field.insert(nonsense)
        field.setModified(True)
        field.editingFinished.emit()
        assert page.observation.problem
        assert page.session.scene == before


def test_a_good_value_after_a_problem_brings_the_observation_back(page: SaturationPage) -> None:
    controls = page.controls
    for do_well in (
        lambda: controls["mean"].slider.setValue(900),
        lambda: controls.field_changed.emit("activation", activation("sigmoid", beta=2.5)),
        lambda: controls.field_changed.emit("show_tangent", False),
        page.toggle_playing,
        page.rewind,
        page.reset_all,
    ):
        page.observation.show_problem("Not allowed.")
        do_well()
        assert page.observation.problem == ""


@pytest.mark.parametrize("mean", [-6.0, -0.05, 0.0, 0.4, 1.5, 5.95, 6.0])
def test_the_push_begins_at_0_wherever_the_mean_is(page: SaturationPage, mean: float) -> None:
    for start in (page.toggle_playing, page.rewind):
        page.session.change(mean=mean)
        start()
        assert page.session.scene.mean == 0.0
        page.clock.pause()


def test_a_push_that_was_paused_goes_on_from_there(page: SaturationPage) -> None:
    page.toggle_playing()
    page.toggle_playing()
    page.session.slide(3)
    page.toggle_playing()
    assert page.session.scene.mean == pytest.approx(0.15)
    page.clock.pause()


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
    for power in np.linspace(-6.0, 1.8, 40):
        page.session.change(activation=activation("linear", c=float(10 ** (power / 6))), factors=6)
        product = page.session.state.product
        unit = float(parsed(label.text())[1])
        assert is_rounded(label.text(), product)
        assert unit <= abs(product) * (1 + 1e-9)


def test_playing_pushes_the_mean_and_a_second_press_pauses(page: SaturationPage, qtbot: QtBot) -> None:
    page.session.start_slide()
    qtbot.mouseClick(page.controls._play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.session.scene.mean > 0.1)
    qtbot.mouseClick(page.controls._play, Qt.MouseButton.LeftButton)
    assert not page.clock.playing


def test_time_stops_when_the_page_is_hidden(page: SaturationPage) -> None:
    page.toggle_playing()
    page.hide()
    assert not page.clock.playing


def test_another_lab_can_ask_for_an_activation(make_window: WindowMaker) -> None:
    window = make_window()
    window.open_lab("gallery").open_requested.emit("saturation", activation("elu", alpha=0.5))
    page = window.active_page
    assert isinstance(page, SaturationPage)
    assert page.scene == SaturationSettings(activation=activation("elu", alpha=0.5))
    assert page.controls["activation"].combo.currentData() == "elu"


def test_reset_brings_every_control_back(page: SaturationPage) -> None:
    default = page.session.scene
    page.session.change(activation=activation("relu"), mean=3.0, show_tangent=False)
    page.reset_all()
    assert page.session.scene == default
    assert page.controls["show_tangent"].isChecked()


@pytest.mark.parametrize("key", ["sigmoid", "relu", "leaky_relu", "identity", "sine", "step"])
def test_the_observation_is_the_accessible_description(page: SaturationPage, key: str) -> None:
    page.session.change(activation=activation(key), mean=-0.5)
    page.observation.show_now()
    sentence = plain(observation(page.session.state))
    read = QAccessible.queryAccessibleInterface(page.observation._sentence)
    assert read.text(QAccessible.Text.Name) == sentence == page.observation.text
    document = QTextDocument()
    document.setHtml(page.observation._sentence.text())
    assert document.toPlainText() == sentence


def test_while_the_mean_is_pushed_the_sentence_names_the_mean_that_it_is_true_of(
    page: SaturationPage,
) -> None:
    page.toggle_playing()
    page.observation.show_now()
    shown = page.observation._sentence.accessibleName()
    page.session.slide(40)
    assert page.observation._sentence.accessibleName() == shown
    assert "at μ = 0.00: " in shown
    assert "at μ = 2.00: " in page.observation.text
    page.pause()
    assert "at μ = 2.00: " in page.observation._sentence.accessibleName()


def test_a_share_of_more_than_99_per_cent_is_not_called_all(page: SaturationPage) -> None:
    page.session.change(mean=6.0, std=0.5)
    assert page._readouts._share.text() == ">99%"
    page.session.change(mean=6.0, std=0.1, activation=activation("tanh"))
    assert page._readouts._share.text() == ">99%"
    assert "exact <b>&gt;99.9%</b>" in page._readouts._share_note.text()
    page.session.change(activation=activation("step", threshold=0.3))
    assert page._readouts._share.text() == "100%"
    page.session.change(activation=activation("sigmoid"), mean=0.0)
    assert page._readouts._share.text() == "<1%"
    assert page._readouts._share.property("state") == "saturated"
    page.session.change(activation=activation("relu"))
    assert page._readouts._share.text() == "0%"
    assert page._readouts._share.property("state") == ""


def test_the_red_part_of_the_bar_is_the_exact_share(page: SaturationPage) -> None:
    picture = page._readouts._bar.grab().toImage()
    middle, width = picture.height() // 2, picture.width()
    red = [
        picture.pixelColor(x, middle).red() > 150 > picture.pixelColor(x, middle).green()
        for x in range(width)
    ]
    assert sum(red) / width == pytest.approx(page.session.state.exact_share, abs=0.01)
    assert red[5]
    assert not red[-5]


def tick_texts(plot: Plot, side: str) -> list[tuple[float, str]]:
    return list(plot.getAxis(side)._labels)


def test_the_axes_of_the_plots_are_what_they_are_called(page: SaturationPage) -> None:
    """Outputs rise upwards, shares and inputs to the right; A and B stand at their own numbers."""
    page.session.change(activation=activation("identity"), probe_a=-2.0, probe_b=5.0, mean=3.0, std=1.0)
    settle()
    value, slope, histogram = page._value_plot, page._slope_plot, page._histogram
    for plot in (value, slope):
        assert pixel(plot, -9.0, 0.5).x() < pixel(plot, 9.0, 0.5).x()
        assert tick_texts(plot, "bottom") == [(z, readable(z, 0)) for z in (-9, -6, -3, 0, 3, 6, 9)]
    assert pixel(value, 0.0, -2.0).y() > pixel(value, 0.0, 5.0).y()
    assert all(text == f"{100 * share:.0f}%" for share, text in tick_texts(histogram, "bottom"))
    assert len(tick_texts(histogram, "bottom")) >= 3
    assert histogram.view[1] == value.view[1]
    for number, (z, name) in enumerate(((-2.0, "A"), (5.0, "B"))):
        assert value._chips[number].textItem.toPlainText() == name
        assert value._chips[number].pos().x() == z
        assert value._probes[number].value() == z
        assert histogram._chips[number].textItem.toPlainText() == name
        assert histogram._chips[number].pos().y() == z


def test_the_red_bars_are_the_saturated_samples_and_the_others_stand_behind_them(
    page: SaturationPage,
) -> None:
    page.session.change(activation=activation("tanh"))
    samples = page.session.state.samples
    red, rest = page._histogram._saturated_bars.opts, page._histogram._bars.opts
    outputs, is_red = np.tanh(samples), np.abs(samples) > np.arccosh(np.sqrt(1 / 0.05))
    edges = np.append(np.asarray(red["y"]) - 0.5 * np.diff(red["y"])[0], 9.0)
    assert red["x1"] == pytest.approx(np.histogram(outputs[is_red], edges)[0] / 4000, abs=0.001)
    assert np.asarray(red["x0"]).tolist() == [0.0] * len(red["y"])
    assert np.asarray(rest["x0"]).tolist() == np.asarray(red["x1"]).tolist()
    assert rest["x1"] == pytest.approx(np.histogram(outputs, edges)[0] / 4000, abs=0.001)


def test_the_bars_lie_where_the_outputs_do(page: SaturationPage) -> None:
    page.session.change(activation=activation("identity"), mean=3.0, std=1.0)
    histogram = page._histogram
    x0, x1, y = (histogram._bars.opts[each] for each in ("x0", "x1", "y"))
    lengths = np.asarray(x1) - np.asarray(x0)
    assert np.average(y, weights=lengths) == pytest.approx(3.0, abs=0.1)


def test_every_control_shows_its_own_setting(page: SaturationPage) -> None:
    numbers = {
        "epsilon": 0.125,
        "mean": -2.5,
        "std": 1.25,
        "cursor": 0.75,
        "factors": 7,
        "probe_a": -3.5,
        "probe_b": 2.25,
    }
    page.session.change(**numbers)
    controls = page.controls
    assert {name: controls[name].value for name in numbers} == numbers
    page.session.change(show_tangent=False)
    assert not controls["show_tangent"].isChecked()
    assert not page._value_plot._tangent.isVisible()


def test_the_lines_of_the_plots_stand_at_the_numbers_they_are_named_after(page: SaturationPage) -> None:
    page.session.change(
        activation=activation("gaussian"), cursor=0.5, mean=-1.0, epsilon=0.08, probe_a=-0.5, probe_b=1.0
    )
    value, slope = page._value_plot, page._slope_plot
    assert slope._negative_threshold.isVisible()
    assert slope._negative_threshold._y.tolist() == [-0.08, -0.08]
    lines = slope._threshold, slope._mean, slope._cursor, value._cursor
    assert [line.value() for line in lines] == [0.08, -1.0, 0.5, 0.5]
    for leader, z in zip(value._leaders, (-0.5, 1.0), strict=True):
        assert leader._x[0] == z
        assert leader._y.tolist() == pytest.approx([np.exp(-z * z)] * 2)
    assert value._curve._y == pytest.approx(np.exp(-(value._curve._x**2)))
    assert slope._curve._y == pytest.approx(-2 * slope._curve._x * np.exp(-(slope._curve._x**2)))
    assert slope._density._x[np.argmax(slope._density._y)] == pytest.approx(-1.0, abs=0.02)
    z, y = value._tangent._x, value._tangent._y
    assert (y[1] - y[0]) / (z[1] - z[0]) == pytest.approx(-np.exp(-0.25))


def test_the_powers_are_drawn_as_their_logarithms(page: SaturationPage) -> None:
    page.session.change(activation=activation("tanh"), cursor=1.0, factors=6)
    counts, exponents = page._readouts._curve._x, page._readouts._curve._y
    slope = 1 - np.tanh(1.0) ** 2
    assert counts.tolist() == [1, 2, 3, 4, 5, 6]
    assert exponents == pytest.approx(np.arange(1, 7) * np.log10(slope))
    assert (-2.0, "10⁻²") in tick_texts(page._readouts._plot, "left")
    assert (0.0, "1") in tick_texts(page._readouts._plot, "left")
    ticks = tick_texts(page._readouts._plot, "bottom")
    assert ticks == [(count, f"×{count:.0f}") for count, _ in ticks]
    assert len(ticks) >= 2


@pytest.mark.parametrize(
    ("plot", "field", "dragged", "shown"),
    [
        ("_value_plot", "cursor", 1.23456, 1.23),
        ("_slope_plot", "cursor", -1.23456, -1.23),
        ("_slope_plot", "mean", 0.98765, 0.99),
        ("_slope_plot", "epsilon", 0.012345, 0.012),
        ("_value_plot", "probe_a", 2.71828, 2.72),
        ("_value_plot", "probe_b", 3.14159, 3.14),
    ],
)
def test_a_drag_stops_at_a_number_that_is_shown_with_all_its_digits(
    page: SaturationPage, plot: str, field: str, dragged: float, shown: float
) -> None:
    getattr(page, plot).dragged.emit(field, dragged)
    page._slope_plot.spread_dragged.emit(page.session.scene.mean + 2.34567)
    assert getattr(page.session.scene, field) == shown
    assert page.session.scene.std == round(page.session.scene.std, 2) == pytest.approx(2.35, abs=0.006)


def test_a_typed_number_is_shown_with_its_digits_wherever_it_stands(page: SaturationPage) -> None:
    page.session.change(cursor=1.2345, mean=0.125, std=0.3333, epsilon=0.0505)
    controls = page.controls
    fields = (controls["cursor"], controls["mean"], controls["std"], controls["epsilon"])
    assert [row.field.text() for row in fields] == ["1.2345", "0.125", "0.3333", "0.0505"]
    assert page._slope_plot._cursor_chip.textItem.toPlainText() == "z = 1.2345"
    assert page._value_plot._slope_label.textItem.toPlainText().startswith("g′(1.2345) = ")
    assert page._slope_plot._threshold_label.textItem.toPlainText() == "threshold |g′| < 0.0505"
    assert "at μ = 0.125: " in page.observation.text


def test_the_point_of_the_standard_deviation_follows_a_real_mouse_drag(
    page: SaturationPage, qtbot: QtBot
) -> None:
    plot, before = page._slope_plot, page.session.scene
    drag(qtbot, plot, pixel(plot, *page.session.state.spread_point), QPoint(-80, 0))
    assert page.session.scene.std < before.std - 0.5
    assert page.session.scene.mean == before.mean


def _lines(page: SaturationPage) -> list[tuple[Plot, list[PlotLabel], list[tuple[np.ndarray, np.ndarray]]]]:
    """Return the labels of both plots and the lines that none of them should stand on."""
    state, settings = page.session.state, page.session.scene
    value, slope = page._value_plot, page._slope_plot
    along = np.linspace(-9.0, 9.0, 3000)

    def vertical(plot: Plot, z: float) -> tuple[np.ndarray, np.ndarray]:
        return np.full(300, z), np.linspace(*plot.view[1], 300)

    zones = [end for zone in state.zones for end in (zone.low, zone.high) if abs(end) < 9.0]
    value_lines = [
        (along, state.activation.value(along)),
        *(vertical(value, z) for z in (settings.cursor, settings.probe_a, settings.probe_b, *zones)),
    ]
    slope_lines = [
        (along, state.activation.derivative(along)),
        (DENSITY_Z, state.density),
        (along, np.full_like(along, settings.epsilon)),
        *(vertical(slope, z) for z in (settings.cursor, settings.mean, *zones)),
    ]
    value_labels = [value._slope_label, value._distance_label, *value._zone_labels]
    slope_labels = [slope._value_label, slope._largest_label, slope._threshold_label, slope._density_label]
    return [(value, value_labels, value_lines), (slope, slope_labels, slope_lines)]


@pytest.mark.parametrize("key", ["sigmoid", "tanh", "silu", "relu", "gaussian", "step"])
@pytest.mark.parametrize("cursor", [-8.9, -3.0, -1.2, 0.0, 0.4, 1.2, 3.0, 8.9])
def test_no_line_runs_through_a_text_that_has_no_ground(
    page: SaturationPage, key: str, cursor: float
) -> None:
    page.session.change(activation=activation(key), cursor=cursor)
    settle()
    for plot, labels, lines in _lines(page):
        to_scene = plot.getViewBox().mapViewToScene
        places = [to_scene(QPointF(x, y)) for line in lines for x, y in zip(*line, strict=True)]
        for label in labels:
            # The edge of the text's box is empty.
            area = label.area().adjusted(2, 4, -2, -4)
            if label.isVisible() and not label._has_ground:
                assert not any(area.contains(place) for place in places), label.textItem.toPlainText()


def test_the_texts_of_the_demonstration_are_clear_of_every_line(page: SaturationPage) -> None:
    page.resize(1700, 900)
    settle()
    for _, labels, _ in _lines(page):
        assert all(label.isVisible() for label in labels)
        # The English name of the right zone has no room between the probes.
        crossed = [label for label in labels if label._has_ground]
        assert crossed in ([], [page._value_plot._zone_labels[1]])


@pytest.mark.parametrize("cursor", [-2.0, -0.9, 0.6, 1.2])
def test_the_value_at_the_cursor_stands_near_its_point(page: SaturationPage, cursor: float) -> None:
    page.session.change(activation=activation("gaussian"), cursor=cursor)
    settle()
    plot, state = page._slope_plot, page.session.state
    point = plot.getViewBox().mapViewToScene(QPointF(cursor, state.cursor_slope))
    near = QRectF(point, QSizeF()).adjusted(-40, -110, 40, 110)
    assert plot._value_label.area().intersects(near)


@pytest.mark.parametrize(
    ("chosen", "text"),
    [
        (activation("sigmoid"), "largest 0.250"),
        (activation("sigmoid", beta=0.1), "largest 0.025"),
        (activation("gaussian"), "largest 0.858"),
        (activation("silu"), "largest 1.100"),
    ],
    ids=str,
)
def test_the_largest_derivative_has_as_many_decimals_as_the_one_at_the_cursor(
    page: SaturationPage, chosen: Activation, text: str
) -> None:
    page.session.change(activation=chosen)
    assert page._slope_plot._largest_label.textItem.toPlainText() == text


@pytest.mark.parametrize(
    ("key", "mean", "shown"), [("sigmoid", 6.0, ""), ("relu", 6.0, "above"), ("identity", -6.0, "below")]
)
def test_the_histogram_says_what_lies_beyond_its_axis(
    page: SaturationPage, key: str, mean: float, shown: str
) -> None:
    page.session.change(activation=activation(key), mean=mean, std=3.0)
    settle()
    plot, histogram = page._histogram, page.session.state.histogram
    for label, name in ((plot._above, "above"), (plot._below, "below")):
        assert label.isVisible() == (name == shown)
        if name == shown:
            text = label.textItem.toPlainText()
            assert percent(getattr(histogram, name)) in text
            assert f"{name} the axis" in text
            assert not any(label.area().intersects(chip.area()) for chip in plot._chips)


@pytest.mark.parametrize(
    ("key", "value_jumps", "slope_jumps"),
    [("step", 1, 0), ("relu", 0, 1), ("leaky_relu", 0, 1), ("tanh", 0, 0)],
)
def test_a_curve_is_torn_and_marked_where_it_jumps(
    page: SaturationPage, key: str, value_jumps: int, slope_jumps: int
) -> None:
    page.session.change(activation=activation(key))
    for plot, jumps in ((page._value_plot, value_jumps), (page._slope_plot, slope_jumps)):
        assert np.isnan(plot._curve._x).sum() == jumps
        assert len(plot._jumps._taken.points()) == len(plot._jumps._limits.points()) == jumps


def test_a_function_that_is_flat_on_the_whole_line_is_tinted_and_named_once(page: SaturationPage) -> None:
    page.session.change(activation=activation("sigmoid", beta=0.1))
    settle()
    plot = page._value_plot
    assert [zone.isVisible() for zone in plot._zones] == [True, False]
    assert [label.isVisible() for label in plot._zone_labels] == [True, False]
    assert plot._zone_labels[0].textItem.toPlainText() == "saturated everywhere"
    page.session.change(activation=activation("sigmoid"))
    assert [zone.isVisible() for zone in plot._zones] == [True, True]


def test_a_line_stands_at_a_negative_threshold_that_is_crossed(page: SaturationPage) -> None:
    line = page._slope_plot._negative_threshold
    assert not line.isVisible()
    page.session.change(activation=activation("silu"))
    assert line.isVisible()
    state = page.session.state
    assert state.activation.derivative(state.zones[0].high) == pytest.approx(line._y[0])


@pytest.mark.parametrize("mean", [-6.0, 0.0, 6.0])
def test_the_saturated_share_ends_where_its_bar_ends(page: SaturationPage, mean: float) -> None:
    page.session.change(mean=mean, std=1.0)
    settle()
    label = page._readouts._share
    assert label.alignment() & Qt.AlignmentFlag.AlignRight
    right = label.mapTo(page._readouts, label.rect().bottomRight()).x()
    assert right == page._readouts._bar.geometry().right()


def test_a_zone_that_begins_outside_of_the_plot_is_no_trouble(page: SaturationPage) -> None:
    for key in ("softsign", "tanh", "sigmoid", "gelu"):
        for epsilon in (0.001, 0.2):
            for mean in (-6.0, 6.0):
                page.session.change(activation=activation(key), epsilon=epsilon, mean=mean, std=0.1)
    assert page.session.scene.mean == 6.0
