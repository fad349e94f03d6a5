"""What the operating points say: numbers of the run, zones of the function, true counts."""

import math

import mpmath
import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.labs.xor.one_run.looks.looks import CurveKind
from app.labs.xor.one_run.points.activation_curve import CurveZone, ZoneKind, curve, zones
from app.labs.xor.one_run.points.operating_facts import Counted, axis_limit, counted, operating_layer
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.shared.settings import XorSettings
from engine.activations import ELEMENTWISE, ActivationRecord, activation
from engine.history.death_record import DeathInterval, Deaths
from engine.history.neuron_states import NeuronState
from engine.network.network import Parameters


@pytest.fixture
def session(qtbot: QtBot) -> OneRunSession:
    return OneRunSession()


def test_each_point_stands_where_a_pocket_calculator_puts_it(session: OneRunSession) -> None:
    session.apply_settings(XorSettings(hidden_layers=1, neurons=3, bias_scale=0.5, seed=8))
    session.step(40)
    state = session.state
    layer = operating_layer(state, 1, CurveKind.VALUE, 4.0)
    weights, biases = state.parameters.weights[0][0], state.parameters.biases[0][0]
    for neuron in layer.neurons:
        w1, w2 = weights[neuron.number - 1]
        for point in neuron.points:
            x1, x2 = state.points[point.sample]
            z = mpmath.mpf(w1) * x1 + mpmath.mpf(w2) * x2 + mpmath.mpf(biases[neuron.number - 1, 0])
            assert point.z == pytest.approx(float(z), rel=1e-13, abs=1e-15)
            assert point.value == pytest.approx(float(mpmath.tanh(z)), rel=1e-13, abs=1e-15)
            assert point.slope == pytest.approx(float(mpmath.sech(z) ** 2), rel=1e-13)


def test_the_shown_height_and_tilt_belong_to_the_shown_curve(session: OneRunSession) -> None:
    session.step(30)
    of_value, of_slope = (
        operating_layer(session.state, 1, kind, 4.0).neurons[0].points for kind in CurveKind
    )
    for on_value, on_slope in zip(of_value, of_slope, strict=True):
        assert (on_value.height, on_value.tilt) == (on_value.value, on_value.slope)
        second = -2.0 * math.tanh(on_slope.z) / math.cosh(on_slope.z) ** 2
        assert on_slope.height == on_slope.slope
        assert on_slope.tilt == pytest.approx(second, abs=1e-4)


def test_the_demonstration_has_one_dead_neuron_and_says_since_when(session: OneRunSession) -> None:
    session.show_demonstration()
    state = session.state
    layer = operating_layer(state, 1, CurveKind.VALUE, 4.0)
    dead = [neuron for neuron in layer.neurons if neuron.report.state is NeuronState.DEAD]
    assert len(dead) == 1
    since = state.dead_since[0][dead[0].number - 1]
    assert since is not None
    assert dead[0].deaths == Deaths(1, DeathInterval(since, None))
    assert dead[0].report.on == 0
    assert all(point.z <= 0.0 and point.slope == 0.0 for point in dead[0].points)


def test_points_beside_a_kink_are_marked_and_others_are_not(session: OneRunSession) -> None:
    session.show_demonstration()
    points = [
        point
        for neuron in operating_layer(session.state, 1, CurveKind.VALUE, 4.0).neurons
        for point in neuron.points
    ]
    assert any(point.near_kink for point in points)
    assert all(point.near_kink == (abs(point.z) < 0.1) for point in points)


def test_a_smooth_function_has_no_kink_to_be_near_to(session: OneRunSession) -> None:
    layer = operating_layer(session.state, 1, CurveKind.VALUE, 4.0)
    assert not any(point.near_kink for neuron in layer.neurons for point in neuron.points)


def test_the_side_of_the_kink_that_is_set_gives_the_slope(session: OneRunSession) -> None:
    for kink_side, slope in (("left", 0.0), ("right", 1.0)):
        session.change(activation=activation("relu"), kink_side=kink_side)
        points = operating_layer(session.state, 1, CurveKind.SLOPE, 4.0).neurons[0].points
        assert points[0].z == 0.0
        assert points[0].height == slope


def test_relu_is_off_up_to_its_kink_and_step_everywhere() -> None:
    assert zones(activation("relu")) == (CurveZone(-math.inf, 0.0, ZoneKind.OFF),)
    assert zones(activation("step", threshold=0.5)) == (CurveZone(-math.inf, math.inf, ZoneKind.OFF),)
    assert zones(activation("leaky_relu")) == ()


def test_sigmoid_is_saturated_where_its_slope_is_below_epsilon() -> None:
    left, right = zones(activation("sigmoid"))
    edge = float(mpmath.log((1 - mpmath.sqrt(0.8)) / (1 + mpmath.sqrt(0.8))))
    assert left.kind is right.kind is ZoneKind.SATURATED
    assert (left.low, right.high) == (-math.inf, math.inf)
    assert left.high == pytest.approx(edge, rel=1e-9)
    assert right.low == pytest.approx(-edge, rel=1e-9)


@pytest.mark.parametrize(
    ("key", "what"),
    [
        ("relu", Counted.ON),
        ("leaky_relu", Counted.ON),
        ("step", Counted.ON),
        ("sigmoid", Counted.SATURATED),
        ("elu", Counted.SATURATED),
        ("gelu", Counted.SATURATED),
        ("identity", Counted.NOTHING),
        ("sine", Counted.NOTHING),
    ],
)
def test_what_is_counted_depends_on_what_the_function_can_do(key: str, what: Counted) -> None:
    assert counted(activation(key)) is what


@pytest.mark.parametrize("kind", CurveKind)
@pytest.mark.parametrize("record", ELEMENTWISE, ids=lambda record: record.key)
def test_every_curve_is_finite_covers_the_axis_and_lies_in_its_range(
    record: ActivationRecord, kind: CurveKind
) -> None:
    chosen = activation(record.key)
    for limit in (4.0, 1e6, 1e100):
        drawn = curve(chosen, kind, limit)
        z, heights = np.concatenate(drawn.stretches, axis=1)
        assert (z[0], z[-1]) == (-limit, limit)
        assert (np.diff(z) > 0.0).all()
        assert np.isfinite(heights).all()
        assert drawn.low <= heights.min()
        assert heights.max() <= drawn.high
        assert drawn.low < drawn.high


def test_a_jump_tears_the_curve() -> None:
    left, right = curve(activation("step"), CurveKind.VALUE, 4.0).stretches
    assert set(left[1]) == {0.0}
    assert set(right[1]) == {1.0}


def test_huge_pre_activations_can_still_be_drawn(session: OneRunSession) -> None:
    session.apply_settings(XorSettings(activation=activation("relu"), learning_rate=10.0, hidden_layers=3))
    session.step(200)
    for layer in (1, 2, 3):
        limit = axis_limit(session.state, layer)
        assert math.isfinite(limit)
        operating_layer(session.state, layer, CurveKind.SLOPE, limit)


@pytest.mark.parametrize("threshold", [-2.0, 0.0, 1.5])
def test_a_point_is_near_a_kink_where_the_kink_is(session: OneRunSession, threshold: float) -> None:
    step = activation("step", threshold=threshold)
    session.apply_settings(XorSettings(activation=step, hidden_layers=1, neurons=4))
    biases = np.array([threshold - 0.09, threshold + 0.09, threshold + 0.11, threshold - 0.11])
    start = session.state.parameters
    zeros = tuple(np.zeros_like(weight) for weight in start.weights)
    session.set_parameters(Parameters(zeros, (biases.reshape(1, 4, 1), start.biases[1])))
    neurons = operating_layer(session.state, 1, CurveKind.VALUE, 4.0).neurons
    near = [{point.near_kink for point in neuron.points} for neuron in neurons]
    assert near == [{True}, {True}, {False}, {False}]


@pytest.mark.parametrize("large", [0, 1])
def test_each_layers_axis_reaches_to_its_own_largest_z_of_the_whole_run(
    session: OneRunSession, large: int
) -> None:
    session.apply_settings(XorSettings(hidden_layers=2, neurons=3, seed=4))
    start = session.state.parameters
    biases = [np.zeros_like(bias) for bias in start.biases]
    biases[large] = np.full_like(biases[large], 30.0)
    session.set_parameters(Parameters(start.weights, tuple(biases)))
    session.step(1)
    session.set_parameters(start)
    limits = [axis_limit(session.state, layer) for layer in (1, 2)]
    assert limits[large] > 25.0
    assert limits[1 - large] < 15.0
