"""The comparison's only input."""

from dataclasses import dataclass, replace
from functools import lru_cache
from zlib import crc32

from app.labs.xor.shared.settings import MOST_NEURONS, XorSettings
from engine.activations import ELEMENTWISE, Activation, activation
from engine.descent.interventions import LAST_SEED
from engine.descent.network_fields import seed_field, speed_field
from engine.descent.network_settings import NetworkSettings
from engine.records.bounded_record import named, whole
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP

FEWEST, MOST = 2, 8
"""How many activations can be compared at once."""

USUAL = ("identity", "sigmoid", "tanh", "relu", "elu", "silu")
"""Keys of the activations that are compared at first."""

_NUMBERS = {record.key: number for number, record in enumerate(ELEMENTWISE)}
_LAST_NUMBER = 1000 + len(ELEMENTWISE)


def _number(key: str) -> int:
    """Return the place of a function in `ELEMENTWISE`; of an own one a larger number, always the same."""
    own = crc32(key.encode()) % (_LAST_NUMBER - len(ELEMENTWISE))
    return _NUMBERS.get(key, len(ELEMENTWISE) + own)


_network = lru_cache(maxsize=64)(XorSettings)
"""The settings of the same networks are asked for again and again while a slider is dragged."""


def _usual() -> tuple[Activation, ...]:
    return tuple(activation(key) for key in USUAL)


@dataclass(frozen=True, kw_only=True)
class CompareSettings(NetworkSettings):
    """Which activations are compared, by plain gradient descent on all four points at once.

    Attributes
    ----------
    activations
        From `FEWEST` to `MOST` different elementwise ones with parameters, in the order of `ELEMENTWISE`;
        own ones are last.
    same_start
        Whether all networks start from the seed's weights; otherwise each has a seed of its own.
    neurons
        Neurons in the hidden layer of each.
    seed
        Seed of the initial weights.
    speed
        Updates per drawn frame, about 30 frames a second; it alters no run.

    Raises
    ------
    InvalidValueError
        Naming what is out of bounds.
    """

    activations: tuple[Activation, ...] = named(_usual(), QT_TRANSLATE_NOOP("Field", "Hidden activations"))
    same_start: bool = named(True, QT_TRANSLATE_NOOP("Field", "Same start θ₀ for all"))
    neurons: int = whole(4, QT_TRANSLATE_NOOP("Field", "Hidden neurons"), 1, MOST_NEURONS)
    seed: int = seed_field(1, LAST_SEED - _LAST_NUMBER)
    speed: int = speed_field()

    def __post_init__(self) -> None:
        super().__post_init__()
        for each in self.activations:
            self.network(each)
        if not FEWEST <= len(set(self.keys)) == len(self.keys) <= MOST:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP(
                    "InvalidValue", "From {low} to {high} different activation functions can be compared."
                ),
                low=FEWEST,
                high=MOST,
            )
        ordered = tuple(sorted(self.activations, key=lambda each: _NUMBERS.get(each.key, len(_NUMBERS))))
        if ordered != self.activations:
            object.__setattr__(self, "activations", ordered)

    def network(self, activation: Activation) -> XorSettings:
        """Return the network of one activation as the single run takes it."""
        return _network(
            activation=activation,
            neurons=self.neurons,
            seed=self.seed_of(activation.key),
            speed=self.speed,
            **self.in_common,
        )

    def seed_of(self, key: str) -> int:
        """Return the seed of the network of an activation.

        Seeds of their own are the seed plus the activation's place in `ELEMENTWISE`, counted from 0, or a
        larger number for an own function, so that they do not depend on what else is compared.
        """
        return self.seed if self.same_start else self.seed + _number(key)

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of the activations."""
        return tuple(each.key for each in self.activations)

    def with_activation(self, chosen: Activation) -> "CompareSettings":
        """Return the settings with `chosen` among the activations, in the place of the same function if any.

        Raises
        ------
        InvalidValueError
            If there would be too many.
        """
        others = [each for each in self.activations if each.key != chosen.key]
        return replace(self, activations=(*others, chosen))

    def without_activation(self, key: str) -> "CompareSettings":
        """Return the settings without an activation.

        Raises
        ------
        InvalidValueError
            If there would be too few.
        """
        return replace(self, activations=tuple(each for each in self.activations if each.key != key))


DEMONSTRATION = CompareSettings(seed=1323)
DEMONSTRATION_UPDATES = 1500
"""Four solve XOR after 142 to 1,196 epochs; the identity stays at ln 2, and two neurons of the ReLU die."""
