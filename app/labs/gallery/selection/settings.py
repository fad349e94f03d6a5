"""The gallery's scene, its only input."""

from dataclasses import dataclass, field

from app.labs.gallery.selection.adjusted import AdjustedActivations
from engine.activations import ACTIVATIONS, Activation, Family
from engine.records.bounded_record import BoundedRecord, choice
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP
from engine.records.value_rules import Choices, NumberBounds

KEYS: tuple[str, ...] = tuple(record.key for record in ACTIVATIONS)

_FAMILIES = (None, *list(Family)[:-1])
_COMPARED = Choices(QT_TRANSLATE_NOOP("Field", "Compared function"), KEYS)

LOGIT_BOUNDS = NumberBounds(QT_TRANSLATE_NOOP("Field", "Logit z"), -4.0, 4.0)

DEFAULT_LOGITS = (2.0, 1.0, 0.0, -1.0)


@dataclass(frozen=True)
class GallerySettings(BoundedRecord):
    """What is shown in the gallery lab: its scene.

    Attributes
    ----------
    activations
        The functions with their present parameters.
    selected
        Key of the function shown in detail.
    family
        The only family whose cards are shown; None for all.
    search
        What a card's name must contain; empty for all.
    compared
        Keys of the functions drawn over one another, in the order in which they were added.
    comparing
        Whether the comparison is shown instead of one function in detail.
    logits
        The four inputs of softmax.
    drawer
        Whether the detail is open where the window is so narrow that it lies over the cards.

    Raises
    ------
    InvalidValueError
        If a field is out of bounds or a compared function has no curve.
    """

    activations: AdjustedActivations = field(default_factory=AdjustedActivations)
    selected: str = choice("elu", QT_TRANSLATE_NOOP("Field", "Selected function"), KEYS)
    family: Family | None = choice(None, QT_TRANSLATE_NOOP("Field", "Family of functions"), _FAMILIES)
    search: str = ""
    compared: tuple[str, ...] = ()
    comparing: bool = False
    logits: tuple[float, ...] = DEFAULT_LOGITS
    drawer: bool = False

    def __post_init__(self) -> None:
        """Check the bounds, and that every compared function can be drawn."""
        super().__post_init__()
        if len(self.logits) != len(DEFAULT_LOGITS):
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "There are {count} logits, not {value}."),
                count=len(DEFAULT_LOGITS),
                value=len(self.logits),
            )
        for logit in self.logits:
            LOGIT_BOUNDS.check(logit)
        if len(set(self.compared)) < len(self.compared):
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "A function can be compared with others only once.")
            )
        for key in self.compared:
            _COMPARED.check(key)
            if not self.activation(key).record.has_curve:
                raise InvalidValueError(
                    QT_TRANSLATE_NOOP(
                        "InvalidValue",
                        "{activation} takes several logits at once, so it cannot be drawn over one z; "
                        "choose another function to compare.",
                    ),
                    activation=self.activation(key).record.name,
                )

    def activation(self, key: str) -> Activation:
        """Return the function `key` with its present parameters."""
        return self.activations[key]

    @property
    def selected_activation(self) -> Activation:
        """The function shown in detail."""
        return self.activation(self.selected)
