"""Weights and biases as matrices, and beside them the numbers of one neuron to type into."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.labs.xor.one_run.looks.neuron import Neuron
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.one_run.weights.neuron_editor import NeuronEditor
from app.labs.xor.one_run.weights.weights import WeightsView
from app.look.look import Look

_WIDTH_FOR_BOTH = 600


class WeightsPage(QWidget):
    """The matrices of one layer and the editor of one neuron.

    Signals
    -------
    weights_entered
        (Parameters): the user typed a weight or a bias.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    look
        Theme and scale.
    """

    weights_entered = Signal(object)
    rejected = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.matrices, self.editor = WeightsView(look), NeuronEditor(look)
        self._neuron: Neuron | None = None
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._row.addWidget(self.matrices, 3)
        self._row.addWidget(self.editor, 2)
        self.editor.weights_entered.connect(self.weights_entered)
        self.editor.rejected.connect(self.rejected)

    def show_choice(self, layer: int, neuron: Neuron | None) -> None:
        """From the next state on show this layer, counted from 1, and offer the numbers of this neuron."""
        self.matrices.show_layer(layer)
        self._neuron = neuron

    def show_state(self, state: OneRunState) -> None:
        """Show a state."""
        self.matrices.show_state(state)
        self.editor.show_state(state)
        if self._neuron != self.editor.neuron:
            self.editor.show_neuron(self._neuron)

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self.matrices.retranslate()
        self.editor.retranslate()

    def apply_style(self) -> None:
        """Take over the present scale."""
        self.matrices.table.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the editor below the matrices where both do not fit beside each other."""
        super().resizeEvent(event)
        beside = self.width() >= self._look.px(_WIDTH_FOR_BOTH)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(direction)
