"""Every activation at every parameter gives the same network wherever networks are computed.

The reference is a loop over the neurons' definitions in 50 digits, which knows nothing of the engine.
"""

import mpmath
import numpy as np
import pytest

from engine.data.datasets import XOR
from engine.descent.gradient_descent import GradientDescent
from engine.descent.kernels.kernel import OrderedKernel
from engine.descent.kernels.single_network import SingleNetwork
from engine.descent.training import TrainingRun
from engine.descent.training_settings import TrainingSettings
from engine.ensembles.ensemble import Ensemble
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.ensembles.repeated_training import ensemble_from, initial_networks
from engine.ensembles.success_scan import LEARNING_RATES, SIGMAS, ScanSettings, row_ensemble
from engine.maps.float32_map import float32_predictions
from engine.maps.loss_landscape import loss_grid, plane_of_two
from engine.maps.plane import Rectangle
from engine.network.initializers import initializer
from engine.network.losses import BINARY_CROSS_ENTROPY
from engine.network.network import Architecture, Parameters, forward
from engine.network.parameter_vectors import parameter_vectors
from engine.phenomena.initial_scale import SIGMAS as SCALES
from engine.phenomena.initial_scale import ScaleScanSettings, start_of_round
from tests.engine.activations.choices import HIDDEN_CHOICES
from tests.engine.activations.definitions import DIGITS, derivative_of, value_of

RATE = 0.3
UPDATES = 3

each_choice = pytest.mark.parametrize("chosen", HIDDEN_CHOICES, ids=str)


def architecture_of(chosen):
    return Architecture((2, 3, 2, 1), (chosen, chosen), BINARY_CROSS_ENTROPY)


def start_of(chosen):
    """Weights as they come; at the input (0, 0) the first neuron stands exactly at a kink."""
    kink = chosen.kinks[0] if chosen.kinks else 0.0
    weights = (
        [[0.5, -1.0], [-0.75, 1.25], [2.0, 0.25]],
        [[1.5, -0.5, 0.75], [-1.25, 0.375, 1.0]],
        [[0.875, -1.125]],
    )
    biases = ([[kink], [0.125], [-0.25]], [[0.0625], [-0.375]], [[0.1875]])
    return Parameters(
        tuple(np.array(each)[np.newaxis] for each in weights),
        tuple(np.array(each)[np.newaxis] for each in biases),
    )


def by_definition(function, z):
    with mpmath.workdps(DIGITS):
        return np.vectorize(lambda each: float(function(mpmath.mpf(float(each)))), otypes=[float])(z)


def trained_by_definition(chosen, side):
    """Gradient descent as it is taught: a list of (W, b) after each update, and the losses before them."""
    start = start_of(chosen)
    layers = [(w[0].copy(), b[0].copy()) for w, b in zip(start.weights, start.biases, strict=True)]
    g = value_of(chosen.key, **chosen.parameters)
    slope = derivative_of(chosen.key, side, **chosen.parameters)
    states, losses = [], []
    for _ in range(UPDATES + 1):
        states.append([(w.copy(), b.copy()) for w, b in layers])
        a, z = [XOR.inputs], []
        for number, (w, b) in enumerate(layers):
            z.append(w @ a[-1] + b)
            a.append(by_definition(g, z[-1]) if number < 2 else 1 / (1 + np.exp(-z[-1])))
        losses.append(float(-np.mean(np.where(XOR.targets == 1, np.log(a[-1]), np.log(1 - a[-1])))))
        dz = a[-1] - XOR.targets
        for number in (2, 1, 0):
            w, b = layers[number]
            layers[number] = w - RATE * dz @ a[number].T / 4, b - RATE * dz.mean(axis=1, keepdims=True)
            if number:
                dz = (w.T @ dz) * by_definition(slope, z[number - 1])
    return states, losses


def assert_layers(parameters, layers):
    for w, b, (expected_w, expected_b) in zip(parameters.weights, parameters.biases, layers, strict=True):
        np.testing.assert_allclose(w[0], expected_w, rtol=1e-11, atol=1e-12)
        np.testing.assert_allclose(b[0], expected_b, rtol=1e-11, atol=1e-12)


@pytest.mark.parametrize("side", ["left", "right"])
@each_choice
def test_every_way_to_train_makes_the_updates_of_the_definition(chosen, side):
    states, losses = trained_by_definition(chosen, side)
    architecture, start = architecture_of(chosen), start_of(chosen)
    descent = GradientDescent(architecture, XOR, RATE, side)

    for kernel in (SingleNetwork(descent, start), OrderedKernel(descent, descent.start(start), None)):
        assert_layers(kernel.state.parameters, states[0])
        for layers, loss in zip(states[1:], losses[1:], strict=True):
            made, _ = kernel.advance(1)
            assert made == pytest.approx(loss, rel=1e-11)
            assert_layers(kernel.state.parameters, layers)
    ensemble = Ensemble(architecture, XOR, start, RATE, side)
    assert ensemble.losses == pytest.approx(losses[0], rel=1e-11)
    for layers, loss in zip(states[1:], losses[1:], strict=True):
        assert ensemble.advance(1) == pytest.approx(loss, rel=1e-11)
        assert_layers(ensemble.parameters, layers)


@each_choice
def test_pictures_of_one_network_are_computed_from_the_definition(chosen):
    _, losses = trained_by_definition(chosen, "left")
    architecture, start = architecture_of(chosen), start_of(chosen)

    x, y = parameter_vectors(start)[0][[1, 4]]
    area = Rectangle(x - 1.0, x + 1.0, y - 1.0, y + 1.0)
    grid = loss_grid(architecture, XOR, plane_of_two(start, 1, 4), area, 3)
    assert grid[1, 1] == pytest.approx(losses[0], rel=1e-11)
    # Beside the kink, where rounding to float32 takes a step function to its other value.
    points = XOR.inputs + 0.01
    expected = forward(architecture, start, points).predictions
    np.testing.assert_allclose(float32_predictions(architecture, start, points), expected, atol=1e-5)


@pytest.mark.parametrize("side", ["left", "right"])
@each_choice
def test_statistics_and_scans_train_the_single_runs_of_their_seeds(chosen, side):
    seeds = range(4, 6)
    # Without biases every neuron starts on its kink at (0, 0), so that the side of the kink counts.
    common = RepeatedSettings(updates=20, bias_scale=0.0, kink_side=side, learning_rate=RATE)
    by_sigma = ScanSettings(chosen, "sigma", neurons=3, common=common)
    column, row = LEARNING_RATES.index(RATE), SIGMAS.index(0.3)
    repeated = ensemble_from(common, chosen, initial_networks(common, 3, seeds))
    scanned = row_ensemble(by_sigma, row, seeds)

    for ensemble, start, first in (
        (repeated, common.initializer, 0),
        (scanned, initializer("normal", 0.3), column * len(seeds)),
    ):
        losses = ensemble.advance(20)
        for place, seed in enumerate(seeds, start=first):
            settings = TrainingSettings(
                hidden_sizes=(3,),
                activations=(chosen,),
                initializer=start,
                kink_side=side,
                learning_rate=RATE,
                seed=seed,
            )
            run = TrainingRun(settings, XOR)
            run.step(20)
            np.testing.assert_allclose(losses[:, place], run.loss_history[1:], rtol=1e-10)


@each_choice
def test_the_scan_of_the_initial_scale_trains_the_single_runs_of_its_seeds(chosen):
    settings = ScaleScanSettings(chosen, neurons=3, learning_rate=RATE)
    losses = start_of_round(settings, range(1)).advance(8)

    for place, sigma in enumerate(SCALES):
        run = TrainingRun(
            TrainingSettings(
                hidden_sizes=(3,),
                activations=(chosen,),
                initializer=initializer("normal", sigma),
                bias_scale=0.0,
                learning_rate=RATE,
            ),
            XOR,
        )
        run.step(8)
        np.testing.assert_allclose(losses[:, place], run.loss_history[1:], rtol=1e-10)
