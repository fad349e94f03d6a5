"""What is looked at of a run, as one record."""

from dataclasses import dataclass, replace
from enum import StrEnum

from app.labs.xor.one_run.looks.landscape_settings import LandscapeSettings
from app.labs.xor.one_run.looks.neuron import Neuron
from app.labs.xor.shared.data_settings import OWN_POINTS
from app.labs.xor.shared.settings import MOST_HIDDEN_LAYERS, XorSettings
from engine.data.placed_points import MOST_POINTS
from engine.records.bounded_record import BoundedRecord, choice, whole
from engine.records.translatable import QT_TRANSLATE_NOOP


class Picture(StrEnum):
    """A picture that shares its place with others."""

    MAP = "map"
    SPACE = "space"
    LANDSCAPE = "landscape"
    POINTS = "points"
    WEIGHTS = "weights"


SQUARE_PICTURES = (Picture.MAP, Picture.SPACE, Picture.LANDSCAPE)
"""What the square beside the network shows; where there are two, the map has one of them for itself."""

LOWER_PICTURES = (Picture.POINTS, Picture.WEIGHTS)
"""What the row shows."""


class SidePicture(StrEnum):
    """Which card is shown where there is room for one of them only."""

    LOSS = "loss"
    PREDICTIONS = "predictions"


class CurveKind(StrEnum):
    """Which curve the operating points stand on."""

    VALUE = "value"
    """g"""
    SLOPE = "slope"
    """g′"""


_LANDSCAPE = LandscapeSettings()


@dataclass(frozen=True)
class OneRunLooks(BoundedRecord):
    """The choices of the reader.

    Attributes
    ----------
    tab
        What the square beside the network shows; where there are two, the map means the hidden space beside
        it.
    lower_tab
        What the row shows.
    side
        Which card is shown where loss and predictions have one place.
    layer
        The hidden layer whose operating points are shown, counted from 1.
    curve
        The curve that they stand on.
    weights_layer
        The layer whose weights are shown, counted from 1.
    neuron
        The neuron that is selected, or None.
    numbers
        Whether the pass is written out.
    sample
        The training sample that it follows, counted from 1.
    mean
        Whether it follows the mean of all samples instead.
    editing
        Whether points of one's own are edited on the map.
    point
        The point that the keyboard acts on then, counted from 1, or None.
    landscape
        What the picture of the loss landscape shows.
    """

    tab: Picture = choice(Picture.MAP, QT_TRANSLATE_NOOP("Field", "Tab"), SQUARE_PICTURES)
    lower_tab: Picture = choice(Picture.POINTS, QT_TRANSLATE_NOOP("Field", "Tab"), LOWER_PICTURES)
    side: SidePicture = SidePicture.LOSS
    layer: int = whole(1, QT_TRANSLATE_NOOP("Field", "Layer"), 1, MOST_HIDDEN_LAYERS)
    curve: CurveKind = CurveKind.VALUE
    weights_layer: int = whole(1, QT_TRANSLATE_NOOP("Field", "Layer"), 1, MOST_HIDDEN_LAYERS + 1)
    neuron: Neuron | None = None
    numbers: bool = False
    sample: int = whole(4, QT_TRANSLATE_NOOP("Field", "Sample"), 1, MOST_POINTS)
    mean: bool = False
    editing: bool = False
    point: int | None = None
    landscape: LandscapeSettings = _LANDSCAPE

    def fitting(self, settings: XorSettings) -> "OneRunLooks":
        """Return what of it there is in a network of these settings and among its samples."""
        hidden, neuron, data = settings.hidden_layers, self.neuron, settings.data
        if neuron is not None and (
            neuron.layer > hidden or neuron.row >= settings.layer_sizes[neuron.layer + 1]
        ):
            neuron = None
        editing = self.editing and data.kind == OWN_POINTS
        has_point = editing and self.point is not None and 0 < self.point <= len(data.points.points)
        return replace(
            self,
            layer=min(self.layer, max(1, hidden)),
            weights_layer=min(self.weights_layer, hidden + 1),
            neuron=neuron,
            sample=min(self.sample, settings.data.training_count),
            editing=editing,
            point=self.point if has_point else None,
        )

    @property
    def followed(self) -> int | None:
        """The sample that the numbers follow, counted from 0, or None for the mean of all."""
        return None if self.mean else self.sample - 1
