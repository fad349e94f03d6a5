"""Facts of a run on networks that the page cannot make, or cannot make soon."""

import numpy as np
import pytest

from app.labs.xor.one_run.run.run_facts import DeadNeuron, are_equal, are_remembered
from engine.activations import activation
from engine.data.datasets import XOR
from engine.descent.gradient_descent import DescentState, GradientDescent
from engine.network.losses import BINARY_CROSS_ENTROPY
from engine.network.network import Architecture, Parameters
from engine.network.optimizers import Adam, Memory

TANH = activation("tanh")


def _moment(*hidden: int, steps: float = 0.0, squares: float = 0.0) -> tuple[Architecture, DescentState]:
    """Return a network of equal numbers, and of its Adam's averages the one of neuron 2 of the last layer."""
    architecture = Architecture((2, *hidden, 1), (TANH,) * len(hidden), BINARY_CROSS_ENTROPY)
    descent = GradientDescent(architecture, XOR, 0.5, optimizer=Adam())
    sizes = architecture.layer_sizes
    pairs = tuple(zip(sizes[1:], sizes, strict=False))
    start = Parameters(
        tuple(np.full((1, n, m), 0.5) for n, m in pairs), tuple(np.zeros((1, n, 1)) for n, _ in pairs)
    )
    last, averages = len(hidden) - 1, []
    for size in (steps, squares):
        (zeros, _) = descent.optimizer.start(start).averages
        zeros.weights[last][0, min(1, hidden[last] - 1), 0] = size
        averages.append(zeros)
    return architecture, descent.start(start, Memory(3, tuple(averages)))


@pytest.mark.parametrize(
    ("hidden", "expected"), [((3,), True), ((3, 2), True), ((1, 3), False), ((3, 1), False)]
)
def test_every_hidden_layer_needs_two_neurons_to_have_equal_ones(
    hidden: tuple[int, ...], expected: bool
) -> None:
    architecture, moment = _moment(*hidden)
    assert are_equal(architecture, moment, is_ordered=True) is expected
    assert not are_equal(architecture, moment, is_ordered=False)


@pytest.mark.parametrize(
    ("steps", "squares", "number", "expected"),
    [(0.1, 0.0, 2, True), (0.0, 0.1, 2, False), (0.1, 0.1, 1, False), (0.0, 0.0, 2, False)],
)
def test_what_is_remembered_is_the_step_of_that_neuron_and_not_its_mean_square(
    steps: float, squares: float, number: int, expected: bool
) -> None:
    _, moment = _moment(3, steps=steps, squares=squares)
    assert are_remembered(moment, (DeadNeuron(1, number, 0),)) is expected
