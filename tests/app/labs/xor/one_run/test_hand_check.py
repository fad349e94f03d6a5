"""The numbers drawer's text, checked with a pocket calculator and with a network of a few lines."""

import math
from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest

from app.labs.xor.one_run.numbers.numbers_texts import copied_text
from app.labs.xor.one_run.numbers.written_state import written_state
from app.labs.xor.one_run.numbers.written_text import head_text
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.one_run.run.state import OneRunState
from engine.activations import ELEMENTWISE, activation
from engine.network.initializers import initializer
from engine.network.losses import MEAN_SQUARED_ERROR
from engine.network.network import Parameters
from engine.network.optimizers import OPTIMIZERS, Adam, Momentum, Optimizer, RMSProp
from engine.written.step import Section
from tests.app.labs.xor.one_run.calculator import Line, calculate, read

SAMPLES = (0, 1, 2, 3, None)
POINTS = ((0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0))
TARGETS = (0.0, 1.0, 1.0, 0.0)


def state_after(updates: int, **fields: object) -> OneRunState:
    session = OneRunSession()
    session.change(**fields)
    session.step(updates)
    return session.state


def lines(state: OneRunState, sample: int | None) -> list[Line]:
    return read(copied_text(written_state(state, sample)))


def assert_every_line_holds(written: list[Line]) -> None:
    for line in written:
        if line.terms:
            assert abs(calculate(line.terms) - line.value) <= line.unit * (1 + 1e-9), line


STATES = {
    "tanh at the start": (0, {}),
    "tanh 2-2-1": (109, {"neurons": 2, "seed": 13}),
    "tanh long trained": (20_000, {"seed": 2}),
    "relu at its kinks": (0, {"activation": activation("relu")}),
    "relu with a right derivative": (0, {"activation": activation("relu"), "kink_side": "right"}),
    "relu with a dead neuron": (180, {"activation": activation("relu"), "seed": 126}),
    "relu with a large rate": (40, {"activation": activation("relu"), "learning_rate": 10.0, "seed": 4}),
    "no hidden layer": (50, {"hidden_layers": 0}),
    "no hidden layer, no bias": (3, {"hidden_layers": 0, "use_bias": False}),
    "squared error": (300, {"loss": MEAN_SQUARED_ERROR}),
    "squared error, long trained": (20_000, {"loss": MEAN_SQUARED_ERROR, "learning_rate": 5.0}),
    "no bias": (120, {"use_bias": False, "activation": activation("sigmoid")}),
    "one neuron in each of three": (30, {"hidden_layers": 3, "neurons": 1}),
    "three layers of eight": (109, {"hidden_layers": 3, "neurons": 8, "activation": activation("gelu")}),
    "two layers": (400, {"hidden_layers": 2, "neurons": 3, "activation": activation("elu", alpha=0.5)}),
    "steep sigmoid": (200, {"activation": activation("sigmoid", beta=20.0)}),
    "steep silu": (200, {"activation": activation("silu", beta=3.0)}),
    "momentum at the start": (0, {"optimizer": Momentum()}),
    "momentum": (37, {"optimizer": Momentum(beta=0.85), "learning_rate": 0.1}),
    "rmsprop": (12, {"optimizer": RMSProp(), "learning_rate": 0.01, "hidden_layers": 2}),
    "rmsprop on dead neurons": (
        180,
        {"optimizer": RMSProp(), "learning_rate": 0.01, "activation": activation("relu"), "seed": 126},
    ),
    "adam at the start": (0, {"optimizer": Adam(), "learning_rate": 0.05}),
    "adam": (400, {"optimizer": Adam(beta1=0.8, epsilon=1e-3), "learning_rate": 0.05}),
    "adam without memory": (5, {"optimizer": Adam(beta1=0.0, beta2=0.0), "learning_rate": 0.05}),
    "terms that cancel to rounding noise": (
        200,
        {
            "activation": activation("softplus"),
            "hidden_layers": 3,
            "neurons": 8,
            "initializer": initializer("zeros"),
            "bias_scale": 1.0,
            "seed": 6562,
            "learning_rate": 4.781,
        },
    ),
    "identity, converged": (20_000, {"activation": activation("identity")}),
}


@pytest.mark.parametrize("name", STATES)
def test_each_line_gives_its_result_on_a_pocket_calculator(name: str) -> None:
    updates, fields = STATES[name]
    state = state_after(updates, **fields)
    for sample in SAMPLES:
        assert_every_line_holds(lines(state, sample))


@pytest.mark.parametrize("record", ELEMENTWISE, ids=lambda record: record.key)
def test_every_activation_and_its_derivative_is_written_with_its_numbers(record: object) -> None:
    state = state_after(25, activation=activation(record.key), neurons=5, bias_scale=1.0)  # type: ignore[attr-defined]
    for sample in range(4):
        written = lines(state, sample)
        assert_every_line_holds(written)
        symbols = {line.symbol for line in written}
        assert {"a[1]", "g′(z[1])"} <= symbols


def test_rounding_noise_is_written_as_0_in_every_view() -> None:
    updates, fields = STATES["terms that cancel to rounding noise"]
    state = state_after(updates, **fields)
    noise = state.descent.gradients(state.moment).weights[2][0, 1, 2]
    assert 0.0 < abs(noise) < 1e-18
    for sample in (3, None):
        gradients = [
            line.result for line in lines(state, sample) if (line.symbol, line.place) == ("dW[3]", "(2, 3)")
        ]
        assert gradients[-1] == "0"


def test_a_pre_activation_that_cancels_is_0_as_a_line_and_as_a_column() -> None:
    session = OneRunSession()
    session.change(hidden_layers=0)
    session.set_parameters(Parameters((np.array([[[0.1, 0.2]]]),), (np.array([[[-0.3]]]),)))
    assert session.state.passed.z[0][0, 0, 3] != 0.0
    point, mean = (
        {(line.symbol, line.place): line.result for line in lines(session.state, sample)}
        for sample in (3, None)
    )
    assert point["z[1]", ""] == mean["z[1]", "(1, 4)"] == "0"
    assert mean["z[1]", "(1, 2)"] == "−0.1000"


def test_db_is_written_as_the_dz_that_it_is_also_where_that_is_noise() -> None:
    session = OneRunSession()
    session.change(hidden_layers=0)
    session.set_parameters(Parameters((np.array([[[20.0, 33.0]]]),), (np.array([[[0.25]]]),)))
    for sample, result in enumerate(("0.5622", "0", "−1.605×10⁻⁹", "1")):
        written = {(line.symbol, line.place): line.result for line in lines(session.state, sample)[::-1]}
        assert written["dz[1]", ""] == written["db[1]", ""] == result


GS: dict[str, Callable[[float], float]] = {
    "tanh": math.tanh,
    "relu": lambda z: max(0.0, z),
    "sigmoid": lambda z: 1.0 / (1.0 + math.exp(-z)),
    "softplus": lambda z: math.log(1.0 + math.exp(z)),
    "sine": math.sin,
}
Matrix = list[list[float]]


def forward(
    weights: list[Matrix], biases: list[list[float]], x: tuple[float, float], g: Callable[[float], float]
) -> tuple[list[list[float]], list[list[float]]]:
    """Return z and a of each layer; the last a is ŷ."""
    z, a = [], [list(x)]
    for layer, (weight, bias) in enumerate(zip(weights, biases, strict=True)):
        z.append(
            [
                sum(w * v for w, v in zip(row, a[-1], strict=True)) + b
                for row, b in zip(weight, bias, strict=True)
            ]
        )
        is_last = layer == len(weights) - 1
        a.append([1.0 / (1.0 + math.exp(-each)) if is_last else g(each) for each in z[-1]])
    return z, a


@pytest.mark.parametrize("key", GS)
@pytest.mark.parametrize("layers", [0, 1, 2])
@pytest.mark.parametrize("squared", [False, True])
def test_the_results_are_those_of_a_network_written_from_scratch(
    key: str, layers: int, squared: bool
) -> None:
    fields = {"loss": MEAN_SQUARED_ERROR} if squared else {}
    state = state_after(
        60, activation=activation(key), hidden_layers=layers, neurons=3, bias_scale=0.5, seed=5, **fields
    )
    weights: list[Matrix] = [each[0].tolist() for each in state.parameters.weights]
    biases = [each[0, :, 0].tolist() for each in state.parameters.biases]
    rate = state.settings.learning_rate

    def loss(samples: list[int]) -> float:
        total = 0.0
        for index in samples:
            answer = forward(weights, biases, POINTS[index], GS[key])[1][-1][0]
            y = TARGETS[index]
            entropy = -(y * math.log(answer) + (1.0 - y) * math.log(1.0 - answer))
            total += (answer - y) ** 2 if squared else entropy
        return total / len(samples)

    def slope(row: list[float], column: int, samples: list[int]) -> float:
        middle, values = row[column], []
        for shift in (1e-5, -1e-5):
            row[column] = middle + shift
            values.append(loss(samples))
        row[column] = middle
        return (values[0] - values[1]) / 2e-5

    for sample in range(4):
        z, a = forward(weights, biases, POINTS[sample], GS[key])
        expected: dict[tuple[str, str], float] = {("ŷ", ""): a[-1][0], ("L", ""): loss([sample])}
        for layer, row in enumerate(z, 1):
            for index, value in enumerate(row, 1):
                expected[f"z[{layer}]", "" if len(row) == 1 else f"({index})"] = value
        for layer, row in enumerate(a[1:-1], 1):
            for index, value in enumerate(row, 1):
                expected[f"a[{layer}]", f"({index})"] = value
        backward = _gradients(weights, biases, lambda row, at, only=sample: slope(row, at, [only]))
        update = _updated(weights, biases, rate, lambda row, at: slope(row, at, [0, 1, 2, 3]))
        _assert_agree(lines(state, sample), expected, backward, update)

    mean = _gradients(weights, biases, lambda row, at: slope(row, at, [0, 1, 2, 3]))
    _assert_agree(lines(state, None), {("L", ""): loss([0, 1, 2, 3])}, mean, {})


Slope = Callable[[list[float], int], float]


def _places(weights: list[Matrix], biases: list[list[float]]) -> list[tuple[str, str, list[float], int]]:
    """Return name, place, row and column of each parameter."""
    found = []
    for layer, (weight, bias) in enumerate(zip(weights, biases, strict=True), 1):
        for i, row in enumerate(weight, 1):
            for j in range(len(row)):
                place = f"({i}, {j + 1})" if len(weight) * len(row) > 1 else ""
                found.append((f"W[{layer}]", place, row, j))
        found += [(f"b[{layer}]", f"({i + 1})" if len(bias) > 1 else "", bias, i) for i in range(len(bias))]
    return found


def _gradients(
    weights: list[Matrix], biases: list[list[float]], slope: Slope
) -> dict[tuple[str, str], float]:
    return {(f"d{name}", place): slope(row, at) for name, place, row, at in _places(weights, biases)}


def _updated(
    weights: list[Matrix], biases: list[list[float]], rate: float, slope: Slope
) -> dict[tuple[str, str], float]:
    return {
        (name, place): row[at] - rate * slope(row, at) for name, place, row, at in _places(weights, biases)
    }


def _assert_agree(
    written: list[Line],
    forward_values: dict[tuple[str, str], float],
    gradients: dict[tuple[str, str], float],
    updated: dict[tuple[str, str], float],
) -> None:
    first: dict[tuple[str, str], Line] = {}
    for line in written:
        first.setdefault((line.symbol, line.place), line)
    for key, value in (forward_values | gradients | updated).items():
        line = first[key]
        assert abs(line.value - value) <= line.unit / 2 + 1e-8, (line, value)


def test_each_line_uses_the_results_of_the_lines_before() -> None:
    state = state_after(109, neurons=2, seed=13)
    results = {(line.symbol, line.place): line.result for line in lines(state, 3)}
    terms = {(line.symbol, line.place): line.terms for line in lines(state, 3)}
    assert results["a[1]", "(1)"] in terms["z[2]", ""].replace("(", "").replace(")", "")
    assert terms["a[1]", "(2)"] == f"tanh({results['z[1]', '(2)']})"
    assert terms["dz[2]", ""] == f"{results['ŷ', '']} − 0"
    assert terms["dz[1]", "(2)"].endswith(f"·{results['dz[2]', '']}·{results['g′(z[1])', '(2)']}")


def test_the_mean_is_made_of_what_the_four_points_give() -> None:
    state = state_after(109, neurons=2, seed=13)
    mean = {(line.symbol, line.place): line.value for line in lines(state, None)}
    for sample in range(4):
        for line in lines(state, sample):
            if line.symbol in ("z[1]", "a[1]", "dz[1]"):
                assert mean[line.symbol, f"{line.place[:-1]}, {sample + 1})"] == line.value
            if line.symbol in ("z[2]", "ŷ", "dz[2]"):
                assert mean[line.symbol, f"(1, {sample + 1})"] == line.value


def test_a_smooth_short_run_needs_no_digits_beyond_the_fourth_for_its_point() -> None:
    state = state_after(109, neurons=2, seed=13)
    assert {step.extra for step in written_state(state, 3).written.steps} == {0}


def test_the_derivative_at_a_kink_is_the_chosen_one() -> None:
    for side, slope in (("left", "0"), ("right", "1")):
        state = state_after(0, activation=activation("relu"), kink_side=side)
        slopes = [line.result for line in lines(state, 0) if line.symbol == "g′(z[1])"]
        assert slopes == [slope] * 4


def test_without_biases_none_is_written() -> None:
    state = state_after(5, use_bias=False)
    assert not any(line.symbol in ("b[1]", "db[1]") for line in lines(state, 0))


@pytest.mark.parametrize("optimizer", OPTIMIZERS, ids=lambda each: each.key)
def test_a_run_of_updates_continues_from_the_written_weights(optimizer: Optimizer) -> None:
    session = OneRunSession()
    session.change(neurons=2, seed=13, optimizer=optimizer, learning_rate=0.1)
    session.step(20)
    promised = {
        (line.symbol, line.place): line.result for line in lines(session.state, 0) if line.symbol[0] in "Wb"
    }
    session.step()
    for layer, weight in enumerate(session.state.parameters.weights, 1):
        for i, row in enumerate(weight[0], 1):
            for j, value in enumerate(row, 1):
                assert abs(calculate(promised[f"W[{layer}]", f"({i}, {j})"]) - value) < 1e-4


def test_each_optimizer_is_written_in_its_own_symbols() -> None:
    symbols = {}
    for optimizer in OPTIMIZERS:
        state = state_after(3, optimizer=optimizer, learning_rate=0.1)
        written = written_state(state, 0).written
        heads = [head_text(step) for step in written.steps if step.section is Section.UPDATE]
        symbols[optimizer.key] = [head for head in heads if "W[2]" in head]
    assert symbols == {
        "plain": ["dW[2] = 1/4 dz[2] a[1]ᵀ", "W[2] ← W[2] − η dW[2]"],
        "momentum": [
            "dW[2] = 1/4 dz[2] a[1]ᵀ",
            "vW[2] ← β vW[2] − η dW[2]",
            "W[2] ← W[2] + vW[2]",
        ],
        "rmsprop": [
            "dW[2] = 1/4 dz[2] a[1]ᵀ",
            "sW[2] ← ρ sW[2] + (1 − ρ) (dW[2])²",
            "W[2] ← W[2] − η dW[2]/(√sW[2] + ε)",
        ],
        "adam": [
            "dW[2] = 1/4 dz[2] a[1]ᵀ",
            "vW[2] ← β₁ vW[2] + (1 − β₁) dW[2]",
            "sW[2] ← β₂ sW[2] + (1 − β₂) (dW[2])²",
            "W[2] ← W[2] − η (vW[2]/(1 − β₁^{t}))/(√(sW[2]/(1 − β₂^{t})) + ε)",
        ],
    }


def test_what_the_optimizer_remembers_is_that_of_a_network_written_from_scratch() -> None:
    optimizer = Adam(beta1=0.8, beta2=0.95, epsilon=1e-3)
    session = OneRunSession()
    session.change(neurons=2, seed=13, optimizer=optimizer, learning_rate=0.1)
    mean, mean_square = 0.0, 0.0
    for t in range(1, 8):
        written = {(line.symbol, line.place): line.value for line in lines(session.state, 0)}
        weight = float(session.state.parameters.weights[0][0, 1, 0])
        gradient = session.state.descent.gradients(session.state.moment).weights[0][0, 1, 0]
        mean = 0.8 * mean + 0.2 * gradient
        mean_square = 0.95 * mean_square + 0.05 * gradient**2
        step = 0.1 * mean / (1 - 0.8**t) / (math.sqrt(mean_square / (1 - 0.95**t)) + 1e-3)
        expected = {"vW[1]": mean, "sW[1]": mean_square, "W[1]": weight - step}
        for symbol, value in expected.items():
            assert written[symbol, "(2, 1)"] == pytest.approx(value, rel=2e-3, abs=1e-4)
        session.step()


def test_the_calculator_reads_powers_signs_and_functions() -> None:
    assert calculate("−2.5×10⁻³·4 − (−1)²") == pytest.approx(-1.01)
    assert calculate("max(0, −3) + |−2|/(1 + e^(0))²") == pytest.approx(0.5)
    assert calculate("2·(1 − 0.25²)") == pytest.approx(1.875)
    assert [calculate(text) for text in ("−0.5²", "3/4/2")] == [-0.25, 0.375]
    assert calculate("1 − 0.5^(3) + √(2.25)") == pytest.approx(2.375)
    assert all(first < second for first, second in pairwise(map(calculate, ("Φ(0)", "Φ(1)"))))


@pytest.mark.parametrize("size", [3.0, 6.0, 16.0, 60.0, 150.0, 250.0, 900.0])
@pytest.mark.parametrize("sign", [1.0, -1.0])
def test_the_loss_of_every_prediction_is_written_right_however_sure_and_however_wrong(
    size: float, sign: float
) -> None:
    """XOR's targets 0, 1, 1, 0 against z = −s, 0.5 s, 0.5 s, 2 s and the opposite."""
    session = OneRunSession()
    session.change(hidden_layers=0)
    weights = np.full((1, 1, 2), 1.5 * sign * size)
    session.set_parameters(Parameters((weights,), (np.full((1, 1, 1), -sign * size),)))
    logits = (-sign * size, 0.5 * sign * size, 0.5 * sign * size, 2.0 * sign * size)
    for sample, (z, target) in enumerate(zip(logits, TARGETS, strict=True)):
        against = -z if target == 1.0 else z
        loss = max(against, 0.0) + math.log1p(math.exp(-abs(against)))
        written = lines(session.state, sample)
        assert_every_line_holds(written)
        (line,) = [each for each in written if each.symbol == "L" and not each.place][:1]
        assert abs(line.value - loss) <= 0.5001 * line.unit
        # Terms that do not give the result are left out, so that they are there says that they are right.
        assert line.terms or not 0.0 < against < 200.0
