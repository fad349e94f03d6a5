"""The XOR page: time by clicking, settings by typing, every language and size, and a clean end."""

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QLabel, QToolTip
from pytestqt.qtbot import QtBot

from app.labs.xor.one_run.looks.looks import SQUARE_PICTURES, Picture
from app.labs.xor.one_run.looks.neuron import Neuron
from app.labs.xor.one_run.network.weight_texts import short_weight_text, weight_text
from app.labs.xor.one_run.page import OneRunPage
from app.labs.xor.one_run.run.arrangement import Arrangement, arrangement_for
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.shared.data_settings import DataSettings
from app.labs.xor.shared.settings import XorSettings
from app.look.look import Look
from app.start.screenshot import settle
from app.widgets.controls.number_field import NumberField
from app.words.translation import Language, LanguageSwitch
from engine.activations import activation
from engine.network.initializers import initializer
from engine.network.losses import MEAN_SQUARED_ERROR
from tests.app.conftest import WindowMaker
from tests.app.layout_audit import layout_faults
from tests.app.mouse import point_at


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> OneRunPage:
    page = OneRunPage(OneRunSession(), look)
    qtbot.addWidget(page)
    page.resize(1600, 844)
    page.show()
    return page


def _click(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _type(qtbot: QtBot, field: NumberField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def _fields(page: OneRunPage) -> list[NumberField]:
    return [field for field in page.findChildren(NumberField) if field.isVisible()]


def _updates(page: OneRunPage) -> int:
    return page.session.state.update_count


def test_a_setting_that_changes_is_drawn_once(page: OneRunPage, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[OneRunState] = []
    show_state = page.pictures.show_state
    monkeypatch.setattr(
        page.pictures, "show_state", lambda state, looks: (drawn.append(state), show_state(state, looks))
    )
    page.session.change(neurons=3)
    page.session.change(speed=20)
    assert [(state.settings.neurons, state.settings.speed) for state in drawn] == [(3, 4), (3, 20)]


def test_play_trains_and_pause_stops(qtbot: QtBot, page: OneRunPage) -> None:
    with qtbot.waitSignal(page.clock.frame_due):
        _click(qtbot, page.transport.play_button)
    assert page.clock.playing
    assert not page.transport.step_button.isEnabled()
    qtbot.waitUntil(lambda: _updates(page) > 8)
    _click(qtbot, page.transport.play_button)
    assert not page.clock.playing
    assert page.transport.step_button.isEnabled()
    made = _updates(page)
    page.clock.frame_due.emit()
    assert _updates(page) == made


def test_step_makes_one_update_and_rewind_goes_back(qtbot: QtBot, page: OneRunPage) -> None:
    first = page.observation.text
    for _ in range(3):
        _click(qtbot, page.transport.step_button)
    assert _updates(page) == 3
    assert page.observation.text != first
    _click(qtbot, page.transport.rewind_button)
    assert _updates(page) == 0
    assert page.observation.text == first


def test_step_held_repeats(qtbot: QtBot, page: OneRunPage) -> None:
    assert page.transport.step_button.autoRepeat()
    qtbot.mousePress(page.transport.step_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _updates(page) >= 3)
    qtbot.mouseRelease(page.transport.step_button, Qt.MouseButton.LeftButton)


def test_the_speed_is_updates_per_frame_and_does_not_rewind(qtbot: QtBot, page: OneRunPage) -> None:
    page.session.step(5)
    _type(qtbot, page.transport.speed.field, "250")
    assert page.clock.steps_per_frame == 250
    assert _updates(page) == 5


@pytest.mark.parametrize("text", ["abc", "", "1e99", "-1e99", "1,5,x"])
def test_nonsense_in_any_field_is_refused_with_a_sentence_and_the_value_stays(
    qtbot: QtBot, page: OneRunPage, text: str
) -> None:
    page.session.change(
        activation=activation("elu", alpha=0.5), initializer=initializer("normal", 0.3), bias_scale=0.2
    )
    page.controls.show_folds(tuple(page.controls.folds))
    qtbot.waitUntil(lambda: len(_fields(page)) == 11)
    fields = _fields(page)
    before = page.session.settings
    for field in fields:
        shown = field.text()
        page.observation.clear_problem()
        _type(qtbot, field, text)
        assert page.observation.problem
        assert field.text() == shown
    assert page.session.settings == before


def test_every_control_reaches_the_settings(qtbot: QtBot, page: OneRunPage) -> None:
    controls = page.controls
    _type(qtbot, controls["neurons"].field, "3")
    _type(qtbot, controls["learning_rate"].field, "0.1")
    _type(qtbot, controls["bias_scale"].field, "0.25")
    _type(qtbot, controls["seed"].field, "42")
    controls["hidden_layers"].value_changed.emit(2)
    controls["loss"].value_chosen.emit(MEAN_SQUARED_ERROR)
    controls["activation"].value_changed.emit(activation("leaky_relu"))
    controls["kink_side"].value_chosen.emit("right")
    controls["initializer"].value_changed.emit(initializer("he_normal", 2.0))
    assert page.session.settings == XorSettings(
        activation=activation("leaky_relu"),
        hidden_layers=2,
        neurons=3,
        initializer=initializer("he_normal", 2.0),
        bias_scale=0.25,
        learning_rate=0.1,
        loss=MEAN_SQUARED_ERROR,
        kink_side="right",
        seed=42,
    )
    controls["use_bias"].click()
    assert not page.session.settings.use_bias
    assert not controls["bias_scale"].isVisible()
    _click(qtbot, controls["seed"].dice)
    assert page.session.settings.seed != 42
    _click(qtbot, controls.reset)
    assert page.session.settings == XorSettings()


def test_the_kink_is_offered_only_where_there_is_one(page: OneRunPage) -> None:
    assert not page.controls["kink_side"].isVisible()
    page.session.change(activation=activation("relu"))
    assert page.controls["kink_side"].isVisible()
    page.session.change(hidden_layers=0)
    assert not page.controls["kink_side"].isVisible()
    assert not page.controls["activation"].isEnabled()


def test_changing_a_setting_while_playing_goes_on_from_the_start(qtbot: QtBot, page: OneRunPage) -> None:
    page.toggle_playing()
    qtbot.waitUntil(lambda: _updates(page) > 20)
    page.session.change(neurons=2)
    assert _updates(page) == 0
    assert page.clock.playing
    qtbot.waitUntil(lambda: _updates(page) > 4)


def test_the_language_can_be_switched_while_training(qtbot: QtBot, page: OneRunPage) -> None:
    languages = LanguageSwitch()
    page.toggle_playing()
    qtbot.waitUntil(lambda: _updates(page) > 4)
    try:
        languages.use("ko")
        qtbot.waitUntil(lambda: page.transport.play_button.text() == "일시정지")
        assert "손실" in page.observation.text
    finally:
        languages.use("en")
    qtbot.waitUntil(lambda: page.transport.play_button.text() == "Pause")
    assert "oss" in page.observation.text
    assert page.clock.playing


def test_hiding_the_page_pauses_and_closing_while_playing_is_clean(qtbot: QtBot, page: OneRunPage) -> None:
    page.toggle_playing()
    qtbot.waitUntil(lambda: _updates(page) > 4)
    page.hide()
    assert not page.clock.playing
    page.show()
    page.toggle_playing()
    page.close()
    assert not page.clock.playing


def test_a_run_that_stops_pauses_says_so_and_recovers_by_rewinding(qtbot: QtBot, page: OneRunPage) -> None:
    settings = XorSettings(
        activation=activation("identity"),
        hidden_layers=3,
        neurons=8,
        initializer=initializer("normal", 10.0),
        learning_rate=10.0,
        speed=100,
    )
    page.session.apply_settings(settings)
    page.toggle_playing()
    qtbot.waitUntil(lambda: not page.clock.playing)
    failure = page.session.state.failure
    assert failure is not None
    assert f"Stopped at epoch {failure.update}" in page.observation.text
    assert not page.transport.play_button.isEnabled()
    assert not page.transport.step_button.isEnabled()
    _click(qtbot, page.transport.rewind_button)
    assert page.transport.play_button.isEnabled()
    assert "Not started" in page.observation.text


def test_the_demonstration_is_the_same_at_every_call(page: OneRunPage) -> None:
    page.show_demonstration()
    first = (page.session.state.loss, page.observation.text)
    page.session.step(10)
    page.show_demonstration()
    assert (page.session.state.loss, page.observation.text) == first
    assert "Solved at epoch 152" in page.observation.text


@pytest.mark.parametrize("key", ["identity", "step", "tanh"])
@pytest.mark.parametrize("layers", [0, 1, 3])
@pytest.mark.parametrize("use_bias", [True, False])
def test_every_shape_of_network_is_drawn(page: OneRunPage, key: str, layers: int, use_bias: bool) -> None:
    page.session.change(activation=activation(key), hidden_layers=layers, neurons=8, use_bias=use_bias)
    page.session.step(3)
    page.grab()
    page.pictures.show_view(Picture.WEIGHTS)
    for layer in range(layers + 1):
        page.session.look(weights_layer=layer + 1)
        cells = page.pictures.weights.matrices.table.cells()
        rows, columns = page.session.state.parameters.weights[layer][0].shape
        assert len(cells) == rows * columns + (rows if use_bias else 0)
        table = page.pictures.weights.matrices.table.rect()
        assert all(table.contains(cell.area.toAlignedRect()) for cell in cells)


def test_the_weights_shown_are_those_of_the_run(page: OneRunPage) -> None:
    page.session.step(7)
    page.session.look(weights_layer=1, lower_tab=Picture.WEIGHTS)
    parameters = page.session.state.parameters
    expected = [*parameters.weights[0][0].ravel(), *parameters.biases[0][0].ravel()]
    assert [cell.value for cell in page.pictures.weights.matrices.table.cells()] == expected


def test_a_tooltip_tells_every_digit_of_a_weight(page: OneRunPage, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, *_rest: shown.append(text))
    page.pictures.show_view(Picture.WEIGHTS)
    settle()
    table = page.pictures.weights.matrices.table
    cell = table.cells()[0]
    place = cell.area.center().toPoint()
    table.event(QHelpEvent(QEvent.Type.ToolTip, place, table.mapToGlobal(place)))
    assert shown == [f"W[1](1, 1) = {cell.value!r}".replace("-", "\u2212")]


def test_weights_too_small_for_decimals_are_powers_of_ten() -> None:
    assert weight_text(-0.781) == "\u22120.781"
    assert weight_text(0.0) == "0.000"
    assert weight_text(2e-9) == "2×10⁻⁹"
    assert weight_text(1234.0) == "1×10³"
    assert short_weight_text(-0.781) == "\u22120.78"
    assert short_weight_text(1234.0) == "1×10³"


@pytest.mark.parametrize(
    ("room", "scale", "expected"),
    [
        (QSize(1232, 696), 1.0, Arrangement.WIDE),
        (QSize(1050, 516), 1.0, Arrangement.FULL),
        (QSize(964, 420), 1.0, Arrangement.LOW),
        (QSize(716, 500), 1.0, Arrangement.STACKED),
        (QSize(620, 450), 1.5, Arrangement.STACKED),
    ],
)
def test_the_cards_stand_where_the_room_lets_them(room: QSize, scale: float, expected: Arrangement) -> None:
    assert arrangement_for(room, scale) is expected


@pytest.mark.parametrize("size", [(1600, 844), (1366, 712), (1280, 584), (1024, 544), (744, 504)])
def test_network_and_the_chosen_square_are_shown_in_a_window_of_any_size(
    page: OneRunPage, size: tuple[int, int]
) -> None:
    page.show_demonstration()
    page.resize(*size)
    settle()
    pictures = page.pictures
    for picture, square in (
        (Picture.MAP, pictures.map),
        (Picture.SPACE, pictures.space.plane),
        (Picture.LANDSCAPE, pictures.landscape.picture),
    ):
        pictures.show_view(picture)
        settle()
        assert pictures.network.isVisible()
        assert square.isVisible()
        assert pictures.map.isVisible() == (picture is Picture.MAP or size[0] >= 1500)
        assert pictures.landscape.controls.isVisible() == (picture is Picture.LANDSCAPE)
    for picture, row in ((Picture.WEIGHTS, pictures.weights), (Picture.POINTS, pictures.points)):
        pictures.show_view(picture)
        settle()
        assert row.isVisible()


def _square_sides(page: OneRunPage) -> dict[Picture, float]:
    """Return how large each square is, in pixels."""
    pictures, sides = page.pictures, {}
    for picture in SQUARE_PICTURES:
        pictures.show_view(picture)
        settle()
        if picture is Picture.MAP:
            box = pictures.map.plot.getViewBox()
            assert abs(box.width() - box.height()) <= 2
            sides[picture] = box.width()
        else:
            square = pictures.space.plane if picture is Picture.SPACE else pictures.landscape.picture
            shown = pictures.space.plane.space if picture is Picture.SPACE else square.landscape
            frame = square._frame(shown)
            assert frame.aspect == pytest.approx(1.0)
            sides[picture] = frame.area.width()
    return sides


@pytest.mark.parametrize(
    ("size", "side"), [((1600, 844), 318), ((1366, 712), 210), ((1280, 584), 280), ((1920, 1024), 400)]
)
def test_hidden_space_and_map_are_equally_large_squares(
    page: OneRunPage, size: tuple[int, int], side: int
) -> None:
    page.show_demonstration()
    page.resize(*size)
    settle()
    sides = _square_sides(page)
    assert sides[Picture.SPACE] == pytest.approx(sides[Picture.MAP], abs=3)
    assert sides[Picture.MAP] >= side
    assert sides[Picture.LANDSCAPE] >= 0.5 * side


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_square_is_higher_than_what_is_seen_of_the_page(
    page: OneRunPage, look: Look, scale: float
) -> None:
    page.show_demonstration()
    look.set_text_scale(scale)
    for size in ((1366, 672), (1024, 644), (1024, 544), (744, 504)):
        page.resize(*size)
        settle()
        seen = page.hero_scroller.viewport().height()
        assert page.pictures.map.plot.height() <= seen, size


def test_the_map_is_square(qtbot: QtBot, page: OneRunPage) -> None:
    for size in ((1600, 844), (1024, 644), (1920, 1024)):
        page.resize(*size)
        qtbot.waitUntil(lambda: page.pictures.map.plot.getViewBox().width() > 100)
        box = page.pictures.map.plot.getViewBox()
        qtbot.waitUntil(lambda box=box: abs(box.width() - box.height()) <= 2)


def test_theme_and_text_size_can_change_while_training(qtbot: QtBot, page: OneRunPage, look: Look) -> None:
    page.toggle_playing()
    qtbot.waitUntil(lambda: _updates(page) > 4)
    look.set_theme_choice("dark")
    look.set_text_scale(1.5)
    reached = _updates(page)
    qtbot.waitUntil(lambda: _updates(page) > reached)
    page.grab()


def test_zero_weights_leave_a_map_without_lines_and_labels(page: OneRunPage) -> None:
    page.session.change(initializer=initializer("zeros"))
    state = page.session.state
    assert state.hidden_lines == (None,) * 4
    assert state.boundary.shape == (0, 2, 2)
    page.grab()
    assert "every gradient, exactly" in page.observation.text


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_cards_are_never_wider_than_their_room(
    qtbot: QtBot, page: OneRunPage, look: Look, language: Language, scale: float
) -> None:
    languages = LanguageSwitch()
    languages.use(language)
    look.set_text_scale(scale)
    try:
        page.show_demonstration()
        for size in ((1024, 644), (1280, 664), (1600, 844), (1920, 1024)):
            page.resize(*size)
            settle()
            assert page.hero.width() <= page.hero.parentWidget().width(), size
            page.pictures.show_view(Picture.WEIGHTS)
            settle()
            assert page.hero.width() <= page.hero.parentWidget().width(), size
            page.pictures.show_view(Picture.MAP)
    finally:
        languages.use("en")


def test_in_a_large_window_network_and_map_stand_beside_each_other_above_the_operating_points(
    qtbot: QtBot, page: OneRunPage
) -> None:
    qtbot.waitUntil(lambda: page.pictures.arrangement is Arrangement.WIDE)
    pictures = page.pictures
    assert pictures.network.isVisible()
    assert pictures.map.isVisible()
    assert pictures.points.isVisible()


def test_the_numbers_open_beside_the_plots_and_close_again(qtbot: QtBot, page: OneRunPage) -> None:
    page.show_demonstration()
    page._numbers.click()
    settle()
    assert page.drawer.isVisible()
    assert page.observation.isVisible()
    assert "ŷ" in page.drawer.text
    page.drawer.close_button.click()
    assert not page.drawer.isVisible()
    assert not page._numbers.isChecked()


def test_in_a_small_window_the_numbers_take_the_place_of_the_plots(qtbot: QtBot, page: OneRunPage) -> None:
    page.resize(1024, 644)
    page.show_numbers(shown=True)
    settle()
    assert page.drawer.isVisible()
    assert page.drawer.geometry().right() <= page.rect().right()
    page.show_numbers(shown=False)
    settle()
    assert page.hero_scroller.isVisible()


def test_a_clicked_neuron_shows_its_numbers_and_typed_weights_start_the_run(
    qtbot: QtBot, page: OneRunPage
) -> None:
    page.pictures.network.neuron_selected.emit(Neuron(0, 1))
    settle()
    editor = page.pictures.weights.editor
    assert editor.isVisible()
    field = editor.weight_fields[0]
    _type(qtbot, field, "1.25")
    typed = page.session.state.parameters.weights[0][0]
    assert typed[1, 0] == 1.25
    page.session.step(10)
    page.rewind()
    assert (page.session.state.parameters.weights[0][0] == typed).all()
    page.session.change(seed=page.session.settings.seed + 1)
    assert page.session.state.parameters.weights[0][0][1, 0] != 1.25


@pytest.mark.parametrize(("layers", "neurons"), [(0, 4), (1, 1)])
def test_without_a_plane_of_hidden_neurons_the_square_is_the_map(
    page: OneRunPage, layers: int, neurons: int
) -> None:
    page.resize(1366, 712)
    page.pictures.show_view(Picture.SPACE)
    assert not page.pictures.map.isVisible()
    page.session.change(hidden_layers=layers, neurons=neurons)
    settle()
    assert page.pictures.map.isVisible()
    page.resize(1600, 844)
    settle()
    assert page.pictures.landscape.picture.isVisible()
    page.session.change(hidden_layers=1, neurons=3)
    settle()
    assert page.pictures.space.plane.isVisible()


@pytest.mark.parametrize(("hidden_layers", "neurons"), [(1, 4), (1, 8), (3, 8), (0, 4)])
def test_a_presentation_shows_operating_points_or_predictions_where_no_neuron_is_hidden(
    make_window: WindowMaker, hidden_layers: int, neurons: int
) -> None:
    window = make_window()
    window.set_presenting(on=True)
    window.open_lab("xor")
    page = window.findChild(OneRunPage)
    page.session.change(hidden_layers=hidden_layers, neurons=neurons)
    window.show()
    for width, height in [(1024, 768), (1280, 720), (1920, 1080)]:
        window.resize(QSize(width, height))
        settle()
        assert page.pictures.points.isVisible() == (hidden_layers > 0)
        assert page.pictures.predictions.isVisible() == (hidden_layers == 0)
        assert layout_faults(window) == [], f"{width}x{height}"
    window.set_presenting(on=False)
    settle()
    assert page.pictures.predictions.isVisible()


def test_the_time_line_takes_the_whole_page_to_an_earlier_epoch_and_back(
    qtbot: QtBot, page: OneRunPage
) -> None:
    page.show_demonstration()
    bar = page.time_line
    bar.track.setFocus()
    qtbot.keyClick(bar.track, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: page.session.state.update_count == 152)
    assert page.transport._count.text() == "152"
    assert "Solved" in page.observation.text
    qtbot.keyClick(bar.track, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: page.session.state.update_count == 80)
    qtbot.mouseClick(bar.step_back_button, Qt.MouseButton.LeftButton)
    assert page.transport._count.text() == "79"
    assert "Solved" not in page.observation.text
    qtbot.mouseClick(bar.present_button, Qt.MouseButton.LeftButton)
    assert page.transport._count.text() == "180"


def test_looking_back_pauses_and_playing_goes_on_from_there(qtbot: QtBot, page: OneRunPage) -> None:
    page.show_demonstration()
    page.toggle_playing()
    page.step_back()
    assert not page.clock.playing
    page.session.show_update(10)
    page.toggle_playing()
    qtbot.waitUntil(lambda: page.session.state.update_count > 20)
    assert page.session.state.last_update < 400


def test_a_run_of_other_settings_has_none_of_the_marks_before(page: OneRunPage) -> None:
    page.show_demonstration()
    assert page.time_line.track.marks
    page.session.change(data=DataSettings(kind="circle"))
    assert page.session.marks == ()
    assert page.time_line.track.marks == ()


def test_a_good_value_of_the_landscape_or_the_numbers_takes_the_sentence_about_a_bad_one_away(
    page: OneRunPage, qtbot: QtBot
) -> None:
    page.pictures.show_view(Picture.LANDSCAPE)
    page.show_numbers(shown=True)
    settle()
    for field, good in (
        (page.pictures.landscape.controls.reach.field, "3"),
        (page.drawer.chooser.number, "2"),
    ):
        _type(qtbot, field, "abc")
        assert page.observation.problem
        _type(qtbot, field, good)
        assert page.observation.problem == ""


def test_the_weight_that_is_told_in_the_table_follows_the_run(page: OneRunPage) -> None:
    page.pictures.show_view(Picture.WEIGHTS)
    settle()
    table = page.pictures.weights.matrices.table
    place = table.cells()[3].area.center()
    point_at(table, place.toPoint())
    for _ in range(3):
        value = float(page.session.state.parameters.weights[0][0, 1, 1])
        assert QToolTip.text() == f"W[1](2, 2) = {value!r}".replace("-", "\u2212")
        page.step_once()
    page.session.change(hidden_layers=0)
    there = table.part_at(place)
    assert not QToolTip.isVisible() or (there is not None and QToolTip.text() == table.told_of(there))


def test_the_key_of_a_step_does_nothing_while_time_runs(page: OneRunPage) -> None:
    page.toggle_playing()
    before = _updates(page)
    page.step_once()
    assert _updates(page) == before


def test_a_good_value_takes_the_problem_away(page: OneRunPage) -> None:
    page.observation.show_problem("Not allowed.")
    page.controls.field_changed.emit("learning_rate", 0.1)
    assert page.observation.problem == ""


def test_the_open_drawer_shows_a_single_step_at_once(page: OneRunPage) -> None:
    page.show_numbers(shown=True)
    for epoch in (1, 2, 3):
        page.step_once()
        assert f"Epoch {epoch} " in page.drawer.text
        assert page.drawer._title.text() == f"Numbers · epoch {epoch}"


def test_a_presentation_closes_the_numbers(page: OneRunPage) -> None:
    page.show_numbers(shown=True)
    page.set_presenting(on=True)
    assert not page.drawer.isVisible()


def test_a_stopped_run_names_the_update_that_failed_and_the_one_that_is_shown(page: OneRunPage) -> None:
    session = page.session
    session.apply_settings(
        XorSettings(
            activation=activation("identity"),
            hidden_layers=3,
            neurons=8,
            initializer=initializer("normal", 10.0),
            learning_rate=10.0,
        )
    )
    session.step(500)
    failure = session.state.failure
    assert failure is not None
    assert f"Stopped at epoch {failure.update}: " in page.observation.text
    assert f"Shown is epoch {_updates(page)}." in page.observation.text


def test_what_was_computed_before_a_pause_is_drawn(page: OneRunPage) -> None:
    page.toggle_playing()
    page.clock.tick()  # The first half of a frame makes updates and draws nothing.
    page.toggle_playing()
    made = _updates(page)
    assert made > 0
    counts = [label.text() for label in page.transport.findChildren(QLabel)]
    assert str(made) in counts
    assert page.time_line.track.value() == made


def test_another_run_is_told_and_described_at_once(page: OneRunPage) -> None:
    page.toggle_playing()
    page.session.change(seed=page.session.settings.seed + 1)
    assert page.accessibleDescription().startswith("Epoch 0: Not started")
    loss = f"{page.session.state.loss:.3f}"
    assert loss in page.accessibleDescription()
    first = page.session.state.parameters.weights[0][0, 0, 0]
    page.pictures.show_view(Picture.WEIGHTS)
    settle()
    page.session.change(seed=page.session.settings.seed + 1)
    assert page.session.state.parameters.weights[0][0, 0, 0] != first
    table = page.pictures.weights.matrices.table
    first_text = weight_text(float(page.session.state.parameters.weights[0][0, 0, 0]))
    assert table.accessibleDescription().startswith(f"Epoch 0: W[1](1, 1) = {first_text}")


def test_the_cells_of_the_weights_are_named_by_row_and_column(page: OneRunPage) -> None:
    page.session.look(weights_layer=1, lower_tab=Picture.WEIGHTS)
    weight = page.session.state.parameters.weights[0][0]
    named = {cell.name: cell.value for cell in page.pictures.weights.matrices.table.cells()}
    rows, columns = weight.shape
    for row in range(rows):
        for column in range(columns):
            assert named[f"W[1]({row + 1}, {column + 1})"] == weight[row, column]


def test_the_share_that_is_told_at_the_badge_follows_the_run(page: OneRunPage) -> None:
    badge = page.pictures.predictions.badge
    seen = set()
    for _ in range(40):
        right = page.session.state.correct_count
        assert badge.toolTip() == badge.accessibleName() == f"Accuracy {right}/4"
        seen.add(right)
        page.session.step(5)
    assert len(seen) > 1


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1920, 1080)])
def test_presented_the_cards_take_the_whole_height(page: OneRunPage, size: tuple[int, int]) -> None:
    page.resize(*size)
    page.set_presenting(on=True)
    page.show_demonstration()
    settle()
    assert page.pictures.stage.height() == page.hero_scroller.viewport().height()
