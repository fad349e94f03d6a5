"""What the networks of a view have in common, wherever some are trained: a record that others extend."""

from dataclasses import dataclass, fields
from typing import Any

from engine.activations import KinkSide
from engine.descent.network_fields import (
    bias_scale_field,
    initializer_field,
    kink_side_field,
    learning_rate_field,
    use_bias_field,
)
from engine.network.initializers import Initializer
from engine.records.bounded_record import BoundedRecord


@dataclass(frozen=True, kw_only=True)
class NetworkSettings(BoundedRecord):
    """How networks start and learn, apart from their layers and seeds.

    Attributes
    ----------
    initializer
        The rule for the initial weights.
    use_bias
        Whether the networks have biases.
    bias_scale
        Standard deviation of the initial biases; 0 gives zero biases.
    learning_rate
        η.
    kink_side
        Which one-sided derivative stands for g′ at a kink: "left" gives ReLU′(0) = 0, "right" gives 1.

    Raises
    ------
    InvalidValueError
        Naming the field that is out of bounds.
    """

    initializer: Initializer = initializer_field()
    use_bias: bool = use_bias_field()
    bias_scale: float = bias_scale_field()
    learning_rate: float = learning_rate_field()
    kink_side: KinkSide = kink_side_field()

    @property
    def in_common(self) -> dict[str, Any]:
        """These values alone, by their names, as another record that extends this one takes them."""
        return {each.name: getattr(self, each.name) for each in fields(NetworkSettings)}
