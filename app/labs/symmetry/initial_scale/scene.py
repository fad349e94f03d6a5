"""All that decides what the view of the initial scale shows."""

from dataclasses import dataclass

from engine.phenomena.initial_scale import ScaleScanSettings
from engine.records.bounded_record import BoundedRecord

_SETTINGS = ScaleScanSettings()


@dataclass(frozen=True)
class InitialScaleScene(BoundedRecord):
    """The scan, and whether its networks are trained.

    Attributes
    ----------
    settings
        What is trained.
    trained
        Whether the networks were trained, or are being so; one that was given up is not.
    """

    settings: ScaleScanSettings = _SETTINGS
    trained: bool = False
