"""The comparison's page: one transport for all, cards that open their network, every size and language."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.lab_kit.views_page import ViewsPage
from app.labs.xor.compare.page import ComparePage
from app.labs.xor.compare.run.session import CompareSession
from app.labs.xor.compare.run.settings import USUAL, CompareSettings
from app.labs.xor.one_run.page import OneRunPage
from app.look.look import Look
from app.start.screenshot import settle, show_last_sentences
from app.widgets.controls.number_field import NumberField
from app.widgets.frame.spoken_description import SpokenDescription
from engine.activations import activation
from engine.network.initializers import initializer
from tests.app.conftest import WindowMaker
from tests.app.labs.xor.compare.run.test_session import EXPLODING


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> ComparePage:
    page = ComparePage(CompareSession(), look)
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


def _updates(page: ComparePage) -> dict[str, int]:
    return {each.activation.key: each.update_count for each in page.session.state.networks}


def _wait_until_caught_up(qtbot: QtBot, page: ComparePage) -> None:
    qtbot.waitUntil(lambda: not page.catching_up.playing)


def _descriptions(page: ComparePage) -> list[str]:
    for each in page.findChildren(SpokenDescription):
        each.catch_up()
    return [card.accessibleDescription() for card in page.pictures.grid.cards]


def test_play_trains_all_together_and_pause_stops(qtbot: QtBot, page: ComparePage) -> None:
    _click(qtbot, page.transport.play_button)
    qtbot.waitUntil(lambda: page.session.state.update_count > 8)
    _click(qtbot, page.transport.play_button)
    assert not page.clock.playing
    assert set(_updates(page).values()) == {page.session.state.update_count}


def test_step_makes_one_update_of_each_and_rewind_goes_back(qtbot: QtBot, page: ComparePage) -> None:
    first = page.observation.text
    for _ in range(3):
        _click(qtbot, page.transport.step_button)
    assert set(_updates(page).values()) == {3}
    assert page.observation.text != first
    _click(qtbot, page.transport.rewind_button)
    assert set(_updates(page).values()) == {0}
    assert page.observation.text == first


def test_an_activation_that_is_added_catches_up_before_the_eye_while_the_others_wait(
    qtbot: QtBot, page: ComparePage
) -> None:
    page.session.step(900)
    counts: list[int] = []
    page.catching_up.frame_due.connect(lambda: counts.append(_updates(page)["gelu"]))
    page.controls["activations"].more.click()
    page.controls["activations"].box("gelu").click()
    assert _updates(page)["gelu"] == 0
    _wait_until_caught_up(qtbot, page)
    assert len(counts) > 3
    assert counts == sorted(counts)
    assert set(_updates(page).values()) == {900}
    assert len(page.pictures.grid.cards) == len(USUAL) + 1


def test_playing_goes_on_when_who_was_changed_has_caught_up(qtbot: QtBot, page: ComparePage) -> None:
    page.session.step(600)
    page.toggle_playing()
    page.session.add(activation("elu", alpha=0.4))
    assert not page.clock.playing
    assert page.catching_up.playing
    qtbot.waitUntil(lambda: page.clock.playing)
    page.toggle_playing()
    assert set(_updates(page).values()) == {page.session.state.update_count}


def test_pausing_while_somebody_catches_up_keeps_the_pause(qtbot: QtBot, page: ComparePage) -> None:
    page.session.step(600)
    page.toggle_playing()
    page.session.add(activation("gelu"))
    page.toggle_playing()
    _wait_until_caught_up(qtbot, page)
    assert not page.clock.playing


def test_catching_up_rests_while_the_page_is_hidden(qtbot: QtBot, page: ComparePage) -> None:
    page.session.step(900)
    page.session.add(activation("gelu"))
    page.hide()
    assert not page.catching_up.playing
    assert page.session.is_catching_up
    page.show()
    _wait_until_caught_up(qtbot, page)
    assert not page.session.is_catching_up


def test_the_sliders_of_an_activation_restart_only_its_network(qtbot: QtBot, page: ComparePage) -> None:
    page.session.step(50)
    button, sliders = page.controls["activations"].parameters("elu")
    assert not sliders.isVisible()
    _click(qtbot, button)
    assert sliders.isVisible()
    _type(qtbot, sliders.findChild(NumberField), "0.5")
    assert page.session.settings.activations[4] == activation("elu", alpha=0.5)
    assert button.text() == "α = 0.5"
    _wait_until_caught_up(qtbot, page)
    assert set(_updates(page).values()) == {50}


def test_too_few_and_too_many_are_refused_with_a_sentence_and_the_box_shows_what_holds(
    page: ComparePage,
) -> None:
    activations = page.controls["activations"]
    for key in USUAL[2:]:
        activations.box(key).click()
    activations.box("identity").click()
    assert "From 2 to 8" in page.observation.problem
    assert activations.box("identity").isChecked()
    assert page.session.settings.keys == ("identity", "sigmoid")


def test_every_control_reaches_the_settings(qtbot: QtBot, page: ComparePage) -> None:
    controls = page.controls
    _type(qtbot, controls["neurons"].field, "3")
    _type(qtbot, controls["learning_rate"].field, "0.1")
    _type(qtbot, controls["bias_scale"].field, "0.25")
    _type(qtbot, controls["seed"].field, "42")
    controls["initializer"].value_changed.emit(initializer("he_normal", 2.0))
    controls["same_start"].click()
    _type(qtbot, page.transport.speed.field, "250")
    assert page.session.settings == CompareSettings(
        same_start=False,
        neurons=3,
        initializer=initializer("he_normal", 2.0),
        bias_scale=0.25,
        learning_rate=0.1,
        seed=42,
        speed=250,
    )
    assert page.clock.steps_per_frame == 250
    controls["use_bias"].click()
    assert not page.session.settings.use_bias
    assert not controls["bias_scale"].isVisible()
    _click(qtbot, controls["seed"].dice)
    assert page.session.settings.seed != 42
    _click(qtbot, controls.reset)
    assert page.session.settings == CompareSettings()


@pytest.mark.parametrize("text", ["abc", "", "1e99", "-1e99", "1,5,x"])
def test_nonsense_in_any_field_is_refused_with_a_sentence_and_the_value_stays(
    qtbot: QtBot, page: ComparePage, text: str
) -> None:
    before = page.session.settings
    fields = [field for field in page.findChildren(NumberField) if field.isVisible()]
    assert len(fields) == 6
    for field in fields:
        shown = field.text()
        page.observation.clear_problem()
        _type(qtbot, field, text)
        assert page.observation.problem
        assert field.text() == shown
    assert page.session.settings == before


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, None], ids=["Enter", "space", "click"])
def test_a_card_opens_exactly_its_network_in_the_single_run(
    qtbot: QtBot, make_window: WindowMaker, key: Qt.Key | None
) -> None:
    window = make_window()
    window.resize(1600, 900)
    window.show()
    xor = window.open_lab("xor", "compare")
    assert isinstance(xor, ViewsPage)
    page = xor.view
    assert isinstance(page, ComparePage)
    page.session.change(same_start=False, seed=7)
    page.session.add(activation("elu", alpha=0.5))
    page.session.step(120)
    card = next(each for each in page.pictures.grid.cards if each.key == "elu")
    network = next(each for each in page.session.state.networks if each.activation.key == "elu")
    if key is None:
        _click(qtbot, card)
    else:
        QTest.keyClick(card, key)
    one_run = xor.view
    assert isinstance(one_run, OneRunPage)
    assert one_run.session.state.update_count == 0
    page.session.rewind()
    start = next(each for each in page.session.state.networks if each.activation.key == "elu").moment
    opened = one_run.session.state.parameters
    for ours, its in zip(start.parameters.arrays, opened.arrays, strict=True):
        assert np.array_equal(ours, its)
    one_run.session.step(120)
    assert one_run.session.state.loss == network.loss
    assert np.array_equal(
        one_run.session.state.loss_history[: network.update_count + 1], network.loss_history
    )


def test_the_time_line_takes_the_whole_page_to_an_earlier_epoch_and_back(
    qtbot: QtBot, page: ComparePage
) -> None:
    page.session.step(160)
    then = page.observation.text, _descriptions(page)
    page.session.step(700)
    now = page.observation.text
    page.time_line.update_requested.emit(160)
    assert (page.observation.text, _descriptions(page)) == then
    page.step_back()
    assert page.session.state.update_count == 159
    _click(qtbot, page.time_line.present_button)
    assert page.observation.text == now
    assert page.session.state.update_count == 860


def test_looking_back_pauses_and_playing_goes_on_from_there(qtbot: QtBot, page: ComparePage) -> None:
    page.session.step(300)
    page.toggle_playing()
    page.time_line.update_requested.emit(100)
    assert not page.clock.playing
    page.toggle_playing()
    qtbot.waitUntil(lambda: page.session.state.update_count > 110)
    assert page.session.state.last_update == 300


def test_the_time_line_marks_who_solved_it_when(page: ComparePage) -> None:
    page.show_demonstration()
    assert [(mark.update, mark.label) for mark in page.time_line.track.marks] == [
        (142, "tanh"),
        (199, "SiLU"),
        (233, "ELU"),
        (1196, "Sigmoid"),
    ]


def test_the_question_and_the_cards_tell_of_seeds_of_their_own(qtbot: QtBot, page: ComparePage) -> None:
    assert page.question.text().startswith("From the same start")
    page.controls["same_start"].click()
    assert page.question.text().startswith("Each from its own start")
    seeds = [f"seed {each.settings.seed}" for each in page.session.state.networks]
    assert len(set(seeds)) == len(seeds)
    assert all(seed in said for seed, said in zip(seeds, _descriptions(page), strict=True))


def test_every_card_says_in_words_what_it_shows(page: ComparePage) -> None:
    page.show_demonstration()
    networks = page.session.state.networks
    for card, network, said in zip(page.pictures.grid.cards, networks, _descriptions(page), strict=True):
        assert card.accessibleName() == network.activation.name
        assert f"{network.loss:.3f}" in said
        assert f"saturated pairs of neuron and point {network.saturated_count} of 16" in said
        assert f"(0, 1): ŷ = {network.predictions[1]:.2f}" in said
        assert "seed 1323" in said
        assert card.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert "tanh: 142" in page.pictures.order.plot.accessibleDescription()


def test_the_demonstration_looks_the_same_to_the_last_pixel(qtbot: QtBot, page: ComparePage) -> None:
    page.show_demonstration()
    show_last_sentences(page)
    settle()
    first = page.grab().toImage()
    page.session.step(77)
    page.show_demonstration()
    show_last_sentences(page)
    settle()
    assert page.grab().toImage() == first


def test_a_loss_that_explodes_leaves_the_plot_and_the_others_stay_readable(page: ComparePage) -> None:
    page.session.apply_settings(EXPLODING)
    page.session.step(300)
    settle()
    assert max(each.loss for each in page.session.state.networks) > 1e200
    assert page.pictures.loss.plot.view[1] == (0.0, 10.0)
    assert "Stopped" in page.observation.text
    assert _descriptions(page)[0].startswith("Epoch 196: stopped · epoch 197")


@pytest.mark.parametrize("count", [2, 8])
@pytest.mark.parametrize("size", [(1024, 644), (1280, 664), (1600, 844)])
def test_any_number_of_cards_stands_in_rows_of_its_own_and_none_leaves_the_page(
    page: ComparePage, count: int, size: tuple[int, int]
) -> None:
    keys = ("tanh", "relu", "leaky_relu", "prelu", "elu", "selu", "softplus", "gaussian")[:count]
    page.session.apply_settings(
        CompareSettings(activations=tuple(activation(key) for key in keys), same_start=False)
    )
    page.resize(*size)
    settle()
    grid = page.pictures.grid
    assert len(grid.cards) == count
    for number, card in enumerate(grid.cards):
        assert grid.rect().contains(card.geometry())
        assert not any(card.geometry().intersects(other.geometry()) for other in grid.cards[:number])
    assert page.hero_scroller.horizontalScrollBar().maximum() == 0
