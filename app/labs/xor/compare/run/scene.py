"""Everything that is seen in the comparison, as one record."""

from dataclasses import dataclass

from app.labs.xor.compare.run.settings import DEMONSTRATION, DEMONSTRATION_UPDATES, CompareSettings
from engine.descent.run_point import RunPoint
from engine.records.bounded_record import BoundedRecord
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP

_USUAL, _START = CompareSettings(), RunPoint()


@dataclass(frozen=True)
class CompareScene(BoundedRecord):
    """What is compared, and where the runs stand.

    Attributes
    ----------
    settings
        What is compared.
    point
        Which update is shown and how many were made, the same for all networks; nothing changes them by
        hand.

    Raises
    ------
    InvalidValueError
        If something is to be changed by hand.
    """

    settings: CompareSettings = _USUAL
    point: RunPoint = _START

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.point.interventions:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP(
                    "InvalidValue", "In the comparison nothing is changed by hand, so there is no “at”."
                )
            )

    @property
    def updates_per_epoch(self) -> int:
        """How many updates see every sample once."""
        return 1


DEMONSTRATED_SCENE = CompareScene(DEMONSTRATION, RunPoint(DEMONSTRATION_UPDATES))
