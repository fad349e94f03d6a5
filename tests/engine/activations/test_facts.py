"""The computed facts against closed forms, 50-digit integrals and the words of the lecture."""

import math
from dataclasses import replace
from itertools import product

import mpmath
import numpy as np
import pytest

from engine.activations import ACTIVATIONS, Activation, AffinePiece, activation
from engine.activations.facts import (
    Interval,
    LargestSlope,
    Tail,
    is_monotone,
    is_smooth,
    is_straight,
    is_zero_centred,
    largest_slope,
    mean_output,
    saturation_zones,
    tail,
)
from engine.records.invalid_value import InvalidValueError
from tests.engine.activations.choices import CHOICES
from tests.engine.activations.definitions import derivative_of, value_of

INFINITY = math.inf


@pytest.mark.parametrize(
    ("text", "value", "where", "attained"),
    [
        ("sigmoid", 0.25, 0.0, True),
        ("tanh", 1.0, 0.0, True),
        ("softsign", 1.0, 0.0, True),
        ("gelu", 1.128904145185155, math.sqrt(2), True),
        ("silu", 1.0998393201288672, 2.399357280515468, True),
        ("mish", 1.0884981612517280, 1.490571, True),
        ("gaussian", math.sqrt(2 / math.e), math.sqrt(0.5), True),
        ("sine", 1.0, 0.0, True),
        ("selu", 1.0507009873554805 * 1.6732632423543772, 0.0, False),
        ("softplus", 1.0, INFINITY, False),
        ("step", 0.0, None, True),
        ("identity", 1.0, None, True),
        ("relu", 1.0, None, True),
        ("leaky_relu", 1.0, None, True),
        ("elu", 1.0, None, True),
        ("maxout", 1.0, None, True),
    ],
)
def test_the_largest_slope_and_its_place_are_found(
    text: str, value: float, where: float | None, attained: bool
) -> None:
    found = largest_slope(activation(text))
    assert found.value == pytest.approx(value, rel=1e-14, abs=0)
    assert found.attained == attained
    assert found.where == (where if where is None or math.isinf(where) else pytest.approx(where, abs=1e-6))


@pytest.mark.parametrize("beta", [0.25, 1.7, 20.0])
def test_the_largest_slope_moves_with_the_parameters(beta: float) -> None:
    silu = largest_slope(activation("silu", beta=beta))
    assert silu.value == pytest.approx(1.0998393201288672, rel=1e-14, abs=0)
    assert silu.where == pytest.approx(2.399357280515468 / beta, rel=1e-6)
    assert largest_slope(activation("sigmoid", beta=beta)) == LargestSlope(beta / 4, 0.0, attained=True)


def test_a_steep_elu_is_steepest_just_left_of_its_kink() -> None:
    assert largest_slope(activation("elu", alpha=2.0)) == LargestSlope(2.0, 0.0, attained=False)
    assert largest_slope(activation("elu", alpha=0.5)) == LargestSlope(1.0, None, attained=True)


@pytest.mark.parametrize("chosen", CHOICES, ids=str)
def test_the_mean_output_agrees_with_a_50_digit_integral(chosen: Activation) -> None:
    g = value_of(chosen.key, **chosen.parameters)
    scale = 1 / max(1.0, chosen.parameters.get("beta", 1.0))
    ends = sorted(
        {-12, -4, -1, 0, 1, 4, 12, *chosen.kinks, *(s * scale * x for s in (-1, 1) for x in (1, 5, 15, 40))}
    )
    with mpmath.workdps(20):
        exact = mpmath.quad(lambda z: g(z) * mpmath.npdf(z), ends)
    assert mean_output(chosen) == pytest.approx(float(exact), abs=2e-15)


def test_the_mean_output_of_an_odd_function_is_exactly_0() -> None:
    for key in ("identity", "linear", "tanh", "softsign", "sine"):
        assert mean_output(activation(key)) == 0.0


def test_who_is_zero_centred_monotone_and_smooth() -> None:
    curves = [activation(record.key) for record in ACTIVATIONS if record.has_curve]
    assert [c.key for c in curves if is_zero_centred(c)] == [
        "identity", "linear", "tanh", "softsign", "selu", "sine",
    ]  # fmt: skip
    assert [c.key for c in curves if not is_monotone(c)] == [
        "gelu",
        "silu",
        "mish",
        "gaussian",
        "sine",
        "maxout",
    ]
    assert [c.key for c in curves if not is_smooth(c)] == [
        "step", "relu", "leaky_relu", "prelu", "selu", "maxout",
    ]  # fmt: skip
    assert not is_smooth(activation("elu", alpha=0.5))


@pytest.mark.parametrize(
    ("text", "left", "right"),
    [
        ("step", Tail.SATURATED, Tail.SATURATED),
        ("identity", Tail.FLOWING, Tail.FLOWING),
        ("linear", Tail.FLOWING, Tail.FLOWING),
        ("sigmoid", Tail.SATURATED, Tail.SATURATED),
        ("tanh", Tail.SATURATED, Tail.SATURATED),
        ("softsign", Tail.SATURATED, Tail.SATURATED),
        ("relu", Tail.OFF, Tail.FLOWING),
        ("leaky_relu", Tail.WEAK_SLOPE, Tail.FLOWING),
        ("prelu", Tail.WEAK_SLOPE, Tail.FLOWING),
        ("elu", Tail.SATURATED, Tail.FLOWING),
        ("selu", Tail.SATURATED, Tail.FLOWING),
        ("softplus", Tail.SATURATED, Tail.FLOWING),
        ("gelu", Tail.SATURATED, Tail.FLOWING),
        ("silu", Tail.SATURATED, Tail.FLOWING),
        ("mish", Tail.SATURATED, Tail.FLOWING),
        ("gaussian", Tail.SATURATED, Tail.SATURATED),
        ("sine", Tail.OSCILLATING, Tail.OSCILLATING),
        ("maxout", Tail.FLOWING, Tail.FLOWING),
    ],
)
def test_each_tail_has_its_kind(text: str, left: Tail, right: Tail) -> None:
    assert tail(activation(text), "left") is left
    assert tail(activation(text), "right") is right


def test_a_slope_of_half_or_more_is_not_weak() -> None:
    assert tail(activation("prelu", alpha=0.49), "left") is Tail.WEAK_SLOPE
    assert tail(activation("prelu", alpha=0.5), "left") is Tail.FLOWING


@pytest.mark.parametrize("epsilon", [1e-6, 0.01, 0.05, 0.2])
def test_saturation_edges_agree_with_closed_forms(epsilon: float) -> None:
    root = math.sqrt(1 - 4 * epsilon)
    sigmoid = math.log((1 + root) / (1 - root))
    edges = {
        "sigmoid": (-sigmoid, sigmoid),
        "tanh": (-math.acosh(epsilon**-0.5), math.acosh(epsilon**-0.5)),
        "softsign": (1 - epsilon**-0.5, epsilon**-0.5 - 1),
        "elu": (math.log(epsilon),),
        "selu": (math.log(epsilon / (1.0507009873554805 * 1.6732632423543772)),),
        "softplus": (math.log(epsilon / (1 - epsilon)),),
    }
    for key, expected in edges.items():
        zones = saturation_zones(activation(key), epsilon)
        found = [end for zone in zones for end in (zone.low, zone.high) if math.isfinite(end)]
        assert found == pytest.approx(expected, abs=1e-10, rel=1e-10)


@pytest.mark.parametrize(
    ("key", "start"), [("gelu", -2.3), ("silu", -4.1), ("mish", -4.1), ("gaussian", -2.1)]
)
def test_the_saturation_of_a_gate_ends_before_its_turning_point(key: str, start: float) -> None:
    slope = derivative_of(key, **activation(key).parameters)
    with mpmath.workdps(30):
        edge = mpmath.findroot(lambda z: abs(slope(z)) - mpmath.mpf(0.05), start)
    assert saturation_zones(activation(key), 0.05)[0] == Interval(
        -INFINITY, pytest.approx(float(edge), abs=1e-10)
    )


@pytest.mark.parametrize("text", ["identity", "linear", "relu", "leaky_relu", "prelu", "sine", "maxout"])
def test_what_has_no_flat_tail_is_never_saturated(text: str) -> None:
    assert saturation_zones(activation(text), 0.3) == ()


def test_the_step_is_saturated_on_both_sides_of_its_threshold() -> None:
    zones = saturation_zones(activation("step", threshold=0.5), 0.05)
    assert zones == (Interval(-INFINITY, 0.5), Interval(0.5, INFINITY))


def test_a_threshold_above_the_largest_slope_makes_the_whole_line_one_zone() -> None:
    assert saturation_zones(activation("sigmoid"), 0.26) == (Interval(-INFINITY, INFINITY),)


def test_a_flat_tail_ends_at_a_kink() -> None:
    assert saturation_zones(activation("elu", alpha=0.1), 0.2) == (Interval(-INFINITY, 0.0),)


@pytest.mark.parametrize("chosen", CHOICES, ids=str)
@pytest.mark.parametrize("epsilon", [0.003, 0.05])
def test_every_point_of_a_zone_is_flat_and_its_edge_is_not_too_early(
    chosen: Activation, epsilon: float
) -> None:
    for zone in saturation_zones(chosen, epsilon):
        inside = np.linspace(max(zone.low, -200.0), min(zone.high, 200.0), 2003)[1:-1]
        assert (np.abs(chosen.derivative(inside)) < epsilon).all()
        if zone == Interval(-INFINITY, INFINITY):
            assert largest_slope(chosen).value < epsilon
            continue
        edge = zone.high if math.isfinite(zone.high) else zone.low
        beyond = edge + math.copysign(1e-9 * max(1.0, abs(edge)), 1.0 if edge == zone.high else -1.0)
        assert edge in chosen.kinks or abs(chosen.derivative(beyond)) >= epsilon


@pytest.mark.parametrize("epsilon", [0.0, -0.1, math.nan, math.inf])
def test_a_threshold_that_is_not_positive_is_refused(epsilon: float) -> None:
    with pytest.raises(InvalidValueError, match="threshold ε must be a positive number"):
        saturation_zones(activation("tanh"), epsilon)


@pytest.mark.parametrize(
    "record", [each for each in ACTIVATIONS if each.has_curve], ids=lambda each: each.key
)
def test_only_lines_are_straight(record):
    """Over 100,001 points of any size the second differences of a line are rounding, and of others not."""
    ends = [(each.bounds.low, each.default, each.bounds.high) for each in record.parameters]
    z = np.concatenate([np.linspace(-9.0, 9.0, 100_001), [-1e6, 1e6]])
    for values in product(*ends):
        chosen = activation(record.key, **dict(zip(record.defaults, values, strict=True)))
        slope = (chosen.value(9.0) - chosen.value(-9.0)) / 18.0
        line = chosen.value(0.0) + slope * z
        is_line = bool(np.allclose(chosen.value(z), line, rtol=1e-12, atol=1e-12))
        assert is_straight(chosen) is is_line
        if chosen.line is not None:
            assert np.allclose(chosen.value(z), chosen.line.slope * z + chosen.line.intercept, rtol=1e-14)


def test_a_largest_of_lines_is_straight_only_where_they_are_parallel():
    def pieces(*lines):
        record = replace(activation("maxout").record, parameters=(), piece_function=lambda: lines)
        return Activation(record, ())

    assert is_straight(pieces(AffinePiece(0.5, 1.0), AffinePiece(0.5, -1.0)))
    assert pieces(AffinePiece(0.5, -1.0), AffinePiece(0.5, 1.0)).line == AffinePiece(0.5, 1.0)
    assert not is_straight(pieces(AffinePiece(0.5, 1.0), AffinePiece(0.6, 1.0)))
