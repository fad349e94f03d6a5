"""The XOR lab's only input."""

from dataclasses import dataclass, replace

from app.labs.xor.shared.data_settings import DataSettings
from engine.activations import Activation, activation
from engine.descent.network_fields import BATCH_SIZE, LOSS, seed_field, speed_field
from engine.descent.network_settings import NetworkSettings
from engine.descent.training_settings import TrainingSettings
from engine.network.losses import BINARY_CROSS_ENTROPY, MEAN_SQUARED_ERROR, Loss
from engine.network.optimizers import PLAIN_DESCENT, Optimizer
from engine.records.bounded_record import choice, named, real, whole
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP

XOR_LOSSES: tuple[Loss, ...] = (BINARY_CROSS_ENTROPY, MEAN_SQUARED_ERROR)

MOST_HIDDEN_LAYERS = 3
MOST_NEURONS = 8

_TANH = activation("tanh")
_TRUTH_TABLE = DataSettings()


@dataclass(frozen=True, kw_only=True)
class XorSettings(NetworkSettings):
    """The network, what it learns and how, and how fast that is shown.

    Attributes
    ----------
    data
        What is learned: by default the truth table of XOR.
    activation
        The activation of every hidden neuron, one that is elementwise, with its parameters.
    hidden_layers
        How many hidden layers; 0 is logistic regression.
    neurons
        Neurons in each hidden layer.
    optimizer
        What an update does with the gradient.
    batch_size
        Samples in a mini-batch; 0, or at least as many as there are, means all of them at once.
    loss
        The loss of the sigmoid output.
    seed
        Seed of the initial weights.
    speed
        Updates per drawn frame, about 30 frames a second. It does not alter the run.
    stop_epoch, stop_loss
        Where time stops by itself: when so many epochs are complete, and when the loss has come down so far;
        0 for neither. They do not alter the run.

    Raises
    ------
    InvalidValueError
        Naming the field that is out of bounds.
    """

    data: DataSettings = named(_TRUTH_TABLE, QT_TRANSLATE_NOOP("Field", "Data"))
    activation: Activation = named(_TANH, QT_TRANSLATE_NOOP("Field", "Hidden activation"))
    hidden_layers: int = whole(1, QT_TRANSLATE_NOOP("Field", "Hidden layers"), 0, MOST_HIDDEN_LAYERS)
    neurons: int = whole(4, QT_TRANSLATE_NOOP("Field", "Neurons"), 1, MOST_NEURONS)
    optimizer: Optimizer = named(PLAIN_DESCENT, QT_TRANSLATE_NOOP("Field", "Optimizer"))
    batch_size: int = whole(0, BATCH_SIZE, 0, 2000)
    loss: Loss = choice(BINARY_CROSS_ENTROPY, LOSS, XOR_LOSSES)
    seed: int = seed_field(1)
    speed: int = speed_field()
    stop_epoch: int = whole(0, QT_TRANSLATE_NOOP("Field", "Stop at epoch"), 0, 100_000, step=10)
    stop_loss: float = real(
        0.0, QT_TRANSLATE_NOOP("Field", "Stop at loss"), 0.0, 1.0, step=0.01, decimals=(0, 4)
    )

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.activation.record.is_elementwise:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP(
                    "InvalidValue",
                    "{activation} takes several pre-activations at once; choose another function.",
                ),
                activation=self.activation.record.name,
            )

    @property
    def training(self) -> TrainingSettings:
        """The same choices as the engine takes them."""
        return TrainingSettings(
            hidden_sizes=(self.neurons,) * self.hidden_layers,
            activations=(self.activation,) * self.hidden_layers,
            loss=self.loss,
            optimizer=self.optimizer,
            batch_size=self.batch_size,
            seed=self.seed,
            **self.in_common,
        )

    @property
    def layer_sizes(self) -> tuple[int, ...]:
        """Inputs, hidden layers, output: (2, 4, 1)."""
        return (2, *(self.neurons,) * self.hidden_layers, 1)

    @property
    def kink_slopes(self) -> tuple[float, float] | None:
        """The left and right derivative at the kink, or None where there is none that they differ at."""
        if self.hidden_layers == 0:
            return None
        for kink in self.activation.kinks:
            left = float(self.activation.derivative(kink, kink_side="left"))
            right = float(self.activation.derivative(kink, kink_side="right"))
            if left != right:
                return left, right
        return None

    def starts_as(self, other: "XorSettings") -> bool:
        """Whether weights typed in for one of them are still a start for the other."""
        names = ("hidden_layers", "neurons", "use_bias", "seed", "initializer", "bias_scale")
        return all(getattr(self, name) == getattr(other, name) for name in names)

    def differs_only_in_rule_from(self, other: "XorSettings") -> bool:
        """Whether a network under way by the other's rule could go on by this one's."""
        rule = replace(other, learning_rate=self.learning_rate, optimizer=self.optimizer)
        return self.makes_the_same_run_as(rule)

    def makes_the_same_run_as(self, other: "XorSettings") -> bool:
        """Whether both settings train the same network in the same way, at whatever pace."""
        return self.at_pace_of(other) == other

    def at_pace_of(self, other: "XorSettings") -> "XorSettings":
        """Return the settings with what does not alter the run taken from the other ones."""
        return replace(self, speed=other.speed, stop_epoch=other.stop_epoch, stop_loss=other.stop_loss)


DEMONSTRATION = XorSettings(activation=activation("relu"), seed=126)
DEMONSTRATION_UPDATES = 180
"""One hidden neuron dies on the way and the other three solve XOR."""
