"""Holds every formula of the drawer against the results below it, symbol by symbol."""

import math
from collections.abc import Iterator

import numpy as np

from app.labs.xor.one_run.numbers.numbers_texts import copied_text
from app.labs.xor.one_run.numbers.written_state import WrittenState, written_state
from app.labs.xor.one_run.run.state import OneRunState
from tests.app.labs.xor.one_run.calculator import calculate
from tests.app.labs.xor.one_run.formulas import Head, Matrix, Value, heads, quantities, value_of
from tests.app.labs.xor.one_run.hand_functions import RIGHT_SLOPES, SLOPES, VALUES

_LOST_BY_LN = 1e-13
"""The evaluation here knows ln(1 + e^z) of z far below 0 to so many decimals only."""
_BEYOND_CALCULATORS = 700.0
_ELEMENTWISE = ("a[", "g′(", "ŷ", "L")


def assert_formulas_hold(state: OneRunState, sample: int | None) -> list[Head]:
    """Evaluate each formula with the state's own matrices; returns them."""
    shown = written_state(state, sample)
    _assert_terms_are_there(shown)
    text = copied_text(shown)
    found = heads(text)
    symbols = dict(_symbols(state, None if sample is None else np.array([sample])))
    if sample is not None:
        x1, x2 = (f"{each:.4f}".rstrip("0").rstrip(".").replace("-", "−") for each in state.points[sample])
        assert f"x = ({x1}, {x2})ᵀ" in found[0].section.replace("(−0, ", "(0, ").replace(", −0)", ", 0)")
        assert quantities(found[0].section)["y"] == symbols["y"]
    updated: dict[str, Value] = {}
    for head in found:
        if head.section.startswith("Update") and not updated:
            updated = dict(_symbols(state, state.next_batch)) | dict(_remembered(state))
            updated |= quantities(head.section)
            symbols = updated
        value = _value(head, symbols)
        slack = _LOST_BY_LN if "ln(1 + " in head.formula else 0.0
        if head.symbol == "L" and sample is not None:
            slack = _lost_by_loss(symbols)
        _assert_shown(head, value, text, slack)
        if head.is_assignment:
            symbols[head.symbol] = value
    return found


def _assert_terms_are_there(shown: WrittenState) -> None:
    """Only where a network's numbers are beyond a calculator may a result stand without its terms."""
    if max(np.abs(z).max() for z in shown.state.passed.z) < _BEYOND_CALCULATORS:
        for step in shown.written.steps:
            assert None not in [term for row in step.terms for term in row], step


def _value(head: Head, symbols: dict[str, Value]) -> Matrix:
    formula = head.formula or head.symbol
    is_output_error = head.symbol.startswith("dz") and "ŷ" in formula
    if not (head.symbol.startswith(_ELEMENTWISE) or is_output_error) or "Σ" in formula:
        value = value_of(formula, symbols)
        return np.reshape(value, (-1, 1)) if np.ndim(value) == 0 else value
    return _by_element(head, formula, symbols)


def _by_element(head: Head, formula: str, symbols: dict[str, Value]) -> Matrix:
    """Evaluate a formula in which every matrix stands for its element at one place."""
    shape = head.results.shape
    values = np.empty(shape)
    for place in np.ndindex(shape):
        here = {
            name: value[place]
            if not callable(value) and np.ndim(value) == 2 and value.shape == shape
            else value
            for name, value in symbols.items()
        }
        values[place] = value_of(formula, here)
    return values


def _lost_by_loss(symbols: dict[str, Value]) -> float:
    """Return what ln ŷ and ln(1 − ŷ) lose where ŷ is next to 0 or 1."""
    nearest = min(np.min(symbols["ŷ"]), np.min(1.0 - symbols["ŷ"]))
    return 2.0**-52 / nearest if nearest > 0.0 else math.inf


def _assert_shown(head: Head, value: Matrix, text: str, slack: float) -> None:
    shown = head.results
    assert value.shape == shown.shape, (head, value)
    for line, expected in zip(head.lines, value.reshape(-1), strict=True):
        if math.isinf(expected) and not line.terms:
            # ln(1 + e^1000) is beyond double precision and a calculator: the result stands alone.
            continue
        difference = abs(line.value - expected)
        allowed = 0.5 * line.unit * (1.0 + 1e-4) + slack
        assert difference <= allowed or slack == math.inf, (head.symbol, head.formula, line, expected, text)


def _symbols(state: OneRunState, columns: np.ndarray | None) -> Iterator[tuple[str, Value]]:
    """Yield what the symbols mean, for all samples or for some columns."""
    architecture, parameters = state.architecture, state.parameters
    last = architecture.layer_count
    chosen = slice(None) if columns is None else columns
    gradients = state.descent.gradients(state.moment)
    inputs = state.dataset.inputs[:, chosen]
    yield from (("x", inputs), ("X", inputs), ("y", state.dataset.targets[:, chosen]))
    for layer in range(1, last + 1):
        yield f"W[{layer}]", parameters.weights[layer - 1][0]
        if state.settings.use_bias:
            yield f"b[{layer}]", parameters.biases[layer - 1][0]
            yield f"db[{layer}]", gradients.biases[layer - 1][0]
        yield f"z[{layer}]", state.passed.z[layer - 1][0][:, chosen]
        yield f"a[{layer}]", state.passed.a[layer][0][:, chosen]
        yield f"dz[{layer}]", gradients.dz[layer - 1][0][:, chosen]
        yield f"dW[{layer}]", gradients.weights[layer - 1][0]
    yield "ŷ", state.passed.predictions[0][:, chosen]
    yield "Lᵢ", architecture.loss.per_sample(state.passed.z[-1][0], state.dataset.targets)[np.newaxis]
    g = state.settings.activation
    parameter = g.values[0] if g.values else 0.0
    for name, number in g.parameters.items():
        yield {"beta": "β", "c": "c", "alpha": "α", "threshold": "θ"}[name], np.float64(number)
    slope, right = SLOPES[g.key], RIGHT_SLOPES.get(g.key)

    def slope_at(z: float) -> float:
        side = right if z == 0.0 and right and state.settings.kink_side == "right" else slope
        return side(z, parameter)

    yield "g", np.vectorize(lambda z: VALUES[g.key](z, parameter), otypes=[float])
    yield "g′", np.vectorize(slope_at, otypes=[float])


def _remembered(state: OneRunState) -> Iterator[tuple[str, Value]]:
    """Yield what the optimizer remembers, and the mean gradients that the update uses."""
    gradients = state.descent.gradients(state.moment, state.next_batch)
    for layer in range(1, state.architecture.layer_count + 1):
        for name, kind in (("W", "weights"), ("b", "biases")):
            yield f"d{name}[{layer}]", getattr(gradients, kind)[layer - 1][0]
            symbols = {"momentum": "v", "rmsprop": "s", "adam": "vs"}.get(state.settings.optimizer.key, "")
            for symbol, memory in zip(symbols, state.moment.memory.averages, strict=True):
                yield f"{symbol}{name}[{layer}]", getattr(memory, kind)[layer - 1][0]


def assert_lines_hold(state: OneRunState, sample: int | None) -> int:
    """Recompute each line from its displayed digits; returns how many there are."""
    count = 0
    for head in heads(copied_text(written_state(state, sample))):
        for line in head.lines:
            if line.terms:
                count += 1
                assert abs(calculate(line.terms) - line.value) <= line.unit * (1.0 + 1e-9), (line, head)
    return count
