"""Which kernel trains, and that a run on either is repeated to the last bit."""

from dataclasses import replace

import numpy as np
import pytest

from engine.activations import activation
from engine.data.datasets import DATASETS, XOR
from engine.descent.gradient_descent import GradientDescent, initial_parameters
from engine.descent.interventions import AddNoise
from engine.descent.kernels.kernel import OrderedKernel, has_equal_neurons, kernel_for
from engine.descent.kernels.single_network import SingleNetwork
from engine.descent.mini_batches import MiniBatches
from engine.descent.training import TrainingRun
from engine.descent.training_settings import TrainingSettings
from engine.network.initializers import initializer
from engine.network.network import Parameters
from tests.engine.descent.set_parameters import SetParameters

CLOUD = next(each for each in DATASETS if each.key == "xor_clouds").make(30, seed=1)
SETTINGS = TrainingSettings(
    hidden_sizes=(5, 3), activations=(activation("tanh"), activation("relu")), seed=3, bias_scale=0.1
)
CONSTANT = replace(SETTINGS, initializer=initializer("constant", 0.4), bias_scale=0.0)


def kernel_of(settings, batches=None):
    descent = GradientDescent(settings.architecture(XOR), XOR, settings.learning_rate)
    start = initial_parameters(descent.architecture, settings.initializer, settings.bias_scale, settings.seed)
    return kernel_for(descent, descent.start(start), batches)


def one_hidden_layer(rows, biases, outgoing):
    return Parameters(
        (np.array([rows]), np.array([[outgoing]])),
        (np.array([biases])[:, :, np.newaxis], np.zeros((1, 1, 1))),
    )


@pytest.mark.parametrize("key", ["normal", "uniform", "xavier_normal", "he_uniform", "orthogonal"])
def test_random_starts_train_on_the_fast_kernel(key):
    assert isinstance(kernel_of(replace(SETTINGS, initializer=initializer(key))), SingleNetwork)


@pytest.mark.parametrize(
    "chosen", [initializer("zeros"), initializer("constant"), initializer("normal", 0.0)]
)
def test_starts_with_equal_neurons_train_on_the_ordered_kernel(chosen):
    assert isinstance(kernel_of(replace(CONSTANT, initializer=chosen)), OrderedKernel)


def test_mini_batches_train_on_the_ordered_kernel():
    assert isinstance(kernel_of(SETTINGS, MiniBatches(4, 2, 0)), OrderedKernel)


@pytest.mark.parametrize(
    ("rows", "biases", "outgoing", "equal"),
    [
        ([[1.0, 2.0], [1.0, 2.0]], [0.5, 0.5], [1.0, 1.0], True),
        ([[1.0, 2.0], [1.0, 2.0]], [0.5, 0.5], [1.0, -1.0], True),
        ([[1.0, 0.0], [1.0, -0.0]], [0.0, -0.0], [1.0, 1.0], True),
        ([[1.0, 2.0], [1.0, 2.0]], [0.5, 0.6], [1.0, 1.0], False),
        ([[1.0, 2.0], [2.0, 1.0]], [0.5, 0.5], [1.0, 1.0], False),
        ([[1.0, 2.0]], [0.5], [1.0], False),
    ],
    ids=["all equal", "other outgoing", "signed zeros", "other bias", "other weights", "one neuron"],
)
def test_neurons_are_equal_if_all_that_comes_in_is(rows, biases, outgoing, equal):
    assert has_equal_neurons(one_hidden_layer(rows, biases, outgoing)) is equal


def test_the_output_layer_may_have_equal_neurons():
    weights = (np.ones((1, 3, 2)),)

    assert not has_equal_neurons(Parameters(weights, (np.zeros((1, 3, 1)),)))


def same(first, second):
    return first.parameters.equals(second.parameters) and np.array_equal(
        first.loss_history, second.loss_history
    )


def typed_weights(run):
    """All of one layer equal, as when a student types 1 everywhere."""
    ones = tuple(np.ones_like(array) for array in run.parameters.weights)
    return SetParameters(run.update_count, Parameters(ones, run.parameters.biases))


@pytest.mark.parametrize("settings", [SETTINGS, CONSTANT], ids=["random start", "equal neurons"])
@pytest.mark.parametrize("dataset", [XOR, CLOUD], ids=["m=4", "m=30"])
def test_a_run_that_changes_its_kernel_is_replayed_and_rewound_to_the_last_bit(settings, dataset):
    run = TrainingRun(settings, dataset)
    run.step(300)
    run.intervene(AddNoise(at_update=300, sigma=0.1, seed=1))
    run.step(41)
    run.intervene(typed_weights(run))
    run.step(20)
    end, losses = run.parameters, run.loss_history.copy()

    again = TrainingRun(settings, dataset, run.interventions)
    for count in (1, 99, 200, 1, 60):
        again.step(count)
    assert same(run, again)
    again.rewind()
    again.step(361)

    assert again.parameters.equals(end)
    np.testing.assert_array_equal(again.loss_history, losses)


def test_neurons_made_equal_by_hand_stay_equal_to_the_last_bit():
    settings = replace(SETTINGS, bias_scale=0.0)
    run = TrainingRun(settings, CLOUD)
    run.step(10)
    equal_biases = tuple(np.full_like(array, 0.1) for array in run.parameters.biases)
    ones = tuple(np.ones_like(array) for array in run.parameters.weights)
    run.intervene(SetParameters(10, Parameters(ones, equal_biases)))

    run.step(500)

    for weight, bias in zip(run.parameters.weights[:-1], run.parameters.biases[:-1], strict=True):
        assert (weight == weight[:, :1]).all()
        assert (bias == bias[:, :1]).all()


def test_a_run_started_from_the_weights_of_another_goes_on_as_that_one_does():
    run = TrainingRun(SETTINGS, XOR)
    run.step(100)
    branch = TrainingRun(SETTINGS, XOR, [SetParameters(0, run.parameters)])

    run.step(70)
    branch.step(70)

    assert branch.parameters.equals(run.parameters)
    np.testing.assert_array_equal(branch.loss_history[1:], run.loss_history[101:])
