"""What is said to be impossible is: at most three of the four points, whatever the weights."""

from itertools import pairwise

import numpy as np
import pytest

from engine.activations import ELEMENTWISE, Activation, activation
from engine.data.datasets import XOR
from engine.network.losses import BINARY_CROSS_ENTROPY
from engine.network.network import Architecture, Parameters, forward
from engine.network.network_limits import Limit, draws_one_line, limit_of
from engine.network.outcomes import correct_samples

STRAIGHT = (activation("identity"), activation("linear", c=0.3), activation("prelu", alpha=1.0))


def _network(*layers: tuple[int, str | Activation], use_bias: bool = True) -> Architecture:
    chosen = tuple(each if isinstance(each, Activation) else activation(each) for _, each in layers)
    sizes = (2, *(neurons for neurons, _ in layers), 1)
    return Architecture(sizes, chosen, BINARY_CROSS_ENTROPY, use_bias)


def _most_right(network: Architecture, draws: int = 20_000) -> int:
    """Return the most points of XOR that random weights of many sizes get right."""
    rng = np.random.default_rng(5)
    scale = np.exp(rng.uniform(-1.5, 2.5, (draws, 1, 1)))
    sizes = network.layer_sizes
    weights = tuple(scale * rng.standard_normal((draws, n_out, n_in)) for n_in, n_out in pairwise(sizes))
    biases = tuple(network.use_bias * scale * rng.standard_normal((draws, n_out, 1)) for n_out in sizes[1:])
    passed = forward(network, Parameters(weights, biases), XOR.inputs)
    return int(correct_samples(passed.predictions, XOR.targets).sum(axis=-1).max())


@pytest.mark.parametrize(
    ("network", "limit"),
    [
        (_network(), Limit.NO_HIDDEN_LAYER),
        *((_network((4, each), (3, each)), Limit.LINEAR) for each in STRAIGHT),
        (_network((1, "tanh")), Limit.ONE_NEURON),
        (_network((1, "step")), Limit.ONE_NEURON),
        (_network((1, "relu"), (1, "sigmoid"), (1, "elu")), Limit.ONE_NEURON),
        (_network((3, "identity"), (1, "tanh"), (4, STRAIGHT[2])), Limit.ONE_NEURON),
        (_network((3, "tanh"), use_bias=False), Limit.ORIGIN),
        (_network((4, "gelu"), (4, "relu"), use_bias=False), Limit.ORIGIN),
        (_network((4, activation("step", threshold=1.5)), use_bias=False), Limit.ORIGIN),
    ],
)
def test_what_is_proved_no_random_weights_contradict(network: Architecture, limit: Limit) -> None:
    assert limit_of(network) is limit
    assert _most_right(network) <= 3


@pytest.mark.parametrize(
    "network",
    [
        _network((1, "tanh"), (4, "tanh")),
        _network((4, "tanh"), (1, "tanh")),
        _network((1, "gaussian")),
        _network((2, activation("step", threshold=1.5))),
        _network((2, activation("prelu", alpha=0.99))),
        _network((4, "sigmoid"), use_bias=False),
        _network((4, activation("step", threshold=-1.0)), use_bias=False),
        _network((4, "identity"), (2, "relu")),
        _network((3, "tanh"), (3, "sigmoid"), use_bias=False),
        _network((3, "sigmoid"), (3, "tanh"), use_bias=False),
    ],
)
def test_nothing_is_said_where_some_weights_solve_it(network: Architecture) -> None:
    assert limit_of(network) is None


@pytest.mark.parametrize(
    "network",
    [
        _network((1, "tanh"), (4, "tanh")),
        _network((1, "gaussian")),
        _network((2, activation("step", threshold=1.5))),
        _network((4, "sigmoid"), use_bias=False),
    ],
)
def test_some_weights_indeed_solve_those(network: Architecture) -> None:
    assert _most_right(network, 200_000) == 4


@pytest.mark.parametrize("record", ELEMENTWISE, ids=lambda each: each.key)
def test_a_layer_of_one_neuron_draws_one_line_exactly_if_its_function_never_turns(record) -> None:
    chosen = activation(record.key)
    values = chosen.value(np.linspace(-6.0, 6.0, 2001))
    turns = (np.diff(values) > 1e-9).any() and (np.diff(values) < -1e-9).any()
    assert draws_one_line([(1, chosen)]) is not turns


def test_of_an_own_function_only_what_its_formula_proves_is_said() -> None:
    """z³ − 1e-9 z turns between the points that are looked at, and one neuron of it solves XOR."""
    bent = activation('own("z^3-1e-9*z")')
    network = _network((1, bent))
    turn = (1e-9 / 3) ** 0.5
    top = float(bent.value(-turn))
    weights = (np.full((1, 1, 2), turn / 2), np.full((1, 1, 1), 40.0 / top))
    biases = (np.full((1, 1, 1), -1.5 * turn), np.full((1, 1, 1), -36.0))
    passed = forward(network, Parameters(weights, biases), XOR.inputs)
    assert correct_samples(passed.predictions, XOR.targets).all()
    assert limit_of(network) is None
    assert limit_of(_network((1, activation('own("2*z-1")')))) is Limit.LINEAR
