"""What the picture of the loss landscape shows."""

from dataclasses import dataclass
from enum import StrEnum

from engine.descent.interventions import LAST_SEED
from engine.records.bounded_record import BoundedRecord, choice, real, whole
from engine.records.translatable import QT_TRANSLATE_NOOP

GRID_POINTS = (30, 60, 120)

_LAST_PLACE = 1_000


class PlaneKind(StrEnum):
    """Which plane the loss is shown on."""

    TWO_PARAMETERS = "two parameters"
    """All values of two weights or biases, the others as they are."""
    RANDOM_DIRECTIONS = "random directions"
    """All points that are reached from the present one in two random directions."""


@dataclass(frozen=True)
class LandscapeSettings(BoundedRecord):
    """The choices of the reader; none of them alters the run.

    Attributes
    ----------
    kind
        Which plane.
    first, second
        The parameters along x and y, by their place in `engine.network.parameter_vectors.parameter_places`.
    seed
        Seed of the random directions.
    reach
        How far the picture goes from its middle to each side.
    points
        Grid points along each side.
    """

    kind: PlaneKind = choice(PlaneKind.TWO_PARAMETERS, QT_TRANSLATE_NOOP("Field", "Plane"), tuple(PlaneKind))
    first: int = whole(0, QT_TRANSLATE_NOOP("Field", "Parameter"), 0, _LAST_PLACE)
    second: int = whole(1, QT_TRANSLATE_NOOP("Field", "Parameter"), 0, _LAST_PLACE)
    seed: int = whole(1, QT_TRANSLATE_NOOP("Field", "Seed"), 0, LAST_SEED)
    reach: float = real(8.0, QT_TRANSLATE_NOOP("Field", "Range"), 0.1, 100.0)
    points: int = choice(60, QT_TRANSLATE_NOOP("Field", "Grid points"), GRID_POINTS)
