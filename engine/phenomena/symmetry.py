"""Which neurons of a network are equal, how alike the others are, and what that makes of the next update.

Two neurons are equal when their incoming weights and their biases are, to the last bit. If their outgoing
weights are equal too, backpropagation gives them equal gradients, so plain gradient descent can never part
them (Rumelhart, Hinton and Williams 1986, "the problem of symmetry breaking"); the sums of
`engine.network.ordered_sums` make that exact in floating point as well.
"""

from enum import StrEnum

import numpy as np

from engine.activations import KinkSide
from engine.network.network import Architecture, ForwardPass, Gradients, Parameters
from engine.records.arrays import FloatArray


def neuron_rows(parameters: Parameters | Gradients, replica: int = 0, layer: int = 1) -> FloatArray:
    """Return what comes into each neuron of a layer, or the gradient of that: (w₁, …, b), one row per neuron.

    Parameters
    ----------
    parameters
        Weights and biases, or their gradients.
    replica
        Which network.
    layer
        Which layer, counted from 1.

    Returns
    -------
    FloatArray
        Shape (n_out, n_in + 1).
    """
    return np.hstack((parameters.weights[layer - 1][replica], parameters.biases[layer - 1][replica]))


def equal_groups(rows: FloatArray) -> tuple[tuple[int, ...], ...]:
    """Return the indices of equal rows together, in the order of their first row.

    Equality is exact; 0 and −0 are equal.

    Parameters
    ----------
    rows
        Shape (n, k).
    """
    groups: dict[tuple[float, ...], list[int]] = {}
    for index, row in enumerate(rows.tolist()):
        groups.setdefault(tuple(row), []).append(index)
    return tuple(tuple(group) for group in groups.values())


def cosine_similarity(rows: FloatArray) -> FloatArray:
    """Return the cosine of the angle between every two rows.

    Parameters
    ----------
    rows
        Shape (n, k).

    Returns
    -------
    FloatArray
        Shape (n, n), symmetric, in [−1, 1]: exactly 1 for equal rows, NaN where a row is all zeros and has no
        direction. 1 does not mean equal: w and 2 w point the same way.
    """
    largest = np.abs(rows).max(axis=1, keepdims=True)
    # Scaled first, so that squares of huge or tiny rows neither overflow nor vanish.
    scaled = np.divide(rows, largest, out=np.full_like(rows, np.nan), where=largest > 0.0)
    directions = scaled / np.linalg.norm(scaled, axis=1, keepdims=True)
    cosine = np.clip(directions @ directions.T, -1.0, 1.0)
    cosine = np.where(np.isnan(cosine), np.nan, (cosine + cosine.T) / 2)
    for group in equal_groups(rows):
        if largest[group[0]] > 0.0:
            cosine[np.ix_(group, group)] = 1.0
    return cosine


class Motion(StrEnum):
    """What the next update does to the neurons of the first hidden layer."""

    NO_HIDDEN_LAYER = "no hidden layer"
    """There is nothing to be symmetric: logistic regression."""
    FIXED_POINT = "fixed point"
    """Every gradient of the network is exactly 0: with the full batch no update ever changes anything."""
    AT_REST = "at rest"
    """Some gradient is not 0, but the update is too small to change a bit, so none ever does."""
    HIDDEN_AT_REST = "hidden layer at rest"
    """The gradients of the hidden layer are exactly 0, some of the output layer's are not."""
    AS_ONE = "as one"
    """All neurons are equal, incoming and outgoing, and so are their gradients: for ever one neuron."""
    SOME_EQUAL = "some equal"
    """At least two neurons are equal, and at least two are not."""
    EACH_ITS_OWN = "each its own"
    """No two neurons are equal (or the layer has one neuron)."""


def motion(parameters: Parameters, gradients: Gradients, updated: Parameters, replica: int = 0) -> Motion:
    """Return what the next update does to the neurons of the first hidden layer.

    Parameters
    ----------
    parameters
        The networks.
    gradients
        Their gradients on the full batch.
    updated
        The networks after the next update.
    replica
        Which network.
    """
    if len(parameters.weights) == 1:
        return Motion.NO_HIDDEN_LAYER
    rows = [neuron_rows(gradients, replica, layer + 1) for layer in range(len(gradients.weights))]
    if not any(each.any() for each in rows):
        return Motion.FIXED_POINT
    if stands_still(parameters, updated, replica):
        return Motion.AT_REST
    if not rows[0].any():
        return Motion.HIDDEN_AT_REST
    incoming, outgoing = neuron_rows(parameters, replica), parameters.weights[1][replica].T
    both = equal_groups(np.hstack((incoming, outgoing)))
    if len(both) == 1 and len(incoming) > 1:
        return Motion.AS_ONE
    if len(equal_groups(incoming)) < len(incoming):
        return Motion.SOME_EQUAL
    return Motion.EACH_ITS_OWN


def stands_still(parameters: Parameters, updated: Parameters, replica: int = 0) -> bool:
    """Return whether an update on the full batch leaves every number of a network as it is.

    The next update begins with the same numbers then, so none ever changes them.
    """
    pairs = zip(parameters.arrays, updated.arrays, strict=True)
    return all(np.array_equal(before[replica], after[replica]) for before, after in pairs)


def output_stays_constant(
    architecture: Architecture,
    parameters: Parameters,
    passed: ForwardPass,
    replica: int = 0,
    kink_side: KinkSide = "left",
) -> bool:
    """Return whether one hidden layer gives every sample the same, now and after every full-batch update.

    So it is if every hidden neuron gives all samples the same activation and can never be moved: its g′ is 0
    on every sample, or it puts out 0 and its outgoing weights are 0. In the second case the gradients of
    both, Σ δ a and W[2]ᵀ δ ⊙ g′, are 0 whatever the output's δ is. Only the output layer moves, and as it
    adds the same to every sample it separates none of them.

    Parameters
    ----------
    architecture
        The layers; with any other number of hidden layers than one the answer is False.
    parameters
        The networks.
    passed
        Their forward pass on the full batch.
    replica
        Which network.
    kink_side
        Which one-sided derivative stands for g′ at a kink.
    """
    if len(architecture.activations) != 1:
        return False
    outputs = passed.a[1][replica]
    slopes = architecture.activations[0].derivative(passed.z[0][replica], kink_side=kink_side)
    unused = (outputs == 0.0).all(axis=1) & (parameters.weights[1][replica] == 0.0).all(axis=0)
    is_frozen = (slopes == 0.0).all(axis=1) | unused
    return bool(is_frozen.all() and (outputs == outputs[:, :1]).all())
