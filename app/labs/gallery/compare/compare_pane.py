"""Any number of functions over one another: g above, g′ below, and a table."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.labs.gallery.compare.compare_plot import ComparePlot
from app.labs.gallery.compare.compare_table import CompareTable
from app.labs.gallery.facts.fact_texts import family_text
from app.labs.gallery.selection.settings import GallerySettings
from app.look.look import Look
from app.widgets.frame.vertical_scroller import VerticalScroller
from app.widgets.plots.plot import align_left_axes
from app.words.rich_text import render
from app.words.translation import translate
from engine.activations import Family

_PLOT_HEIGHT = 150
_PADDING = 16


class ComparePane(QWidget):
    """Shows the compared functions; without any, says how to add one.

    Signals
    -------
    removal_requested
        (key): the user wants a function out of the comparison.
    clearing_requested
        The user wants all functions out of it.
    family_requested
        The user wants the whole family of the selected function in it.

    Parameters
    ----------
    look
        Theme and scale.
    """

    removal_requested = Signal(str)
    clearing_requested = Signal()
    family_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._hint = QLabel()
        self._hint.setProperty("role", "note")
        self._hint.setWordWrap(True)
        self._titles = QLabel(), QLabel()
        self._values = ComparePlot(look, derivatives=False)
        self._slopes = ComparePlot(look, derivatives=True)
        self._table = CompareTable(look)
        self._clear, self._family = QPushButton(), QPushButton()
        self._family_name = Family.RELU_LIKE
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(_PADDING, 0, _PADDING, 4)
        column.setSpacing(6)
        column.addWidget(self._hint)
        column.addWidget(self._family)
        for title, plot in zip(self._titles, (self._values, self._slopes), strict=True):
            title.setProperty("role", "cardTitle")
            column.addWidget(title)
            column.addWidget(plot, 100)
        column.addSpacing(6)
        column.addWidget(self._table)
        column.addStretch(1)
        scroller = VerticalScroller(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scroller, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(_PADDING, 10, _PADDING, _PADDING - 2)
        foot.addWidget(self._clear)
        outer.addLayout(foot)
        self._table.removal_requested.connect(self.removal_requested)
        self._clear.clicked.connect(self.clearing_requested)
        self._family.clicked.connect(self.family_requested)
        self._values.resized.connect(self._align)
        look.changed.connect(self._apply_look)
        self._apply_look()

    def show_settings(self, settings: GallerySettings) -> None:
        """Show the comparison that `settings` describe."""
        shown = tuple(settings.activation(key) for key in settings.compared)
        for plot in (self._values, self._slopes):
            plot.show_activations(shown)
        self._table.show_activations(shown)
        for widget in (*self._titles, self._values, self._slopes, self._table, self._clear):
            widget.setVisible(bool(shown))
        self._family.setVisible(not shown)
        self._family_name = settings.selected_activation.record.family
        self._show_family()
        self._align()

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self._hint.setText(translate("Gallery", "Click a card to add its function or to take it out again."))
        self._titles[0].setText(render("<i>g</i>(<i>z</i>)", self._look))
        self._titles[1].setText(render("<i>g′</i>(<i>z</i>)", self._look))
        self._clear.setText(translate("Gallery", "Clear the comparison"))
        self._show_family()
        self._values.retranslate()
        self._slopes.retranslate()
        self._table.retranslate()

    def _show_family(self) -> None:
        text = translate("Gallery", "Compare the whole family: {family}")
        self._family.setText(text.format(family=family_text(self._family_name)))

    def _align(self) -> None:
        align_left_axes(self._values, self._slopes)

    def _apply_look(self) -> None:
        for plot in (self._values, self._slopes):
            plot.setMinimumHeight(self._look.px(_PLOT_HEIGHT))
        self._hint.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
