"""All weights and biases as numbers, one layer at a time, with the choice of the layer."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.labs.xor.one_run.state import OneRunState
from app.labs.xor.one_run.weights_table import WeightsTable
from app.look import Look
from app.translation import translate
from app.widgets.segmented_control import SegmentedControl


class WeightsView(QWidget):
    """The table of one layer under a choice of layers.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._state: OneRunState | None = None
        self._layer = 0
        self._choice: SegmentedControl | None = None
        self._layers = 0
        self._title = QLabel()
        self._title.setProperty("role", "cardTitle")
        self.table = WeightsTable(look)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._head)
        column.addWidget(self.table, 1)

    def show_title(self, *, shown: bool) -> None:
        """Show the title, unless a tab already says what this is."""
        self._title.setVisible(shown)

    def retranslate(self) -> None:
        """Set the fixed texts."""
        self._title.setText(translate("Xor", "Weights and biases"))
        self.table.setAccessibleName(translate("Xor", "Weights and biases"))
        self._name_layers()

    def show_state(self, state: OneRunState) -> None:
        """Show a state."""
        self._state = state
        if state.architecture.layer_count != self._layers:
            self._rebuild_choice(state.architecture.layer_count)
        if self.isVisible():
            self.table.show_state(state, self._layer)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was not drawn while hidden."""
        super().showEvent(event)
        if self._state is not None:
            self.table.show_state(self._state, self._layer)

    def choose_layer(self, layer: int) -> None:
        """Show another layer, counted from 0."""
        self._layer = layer
        if self._choice is not None:
            self._choice.show_value(layer)
        if self._state is not None:
            self.table.show_state(self._state, layer)

    def _rebuild_choice(self, layers: int) -> None:
        if self._choice is not None:
            self._head.removeWidget(self._choice)
            self._choice.hide()
            self._choice.deleteLater()
        self._layers = layers
        self._layer = min(self._layer, layers - 1)
        self._choice = SegmentedControl(range(layers))
        self._choice.fit_texts()
        self._choice.show_value(self._layer)
        self._choice.value_chosen.connect(self.choose_layer)
        self._choice.setVisible(layers > 1)
        self._head.addWidget(self._choice)
        self._name_layers()

    def _name_layers(self) -> None:
        if self._choice is None:
            return
        names = [
            translate("Xor", "Layer {number}").format(number=number) for number in range(1, self._layers + 1)
        ]
        self._choice.set_texts(names)
