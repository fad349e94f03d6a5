"""One activation function in full: curve, parameters, formulas, facts, prose and code."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.labs.gallery.detail.code_box import CodeBox
from app.labs.gallery.detail.detail_plot import DetailPlot
from app.labs.gallery.detail.facts_table import FactsTable
from app.labs.gallery.detail.formula_pair import FormulaPair
from app.labs.gallery.detail.function_head import FunctionHead
from app.labs.gallery.detail.logit_rows import LogitRows
from app.labs.gallery.detail.own_findings import OwnFindings
from app.labs.gallery.detail.prose import prose
from app.labs.gallery.detail.prose_columns import ProsAndCons
from app.labs.gallery.plots.softmax_bars import SoftmaxBars
from app.labs.gallery.selection.settings import GallerySettings
from app.look.look import Look
from app.widgets.controls.activation_controls import ACTIVATION_CHOICE
from app.widgets.controls.chooser import ParameterRows
from app.widgets.controls.icon_button import IconButton
from app.widgets.frame.vertical_scroller import VerticalScroller
from app.words.translation import translate
from engine.activations import Activation
from engine.activations.own.numpy_code import numpy_code
from engine.activations.own.record import OwnRecord

_PLOT_HEIGHT = 172
_TALLEST_PLOT = 200
_PADDING = 16


class DetailPane(QWidget):
    """Shows the selected function; what does not fit scrolls, the two buttons stay below.

    Signals
    -------
    activation_changed
        (activation): the user changed a parameter.
    logit_changed
        (place, value): the user changed one of softmax's inputs.
    compare_toggled
        The user wants the function in the comparison, or out of it.
    saturation_requested
        The user wants to see the function in the saturation lab.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    look
        Theme and scale.
    """

    activation_changed = Signal(object)
    logit_changed = Signal(int, float)
    compare_toggled = Signal()
    saturation_requested = Signal()
    rejected = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._settings = GallerySettings()
        self._head, self._plot, self._bars = FunctionHead(look), DetailPlot(look), SoftmaxBars(look)
        self._parameters, self._logits = (
            ParameterRows(ACTIVATION_CHOICE, look, in_one_line=True),
            LogitRows(look),
        )
        self._formulas, self._findings = FormulaPair(look), OwnFindings(look)
        self._facts, self._prose, self._code = FactsTable(look), ProsAndCons(look), CodeBox(look)
        self._compare = IconButton(look, "plus", role="primary")
        self._saturation = IconButton(look, "open_lab")
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(_PADDING, 0, _PADDING, 4)
        column.setSpacing(8)
        for widget in (
            self._head,
            self._plot,
            self._bars,
            self._logits,
            self._parameters,
            _divider(),
            self._formulas,
            self._findings,
            _divider(),
            self._facts,
            _divider(),
            self._prose,
            self._code,
        ):
            column.addWidget(widget)
        column.addStretch(1)
        column.setStretchFactor(self._plot, 100)
        column.setStretchFactor(self._bars, 100)
        self._scroller = VerticalScroller(content)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(_PADDING, 10, _PADDING, _PADDING - 2)
        buttons.setSpacing(10)
        buttons.addWidget(self._compare, 1)
        buttons.addWidget(self._saturation)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroller, 1)
        outer.addLayout(buttons)
        self._parameters.value_changed.connect(self.activation_changed)
        self._parameters.rejected.connect(self.rejected)
        self._logits.logit_changed.connect(self.logit_changed)
        self._logits.rejected.connect(self.rejected)
        self._compare.clicked.connect(self.compare_toggled)
        self._saturation.clicked.connect(self.saturation_requested)
        look.changed.connect(self._apply_look)
        self._apply_look()

    def show_settings(self, settings: GallerySettings) -> None:
        """Show the selected function as `settings` describe it."""
        is_another = settings.selected != self._settings.selected
        self._settings = settings
        shown = settings.selected_activation
        has_curve = shown.record.has_curve
        self._plot.setVisible(has_curve)
        for widget in (self._bars, self._logits):
            widget.setVisible(not has_curve)
        if has_curve:
            self._plot.show_activation(shown)
        else:
            self._bars.show_state(shown, settings.logits)
            self._logits.show_logits(settings.logits)
        self._parameters.show_value(shown)
        self._facts.show_activation(shown)
        self._findings.show_activation(shown)
        self._show_compared()
        self._code.show_code(_code_of(shown))
        if is_another:
            self._show_words()
            self._scroller.verticalScrollBar().setValue(0)

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self._saturation.setText(translate("Gallery", "Saturation lab"))
        self._saturation.setAccessibleName(translate("Gallery", "Open in the saturation lab"))
        self._plot.retranslate()
        self._code.retranslate()
        self._findings.retranslate()
        self._facts.retranslate()
        self._show_compared()
        self._show_words()

    def _show_words(self) -> None:
        record = self._settings.selected_activation.record
        words = prose(record)
        self._head.show_record(record)
        self._formulas.show_record(record)
        self._prose.setVisible(bool(words.pros))
        if words.pros:
            self._prose.show_statements(words.pros, words.cons)

    def _show_compared(self) -> None:
        settings = self._settings
        has_curve = settings.selected_activation.record.has_curve
        is_compared = settings.selected in settings.compared
        self._compare.setText(
            translate("Gallery", "Remove from comparison")
            if is_compared
            else translate("Gallery", "Add to compare")
        )
        self._compare.set_icon_name("minus" if is_compared else "plus")
        reason = translate("Gallery", "Softmax takes several logits at once: it is no curve over one z.")
        for button in (self._compare, self._saturation):
            button.setEnabled(has_curve)
            button.setToolTip("" if has_curve else reason)

    def _apply_look(self) -> None:
        height = min(self._look.px(_PLOT_HEIGHT), _TALLEST_PLOT)
        self._plot.setMinimumHeight(height)
        self._bars.setMinimumHeight(height)


def _divider() -> QFrame:
    line = QFrame()
    line.setProperty("role", "divider")
    line.setFixedHeight(1)
    return line


def _code_of(shown: Activation) -> str:
    """Return NumPy code; that of an own function has the parameters that are shown."""
    record = shown.record
    if isinstance(record, OwnRecord):
        return numpy_code(record.definition.with_defaults(shown.parameters))
    return prose(record).code
