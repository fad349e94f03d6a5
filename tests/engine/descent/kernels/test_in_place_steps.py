"""The calls that write in place against the rules as pure functions."""

import numpy as np
import pytest

from engine.descent.kernels.in_place_steps import scales_the_gradient, step_calls
from engine.network.optimizers import OPTIMIZERS, Adam, Momentum, Optimizer, RMSProp

RULES = [*OPTIMIZERS, Momentum(beta=0.0), RMSProp(rho=0.0), Adam(beta1=0.0, beta2=0.0, epsilon=0.1)]


@pytest.mark.parametrize("optimizer", RULES, ids=repr)
def test_the_calls_of_every_rule_make_the_steps_of_the_rule(optimizer):
    rng = np.random.default_rng(5)
    parameters, gradient = rng.standard_normal(13), np.empty(13)
    averages = [np.zeros(13) for _ in optimizer.remembered]
    expected, remembered = parameters.copy(), tuple(array.copy() for array in averages)
    updates = np.array(0.0)
    calls = step_calls(optimizer, parameters, gradient, averages, updates, 0.07)

    for update in range(1, 101):
        gradient[:] = rng.standard_normal(13) * 10.0 ** rng.integers(-6, 3, 13)
        step, remembered = optimizer.step(gradient, remembered, 0.07, update)
        expected = expected - step
        if scales_the_gradient(optimizer):
            gradient *= 0.07
        for call in calls:
            call()

        np.testing.assert_allclose(parameters, expected, rtol=1e-12, atol=1e-14)
        for mine, its in zip(averages, remembered, strict=True):
            np.testing.assert_allclose(mine, its, rtol=1e-12, atol=1e-300)
    assert updates == (100 if optimizer.remembered else 0)


def test_a_rule_without_calls_is_an_error_and_not_another_rule():
    with pytest.raises(TypeError):
        step_calls(Optimizer(), np.zeros(1), np.zeros(1), [], np.array(0.0), 0.1)
