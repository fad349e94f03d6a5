"""The networks of a repeated training, as one record."""

from dataclasses import dataclass, replace

from engine.activations import Activation, activation
from engine.descent.network_settings import NetworkSettings
from engine.network.losses import BINARY_CROSS_ENTROPY
from engine.network.network import Architecture
from engine.network.outcomes import SOLVED_LOSS
from engine.records.bounded_record import named, real, whole
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP
from engine.records.value_rules import NumberBounds

MOST_ACTIVATIONS = 8
MOST_WIDTHS = 4
WIDTH = NumberBounds(QT_TRANSLATE_NOOP("Field", "Hidden neurons"), 1, 8, integer=True)
"""What a width may be."""

_ACTIVATIONS = QT_TRANSLATE_NOOP("Field", "Activation functions")
_LAST_FIRST_SEED = 2_000_000_000
_SEVEN = tuple(
    activation(key) for key in ("step", "identity", "sigmoid", "tanh", "relu", "leaky_relu", "elu")
)


@dataclass(frozen=True, kw_only=True)
class RepeatedSettings(NetworkSettings):
    """Networks 2-n-1 on XOR, trained by plain full-batch descent on the mean cross-entropy, seed after seed.

    Attributes
    ----------
    activations
        The hidden activations to compare, 1 to 8 different ones.
    widths
        The numbers n of hidden neurons, 1 to 4 different ones, each within `WIDTH`.
    replicas
        How many networks each combination of activation and width has: the seeds `first_seed`,
        `first_seed` + 1 and so on, the same for all.
    updates
        After how many updates a network is judged.
    success_loss
        A network succeeds if all four points are right and the loss is below this after the last update.
    first_seed
        The first seed.

    Raises
    ------
    InvalidValueError
        Naming the field that is out of bounds.
    """

    activations: tuple[Activation, ...] = named(_SEVEN, _ACTIVATIONS)
    widths: tuple[int, ...] = named((2, 4, 8), WIDTH.name)
    replicas: int = whole(
        400, QT_TRANSLATE_NOOP("Field", "Networks each"), 50, 2000, step=10, logarithmic=True
    )
    updates: int = whole(3000, QT_TRANSLATE_NOOP("Field", "Epochs"), 1, 100_000, step=100, logarithmic=True)
    success_loss: float = real(
        SOLVED_LOSS,
        QT_TRANSLATE_NOOP("Field", "Loss for success"),
        0.001,
        0.6,
        step=0.01,
        decimals=(0, 4),
        logarithmic=True,
    )
    first_seed: int = whole(0, QT_TRANSLATE_NOOP("Field", "First seed"), 0, _LAST_FIRST_SEED)

    def __post_init__(self) -> None:
        super().__post_init__()
        for width in self.widths:
            WIDTH.check(width)
        _check_list(_ACTIVATIONS, self.activations, MOST_ACTIVATIONS)
        _check_list(WIDTH.name, self.widths, MOST_WIDTHS)
        for each in self.activations:
            if not each.record.is_elementwise:
                raise InvalidValueError(
                    QT_TRANSLATE_NOOP(
                        "InvalidValue",
                        "{activation} takes several pre-activations at once; choose another function.",
                    ),
                    activation=each.record.name,
                )

    @property
    def network_count(self) -> int:
        """How many networks there are over all combinations."""
        return len(self.activations) * len(self.widths) * self.replicas

    @property
    def seeds(self) -> range:
        """The seeds of each combination."""
        return range(self.first_seed, self.first_seed + self.replicas)

    def differs_only_in_combinations_from(self, other: "RepeatedSettings") -> bool:
        """Whether both train the same networks where they have an activation and a width in common."""
        return replace(self, activations=other.activations, widths=other.widths) == other

    def architecture(self, hidden: Activation, neurons: int) -> Architecture:
        """Return the network with one hidden layer of `neurons` of the activation `hidden`."""
        return Architecture((2, neurons, 1), (hidden,), BINARY_CROSS_ENTROPY, self.use_bias)


def _check_list(field: str, values: tuple[object, ...], most: int) -> None:
    if not 1 <= len(values) <= most:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "{field}: choose from 1 to {most} of them, not {value}."),
            field=field,
            most=most,
            value=len(values),
        )
    if len(set(values)) < len(values):
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "{field}: each of them can be there only once."), field=field
        )
