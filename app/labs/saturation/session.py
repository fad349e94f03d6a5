"""The saturation lab's session: holds the settings and tells when they change."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.labs.saturation.settings import SLIDE_END, SaturationSettings
from app.labs.saturation.state import SaturationState
from engine.records.bounded_record import number_bounds

_SLIDE_STEPS = 120
_DRAG_DECIMALS = {"epsilon": 3}


class SaturationSession(QObject):
    """Holds the settings and tells when they change.

    Signals
    -------
    changed
        The settings, and so the state, are others now.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = SaturationState(SaturationSettings())
        self._pushed_to: float | None = None

    @property
    def settings(self) -> SaturationSettings:
        """The present settings."""
        return self._state.settings

    @property
    def state(self) -> SaturationState:
        """What follows from them."""
        return self._state

    def apply_settings(self, settings: SaturationSettings) -> None:
        """Use other settings."""
        if settings != self.settings:
            self._state = SaturationState(settings)
            self.changed.emit()

    def change(self, **fields: object) -> None:
        """Change some fields.

        Raises
        ------
        InvalidValueError
            If a field cannot take the value.
        """
        self.apply_settings(replace(self.settings, **fields))  # type: ignore[arg-type]

    def move(self, field: str, value: float) -> None:
        """Change one number; what lies out of bounds stops at the bound."""
        bounds = number_bounds(SaturationSettings, field)
        inside = min(max(value, bounds.low), bounds.high)
        self.change(**{field: round(inside) if bounds.integer else inside})

    def drag(self, field: str, value: float) -> None:
        """Change one number as a drag does: to one that is shown with all its digits, within the bounds."""
        self.move(field, round(value, _DRAG_DECIMALS.get(field, 2)))

    def move_spread_point(self, z: float) -> None:
        """Make the standard deviation the distance from the mean to `z`, as dragging its point does.

        On either side: a point dragged to the end of the plot goes on at the other side of the mean.
        """
        self.drag("std", abs(z - self.settings.mean))

    def reset(self) -> None:
        """Go back to the defaults."""
        self.apply_settings(SaturationSettings())

    @property
    def can_slide_on(self) -> bool:
        """Whether the input mean still is where a push left it, short of its end."""
        return self.settings.mean == self._pushed_to != SLIDE_END

    def start_slide(self) -> None:
        """Put the input mean to 0, from where `slide` pushes it."""
        self._push_to(0.0)

    def slide(self, steps: int) -> bool:
        """Push the input mean by so many steps towards 6; returns whether it can go on."""
        mean = min(self.settings.mean + steps * SLIDE_END / _SLIDE_STEPS, SLIDE_END)
        self._push_to(mean)
        return mean < SLIDE_END

    def _push_to(self, mean: float) -> None:
        self._pushed_to = mean
        self.change(mean=mean)
