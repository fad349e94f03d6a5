"""The comparison's settings at the left of its page, below the transport controls."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox

from app.labs.xor.compare.activation_list import ComparedActivations
from app.labs.xor.compare.run.settings import CompareSettings
from app.labs.xor.shared.controls.initializer_controls import InitializerControls
from app.look.look import Look
from app.widgets.controls.control_panel import ControlPanel
from app.widgets.controls.icon_button import IconButton
from app.widgets.controls.seed_row import SeedRow
from app.widgets.controls.segmented_control import SegmentedControl
from app.widgets.controls.slider_row import SliderRow
from app.words.number_format import shortest
from app.words.rich_text import render
from app.words.translation import translate
from engine.activations import KINK_SIDES
from engine.records.bounded_record import number_bounds

_RATE_DECIMALS = 4


class CompareControls(QObject):
    """Fills a control panel with everything that decides the runs.

    Signals
    -------
    activation_chosen
        (activation): the user wants to compare one more, or the same function with other parameters.
    activation_removed
        (key): the user wants to compare one less.
    field_changed
        (name, value): the user wants another value for a field of `CompareSettings`.
    new_seed_requested, reset_requested
        The user pressed the button.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    panel
        The panel to fill.
    look
        Theme and scale.
    """

    activation_chosen = Signal(object)
    activation_removed = Signal(str)
    field_changed = Signal(str, object)
    new_seed_requested = Signal()
    reset_requested = Signal()
    rejected = Signal(str)

    def __init__(self, panel: ControlPanel, look: Look) -> None:
        super().__init__(panel)
        self._look = look
        self._settings: CompareSettings | None = None
        self._activations_title = panel.add_title()
        self.activations = ComparedActivations(look)
        panel.add(self.activations)
        panel.add_divider()
        self.same_start = QCheckBox()
        panel.add(self.same_start)
        self.seed = SeedRow(look, number_bounds(CompareSettings, "seed"))
        panel.add(self.seed)
        self.learning_rate = self._slider("learning_rate", step=0.01, decimals=2, logarithmic=True)
        self.learning_rate.set_format(lambda rate: shortest(rate, _RATE_DECIMALS))
        panel.add(self.learning_rate)
        panel.add_divider()
        self.neurons = self._slider("neurons", step=1.0, decimals=0)
        panel.add(self.neurons)
        self._initializer_title = panel.add_title()
        self.initializer = InitializerControls(look)
        panel.add(self.initializer)
        self.use_bias = QCheckBox()
        panel.add(self.use_bias)
        self.bias_scale = self._slider("bias_scale", step=0.01, decimals=2)
        panel.add(self.bias_scale)
        self._kink_title = panel.add_title()
        self.kink = SegmentedControl(KINK_SIDES)
        panel.add(self.kink)
        self._note = panel.add_note()
        self.reset = IconButton(look, "reset_all", role="flat", color_role="ink2")
        panel.add(self.reset)
        self._connect()

    def _connect(self) -> None:
        self.activations.activation_chosen.connect(self.activation_chosen)
        self.activations.activation_removed.connect(self.activation_removed)
        self.same_start.clicked.connect(lambda same: self.field_changed.emit("same_start", same))
        self.initializer.initializer_changed.connect(
            lambda rule: self.field_changed.emit("initializer", rule)
        )
        self.use_bias.clicked.connect(lambda used: self.field_changed.emit("use_bias", used))
        self.kink.value_chosen.connect(lambda side: self.field_changed.emit("kink_side", side))
        self.seed.seed_entered.connect(lambda seed: self.field_changed.emit("seed", seed))
        self.seed.new_seed_requested.connect(self.new_seed_requested)
        self.reset.clicked.connect(self.reset_requested)
        for part in (self.activations, self.initializer, self.seed):
            part.rejected.connect(self.rejected)

    def show_settings(self, settings: CompareSettings) -> None:
        """Show settings without emitting anything."""
        self._settings = settings
        self.activations.show_activations(settings.activations)
        self.same_start.setChecked(settings.same_start)
        self.seed.show_seed(settings.seed)
        self.learning_rate.show_value(settings.learning_rate)
        self.neurons.show_value(settings.neurons)
        self.initializer.show_initializer(settings.initializer)
        self.use_bias.setChecked(settings.use_bias)
        self.bias_scale.show_value(settings.bias_scale)
        self.bias_scale.setVisible(settings.use_bias)
        self.kink.show_value(settings.kink_side)

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self._activations_title.setText(translate("XorCompare", "Hidden activations"))
        self.activations.retranslate()
        self.same_start.setText(translate("XorCompare", "Same start θ₀ for all"))
        self.learning_rate.set_text(translate("XorCompare", "Learning rate"))
        self.neurons.set_text(translate("XorCompare", "Hidden neurons"))
        self._initializer_title.setText(translate("XorCompare", "Initial weights"))
        self.use_bias.setText(translate("XorCompare", "Use biases"))
        self.bias_scale.set_text(translate("XorCompare", "Initial bias <i>σ</i>"))
        self._kink_title.setText(
            render(translate("XorCompare", "Derivative at the kink, ReLU<i>′</i>(0)"), self._look)
        )
        self.kink.set_texts(["0", "1"])
        self.kink.setAccessibleName(translate("XorCompare", "Derivative at the kink"))
        self._note.setText(
            translate(
                "XorCompare",
                "Sigmoid output, mean cross-entropy, all four points at each epoch. An activation that is "
                "added or changed starts alone and catches up. One seed proves little: roll the dice, and "
                "the order and the failures change. “Statistics” repeats it with hundreds of seeds.",
            )
        )
        self.reset.setText(translate("XorCompare", "Reset all settings"))

    def _slider(self, field: str, *, step: float, decimals: int, logarithmic: bool = False) -> SliderRow:
        bounds = number_bounds(CompareSettings, field)
        row = SliderRow(self._look, bounds, step=step, decimals=decimals, logarithmic=logarithmic)
        row.value_changed.connect(lambda value: self.field_changed.emit(field, value))
        row.rejected.connect(self.rejected)
        return row
