"""Everything that is seen of one run, as one record."""

from dataclasses import dataclass

from app.labs.xor.one_run.looks.looks import OneRunLooks
from app.labs.xor.shared.data_settings import OWN_POINTS
from app.labs.xor.shared.input_plane import plane_of
from app.labs.xor.shared.settings import DEMONSTRATION, DEMONSTRATION_UPDATES, XorSettings
from engine.descent.run_point import RunPoint
from engine.maps.plane import Rectangle
from engine.records.bounded_record import BoundedRecord
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP

_SETTINGS, _START, _LOOKS = XorSettings(), RunPoint(), OneRunLooks()


@dataclass(frozen=True)
class OneRunScene(BoundedRecord):
    """What a single run is, where it stands, and what is looked at.

    Attributes
    ----------
    settings
        Of the run.
    run
        Where it stands.
    plane
        The part of the input plane that is shown, as left, right, bottom and top, where points of one's own
        are shown in another one than they would be at first; otherwise empty.
    looks
        What is looked at; what the network or the data do not have becomes what they have.

    Raises
    ------
    InvalidValueError
        If the plane does not hold the points, or is far too large for them.
    """

    settings: XorSettings = _SETTINGS
    run: RunPoint = _START
    plane: tuple[float, ...] = ()
    looks: OneRunLooks = _LOOKS

    def __post_init__(self) -> None:
        super().__post_init__()
        object.__setattr__(self, "looks", self.looks.fitting(self.settings))
        if self.plane:
            at_first = plane_of(self.settings.data, self.settings.data.dataset().inputs)
            object.__setattr__(self, "plane", _sides(self._checked_plane(), at_first))

    @classmethod
    def of(cls, settings: XorSettings, run: RunPoint, plane: Rectangle, looks: OneRunLooks) -> "OneRunScene":
        """Return the scene in which `plane` is shown."""
        sides = (plane.left, plane.right, plane.bottom, plane.top)
        return cls(settings, run, sides if settings.data.kind == OWN_POINTS else (), looks)

    @property
    def shown_plane(self) -> Rectangle:
        """The part of the input plane that is shown."""
        if self.plane:
            return Rectangle(*self.plane)
        return plane_of(self.settings.data, self.settings.data.dataset().inputs)

    @property
    def updates_per_epoch(self) -> int:
        """How many updates see every training sample once."""
        count, size = self.settings.data.training_count, self.settings.batch_size
        return -(-count // size) if 0 < size < count else 1

    def _checked_plane(self) -> Rectangle:
        data = self.settings.data
        if data.kind == OWN_POINTS and len(self.plane) == len(("left", "right", "bottom", "top")):
            plane = Rectangle(*self.plane)
            is_square = plane.left < plane.right and plane.bottom < plane.top
            if is_square and plane_of(data, data.dataset().inputs, plane) == plane:
                return plane
        raise InvalidValueError(
            QT_TRANSLATE_NOOP(
                "InvalidValue",
                "The plane shown is written like plane=-1,1,-1,1 and must hold the points of one's own.",
            )
        )


def _sides(plane: Rectangle, at_first: Rectangle) -> tuple[float, ...]:
    return () if plane == at_first else (plane.left, plane.right, plane.bottom, plane.top)


DEMONSTRATION_SCENE = OneRunScene(DEMONSTRATION, RunPoint(DEMONSTRATION_UPDATES))
