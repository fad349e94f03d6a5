"""The saturation lab's settings at the left of its page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.lab_kit.form.rows import Beside, Check, Divider, NumberRow, Own, Title
from app.lab_kit.form.settings_form import SettingsForm
from app.labs.saturation.settings import SaturationSettings
from app.look.look import Look
from app.widgets.controls.activation_controls import ActivationControls
from app.widgets.controls.control_panel import ControlPanel
from app.widgets.controls.icon_button import IconButton
from app.widgets.controls.number_field import NumberField
from app.words.translation import translate
from engine.activations import ACTIVATIONS
from engine.records.bounded_record import number_bounds

_CHIP, _FIELD_WIDTH, _GAP = 26, 68, 5


class ProbeField(QWidget):
    """The name of a probe on a dark chip, and the field for its place.

    Signals
    -------
    value_changed
        (z): the user typed another place.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    key
        The field of `SaturationSettings`.
    letter
        What stands on the chip.
    look
        Theme and scale.
    """

    value_changed = Signal(object)
    rejected = Signal(str)

    def __init__(self, key: str, letter: str, look: Look) -> None:
        super().__init__()
        self._look = look
        self._chip = QLabel(letter)
        self._chip.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field = NumberField(number_bounds(SaturationSettings, key))
        self._chip.setBuddy(self.field)
        self.show_value = self.field.show_value
        self.set_name = self.field.setAccessibleName
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(_GAP)
        line.addWidget(self._chip)
        line.addWidget(self.field)
        self.field.value_entered.connect(self.value_changed.emit)
        self.field.rejected.connect(self.rejected)
        look.changed.connect(self._apply_look)
        self._apply_look()

    @property
    def value(self) -> float:
        """The place shown."""
        return self.field.value

    def _apply_look(self) -> None:
        look = self._look
        self._chip.setStyleSheet(
            f"background:{look.theme.ink}; color:{look.theme.surface}; border-radius:6px;"
            f"font-weight:700; font-size:{look.px(14)}px"
        )
        self._chip.setFixedSize(look.px(_CHIP), look.px(_CHIP))
        self.field.setFixedWidth(look.px(_FIELD_WIDTH))


def _curves(look: Look) -> ActivationControls:
    return ActivationControls([record for record in ACTIVATIONS if record.has_curve], look)


ROWS = (
    Own("activation", control=_curves),
    NumberRow("epsilon"),
    Divider(),
    Title(lambda: translate("Saturation", "Input distribution N(<i>μ</i>, <i>σ</i>²)")),
    NumberRow("mean"),
    NumberRow("std"),
    Divider(),
    Title(lambda: translate("Saturation", "Cursor and probes")),
    NumberRow("cursor"),
    Beside(
        (
            Own("probe_a", control=lambda look: ProbeField("probe_a", "A", look)),
            Own("probe_b", control=lambda look: ProbeField("probe_b", "B", look)),
        )
    ),
    NumberRow("factors"),
    Check("show_tangent"),
)


class SaturationControls(SettingsForm):
    """The function, the inputs, the cursor and the probes, and below them the push of the mean.

    Signals
    -------
    toggle_requested
        The user pressed Play or Pause.

    Parameters
    ----------
    panel
        The panel to fill.
    look
        Theme and scale.
    """

    toggle_requested = Signal()

    def __init__(self, panel: ControlPanel, look: Look) -> None:
        super().__init__(SaturationSettings, ROWS, look)
        panel.add(self)
        self._play = IconButton(look, "play", role="primary")
        panel.pin_below(self._play)
        self._play.clicked.connect(self.toggle_requested)

    def show_settings(self, settings: SaturationSettings) -> None:
        """Show settings without emitting anything."""
        self.show_record(settings)

    def show_playing(self, *, playing: bool) -> None:
        """Offer Pause while time runs, the push of the mean otherwise."""
        self._play.setText(
            translate("Saturation", "Pause") if playing else translate("Saturation", "Push μ from 0 to 6")
        )
        self._play.set_icon_name("pause" if playing else "play")
