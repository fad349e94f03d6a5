"""The controls of the view: what is trained, and when it counts as a success."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from app.labs.xor.shared.controls.initializer_controls import InitializerControls
from app.labs.xor.statistics.activation_list import ActivationChecklist
from app.labs.xor.statistics.widths_field import WidthsField
from app.look.look import Look
from app.widgets.controls.control_panel import ControlColumn
from app.widgets.controls.icon_button import IconButton
from app.widgets.controls.seed_row import SeedRow
from app.widgets.controls.segmented_control import SegmentedControl
from app.widgets.controls.slider_row import SliderRow
from app.words.number_format import shortest
from app.words.rich_text import render
from app.words.translation import translate
from engine.activations import KINK_SIDES
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.records.bounded_record import number_bounds

_RATE_DECIMALS = 4


class StatisticsControls(ControlColumn):
    """Everything that decides which networks are trained.

    Signals
    -------
    field_changed
        (name, value): the user wants another value for a field of `RepeatedSettings`.
    new_seed_requested, reset_requested
        The user pressed the button.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    look
        Theme and scale.
    """

    field_changed = Signal(str, object)
    new_seed_requested = Signal()
    reset_requested = Signal()
    rejected = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows_by_field: dict[str, SliderRow] = {}
        self._activations_title = self.add_title()
        self.activations = ActivationChecklist(look)
        self.add(self.activations)
        self._widths_title = self.add_title()
        self.widths = WidthsField()
        self.add(self.widths)
        self.add_divider()
        self.replicas = self._slider("replicas", step=10.0, logarithmic=True)
        self.updates = self._slider("updates", step=100.0, logarithmic=True)
        self.learning_rate = self._slider("learning_rate", step=0.01, logarithmic=True)
        self._initializer_title = self.add_title()
        self.initializer = InitializerControls(look)
        self.add(self.initializer)
        self.add_divider()
        self.use_bias = QCheckBox()
        self.add(self.use_bias)
        self.bias_scale = self._slider("bias_scale", step=0.01)
        self._kink_title = self.add_title()
        self.kink = SegmentedControl(KINK_SIDES)
        self.add(self.kink)
        self.success_loss = self._slider("success_loss", step=0.01, logarithmic=True)
        self.seed = SeedRow(look, number_bounds(RepeatedSettings, "first_seed"))
        self.add(self.seed)
        self.reset = IconButton(look, "reset_all", role="flat", color_role="ink2")
        self.add(self.reset)
        self._connect()

    def show_settings(self, settings: RepeatedSettings) -> None:
        """Show the settings without emitting anything."""
        self.activations.show_activations(settings.activations)
        self.widths.show_widths(settings.widths)
        for field, row in self._rows_by_field.items():
            row.show_value(getattr(settings, field))
        self.initializer.show_initializer(settings.initializer)
        self.use_bias.setChecked(settings.use_bias)
        self.bias_scale.setVisible(settings.use_bias)
        self.kink.show_value(settings.kink_side)
        self.seed.show_seed(settings.first_seed)

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self._activations_title.setText(translate("XorStatistics", "Activation functions"))
        self.activations.retranslate()
        self._widths_title.setText(translate("XorStatistics", "Hidden neurons"))
        self.widths.setAccessibleName(translate("XorStatistics", "Hidden neurons"))
        self.replicas.set_text(translate("XorStatistics", "Networks each"))
        self.updates.set_text(translate("XorStatistics", "Epochs"))
        self.learning_rate.set_text(translate("XorStatistics", "Learning rate"))
        self._initializer_title.setText(translate("XorStatistics", "Initial weights"))
        self.use_bias.setText(translate("XorStatistics", "Use biases"))
        self.bias_scale.set_text(translate("XorStatistics", "Initial bias <i>σ</i>"))
        self._kink_title.setText(
            render(translate("XorStatistics", "Derivative at the kink, ReLU<i>′</i>(0)"), self._look)
        )
        self.kink.set_texts(["0", "1"])
        self.success_loss.set_text(translate("XorStatistics", "Loss for success"))
        self.reset.setText(translate("XorStatistics", "Reset all settings"))

    def _slider(self, field: str, *, step: float, logarithmic: bool = False) -> SliderRow:
        bounds = number_bounds(RepeatedSettings, field)
        row = SliderRow(
            self._look, bounds, step=step, decimals=0 if bounds.integer else 2, logarithmic=logarithmic
        )
        if not bounds.integer:
            row.set_format(lambda value: shortest(value, _RATE_DECIMALS))
        row.value_changed.connect(lambda value: self.field_changed.emit(field, value))
        row.rejected.connect(self.rejected)
        self._rows_by_field[field] = row
        self.add(row)
        return row

    def _connect(self) -> None:
        self.activations.activations_changed.connect(
            lambda chosen: self.field_changed.emit("activations", chosen)
        )
        self.widths.widths_entered.connect(lambda widths: self.field_changed.emit("widths", widths))
        self.initializer.initializer_changed.connect(
            lambda rule: self.field_changed.emit("initializer", rule)
        )
        self.use_bias.clicked.connect(lambda used: self.field_changed.emit("use_bias", used))
        self.kink.value_chosen.connect(lambda side: self.field_changed.emit("kink_side", side))
        self.seed.seed_entered.connect(lambda seed: self.field_changed.emit("first_seed", seed))
        self.seed.new_seed_requested.connect(self.new_seed_requested)
        self.reset.clicked.connect(self.reset_requested)
        for part in (self.widths, self.initializer, self.seed):
            part.rejected.connect(self.rejected)
