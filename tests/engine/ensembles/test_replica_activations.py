"""The calls for many networks compute what the activation functions are."""

import numpy as np
import pytest

from engine.ensembles.replica_activations import activation_calls
from tests.engine.activations.choices import HIDDEN_CHOICES

# Both zeros, both tails far beyond where exp overflows, the least and nearly the largest number.
Z = np.array(
    [0.0, -0.0, 5e-324, -1e-300, -1.0, 1.0, -2.5, 30.0, -30.0, 800.0, -800.0, 1e4, -1e4, 1e307, -1e307]
)


def points(chosen):
    """The edges, both sides of the kinks, and an even grid, in the three axes of a layer."""
    kinks = np.resize(chosen.kinks or (0.0,), 1)
    beside = np.concatenate((kinks, np.nextafter(kinks, 9.0), np.nextafter(kinks, -9.0)))
    return np.concatenate((Z, beside, np.linspace(-8.0, 8.0, 110))).reshape(2, 4, 16)


def run(calls):
    with np.errstate(all="ignore"):
        for call in calls:
            call()


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("chosen", HIDDEN_CHOICES, ids=str)
def test_values_and_slopes_are_those_of_the_function(chosen, side):
    z = points(chosen)
    a, slope = np.empty_like(z), np.empty_like(z)

    calls = activation_calls(chosen, side, z.copy(), a, slope)
    run((*calls.values, *calls.slopes))

    steepness = chosen.parameters.get("beta", 1.0)
    np.testing.assert_allclose(a, chosen.value(z), rtol=1e-14, atol=1e-15)
    np.testing.assert_allclose(
        slope, chosen.derivative(z, kink_side=side), rtol=1e-14, atol=1e-15 * max(1.0, steepness)
    )


@pytest.mark.parametrize("chosen", [each for each in HIDDEN_CHOICES if each.key != "step"], ids=str)
def test_a_number_that_is_none_stays_none(chosen):
    z = np.full((1, 1, 16), np.nan)
    a, slope = np.empty_like(z), np.empty_like(z)

    run(activation_calls(chosen, "left", z, a, slope).values)

    assert np.isnan(a).all()
