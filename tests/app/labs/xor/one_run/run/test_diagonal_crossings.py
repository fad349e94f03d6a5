"""The numbered crossings of the diagonal and the boundary are where they are said to be."""

import numpy as np
import pytest

from app.labs.xor.one_run.run.diagonal_crossings import diagonal_crossings
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.shared.settings import XorSettings
from engine.activations import activation
from engine.network.initializers import initializer
from engine.network.losses import BINARY_CROSS_ENTROPY
from engine.network.network import Architecture, Parameters, forward


def _network(key: str, w1: list[list[float]], b1: list[float], w2: list[float], b2: float) -> tuple:
    sizes = (2, len(b1), 1)
    weights = (np.array([w1]), np.array([[w2]]))
    biases = (np.array(b1).reshape(1, -1, 1), np.array([[[b2]]]))
    return Architecture(sizes, (activation(key),), BINARY_CROSS_ENTROPY), Parameters(weights, biases)


def test_of_a_network_solved_by_hand_both_are_exact() -> None:
    # ŷ = σ(relu(x₁ + x₂) − 2 relu(x₁ + x₂ − 1) − 0.5): the boundaries are x₁ + x₂ = 0.5 and 1.5.
    found = diagonal_crossings(*_network("relu", [[1, 1], [1, 1]], [0, -1], [1, -2], -0.5))
    np.testing.assert_allclose(found, [[0.25, 0.25], [0.75, 0.75]], atol=1e-5)


def test_a_jump_over_one_half_is_a_crossing_and_a_stretch_of_exactly_one_half_is_none() -> None:
    jump = diagonal_crossings(*_network("step", [[1, 1]], [-0.6], [2], -1.0))
    np.testing.assert_allclose(jump, [[0.3, 0.3]], atol=1e-5)
    flat = diagonal_crossings(*_network("relu", [[1, 1], [-1, -1]], [-1.5, 0.5], [1, -1], 0.0))
    assert flat.shape == (0, 2)


@pytest.mark.parametrize("seed", [44, 126])
def test_of_a_trained_network_each_is_on_the_boundary(seed: int) -> None:
    session = OneRunSession()
    session.apply_settings(XorSettings(activation=activation("relu"), neurons=2, seed=seed))
    session.step(180)
    state = session.state
    for place in state.crossings:
        height = forward(state.architecture, state.parameters, place[:, np.newaxis]).z[-1][0, 0, 0]
        assert height == pytest.approx(0.0, abs=1e-4)
        assert place[0] == place[1]


def test_zero_weights_have_none() -> None:
    session = OneRunSession()
    session.change(initializer=initializer("zeros"))
    assert session.state.crossings.shape == (0, 2)
