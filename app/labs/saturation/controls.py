"""The saturation lab's settings at the left of its page."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from app.labs.saturation.settings import INPUT_DECIMALS, SaturationSettings
from app.look.look import Look
from app.widgets.controls.activation_controls import ActivationControls
from app.widgets.controls.control_panel import ControlPanel
from app.widgets.controls.icon_button import IconButton
from app.widgets.controls.number_field import NumberField
from app.widgets.controls.slider_row import SliderRow
from app.words.number_format import at_least, shortest
from app.words.rich_text import render
from app.words.translation import translate
from engine.activations import ACTIVATIONS
from engine.records.bounded_record import number_bounds


class SaturationControls(QObject):
    """Fills a control panel with the function, the inputs, the cursor and the probes.

    Signals
    -------
    field_changed
        (key, value): the user wants another value for a field of `SaturationSettings`.
    toggle_requested
        The user pressed Play or Pause.
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
    toggle_requested = Signal()
    rejected = Signal(str)

    def __init__(self, panel: ControlPanel, look: Look) -> None:
        super().__init__(panel)
        self._panel, self._look = panel, look
        self._activation_title = panel.add_title()
        self._activation = ActivationControls([record for record in ACTIVATIONS if record.has_curve], look)
        panel.add(self._activation)
        self._epsilon = self._add_slider("epsilon", step=0.001, decimals=3)
        panel.add_divider()
        self._input_title = panel.add_title()
        self._mean = self._add_slider("mean", step=0.1, decimals=2)
        self._std = self._add_slider("std", step=0.1, decimals=2)
        panel.add_divider()
        self._cursor_title = panel.add_title()
        self._cursor = self._add_slider("cursor", step=0.05, decimals=2)
        panel.add(self._build_probes())
        self._factors = self._add_slider("factors", step=1.0, decimals=0)
        self._tangent = QCheckBox()
        panel.add(self._tangent)
        self._play = IconButton(look, "play", role="primary")
        panel.pin_below(self._play)
        self._activation.activation_changed.connect(
            lambda chosen: self.field_changed.emit("activation", chosen)
        )
        self._activation.rejected.connect(self.rejected)
        self._tangent.toggled.connect(lambda shown: self.field_changed.emit("show_tangent", shown))
        self._play.clicked.connect(self.toggle_requested)

    def show_settings(self, settings: SaturationSettings) -> None:
        """Show settings without emitting anything that differs from them."""
        self._activation.show_activation(settings.activation)
        self._epsilon.show_value(settings.epsilon)
        self._mean.show_value(settings.mean)
        self._std.show_value(settings.std)
        self._cursor.show_value(settings.cursor)
        self._factors.show_value(settings.factors)
        self._probe_a.show_value(settings.probe_a)
        self._probe_b.show_value(settings.probe_b)
        self._tangent.setChecked(settings.show_tangent)

    def show_playing(self, *, playing: bool) -> None:
        """Offer Pause while time runs, the push of the mean otherwise."""
        self._play.setText(
            translate("Saturation", "Pause") if playing else translate("Saturation", "Push μ from 0 to 6")
        )
        self._play.set_icon_name("pause" if playing else "play")

    def retranslate(self) -> None:
        """Set the fixed texts in the present language."""
        self._activation_title.setText(translate("Saturation", "Activation function"))
        self._input_title.setText(
            render(translate("Saturation", "Input distribution N(<i>μ</i>, <i>σ</i>²)"), self._look)
        )
        self._cursor_title.setText(translate("Saturation", "Cursor and probes"))
        self._epsilon.set_text(translate("Saturation", "Saturated if |<i>g′</i>| &lt;"))
        self._mean.set_text(translate("Saturation", "Mean <i>μ</i>"))
        self._std.set_text(translate("Saturation", "Std. deviation <i>σ</i>"))
        self._cursor.set_text(translate("Saturation", "Cursor <i>z</i>"))
        self._factors.set_text(translate("Saturation", "Factors <i>n</i>"))
        self._tangent.setText(translate("Saturation", "Show the tangent"))
        self._probe_a.setAccessibleName(translate("Field", "Probe A"))
        self._probe_b.setAccessibleName(translate("Field", "Probe B"))

    def apply_style(self) -> None:
        """Take over the present theme and scale."""
        look = self._look
        for chip in self._chips:
            chip.setStyleSheet(
                f"background:{look.theme.ink}; color:{look.theme.surface}; border-radius:6px;"
                f"font-weight:700; font-size:{look.px(14)}px"
            )
            chip.setFixedSize(look.px(26), look.px(26))
        for field in (self._probe_a, self._probe_b):
            field.setFixedWidth(look.px(68))

    def _add_slider(self, field: str, *, step: float, decimals: int) -> SliderRow:
        row = SliderRow(self._look, number_bounds(SaturationSettings, field), step=step, decimals=decimals)
        if decimals:
            row.set_format(lambda value: at_least(value, decimals, INPUT_DECIMALS))
        row.value_changed.connect(lambda value: self.field_changed.emit(field, value))
        row.rejected.connect(self.rejected)
        self._panel.add(row)
        return row

    def _build_probes(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        self._chips = QLabel("A"), QLabel("B")
        self._probe_a, self._probe_b = self._probe_field("probe_a"), self._probe_field("probe_b")
        for chip, field in zip(self._chips, (self._probe_a, self._probe_b), strict=True):
            chip.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(chip)
            layout.addWidget(field)
        layout.insertStretch(2, 1)
        return row

    def _probe_field(self, name: str) -> NumberField:
        field = NumberField(number_bounds(SaturationSettings, name), step=0.1)
        field.set_format(lambda value: shortest(value, INPUT_DECIMALS))
        field.value_entered.connect(lambda value: self.field_changed.emit(name, value))
        field.rejected.connect(self.rejected)
        return field
