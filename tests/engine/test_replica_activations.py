"""The calls for many networks compute what the activation functions are."""

import numpy as np
import pytest

from engine.activations import ACTIVATIONS, activation
from engine.replica_activations import activation_calls

CHOICES = [activation(each.key) for each in ACTIVATIONS if not each.is_vector] + [
    activation("sigmoid", beta=4.0),
    activation("elu", alpha=0.3),
    activation("elu", alpha=2.0),
    activation("leaky_relu", alpha=0.5),
    activation("prelu", alpha=1.0),
    activation("step", threshold=-1.0),
]
# Kinks, both zeros, the step's threshold, both tails far beyond where exp overflows.
Z = np.array([0.0, -0.0, 1e-300, -1e-300, -1.0, 1.0, -2.5, 30.0, -30.0, 800.0, -800.0, 1e4, -1e4])


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("chosen", CHOICES, ids=str)
def test_values_and_slopes_are_those_of_the_function(chosen, side):
    z = np.concatenate((Z, np.linspace(-8.0, 8.0, 115))).reshape(2, 4, 16)
    a, slope = np.empty_like(z), np.empty_like(z)
    calls = activation_calls(chosen, side, z.copy(), a, slope)

    with np.errstate(all="ignore"):
        for call in (*calls.values, *calls.slopes):
            call()

    np.testing.assert_allclose(a, chosen.value(z), rtol=1e-14, atol=1e-15)
    np.testing.assert_allclose(slope, chosen.derivative(z, kink_side=side), rtol=1e-14, atol=1e-15)


@pytest.mark.parametrize("chosen", [each for each in CHOICES if each.key != "step"], ids=str)
def test_a_number_that_is_none_stays_none(chosen):
    z = np.full((1, 1, 16), np.nan)
    a, slope = np.empty_like(z), np.empty_like(z)

    for call in activation_calls(chosen, "left", z, a, slope).values:
        call()

    assert np.isnan(a).all()
