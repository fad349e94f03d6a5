"""Two hundred random formulas against 70-digit values and differences, and against each other's forms."""

import random

import mpmath
import numpy as np
import pytest

from engine.activations.choice import own_activation
from engine.activations.own.curve import own_curve
from engine.activations.own.definition import own_definition
from engine.activations.own.numpy_code import numpy_code
from engine.activations.own.reading.formula_error import FormulaError
from engine.activations.own.reading.operations import OPERATIONS
from tests.engine.activations.own.formulas import exact_slope, exact_value, random_formula


def can_be_read(formula):
    """Return whether a formula has no constant part without a value, such as log(-1) or 1/0."""
    try:
        own_definition(formula)
    except FormulaError:
        return False
    return "z" in formula


CHANCE = random.Random(16)
FORMULAS = [formula for formula in (random_formula(CHANCE, 3) for _ in range(260)) if can_be_read(formula)][
    :200
]
PARAMETERS = {"a": 1.5, "b": 0.25}
POINTS = np.array([-6.3, -1.13, 0.21, 0.83, 4.4])


def chosen(formula):
    definition = own_definition(formula)
    return own_activation(definition, **{each.name: PARAMETERS[each.name] for each in definition.parameters})


def sizes_on_the_way(formula, z):
    """Return the largest of the numbers a value is made of: what its rounding errors are relative to."""
    own = chosen(formula)
    curve = own_curve(own.record.definition.formula_text, own.values)
    values = {}
    with np.errstate(all="ignore"):
        for place in curve.graph.needed([curve.place]):
            step = curve.graph.steps[place]
            if step.operation == "z":
                values[place] = np.array(z)
            elif step.number is not None:
                values[place] = np.array(step.number)
            else:
                values[place] = OPERATIONS[step.operation](*(values[each] for each in step.arguments))
    return max(float(np.abs(np.nan_to_num(each)).max()) for each in values.values())


def test_values_are_those_of_the_definition():
    compared = 0
    for formula in FORMULAS:
        values = chosen(formula).value(POINTS)
        with mpmath.workdps(70):
            for z, value in zip(POINTS, values, strict=True):
                exact = exact_value(formula, mpmath.mpf(float(z)), **PARAMETERS)
                nearby = [
                    exact_value(formula, mpmath.mpf(float(z)) * (1 + s), **PARAMETERS) for s in (-1e-9, 1e-9)
                ]
                if exact is None or abs(exact) > 1e12 or None in nearby:
                    continue
                size = sizes_on_the_way(formula, z)
                wobble = float(max(abs(each - exact) for each in nearby)) * 1e-5
                assert value == pytest.approx(float(exact), rel=1e-12, abs=1e-13 * size + wobble), (
                    formula,
                    z,
                )
                compared += 1
    assert compared > 650


def test_derivatives_are_the_slopes_of_the_definition():
    compared = 0
    for formula in FORMULAS:
        slopes = chosen(formula).derivative(POINTS)
        with mpmath.workdps(70):
            for z, slope in zip(POINTS, slopes, strict=True):
                point = mpmath.mpf(float(z))
                exact = exact_slope(formula, point, **PARAMETERS)
                if exact is None or abs(exact) > 1e9 or sizes_on_the_way(formula, z) > 1e9:
                    continue
                nearby = exact_slope(formula, point * (1 + mpmath.mpf("1e-9")), **PARAMETERS)
                wobble = 0.0 if nearby is None else abs(float(nearby - exact)) * 1e-4
                tolerance = 1e-11 * sizes_on_the_way(formula, z) + wobble
                assert slope == pytest.approx(float(exact), rel=1e-10, abs=tolerance), (formula, z)
                compared += 1
    assert compared > 550


@pytest.mark.parametrize("kink_side", ["left", "right"])
def test_the_calls_in_place_compute_the_same(kink_side):
    z = np.concatenate((POINTS, np.zeros(3))).reshape(2, 4)
    for formula in FORMULAS:
        own = chosen(formula)
        curve = own_curve(own.record.definition.formula_text, own.values)
        if not curve.tells_sides_of_zero:
            continue
        value, slope = curve.in_place(kink_side).run(z)
        is_near = np.abs(own.derivative(z, kink_side=kink_side)) < 1e6
        expected = own.value(z), own.derivative(z, kink_side=kink_side)
        np.testing.assert_allclose(
            value[is_near], expected[0][is_near], rtol=1e-9, atol=1e-9, err_msg=formula
        )
        np.testing.assert_allclose(
            slope[is_near], expected[1][is_near], rtol=1e-7, atol=1e-9, err_msg=formula
        )


def test_the_code_to_copy_gives_the_same_numbers():
    for formula in FORMULAS:
        own = chosen(formula)
        space = {}
        exec(numpy_code(own.record.definition), space)  # noqa: S102
        with np.errstate(all="ignore"):
            values = space["own"](POINTS, **own.parameters)
        expected = own.value(POINTS)
        tolerance = 1e-13 * max(sizes_on_the_way(formula, z) for z in POINTS)
        is_small = np.abs(expected) < 1e9
        np.testing.assert_allclose(
            np.broadcast_to(values, POINTS.shape)[is_small],
            expected[is_small],
            rtol=1e-12,
            atol=min(tolerance, 1e-3),
            err_msg=formula,
        )
