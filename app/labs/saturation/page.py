"""The saturation lab's widgets: controls at the left, linked plots at the right."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.lab_kit.lab_frame import LabFrame
from app.labs.saturation.controls import SaturationControls
from app.labs.saturation.number_texts import input_text
from app.labs.saturation.observation import observation
from app.labs.saturation.output_histogram import OutputHistogram
from app.labs.saturation.readouts import SaturationReadouts
from app.labs.saturation.session import SaturationSession
from app.labs.saturation.slope_plot import SlopePlot
from app.labs.saturation.value_plot import ValuePlot
from app.look.look import Look
from app.widgets.frame.card import Card
from app.widgets.frame.formula_label import FormulaLabel
from app.widgets.plots.plot import align_left_axes
from app.words.number_format import percent
from app.words.translation import translate
from app.work.training_clock import TrainingClock
from engine.activations import Activation

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
        self.controls.retranslate()
        self._value_card.set_title(translate("Saturation", "Output <i>g</i>(<i>z</i>)"))
        self._histogram_title.setText(translate("Saturation", "Output distribution"))
        self._histogram_note.setText(translate("Saturation", "4,000 samples · same axis"))
        self._slope_card.set_title(
            translate("Saturation", "Derivative and input distribution"),
            translate("Saturation", "vertical axis: <i>g′</i> only"),
        )
        self._readouts.retranslate()
        self._value_plot.setAccessibleName(translate("Saturation", "Output curve with the cursor"))
        self._slope_plot.setAccessibleName(translate("Saturation", "Derivative and input distribution"))
        self._histogram.setAccessibleName(translate("Saturation", "Output distribution"))
        self._show_playing()
        self._show_state()

    def apply_look(self) -> None:
        """Take over the present theme and scale."""
        self._readouts.apply_style()
        self.controls.apply_style()
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
            self._change(activation=settings)

    def toggle_playing(self) -> None:
        """Push the input mean from 0 to 6, pause, or push on from where it paused."""
        self.observation.clear_problem()
        if not self.clock.playing and not self.session.can_slide_on:
            self.session.start_slide()
        self.clock.toggle()

    def step_once(self) -> None:
        """Push the input mean by one step."""
        if not self.clock.playing:
            self.session.slide(1)

    def rewind(self) -> None:
        """Put the input mean back to 0."""
        self.observation.clear_problem()
        self.clock.pause()
        self.session.start_slide()

    def reset_all(self) -> None:
        """Bring every setting back to its default."""
        self.observation.clear_problem()
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
        self.controls = SaturationControls(self.panel, self.look)
        self.controls.activation_changed.connect(lambda chosen: self._change(activation=chosen))
        self.controls.number_changed.connect(self._change_number)
        self.controls.tangent_toggled.connect(lambda shown: self._change(show_tangent=shown))
        self.controls.toggle_requested.connect(self.toggle_playing)
        self.controls.rejected.connect(self.observation.show_problem)

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
        self._value_plot.cursor_dragged.connect(lambda z: self._drag("cursor", z))
        self._slope_plot.cursor_dragged.connect(lambda z: self._drag("cursor", z))
        self._slope_plot.threshold_dragged.connect(lambda value: self._drag("epsilon", value))
        self._slope_plot.mean_dragged.connect(lambda value: self._drag("mean", value))
        self._slope_plot.spread_dragged.connect(self._drag_spread)
        self._value_plot.probe_a_dragged.connect(lambda z: self._drag("probe_a", z))
        self._value_plot.probe_b_dragged.connect(lambda z: self._drag("probe_b", z))

    def _change(self, **fields: object) -> None:
        self.observation.clear_problem()
        self.session.change(**fields)

    def _change_number(self, field: str, value: float) -> None:
        self.observation.clear_problem()
        self.session.move(field, value)

    def _drag(self, field: str, value: float) -> None:
        self.observation.clear_problem()
        self.session.drag(field, value)

    def _drag_spread(self, z: float) -> None:
        self.observation.clear_problem()
        self.session.move_spread_point(z)

    def _show_playing(self) -> None:
        playing = self.clock.playing
        self.controls.show_playing(playing=playing)
        self.present_bar.show_playing(playing=playing)
        self._observe()

    def _show_state(self) -> None:
        state = self.session.state
        settings = state.settings
        self.controls.show_settings(settings)
        self._style_for(settings.activation.key)
        for plot in (self._value_plot, self._slope_plot, self._histogram, self._readouts):
            plot.show_state(state)
        align_left_axes(self._value_plot, self._slope_plot)
        self.present_bar.show_status(
            translate("Activation", settings.activation.name),
            translate("Saturation", "<i>μ</i> = {mean} · saturated <b>{share}</b>").format(
                mean=input_text(settings.mean), share=escape(percent(state.exact_share))
            ),
        )
        self._observe()

    def _observe(self) -> None:
        state = self.session.state
        moment = f"<i>μ</i> = {input_text(state.settings.mean)}" if self.clock.playing else ""
        self.observation.show_sentence(lambda: observation(state), moment)

    _styled_key = ""

    def _style_for(self, key: str) -> None:
        if key == self._styled_key:
            return
        self._styled_key = key
        for plot in (self._value_plot, self._slope_plot, self._histogram):
            plot.apply_style(key)
        self._formula.show_formula(f"{key}_derivative", self.session.settings.activation.text)
