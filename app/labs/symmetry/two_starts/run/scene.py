"""All that decides what the view with two starts shows."""

from dataclasses import dataclass

from app.labs.symmetry.two_starts.run.claims import Claim, is_state_of
from app.labs.symmetry.two_starts.run.settings import SymmetrySettings
from app.labs.symmetry.two_starts.run.state import LAST_EPOCH, SIDE_NAMES, SideName
from engine.descent.interventions import LAST_SEED, AddNoise
from engine.descent.run_point import RunPoint
from engine.records.bounded_record import BoundedRecord, choice, whole
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP
from engine.records.value_rules import NumberBounds

_EPOCHS = NumberBounds(QT_TRANSLATE_NOOP("Field", "Epoch"), 0, LAST_EPOCH, integer=True)
_SETTINGS, _POINT = SymmetrySettings(), RunPoint()


@dataclass(frozen=True)
class TwoStartsLooks(BoundedRecord):
    """What is looked at, beside the runs.

    Attributes
    ----------
    front
        The network that is shown where there is room for one only.
    """

    front: SideName = choice("A", QT_TRANSLATE_NOOP("Field", "Network in front"), SIDE_NAMES)


_LOOKS = TwoStartsLooks()


@dataclass(frozen=True)
class TwoStartsScene(BoundedRecord):
    """Settings, where the runs stand, and what is looked at.

    Attributes
    ----------
    settings
        Of the runs.
    point
        The epoch shown, the epochs made and the noise that was added to A. A run that came to its end because
        numbers were no longer finite has made one epoch more than there are: the one that failed.
    draws
        How many draws of noise were made so far: the seed of the next one.
    claim
        The claim whose state is shown, or None.
    exception
        Whether it is the state in which the claim does not hold.
    looks
        What is looked at, beside the runs.

    Raises
    ------
    InvalidValueError
        If an epoch is too late, if A was changed by anything but noise, or if the settings are not those of
        the claim.
    """

    settings: SymmetrySettings = _SETTINGS
    point: RunPoint = _POINT
    draws: int = whole(0, QT_TRANSLATE_NOOP("Field", "Draws of noise"), 0, LAST_SEED)
    claim: Claim | None = None
    exception: bool = False
    looks: TwoStartsLooks = _LOOKS

    def __post_init__(self) -> None:
        super().__post_init__()
        _EPOCHS.check(self.point.made)
        for each in self.point.interventions:
            if not isinstance(each, AddNoise):
                raise InvalidValueError(
                    QT_TRANSLATE_NOOP("InvalidValue", "Only noise can be added here, not {value}."),
                    value=each.text[:60],
                )
        if self.claim is None and not self.exception:
            return
        is_changed = bool(self.point.interventions)
        if self.claim is None or is_changed or not is_state_of(self.claim, self.settings, self.exception):
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "These settings are not those of the claim {value}."),
                value=self.claim or "none",
            )

    @property
    def updates_per_epoch(self) -> int:
        """One: all four points are learned at once."""
        return 1

    @property
    def noise(self) -> tuple[AddNoise, ...]:
        """The noise that was added to A, in the order of epochs."""
        return tuple(each for each in self.point.interventions if isinstance(each, AddNoise))
