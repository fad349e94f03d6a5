"""What an ensemble tells of its networks: who succeeded and when, who is dead, who has failed."""

from dataclasses import replace

import numpy as np
import pytest

from engine.data.datasets import XOR, Dataset
from engine.descent.gradient_descent import GradientDescent
from engine.descent.kernels.single_network import SingleNetwork
from engine.descent.run_failure import NonFinite
from engine.descent.training import TrainingRun
from engine.ensembles.ensemble import Ensemble, ensemble_of_seeds
from engine.history.neuron_states import NeuronState, hidden_neuron_reports
from engine.network.initializers import initializer
from engine.network.network import Parameters, forward, loss_value, stacked
from engine.network.outcomes import SOLVED_LOSS, correct_samples
from tests.engine.ensembles.ensemble_cases import CLOUD, ONE_HOT, settings_of


def first_success(settings, dataset, seed, count):
    """Step by step, with the forward pass of every update."""
    run = TrainingRun(replace(settings, seed=seed), dataset)
    for update in range(count + 1):
        if correct_samples(run.predictions, dataset.targets).all() and run.loss < SOLVED_LOSS:
            return update
        run.step()
    return -1


@pytest.mark.parametrize("dataset", [XOR, CLOUD, ONE_HOT], ids=["truth table", "37 points", "two outputs"])
@pytest.mark.parametrize("key", ["tanh", "relu", "sigmoid"])
def test_the_first_success_is_found_to_the_update(key, dataset):
    settings = settings_of(key, learning_rate=2.0)
    seeds = range(8)
    ensemble = ensemble_of_seeds(settings, dataset, seeds)
    ensemble.advance(400)

    expected = [first_success(settings, dataset, seed, 400) for seed in seeds]
    assert ensemble.solved_at.tolist() == expected
    assert max(expected) > 0


def test_success_can_come_at_the_start_and_needs_every_sample():
    settings = settings_of(hidden=())
    right = Parameters((np.array([[[40.0, 40.0]]]),), (np.array([[[-20.0]]]),))
    almost = Parameters((np.array([[[40.0, 0.0]]]),), (np.array([[[-20.0]]]),))
    disjunction = Dataset(XOR.inputs, np.array([[0.0, 1.0, 1.0, 1.0]]))

    ensemble = Ensemble(settings.architecture(XOR), disjunction, stacked([right, almost]), 0.001)
    assert ensemble.solved_at.tolist() == [0, -1]
    assert ensemble.correct.tolist() == [[True] * 4, [True, False, True, True]]

    # The loss alone does not make a success.
    patient = Ensemble(
        settings.architecture(XOR), disjunction, stacked([right, almost]), 0.001, solved_loss=100.0
    )
    assert patient.solved_at.tolist() == [0, -1]


def test_predictions_and_correct_samples_are_the_present_ones():
    settings = settings_of("tanh", learning_rate=1.0)
    ensemble = ensemble_of_seeds(settings, XOR, range(20))
    ensemble.advance(200)
    passed = forward(settings.architecture(XOR), ensemble.parameters, XOR.inputs)

    np.testing.assert_allclose(ensemble.predictions, passed.predictions, atol=1e-15)
    np.testing.assert_array_equal(ensemble.correct, correct_samples(passed.predictions, XOR.targets))
    np.testing.assert_allclose(
        ensemble.losses, loss_value(settings.architecture(XOR), passed, XOR.targets), rtol=1e-13
    )


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("key", ["relu", "leaky_relu", "step", "identity"])
def test_dead_neurons_are_those_of_the_neuron_reports(key, side):
    settings = settings_of(key, key, hidden=(5, 4), learning_rate=1.0, kink_side=side, bias_scale=0.0)
    ensemble = ensemble_of_seeds(settings, XOR, range(30))
    ensemble.advance(100)
    passed = forward(settings.architecture(XOR), ensemble.parameters, XOR.inputs)

    expected = [
        sum(
            neuron.state is NeuronState.DEAD
            for layer in hidden_neuron_reports(settings.architecture(XOR), passed, side, replica=replica)
            for neuron in layer
        )
        for replica in range(30)
    ]
    assert ensemble.dead_neurons.tolist() == expected
    assert (max(expected) > 0) == (key == "relu")


@pytest.mark.parametrize("key", ["identity", "relu", "elu", "silu", "sine"])
def test_a_network_that_overflows_disturbs_no_other(key):
    settings = settings_of(key, initializer=initializer("normal", 5.0), bias_scale=5.0, learning_rate=0.1)
    seeds = list(range(12))
    rates = np.where(np.arange(12) % 3 == 0, 100.0, 0.1)
    start = ensemble_of_seeds(settings, XOR, seeds).parameters
    ensemble = Ensemble(settings.architecture(XOR), XOR, start, rates)
    losses = ensemble.advance(400)

    for replica, rate in enumerate(rates):
        run = TrainingRun(replace(settings, seed=replica, learning_rate=rate), XOR)
        made = run.step(400)
        finite = np.isfinite(losses[:, replica])
        assert finite.sum() == made
        assert finite[:made].all()
        if rate == 0.1:
            other = ensemble_of_seeds(settings, XOR, [replica])
            np.testing.assert_array_equal(losses[:, replica], other.advance(400)[:, 0])
    if key == "identity":
        assert not np.isfinite(losses[-1, ::3]).any()


@pytest.mark.parametrize("size", [1e300, 1e307])
def test_weights_that_overflow_fail_as_a_loss_does(size):
    huge = Dataset(size * XOR.inputs, XOR.targets)
    ensemble = ensemble_of_seeds(settings_of("identity", learning_rate=100.0), huge, range(3))
    ensemble.advance(2)

    assert not np.isfinite(ensemble.losses).any()
    assert all(np.isnan(array).all() for array in ensemble.parameters.arrays)
    assert (ensemble.solved_at == -1).all()


def test_a_network_with_an_infinite_weight_has_failed_even_if_its_loss_is_finite():
    far = Dataset(np.array([[1e3]]), np.array([[1.0]]))
    start = Parameters(
        (np.array([[[1e-3]]]), np.array([[[1.0]]])), (np.array([[[0.0]]]), np.array([[[0.0]]]))
    )
    architecture = settings_of("tanh", hidden=(1,)).architecture(far)
    rates = np.array([1e307, 0.1])
    ensemble = Ensemble(architecture, far, stacked([start, start]), rates)
    losses = ensemble.advance(5)

    # tanh(±inf) = ±1, so the prediction would go on being a number.
    single, failure = SingleNetwork(GradientDescent(architecture, far, rates[0]), start).advance(5)
    assert (single.size, failure) == (0, NonFinite.WEIGHTS)
    assert not np.isfinite(losses[:, 0]).any()
    assert np.isfinite(losses[:, 1]).all()
    assert all(np.isnan(array[0]).all() for array in ensemble.parameters.arrays)


@pytest.mark.parametrize("bias_scale", [0.0, 0.3])
@pytest.mark.parametrize("side", ["left", "right"])
def test_the_side_of_the_kink_decides_which_neurons_are_dead(side, bias_scale):
    settings = settings_of("relu", "relu", hidden=(5, 4), kink_side=side, bias_scale=bias_scale)
    ensemble = ensemble_of_seeds(settings, XOR, range(30))
    if not bias_scale:
        # At the start (0, 0) is on the kink of every neuron.
        assert (ensemble.dead_neurons.sum() > 0) == (side == "left")

    for updates in (0, 60):
        ensemble.advance(updates)
        passed = forward(settings.architecture(XOR), ensemble.parameters, XOR.inputs)
        # By hand: at its kink a neuron is dead on the left side and alive on the right one.
        is_off = np.less_equal if side == "left" else np.less
        dead = sum(is_off(z, 0.0).all(axis=2).sum(axis=1) for z in passed.z[:-1])
        assert ensemble.dead_neurons.tolist() == dead.tolist()


def test_a_loss_that_only_reaches_the_threshold_is_no_success():
    settings = settings_of("tanh", learning_rate=2.0)
    solution = TrainingRun(settings, XOR)
    solution.step(400)
    architecture = settings.architecture(XOR)
    loss = float(Ensemble(architecture, XOR, solution.parameters, 1.0).losses[0])
    assert solution.accuracy == 1.0

    for threshold, solved_at in ((loss, -1), (np.nextafter(loss, 1.0), 0)):
        ensemble = Ensemble(architecture, XOR, solution.parameters, 1.0, solved_loss=threshold)
        assert ensemble.solved_at.tolist() == [solved_at]


@pytest.mark.parametrize("before", [1, 2, 5])
def test_the_first_success_is_found_to_the_update_while_another_network_overflows(before):
    settings = settings_of("identity", "tanh", hidden=(3, 4), learning_rate=0.5)
    architecture, run = settings.architecture(XOR), TrainingRun(settings, XOR)
    run.step(first_success(settings, XOR, settings.seed, 2000) - before)
    rates = np.array([0.5, 1e305])

    ensemble = Ensemble(architecture, XOR, stacked([run.parameters] * 2), rates)
    losses = ensemble.advance(20)

    assert np.isfinite(losses).all(axis=0).tolist() == [True, False]
    assert ensemble.solved_at.tolist() == [before, -1]
