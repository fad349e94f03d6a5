"""Softmax and its Jacobian; maxout and its pieces."""

import mpmath
import numpy as np
import pytest

from engine.activations import AffinePiece, activation


def reference_softmax(logits: np.ndarray, temperature: float) -> np.ndarray:
    with mpmath.workdps(50):
        powers = [mpmath.exp(mpmath.mpf(float(z)) / mpmath.mpf(temperature)) for z in logits]
        return np.array([float(power / mpmath.fsum(powers)) for power in powers])


@pytest.mark.parametrize("temperature", [0.1, 1.0, 7.3])
def test_softmax_agrees_with_its_definition(temperature: float) -> None:
    softmax = activation("softmax", temperature=temperature)
    for seed in range(20):
        logits = np.random.default_rng(seed).normal(0, 10, 6)
        np.testing.assert_allclose(
            softmax.value(logits), reference_softmax(logits, temperature), rtol=5e-13, atol=1e-300
        )


@pytest.mark.parametrize(
    ("logits", "probabilities"),
    [
        ([2, 1, 0, -1], [0.6439142598879724, 0.23688281808991013, 0.08714431874203257, 0.03205860328008499]),
        ([1e308, -1e308, 0], [1, 0, 0]),
        ([1e308, 9e307], [1, 0]),
        ([np.inf, 1e308], [1, 0]),
        ([np.inf, np.inf, 0], [0.5, 0.5, 0]),
        ([-np.inf, 0], [0, 1]),
        ([-np.inf, -1e308], [0, 1]),
        ([-np.inf, -np.inf], [0.5, 0.5]),
        ([3e-320, 0], [0.5, 0.5]),
    ],
)
def test_softmax_gives_known_probabilities_and_limits_without_warning(
    logits: list[float], probabilities: list[float]
) -> None:
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        np.testing.assert_allclose(activation("softmax").value(logits), probabilities, rtol=4e-16, atol=0)


def test_softmax_sums_to_one_over_the_asked_axis() -> None:
    logits = np.random.default_rng(1).normal(size=(2, 5, 3))
    for axis in (0, 1, -1):
        np.testing.assert_allclose(
            activation("softmax").value(logits, axis=axis).sum(axis=axis), 1, rtol=1e-15
        )


def test_softmax_keeps_the_input_and_its_type() -> None:
    logits = np.array([[1.0, 2.0]], dtype=np.float32)
    assert activation("softmax").value(logits).dtype == np.float32
    assert activation("softmax").jacobian(logits).dtype == np.float32
    assert logits.tolist() == [[1.0, 2.0]]


@pytest.mark.parametrize("temperature", [0.5, 1.0, 3.0])
def test_the_jacobian_agrees_with_differentiating_the_definition(temperature: float) -> None:
    logits = np.array([2.0, 1.0, 0.0, -30.0])
    jacobian = activation("softmax", temperature=temperature).jacobian(logits)

    def probability(i: int, *z: mpmath.mpf) -> mpmath.mpf:
        return mpmath.exp(z[i] / temperature) / mpmath.fsum(mpmath.exp(each / temperature) for each in z)

    with mpmath.workdps(50):
        for i in range(4):
            for j in range(4):
                order = tuple(int(k == j) for k in range(4))
                exact = mpmath.diff(lambda *z, i=i: probability(i, *z), tuple(map(mpmath.mpf, logits)), order)
                assert jacobian[i, j] == pytest.approx(float(exact), rel=1e-13, abs=0)


def test_the_jacobian_keeps_its_diagonal_when_one_probability_is_nearly_one() -> None:
    jacobian = activation("softmax").jacobian([40.0, 0.0])
    assert jacobian[0, 0] == pytest.approx(float(mpmath.exp(-40)), rel=1e-14, abs=0)


def test_the_jacobian_of_several_logit_vectors_has_one_matrix_for_each() -> None:
    logits = np.random.default_rng(2).normal(size=(3, 2, 4))
    jacobian = activation("softmax").jacobian(logits)
    assert jacobian.shape == (3, 2, 4, 4)
    np.testing.assert_array_equal(jacobian[1, 1], activation("softmax").jacobian(logits[1, 1]))
    np.testing.assert_allclose(jacobian.sum(axis=-1), 0, atol=1e-16)


def test_softmax_has_a_jacobian_and_no_derivative_and_the_others_the_reverse() -> None:
    with pytest.raises(TypeError, match="jacobian"):
        activation("softmax").derivative([1.0])
    with pytest.raises(TypeError, match="derivative"):
        activation("relu").jacobian([1.0])


def test_maxout_reports_its_lines_by_ascending_slope() -> None:
    assert activation("maxout").pieces == (
        AffinePiece(-0.5, -0.75),
        AffinePiece(0.25, 0.0),
        AffinePiece(1.0, -0.75),
    )
    assert activation("relu").pieces == ()


@pytest.mark.parametrize("pieces", [2, 3, 4, 5])
def test_every_line_of_a_maxout_is_the_largest_somewhere(pieces: int) -> None:
    maxout = activation("maxout", pieces=pieces)
    assert len(maxout.pieces) == pieces
    assert set(maxout.derivative(np.linspace(-5, 5, 1001))) == {line.slope for line in maxout.pieces}
    assert len(maxout.kinks) == pieces - 1
    z = np.linspace(-5, 5, 1001)
    assert (np.diff(maxout.derivative(z)) >= 0).all()
