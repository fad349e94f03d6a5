"""The controls of the view with two starts."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QWidget

from app.lab_kit.form.rows import NumberRow, Own, Reset, Segments
from app.lab_kit.form.settings_form import SettingsForm
from app.labs.symmetry.two_starts.run.settings import DATA_KEYS, SymmetrySettings
from app.labs.symmetry.two_starts.run.state import SIDE_NAMES, SymmetryState
from app.labs.symmetry.two_starts.start_controls import StartControls
from app.look.look import Look
from app.widgets.controls.activation_controls import ActivationControls
from app.widgets.controls.control_panel import ControlColumn
from app.widgets.controls.icon_button import IconButton
from app.widgets.controls.number_field import NumberField
from app.widgets.controls.value_slider import ValueSlider
from app.widgets.time.transport_controls import TransportControls
from app.words.moment_text import epoch_moment
from app.words.spoken_role import speak_value
from app.words.translation import translate
from engine.activations import ELEMENTWISE
from engine.records.bounded_record import number_bounds

_NOISE_WIDTH = 72


ROWS = (
    Own(
        "activation",
        control=lambda look: ActivationControls(ELEMENTWISE, look),
        enabled=lambda settings: settings.neurons > 0,
    ),
    Segments("neurons"),
    NumberRow("learning_rate"),
    Segments("data", texts=lambda _settings: [key.upper() for key in DATA_KEYS], titled=False),
    Reset(lambda: translate("Symmetry", "Reset all")),
)


class TwoStartsControls(ControlColumn):
    """Time, the network, and the two starts.

    Signals
    -------
    field_changed
        (key, value): the user wants another value for a setting, named as in the text of a scene.
    new_seed_requested
        (side): the user wants another seed for a start.
    edit_started, edit_finished
        The user took hold of a slider, and let go of it.
    epoch_requested
        (epoch): the user wants to see an epoch that has been computed.
    reset_requested
        The user pressed the button.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    look
        Theme and scale.
    transport
        The time controls, which stand above the others.
    """

    field_changed = Signal(str, object)
    new_seed_requested = Signal(str)
    epoch_requested = Signal(int)
    edit_started = Signal()
    edit_finished = Signal()
    reset_requested = Signal()
    rejected = Signal(str)

    def __init__(self, look: Look, transport: TransportControls) -> None:
        super().__init__()
        self.transport = transport
        self.timeline = ValueSlider(look, 0.0, 1.0, step=1.0)
        self.transport.add_below_count(self.timeline)
        self.add(self.transport)
        self.add_divider()
        self.starts = {name: StartControls(name, look) for name in SIDE_NAMES}
        for controls in self.starts.values():
            self.add(controls)
        self.add_divider()
        self.form = SettingsForm(SymmetrySettings, ROWS, look)
        self.add(self.form)
        self._connect()

    def show_time(self, state: SymmetryState) -> None:
        """Show the epoch without emitting anything."""
        self.transport.show_count(state.epoch)
        self.timeline.set_range(0.0, max(1.0, float(state.computed)))
        self.timeline.show_value(float(state.epoch))
        speak_value(self.timeline, epoch_moment(state.epoch))

    def show_settings(self, settings: SymmetrySettings) -> None:
        """Show settings without emitting anything."""
        self.starts["A"].show_start(settings.a)
        self.starts["B"].show_start(settings.b)
        self.form.show_record(settings)

    def retranslate(self) -> None:
        """Set the fixed texts."""
        self.form.retranslate()
        self.timeline.setAccessibleName(translate("Symmetry", "Epoch shown"))

    def _connect(self) -> None:
        self.timeline.value_moved.connect(lambda value: self.epoch_requested.emit(round(value)))
        self.form.field_changed.connect(self.field_changed)
        self.form.reset_requested.connect(self.reset_requested)
        for name, controls in self.starts.items():
            controls.field_changed.connect(
                lambda field, value, side=name: self.field_changed.emit(f"{side.lower()}.{field}", value)
            )
            controls.new_seed_requested.connect(lambda side=name: self.new_seed_requested.emit(side))
        for form in (self.form, *self.starts.values()):
            form.edit_started.connect(self.edit_started)
            form.edit_finished.connect(self.edit_finished)
            form.rejected.connect(self.rejected)


class NoiseControls(QWidget):
    """The button that breaks the symmetry of A, and how strongly it does.

    Signals
    -------
    break_requested
        The user pressed the button.
    noise_changed
        (ε): the user typed another strength.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    look
        Theme and scale.
    """

    break_requested = Signal()
    noise_changed = Signal(float)
    rejected = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._is_stacked = False
        self.button = IconButton(look, "break_symmetry", role="primary")
        self.noise = NumberField(number_bounds(SymmetrySettings, "noise"))
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(8)
        self._parts.addWidget(self.button, 1)
        self._label = QLabel()
        self._label.setProperty("role", "label")
        self._label.hide()
        row = QHBoxLayout()
        row.addWidget(self._label, 1)
        row.addWidget(self.noise)
        self._parts.addLayout(row)
        self.button.clicked.connect(self.break_requested)
        self.noise.value_entered.connect(self.noise_changed)
        self.noise.rejected.connect(self.rejected)
        look.changed.connect(self._apply_look)
        self._apply_look()

    @property
    def width_beside(self) -> int:
        """The width that the button needs with the field beside it."""
        return self.button.sizeHint().width() + self._parts.spacing() + self._look.px(_NOISE_WIDTH)

    def stack(self, *, stacked: bool) -> None:
        """Put the button above the field; beside it is for where both have room."""
        self._is_stacked = stacked
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the button show its whole text."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        stacked = self._is_stacked or self.width() < self.width_beside
        self._parts.setDirection(
            QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        )
        self._label.setVisible(stacked)

    def show_noise(self, noise: float) -> None:
        """Show ε without emitting anything."""
        if noise != self.noise.value or not self.noise.isModified():
            self.noise.show_value(noise)

    def retranslate(self) -> None:
        """Set every text."""
        self.button.setText(translate("Symmetry", "Break symmetry"))
        self.button.setToolTip(
            translate("Symmetry", "Adds ε times normal noise to every weight and bias of A at this epoch")
        )
        self._arrange()
        self._label.setText(translate("Field", "Noise ε"))
        self.noise.setAccessibleName(translate("Field", "Noise ε"))
        self.noise.setToolTip(translate("Field", "Noise ε"))

    def _apply_look(self) -> None:
        self.noise.setFixedWidth(self._look.px(_NOISE_WIDTH))
