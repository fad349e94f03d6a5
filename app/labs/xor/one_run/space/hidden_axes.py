"""The directions in which the last hidden layer is seen: the output neuron's weights, and the rest."""

from dataclasses import dataclass

import numpy as np

from engine.records.arrays import FloatArray

PLANE_NEURONS = 2
"""One hidden neuron for each axis of a plane: they are its axes themselves."""


@dataclass(frozen=True, eq=False)
class HiddenAxes:
    """How activations become points of a plane.

    Attributes
    ----------
    directions
        Shape (2, n): the axes, orthogonal, of length 1.
    weight
        The output neuron's weight along each axis; the second is 0 unless the axes are the neurons.
    kept
        Which share of the samples' variance beside the first axis the second one shows, 0 to 1.
    """

    directions: FloatArray
    weight: tuple[float, float]
    kept: float

    @property
    def are_neurons(self) -> bool:
        """Whether the axes are h₁ and h₂."""
        return bool(self.directions.shape[1] == PLANE_NEURONS)


def hidden_axes(hidden: FloatArray, weight: FloatArray, positive: int) -> HiddenAxes:
    """Return the axes for samples in the last hidden layer.

    Of two neurons they are h₁ and h₂. Otherwise the first is u = w / ‖w‖, on which alone ŷ depends, and the
    second v the direction orthogonal to it in which the samples are spread most (principal component).

    Parameters
    ----------
    hidden
        The samples' activations, shape (m, n), n ≥ 2, finite.
    weight
        The output neuron's weights w, shape (n,).
    positive
        The sample whose v is not negative.
    """
    count = weight.size
    if count == PLANE_NEURONS:
        return HiddenAxes(np.eye(2), (float(weight[0]), float(weight[1])), 1.0)
    along, length = _unit(weight)
    if length == 0.0:
        along = np.eye(1, count)[0]
    # Neither the samples' squares nor their sums may leave the floats.
    scale = float(np.abs(hidden).max()) or 1.0
    spread = hidden / scale
    rest = spread - np.outer(spread @ along, along)
    rest -= rest.mean(axis=0)
    _, sizes, directions = np.linalg.svd(rest, full_matrices=False)
    variances = np.square(sizes)
    total = float(variances.sum())
    is_spread = total > (np.finfo(float).eps * count) ** 2
    across = directions[0] if is_spread else np.eye(count)[int(np.argmin(np.abs(along)))]
    across, _ = _unit(across - (across @ along) * along)
    if spread[positive] @ across < 0.0:
        across = -across
    kept = float(variances[0]) / total if is_spread else 1.0
    return HiddenAxes(np.stack((along, across)), (length, 0.0), kept)


def _unit(vector: FloatArray) -> tuple[FloatArray, float]:
    """Return a vector of length 1 in the same direction, and the length it had."""
    largest = float(np.abs(vector).max())
    if largest == 0.0:
        return vector, 0.0
    scaled = vector / largest
    length = float(np.sqrt(scaled @ scaled))
    return scaled / length, length * largest
