"""All weights and biases as numbers, one layer at a time, with the choice of the layer."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.one_run.weights.weights_table import WeightsTable
from app.look.look import Look
from app.widgets.controls.segmented_control import SegmentedControl
from app.words.translation import translate


class WeightsView(QWidget):
    """The table of one layer; the choice of layers stands elsewhere.

    Signals
    -------
    layer_chosen
        (layer, counted from 1): the user wants to see another one.

    Attributes
    ----------
    layers
        The choice of layers.

    Parameters
    ----------
    look
        Theme and scale.
    """

    layer_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._state: OneRunState | None = None
        self._layer = 1
        self._choice: SegmentedControl | None = None
        self._layers = 0
        self.table = WeightsTable(look)
        self.layers = QWidget()
        self._layers_row = QHBoxLayout(self.layers)
        self._layers_row.setContentsMargins(0, 0, 0, 0)
        self._layers_row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.table, 1)

    def retranslate(self) -> None:
        """Set the fixed texts."""
        self.table.setAccessibleName(translate("Xor", "Weights and biases"))
        self._name_layers()

    def show_state(self, state: OneRunState) -> None:
        """Show a state."""
        self._state = state
        if state.architecture.layer_count != self._layers:
            self._rebuild_choice(state.architecture.layer_count)
        elif self._choice is not None:
            self._choice.show_value(self._layer)
        if self.isVisible():
            self.table.show_state(state, self._layer)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was not drawn while hidden."""
        super().showEvent(event)
        if self._state is not None:
            self.table.show_state(self._state, self._layer)

    def show_layer(self, layer: int) -> None:
        """From the next state on show this layer, counted from 1."""
        self._layer = layer

    def _rebuild_choice(self, layers: int) -> None:
        if self._choice is not None:
            self._layers_row.removeWidget(self._choice)
            self._choice.hide()
            self._choice.deleteLater()
        self._layers = layers
        self._choice = SegmentedControl(range(1, layers + 1))
        self._choice.fit_texts()
        self._choice.show_value(self._layer)
        self._choice.value_chosen.connect(self.layer_chosen)
        self._choice.setVisible(layers > 1)
        self._layers_row.addWidget(self._choice)
        self._name_layers()

    def _name_layers(self) -> None:
        if self._choice is None:
            return
        names = [
            translate("Xor", "Layer {number}").format(number=number) for number in range(1, self._layers + 1)
        ]
        self._choice.set_texts(names)
        self._choice.setAccessibleName(translate("Xor", "Layer whose weights are shown"))
