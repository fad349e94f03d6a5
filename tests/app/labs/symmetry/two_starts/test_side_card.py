"""Each card shows its own network, in the plane, the map, the table and the curve of losses."""

import numpy as np
import pytest

from app.labs.symmetry.two_starts.gradient_table import common_exponent
from app.labs.symmetry.two_starts.run.session import TwoStartsSession
from app.labs.symmetry.two_starts.run.settings import Start, StartKind
from app.labs.symmetry.two_starts.two_starts_view import TwoStartsView
from app.look.look import Look
from app.start.screenshot import settle
from app.words.number_format import MINUS
from app.words.rich_text import plain


@pytest.fixture
def session(qapp):
    session = TwoStartsSession()
    session.change(b=Start(StartKind.HE, seed=7), a=Start(StartKind.CONSTANT, constant=-0.75))
    session.step(40)
    return session


@pytest.fixture
def view(qtbot, session):
    view = TwoStartsView(Look("light", 1.0))
    qtbot.addWidget(view)
    view.resize(1500, 800)
    view.retranslate()
    view.apply_style("tanh")
    view.show()
    settle()
    view.show_state(session.state, session)
    settle()
    return view


def test_the_head_names_start_and_numbers(view):
    a, b = view.cards
    assert (a.chip.text(), b.chip.text()) == ("A", "B")
    assert (a._title.text(), b._title.text()) == ("One constant", "He")
    assert (plain(a._start.text()), plain(b._start.text())) == (f"every weight {MINUS}0.75", "seed 7")
    assert plain(a._count.text()) == "1 / 4"
    assert plain(b._count.text()) == "4 / 4"


@pytest.mark.parametrize(
    ("start", "note"),
    [
        (Start(StartKind.SMALL, small=0.003, large=2.0, seed=5), "σ = 0.003 · seed 5"),
        (Start(StartKind.LARGE, small=0.003, large=2.5, seed=6), "σ = 2.5 · seed 6"),
        (Start(StartKind.ZEROS), "weights and biases 0"),
    ],
)
def test_the_note_of_a_start_has_the_number_it_is_made_with(session, view, start, note):
    session.change(a=start)
    view.show_state(session.state, session)
    assert plain(view.cards[0]._start.text()) == note


def test_paths_go_from_the_start_to_now_in_w1_and_w2(session, view):
    for index, card in enumerate(view.cards):
        side = session.state.sides[index]
        drawn = card.plane._trajectories._trajectories
        assert sum(each.count for each in drawn) == 4
        for each in drawn:
            np.testing.assert_array_equal(each.path[-1], side.rows[each.number, :2])
            session.show_update(0)
            np.testing.assert_array_equal(each.path[0], session.state.sides[index].rows[each.number, :2])
            session.show_update(40)


def test_the_axes_of_the_plane_are_labelled_where_they_lie(session, view):
    plane, limit = view.cards[0].plane, session.state.weight_limit
    for side in ("bottom", "left"):
        places = [place for place, _ in plane.getAxis(side)._labels]
        assert places == [-limit, -limit / 2, 0.0, limit / 2, limit]
        assert [float(text.replace(MINUS, "-")) for _, text in plane.getAxis(side)._labels] == places
    second, first = plane._axis_names
    assert ("2" in second.toPlainText(), "1" in first.toPlainText()) == (True, True)
    assert (second.pos().x(), second.pos().y()) == (-limit, limit)
    assert (first.pos().x(), first.pos().y()) == (limit, -limit)


def test_the_curve_in_front_is_the_cards_own_and_the_ghost_is_the_other(session, view):
    state = session.state
    for index, card in enumerate(view.cards):
        plot = card.losses
        np.testing.assert_array_equal(plot._own._x, state.loss_epochs)
        np.testing.assert_array_equal(plot._own._y, state.losses[:, index])
        np.testing.assert_array_equal(plot._ghost._y, state.losses[:, 1 - index])
        assert plot._ghost_name.toPlainText() == "BA"[index]
        assert (plot._dot._x[0], plot._dot._y[0]) == (40.0, state.sides[index].loss)
        assert plot._own._y[-1] == state.sides[index].loss
        label = plot._value.toPlainText() or card._loss_value.text()
        assert label.startswith(f"{state.sides[index].loss:.3f}")


def test_the_levels_are_drawn_at_their_losses_on_xor_alone(session, view):
    levels = view.cards[0].losses._levels
    heights = [0.6931471805599453, 0.477386, 0.34657359]
    for level, height in zip(levels, heights, strict=True):
        assert level.isVisible()
        np.testing.assert_allclose(level._y, [height, height], atol=1e-6)
    texts = [label.toPlainText() for label in view.cards[0].losses._level_labels]
    assert texts == ["ln 2", "0.477", "½ ln 2"]
    session.change(data="and")
    view.show_state(session.state, session)
    assert not any(level.isVisible() for level in levels)


def test_noise_is_marked_at_its_epoch_on_a_alone(session, view):
    session.show_update(25)
    session.break_symmetry()
    view.show_state(session.state, session)
    a, b = (card.losses for card in view.cards)
    assert a._noise_line.isVisible()
    assert not b._noise_line.isVisible()
    np.testing.assert_array_equal(a._noise_line._x, [25.0, 25.0])


def test_the_map_and_the_table_are_those_of_the_cards_network(session, view):
    for index, card in enumerate(view.cards):
        side = session.state.sides[index]
        rows = side.rows
        norms = np.linalg.norm(rows, axis=1)
        np.testing.assert_allclose(
            card.similarity._cosine, rows @ rows.T / np.outer(norms, norms), atol=1e-14
        )
        spoken = card.gradients.spoken().split("; ")
        assert [row.split(":")[0] for row in spoken] == ["h1", "h2", "h3", "h4"]
        for text, gradient in zip(spoken, side.gradient_rows, strict=True):
            numbers = [float(number) for number in text.split(": ")[1].replace(MINUS, "-").split(", ")]
            np.testing.assert_array_equal(numbers, gradient)


@pytest.mark.parametrize(
    ("largest", "exponent"), [(0.0, 0), (1.0, 0), (999.0, 0), (1000.0, 3), (0.999, -3), (2e-7, -9)]
)
def test_the_common_power_of_ten_makes_the_largest_number_1_to_1000(largest, exponent):
    assert common_exponent(np.array([[0.0, -largest], [largest / 3, 0.0]])) == exponent


def test_the_power_of_ten_stands_beside_the_title(session, view):
    for index, card in enumerate(view.cards):
        exponent = common_exponent(session.state.sides[index].gradient_rows)
        digits = str(exponent).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
        assert card._gradient_scale.text() == (f"× 10{digits}" if exponent else "")


def test_the_switch_counts_each_networks_own_neurons(session, view):
    buttons = [button.text() for button in view.switch.findChildren(type(view.switch.children()[-1]))]
    assert [text for text in buttons if "·" in text] == ["A · 1 / 4", "B · 4 / 4"]


def test_what_the_map_means_is_told_beside_it(session, view):
    assert view.cards[0]._similarity_note.text().startswith("Every cell is 1")
    assert view.cards[1]._similarity_note.text().startswith("No two neurons are equal")
    session.change(a=Start(StartKind.ZEROS), neurons=0)
    view.show_state(session.state, session)
    assert view.cards[0]._similarity_note.text().startswith("The only neuron")
    session.change(neurons=4)
    view.show_state(session.state, session)
    assert view.cards[0]._similarity_note.text().startswith("Zero vectors")
