"""The saturation lab's session: its scene is its settings; nothing else changes the picture."""

from PySide6.QtCore import QObject

from app.lab_kit.scene_session import SceneSession
from app.labs.saturation.settings import SLIDE_END, SaturationSettings
from app.labs.saturation.state import SaturationState
from engine.records.bounded_record import number_bounds

_SLIDE_STEPS = 120
_DRAG_DECIMALS = {"epsilon": 3}


class SaturationSession(SceneSession[SaturationSettings]):
    """Holds the settings, and pushes the mean of the inputs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(SaturationSettings(), parent)
        self._state = SaturationState(self.scene)
        self._pushed_to: float | None = None

    @property
    def state(self) -> SaturationState:
        """What follows from the settings."""
        if self._state.settings is not self.scene:
            self._state = SaturationState(self.scene)
        return self._state

    def drag(self, key: str, value: float) -> None:
        """Change one number as a drag does: to one that is shown with all its digits, within the bounds."""
        bounds = number_bounds(SaturationSettings, key)
        shown = round(value, _DRAG_DECIMALS.get(key, 2))
        self.change(**{key: min(max(shown, bounds.low), bounds.high)})

    def drag_spread_point(self, z: float) -> None:
        """Make the standard deviation the distance from the mean to `z`, as dragging its point does.

        On either side: a point dragged to the end of the plot goes on at the other side of the mean.
        """
        self.drag("std", abs(z - self.scene.mean))

    @property
    def can_slide_on(self) -> bool:
        """Whether the input mean still is where a push left it, short of its end."""
        return self.scene.mean == self._pushed_to != SLIDE_END

    def start_slide(self) -> None:
        """Put the input mean to 0, from where `slide` pushes it; what it was can be had back."""
        self._pushed_to = 0.0
        self.change(mean=0.0)

    def slide(self, steps: int) -> bool:
        """Push the input mean by so many steps towards 6; returns whether it can go on."""
        mean = min(self.scene.mean + steps * SLIDE_END / _SLIDE_STEPS, SLIDE_END)
        self._pushed_to = mean
        self.look(mean=mean)
        return mean < SLIDE_END
