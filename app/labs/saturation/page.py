"""The saturation lab's widgets: controls at the left, linked plots at the right."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.lab_frame import LabFrame
from app.labs.saturation.observation import observation
from app.labs.saturation.output_histogram import OutputHistogram
from app.labs.saturation.readouts import SaturationReadouts
from app.labs.saturation.session import SaturationSession
from app.labs.saturation.settings import INPUT_DECIMALS, SaturationSettings
from app.labs.saturation.slope_plot import SlopePlot
from app.labs.saturation.value_plot import ValuePlot
from app.look import Look
from app.number_format import fixed, percent, shortest
from app.rich_text import render
from app.training_clock import TrainingClock
from app.translation import translate
from app.widgets.activation_controls import ActivationControls
from app.widgets.card import Card
from app.widgets.formula_label import FormulaLabel
from app.widgets.icon_button import IconButton
from app.widgets.number_field import NumberField
from app.widgets.plot import align_left_axes
from app.widgets.slider_row import SliderRow
from engine.activations import ACTIVATIONS, Activation
from engine.bounded_record import number_bounds

_READOUT_WIDTH = 332
_TEXT_TOO_LARGE_FOR_A_ROW = 1.3


class SaturationPage(LabFrame):
    """Shows g, g′, the input distribution and what is lost where g′ is nearly 0.

    Parameters
    ----------
    session
        Settings and state.
    look
        Theme and scale.
    """

    has_time = True

    def __init__(self, session: SaturationSession, look: Look) -> None:
        super().__init__(look)
        self.session = session
        session.setParent(self)
        self.clock = TrainingClock(session.slide, self)
        self.clock.set_steps_per_frame(1)
        self._build_header()
        self._build_panel()
        self._build_hero()
        session.changed.connect(self._show_state)
        for plot in (self._value_plot, self._slope_plot, self._histogram):
            plot.resized.connect(self._show_state)
        self.clock.playing_changed.connect(self._show_playing)
        self.finish_construction()
        self._show_state()

    def retranslate(self) -> None:
        """Set every text of the page in the present language."""
        self.question.setText(translate("Saturation", "Why does saturation slow learning down?"))
        self._title_activation.setText(translate("Saturation", "Activation function"))
        self._title_input.setText(
            render(translate("Saturation", "Input distribution N(<i>μ</i>, <i>σ</i>²)"), self.look)
        )
        self._title_cursor.setText(translate("Saturation", "Cursor and probes"))
        self._epsilon.set_text(translate("Saturation", "Saturated if |<i>g′</i>| &lt;"))
        self._mean.set_text(translate("Saturation", "Mean <i>μ</i>"))
        self._std.set_text(translate("Saturation", "Std. deviation <i>σ</i>"))
        self._cursor.set_text(translate("Saturation", "Cursor <i>z</i>"))
        self._factors.set_text(translate("Saturation", "Factors <i>n</i>"))
        self._tangent.setText(translate("Saturation", "Show the tangent"))
        self._probe_a.setAccessibleName(translate("Field", "Probe A"))
        self._probe_b.setAccessibleName(translate("Field", "Probe B"))
        self._value_card.set_title(translate("Saturation", "Output <i>g</i>(<i>z</i>)"))
        self._histogram_title.setText(translate("Saturation", "Output distribution"))
        self._histogram_note.setText(translate("Saturation", "4,000 samples · same axis"))
        self._slope_card.set_title(
            translate("Saturation", "Derivative and input distribution"),
            translate("Saturation", "vertical axis: <i>g′</i> only"),
        )
        self._readouts.retranslate()
        self._show_playing()
        self._show_state()

    def apply_look(self) -> None:
        """Take over the present theme and scale."""
        self._readouts.apply_style()
        for chip in (self._chip_a, self._chip_b):
            chip.setStyleSheet(
                f"background:{self.look.theme.ink}; color:{self.look.theme.surface}; border-radius:6px;"
                f"font-weight:700; font-size:{self.look.px(14)}px"
            )
            chip.setFixedSize(self.look.px(26), self.look.px(26))
        for field in (self._probe_a, self._probe_b):
            field.setFixedWidth(self.look.px(68))
        self._show_playing()
        self._styled_key = ""
        self._show_state()

    def arrange(self, *, narrow: bool) -> None:
        """Put the read-outs into one row below the plots when the window is narrow."""
        self._grid.removeWidget(self._readouts)
        self._grid.removeWidget(self._slope_card)
        in_a_row = narrow and self.look.text_scale < _TEXT_TOO_LARGE_FOR_A_ROW
        self._readouts.arrange(in_a_row=in_a_row, with_plot=not narrow and not self.presenting)
        if narrow:
            self._grid.addWidget(self._slope_card, 1, 0, 1, 2)
            self._grid.addWidget(self._readouts, 2, 0, 1, 2)
            self._readouts.setMaximumWidth(16_777_215)
            self._readouts.setMinimumWidth(0)
            self._histogram_holder.setFixedWidth(self.look.px(200))
        else:
            self._grid.addWidget(self._slope_card, 1, 0)
            self._grid.addWidget(self._readouts, 1, 1)
            self._readouts.setFixedWidth(self.look.px(_READOUT_WIDTH))
            self._histogram_holder.setFixedWidth(self.look.px(_READOUT_WIDTH))
        self._histogram_note.setVisible(not narrow)
        self._grid.setRowStretch(0, 54)
        self._grid.setRowStretch(1, 46)

    def hero_minimum_size(self, *, narrow: bool) -> QSize:
        """Return the height below which the plots would be too small to read."""
        large = self.look.text_scale >= _TEXT_TOO_LARGE_FOR_A_ROW
        return QSize(0, self.look.px(580 if large else 484 if narrow else 520))

    def show_demonstration(self) -> None:
        """Show the sigmoid with most of its input on the right."""
        self.clock.pause()
        self.session.reset()

    def open_with(self, settings: object) -> None:
        """Show the activation that another lab asked for."""
        if isinstance(settings, Activation):
            self.clock.pause()
            self.session.change(activation=settings)

    def toggle_playing(self) -> None:
        """Push the input mean from 0 to 6, or pause."""
        if not self.clock.playing and not self.session.can_slide:
            self.session.start_slide()
        self.clock.toggle()

    def step_once(self) -> None:
        """Push the input mean by one step."""
        if not self.clock.playing:
            self.session.slide(1)

    def rewind(self) -> None:
        """Put the input mean back to 0."""
        self.clock.pause()
        self.session.start_slide()

    def reset_all(self) -> None:
        """Bring every setting back to its default."""
        self.clock.pause()
        self.session.reset()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop time while another tab is shown."""
        self.clock.pause()
        super().hideEvent(event)

    def _build_header(self) -> None:
        self._formula = FormulaLabel(self.look, 19, Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self.header_right)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._formula)

    def _build_panel(self) -> None:
        look, panel, session = self.look, self.panel, self.session
        self._title_activation = panel.add_title()
        curves = [record for record in ACTIVATIONS if record.has_curve]
        self._activation = ActivationControls(curves, look)
        panel.add(self._activation)
        self._epsilon = self._add_slider("epsilon", step=0.001, decimals=3)
        panel.add_divider()
        self._title_input = panel.add_title()
        self._mean = self._add_slider("mean", step=0.1, decimals=2)
        self._std = self._add_slider("std", step=0.1, decimals=2)
        panel.add_divider()
        self._title_cursor = panel.add_title()
        self._cursor = self._add_slider("cursor", step=0.05, decimals=2)
        panel.add(self._build_probes())
        self._factors = self._add_slider("factors", step=1.0, decimals=0)
        self._tangent = QCheckBox()
        panel.add(self._tangent)
        self._play = IconButton(look, "play", role="primary")
        panel.pin_below(self._play)
        self._activation.activation_changed.connect(lambda chosen: session.change(activation=chosen))
        self._activation.rejected.connect(self.observation.show_problem)
        self._tangent.toggled.connect(lambda shown: session.change(show_tangent=shown))
        self._play.clicked.connect(self.toggle_playing)

    def _add_slider(self, field: str, *, step: float, decimals: int) -> SliderRow:
        bounds = number_bounds(SaturationSettings, field)
        row = SliderRow(self.look, bounds, step=step, decimals=decimals)
        row.value_changed.connect(lambda value: self._change_number(field, value))
        row.rejected.connect(self.observation.show_problem)
        self.panel.add(row)
        return row

    def _build_probes(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        self._chip_a, self._chip_b = QLabel("A"), QLabel("B")
        self._probe_a = self._probe_field("probe_a")
        self._probe_b = self._probe_field("probe_b")
        for chip, field in ((self._chip_a, self._probe_a), (self._chip_b, self._probe_b)):
            chip.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(chip)
            layout.addWidget(field)
        layout.insertStretch(2, 1)
        return row

    def _probe_field(self, name: str) -> NumberField:
        field = NumberField(number_bounds(SaturationSettings, name), step=0.1)
        field.set_format(lambda value: shortest(value, INPUT_DECIMALS))
        field.value_entered.connect(lambda value: self._change_number(name, value))
        field.rejected.connect(self.observation.show_problem)
        return field

    def _build_hero(self) -> None:
        look = self.look
        self._value_card, self._slope_card = Card(look), Card(look)
        self._value_plot, self._slope_plot = ValuePlot(look), SlopePlot(look)
        self._histogram, self._readouts = OutputHistogram(look), SaturationReadouts(look)
        self._histogram_title, self._histogram_note = QLabel(), QLabel()
        self._histogram_title.setProperty("role", "cardTitle")
        self._histogram_note.setProperty("role", "note")
        self._histogram_note.setWordWrap(True)
        self._histogram_holder = QWidget()
        head = QHBoxLayout()
        head.addWidget(self._histogram_title)
        head.addWidget(self._histogram_note, 1)
        column = QVBoxLayout(self._histogram_holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._histogram, 1)

        plots = QHBoxLayout()
        plots.setSpacing(12)
        left = QVBoxLayout()
        left.setSpacing(6)
        self._value_card.body.removeItem(self._value_card.head)
        left.addLayout(self._value_card.head)
        left.addWidget(self._value_plot, 1)
        plots.addLayout(left, 1)
        plots.addWidget(self._histogram_holder)
        self._value_card.body.addLayout(plots, 1)
        self._slope_card.add(self._slope_plot, 1)

        self._grid = QGridLayout(self.hero)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._grid.addWidget(self._value_card, 0, 0, 1, 2)
        self._grid.setColumnStretch(0, 1)
        self._value_plot.cursor_dragged.connect(lambda z: self._change_number("cursor", z))
        self._slope_plot.cursor_dragged.connect(lambda z: self._change_number("cursor", z))
        self._slope_plot.threshold_dragged.connect(lambda value: self._change_number("epsilon", value))
        self._slope_plot.mean_dragged.connect(lambda value: self._change_number("mean", value))
        self._slope_plot.spread_dragged.connect(self._drag_spread)
        self._value_plot.probe_a_dragged.connect(lambda z: self._change_number("probe_a", z))
        self._value_plot.probe_b_dragged.connect(lambda z: self._change_number("probe_b", z))

    def _change_number(self, field: str, value: float) -> None:
        self.observation.clear_problem()
        self.session.move(field, value)

    def _drag_spread(self, z: float) -> None:
        self.observation.clear_problem()
        self.session.move_spread_point(z)

    def _show_playing(self) -> None:
        playing = self.clock.playing
        self._play.setText(
            translate("Saturation", "Pause") if playing else translate("Saturation", "Push μ from 0 to 6")
        )
        self._play.set_icon_name("pause" if playing else "play")
        self.present_bar.show_playing(playing=playing)

    def _show_state(self) -> None:
        state = self.session.state
        settings = state.settings
        self._activation.show_activation(settings.activation)
        for row, value in (
            (self._epsilon, settings.epsilon),
            (self._mean, settings.mean),
            (self._std, settings.std),
            (self._cursor, settings.cursor),
            (self._factors, settings.factors),
        ):
            row.show_value(value)
        self._probe_a.show_value(settings.probe_a)
        self._probe_b.show_value(settings.probe_b)
        self._tangent.setChecked(settings.show_tangent)
        self._style_for(settings.activation.key)
        for plot in (self._value_plot, self._slope_plot, self._histogram, self._readouts):
            plot.show_state(state)
        align_left_axes(self._value_plot, self._slope_plot)
        self.present_bar.show_status(
            translate("Activation", settings.activation.name),
            translate("Saturation", "<i>μ</i> = {mean} · saturated <b>{share}</b>").format(
                mean=fixed(settings.mean, 2), share=escape(percent(state.exact_share))
            ),
        )
        self.observation.show_sentence(observation(state), at_once=not self.clock.playing)

    _styled_key = ""

    def _style_for(self, key: str) -> None:
        if key == self._styled_key:
            return
        self._styled_key = key
        for plot in (self._value_plot, self._slope_plot, self._histogram):
            plot.apply_style(key)
        self._formula.show_formula(f"{key}_derivative", self.session.settings.activation.text)
