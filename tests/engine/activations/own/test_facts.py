"""What is said of own functions against closed forms, integrals and fine grids; and what is not said."""

import math
import random

import mpmath
import numpy as np
import pytest

from engine.activations import activation, parse_activation
from engine.activations.facts import (
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
from engine.activations.own_findings import (
    EndOfValues,
    Fact,
    closest,
    derivative_check,
    first_non_finite,
    undecided_facts,
)
from tests.engine.activations.own.formulas import exact_value, random_formula
from tests.engine.activations.own.test_random_formulas import can_be_read

INFINITY = math.inf


def own(formula):
    return parse_activation(f'own("{formula}")')


@pytest.mark.parametrize(
    ("formula", "model"),
    [
        ("z*sigmoid(z)", activation("silu")),
        ("max(0,z)", activation("relu")),
        ("max(0.01*z,z)", activation("leaky_relu")),
        ("where(z>0,z,exp(z)-1)", activation("elu")),
        ("log(1+exp(z))", activation("softplus")),
        ("exp(-z**2)", activation("gaussian")),
        ("tanh(z)", activation("tanh")),
        ("z/(1+abs(z))", activation("softsign")),
        ("where(z>0,1,0)", activation("step")),
        ("sin(z)", activation("sine")),
        ("z", activation("identity")),
        ("0.5*z*(1+erf(z/sqrt(2)))", activation("gelu")),
    ],
)
def test_the_card_of_a_formula_is_that_of_the_same_function_in_the_catalogue(formula, model):
    chosen = own(formula)
    assert chosen.kinks == model.kinks
    found, expected = chosen.output_range, model.output_range
    assert (found.low, found.high) == pytest.approx((expected.low, expected.high), rel=1e-14, abs=1e-15)
    assert (found.low_attained, found.high_attained) == (expected.low_attained, expected.high_attained)
    assert found.values == expected.values
    assert mean_output(chosen) == pytest.approx(mean_output(model), abs=1e-14)
    for fact in (is_zero_centred, is_monotone, is_smooth, is_straight):
        assert fact(chosen) == fact(model), fact
    assert [tail(chosen, side) for side in ("left", "right")] == [
        tail(model, side) for side in ("left", "right")
    ]
    assert largest_slope(chosen).value == pytest.approx(largest_slope(model).value, rel=1e-12)
    zones, model_zones = (
        [(zone.low, zone.high) for zone in saturation_zones(each, 0.05)] for each in (chosen, model)
    )
    assert np.ravel(zones) == pytest.approx(np.ravel(model_zones), rel=1e-12)
    assert undecided_facts(chosen) == frozenset()


@pytest.mark.parametrize(
    ("formula", "low", "high", "attained"),
    [
        ("min(max(0,z),6)", 0, 6, (True, True)),
        ("where(z<0,z+1,0)", -INFINITY, 1, (False, False)),
        ("max(sin(z),0.3,cos(z))", 0.3, 1, (True, True)),
        ("atan(z)", -math.pi / 2, math.pi / 2, (False, False)),
        ("abs(sin(z))", 0, 1, (True, True)),
        ("1/z", -INFINITY, INFINITY, (False, False)),
        ("1/(1+z**2)", 0, 1, (False, True)),
        ("log(1+abs(z))", 0, INFINITY, (True, False)),
        ("-exp(z)", -INFINITY, 0, (False, False)),
        ("z**4-z**2", -0.25, INFINITY, (True, False)),
        ("tanh(relu(z))", 0, 1, (True, False)),
        ("z*sin(z)", -INFINITY, INFINITY, (False, False)),
        ("3", 3, 3, (True, True)),
        ("where(z>1,2,where(z<-1,-2,0))", -2, 2, (True, True)),
    ],
)
def test_the_range_is_found_with_what_is_attained(formula, low, high, attained):
    found = own(formula).output_range
    assert (found.low, found.high) == pytest.approx((low, high), rel=1e-14)
    assert (found.low_attained, found.high_attained) == attained


@pytest.mark.parametrize(
    ("formula", "left", "right"),
    [
        ("z**3", Tail.GROWING, Tail.GROWING),
        ("exp(z)", Tail.SATURATED, Tail.GROWING),
        ("exp(z**2)", Tail.GROWING, Tail.GROWING),
        ("z*log(1+abs(z))", Tail.GROWING, Tail.GROWING),
        ("log(1+abs(z))", Tail.SATURATED, Tail.SATURATED),
        ("sqrt(1+abs(z))", Tail.SATURATED, Tail.SATURATED),
        ("z+sqrt(1+abs(z))", Tail.FLOWING, Tail.FLOWING),
        ("relu(-z)", Tail.FLOWING, Tail.OFF),
        ("min(z,6)", Tail.FLOWING, Tail.SATURATED),
        ("z*sin(z)", Tail.OSCILLATING, Tail.OSCILLATING),
        ("sqrt(z)", Tail.UNDECIDED, Tail.SATURATED),
        ("3", Tail.SATURATED, Tail.SATURATED),
    ],
)
def test_a_tail_that_no_catalogue_function_has_is_told(formula, left, right):
    assert (tail(own(formula), "left"), tail(own(formula), "right")) == (left, right)


@pytest.mark.parametrize("formula", ["z**3", "exp(z)", "sqrt(abs(z))", "1/z", "z*sin(z)"])
def test_a_slope_without_bound_is_infinite(formula):
    assert largest_slope(own(formula)).value == INFINITY


@pytest.mark.parametrize("formula", ["2*z+1", "a*z-b/2", "-(z-3)/4", "5"])
def test_a_line_is_proved_by_its_form(formula):
    assert is_straight(own(formula))


@pytest.mark.parametrize(
    "formula", ["where(z>1000000,0,z)", "z+0*sin(z)*exp(z)+z**2/10**12", "max(z,z-1)", "tanh(z)"]
)
def test_what_only_looks_straight_is_not_said_to_be(formula):
    assert not is_straight(own(formula))


@pytest.mark.parametrize(
    ("formula", "undecided"),
    [
        ("sqrt(z)", {Fact.RANGE, Fact.MEAN, Fact.ZERO_CENTRED, Fact.MONOTONE, Fact.SMOOTH, Fact.LEFT_TAIL}),
        ("1/z", {Fact.RANGE, Fact.MEAN, Fact.ZERO_CENTRED}),
        ("exp(z**2)", {Fact.MEAN, Fact.ZERO_CENTRED}),
        ("sigmoid(100000*z)", {Fact.RANGE, Fact.MONOTONE, Fact.SMOOTH, Fact.LARGEST_SLOPE}),
        ("z**3", set()),
    ],
)
def test_what_the_numbers_do_not_decide_is_not_said(formula, undecided):
    assert undecided_facts(own(formula)) == undecided


def test_where_a_function_stops_being_finite_is_found():
    assert first_non_finite(own("exp(z)"), "left") is None
    assert first_non_finite(own("exp(z)"), "right") == EndOfValues(
        pytest.approx(math.log(np.finfo(float).max), rel=1e-12), "value", is_undefined=False
    )
    assert first_non_finite(own("sqrt(3-z)"), "right") == EndOfValues(
        pytest.approx(3.0, rel=1e-15), "derivative", is_undefined=False
    )
    assert first_non_finite(own("log(z)"), "left") == EndOfValues(0.0, "value", is_undefined=False)
    assert first_non_finite(own("z*sigmoid(z)"), "right") is None
    assert first_non_finite(own("1/(1+exp(-z))"), "left") is None


def test_the_closest_function_is_named_with_its_distance():
    found = closest(own("z*sigmoid(1.7*z)"))
    assert (found.activation.key, round(found.difference, 4)) == ("gelu", 0.0205)
    assert closest(own("z*sigmoid(1.77*z)")).difference == pytest.approx(0.0142, abs=5e-5)
    same = closest(own("max(0,z)"))
    assert (same.activation.key, same.difference) == ("relu", 0.0)
    assert closest(own("sqrt(z)")) is None


@pytest.mark.parametrize(
    "formula", ["z*sigmoid(1.7*z)", "where(z>0,z,exp(z)-1)", "abs(z)**1.5", "relu(3*z-0.7)", "z**3"]
)
def test_the_derivative_agrees_with_differences(formula):
    # Close to the bend of |z|^1.5 differences are no better.
    assert derivative_check(own(formula)) < (1e-7 if "1.5" in formula else 1e-10)


RANDOM = [
    formula
    for formula in (random_formula(random.Random(seed), 2) for seed in range(60))
    if can_be_read(formula)
]
GRID = np.sort(np.concatenate([np.linspace(-30, 30, 60_001), np.random.default_rng(3).normal(0, 3, 2_000)]))


@pytest.mark.parametrize("formula", RANDOM[:40])
def test_facts_of_a_random_formula_hold_on_a_fine_grid(formula):
    chosen = parse_activation(f'own("{formula}")')
    undecided = undecided_facts(chosen)
    values = chosen.value(GRID)
    finite = values[np.isfinite(values)]
    slack = 1e-9 * max(1.0, np.abs(finite).max(initial=0.0))
    if Fact.RANGE not in undecided:
        assert chosen.output_range.low - slack <= finite.min()
        assert finite.max() <= chosen.output_range.high + slack
    if Fact.MONOTONE not in undecided and is_monotone(chosen):
        steps = np.diff(finite)
        assert (steps >= -slack).all() or (steps <= slack).all()


@pytest.mark.parametrize("formula", RANDOM[:12])
def test_the_mean_of_a_random_formula_is_its_integral(formula):
    chosen = parse_activation(f'own("{formula}")')
    if math.isnan(mean_output(chosen)):
        assert Fact.MEAN in undecided_facts(chosen)
        return

    def weighted(x):
        value = exact_value(formula, x, a=1.0, b=1.0)
        return 0 if value is None else value * mpmath.npdf(x)

    ends = sorted({-12, -6, -3, -1.5, 0, 1.5, 3, 6, 12, *(kink for kink in chosen.kinks if abs(kink) < 12)})
    assert mean_output(chosen) == pytest.approx(
        float(mpmath.quad(weighted, ends, maxdegree=5)), rel=1e-6, abs=1e-6
    )
