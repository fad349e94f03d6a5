"""Values and slopes of own functions: as accurate as the catalogue's, on both sides of every kink."""

import math
import time

import numpy as np
import pytest

from engine.activations import activation, parse_activation
from engine.activations.curve_samples import sample_curve
from engine.activations.own.curve import own_curve
from engine.ensembles.replica_activations import activation_calls
from tests.engine.activations.definitions import derivative_of, value_of
from tests.engine.activations.test_accuracy import ALLOWED_ULP, grid, worst

SIDES = ("left", "right")


def own(formula, **parameters):
    return parse_activation(
        f'own("{formula}"{"".join(f",{name}={value}" for name, value in parameters.items())})'
    )


LIKE_THE_CATALOGUE = {
    "z*sigmoid(z)": activation("silu"),
    "z/(1+exp(-z))": activation("silu"),
    "1/(1+exp(-z))": activation("sigmoid"),
    "exp(z)/(1+exp(z))": activation("sigmoid"),
    "log(1+exp(z))": activation("softplus"),
    "max(0,z)": activation("relu"),
    "where(z>0,z,0.5*(exp(z)-1))": activation("elu", alpha=0.5),
    "z*tanh(log(1+exp(z)))": activation("mish"),
    "exp(-z**2)": activation("gaussian"),
    "(exp(z)-exp(-z))/(exp(z)+exp(-z))": activation("tanh"),
    "0.5*z*(1+erf(z/sqrt(2)))": activation("gelu"),
}


@pytest.mark.parametrize("formula", LIKE_THE_CATALOGUE)
def test_a_formula_typed_as_in_a_book_is_as_accurate_as_the_catalogue(formula):
    chosen, model = own(formula), LIKE_THE_CATALOGUE[formula]
    points = grid(model)
    for computed, function in (
        (chosen.value(points), value_of(model.key, **model.parameters)),
        (chosen.derivative(points), derivative_of(model.key, **model.parameters)),
    ):
        error, where = worst(points, computed, function)
        assert error <= 1, f"{error * ALLOWED_ULP:.1f} ULP at {where!r}"


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(
    ("formula", "model"),
    [
        ("max(0,z)", activation("relu")),
        ("max(z,0)", activation("relu")),
        ("relu(z)", activation("relu")),
        ("z*(z>0)", activation("relu")),
        ("where(z>=0,z,0)", activation("relu")),
        ("(z+abs(z))/2", activation("relu")),
        ("-min(-z,0)", activation("relu")),
        ("max(0.25*z,z)", activation("prelu")),
        ("where(z>0,1,0)", activation("step")),
        ("where(z>0,z,0.5*(exp(z)-1))", activation("elu", alpha=0.5)),
        ("where(z>0,z,exp(z)-1)", activation("elu")),
    ],
)
def test_both_sides_of_a_kink_are_those_of_the_catalogue(formula, model, side):
    chosen = own(formula)
    z = np.array([-3.0, -1e-300, -0.0, 0.0, 5e-324, 0.5, 800.0, -800.0, np.inf, -np.inf])
    assert chosen.kinks == model.kinks
    np.testing.assert_array_equal(chosen.derivative(z, kink_side=side), model.derivative(z, kink_side=side))
    finite = z[np.isfinite(z) | (np.abs(model.value(z)) < math.inf)]
    if formula != "where(z>=0,z,0)":
        np.testing.assert_array_equal(chosen.value(finite), model.value(finite))


@pytest.mark.parametrize(
    ("formula", "kinks", "left", "right"),
    [
        ("abs(z)", (0.0,), (-1.0,), (1.0,)),
        ("abs(-z)", (0.0,), (-1.0,), (1.0,)),
        ("min(max(0,z),6)", (0.0, 6.0), (0.0, 1.0), (1.0, 0.0)),
        ("max(z,0.3)", (0.3,), (0.0,), (1.0,)),
        ("relu(3*z-0.7)", (0.7 / 3,), (0.0,), (3.0,)),
        ("relu(tanh(z))", (0.0,), (0.0,), (1.0,)),
        ("relu(relu(z)-1)", (1.0,), (0.0,), (1.0,)),
        ("sqrt(z**2)", (0.0,), (-1.0,), (1.0,)),
        ("sqrt(relu(z))", (0.0,), (0.0,), (math.inf,)),
        ("sign(z)*z", (0.0,), (-1.0,), (1.0,)),
        ("where(-1<z<1,z**2,1)", (-1.0, 1.0), (0.0, 2.0), (-2.0, 0.0)),
        ("where(z**2>2,1,z)", (-math.sqrt(2), math.sqrt(2)), (0.0, 1.0), (1.0, 0.0)),
        ("abs(z)**1.5", (), (), ()),
        ("abs(z)*z", (), (), ()),
        ("where(z>0,z,z)", (), (), ()),
        ("relu(z)-relu(-z)", (), (), ()),
        ("sigmoid(z)", (), (), ()),
    ],
)
def test_kinks_are_found_with_their_one_sided_slopes(formula, kinks, left, right):
    chosen = own(formula)
    assert chosen.kinks == pytest.approx(kinks, rel=1e-15, abs=0)
    for side, slopes in (("left", left), ("right", right)):
        found = [float(chosen.derivative(kink, kink_side=side)) for kink in chosen.kinks]
        assert found == pytest.approx(slopes, rel=1e-12)


def test_the_kinks_of_a_wave_are_all_found_near_0():
    kinks = np.array(own("abs(sin(z))").kinks)
    near = kinks[np.abs(kinks) < 100]
    np.testing.assert_allclose(near, np.arange(-31, 32) * np.pi, rtol=1e-15, atol=0)


@pytest.mark.parametrize(
    ("formula", "jumps"),
    [
        ("where(z>0,1,0)", [(0.0, 0.0, 1.0)]),
        ("where(z>=0,1,0)", [(0.0, 1.0, 0.0)]),
        ("sign(z)", [(0.0, 0.0, -1.0), (0.0, 0.0, 1.0)]),
        ("where(z<=0.5,z,2)", [(0.5, 0.5, 2.0)]),
        ("max(z,0)", []),
    ],
)
def test_a_jump_says_the_value_taken_and_the_limits_that_are_not(formula, jumps):
    samples = sample_curve(own(formula), 4.0, 97)
    assert [tuple(jump) for jump in samples.value_jumps] == jumps
    torn = int(np.isnan(samples.z).sum())
    assert torn == len({jump[0] for jump in jumps})


@pytest.mark.parametrize(
    "formula", [*LIKE_THE_CATALOGUE, "sqrt(z)", "1/z", "z**a", "sin(z)/z", "3", "a", "where(z>1,exp(z),-z)"]
)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_no_number_gives_a_warning_and_nan_stays_nan(formula, dtype):
    chosen = own(formula)
    largest = np.finfo(dtype).max
    z = np.array([[0.0, -0.0, 1.0, -1.0, largest], [-largest, np.inf, -np.inf, np.nan, 1e-30]], dtype=dtype)
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        for result in (chosen.value(z), *(chosen.derivative(z, kink_side=side) for side in SIDES)):
            assert result.shape == z.shape
            assert result.dtype == dtype
            assert np.isnan(result[1, 3])


def test_infinity_gives_the_limit():
    ends = np.array([-np.inf, np.inf])
    for formula, model in LIKE_THE_CATALOGUE.items():
        np.testing.assert_array_equal(own(formula).value(ends), model.value(ends), err_msg=formula)
        np.testing.assert_array_equal(own(formula).derivative(ends), model.derivative(ends), err_msg=formula)


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(
    "formula", [*LIKE_THE_CATALOGUE, "abs(z)", "z+a", "3", "z", "sqrt(z**2)", "where(z>=0,1,0)"]
)
def test_the_calls_for_many_networks_compute_the_same(formula, side):
    chosen = own(formula)
    z = np.concatenate(([0.0, -0.0, 30.0, -30.0, 800.0, -800.0], np.linspace(-8, 8, 122))).reshape(2, 4, 16)
    a, slope = np.empty_like(z), np.empty_like(z)
    calls = activation_calls(chosen, side, z.copy(), a, slope)
    with np.errstate(all="ignore"):
        for call in (*calls.values, *calls.slopes):
            call()
    np.testing.assert_allclose(a, chosen.value(z), rtol=1e-14, atol=1e-15)
    np.testing.assert_allclose(slope, chosen.derivative(z, kink_side=side), rtol=1e-13, atol=1e-15)


def test_a_typical_formula_takes_at_most_a_few_times_what_tanh_takes():
    # Measured on the whole 1.1 to 3.1 times; the bound here leaves room for a busy machine.
    z = np.random.default_rng(0).normal(0, 2, (4, 4, 1024))
    a, slope = np.empty_like(z), np.empty_like(z)

    def duration(calls):
        began = time.perf_counter()
        for call in (*calls.values, *calls.slopes):
            call()
        return time.perf_counter() - began

    tanh = activation_calls(activation("tanh"), "left", z, a, slope)
    for formula in ("z*sigmoid(1.7*z)", "max(0.1*z,z)", "log(1+exp(z))", "where(z>0,z,0.5*(exp(z)-1))"):
        calls = (
            own_curve(own(formula).record.definition.formula_text, ()).in_place("left").bind(z, (a, slope))
        )
        mine = activation_calls(own(formula), "left", z, a, slope)
        assert len(mine.values) + len(mine.slopes) == sum(map(len, calls))
        with np.errstate(all="ignore"):
            pairs = [(duration(tanh), duration(mine)) for _ in range(40)]
        ours, theirs = (min(each[place] for each in pairs) for place in (1, 0))
        assert ours < 6 * theirs
