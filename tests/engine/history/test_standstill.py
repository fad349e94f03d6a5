"""What is said never to move does not, and what moves by the last digit is seen to."""

import numpy as np
import pytest

from engine.activations import activation
from engine.data.datasets import XOR
from engine.descent.training import TrainingRun
from engine.descent.training_settings import TrainingSettings
from engine.history.standstill import Standstill, standstill
from engine.network.initializers import initializer
from engine.network.network import Parameters
from engine.network.optimizers import OPTIMIZERS, Adam, Memory, Momentum, Optimizer, RMSProp

TANH = activation("tanh")


def _run(**fields: object) -> TrainingRun:
    settings = TrainingSettings(hidden_sizes=(3,), activations=(TANH,), **fields)  # type: ignore[arg-type]
    return TrainingRun(settings, XOR)


def _found(run: TrainingRun) -> Standstill | None:
    return standstill(run.descent, run.state, is_ordered=run.is_ordered, is_full_batch=run.next_batch is None)


def _moves(run: TrainingRun, updates: int = 300) -> bool:
    before = run.parameters
    run.step(updates)
    return not run.parameters.equals(before)


@pytest.mark.parametrize("optimizer", OPTIMIZERS, ids=lambda each: each.key)
@pytest.mark.parametrize("batch_size", [0, 1, 3])
@pytest.mark.parametrize("use_bias", [True, False])
def test_zeros_stand_still_for_the_full_batch_and_where_nothing_has_a_bias(
    optimizer: Optimizer, batch_size: int, use_bias: bool
) -> None:
    run = _run(
        initializer=initializer("zeros"),
        optimizer=optimizer,
        batch_size=batch_size,
        use_bias=use_bias,
        learning_rate=0.1,
    )
    stands = batch_size == 0 or not use_bias
    assert _found(run) is (Standstill.ZERO_GRADIENT if stands else None)
    assert _moves(run) is not stands


@pytest.mark.parametrize("optimizer", [Momentum(), Adam()], ids=lambda each: each.key)
def test_a_remembered_step_is_no_standstill(optimizer: Optimizer) -> None:
    run = _run(optimizer=optimizer, learning_rate=0.1)
    run.step(5)
    zeros = run.descent.optimizer.start(run.parameters).averages[0]
    moment = run.descent.start(zeros, run.state.memory)
    assert not any(array.any() for array in run.descent.gradients(moment).weights)
    assert standstill(run.descent, moment, is_ordered=False, is_full_batch=True) is None


@pytest.mark.parametrize(
    "optimizer", [RMSProp(), Momentum(beta=0.0), Adam(beta1=0.0)], ids=lambda each: each.key
)
@pytest.mark.parametrize("is_full_batch", [True, False])
def test_what_makes_no_earlier_step_again_moves_nothing(optimizer: Optimizer, is_full_batch: bool) -> None:
    run = _run(optimizer=optimizer, learning_rate=0.1, use_bias=is_full_batch)
    run.step(5)
    zeros = run.descent.optimizer.start(run.parameters).averages[0]
    moment = run.descent.start(zeros, run.state.memory)
    assert any(array.any() for array in moment.memory.averages[0].arrays)
    found = standstill(run.descent, moment, is_ordered=True, is_full_batch=is_full_batch)
    assert found is Standstill.ZERO_GRADIENT
    for _ in range(20):
        moment = run.descent.update(moment)
    assert moment.parameters.equals(zeros)


@pytest.mark.parametrize("seed", [1, 2])
def test_it_is_the_kernel_that_is_asked_and_not_another_sum(seed: int) -> None:
    """Near the end `ordered_sums` gives 0 where the faster kernel does not, and the other way."""
    settings = TrainingSettings(hidden_sizes=(), activations=(), seed=seed, learning_rate=3.0, bias_scale=1.0)
    run = TrainingRun(settings, XOR)
    run.step(50)
    found = []
    for _ in range(300):
        found.append(_found(run))
        moves = _moves(run, 1)
        assert (found[-1] is None) is moves
    assert found[0] is None
    assert found[-1] is Standstill.ZERO_GRADIENT


def test_updates_below_the_last_digit_stand_still_without_a_gradient_of_zero() -> None:
    run = _run(initializer=initializer("constant", 10.0), learning_rate=0.001)
    huge = Parameters(
        tuple(1e20 * np.sign(weight) for weight in run.parameters.weights),
        tuple(np.full_like(bias, -0.5e20) for bias in run.parameters.biases),
    )
    moment = run.descent.start(huge)
    gradients = run.descent.gradients(moment)
    assert any(array.any() for array in (*gradients.weights, *gradients.biases))
    result = standstill(run.descent, moment, is_ordered=True, is_full_batch=True)
    assert result is Standstill.BELOW_ROUNDING
    after = moment
    for _ in range(50):
        after = run.descent.update(after)
    assert after.parameters.equals(moment.parameters)


@pytest.mark.parametrize(
    ("updates", "rule", "expected"),
    [
        (3, Adam(0.5, 0.5), None),
        (99, Adam(0.5, 0.5), Standstill.BELOW_ROUNDING),
        (99, Adam(0.5, 0.875), None),
        (99, Adam(0.875, 0.5), None),
        (999, Adam(0.5, 0.875), Standstill.BELOW_ROUNDING),
    ],
)
def test_adam_is_not_said_to_stand_while_it_counts_its_first_updates(
    updates: int, rule: Adam, expected: Standstill | None
) -> None:
    run = _run(initializer=initializer("constant", 10.0), learning_rate=0.001, optimizer=rule)
    huge = Parameters(
        tuple(1e20 * np.sign(weight) for weight in run.parameters.weights),
        tuple(np.full_like(bias, -0.5e20) for bias in run.parameters.biases),
    )
    gradients = run.descent.gradients(run.descent.start(huge))
    means = Parameters(gradients.weights, gradients.biases)
    squares = Parameters(tuple(map(np.square, means.weights)), tuple(map(np.square, means.biases)))
    moment = run.descent.start(huge, Memory(updates, (means, squares)))
    assert standstill(run.descent, moment, is_ordered=True, is_full_batch=True) is expected
    fresh = run.descent.start(huge)
    assert standstill(run.descent, fresh, is_ordered=True, is_full_batch=True) is None


def test_a_run_that_learns_does_not_stand() -> None:
    run = _run()
    run.step(20)
    assert _found(run) is None
