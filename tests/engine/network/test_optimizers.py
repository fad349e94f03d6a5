"""Every update rule against a calculation by hand, one number at a time."""

import math
from dataclasses import replace

import numpy as np
import pytest

from engine.activations import activation
from engine.data.datasets import XOR
from engine.descent.gradient_descent import GradientDescent, initial_parameters
from engine.network.initializers import initializer
from engine.network.losses import BINARY_CROSS_ENTROPY
from engine.network.network import Architecture
from engine.network.optimizers import OPTIMIZERS, Adam, Momentum, PlainDescent, RMSProp
from engine.records.invalid_value import InvalidValueError

RATE = 0.1
# A bowl whose two directions are of very different steepness.
STEEPNESS = np.array([1.0, 25.0])
START = np.array([2.0, -1.0])


def descended(optimizer, updates, rate=RATE, start=START, steepness=STEEPNESS):
    """The path of w on the loss ½ Σ steepness w², every point of it."""
    w, averages = start.copy(), tuple(np.zeros_like(start) for _ in optimizer.remembered)
    path = [w]
    for update in range(1, updates + 1):
        step, averages = optimizer.step(steepness * w, averages, rate, update)
        w = w - step
        path.append(w)
    return np.array(path)


def by_hand(one_update, updates, rate=RATE):
    """The same path, each coordinate by itself: `one_update` takes (w, dw, memory, t) to the next w."""
    path = []
    for start, steepness in zip(START.tolist(), STEEPNESS.tolist(), strict=True):
        w, memory, points = start, {"v": 0.0, "s": 0.0}, [start]
        for t in range(1, updates + 1):
            w = one_update(w, steepness * w, memory, t)
            points.append(w)
        path.append(points)
    return np.array(path).T


def heavy_ball(w, dw, memory, _t):
    """Polyak's two-step form: the last step is kept as a difference of points."""
    last = memory.get("w", w)
    memory["w"] = w
    return w - 0.03 * dw + 0.8 * (w - last)


def rmsprop(w, dw, memory, _t):
    memory["s"] = 0.7 * memory["s"] + 0.3 * dw**2
    return w - RATE * dw / (math.sqrt(memory["s"]) + 1e-3)


def adam(w, dw, memory, t):
    memory["v"] = 0.8 * memory["v"] + (1 - 0.8) * dw
    memory["s"] = 0.95 * memory["s"] + (1 - 0.95) * dw**2
    mean, mean_square = memory["v"] / (1 - 0.8**t), memory["s"] / (1 - 0.95**t)
    return w - RATE * mean / (math.sqrt(mean_square) + 1e-3)


def test_plain_descent_multiplies_the_distance_by_one_minus_rate_times_steepness():
    path = descended(PlainDescent(), 20, rate=0.03)

    expected = START * (1 - 0.03 * STEEPNESS) ** np.arange(21)[:, np.newaxis]
    np.testing.assert_allclose(path, expected, rtol=1e-12)


def test_momentum_is_the_heavy_ball():
    path = descended(Momentum(beta=0.8), 60, rate=0.03)

    np.testing.assert_allclose(path, by_hand(heavy_ball, 60), rtol=1e-9, atol=1e-12)


def test_momentum_without_memory_is_plain_descent():
    np.testing.assert_array_equal(descended(Momentum(beta=0.0), 30), descended(PlainDescent(), 30))


def test_rmsprop_divides_by_the_root_of_the_mean_square():
    path = descended(RMSProp(rho=0.7, epsilon=1e-3), 60)

    np.testing.assert_allclose(path, by_hand(rmsprop, 60), rtol=1e-9, atol=1e-12)


def test_adam_is_algorithm_1_of_its_paper():
    path = descended(Adam(beta1=0.8, beta2=0.95, epsilon=1e-3), 60)

    np.testing.assert_allclose(path, by_hand(adam, 60), rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("steepness", [1e-3, 1.0, 1e3])
def test_adams_first_step_is_the_learning_rate_however_steep_it_is(steepness):
    path = descended(Adam(), 1, start=np.array([5.0]), steepness=np.array([steepness]))

    assert path[0] - path[1] == pytest.approx(RATE, rel=1e-5)


@pytest.mark.parametrize("optimizer", OPTIMIZERS, ids=lambda each: each.key)
def test_weights_and_biases_of_every_layer_follow_the_same_rule(optimizer):
    architecture = Architecture((2, 3, 1), (activation("tanh"),), BINARY_CROSS_ENTROPY)
    descent = GradientDescent(architecture, XOR, RATE, optimizer=optimizer)
    state = descent.start(initial_parameters(architecture, initializer("xavier_normal"), 0.5, 1))
    followed = [array.copy() for array in state.parameters.arrays]
    memories = [tuple(np.zeros_like(array) for _ in optimizer.remembered) for array in followed]

    for update in range(1, 11):
        gradients = descent.gradients(state)
        arrays = [each for layer in zip(gradients.weights, gradients.biases, strict=True) for each in layer]
        for index, gradient in enumerate(arrays):
            step, memories[index] = optimizer.step(gradient, memories[index], RATE, update)
            followed[index] = followed[index] - step
        state = descent.update(state)

    for mine, its in zip(state.parameters.arrays, followed, strict=True):
        np.testing.assert_array_equal(mine, its)
    assert state.memory.updates == (10 if optimizer.remembered else 0)


@pytest.mark.parametrize(
    ("optimizer", "change", "message"),
    [
        (Momentum(), {"beta": 1.0}, "Momentum β.*0 to 0.999, not 1.0"),
        (RMSProp(), {"rho": -0.1}, "Decay rate ρ.*not -0.1"),
        (RMSProp(), {"epsilon": 0.0}, "Constant ε.*not 0.0"),
        (Adam(), {"beta1": 1.0}, "Decay rate β₁.*not 1.0"),
        (Adam(), {"beta2": math.nan}, "Decay rate β₂.*not nan"),
    ],
)
def test_a_hyperparameter_out_of_bounds_is_refused_by_name(optimizer, change, message):
    with pytest.raises(InvalidValueError, match=message):
        replace(optimizer, **change)


def test_equal_rules_are_equal_values_and_rules_of_another_kind_are_not():
    assert Momentum(beta=0.5) == Momentum(beta=0.5) != Momentum()
    assert len({*OPTIMIZERS, *(type(each)() for each in OPTIMIZERS)}) == len(OPTIMIZERS) == 4
