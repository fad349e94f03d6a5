"""The losses of many networks: accurate where they are tiny and where exp overflows."""

import mpmath
import numpy as np
import pytest

from engine.ensembles.replica_losses import output_layer
from engine.network.losses import BINARY_CROSS_ENTROPY, LOSSES, MEAN_SQUARED_ERROR

RNG = np.random.default_rng(0)


def noted(loss, targets, logits):
    """Note all rows of `logits` (rows, n_out, m, C) and return the losses and the last dz."""
    layer = output_layer(loss, targets, logits)
    layer.set_rates(np.full(logits.shape[-1], 0.5))
    residual = np.empty(logits.shape[1:])
    with np.errstate(all="ignore"):
        for row in range(len(logits)):
            layer.note(row)
        losses = layer.losses(0, len(logits))
        layer.residual(residual)
    return losses, residual


@pytest.mark.parametrize("samples", [1, 2, 3, 4, 6, 37, 64, 200])
@pytest.mark.parametrize(
    ("loss", "outputs"),
    [(loss, outputs) for loss in LOSSES for outputs in (1, 2) if outputs >= loss.minimum_outputs],
    ids=lambda each: getattr(each, "key", each),
)
def test_losses_and_dz_are_those_of_the_loss(loss, outputs, samples):
    targets = RNG.integers(0, 2, (outputs, samples)).astype(float)
    logits = RNG.standard_normal((3, outputs, samples, 16)) * np.logspace(-3, 3, 16)

    losses, residual = noted(loss, targets, logits)

    single = logits.transpose(0, 3, 1, 2)
    np.testing.assert_allclose(losses, loss.value(single, targets), rtol=1e-13)
    expected = 0.5 * loss.sample_gradient(single[-1], loss.predictions(single[-1]), targets)
    np.testing.assert_allclose(residual.transpose(2, 0, 1), expected, rtol=1e-13, atol=1e-16)


@pytest.mark.parametrize("size", [1e-8, 1.0, 20.0, 60.0, 300.0, 1000.0, 1e5])
@pytest.mark.parametrize("wrong", [0, 1, 4])
def test_cross_entropy_is_exact_to_the_last_digits_from_tiny_to_huge(size, wrong):
    targets = np.array([[0.0, 1.0, 1.0, 0.0]])
    sign = np.where(np.arange(4) < wrong, -1.0, 1.0) * np.where(targets[0] > 0.5, 1.0, -1.0)
    z = size * sign * np.array([1.0, 0.9, 0.8, 0.7])
    logits = np.repeat(z[np.newaxis, np.newaxis, :, np.newaxis], 16, axis=3)

    losses, _ = noted(BINARY_CROSS_ENTROPY, targets, logits)

    with mpmath.workdps(60):
        signs = np.where(targets[0] > 0.5, -1.0, 1.0)
        terms = [
            mpmath.log1p(mpmath.exp(mpmath.mpf(float(s * each)))) for s, each in zip(signs, z, strict=True)
        ]
        expected = float(sum(terms) / 4)
    np.testing.assert_allclose(losses, expected, rtol=1e-14, atol=1e-307)


def test_soft_targets_and_squared_errors_take_the_ordinary_way():
    soft = np.array([[0.1, 0.9, 0.8, 0.0]])
    logits = RNG.standard_normal((2, 1, 4, 16))

    for loss in (BINARY_CROSS_ENTROPY, MEAN_SQUARED_ERROR):
        losses, _ = noted(loss, soft, logits)
        np.testing.assert_array_equal(losses, loss.value(logits.transpose(0, 3, 1, 2), soft))
