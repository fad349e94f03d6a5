"""The card "Operating points": a layer's activation curves with the samples on them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.labs.xor.one_run.looks.looks import CurveKind
from app.labs.xor.one_run.points.operating_facts import axis_limit, operating_layer
from app.labs.xor.one_run.points.operating_plots import OperatingPlots
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.shared.settings import MOST_HIDDEN_LAYERS
from app.look.look import Look
from app.widgets.controls.segmented_control import SegmentedControl
from app.words.rich_text import render
from app.words.translation import translate
from engine.activations.facts import largest_slope

_CURVE_CHOICE_WIDTH = 72
_GAP = 4


class OperatingPoints(QWidget):
    """The neurons' curves, under their title where they stand alone; the choices stand elsewhere.

    Signals
    -------
    curve_chosen, layer_chosen
        (CurveKind), (layer, counted from 1): the user wants to see another one.

    Attributes
    ----------
    choices
        Which curve and which layer.

    Parameters
    ----------
    look
        Theme and scale.
    """

    curve_chosen = Signal(object)
    layer_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state: OneRunState | None = None
        self._layer, self._kind = 1, CurveKind.VALUE
        self._title, self._frozen, self._nothing = QLabel(), QLabel(), QLabel()
        self._title.setProperty("role", "cardTitle")
        self._frozen.setProperty("role", "badge")
        self._frozen.setProperty("state", "dead")
        self._nothing.setProperty("role", "note")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self.curve_choice = SegmentedControl(tuple(CurveKind))
        self.curve_choice.set_texts(["g", "g′"])
        self.curve_choice.show_value(self._kind)
        self.curve_choice.value_chosen.connect(self.curve_chosen)
        self.layer_choices = {
            layers: SegmentedControl(range(1, layers + 1)) for layers in range(2, MOST_HIDDEN_LAYERS + 1)
        }
        for choice in self.layer_choices.values():
            choice.value_chosen.connect(self.layer_chosen)
        self.plots = OperatingPlots(look)
        self._build()
        look.changed.connect(self._apply_look)
        self._apply_look()

    def show_choice(self, layer: int, kind: CurveKind) -> None:
        """From the next state on show this curve of this hidden layer, counted from 1."""
        self._layer, self._kind = layer, kind
        self.curve_choice.show_value(kind)

    def set_compact(self, *, compact: bool) -> None:
        """Show a block of small cells, or rows of large ones."""
        self.plots.set_compact(compact)

    def set_titled(self, *, titled: bool) -> None:
        """Show the title above the curves."""
        self._title.setVisible(titled)

    def show_state(self, state: OneRunState) -> None:
        """Show a state; of one without hidden layers, that there is nothing to show."""
        self._state = state
        self._draw()

    def retranslate(self) -> None:
        """Set the fixed texts."""
        self._title.setText(translate("Xor", "Operating points"))
        self._frozen.setText(render(translate("Xor", "Frozen: <i>g′</i> = 0"), self._look))
        self._nothing.setText(
            translate(
                "Xor", "Without a hidden layer there is no activation on whose curve points could stand."
            )
        )
        self.curve_choice.setAccessibleName(translate("Xor", "Curve under the points"))
        self.plots.setAccessibleName(translate("Xor", "Operating points"))
        for layers, choice in self.layer_choices.items():
            choice.setAccessibleName(translate("Xor", "Hidden layer shown"))
            choice.set_texts([f"h[{layer}]" for layer in range(1, layers + 1)])
            choice.setToolTip(translate("Xor", "Hidden layer shown"))
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was not drawn while hidden."""
        super().showEvent(event)
        self._draw()

    @property
    def _hidden_layers(self) -> int:
        return self._state.settings.hidden_layers if self._state is not None else 0

    def _build(self) -> None:
        self.choices = QWidget()
        row = QHBoxLayout(self.choices)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._frozen, *self.layer_choices.values(), self.curve_choice):
            row.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(_GAP)
        whole.addWidget(self._title)
        whole.addWidget(self.plots, 1)
        whole.addWidget(self._nothing, 1)
        self.set_titled(titled=False)

    def _apply_look(self) -> None:
        for choice in (*self.layer_choices.values(), self.curve_choice):
            choice.fit_texts()
        self.curve_choice.setMinimumWidth(self._look.px(_CURVE_CHOICE_WIDTH))
        self.retranslate()

    def _show_choices(self) -> None:
        """Show what there is to choose."""
        layers = self._hidden_layers
        for count, choice in self.layer_choices.items():
            choice.setVisible(count == layers)
            choice.show_value(self._layer)
        self.plots.setVisible(layers > 0)
        self._nothing.setVisible(layers == 0)
        self.curve_choice.setVisible(layers > 0)
        self._frozen.setVisible(self._state is not None and layers > 0 and _is_frozen(self._state))

    def _draw(self) -> None:
        state = self._state
        if state is None:
            return
        self._show_choices()
        if not self.isVisible() or state.settings.hidden_layers == 0:
            return
        limit = axis_limit(state, self._layer)
        self.plots.show_layer(state, operating_layer(state, self._layer, self._kind, limit))


def _is_frozen(state: OneRunState) -> bool:
    return largest_slope(state.settings.activation).value == 0.0
