"""The parameters after each of successive updates."""

import numpy as np

from engine.network.network import Parameters, stacked
from engine.records.arrays import FloatArray


class ParameterPath:
    """A growing list of a network's parameters, one entry for each update."""

    def __init__(self) -> None:
        self._parts: list[Parameters] = []

    def append(self, part: Parameters) -> None:
        """Add the parameters after one or more further updates, as the replicas of one record."""
        self._parts.append(part)

    def replace_last(self, parameters: Parameters) -> None:
        """Put other parameters (R = 1) in the place of the latest ones."""
        last = self._parts.pop()
        if last.replica_count > 1:
            self._parts.append(
                Parameters(
                    tuple(array[:-1] for array in last.weights), tuple(array[:-1] for array in last.biases)
                )
            )
        self._parts.append(parameters)

    @property
    def is_empty(self) -> bool:
        """Whether there is no update."""
        return not self._parts

    @property
    def parameters(self) -> Parameters:
        """The parameters after every update as the replicas of one record, in their order."""
        return self._parts[0] if len(self._parts) == 1 else stacked(self._parts)


def unpacked(vectors: FloatArray, shapes: list[tuple[int, int]], *, use_bias: bool) -> Parameters:
    """Return the parameters that `vectors` hold in the layout of `engine.descent.kernels.single_network`.

    Parameters
    ----------
    vectors
        One network's numbers in each row, shape (R, numbers).
    shapes
        Of each layer's block: (n, inputs + bias) for the first, (inputs + bias, n) for the later ones.
    use_bias
        Whether the last input of a block is the bias.
    """
    columns = np.ascontiguousarray(vectors.T)
    ends = np.cumsum([rows * width for rows, width in shapes])
    weights, biases = [], []
    for layer, (part, shape) in enumerate(zip(np.split(columns, ends[:-1]), shapes, strict=True)):
        block = part.reshape(*shape, -1)
        networks = block.transpose(2, 0, 1) if layer == 0 else block.transpose(2, 1, 0)
        n_in = networks.shape[2] - use_bias
        weights.append(networks[:, :, :n_in])
        biases.append(networks[:, :, n_in:] if use_bias else np.zeros((*networks.shape[:2], 1)))
    return Parameters(tuple(weights), tuple(biases))
