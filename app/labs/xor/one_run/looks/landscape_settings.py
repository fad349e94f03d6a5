"""What the picture of the loss landscape shows."""

from dataclasses import dataclass
from enum import StrEnum

from engine.descent.interventions import LAST_SEED
from engine.network.parameter_vectors import ParameterPlace
from engine.records.bounded_record import BoundedRecord, choice, real, whole
from engine.records.translatable import QT_TRANSLATE_NOOP

GRID_POINTS = (30, 60, 120)

_FIRST, _SECOND = ParameterPlace(1, 1, 1), ParameterPlace(1, 1, 2)


class PlaneKind(StrEnum):
    """Which plane the loss is shown on."""

    TWO_PARAMETERS = "two_parameters"
    """All values of two weights or biases, the others as they are."""
    RANDOM_DIRECTIONS = "random_directions"
    """All points that are reached from the present one in two random directions."""


@dataclass(frozen=True)
class LandscapeSettings(BoundedRecord):
    """The choices of the reader; none of them alters the run.

    Attributes
    ----------
    kind
        Which plane.
    first, second
        The parameters along x and y; where the network lacks one of them, it is the first that is left.
    seed
        Seed of the random directions.
    reach
        How far the picture goes from its middle to each side.
    points
        Grid points along each side.
    """

    kind: PlaneKind = choice(PlaneKind.TWO_PARAMETERS, QT_TRANSLATE_NOOP("Field", "Plane"), tuple(PlaneKind))
    first: ParameterPlace = _FIRST
    second: ParameterPlace = _SECOND
    seed: int = whole(1, QT_TRANSLATE_NOOP("Field", "Seed"), 0, LAST_SEED)
    reach: float = real(
        8.0,
        QT_TRANSLATE_NOOP("Field", "Range"),
        0.1,
        100.0,
        step=0.5,
        decimals=(0, 2),
        unit="±",
        logarithmic=True,
    )
    points: int = choice(60, QT_TRANSLATE_NOOP("Field", "Grid points"), GRID_POINTS)
