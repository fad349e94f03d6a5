"""What the gallery lab knows: its settings, and which cards they show."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject

from app.lab_kit.scene_session import SceneSession
from app.labs.gallery.selection.search import matches
from app.labs.gallery.selection.settings import LOGIT_BOUNDS, GallerySettings
from engine.activations import ACTIVATIONS, Activation, ActivationRecord, Family

FAMILY_ORDER: tuple[Family, ...] = (
    Family.STEP,
    Family.SIGMOID_LIKE,
    Family.RELU_LIKE,
    Family.LINEAR,
    Family.MODERN,
    Family.OUTPUT,
    Family.OTHER,
)
"""The families in the order in which they are taught, in the filter and among the cards."""

CARDS: tuple[ActivationRecord, ...] = tuple(
    sorted(ACTIVATIONS, key=lambda record: FAMILY_ORDER.index(record.family))
)
"""The functions in the order of their cards."""


def family_sizes() -> Mapping[Family, int]:
    """Return how many functions each family has."""
    families = [record.family for record in ACTIVATIONS]
    return MappingProxyType({family: families.count(family) for family in Family})


class GallerySession(SceneSession[GallerySettings]):
    """Holds the settings and which cards they show."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(GallerySettings(), parent)

    @property
    def visible_keys(self) -> tuple[str, ...]:
        """Keys of the functions that family and search leave, in the order of the cards."""
        family, search = self.scene.family, self.scene.search
        return tuple(
            record.key for record in CARDS if family in (None, record.family) and matches(record, search)
        )

    def select(self, key: str) -> None:
        """Show the function `key` in detail."""
        self.look(selected=key)

    def select_next(self) -> None:
        """Select the card after the selected one; after the last comes the first."""
        keys = self.visible_keys
        if keys:
            selected = self.scene.selected
            place = keys.index(selected) if selected in keys else -1
            self.select(keys[(place + 1) % len(keys)])

    def set_activation(self, changed: Activation) -> None:
        """Give one function other parameters, wherever it is shown."""
        self.change(activations=self.scene.activations.with_([changed]))

    def set_logit(self, place: int, value: float) -> None:
        """Give softmax another logit; what lies out of bounds stops at the bound."""
        logits = list(self.scene.logits)
        logits[place] = min(max(value, LOGIT_BOUNDS.low), LOGIT_BOUNDS.high)
        self.change(logits=tuple(logits))

    def toggle_compared(self, key: str) -> None:
        """Add a function to the comparison, or take it out.

        Raises
        ------
        InvalidValueError
            If the function has no curve.
        """
        compared = self.scene.compared
        if key in compared:
            self.change(compared=tuple(each for each in compared if each != key))
        else:
            self.change(compared=(*compared, key))

    def compare_family(self) -> None:
        """Put the whole family of the selected function into the comparison, as far as it has curves."""
        family = self.scene.selected_activation.record.family
        self.change(
            compared=tuple(
                record.key for record in ACTIVATIONS if record.family is family and record.has_curve
            )
        )

    def clear_compared(self) -> None:
        """Take every function out of the comparison."""
        self.change(compared=())
