"""The pass of one sample, line by line."""

from collections.abc import Iterator

import numpy as np

from engine.activations.base.stable_functions import logistic
from engine.written.expression import (
    ONE,
    Call,
    Expression,
    Function,
    Negative,
    Number,
    Square,
    Sum,
    product_of,
)
from engine.written.functions import one_over_one_plus_exp, point, written_function
from engine.written.network_numbers import NetworkNumbers, input_name
from engine.written.step import Section, Step, collected_step, computed_step

_LARGEST_EXPONENT = 200.0
"""A pocket calculator's largest number is 10⁹⁹ = e²²⁸."""

_SMALLEST_COMPLEMENT = 1e-3
"""Below this 1 − ŷ is not written as a difference, which would cancel."""


def sample_lines(numbers: NetworkNumbers, sample: int) -> Iterator[Step]:
    """Yield the forward pass, the loss and the backward pass of column `sample`."""
    column = slice(sample, sample + 1)
    for layer in numbers.layers:
        yield _pre_activation(numbers, layer, column)
        if layer < numbers.last:
            yield _activation(numbers, layer, column)
    yield _prediction(numbers, column)
    yield _sample_loss(numbers, column)
    error = _output_error(numbers, column)
    yield error
    for layer in reversed(numbers.layers):
        if layer < numbers.last:
            yield _slope(numbers, layer, column)
            error = _hidden_error(numbers, layer, column)
            yield error
        yield from _sample_gradients(numbers, layer, column, error)


def _pre_activation(numbers: NetworkNumbers, layer: int, column: slice) -> Step:
    weight, bias, inputs = numbers.weight(layer), numbers.bias(layer), numbers.a(layer - 1)[:, column]

    def term(row: int, _column: int) -> Expression:
        products: list[Expression] = [
            product_of(Number(float(w)), Number(float(a)))
            for w, a in zip(weight[row], inputs[:, 0], strict=True)
        ]
        if numbers.use_bias:
            products.append(Number(float(bias[row, 0])))
        return Sum(tuple(products)) if len(products) > 1 else products[0]

    formula = f"W[{layer}] {input_name(layer)}" + (f" + b[{layer}]" if numbers.use_bias else "")
    return computed_step(Section.FORWARD, f"z[{layer}]", formula, term, numbers.z(layer)[:, column])


def _activation(numbers: NetworkNumbers, layer: int, column: slice) -> Step:
    activation, z, a = numbers.activation(layer), numbers.z(layer)[:, column], numbers.a(layer)[:, column]
    function = written_function(activation)
    symbol = f"a[{layer}]"
    if function is None:
        return collected_step(Section.FORWARD, symbol, f"g(z[{layer}])", a)
    how = function.value

    def term(row: int, _column: int) -> Expression:
        return how(point(activation, float(z[row, 0]), float(a[row, 0]), numbers.kink_side))

    return computed_step(Section.FORWARD, symbol, function.value_formula.format(z=f"z[{layer}]"), term, a)


def _slope(numbers: NetworkNumbers, layer: int, column: slice) -> Step:
    activation, z, a = numbers.activation(layer), numbers.z(layer)[:, column], numbers.a(layer)[:, column]
    slopes = numbers.slopes(layer)[:, column]
    function = written_function(activation)
    symbol = f"g′(z[{layer}])"
    if function is None:
        return collected_step(Section.BACKWARD, symbol, "", slopes)
    how = function.derivative

    def term(row: int, _column: int) -> Expression:
        return how(point(activation, float(z[row, 0]), float(a[row, 0]), numbers.kink_side))

    formula = function.derivative_formula.format(z=f"z[{layer}]", a=f"a[{layer}]")
    return computed_step(Section.BACKWARD, symbol, "" if formula == symbol else formula, term, slopes)


def _prediction(numbers: NetworkNumbers, column: slice) -> Step:
    z = float(numbers.z(numbers.last)[0, column][0])
    return computed_step(
        Section.FORWARD,
        "ŷ",
        f"σ(z[{numbers.last}])",
        lambda _row, _column: one_over_one_plus_exp(Number(-z)),
        numbers.a(numbers.last)[:, column],
    )


def _sample_loss(numbers: NetworkNumbers, column: slice) -> Step:
    y = float(numbers.dataset.targets[0, column][0])
    z = float(numbers.z(numbers.last)[0, column][0])
    prediction = Number(float(numbers.a(numbers.last)[0, column][0]))
    target = Number(y, is_exact=True)
    if not numbers.is_cross_entropy:
        squared = Sum((prediction, Negative(target)))
        return computed_step(
            Section.LOSS, "L", "(ŷ − y)²", lambda *_at: Square(squared), numbers.losses()[:, column]
        )
    formula = "−ln ŷ" if y == 1.0 else "−ln(1 − ŷ)"
    term = _cross_entropy_term(z, prediction, is_one=y == 1.0)
    return computed_step(Section.LOSS, "L", formula, lambda *_at: term, numbers.losses()[:, column])


def _cross_entropy_term(z: float, prediction: Number, *, is_one: bool) -> Expression:
    """Return −ln of the probability given to the right class, as a calculator can take it."""
    against = -z if is_one else z
    if against > _LARGEST_EXPONENT:
        # ln(1 + e^s) is s itself here, and e^s is beyond a calculator.
        return Number(against)
    probability: Expression = prediction
    if not is_one:
        share = float(logistic(np.asarray(-z)))
        probability = (
            Sum((ONE, Negative(prediction)))
            if share > _SMALLEST_COMPLEMENT
            else one_over_one_plus_exp(Number(z))
        )
    return Negative(Call(Function.LN, probability))


def _output_error(numbers: NetworkNumbers, column: slice) -> Step:
    last = numbers.last
    prediction = Number(float(numbers.a(last)[0, column][0]))
    target = Number(float(numbers.dataset.targets[0, column][0]), is_exact=True)
    residual: Expression = Sum((prediction, Negative(target)))
    if numbers.is_cross_entropy:
        formula, term = "ŷ − y", residual
    else:
        formula = "2 (ŷ − y) ŷ (1 − ŷ)"
        two = Number(2.0, is_exact=True)
        term = product_of(two, residual, prediction, Sum((ONE, Negative(prediction))))
    return computed_step(
        Section.BACKWARD, f"dz[{last}]", formula, lambda *_at: term, numbers.dz(last)[:, column]
    )


def _hidden_error(numbers: NetworkNumbers, layer: int, column: slice) -> Step:
    weight, dz = numbers.weight(layer + 1), numbers.dz(layer + 1)[:, column]
    slopes = numbers.slopes(layer)[:, column]

    def term(row: int, _column: int) -> Expression:
        slope = Number(float(slopes[row, 0]))
        products = [
            product_of(Number(float(w)), Number(float(d)))
            for w, d in zip(weight[:, row], dz[:, 0], strict=True)
        ]
        if len(products) == 1:
            return product_of(*products[0].factors, slope)
        return product_of(Sum(tuple(products)), slope)

    formula = f"W[{layer + 1}]ᵀ dz[{layer + 1}] ⊙ g′(z[{layer}])"
    return computed_step(Section.BACKWARD, f"dz[{layer}]", formula, term, numbers.dz(layer)[:, column])


def _sample_gradients(numbers: NetworkNumbers, layer: int, column: slice, error: Step) -> Iterator[Step]:
    """Yield dW and db; `error` is the line of dz."""
    dz, inputs = numbers.dz(layer)[:, column], numbers.a(layer - 1)[:, column]

    def term(row: int, of_input: int) -> Expression:
        return product_of(Number(float(dz[row, 0])), Number(float(inputs[of_input, 0])))

    formula = f"dz[{layer}] {input_name(layer)}ᵀ"
    yield computed_step(Section.BACKWARD, f"dW[{layer}]", formula, term, dz @ inputs.T)
    if numbers.use_bias:
        yield collected_step(Section.BACKWARD, f"db[{layer}]", error.symbol, np.array(error.results))
