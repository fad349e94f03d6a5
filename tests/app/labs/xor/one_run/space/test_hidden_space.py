"""The hidden space: the true plane of the last hidden layer."""

import math
import warnings

import mpmath
import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.one_run.space.hidden_space import HiddenSpaceView
from app.labs.xor.one_run.space.hidden_space_facts import has_hidden_plane, hidden_space, shown_area
from app.labs.xor.shared.settings import XorSettings
from app.look.look import Look
from engine.activations import ELEMENTWISE, ActivationRecord, activation

LEARNED = XorSettings(neurons=2, seed=13)


@pytest.fixture
def session(qtbot: QtBot) -> OneRunSession:
    return OneRunSession()


def _learned(session: OneRunSession, settings: XorSettings = LEARNED, updates: int = 300) -> OneRunSession:
    session.apply_settings(settings)
    session.step(updates)
    return session


@pytest.mark.parametrize("layers", [1, 2])
def test_points_are_the_activations_of_the_last_hidden_layer(session: OneRunSession, layers: int) -> None:
    state = _learned(session, XorSettings(neurons=2, hidden_layers=layers, seed=3)).state
    space = hidden_space(state)
    np.testing.assert_array_equal(space.points, np.tanh(state.passed.z[layers - 1][0]).T)


def test_the_boundary_is_where_the_output_neuron_says_one_half(session: OneRunSession) -> None:
    state = _learned(session).state
    space = hidden_space(state)
    assert space.boundary is not None
    (w1, w2), b = state.parameters.weights[1][0, 0], state.parameters.biases[1][0, 0, 0]
    for h1, h2 in space.boundary:
        assert w1 * h1 + w2 * h2 + b == pytest.approx(0.0, abs=1e-9)


def test_after_learning_the_line_separates_the_points_that_the_plane_could_not(
    session: OneRunSession,
) -> None:
    state = _learned(session).state
    assert state.correct_count == 4
    space = hidden_space(state)
    weight, b = state.parameters.weights[1][0, 0], state.parameters.biases[1][0, 0, 0]
    assert ((space.points @ weight + b > 0) == (np.array(state.classes) == 1)).all()


def test_shading_is_the_sigmoid_of_the_weighted_sum_with_row_0_at_the_bottom(session: OneRunSession) -> None:
    state = _learned(session).state
    space = hidden_space(state)
    area, shades = space.area, space.output_map
    (w1, w2), b = state.parameters.weights[1][0, 0], state.parameters.biases[1][0, 0, 0]
    for row, column, h1, h2 in (
        (0, 0, area.left, area.bottom),
        (0, -1, area.right, area.bottom),
        (-1, 0, area.left, area.top),
    ):
        expected = 1 / (1 + mpmath.exp(-(w1 * h1 + w2 * h2 + b)))
        assert shades[row, column] == pytest.approx(float(expected), rel=1e-12)


def test_axes_show_the_output_range_and_grow_where_there_is_none() -> None:
    bounded = shown_area(activation("tanh"), 50.0)
    assert bounded.right == pytest.approx(1.16)
    assert bounded.left == pytest.approx(-1.16)
    half = shown_area(activation("relu"), 50.0)
    assert half.left == pytest.approx(-4.0)
    assert half.right == pytest.approx(54.0)


@pytest.mark.parametrize("record", ELEMENTWISE, ids=lambda record: record.key)
def test_every_activation_has_a_square_plane_that_holds_its_points(
    session: OneRunSession, record: ActivationRecord
) -> None:
    state = _learned(session, XorSettings(activation=activation(record.key), neurons=2), 50).state
    space = hidden_space(state)
    area = space.area
    assert area.right - area.left == pytest.approx(area.top - area.bottom)
    assert (space.points >= area.left).all()
    assert (space.points <= area.right).all()
    assert ((space.output_map >= 0.0) & (space.output_map <= 1.0)).all()


def test_weights_near_the_largest_float_give_no_warning(session: OneRunSession) -> None:
    state = _learned(session).state
    state.parameters.weights[1][0, 0] = 1e308, -1e308
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        space = hidden_space(state)
    assert np.isfinite(space.output_map).all()
    assert not math.isnan(float(space.points.sum()))


@pytest.mark.parametrize(
    ("layers", "neurons", "has_one"), [(0, 2, False), (1, 1, False), (1, 2, True), (2, 2, True), (1, 3, True)]
)
def test_two_neurons_or_more_have_a_plane(
    session: OneRunSession, layers: int, neurons: int, *, has_one: bool
) -> None:
    session.apply_settings(XorSettings(hidden_layers=layers, neurons=neurons))
    assert has_hidden_plane(session.state) is has_one


FOLDED = XorSettings(activation=activation("relu"), neurons=2, seed=44)
"""Trained for 180 epochs it is the picture of a lecture: the input plane folded into a band."""


def test_the_inputs_grid_is_carried_over_and_the_diagonal_crosses_the_line_twice(
    session: OneRunSession,
) -> None:
    state = _learned(session, FOLDED, 180).state
    space = hidden_space(state)
    weight, bias = state.parameters.weights[0][0], state.parameters.biases[0][0]
    for line, place in ((space.grid[0], 0.0), (space.grid[4], 0.5), (space.grid[8], 1.0)):
        for share, point in ((0.0, line[0]), (0.5, line[24]), (1.0, line[-1])):
            np.testing.assert_allclose(point, np.maximum(weight @ [share, place] + bias[:, 0], 0.0))
    # The targets of the drawing: where the band meets the line, and where the two points of class 1 meet.
    assert len(space.crossings) == 2
    slope, offset = state.parameters.weights[1][0, 0], state.parameters.biases[1][0, 0, 0]
    np.testing.assert_allclose(space.crossings @ slope + offset, 0.0, atol=1e-4)
    assert np.linalg.norm(space.points[1] - space.points[2]) == pytest.approx(0.0289, abs=1e-4)
    assert (space.reached.left, space.reached.bottom) == (0.0, 0.0)


def test_of_four_neurons_the_boundary_is_upright_and_every_colour_is_that_of_the_network(
    session: OneRunSession,
) -> None:
    session.show_demonstration()
    state = session.state
    space = hidden_space(state)
    assert space.boundary is not None
    (x, bottom), (other, top) = sorted(space.boundary, key=lambda point: point[1])
    assert x == pytest.approx(other)
    assert (bottom, top) == pytest.approx((space.area.bottom, space.area.top))
    weight, bias = state.parameters.weights[1][0, 0], state.parameters.biases[1][0, 0, 0]
    length = float(np.sqrt((weight**2).sum()))
    assert length == pytest.approx(5.08, abs=0.01)
    assert space.axes.kept == pytest.approx(0.9994, abs=1e-4)
    np.testing.assert_allclose(space.points[:, 0], state.passed.a[1][0].T @ weight / length)
    predictions = 1 / (1 + np.exp(-(length * space.points[:, 0] + bias)))
    np.testing.assert_allclose(predictions, state.predictions)
    assert space.points[3, 1] > 0.0
    assert space.reached == space.area


@pytest.mark.parametrize("look_arguments", [("light", 1.0, True), ("dark", 1.5, False), ("dark", 0.9, False)])
def test_plane_is_painted_in_every_look(
    qtbot: QtBot, session: OneRunSession, look_arguments: tuple[str, float, bool]
) -> None:
    theme, scale, projector = look_arguments
    look = Look(theme, scale, projector=projector)  # type: ignore[arg-type]
    view = HiddenSpaceView(look)
    qtbot.addWidget(view)
    view.resize(420, 460)
    view.show()
    view.show_state(_learned(session).state)
    colors = {view.grab().toImage().pixel(x, 230) for x in range(0, 420, 7)}
    assert len(colors) > 10
    assert "(0, 1): h₁ = " in view.plane.accessibleDescription()


def test_axes_rest_during_a_run_and_shrink_only_when_it_is_rewound(
    qtbot: QtBot, look: Look, session: OneRunSession
) -> None:
    session.apply_settings(XorSettings(activation=activation("identity"), neurons=2, learning_rate=3.0))
    view = HiddenSpaceView(look)
    qtbot.addWidget(view)
    view.show()
    limits = []
    for _ in range(30):
        session.step(5)
        view.show_state(session.state)
        assert view.plane.space is not None
        limits.append(view.plane.space.area.right)
    assert limits == sorted(limits)
    session.rewind()
    view.show_state(session.state)
    assert view.plane.space is not None
    assert view.plane.space.area.right <= limits[0]
