"""The saturation lab's widgets: controls at the left, linked plots at the right."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.lab_kit.lab_frame import LabFrame
from app.labs.saturation.controls import SaturationControls
from app.labs.saturation.histogram_plot import HistogramPlot
from app.labs.saturation.number_texts import input_text
from app.labs.saturation.observation import observation
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
from engine.activations.own.record import OwnRecord

_READOUT_WIDTH, _NARROW_HISTOGRAM_WIDTH = 332, 200
_NO_LIMIT = 16_777_215
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
        self._styled_key = ""
        self._value_card, self._slope_card = Card(look), Card(look)
        self._value_plot, self._slope_plot = ValuePlot(look), SlopePlot(look)
        self._histogram, self._readouts = HistogramPlot(look), SaturationReadouts(look)
        self._formula = FormulaLabel(look, 19, Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self.header_right)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._formula)
        self._build_hero()
        self.controls = SaturationControls(self.panel, look)
        self.controls.field_changed.connect(
            lambda key, value: self.attempt(lambda: session.change(**{key: value}))
        )
        self.controls.toggle_requested.connect(self.toggle_playing)
        self.controls.rejected.connect(self.observation.show_problem)
        for plot in (self._value_plot, self._slope_plot):
            plot.dragged.connect(lambda key, value: self.attempt(lambda: session.drag(key, value)))
        self._slope_plot.spread_dragged.connect(lambda z: self.attempt(lambda: session.drag_spread_point(z)))
        for plot in self._plots:
            plot.resized.connect(self._show_state)
        session.changed.connect(self._show_state)
        session.changed.connect(self.observation.clear_problem)
        self.clock.playing_changed.connect(self._show_playing)
        self.finish_construction()

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
        self._show_playing()
        self._styled_key = ""
        self._show_state()

    def arrange(self, *, narrow: bool) -> None:
        """Put the read-outs into one row below the plots when the window is narrow."""
        in_a_row = narrow and self.look.text_scale < _TEXT_TOO_LARGE_FOR_A_ROW
        self._readouts.arrange(in_a_row=in_a_row, with_plot=not narrow and not self.presenting)
        for widget in (self._readouts, self._slope_card):
            self._grid.removeWidget(widget)
        self._grid.addWidget(self._slope_card, 1, 0, 1, 2 if narrow else 1)
        self._grid.addWidget(self._readouts, *((2, 0, 1, 2) if narrow else (1, 1, 1, 1)))
        width = self.look.px(_READOUT_WIDTH)
        self._readouts.setMinimumWidth(0 if narrow else width)
        self._readouts.setMaximumWidth(_NO_LIMIT if narrow else width)
        self._histogram_holder.setFixedWidth(self.look.px(_NARROW_HISTOGRAM_WIDTH) if narrow else width)
        self._histogram_note.setVisible(not narrow)

    def hero_minimum_size(self, *, narrow: bool) -> QSize:
        """Return the height below which the plots would be too small to read."""
        large = self.look.text_scale >= _TEXT_TOO_LARGE_FOR_A_ROW
        return QSize(0, self.look.px(580 if large else 484 if narrow else 520))

    def pause(self) -> None:
        """Stop time."""
        self.clock.pause()

    @property
    def is_playing(self) -> bool:
        """Whether the input mean is being pushed."""
        return self.clock.playing

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
            self.observation.announce()

    def rewind(self) -> None:
        """Put the input mean back to 0."""
        self.rest()
        self.session.start_slide()

    @property
    def _plots(self) -> tuple[ValuePlot, SlopePlot, HistogramPlot]:
        return self._value_plot, self._slope_plot, self._histogram

    def _build_hero(self) -> None:
        self._histogram_title, self._histogram_note = QLabel(), QLabel()
        self._histogram_title.setProperty("role", "cardTitle")
        self._histogram_note.setProperty("role", "note")
        self._histogram_note.setWordWrap(True)
        title = QHBoxLayout()
        title.addWidget(self._histogram_title)
        title.addWidget(self._histogram_note, 1)
        self._histogram_holder = QWidget()
        right, left = QVBoxLayout(self._histogram_holder), QVBoxLayout()
        self._value_card.body.removeItem(self._value_card.head)
        for column, head, plot in (
            (left, self._value_card.head, self._value_plot),
            (right, title, self._histogram),
        ):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(6)
            column.addLayout(head)
            column.addWidget(plot, 1)
        plots = QHBoxLayout()
        plots.setSpacing(12)
        plots.addLayout(left, 1)
        plots.addWidget(self._histogram_holder)
        self._value_card.body.addLayout(plots, 1)
        self._slope_card.add(self._slope_plot, 1)
        self._grid = QGridLayout(self.hero)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(0, 54)
        self._grid.setRowStretch(1, 46)
        self._grid.addWidget(self._value_card, 0, 0, 1, 2)

    def _show_playing(self) -> None:
        playing = self.clock.playing
        self.controls.show_playing(playing=playing)
        self.present_bar.show_playing(playing=playing)
        self._observe()
        self.observation.show_running(running=playing)

    def _show_formula(self, shown: Activation) -> None:
        if isinstance(shown.record, OwnRecord):
            self._formula.show_own_formula(shown.record.definition.formula_text)
        else:
            self._formula.show_formula(f"{shown.key}_derivative")

    def _show_state(self) -> None:
        state = self.session.state
        settings = state.settings
        self.controls.show_settings(settings)
        if settings.activation.key != self._styled_key:
            self._styled_key = settings.activation.key
            for plot in self._plots:
                plot.apply_style(self._styled_key)
            self._show_formula(settings.activation)
        for part in (*self._plots, self._readouts):
            part.show_state(state)
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
