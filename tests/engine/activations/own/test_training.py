"""Networks learn with an own function as they do with the same one of the catalogue."""

import numpy as np
import pytest

from engine.activations import activation, parse_activation
from engine.data.datasets import XOR
from engine.descent.training import TrainingRun
from engine.descent.training_settings import TrainingSettings
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.ensembles.repeated_training import train_repeatedly
from engine.ensembles.replica_activations import activation_calls
from engine.records.invalid_value import InvalidValueError


def outcomes(chosen, kink_side):
    settings = RepeatedSettings(
        activations=(chosen,), widths=(2,), replicas=200, updates=600, learning_rate=0.5, kink_side=kink_side
    )
    *_, final = train_repeatedly(settings)
    return final.combinations[0].outcomes


@pytest.mark.parametrize("kink_side", ["left", "right"])
@pytest.mark.parametrize(
    ("formula", "model"),
    [
        ("z*sigmoid(z)", activation("silu")),
        ("max(0,z)", activation("relu")),
        ("where(z>0,1,0)", activation("step")),
    ],
)
def test_as_many_networks_succeed_and_die_as_with_the_catalogue(formula, model, kink_side):
    own, known = (outcomes(each, kink_side) for each in (parse_activation(f'own("{formula}")'), model))
    np.testing.assert_array_equal(own.succeeded, known.succeeded)
    np.testing.assert_array_equal(own.dead_neurons, known.dead_neurons)
    np.testing.assert_allclose(own.losses, known.losses, rtol=1e-12, atol=1e-15)


def test_one_network_learns_as_with_the_catalogue():
    losses = []
    for chosen in (activation("relu"), parse_activation('own("max(0,z)")')):
        run = TrainingRun(TrainingSettings(hidden_sizes=(4,), activations=(chosen,), seed=3), XOR)
        run.step(200)
        losses.append(run.loss)
    assert losses[0] == pytest.approx(losses[1], rel=1e-12)


@pytest.mark.parametrize("formula", ["where(z>0,1,0)", "z*sigmoid(z)", "sign(z)", "max(0,z)", "(z>1)*z"])
def test_a_number_that_is_none_stays_none(formula):
    z = np.full((1, 1, 16), np.nan)
    a, slope = np.empty_like(z), np.empty_like(z)
    for call in activation_calls(parse_activation(f'own("{formula}")'), "left", z, a, slope).values:
        call()
    assert np.isnan(a).all()


def test_a_function_without_a_value_at_the_start_is_refused_with_the_reason():
    settings = TrainingSettings(hidden_sizes=(2,), activations=(parse_activation('own("log(z)")'),), seed=1)
    with pytest.raises(InvalidValueError, match="not finite at the start"):
        TrainingRun(settings, XOR)


def test_a_run_that_comes_to_where_a_function_overflows_stops_with_what_is_not_finite():
    explosive = parse_activation('own("exp(exp(z))")')
    settings = TrainingSettings(hidden_sizes=(4,), activations=(explosive,), seed=1, learning_rate=5.0)
    run = TrainingRun(settings, XOR)
    run.step(500)
    assert run.failure is not None
    assert run.update_count < 500
