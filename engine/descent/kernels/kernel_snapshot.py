"""What a kernel keeps of a moment, to go on from it later exactly as it went on then."""

from dataclasses import dataclass

from engine.network.network import Parameters
from engine.network.optimizers import Memory


@dataclass(frozen=True, eq=False)
class KernelSnapshot:
    """The state of a kernel of `engine.descent.kernels`.

    Attributes
    ----------
    parameters
        The weights and biases (R = 1).
    memory
        What the optimizer remembers (R = 1).
    is_ordered
        Whether the kernel is the ordered one. The parameters alone do not tell: the choice was made from
        those that it started with.
    """

    parameters: Parameters
    memory: Memory
    is_ordered: bool
