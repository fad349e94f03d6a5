"""What an intervention makes of a network's weights."""

import numpy as np
import pytest

from engine.activations import activation
from engine.data.datasets import XOR
from engine.descent.interventions import AddNoise, SetValues
from engine.descent.training import TrainingRun
from engine.descent.training_settings import TrainingSettings
from engine.network.network import Parameters
from engine.records.invalid_value import InvalidValueError


def run_of(**options):
    return TrainingRun(
        TrainingSettings(hidden_sizes=(3, 2), activations=(activation("tanh"),) * 2, seed=5, **options), XOR
    )


def test_the_noise_comes_from_a_generator_of_its_own_layer_by_layer_weights_first():
    run = run_of(bias_scale=0.3)
    rng = np.random.default_rng((7, 2))

    changed = AddNoise(sigma=0.2, seed=7).applied(run.architecture, run.parameters)

    for before, after in zip(run.parameters.arrays, changed.arrays, strict=True):
        np.testing.assert_array_equal(after, before + 0.2 * rng.standard_normal(before.shape))
    # Written out, since a stored scene must mean the same noise in every version.
    noise = (changed.weights[0] - run.parameters.weights[0])[0, 0] / 0.2
    np.testing.assert_allclose(noise, [0.17511970440671426, -0.5107079816850526], rtol=1e-12)


def test_a_network_without_biases_gets_none_and_the_noise_of_its_weights_is_the_same():
    with_biases, without = run_of(), run_of(use_bias=False)
    noise = AddNoise(sigma=0.2, seed=7)

    changed = noise.applied(without.architecture, without.parameters)

    assert not any(bias.any() for bias in changed.biases)
    expected = noise.applied(with_biases.architecture, with_biases.parameters).weights
    for mine, its in zip(changed.weights, expected, strict=True):
        np.testing.assert_array_equal(mine, its)


def test_what_differs_between_two_networks_makes_one_of_the_other_to_the_last_bit():
    run = run_of()
    weights, biases = run.parameters.weights, run.parameters.biases
    changed = weights[0].copy()
    changed[0, 1, 0] = -0.0
    after = Parameters((changed, *weights[1:]), biases)

    change = SetValues.between(0, run.architecture, run.parameters, after)

    assert [place.text for place, _value in change.changes] == ["W1(2,1)"]
    applied = change.applied(run.architecture, run.parameters)
    assert all(
        made.tobytes() == wanted.tobytes() for made, wanted in zip(applied.arrays, after.arrays, strict=True)
    )
    assert SetValues.between(0, run.architecture, after, after).changes == ()


def test_weights_of_another_shape_are_refused():
    run = run_of()
    weights, biases = run.parameters.weights, run.parameters.biases

    with pytest.raises(InvalidValueError, match="new weights need the shapes"):
        SetValues.between(0, run.architecture, run.parameters, Parameters(weights[::-1], biases))
