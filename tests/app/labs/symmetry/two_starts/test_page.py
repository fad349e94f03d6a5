"""The page with two starts: what is pressed, typed and dragged arrives in the session and on the screen."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QToolTip
from pytestqt.qtbot import QtBot

from app.lab_kit.views_page import ViewsPage
from app.labs.symmetry.two_starts.neuron_style import neuron_name_width
from app.labs.symmetry.two_starts.page import TwoStartsPage
from app.labs.symmetry.two_starts.run.claims import Claim
from app.labs.symmetry.two_starts.run.session import TwoStartsSession
from app.labs.symmetry.two_starts.run.settings import StartKind
from app.labs.symmetry.two_starts.run.state import Side
from app.labs.symmetry.two_starts.similarity_map import cosine_text
from app.look.look import Look
from app.start.screenshot import settle
from app.words.rich_text import plain
from engine.activations import activation
from tests.app.conftest import WindowMaker
from tests.app.mouse import point_at


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> TwoStartsPage:
    page = TwoStartsPage(TwoStartsSession(), look)
    qtbot.addWidget(page)
    page.resize(1560, 820)
    page.show()
    settle()
    return page


def texts(page: TwoStartsPage) -> str:
    return " ".join(label.text() for label in page.two_starts.findChildren(QLabel))


def press(qtbot: QtBot, widget: object) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_it_opens_with_one_neuron_beside_four(page: TwoStartsPage) -> None:
    assert page.observation.text.startswith("A: the 4 hidden neurons have gradients equal to the last digit")
    assert page.session.shown_update == 300
    assert "all rows equal" in texts(page)
    assert "rows differ" in texts(page)


def test_breaking_the_symmetry_is_one_press(page: TwoStartsPage, qtbot: QtBot) -> None:
    press(qtbot, page.noise.button)
    assert page.session.state.sides[0].distinct_count == 4
    assert "parted the neurons of A" in page.observation.text
    assert "1,000 draws" in texts(page)


def test_the_strength_of_the_noise_can_be_typed(page: TwoStartsPage, qtbot: QtBot) -> None:
    field = page.noise.noise
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "0.2")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.session.settings.noise == 0.2
    assert page.session.shown_update == 300
    field.selectAll()
    qtbot.keyClicks(field, "7")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.session.settings.noise == 0.2
    assert "from 1 × 10⁻⁶ to 1" in page.observation.problem


def test_dragging_the_timeline_shows_earlier_epochs(page: TwoStartsPage) -> None:
    page.controls.timeline.value_moved.emit(120.0)
    assert page.session.shown_update == 120
    assert "Loss at epoch 120" in page.observation.text


def test_playing_steps_and_rewinding(page: TwoStartsPage, qtbot: QtBot) -> None:
    transport = page.controls.transport
    press(qtbot, transport.rewind_button)
    assert page.session.shown_update == 0
    press(qtbot, transport.step_button)
    assert page.session.shown_update == 1
    press(qtbot, transport.play_button)
    assert page.clock.playing
    assert not transport.step_button.isEnabled()
    page.clock.tick()
    page.clock.tick()
    assert page.session.shown_update == 1 + page.session.settings.speed
    press(qtbot, transport.play_button)
    assert not page.clock.playing


def test_time_stops_when_the_page_is_hidden(page: TwoStartsPage) -> None:
    page.toggle_playing()
    page.hide()
    assert not page.clock.playing


@pytest.mark.parametrize("claim", list(Claim))
def test_each_claim_is_one_press_and_so_is_its_exception(
    page: TwoStartsPage, qtbot: QtBot, claim: Claim
) -> None:
    page.two_starts.claims.claim_requested.emit(claim, False)
    settle()
    assert page.session.claim == (claim, False)
    shown = texts(page)
    page.two_starts.claims._cases.value_chosen.emit(True)
    settle()
    assert page.session.claim == (claim, True)
    assert texts(page) != shown


def test_the_starts_and_the_network_are_chosen_in_the_panel(page: TwoStartsPage) -> None:
    start = page.controls.starts["A"]
    start["kind"].combo.activated.emit(list(StartKind).index(StartKind.SMALL))
    start["small"].value_changed.emit(0.05)
    start["seed"].value_changed.emit(7)
    page.controls.form["activation"].value_changed.emit(activation("elu", alpha=0.5))
    page.controls.form["neurons"].value_chosen.emit(8)
    page.controls.form["learning_rate"].value_changed.emit(0.25)
    page.controls.form["data"].value_chosen.emit("or")

    settings = page.session.settings
    assert (settings.a.kind, settings.a.small, settings.a.seed) == (StartKind.SMALL, 0.05, 7)
    assert settings.activation == activation("elu", alpha=0.5)
    assert (settings.neurons, settings.learning_rate, settings.data) == (8, 0.25, "or")
    assert page.session.shown_update == 0


def test_the_dice_of_b_leaves_a_alone(page: TwoStartsPage) -> None:
    page.session.change(**{"a.kind": StartKind.XAVIER})
    before = page.session.settings
    page.controls.starts["B"].new_seed_requested.emit()
    assert page.session.settings.a == before.a
    assert page.session.settings.b.seed != before.b.seed


def test_the_status_of_a_presentation_names_the_losses_in_their_order(page: TwoStartsPage) -> None:
    page.set_presenting(on=True)
    a, b = page.session.state.sides
    assert plain(page.present_bar._right.text()) == f"epoch 300 · loss A {a.loss:.3f}, B {b.loss:.3f}"


def test_only_the_numbers_of_the_chosen_rule_are_offered(page: TwoStartsPage) -> None:
    start = page.controls.starts["A"]
    assert start["constant"].isVisible()
    assert not start["seed"].isVisible()
    page.session.change(**{"a.kind": StartKind.HE})
    assert not start["constant"].isVisible()
    assert start["seed"].isVisible()


def test_a_narrow_page_shows_one_network_at_a_time(page: TwoStartsPage, qtbot: QtBot) -> None:
    a, b = page.two_starts.cards
    assert a.isVisible()
    assert b.isVisible()
    page.resize(1000, 640)
    settle()
    assert a.isVisible()
    assert not b.isVisible()
    page.two_starts.switch.value_chosen.emit("B")
    settle()
    assert b.isVisible()
    assert not a.isVisible()
    assert "seed 12" in " ".join(label.text() for label in b.findChildren(QLabel))


@pytest.mark.parametrize("size", [(1280, 720), (1024, 700)])
def test_the_names_of_eight_neurons_do_not_meet_in_a_small_window(
    page: TwoStartsPage, size: tuple[int, int]
) -> None:
    page.session.change(neurons=8)
    page.resize(*size)
    settle()
    similarity = page.two_starts.cards[0].similarity
    left, top, cell = similarity._geometry()
    assert cell >= neuron_name_width(page.look, 16)
    assert left + 8 * cell <= similarity.width()
    assert top + 8 * cell <= similarity.height()


def test_a_loss_without_a_free_place_beside_the_dot_stands_in_the_head(page: TwoStartsPage) -> None:
    card = page.two_starts.cards[0]
    assert card.losses._value.isVisible()
    assert card._loss_value.text() == ""
    page.session.change(neurons=8)
    page.session.step(300)
    page.resize(1220, 664)
    settle()
    assert not card.losses._value.isVisible()
    assert card._loss_value.text() == "0.562"


def test_a_change_while_playing_goes_on_playing(page: TwoStartsPage) -> None:
    page.toggle_playing()
    page.controls.form["learning_rate"].value_changed.emit(0.25)
    page.new_seed()
    page.controls.starts["B"].new_seed_requested.emit()
    assert page.clock.playing
    assert page.session.shown_update == 0
    page.clock.tick()
    page.clock.tick()
    assert page.session.shown_update == page.session.settings.speed


def test_reset_brings_the_defaults_back(page: TwoStartsPage, qtbot: QtBot) -> None:
    page.session.change(neurons=8, learning_rate=2.0)
    press(qtbot, page.controls.form.reset)
    assert (page.session.settings.neurons, page.session.settings.learning_rate) == (4, 0.5)
    assert page.session.shown_update == 0


@pytest.mark.parametrize(
    ("cosine", "text"),
    [(1.0, "1"), (-1.0, "−1"), (0.999, ">0.99"), (-0.9999, "<−0.99"), (0.994, "0.99"), (0.0, "0.00")],
)
def test_a_cosine_is_written_as_1_only_if_it_is_exactly_1(cosine: float, text: str) -> None:
    assert cosine_text(cosine) == text
    assert cosine_text(float("nan")) == "–"
    assert cosine_text(-0.84, 1, short=True) == "−.8"
    assert cosine_text(-0.97, 1, short=True) == "≈−1"


def test_a_presentation_says_whether_gradients_are_equal_and_shows_losses_where_there_is_room(
    make_window: WindowMaker,
) -> None:
    window = make_window()
    window.set_presenting(on=True)
    lab = window.open_lab("symmetry")
    assert isinstance(lab, ViewsPage)
    page = lab.view
    assert isinstance(page, TwoStartsPage)
    page.show_demonstration()
    window.show()
    for size, has_room in (((1280, 720), False), ((1920, 1080), True)):
        window.resize(*size)
        settle()
        badges = [
            label.text()
            for label in page.two_starts.findChildren(QLabel)
            if label.property("role") == "badge" and label.isVisible()
        ]
        assert badges == ["all rows equal", "rows differ"]
        for card in page.two_starts.cards:
            assert card.losses.isVisible() == has_room
            assert card.gradients.isVisible() == has_room


def _side(page: TwoStartsPage) -> Side:
    return page.session.state.sides[1]


def test_the_cosine_that_is_told_follows_the_run_and_goes_with_its_neurons(page: TwoStartsPage) -> None:
    similarity = page.two_starts.cards[1].similarity
    left, top, cell = similarity._geometry()
    point_at(similarity, QPoint(round(left + 3.5 * cell), round(top + 0.5 * cell)))
    for _ in range(3):
        a, b = _side(page).rows[0], _side(page).rows[3]
        cosine = float(a @ b / np.sqrt((a @ a) * (b @ b)))
        name, _, value = QToolTip.text().partition(": ")
        assert name == "h1 · h4"
        assert float(value.replace("\u2212", "-")) == pytest.approx(cosine, abs=1e-12)
        page.session.step(20)
    point_at(similarity, QPoint(2, 2))
    assert not QToolTip.isVisible()
    point_at(similarity, QPoint(round(left + 3.5 * cell), round(top + 0.5 * cell)))
    assert QToolTip.isVisible()
    page.session.change(neurons=2)
    assert not QToolTip.isVisible()


def test_the_gradients_that_are_told_follow_the_run_and_go_with_their_neuron(page: TwoStartsPage) -> None:
    gradients = page.two_starts.cards[1].gradients
    point_at(gradients, QPoint(40, round(4.5 * gradients._row_height())))
    for _ in range(3):
        row = ", ".join(map(repr, _side(page).gradient_rows[3].tolist()))
        assert QToolTip.text() == f"h4: {row}".replace("-", "\u2212")
        page.session.step(20)
    point_at(gradients, QPoint(40, 2))
    assert not QToolTip.isVisible()
    point_at(gradients, QPoint(40, round(4.5 * gradients._row_height())))
    assert QToolTip.isVisible()
    page.session.change(neurons=2)
    assert not QToolTip.isVisible()


def test_each_description_names_its_epoch_also_where_nothing_changes(page: TwoStartsPage) -> None:
    page.session.step(21)
    for epoch in (321, 40):
        page.session.show_update(epoch)
        page.say_now()
        for card in page.two_starts.cards:
            for part in (card.similarity, card.gradients):
                assert part.accessibleDescription().startswith(f"Epoch {epoch}: ")


@pytest.mark.parametrize("width", [1024, 1280, 1600])
def test_the_button_that_breaks_the_symmetry_shows_its_whole_text(page: TwoStartsPage, width: int) -> None:
    page.resize(width, 664)
    settle()
    button = page.noise.button
    assert button.width() >= button.sizeHint().width()
