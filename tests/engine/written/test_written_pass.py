"""The written-out pass as a record: what it consists of, and what it promises of its digits."""

import numpy as np
import pytest

from engine.activations import activation
from engine.data.datasets import XOR
from engine.descent.gradient_descent import GradientDescent, initial_parameters
from engine.network.initializers import initializer
from engine.network.losses import BINARY_CROSS_ENTROPY
from engine.network.network import Architecture, Parameters
from engine.written.expression import Number
from engine.written.step import Section
from engine.written.written_pass import WrittenPass, written_pass

XAVIER = initializer("xavier_normal")


def network(*hidden: int, use_bias: bool = True, key: str = "tanh") -> tuple[Architecture, Parameters]:
    architecture = Architecture(
        (2, *hidden, 1), (activation(key),) * len(hidden), BINARY_CROSS_ENTROPY, use_bias
    )
    return architecture, initial_parameters(architecture, XAVIER, 0.5, seed=3)


def written_out(
    architecture: Architecture, parameters: Parameters, sample: int | None, learning_rate: float = 0.5
) -> WrittenPass:
    descent = GradientDescent(architecture, XOR, learning_rate)
    return written_pass(descent, descent.start(parameters), sample)


def symbols(written: WrittenPass, section: Section) -> list[str]:
    return [step.symbol for step in written.steps if step.section is section]


def test_the_lines_of_a_point_follow_the_order_of_computation() -> None:
    written = written_out(*network(2), 3)
    assert symbols(written, Section.FORWARD) == ["z[1]", "a[1]", "z[2]", "ŷ"]
    assert symbols(written, Section.LOSS) == ["L"]
    assert symbols(written, Section.BACKWARD) == [
        "dz[2]", "dW[2]", "db[2]", "g′(z[1])", "dz[1]", "dW[1]", "db[1]",
    ]  # fmt: skip
    assert symbols(written, Section.UPDATE) == [
        "dW[1]",
        "W[1]",
        "db[1]",
        "b[1]",
        "dW[2]",
        "W[2]",
        "db[2]",
        "b[2]",
    ]


def test_logistic_regression_takes_the_point_itself() -> None:
    written = written_out(*network(), 1)
    formulas = {step.symbol: step.formula for step in written.steps[:5]}
    assert formulas["z[1]"] == "W[1] x + b[1]"
    assert formulas["dW[1]"] == "dz[1] xᵀ"


def test_the_mean_has_one_column_for_each_point_and_writes_out_what_is_averaged() -> None:
    written = written_out(*network(3), None)
    steps = {step.symbol: step for step in written.steps if step.section is Section.BACKWARD}
    assert [len(steps["dz[1]"].results), len(steps["dz[1]"].results[0])] == [3, 4]
    assert not steps["dz[1]"].terms
    assert steps["dW[2]"].formula == "1/4 dz[2] a[1]ᵀ"
    assert len(steps["dW[2]"].terms[0]) == 3


def test_the_loss_before_and_after_is_that_of_the_next_update() -> None:
    architecture, parameters = network(4)
    descent = GradientDescent(architecture, XOR, 0.7)
    state = descent.start(parameters)
    written = written_out(architecture, parameters, None, 0.7)
    assert written.loss == state.losses[0]
    assert written.next_loss == descent.update(state).losses[0]


def test_a_sum_that_cancels_shows_the_digits_that_are_left() -> None:
    architecture, parameters = network()
    parameters = Parameters((np.array([[[1.0 / 3.0, -1.0 / 3.0 + 1.2345e-7]]]),), (np.array([[[0.0]]]),))
    first = written_out(architecture, parameters, 3).steps[0]
    assert first.results[0][0] == pytest.approx(1.2345e-7)
    assert first.extra >= 5


def test_rounding_noise_of_terms_that_cancel_is_zero() -> None:
    architecture, _ = network()
    parameters = Parameters((np.array([[[0.1, 0.2]]]),), (np.array([[[-0.3]]]),))
    assert 0.1 + 0.2 - 0.3 != 0.0
    first = written_out(architecture, parameters, 3).steps[0]
    assert (first.results, first.extra) == (((0.0,),), 0)


def test_a_loss_beyond_the_calculator_is_the_pre_activation_itself() -> None:
    architecture, _ = network()
    parameters = Parameters((np.array([[[900.25, 900.25]]]),), (np.array([[[0.0]]]),))
    loss = next(step for step in written_out(architecture, parameters, 3).steps if step.symbol == "L")
    assert loss.results == ((1800.5,),)


def test_weights_that_are_about_to_overflow_are_written_without_a_warning() -> None:
    architecture, _ = network(2, key="identity")
    huge = Parameters(
        (np.full((1, 2, 2), 1e200), np.full((1, 1, 2), 1e200)), (np.zeros((1, 2, 1)), np.zeros((1, 1, 1)))
    )
    for sample in (0, 3, None):
        assert written_out(architecture, huge, sample, 10.0).steps


@pytest.mark.parametrize("hidden", [(8, 8, 8), (1,), ()])
@pytest.mark.parametrize("sample", [0, 2, None])
def test_terms_and_results_have_the_same_shape(hidden: tuple[int, ...], sample: int | None) -> None:
    for step in written_out(*network(*hidden, use_bias=False), sample).steps:
        assert not step.symbol.startswith(("b", "db"))
        if step.terms:
            assert [len(row) for row in step.terms] == [len(row) for row in step.results]


@pytest.mark.parametrize("z", [-900.0, -250.0, 250.0, 900.0])
def test_a_loss_beyond_a_calculators_powers_is_the_size_of_the_logit(z: float) -> None:
    architecture, start = network()
    zeros, biases = np.zeros_like(start.weights[0]), np.full((1, 1, 1), z)
    # XOR's targets are 0, 1, 1, 0.
    for sample in (0, 3) if z > 0.0 else (1, 2):
        written = written_out(architecture, Parameters((zeros,), (biases,)), sample)
        (step,) = (each for each in written.steps if each.section is Section.LOSS)
        assert step.terms == ((Number(abs(z)),),)
        assert step.results == ((abs(z),),)
