"""Everything that decides a training run except its data set and the interventions, as one record."""

from dataclasses import dataclass

from engine.activations import Activation, KinkSide, activation
from engine.data.datasets import Dataset
from engine.descent.network_fields import (
    BATCH_SIZE,
    BIAS_SCALE,
    LEARNING_RATE,
    LOSS,
    initializer_field,
    kink_side_field,
    seed_field,
    use_bias_field,
)
from engine.network.initializers import Initializer
from engine.network.losses import BINARY_CROSS_ENTROPY, LOSSES, Loss
from engine.network.network import Architecture
from engine.network.optimizers import PLAIN_DESCENT, Optimizer
from engine.records.bounded_record import BoundedRecord, choice, real, whole

_TANH = activation("tanh")


@dataclass(frozen=True)
class TrainingSettings(BoundedRecord):
    """Everything that decides a run except its data set and the interventions.

    Attributes
    ----------
    hidden_sizes
        Neurons of each hidden layer; () is logistic regression.
    activations
        The activation of each hidden layer, as many as `hidden_sizes`.
    loss
        The loss, which also decides the output function.
    initializer
        The rule for the initial weights.
    bias_scale
        Standard deviation σ_b of the initial biases; 0 gives zero biases.
    use_bias
        Whether the network has biases.
    learning_rate
        η.
    optimizer
        What an update does with the gradient.
    kink_side
        Which one-sided derivative stands for g′ at a kink: "left" gives ReLU′(0) = 0, "right" gives 1.
    batch_size
        Samples in a mini-batch; 0, or at least as many as there are, means the full batch.
    seed
        Seed of the initial weights and of the mini-batches.

    Raises
    ------
    InvalidValueError
        Naming the field that is out of bounds.
    """

    hidden_sizes: tuple[int, ...] = (4,)
    activations: tuple[Activation, ...] = (_TANH,)
    loss: Loss = choice(BINARY_CROSS_ENTROPY, LOSS, LOSSES)
    initializer: Initializer = initializer_field()
    bias_scale: float = real(0.0, BIAS_SCALE, 0.0, 10.0)
    use_bias: bool = use_bias_field()
    learning_rate: float = real(0.5, LEARNING_RATE, 1e-6, 100.0)
    optimizer: Optimizer = PLAIN_DESCENT
    kink_side: KinkSide = kink_side_field()
    batch_size: int = whole(0, BATCH_SIZE, 0, 100_000)
    seed: int = seed_field(0)

    def __post_init__(self) -> None:
        super().__post_init__()
        # The sizes of the data set do not matter for what can be wrong here.
        Architecture(
            (1, *self.hidden_sizes, self.loss.minimum_outputs), self.activations, self.loss, self.use_bias
        )

    def architecture(self, dataset: Dataset) -> Architecture:
        """Return the network that these settings make for `dataset`."""
        sizes = (dataset.inputs.shape[0], *self.hidden_sizes, dataset.targets.shape[0])
        return Architecture(sizes, self.activations, self.loss, self.use_bias)
