"""The XOR lab's settings at the left of its page, below the transport controls."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from app.labs.xor.one_run.run.captions import output_note
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.shared.controls.data_controls import DataControls
from app.labs.xor.shared.controls.initializer_controls import InitializerControls
from app.labs.xor.shared.controls.optimizer_controls import OptimizerControls
from app.labs.xor.shared.settings import MOST_HIDDEN_LAYERS, XOR_LOSSES, XorSettings
from app.look.look import Look
from app.widgets.controls.activation_controls import ActivationControls
from app.widgets.controls.control_panel import ControlPanel
from app.widgets.controls.icon_button import IconButton
from app.widgets.controls.seed_row import SeedRow
from app.widgets.controls.segmented_control import SegmentedControl
from app.widgets.controls.slider_row import SliderRow
from app.words.number_format import fixed, shortest
from app.words.rich_text import render
from app.words.translation import translate
from engine.activations import ELEMENTWISE, KINK_SIDES
from engine.records.bounded_record import number_bounds

_RATE_DECIMALS = 4


class OneRunControls(QObject):
    """Fills a control panel with everything that decides the run.

    Signals
    -------
    field_changed
        (name, value): the user wants another value for a field of `XorSettings`.
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

    field_changed = Signal(str, object)
    new_seed_requested = Signal()
    reset_requested = Signal()
    rejected = Signal(str)

    def __init__(self, panel: ControlPanel, look: Look) -> None:
        super().__init__(panel)
        self._look = look
        self._state: OneRunState | None = None
        self._most_in_batch = 0

        self.data = DataControls(look)
        panel.add(self.data)
        panel.add_divider()
        self._activation_title = panel.add_title()
        self.activation = ActivationControls(ELEMENTWISE, look)
        panel.add(self.activation)
        self._kink = _Titled()
        self.kink = SegmentedControl(KINK_SIDES)
        self._kink.add(self.kink)
        panel.add(self._kink)
        self._layers_title = panel.add_title()
        self.layers = SegmentedControl(range(MOST_HIDDEN_LAYERS + 1))
        panel.add(self.layers)
        self.neurons = self._slider("neurons", step=1.0, decimals=0)
        panel.add(self.neurons)
        panel.add_divider()
        self._initializer_title = panel.add_title()
        self.initializer = InitializerControls(look)
        panel.add(self.initializer)
        self.use_bias = QCheckBox()
        panel.add(self.use_bias)
        self.bias_scale = self._slider("bias_scale", step=0.01, decimals=2)
        panel.add(self.bias_scale)
        self.seed = SeedRow(look, number_bounds(XorSettings, "seed"))
        panel.add(self.seed)
        panel.add_divider()
        self.learning_rate = self._slider("learning_rate", step=0.01, decimals=2, logarithmic=True)
        self.learning_rate.set_format(lambda rate: shortest(rate, _RATE_DECIMALS))
        panel.add(self.learning_rate)
        self._optimizer_title = panel.add_title()
        self.optimizer = OptimizerControls(look)
        panel.add(self.optimizer)
        self.batch_size = self._slider("batch_size", step=1.0, decimals=0)
        self.batch_size.set_format(lambda size: fixed(size, 0) if size else translate("Xor", "all"))
        panel.add(self.batch_size)
        self._loss_title = panel.add_title()
        self.loss = SegmentedControl(XOR_LOSSES)
        panel.add(self.loss)
        self._note = panel.add_note()
        self.reset = IconButton(look, "reset_all", role="flat", color_role="ink2")
        panel.add(self.reset)
        self._connect()

    def _connect(self) -> None:
        self.activation.activation_changed.connect(
            lambda chosen: self.field_changed.emit("activation", chosen)
        )
        self.kink.value_chosen.connect(lambda side: self.field_changed.emit("kink_side", side))
        self.layers.value_chosen.connect(lambda count: self.field_changed.emit("hidden_layers", count))
        self.initializer.initializer_changed.connect(
            lambda rule: self.field_changed.emit("initializer", rule)
        )
        self.use_bias.toggled.connect(lambda used: self.field_changed.emit("use_bias", used))
        self.loss.value_chosen.connect(lambda loss: self.field_changed.emit("loss", loss))
        self.seed.seed_entered.connect(lambda seed: self.field_changed.emit("seed", seed))
        self.seed.new_seed_requested.connect(self.new_seed_requested)
        self.reset.clicked.connect(self.reset_requested)
        self.optimizer.optimizer_changed.connect(lambda rule: self.field_changed.emit("optimizer", rule))
        self.data.data_changed.connect(lambda data: self.field_changed.emit("data", data))
        for part in (self.activation, self.initializer, self.seed, self.optimizer, self.data):
            part.rejected.connect(self.rejected)

    def show_settings(self, state: OneRunState) -> None:
        """Show the settings of a state without emitting anything."""
        self._state = state
        settings = state.settings
        self.activation.show_activation(settings.activation)
        self.layers.show_value(settings.hidden_layers)
        self.neurons.show_value(settings.neurons)
        self.initializer.show_initializer(settings.initializer)
        self.use_bias.blockSignals(True)
        self.use_bias.setChecked(settings.use_bias)
        self.use_bias.blockSignals(False)
        self.bias_scale.show_value(settings.bias_scale)
        self.seed.show_seed(settings.seed)
        self.learning_rate.show_value(settings.learning_rate)
        self.optimizer.show_optimizer(settings.optimizer)
        self._show_batch_size(state)
        self.data.show_data(settings.data)
        self.loss.show_value(settings.loss)
        self.kink.show_value(settings.kink_side)
        # What has no effect is not offered.
        has_hidden_layers = settings.hidden_layers > 0
        self._activation_title.setEnabled(has_hidden_layers)
        self.activation.setEnabled(has_hidden_layers)
        self.neurons.setEnabled(has_hidden_layers)
        self.bias_scale.setVisible(settings.use_bias)
        slopes = settings.kink_slopes
        self._kink.setVisible(slopes is not None)
        if slopes is not None:
            left, right = (shortest(slope, 3) for slope in slopes)
            self.kink.set_texts(
                [
                    translate("Xor", "{slope} (left)").format(slope=left),
                    translate("Xor", "{slope} (right)").format(slope=right),
                ]
            )
        self._note.setText(output_note(state))

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self._activation_title.setText(translate("Xor", "Hidden activation"))
        self._kink.set_title(render(translate("Xor", "Derivative <i>g′</i> at the kink"), self._look))
        self._layers_title.setText(translate("Xor", "Hidden layers"))
        self.layers.setAccessibleName(translate("Xor", "Hidden layers"))
        self.neurons.set_text(translate("Xor", "Neurons per layer"))
        self._initializer_title.setText(translate("Xor", "Initial weights"))
        self.use_bias.setText(translate("Xor", "Use biases"))
        self.bias_scale.set_text(translate("Xor", "Initial bias <i>σ</i>"))
        self.learning_rate.set_text(translate("Xor", "Learning rate"))
        self._optimizer_title.setText(translate("Xor", "Optimizer"))
        self.batch_size.set_text(translate("Xor", "Mini-batch"))
        self._loss_title.setText(translate("Xor", "Loss function"))
        self.loss.set_texts([translate("Xor", "Cross-entropy"), translate("Xor", "Squared error")])
        self.reset.setText(translate("Xor", "Reset all settings"))
        if self._state is not None:
            self.show_settings(self._state)

    def _show_batch_size(self, state: OneRunState) -> None:
        bounds = number_bounds(XorSettings, "batch_size")
        most = min(state.sample_count, int(bounds.high))
        if most != self._most_in_batch:
            self._most_in_batch = most
            self.batch_size.set_bounds(bounds._replace(high=most))
        self.batch_size.show_value(0 if state.next_batch is None else state.settings.batch_size)

    def _slider(self, field: str, *, step: float, decimals: int, logarithmic: bool = False) -> SliderRow:
        bounds = number_bounds(XorSettings, field)
        row = SliderRow(self._look, bounds, step=step, decimals=decimals, logarithmic=logarithmic)
        row.value_changed.connect(lambda value: self.field_changed.emit(field, value))
        row.rejected.connect(self.rejected)
        return row


class _Titled(QWidget):
    """A control with its title above it, so that both appear and disappear together."""

    def __init__(self) -> None:
        super().__init__()
        self._title = QLabel()
        self._title.setProperty("role", "group")
        self._title.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._title)

    def add(self, control: QWidget) -> None:
        self._column.addWidget(control)

    def set_title(self, title: str) -> None:
        self._title.setText(title)
