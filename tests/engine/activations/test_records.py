"""What every record keeps to: shapes, types, limits, kinks, ranges, and the catalogue itself."""

import math
from collections.abc import Callable
from functools import partial

import hypothesis
import mpmath
import numpy as np
import pytest
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst
from numpy.typing import ArrayLike

from engine.activations import ACTIVATIONS, Activation, ActivationRecord, activation
from engine.activations.base.record import KINK_SIDES
from engine.records.invalid_value import InvalidValueError
from tests.engine.activations.choices import CHOICES, EVERY_CHOICE
from tests.engine.activations.definitions import derivative_of, value_of

CURVES = [record for record in ACTIVATIONS if record.has_curve]
GALLERY_ORDER = (
    "step identity linear sigmoid tanh softsign relu leaky_relu prelu elu selu softplus gelu silu mish "
    "gaussian sine softmax maxout"
)


def slopes_of(chosen: Activation) -> list[Callable[[ArrayLike], np.ndarray]]:
    """Return g' on both sides of a kink, or the Jacobian of a vector function."""
    if not chosen.record.has_curve:
        return [chosen.jacobian]
    return [partial(chosen.derivative, kink_side=side) for side in KINK_SIDES]


def key_of(record: ActivationRecord) -> str:
    return record.key


def test_the_catalogue_is_in_gallery_order() -> None:
    assert " ".join(record.key for record in ACTIVATIONS) == GALLERY_ORDER


@pytest.mark.parametrize("record", ACTIVATIONS, ids=key_of)
def test_formulas_are_balanced_latex_of_g_and_its_derivative(record: ActivationRecord) -> None:
    assert record.formula.startswith((r"g(z)=", r"g(\mathbf{z})_i="))
    assert record.derivative_formula.startswith((r"g'(z)=", r"\frac{\partial g_i}{\partial z_j}="))
    for formula in (record.formula, record.derivative_formula, record.short_formula):
        assert formula.count("{") == formula.count("}")
        assert formula.count("(") == formula.count(")")
    for parameter in record.parameters:
        assert record.key == "maxout" or parameter.symbol in record.formula


@pytest.mark.parametrize("record", ACTIVATIONS, ids=key_of)
def test_defaults_lie_within_their_bounds(record: ActivationRecord) -> None:
    for parameter in record.parameters:
        parameter.bounds.check(parameter.default)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("record", ACTIVATIONS, ids=key_of)
def test_shape_and_float_type_are_kept(record: ActivationRecord, dtype: type) -> None:
    for shape in [(3,), (2, 3), (2, 0, 3), (1, 1, 4)]:
        z = np.linspace(-3, 3, math.prod(shape), dtype=dtype).reshape(shape)
        assert record.value(z).shape == shape
        assert record.value(z).dtype == dtype
        if record.has_curve:
            for side in ("left", "right"):
                assert record.derivative(z, kink_side=side).shape == shape
                assert record.derivative(z, kink_side=side).dtype == dtype


@pytest.mark.parametrize("record", CURVES, ids=key_of)
def test_a_number_or_a_list_of_integers_is_taken_as_float64(record: ActivationRecord) -> None:
    assert np.shape(record.value(1)) == ()
    assert np.shape(record.derivative(1)) == ()
    assert record.value([1, 2]).dtype == np.float64
    assert float(record.value(2)) == record.value(np.array([2.0]))[0]


@pytest.mark.parametrize("record", ACTIVATIONS, ids=key_of)
def test_the_input_is_never_changed_nor_returned_as_the_output(record: ActivationRecord) -> None:
    z = np.array([-1.0, 0.0, 2.0])
    result = record.value(z)
    assert not np.shares_memory(z, result)
    assert z.tolist() == [-1.0, 0.0, 2.0]


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("chosen", CHOICES, ids=str)
@hypothesis.settings(max_examples=40, deadline=None)
@hypothesis.given(data=st.data())
def test_no_number_gives_nan_or_a_warning(chosen: Activation, dtype: type, data: st.DataObject) -> None:
    numbers = st.floats(allow_nan=False, width=32 if dtype is np.float32 else 64)
    z = data.draw(npst.arrays(dtype, npst.array_shapes(max_dims=2, max_side=5), elements=numbers))
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        assert not np.isnan(chosen.value(z)).any()
        assert not np.isnan(chosen.derivative(z)).any()
        assert not np.isnan(chosen.derivative(z, kink_side="right")).any()


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("chosen", EVERY_CHOICE, ids=str)
def test_nan_gives_nan_and_leaves_the_numbers_beside_it_alone(chosen: Activation, dtype: type) -> None:
    z = np.array([[np.nan, 0.5, -2.0], [1.0, 0.0, -0.5]], dtype=dtype)
    functions = [chosen.value, *slopes_of(chosen)]
    for function in functions:
        result = function(z)
        assert result.dtype == dtype
        assert np.isnan(result[0, 0]).all()
        np.testing.assert_array_equal(result[1], function(z[1]))
        if chosen.record.has_curve:
            np.testing.assert_array_equal(result[0, 1:], function(z[0, 1:]))
            assert np.isnan(function(np.nan))
            assert np.isnan(function([np.nan])).tolist() == [True]


@pytest.mark.parametrize("shape", [(0,), (0, 3), (2, 0)])
@pytest.mark.parametrize("chosen", EVERY_CHOICE, ids=str)
def test_an_empty_array_gives_an_empty_one(chosen: Activation, shape: tuple[int, ...]) -> None:
    for function in (chosen.value, *slopes_of(chosen)):
        result = function(np.empty(shape))
        assert result.shape[: len(shape)] == shape
        assert result.size == function([]).size == 0


LIMITS = {
    "step": (0, 1, 0, 0),
    "identity": (-math.inf, math.inf, 1, 1),
    "linear": (-math.inf, math.inf, 0.5, 0.5),
    "sigmoid": (0, 1, 0, 0),
    "tanh": (-1, 1, 0, 0),
    "softsign": (-1, 1, 0, 0),
    "relu": (0, math.inf, 0, 1),
    "leaky_relu": (-math.inf, math.inf, 0.01, 1),
    "prelu": (-math.inf, math.inf, 0.25, 1),
    "elu": (-1, math.inf, 0, 1),
    "selu": (-1.7580993408473766, math.inf, 0, 1.0507009873554805),
    "softplus": (0, math.inf, 0, 1),
    "gelu": (0, math.inf, 0, 1),
    "silu": (0, math.inf, 0, 1),
    "mish": (0, math.inf, 0, 1),
    "gaussian": (0, 0, 0, 0),
    "sine": (0, 0, 0, 0),
    "maxout": (math.inf, math.inf, -0.5, 1),
}


@pytest.mark.parametrize("record", CURVES, ids=key_of)
def test_infinity_gives_the_limit(record: ActivationRecord) -> None:
    ends = np.array([-np.inf, np.inf])
    assert (*record.value(ends), *record.derivative(ends)) == LIMITS[record.key]


@pytest.mark.parametrize("chosen", CHOICES, ids=str)
def test_a_derivative_is_the_slope_of_the_definition(chosen: Activation) -> None:
    points = np.setdiff1d(np.linspace(-4, 4, 33) + 1 / 128, chosen.kinks)
    with mpmath.workdps(50):
        slopes = [
            mpmath.diff(value_of(chosen.key, **chosen.parameters), mpmath.mpf(float(z))) for z in points
        ]
    np.testing.assert_allclose(
        chosen.derivative(points), np.array(slopes, dtype=float), rtol=1e-13, atol=1e-16
    )


@pytest.mark.parametrize("chosen", CHOICES, ids=str)
def test_kinks_are_where_the_one_sided_slopes_or_values_differ_and_nowhere_else(chosen: Activation) -> None:
    for kink in chosen.kinks:
        sides = [float(chosen.derivative(kink, kink_side=side)) for side in ("left", "right")]
        jump = chosen.value(np.nextafter(kink, 9)) - chosen.value(kink)
        assert sides[0] != sides[1] or jump == 1
        for side, towards in (("left", -9.0), ("right", 9.0)):
            definition = derivative_of(chosen.key, side, **chosen.parameters)
            beside = float(definition(mpmath.mpf(float(np.nextafter(kink, towards)))))
            assert chosen.derivative(kink, kink_side=side) == pytest.approx(beside, rel=1e-15, abs=0)
    elsewhere = np.setdiff1d(np.linspace(-4, 4, 65), chosen.kinks)
    left, right = (chosen.derivative(elsewhere, kink_side=side) for side in ("left", "right"))
    assert (left == right).all()
    beside = chosen.derivative(np.nextafter(elsewhere, 9))
    np.testing.assert_allclose(left, beside, rtol=1e-12, atol=1e-14)


def test_the_derivative_of_relu_at_zero_is_a_setting() -> None:
    relu = activation("relu")
    assert [relu.derivative(z) for z in (0.0, -0.0)] == [0, 0]
    assert [relu.derivative(z, kink_side="right") for z in (0.0, -0.0)] == [1, 1]


def test_the_step_is_off_at_its_threshold_and_has_slope_0_even_there() -> None:
    step = activation("step", threshold=0.5)
    assert step.value([0.499, 0.0001, 0.5, np.nextafter(0.5, 1)]).tolist() == [0, 0, 0, 1]
    assert step.derivative(0.5) == step.derivative(0.5, kink_side="right") == 0


@pytest.mark.parametrize("chosen", CHOICES, ids=str)
def test_the_output_range_holds_every_value_and_no_less(chosen: Activation) -> None:
    span = chosen.output_range
    z = np.concatenate([np.linspace(-12, 12, 4001), [-1e300, 1e300]])
    values = chosen.value(z)
    if span.values:
        assert set(values) == set(span.values)
        return
    slack = 1e-15 * max(1.0, abs(span.low))
    assert (values >= span.low - slack).all()
    assert (values <= span.high).all()
    for end, attained, extreme in (
        (span.low, span.low_attained, values.min()),
        (span.high, span.high_attained, values.max()),
    ):
        assert not (attained and math.isinf(end))
        if math.isfinite(end):
            assert extreme == pytest.approx(end, abs=2e-3)
        else:
            assert abs(extreme) > 1e290


@pytest.mark.parametrize(
    ("chosen", "low"),
    [
        (activation("gelu"), -0.169971207479903),
        (activation("silu"), -0.278464542761074),
        (activation("silu", beta=2.0), -0.139232271380537),
        (activation("mish"), -0.308843413017250),
    ],
    ids=str,
)
def test_the_lowest_value_of_a_gate_is_found(chosen: Activation, low: float) -> None:
    assert chosen.output_range.low == pytest.approx(low, rel=1e-14, abs=0)
    assert chosen.output_range.low_attained


@pytest.mark.parametrize("record", ACTIVATIONS, ids=key_of)
def test_an_unknown_parameter_is_refused(record: ActivationRecord) -> None:
    with pytest.raises(InvalidValueError, match="sharpness"):
        record.value(0.0, sharpness=2.0)
