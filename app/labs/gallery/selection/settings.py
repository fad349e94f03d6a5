"""The gallery's scene, its only input."""

from dataclasses import dataclass, field

from app.labs.gallery.selection.adjusted import AdjustedActivations
from engine.activations import ACTIVATIONS, Activation, Family, activation
from engine.activations.own.definition import is_own
from engine.records.bounded_record import BoundedRecord, choice, named, whole
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP
from engine.records.value_rules import Choices, NumberBounds

KEYS: tuple[str, ...] = tuple(record.key for record in ACTIVATIONS)

_SELECTED = Choices(QT_TRANSLATE_NOOP("Field", "Selected function"), KEYS)
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
        Key of the function shown in detail; that of an own one is its definition.
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
    draft
        What is typed as the formula of an own function; what can be read of it is the selected function.
    editing
        The number of the own function that is worked on; 0 for a new one.

    Raises
    ------
    InvalidValueError
        If a field is out of bounds or a compared function has no curve.
    """

    activations: AdjustedActivations = field(default_factory=AdjustedActivations)
    selected: str = named("elu", QT_TRANSLATE_NOOP("Field", "Selected function"))
    family: Family | None = choice(None, QT_TRANSLATE_NOOP("Field", "Family of functions"), (None, *Family))
    search: str = ""
    compared: tuple[str, ...] = ()
    comparing: bool = False
    logits: tuple[float, ...] = DEFAULT_LOGITS
    drawer: bool = False
    draft: str = ""
    editing: int = whole(0, QT_TRANSLATE_NOOP("Field", "Number of the own function"), 0, 1000)

    def __post_init__(self) -> None:
        """Check the bounds, and that every compared function can be drawn."""
        super().__post_init__()
        object.__setattr__(self, "selected", _checked_key(_SELECTED, self.selected))
        object.__setattr__(self, "compared", tuple(_checked_key(_COMPARED, key) for key in self.compared))
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


def _checked_key(rule: Choices, key: str) -> str:
    """Return the key of a function of the catalogue, or of an own one in its normal form."""
    if is_own(key):
        return activation(key).key
    rule.check(key)
    return key
