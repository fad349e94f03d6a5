import mpmath
import numpy as np
import pytest

from engine.network.losses import (
    BINARY_CROSS_ENTROPY,
    CATEGORICAL_CROSS_ENTROPY,
    LOSSES,
    MEAN_SQUARED_ERROR,
    loss,
)
from engine.records.invalid_value import InvalidValueError

LOGITS = [-700.0, -40.0, -3.0, -1e-9, 0.0, 0.3, 2.0, 36.0, 700.0]


def mp_sigmoid(z):
    return 1 / (1 + mpmath.exp(-z))


def mp_binary_cross_entropy(z, y):
    return -(y * mpmath.log(mp_sigmoid(z)) + (1 - y) * mpmath.log(1 - mp_sigmoid(z)))


def mp_squared_error(z, y):
    return (mp_sigmoid(z) - y) ** 2


REFERENCES = [(BINARY_CROSS_ENTROPY, mp_binary_cross_entropy), (MEAN_SQUARED_ERROR, mp_squared_error)]


@pytest.mark.parametrize(("record", "reference"), REFERENCES, ids=lambda each: getattr(each, "key", ""))
@pytest.mark.parametrize("target", [0.0, 1.0, 0.25])
def test_the_loss_of_a_sample_agrees_with_its_definition_at_400_digits(record, reference, target):
    samples = record.per_sample(np.array([LOGITS]), np.full((1, len(LOGITS)), target))

    with mpmath.workdps(400):
        expected = [float(reference(mpmath.mpf(z), mpmath.mpf(target))) for z in LOGITS]
    # A prediction that is right to the last bit has no digits left of (ŷ − y)².
    np.testing.assert_allclose(samples, expected, rtol=1e-14, atol=1e-32)


@pytest.mark.parametrize(("record", "reference"), REFERENCES, ids=lambda each: getattr(each, "key", ""))
@pytest.mark.parametrize("target", [0.0, 1.0])
def test_the_gradient_is_the_derivative_of_the_mean(record, reference, target):
    logits = np.array([[-40.0, -3.0, 0.0, 0.3, 2.0]])
    gradient = record.gradient(logits, np.full_like(logits, target))

    with mpmath.workdps(60):
        expected = [float(mpmath.diff(lambda z: reference(z, target), z)) / 5 for z in logits[0]]
    np.testing.assert_allclose(gradient[0], expected, rtol=1e-13, atol=1e-16)


def test_categorical_cross_entropy_agrees_with_its_definition():
    logits = np.array([[1.0, -600.0, 3.0], [2.0, 5.0, 3.0], [-1.0, 600.0, 3.0]])
    targets = np.array([[0.0, 1.0, 0.5], [1.0, 0.0, 0.25], [0.0, 0.0, 0.25]])

    with mpmath.workdps(400):
        expected = []
        for j in range(3):
            total = mpmath.fsum(mpmath.exp(z) for z in logits[:, j])
            expected.append(
                float(
                    -sum(
                        t * (z - mpmath.log(total)) for z, t in zip(logits[:, j], targets[:, j], strict=True)
                    )
                )
            )
    np.testing.assert_allclose(CATEGORICAL_CROSS_ENTROPY.per_sample(logits, targets), expected, rtol=1e-14)


def test_the_gradient_of_categorical_cross_entropy_is_softmax_minus_target_over_m():
    logits, targets = np.array([[0.0, 1.0], [0.0, 1.0 + np.log(3.0)]]), np.array([[1.0, 0.0], [0.0, 1.0]])

    gradient = CATEGORICAL_CROSS_ENTROPY.gradient(logits, targets)

    np.testing.assert_allclose(gradient, [[-0.25, 0.125], [0.25, -0.125]], rtol=1e-15)


def test_two_softmax_outputs_are_one_sigmoid_output_of_their_difference():
    difference = np.array([[-2.0, 0.5, 3.0]])
    targets = np.array([[0.0, 1.0, 1.0]])
    pair = np.concatenate((np.zeros_like(difference), difference))

    np.testing.assert_allclose(
        CATEGORICAL_CROSS_ENTROPY.value(pair, np.concatenate((1 - targets, targets))),
        BINARY_CROSS_ENTROPY.value(difference, targets),
        rtol=1e-15,
    )


def test_always_answering_half_costs_ln_2_or_a_quarter():
    logits, targets = np.zeros((1, 4)), np.array([[0.0, 1.0, 1.0, 0.0]])

    assert BINARY_CROSS_ENTROPY.value(logits, targets) == np.log(2.0)
    assert MEAN_SQUARED_ERROR.value(logits, targets) == 0.25


@pytest.mark.parametrize("record", LOSSES, ids=lambda each: each.key)
def test_no_finite_logit_warns_or_gives_an_infinite_loss(record):
    logits = np.array([[-1e300, 1e300, -800.0, 800.0], [1e300, -1e300, 800.0, -800.0]])
    targets = np.array([[1.0, 0.0, 1.0, 0.0], [0.0, 1.0, 0.0, 1.0]])

    assert np.isfinite(record.per_sample(logits, targets)).all()
    assert np.isfinite(record.gradient(logits, targets)).all()
    assert np.isfinite(record.predictions(logits)).all()


@pytest.mark.parametrize("record", LOSSES, ids=lambda each: each.key)
def test_replicas_have_the_losses_they_have_alone(record):
    logits = np.random.default_rng(0).normal(size=(300, 2, 5))
    targets = np.array([[1.0, 0.0, 1.0, 0.0, 1.0], [0.0, 1.0, 0.0, 1.0, 0.0]])

    together = record.value(logits, targets)

    assert together.shape == (300,)
    assert [float(record.value(each, targets)) for each in logits] == together.tolist()


def test_a_loss_is_found_by_its_key_or_refused_with_the_choice():
    assert loss("mean_squared_error") is MEAN_SQUARED_ERROR
    with pytest.raises(InvalidValueError, match=r"binary_cross_entropy.*not hinge"):
        loss("hinge")
