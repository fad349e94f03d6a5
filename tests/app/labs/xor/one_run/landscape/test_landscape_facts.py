"""The picture of the loss landscape: true of the run, whatever was chosen."""

import math
from dataclasses import replace

import numpy as np
import pytest

from app.labs.xor.one_run.landscape.landscape_facts import LEVELS, chosen_places, landscape, offered_places
from app.labs.xor.one_run.landscape.landscape_texts import axis_names, notes, place_text
from app.labs.xor.one_run.looks.landscape_settings import LandscapeSettings, PlaneKind
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.one_run.run.state import OneRunState
from app.words.rich_text import plain
from engine.activations import activation
from engine.network.losses import MEAN_SQUARED_ERROR
from engine.network.parameter_vectors import ParameterPlace, parameter_vectors

PLACE = ParameterPlace.read
TWO = LandscapeSettings()
RANDOM = LandscapeSettings(kind=PlaneKind.RANDOM_DIRECTIONS)


@pytest.fixture
def demonstration() -> OneRunState:
    session = OneRunSession()
    session.show_demonstration()
    return session.state


def test_the_path_of_two_parameters_is_their_history(demonstration: OneRunState) -> None:
    session = OneRunSession()
    session.show_demonstration()
    shown = landscape(demonstration, replace(TWO, first=PLACE("W1(2,1)"), second=PLACE("b1(2)")))
    for update in (0, 1, 17, 180):
        session.show_update(update)
        vector = parameter_vectors(session.state.parameters)[0]
        assert shown.path[update].tolist() == [vector[2], vector[9]]
    assert shown.point == tuple(shown.path[-1])


def test_an_earlier_epoch_has_the_path_until_then() -> None:
    session = OneRunSession()
    session.show_demonstration()
    session.show_update(50)
    shown = landscape(session.state, TWO)
    assert len(shown.path) == 52
    assert shown.point == tuple(shown.path[50])


def test_the_middle_of_a_random_plane_is_the_network_and_its_loss(demonstration: OneRunState) -> None:
    shown = landscape(demonstration, replace(RANDOM, points=30, reach=1e-1))
    assert shown.point == (0.0, 0.0)
    assert shown.places is None
    middle = shown.losses[14:16, 14:16]
    assert middle.min() < demonstration.loss < middle.max()
    assert [name.symbol for name in axis_names(shown)] == ["u", "v"]


def test_the_weights_of_a_dead_neuron_are_flat_where_it_is_and_those_of_others_are_not(
    demonstration: OneRunState,
) -> None:
    dead = landscape(demonstration, replace(TWO, first=PLACE("W1(3,1)"), second=PLACE("W1(3,2)")))
    alive = landscape(demonstration, TWO)
    assert dead.is_flat_here
    assert not alive.is_flat_here
    assert 0.2 < alive.exactly_flat < 0.3
    assert alive.nearly_flat >= alive.exactly_flat
    assert any("h3 is dead" in plain(note) for note in notes(dead))
    assert not any("flat here" in note for note in notes(alive))


def test_parameters_of_several_neurons_are_flat_for_no_single_dead_one(demonstration: OneRunState) -> None:
    shown = landscape(demonstration, replace(TWO, first=PLACE("W1(3,1)"), second=PLACE("W1(1,1)")))
    assert not shown.is_flat_here


@pytest.mark.parametrize("loss_name", ["cross-entropy", "squared error"])
def test_the_middle_of_the_colours_is_always_predicting_a_half(loss_name: str) -> None:
    session = OneRunSession()
    if loss_name == "squared error":
        session.change(loss=MEAN_SQUARED_ERROR)
    expected = 0.25 if loss_name == "squared error" else math.log(2.0)
    assert landscape(session.state, TWO).always_half == pytest.approx(expected, rel=1e-15)


def test_contours_lie_on_their_level_inside_of_the_area(demonstration: OneRunState) -> None:
    shown = landscape(demonstration, TWO)
    assert 0 < len(shown.contours) <= len(LEVELS)
    for segments in shown.contours:
        assert np.abs(segments).max() <= TWO.reach


def test_without_biases_only_weights_are_offered() -> None:
    session = OneRunSession()
    session.change(use_bias=False)
    places = offered_places(session.state)
    assert len(places) == 12
    assert not any(place.is_bias for place in places)
    random = landscape(session.state, RANDOM)
    assert random.point == (0.0, 0.0)


@pytest.mark.parametrize(("hidden_layers", "count"), [(0, 3), (1, 17), (3, 57)])
def test_a_parameter_that_the_network_lacks_gives_way_to_another(hidden_layers: int, count: int) -> None:
    session = OneRunSession()
    session.change(hidden_layers=hidden_layers)
    assert len(offered_places(session.state)) == count
    assert chosen_places(session.state, replace(TWO, first=PLACE("W9(9,9)"), second=PLACE("W9(9,9)"))) == (
        PLACE("W1(1,1)"),
        PLACE("W1(1,2)"),
    )
    assert chosen_places(session.state, replace(TWO, first=PLACE("W1(1,2)"), second=PLACE("W1(1,2)"))) == (
        PLACE("W1(1,2)"),
        PLACE("W1(1,1)"),
    )
    assert landscape(
        session.state, replace(TWO, first=PLACE("W9(9,9)"), second=PLACE("W9(9,9)"))
    ).losses.shape == (60, 60)


def test_names_say_where_a_parameter_leads() -> None:
    session = OneRunSession()
    session.change(hidden_layers=2)
    texts = {place_text(session.state, place) for place in offered_places(session.state)}
    assert {"w₁₂[1]  x₂→h₁", "b₃[1]  h₃", "w₄₁[2]  h₁→h₄", "w₁₄[3]  h₄→ŷ", "b₁[3]  ŷ"} <= texts
    assert len(texts) == len(offered_places(session.state))


def test_a_point_outside_is_told(demonstration: OneRunState) -> None:
    shown = landscape(demonstration, replace(TWO, reach=0.5))
    assert not shown.point_is_inside
    assert "outside" in notes(shown)[0]


def test_many_samples_make_the_grid_coarser_so_that_a_picture_stays_cheap() -> None:
    session = OneRunSession()
    session.change(activation=activation("tanh"), hidden_layers=3, neurons=8)
    assert landscape(session.state, replace(TWO, points=120)).losses.shape[0] == 120
    data = replace(session.settings.data, kind="xor_clouds", sample_count=400)
    session.change(data=data)
    shown = landscape(session.state, replace(TWO, points=120))
    assert 16 <= shown.losses.shape[0] < 60
